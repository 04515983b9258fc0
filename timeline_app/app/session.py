"""One window with the chronology that is open in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from timeline_app.app.actions import Actions
from timeline_app.app.counted import counted, counts_in_words, undated_in_words
from timeline_app.app.home_clocks import clocks_in_words
from timeline_app.app.main_window import MainWindow
from timeline_app.app.resources import SAMPLE
from timeline_app.app.sentences import one_line, refusal_sentence
from timeline_app.app.settings import Settings, ThemeChoice
from timeline_app.app.themes import apply_theme, theme_of
from timeline_app.core.columns_in_place import ColumnsChange
from timeline_app.core.records import Header
from timeline_app.core.web_address import is_web_address
from timeline_app.core.wording import DateStyle
from timeline_app.document.document import Document
from timeline_app.document.lane_sorting import LaneSorting
from timeline_app.document.view_state import ViewState
from timeline_app.render.event_texts import EventTexts
from timeline_app.render.palette import Theme, palette_of
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.words import words
from timeline_app.scene.time_scale import TimeScale
from timeline_app.storage.chronology import Chronology
from timeline_app.storage.errors import Refused
from timeline_app.storage.json_layout import Document as HeldDocument

if TYPE_CHECKING:
    from timeline_app.app.kept_view import KeptView
    from timeline_app.document.directory import Directory
    from timeline_app.widgets.count_list import CountList

NOTED_MS = 8_000
"""What is told in passing stands in the status line for so long."""


class Session(QObject):
    """Shows chronologies in one window and answers what is asked for there."""

    document_changed = Signal(object)
    renamed = Signal()
    """The chronology that is shown goes by another name, or lies in another file."""

    def __init__(self, window: MainWindow, settings: Settings, actions: Actions) -> None:
        super().__init__(window)
        self.window = window
        self.settings = settings
        self.actions = actions
        self.document: Document | None = None
        self.before_leaving: list[Callable[[], object]] = []
        """Called while the chronology that is about to be left is still the open one."""
        self.lanes: LaneSorting | None = None
        self.theme = Theme.LIGHT
        self._name = SAMPLE
        self._texts: EventTexts | None = None
        self._counts: CountList | None = None
        self._kept_view: KeptView | None = None
        self._directory: Directory | None = None

    @property
    def is_sample(self) -> bool:
        """Whether it is the shipped sample that is open."""
        return self._name == SAMPLE and not self.window.view.is_waiting

    def show_chronology(self, chronology: Chronology, name: str) -> None:
        """Show a chronology instead of the one before, and remember it as the last."""
        self._show(chronology, name)
        self._remember(name)

    def show_untitled(self, chronology: Chronology, make_file: Callable[[], object]) -> None:
        """Show a chronology that has no file until its first edit: `make_file` gives it one."""
        self._show(chronology, "", make_file)

    def rename(self, name: str) -> None:
        """The chronology that is shown goes by another name, or lies in another file, from now."""
        self._name = name
        if self.document is not None:
            self.window.set_title(self.document.header.title, self._path)
        self._remember(name)
        self.renamed.emit()

    def _remember(self, name: str) -> None:
        """Let this be the chronology that was open last."""
        path = name if name == SAMPLE else str(Path(name).resolve())
        if path != SAMPLE:
            self.settings.add_recent(path)
        self.settings.keep_text("files/last", path)

    def show_nothing_yet(self, title: str) -> None:
        """Show an empty chronology until there is another."""
        held = HeldDocument("chronology", 1, Header(title))
        self._show(Chronology.in_memory(held, Path(title)), SAMPLE)
        self.window.view.is_waiting = True
        self.window.counts_label.clear()
        self.window.show_undated("")

    def show_anew(self, spare: Path | None = None) -> None:
        """Show the events as the file, or `spare`, has them cached by now; the view stays.

        Raises `Refused`.
        """
        if self.document is not None:
            self.document.read_anew(spare)

    def keep_view(self) -> None:
        """Remember how the events are looked at before all of them are read anew."""
        # Hardly ever needed.
        from timeline_app.app.kept_view import KeptView

        self._kept_view = KeptView(self.window.view)

    def follow(self, change: ColumnsChange) -> None:
        """Show the events as they are after an edit."""
        document, texts = self.document, self._texts
        if document is None or texts is None:
            return
        texts.follow(change)
        refusal = self._learn_groups(change)
        self.window.view.follow(change)
        if self._kept_view is not None:
            self._kept_view.give_back()
            self._kept_view = None
        self.show_counts()
        self._show_title(document)
        if self._counts is not None:
            self._counts.hide()  # it lists rows of before
        self.show_selection()
        if refusal is not None:
            self.say(self.tr("Lanes may not be up to date"), refusal_sentence(refusal))

    def _learn_groups(self, change: ColumnsChange) -> Refused | None:
        """Read anew what lanes and filters hang on; what could not be read, if anything."""
        try:
            if self.lanes is not None:
                self.lanes.follow(change)
        except Refused as error:
            return error
        return None

    def show_counts(self) -> None:
        """Say in the status line what there is, and how much of it is shown."""
        layout = self.window.view.layout_
        if self.document is not None:
            shown = None if layout is None else layout.number_shown
            self.window.counts_label.setText(counts_in_words(self.document, shown))
            if not self.document.columns.dated:
                self.window.range_label.clear()  # there is no axis
            self.window.show_undated(undated_in_words(self.document))

    def _show_title(self, document: Document) -> None:
        title = document.header.title
        if title != self.window.view.accessibleName():
            self.window.view.setAccessibleName(title)
            self.window.set_title(title, self._path)

    @property
    def _path(self) -> str:
        """The file as the frame of the window is told of it."""
        return "" if self._name == SAMPLE else self._name

    def _show_events(self, document: Document) -> None:
        self._texts = EventTexts(document.columns, words)
        painter = ScenePainter(self._texts, palette_of(self.theme), words)
        state = ViewState(TimeScale(0.0, 1.0), document)
        self.lanes = LaneSorting(document, state, words)
        self._look_again(document, state, self.lanes)
        self.window.view.show_chronology(document.model, self._texts, state, painter, self.lanes)
        self.show_counts()

    @property
    def name(self) -> str:
        """The file that is shown, as it was asked for."""
        return self._name

    @property
    def directory(self) -> Directory | None:
        """The names and words of the chronology that is shown, made when first asked for."""
        from timeline_app.document.directory import Directory  # nothing shown needs it

        if self._directory is None and self.document is not None:
            self._directory = Directory(self.document, words)
        return self._directory

    def _look_again(self, document: Document, state: ViewState, lanes: LaneSorting) -> None:
        """Group, filter and arrange as the user did the last time."""
        # Few chronologies have been looked at in a way of their own.
        if self.settings.has_looks:
            from timeline_app.app.kept_look import restore_look

            restore_look(self.settings, self._name, state, lanes, document)

    def _show(
        self, chronology: Chronology, name: str, make_file: Callable[[], object] | None = None
    ) -> None:
        if self.window.details is not None:
            self.window.details.finish()  # while its chronology is the open one
        for keep in self.before_leaving:
            keep()
        old = self.document
        self._let_go_of_names()
        document = Document(chronology, self.describe, self)
        document.make_file = make_file
        self.document, self._name = document, name
        self._show_events(document)
        self.window.view.setAccessibleName("")  # another file may have the same title
        self._show_title(document)
        self.show_selection()
        self.document_changed.emit(document)
        if self._counts is not None:
            self._counts.hide()  # it lists rows of the one before
        if old is not None:
            old.chronology.close()
            old.deleteLater()

    def _let_go_of_names(self) -> None:
        if self._directory is not None:
            self._directory.stop()
            self._directory = None

    def close(self) -> None:
        """Let go of the file, with the window."""
        self._let_go_of_names()
        if self.document is not None:
            self.document.chronology.close()

    # What is selected.

    def describe(self, row: int) -> str:
        """An event in words: title, date, lane, state and quotes."""
        if self.document is None or self._texts is None:
            return ""
        columns = self.document.columns
        parts = [self._texts.full_title(row), self._texts.date(row, DateStyle.LONG)]
        parts += clocks_in_words(self.document, row)
        if columns.lanes:
            parts.append(columns.lanes[columns.lane[row]].name)
        parts.append(words(columns.status(row).value))
        quotes = columns.quote_count(row)
        if quotes:
            parts.append(counted(quotes, "1 quote", "{n} quotes"))
        return ", ".join(parts)

    def show_selection(self) -> None:
        """Show the one selected event in the panel, and allow what needs a selection."""
        view, document = self.window.view, self.document
        model = view.selectionModel()
        ranges = view.selected_rows.ranges()
        self.actions.allow_for_selection(bool(ranges))
        current = view.currentIndex()
        panel = self.window.details
        if panel is None:
            return
        if document is not None and document.is_catching_up:
            return  # `follow` comes next, once each row is an event again
        if document is None or not ranges:
            panel.show_details(None, None)
            return
        row = current.row() if model.isSelected(current) else ranges[0][0]
        try:
            details = document.details(row)
        except Refused as error:
            panel.show_details(None, None)
            self.say(self.tr("This event can't be read"), refusal_sentence(error))
            return
        layout = view.layout_of_events
        place = layout.place_in_time(row) if layout.is_shown(row) else None
        panel.show_details(details, place)

    def read(self) -> None:
        """Go into the panel; one that is hidden is shown first."""
        self.actions["details"].setChecked(True)
        if self.window.details is not None:
            self.window.details.focus_first()

    def show_details(self, shown: bool) -> None:
        """Show or hide the panel, and remember that; the keyboard stays in the window."""
        self.settings.details = shown
        panel = self.window.details
        if panel is None:
            return
        if not shown and panel.isAncestorOf(QApplication.focusWidget() or self.window):
            self.window.view.setFocus()
        panel.setVisible(shown)

    def step(self, step: int) -> None:
        """Select the next or previous event in time."""
        if self.document is not None:
            self.window.view.step_in_time(step)

    def reveal_event(self, key: int) -> None:
        """Select an event by its key and zoom until it is a mark of its own."""
        if self.document is None:
            return
        row = self.document.row_of(key)
        if row >= 0:
            self._row_chosen(row)

    def _row_chosen(self, row: int) -> None:
        view = self.window.view
        index = view.event_model.index(row, 0)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        view.selectionModel().setCurrentIndex(index, flag)
        view.scrollTo(index)

    def select_actor(self, actor_id: str) -> None:
        """Select all events that an actor takes part in, and bring them into view."""
        if self.document is None:
            return
        try:
            keys = self.document.chronology.memberships.events_of_actor(actor_id)
        except Refused as error:
            self.say(self.tr("The events can't be found"), refusal_sentence(error))
            return
        self.window.view.select_rows([*self.document.rows_of(keys).values()])

    def list_count(self, rows: Sequence[int], where: QPoint) -> None:
        """List the events of a count at a place on the screen."""
        # Not needed for the first paint.
        from timeline_app.widgets.count_list import CountList

        if self._counts is None:
            self._counts = CountList(self.window)
            self._counts.chosen.connect(self._row_chosen)
        if self._texts is not None:
            self._counts.show_rows(rows, self._texts, where)

    # Other wishes.

    def open_link(self, address: str) -> None:
        """Open an address in the browser, after showing it."""
        # None of the dialogs is needed for the first paint.
        from timeline_app.app.dialogs import open_address

        if is_web_address(address):
            open_address(self.window, address)

    def say(self, title: str, sentence: str) -> None:
        """Tell the user something in one sentence."""
        from timeline_app.app.dialogs import tell

        tell(self.window, title, sentence)

    def note(self, text: str) -> None:
        """Tell the user something in passing: in the status line, and to a screen reader."""
        # Nothing is told before the first paint.
        from timeline_app.widgets.announcing import announce

        said = one_line(text)
        self.window.statusBar().showMessage(said, NOTED_MS)
        announce(self.window.view, said)

    def about(self) -> None:
        """Say what this program is and is made of."""
        from timeline_app.app.dialogs import tell_about

        tell_about(self.window)

    # How it looks.

    def show_theme(self) -> None:
        """Take the theme of the settings, or of the system."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.theme = theme_of(self.settings.theme)
        palette = apply_theme(application, self.theme)
        self.window.set_palette_roles(palette)
        if self.window.details is not None:
            self.window.details.set_palette_roles(palette)
        if self._texts is not None:
            painter = ScenePainter(self._texts, palette, words)
            self.window.view.set_painter(painter, self._texts)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Remember and show a theme."""
        self.settings.theme = choice
        self.show_theme()

    def show_motion(self) -> None:
        """Take the motion of the settings, or of the system; nobody watches an offscreen window."""
        from timeline_app.app.motion import system_wants_less_motion

        offscreen = QGuiApplication.platformName() in ("offscreen", "minimal")
        calm = self.settings.less_motion or offscreen or system_wants_less_motion()
        self.window.view.glide.is_calm = calm

    def set_less_motion(self, calm: bool) -> None:
        """Remember whether the user wants less motion."""
        self.settings.less_motion = calm
        self.show_motion()

    def set_single_keys(self, wanted: bool) -> None:
        """Remember whether letters and signs alone are commands."""
        self.settings.single_keys = wanted
        self.actions.show_letters(wanted)
        self.window.view.single_keys = wanted

    def show_range(self, from_s: float, until_s: float) -> None:
        """Say which stretch of time is in view."""
        if self._texts is not None:
            is_empty = not self._texts.columns.dated
            words_of_range = "" if is_empty else self._texts.range_words(from_s, until_s)
            self.window.range_label.setText(words_of_range)
