"""Puts the selected events on the clipboard: whole and as a table, as lines, or as a memo.

The menu Edit has the style in which their sources are cited then.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu

from timeline_app.app.editing.clipboard import data_with, text_data
from timeline_app.app.editing.selected_events import selected_keys
from timeline_app.app.feature import Shell
from timeline_app.app.load.readable_texts import ReadableTexts
from timeline_app.app.messages.sentences import (
    filled,
    refusal_sentence,
    without_confidential_elsewhere,
)
from timeline_app.app.shell.actions import (
    EDIT,
    NEEDS_EVENT,
    SHOWN,
    ActionSpec,
    Standard,
    commands,
)
from timeline_app.app.shell.progress_dialog import ProgressDialog
from timeline_app.app.shell.session import Session
from timeline_app.app.view.table_pane import TablePane
from timeline_app.core.columns.table_fields import READ_FIELDS, EventField
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.handed_on import details_handed_on
from timeline_app.core.text.plain_text import tab_separated
from timeline_app.core.text.translation import Texts, number
from timeline_app.document.document import Document
from timeline_app.reading.states import RecordMatches, told_omissions
from timeline_app.storage.errors import Cancelled, Refused
from timeline_app.storage.progress import Progress
from timeline_app.storage.queries.event_copies import Copied
from timeline_app.widgets.texts.table_texts import TableTexts, header_words

editing_texts = Texts("editing_texts")

MOST_COPIED = 200_000
"""Events of a table, or titles, that are copied. Beyond: nothing is copied, and that is said."""
MOST_WITH_SOURCES = 5_000
"""Events of a memo that is copied. Beyond: nothing is copied: it is exported as a file."""
MOST_WHOLE = 20_000
"""Events of a copy with all that they hold. Beyond: their table alone is copied."""
AT_ONCE = 250

_Rows = list[int]
_T = TypeVar("_T")


ACTIONS = (
    ActionSpec(
        "copy",
        EDIT,
        commands.mark("&Copy"),
        SHOWN,
        (Standard.Copy, "Ctrl+C"),
        needs=NEEDS_EVENT,
        after="cut",
    ),
    ActionSpec(
        "copy_titles",
        EDIT,
        commands.mark("Copy Titles and &Dates"),
        SHOWN,
        needs=NEEDS_EVENT,
        after="paste",
    ),
    ActionSpec("copy_sources", EDIT, commands.mark("Copy with &Sources"), SHOWN, needs=NEEDS_EVENT),
)


class CopyEvents(QObject):
    """Copies what is selected, in the order of the table where that is shown, else of time."""

    def __init__(self, session: Session, pane: TablePane) -> None:
        super().__init__(session)
        self._session = session
        self._pane = pane
        self._is_busy = False

    def copy(self, document: Document) -> bool:
        """Copy the events with all they hold, and as a table of the columns that are shown.

        Whether they can be pasted as events: very many are copied as a table alone.
        """
        fields = self._pane.fields()
        cells = TableTexts(document.model)
        keys = selected_keys(document, self._session.window.view)
        copied: list[Copied | None] = [None]

        def lines(rows: _Rows) -> list[str]:
            return _table_lines(document, cells, fields, rows)

        def rest(progress: Progress, _: list[str]) -> None:
            if len(keys) <= MOST_WHOLE:
                copied[0] = document.chronology.copied_events(keys.tolist(), progress)

        found = self._gathered(lines, rest, most=MOST_COPIED)
        if not found:
            return False
        header = tab_separated(header_words(field) for field in fields)
        return self._put_events(copied[0], "\n".join([header, *found, ""]), len(found))

    def copy_titles(self, document: Document) -> None:
        """Copy title and date of each event, a line each."""
        cells = TableTexts(document.model)

        def lines(rows: _Rows) -> list[str]:
            return [
                f"{cells.text(EventField.TITLE, row)}, {cells.date(row, DateStyle.LONG)}"
                for row in rows
            ]

        self._put(self._gathered(lines, most=MOST_COPIED), "\n")

    def copy_sources(self, document: Document) -> None:
        """Copy a memo of the events, with quotes and sources in full: as text, page and table.

        Sources are cited in the style of the settings.
        """
        style = self._session.settings.citation_style
        matches = RecordMatches(ReadableTexts(document.chronology))
        memo: list[QMimeData] = []

        def details(rows: _Rows) -> list[EventDetails]:
            handed_on = (details_handed_on(document.details(row)) for row in rows)
            return [told_omissions(one, matches) for one in handed_on]

        def rest(progress: Progress, found: list[EventDetails]) -> None:
            from timeline_app.app.editing.copied_memo import memo_data  # not needed to start

            memo.append(memo_data(found, style, progress))

        found = self._gathered(details, rest, most=MOST_WITH_SOURCES)
        if found:
            QGuiApplication.clipboard().setMimeData(memo[0])
            self._session.note(editing_texts.tr("Copied {n} {event|events}", "", len(found)))

    def _gathered(
        self,
        texts_of: Callable[[_Rows], list[_T]],
        rest: Callable[[Progress, list[_T]], None] | None = None,
        *,
        most: int,
    ) -> list[_T]:
        """Something of each selected event; nothing if there are too many, or it was given up."""
        session = self._session
        if self._is_busy:
            return []
        ranges = session.window.view.selected_rows.ranges()
        count = sum(last - first + 1 for first, last in ranges)
        if count > most:
            self._say_too_many(count, most)
            return []
        shown = ProgressDialog(self.tr("Copying…"), session)
        texts: list[_T] = []
        self._is_busy = True
        session.window.stay_open(shown.give_up)
        try:
            for rows in self._pane.rows_in_order(ranges, AT_ONCE):
                texts += texts_of(rows)
                if not shown(len(texts), count):
                    return []
            if rest is not None:
                rest(shown, texts)
        except Cancelled:
            return []
        except Refused as error:
            session.say(self.tr("These events can't be copied"), refusal_sentence(error))
            return []
        finally:
            self._is_busy = False
            shown.end()
            session.window.close_if_asked()
        return texts

    def _say_too_many(self, count: int, most: int) -> None:
        pattern = editing_texts.tr(
            "{n} events are selected. No more than {most} can be copied at once.", "", count
        )
        sentence = filled(pattern, most=number(most))
        self._session.say(self.tr("These are too many to copy"), sentence)

    def _put_events(self, copied: Copied | None, table: str, count: int) -> bool:
        """Put events on the clipboard; whether with all they hold."""
        data = None if copied is None else data_with(copied, table)
        said = editing_texts.tr("Copied {n} {event|events}", "", count)
        if data is None:
            pattern = self.tr("{copied} as a table: too much to be pasted as events")
            said = filled(pattern, copied=said)
        if copied is not None and copied.left_out:
            said = without_confidential_elsewhere(said, copied.left_out)
        QGuiApplication.clipboard().setMimeData(data or text_data(table))
        self._session.note(said)
        return data is not None

    def _put(self, texts: list[str], between: str) -> None:
        """Put a text about each event on the clipboard, if there are any."""
        if texts:
            QGuiApplication.clipboard().setText(between.join(texts))
            self._session.note(editing_texts.tr("Copied {n} {event|events}", "", len(texts)))


def _table_lines(
    document: Document, cells: TableTexts, fields: list[EventField], rows: _Rows
) -> list[str]:
    keys = [cells.key(row) for row in rows]
    read = {
        field: document.facts_of_events(field, keys, handed_on=True)
        for field in fields
        if field in READ_FIELDS
    }
    return [
        tab_separated(
            cells.text(field, row, read[field][key] if field in read else None) for field in fields
        )
        for row, key in zip(rows, keys, strict=True)
    ]


def install(shell: Shell) -> None:
    """Copy by the actions; elsewhere than on the canvas their keys copy what is selected there."""
    copying = CopyEvents(shell.session, shell.made(TablePane))
    shell.actions.connect(
        {
            "copy": shell.session.with_document(copying.copy),
            "copy_titles": shell.session.with_document(copying.copy_titles),
            "copy_sources": shell.session.with_document(copying.copy_sources),
        }
    )
    shell.actions["copy"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    shell.window.view.addAction(shell.actions["copy"])
    _add_citation_styles(shell)


citation_texts = Texts("citation_texts")


_NAMES = {
    CitationStyle.CHICAGO: citation_texts.mark("&Chicago Notes"),
    CitationStyle.APA: citation_texts.mark("&APA"),
    CitationStyle.MLA: citation_texts.mark("&MLA"),
}


def _add_citation_styles(shell: Shell) -> None:
    """Add the styles to the menu Edit, and let what is copied follow the choice."""
    settings, window = shell.session.settings, shell.window
    styles = QMenu(citation_texts.tr("Citation St&yle"), window)
    styles.setObjectName("citation-styles")
    edit = shell.menus[EDIT]
    behind = edit.actions().index(shell.actions["copy_sources"]) + 1
    edit.insertMenu(edit.actions()[behind], styles)
    group = QActionGroup(window)
    for style, name in _NAMES.items():
        action = QAction(citation_texts.tr(name), window, checkable=True)
        action.setObjectName(f"cite-{style.value}")
        action.setChecked(style is settings.citation_style)
        action.triggered.connect(
            lambda _=False, chosen=style: setattr(settings, "citation_style", chosen)
        )
        group.addAction(action)
        styles.addAction(action)
    shell.panel.cards.citation_style = lambda: settings.citation_style
