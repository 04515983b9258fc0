"""Measuring on the canvas: what it says in words, and copying that."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import one_line
from timeline_app.app.shell.actions import EDIT, SHOWN, VIEW, Actions, ActionSpec, commands
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import DateShape, EdtfDate
from timeline_app.core.dates.day_gap import do_overlap
from timeline_app.core.dates.duration_text import gap_words
from timeline_app.core.text.translation import Texts, words
from timeline_app.document.document import Document
from timeline_app.scene.measure import MeasureEnd

measure_texts = Texts("measure_texts")


def apart_words(columns: EventColumns, one: MeasureEnd, other: MeasureEnd) -> str:
    """How far two events are apart, and from which end to which where they last."""
    earlier, later = sorted((one, other), key=lambda end: end.middle_s)
    lasts = [DateShape.unpacked(columns.shape(end.row)).is_interval for end in (earlier, later)]
    if any(lasts) and do_overlap(*(_date(columns, end.row) for end in (one, other))):
        return measure_texts.tr("The two overlap in time")
    match (lasts[0] and earlier.is_end, lasts[1] and not later.is_end):
        case (True, True):
            pattern = measure_texts.tr(
                "{length} from the end of the earlier one to the start of the later one"
            )
        case (True, False):
            pattern = measure_texts.tr("{length} from the end of the earlier one to the later one")
        case (False, True):
            pattern = measure_texts.tr(
                "{length} from the earlier one to the start of the later one"
            )
        case _:
            pattern = measure_texts.tr("{length} from one to the other")
    return pattern.replace("{length}", gap_words(one.gap_end, other.gap_end, words).main)


def _date(columns: EventColumns, row: int) -> EdtfDate:
    return EdtfDate(int(columns.earliest[row]), int(columns.latest[row]), columns.shape(row))


ACTIONS = (
    ActionSpec("measure", VIEW, commands.mark("Meas&ure Time"), SHOWN, (), "M", after="show_event"),
    ActionSpec(
        "copy_measure",
        EDIT,
        commands.mark("Copy the &Measure"),
        SHOWN,
        ("Ctrl+Alt+C",),
        needs=commands.mark("Measure something first"),
        after="copy_picture",
    ),
)


class Measuring(QObject):
    """Says what the ruler of the canvas has measured, and copies it."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session)
        self._session, self._actions = session, actions
        self._said = ""
        self._actions.allow("copy_measure", False)

    def explain(self) -> None:
        """Say what to do now that the ruler is armed."""
        self._session.window.view.setFocus()
        self._session.note(
            measure_texts.tr("Drag from one instant to another, or click both. Esc ends it.")
        )

    def tell(self, text: str) -> None:
        """Say what was measured; nothing for an empty text, when the measure is let go."""
        self._actions.allow("copy_measure", bool(text))
        self._say(text or self._between_selected())

    def compare(self) -> None:
        """Say how far two events are apart, for as long as two are selected."""
        self._say(self._session.window.view.measure_tool.text or self._between_selected())

    def _between_selected(self) -> str:
        """How far the two selected events are apart; empty for another number of them."""
        view = self._session.window.view
        ends = view.measure_tool.selected_ends()
        return "" if ends is None else apart_words(view.event_model.columns, *ends)

    def _say(self, text: str) -> None:
        """Let this stand in the status line, and be told at once, until it is another."""
        if text == self._said:
            return
        self._said = text
        if text:
            self._session.note(text)
        self._session.window.status_line.stand(one_line(text))

    def copy(self) -> None:
        """Put the measure with its dates on the clipboard."""
        text = self._session.window.view.measure_tool.text
        if text:
            QGuiApplication.clipboard().setText(text)
            self._session.note(measure_texts.tr("Copied"))


def install(shell: Shell) -> None:
    """Let the ruler of the canvas be used from the menu, and follow what is shown."""
    view, measuring = shell.window.view, Measuring(shell.session, shell.actions)
    shell.actions.connect({"measure": view.measure_tool.arm, "copy_measure": measuring.copy})
    view.measure_tool.armed.connect(measuring.explain)
    view.measure_tool.measured.connect(measuring.tell)

    def follow(document: Document) -> None:
        view.measure_tool.dismiss()

        def compare() -> None:
            if not document.is_catching_up:  # the canvas hasn't the rows of the model yet
                measuring.compare()

        document.changed.connect(view.measure_tool.follow)
        document.changed.connect(compare)
        view.selectionModel().selectionChanged.connect(compare)

    shell.session.each_document(follow)
