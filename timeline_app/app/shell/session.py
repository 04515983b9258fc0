"""One window with the chronology that is open in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from timeline_app.app.messages.descriptions import (
    clocks_in_words,
    counts_in_words,
    how_it_stands,
    undated_in_words,
)
from timeline_app.app.messages.sentences import one_line, refusal_sentence
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.appearance import Appearance
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.selection import Selection
from timeline_app.app.shell.settings import Settings
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.records.records import Header
from timeline_app.core.resources import SAMPLE
from timeline_app.core.text.translation import Texts, words
from timeline_app.document.document import Document
from timeline_app.document.lane_assignment import LaneAssignment
from timeline_app.document.state import DocumentState
from timeline_app.document.view_state import ViewState
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import Palette, Theme, palette_of
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.schema import JSON_VERSION
from timeline_app.storage.errors import Refused
from timeline_app.storage.file.paths import real_path

if TYPE_CHECKING:
    from timeline_app.app.load.picture_view import PictureView
    from timeline_app.app.shell.saved_view import ViewRestorer
    from timeline_app.app.shell.telling import Telling
    from timeline_app.core.columns.live_columns import ColumnsChange
    from timeline_app.document.name_index import NameIndex

session_texts = Texts("session_texts")

P = ParamSpec("P")

NOTED_MS = 8_000
"""What is told in passing stands in the status line for so long."""


class Session(QObject):
    """Shows chronologies in one window and answers what is asked for there."""

    document_changed = Signal(object)
    state_changed = Signal(object)
    """The `DocumentState` of what is shown, from now on."""
    _view_came = Signal(object)
    renamed = Signal()
    """The chronology that is shown goes by another name, or lies in another file."""

    def __init__(self, window: MainWindow, settings: Settings, actions: Actions) -> None:
        super().__init__(window)
        self.window = window
        self.settings = settings
        self.actions = actions
        self.document: Document | None = None
        """What can be saved, copied and changed; None while there is nothing yet to be shown."""
        self._stand_in: Document | None = None
        """What the canvas shows meanwhile: nothing."""
        self.before_leaving: list[Callable[[], object]] = []
        """Called while the chronology that is about to be left is still the open one."""
        self.may_leave: Callable[[Callable[[], object], Callable[[], object]], bool]
        self.may_leave = lambda _go_on, _stay: True
        """Whether the chronology may be left now; else one of the two is called, some time."""
        self._picture: PictureView | None = None
        self.lanes: LaneAssignment | None = None
        self.theme = Theme.LIGHT
        self._name = SAMPLE
        self._texts: EventTexts | None = None
        self.selection = Selection(self)
        self.appearance = Appearance(self)
        self._kept_view: ViewRestorer | None = None
        self._name_index: NameIndex | None = None
        window.destroyed.connect(self._let_go_of_files)

    @property
    def is_sample(self) -> bool:
        """Whether it is the shipped sample that is open."""
        return self._name == SAMPLE and self.document is not None

    def with_document(self, act: Callable[Concatenate[Document, P], object]) -> Callable[P, None]:
        """What hands the chronology that is shown to `act`; nothing is done while there is none."""

        def acted(*args: P.args, **kwargs: P.kwargs) -> None:
            document = self.document
            if document is not None:
                act(document, *args, **kwargs)

        return acted

    def each_document(self, follow: Callable[[Document], object]) -> None:
        """Call this with the document that is shown, if there is one, and with all that follow."""
        self.document_changed.connect(follow)
        if self.document is not None:
            follow(self.document)

    def each_picture(self, follow: Callable[[PictureView], object]) -> None:
        """Call this with how the picture shows it that was opened, if one was, and with all others.

        By then the events are looked at so.
        """
        self._view_came.connect(follow)
        if self._picture is not None:
            follow(self._picture)

    def has_picture(self, view: PictureView) -> None:
        """What is shown is looked at as a picture that it was in shows it."""
        self._picture = view
        self._view_came.emit(view)

    @property
    def state(self) -> DocumentState:
        """The state of what is shown."""
        return DocumentState.READING if self.document is None else self.document.shown_state

    def show_chronology(self, chronology: StoredChronology, name: str) -> None:
        """Show a chronology instead of the one before, and remember it as the last."""
        self._show(chronology, name)
        self._remember(name)

    def show_untitled(self, chronology: StoredChronology, make_file: Callable[[], object]) -> None:
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
        path = name if name == SAMPLE else str(real_path(Path(name)))
        if path != SAMPLE:
            self.settings.add_recent(path)
        self.settings.keep_text("files/last", path)

    def show_nothing_yet(self, title: str) -> None:
        """Show an empty canvas until there is a chronology."""
        from timeline_app.storage.json.document_type import JsonDocument  # hardly ever needed

        held = JsonDocument("chronology", JSON_VERSION, Header(title))
        chronology = StoredChronology.in_memory(held, Path(title))
        self._stand_in = Document(chronology, self.describe, self)
        self._show_events(self._stand_in)
        self._show_title(self._stand_in)
        self.window.view.is_waiting = True
        self.window.counts_label.clear()
        self.window.show_undated("")

    def show_anew(self, side_cache: Path | None = None) -> None:
        """Show the events as the file, or `side_cache`, has them cached by now; the view stays.

        Raises `Refused`.
        """
        if self.document is not None:
            self.document.read_anew(side_cache)

    def keep_view(self) -> None:
        """Remember how the events are looked at before all of them are read anew."""
        # Hardly ever needed.
        from timeline_app.app.shell.saved_view import ViewRestorer

        self._kept_view = ViewRestorer(self.window.view)

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
        self.selection.hide_list()
        self.selection.show()
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
        self.lanes = LaneAssignment(document, state, words)
        self._look_again(document, state, self.lanes)
        self.window.view.show_chronology(document.model, self._texts, state, painter, self.lanes)
        self.show_counts()

    @property
    def name(self) -> str:
        """The file that is shown, as it was asked for."""
        return self._name

    @property
    def name_index(self) -> NameIndex | None:
        """The names and words of the chronology that is shown, made when first asked for."""
        from timeline_app.document.name_index import NameIndex  # nothing shown needs it

        if self._name_index is None and self.document is not None:
            self._name_index = NameIndex(self.document, words)
        return self._name_index

    def known_names(self) -> Sequence[str]:
        """The names of the actors of the chronology that is shown; none where they can't be read.

        The same actors fail to be read where they are looked for, and it is told there.
        """
        try:
            return () if self.name_index is None else self.name_index.known_names()
        except Refused:
            return ()

    def _look_again(self, document: Document, state: ViewState, lanes: LaneAssignment) -> None:
        """Group, filter and arrange as the user did the last time."""
        # Few chronologies have been looked at in a way of their own.
        if self.settings.has_looks:
            from timeline_app.app.shell.saved_view import restore_look

            restore_look(self.settings, self._name, state, lanes, document)

    def _show(
        self, chronology: StoredChronology, name: str, make_file: Callable[[], object] | None = None
    ) -> None:
        if self.window.details is not None:
            self.window.details.finish()  # while its chronology is the open one
        for keep in self.before_leaving:
            keep()
        old = self.document or self._stand_in
        self._stand_in = None
        self._let_go_of_names()
        document = Document(chronology, self.describe, self, make_file)
        document.state_changed.connect(self.state_changed)
        self.document, self._name, self._picture = document, name, None
        self._show_events(document)
        self.window.view.setAccessibleName("")  # another file may have the same title
        self._show_title(document)
        self.selection.show()
        self.document_changed.emit(document)
        self.state_changed.emit(document.shown_state)
        self.selection.hide_list()
        if old is not None:
            old.chronology.close()
            old.deleteLater()

    def _let_go_of_names(self) -> None:
        if self._name_index is not None:
            self._name_index.stop()
            self._name_index = None

    def close(self) -> None:
        """Let go of the file, with the window."""
        self._let_go_of_names()
        has_shown = self.document is not None or self._stand_in is not None
        self._let_go_of_files()
        if has_shown:
            # A message that outlives its window finds nothing to be done any more.
            self.state_changed.emit(self.state)

    def _let_go_of_files(self) -> None:
        """Close whatever is open; a window that is deleted before it was closed needs it too."""
        shown = (self.document, self._stand_in)
        self.document = self._stand_in = None
        for document in shown:
            if document is not None:
                document.chronology.close()

    def describe(self, row: int) -> str:
        """An event in words: title, date, lane, state and quotes."""
        from timeline_app.widgets.texts.phrases import listed

        if self.document is None or self._texts is None:
            return ""
        columns = self.document.columns
        parts = [self._texts.full_title(row), self._texts.date(row, DateStyle.LONG)]
        parts += clocks_in_words(self.document, row)
        if columns.lanes:
            parts.append(listed(columns.lanes[lane].name for lane in columns.lanes_of(row)))
        parts += how_it_stands(self.document, row)
        if columns.is_disputed(row):
            parts.append(session_texts.tr("disputed date"))
        if columns.is_reworded(row):
            parts.append(session_texts.tr("words missing in their source"))
        quotes = columns.quote_count(row)
        if quotes:
            parts.append(session_texts.tr("{n} {quote|quotes}", "", quotes))
        return listed(parts)

    def open_link(self, address: str) -> None:
        """Open an address in the browser, after showing it."""
        # None of the dialogs is needed for the first paint.
        from timeline_app.app.shell.message_boxes import open_address
        from timeline_app.core.evidence.csl import is_web_address

        if is_web_address(address):
            open_address(self.window, address)

    def say(self, title: str, sentence: str) -> None:
        """Tell the user something in one sentence."""
        from timeline_app.app.shell.message_boxes import tell

        tell(self.window, title, sentence)

    def telling(self, title: str) -> Telling:
        """Tell the user below this title why what is done in it can't be."""
        from timeline_app.app.shell.telling import Telling

        return Telling(self.say, title)

    def tell_refused(self, title: str, refused: Refused) -> None:
        """Tell the user below this title why it can't be, as work beside the window has found."""
        with self.telling(title):
            raise refused

    def note(self, text: str) -> None:
        """Tell the user something in passing: in the status line, and to a screen reader."""
        # Nothing is told before the first paint.
        from timeline_app.widgets.controls.announce import announce

        said = one_line(text)
        self.window.statusBar().showMessage(said, NOTED_MS)
        announce(self.window.view, said)

    def show_palette(self, palette: Palette) -> None:
        """Show all that is in the window in the colours of another theme."""
        self.window.set_palette_roles(palette)
        if self.window.details is not None:
            self.window.details.set_palette_roles(palette)
        if self._texts is not None:
            painter = ScenePainter(self._texts, palette, words)
            self.window.view.set_painter(painter, self._texts)

    def show_range(self, from_s: float, until_s: float) -> None:
        """Say which stretch of time is in view."""
        if self._texts is not None:
            is_empty = not self._texts.columns.dated
            words_of_range = "" if is_empty else self._texts.range_words(from_s, until_s)
            self.window.range_label.setText(words_of_range)
