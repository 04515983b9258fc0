"""Sources read in a window of their own: their words, and what rests on them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from timeline_app.app.editing.new_events import NewEvents
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import one_line, shortened
from timeline_app.app.opening.kept_words import AT_ONCE, WordsReading
from timeline_app.app.reader.all_cards import all_cards
from timeline_app.app.reader.decisions import Decisions
from timeline_app.app.reader.finder import Finder
from timeline_app.app.reader.place_edits import PlaceEdits
from timeline_app.app.reader.read_source import SourceBeingRead
from timeline_app.app.reader.reader_words import (
    head_of,
    reader_texts,
    source_lines,
    what_is_missing,
)
from timeline_app.app.reader.text_day import TextDay
from timeline_app.app.reader.text_matches import PanelStates, TextMatches
from timeline_app.app.records.kept_texts import KeptTextsController
from timeline_app.app.shell.actions import SHOWN, VIEW, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.app.view.single_keys import SingleKeyChoice
from timeline_app.core.evidence.anchor import AROUND, TakenWords, taken_words
from timeline_app.core.evidence.csl import address_of
from timeline_app.core.evidence.text_fragment import at_words
from timeline_app.core.records.records import (
    Citation,
    DateClaim,
    KeptText,
    Quote,
    Source,
    SourceId,
)
from timeline_app.document.document import Document
from timeline_app.widgets.controls.single_keys import letters_of
from timeline_app.widgets.reader.marks import TextMarks
from timeline_app.widgets.reader.values import deck_of

if TYPE_CHECKING:
    from timeline_app.widgets.reader.reader_window import ReaderWindow

ACTIONS = (
    ActionSpec(
        "read_source",
        VIEW,
        commands.mark("Read a Sour&ce…"),
        SHOWN,
        ("Ctrl+Shift+R",),
        after="details",
    ),
)


class SourceReader(QObject):
    """Shows the window, keeps it as the chronology is, and makes what is asked for in it."""

    quote_taken = Signal(object)
    """`TakenWords` that are to become a quote of the selected event."""
    claim_taken = Signal(object)
    """Those that give a date for it."""
    text_to_keep = Signal(str, str)
    """The id of a source of which a text is to be kept, and no file."""
    event_taken = Signal(object)
    """Those that tell of another event."""

    def __init__(self, session: Session, editor: Editor, matches: TextMatches) -> None:
        super().__init__(session)
        self._session, self._editor = session, editor
        self._day: TextDay | None = None
        self.matches = matches
        self._window: ReaderWindow | None = None
        self.known = SourceBeingRead(matches)
        self._places = PlaceEdits(self.known, editor, self)
        self.finder = Finder(editor, self)
        """Finds dates and quotations in the text, and lets them be decided on."""
        self._awaited = ""
        """The use to turn to once it is known where its words stand; maybe no text is kept yet."""
        self._to_find: tuple[str, int] | None = None
        """Words to find once the text is in view, and where they begin."""
        self.opening = WordsReading(self)
        """Brings the words of a text into view, long ones once a thread has unpacked them."""
        matches.found.connect(self._show_uses)
        self._places.changed.connect(self._show_uses)
        self.finder.changed.connect(self._show_uses)

    @property
    def window(self) -> ReaderWindow | None:
        """The window, once it was asked for."""
        return self._window

    @property
    def source_id(self) -> str:
        """The source that is read, empty for none."""
        return "" if self.known.source is None else self.known.source.id

    # Opening.

    def show(self, document: Document) -> None:
        """Show the window with the source that was read last, else with one of the event."""
        ids = [] if self.known.source is None else [self.known.source.id]
        panel = self._session.window.details
        details = None if panel is None else panel.details
        if details is not None:
            ids += [one.source.id for one in details.citations]
            ids += [one.source.id for one in details.quotes]
        lines = source_lines(document.chronology, self.known.source)
        ids += [SourceId(line.id) for line in lines]
        with self._session.telling(self.tr("The source can't be read")):
            there = document.chronology.of_ids(Source, ids)
            self.read(next((one for one in ids if one in there), ""))

    def read(self, source_id: str, use: str = "") -> None:
        """Show a source in the window, at the words of a use where one is named."""
        document = self._session.document
        if document is None:
            return
        window = self._made()
        self._awaited, self._to_find = use, None
        self._show_source(document, source_id)
        window.show()
        window.raise_()
        window.activateWindow()
        window.take_keyboard()

    def read_words(self, source_id: str, words: str, start: int) -> None:
        """Show a source where these words begin, and let the window go on to the next of them."""
        self.read(source_id)
        self._to_find = (words, start)
        self._find_awaited()

    def read_quote(self, quote: Quote) -> None:
        """Show the source of a quote at its words."""
        self.read(quote.source, f"quote:{quote.id}")

    def read_claim(self, claim: DateClaim) -> None:
        """Show the source of a date claim at its words."""
        self.read(claim.source, f"claim:{claim.id}")

    def read_cited(self, document: Document, source_id: str, citation: Citation | None) -> None:
        """Show a source, at the words of a citation if it names some."""
        use = ""
        with self._session.telling(self.tr("The source can't be read")):
            cited = document.uses_of_source(source_id).citations
            if citation is not None and citation in cited and citation.selector.exact:
                use = f"citation:{cited.index(citation)}"
        self.read(source_id, use)

    def _made(self) -> ReaderWindow:
        if self._window is None:
            from timeline_app.widgets.reader.reader_window import (
                ReaderWindow,  # not for the first paint
            )

            made = self._window = ReaderWindow(self._session.window)
            self._session.window.dress(made.set_palette_roles)
            shown = self._session.with_document(self._show_source)
            made.source_chosen.connect(shown)
            made.use_opened.connect(self.show_record)
            made.open_requested.connect(self.open_page)
            made.quote_requested.connect(lambda: self._take(self.quote_taken))
            made.claim_requested.connect(lambda: self._take(self.claim_taken))
            made.event_requested.connect(lambda: self._take(self.event_taken))
            made.keep_requested.connect(self._keep_text)
            made.again_requested.connect(self._find_again)
            Decisions(self.finder, self._places, made)
            self._day = TextDay(self.known, self._editor, made)
            self._session.window.dress(self._day.set_palette_roles)
            made.stop_requested.connect(self._stop)
            made.is_busy = lambda: any(
                one.is_busy
                for one in (self.opening, self.matches.work, made.text.reading, self.finder)
            )
        return self._window

    # Showing.

    def _show_source(self, document: Document, source_id: str) -> None:
        with self._session.telling(self.tr("The source can't be read")):
            self._read_source(document, source_id)

    def _read_source(self, document: Document, source_id: str) -> None:
        """Read a source with all that rests on it. Raises `Refused`."""
        window, read = self._made(), self.known
        is_other = read.read(document, source_id)
        self.finder.look_at(document.chronology, read)
        self.show_letters()
        window.sources.put(source_lines(document.chronology, read.source), source_id)
        window.show_head(head_of(read.source, read.text))
        may_keep = document.may_change and read.source is not None
        window.show_missing(what_is_missing(read.source, read.text), may_keep=may_keep)
        if self._day is not None:
            self._day.show(may_change=document.may_change)
        if is_other or not read.is_in_view:
            self._open_text(document, window)
        else:
            self._show_uses()
            self._look_for_all(document, window)

    def _open_text(self, document: Document, window: ReaderWindow) -> None:
        window.text.show_text("")
        self.known.shown_sha256 = ""
        self.finder.close_text()
        self.opening.cancel()
        text = self.known.text
        if text is not None:
            self.opening.read(document, text, partial(self._show_text, document, window, text))
        self._show_uses()
        if text is None:
            self._show_opened(document, window)
        elif text.length <= AT_ONCE:
            self.opening.finish()

    def _show_text(
        self, document: Document, window: ReaderWindow, text: KeptText, words: Callable[[], str]
    ) -> None:
        with self._session.telling(self.tr("The source can't be read")):
            window.text.show_text(words())
            self.known.shown_sha256 = text.sha256
        self._show_opened(document, window)

    def _show_opened(self, document: Document, window: ReaderWindow) -> None:
        self._show_uses()
        self._find_awaited()
        self._look_for_all(document, window)

    def _look_for_all(self, document: Document, window: ReaderWindow) -> None:
        """Look for the words of what rests on the text, and for what may come to do so."""
        self.known.ask()
        with self._session.telling(self.tr("The source can't be read")):
            self.finder.ask(document, self.known, window.text.text)
        self._say_progress(document, window)

    def _say_progress(self, document: Document, window: ReaderWindow) -> None:
        window.show_finding(self.finder.state(may_change=document.may_change))

    def _stop(self) -> None:
        """Look for nothing more; a text that isn't there yet isn't opened."""
        self.matches.stop()
        self.finder.stop()
        if self.opening.is_busy:
            self.opening.cancel()
            self._session.with_document(self._show_source)("")
            self._made().take_keyboard()

    def show_letters(self) -> None:
        """Let the window have the single keys that the user wants."""
        settings = self._session.settings
        if self._window is not None:
            letters = letters_of(settings.letters)
            self._window.take_letters(letters, is_on=settings.single_keys)

    def follow(self) -> None:
        """Show what is so after an edit."""
        document, window = self._session.document, self._window
        if document is None or window is None or not window.isVisible():
            return
        with self._session.telling(self.tr("The source can't be read")):
            self._read_source(document, self.source_id)

    def follow_selection(self) -> None:
        """Say for which event something would be made of selected words."""
        panel = self._session.window.details
        details = None if panel is None else panel.details
        if self._window is not None:
            title = "" if details is None else details.event.title
            self._window.selection.set_event(shortened(one_line(title)))

    def leave(self) -> None:
        """Another chronology is shown, or none any more: nothing is read of the last one."""
        self.known.forget()
        self.opening.cancel()
        self.matches.forget()
        self.finder.close_text()
        self.finder.index.follow(None)
        if self._window is not None:
            self._window.text.show_text("")
            self._window.show_cards(deck_of(()), TextMarks())
            self._window.close()

    def _show_uses(self) -> None:
        document, window = self._session.document, self._window
        if document is None or window is None:
            return
        if self.known.source is None:
            window.show_cards(deck_of(()), TextMarks())  # none is filled any more
            return
        with self._session.telling(self.tr("The source can't be read")):
            self.finder.read.follow(document, self.known)
            window.show_cards(*all_cards(document, self.known, self.finder.read))
        window.show_counts(self.known.counts())
        self._say_progress(document, window)
        self.follow_selection()
        window.selection.allow(document.may_change)
        self._turn_to_awaited(window)

    def _find_awaited(self) -> None:
        """Find the words that were asked for, as soon as their text is in view."""
        if self._window is not None and self._to_find is not None and self.known.is_in_view:
            to_find, self._to_find = self._to_find, None
            self._window.find_bar.begin_at(*to_find)

    def _turn_to_awaited(self, window: ReaderWindow) -> None:
        """Turn to the use that was asked for, as soon as it is known how its words stand."""
        use = self.known.named(self._awaited)
        if use is None:
            self._awaited = ""
        elif not use.words or self.known.state_of(use).match is not None:
            window.make_current(use.name)
            if self.known.text is not None:
                self._awaited = ""

    def _find_again(self) -> None:
        self.finder.again()
        self.follow()

    # What is made.

    def show_record(self, name: str) -> None:
        """Show the event of a use in the timeline."""
        use, document = self.known.named(name), self._session.document
        if use is None or document is None or not use.events:
            return
        key = document.chronology.key_of(use.events[0])
        if key is not None:
            self._session.selection.reveal_event(key)
            self._session.window.raise_()
            self._session.window.activateWindow()

    def open_page(self) -> None:
        """Open the page of the source at the words that are selected, or that stand out."""
        source, window = self.known.source, self._window
        if source is None or window is None:
            return
        start, end = window.text.caret.selection
        mark = window.text.marks.named(window.current) if start == end else None
        if mark is not None:
            start, end = mark.start, mark.end
        text = window.text.text
        before, after = text[max(0, start - 2 * AROUND) : start], text[end : end + 2 * AROUND]
        address = at_words(address_of(source.item), text[start:end], before, after)
        self._session.open_link(address)

    def _keep_text(self) -> None:
        if self.known.source is not None:
            self.text_to_keep.emit(self.known.source.id, "")

    def _take(self, told: SignalInstance) -> None:
        """Hand on the words that are selected, with the window of the timeline before this one."""
        window, source = self._window, self.known.source
        if window is None or source is None or self.known.text is None:
            return
        if not window.text.caret.has_selection:
            return
        selection = window.text.caret.selection
        taken = taken_words(window.text.text, *selection, source, self.known.text.id)
        at = taken.selector
        taken = taken._replace(speaker=self.finder.speaker_at(at.start, at.end))
        self._session.window.raise_()
        self._session.window.activateWindow()
        told.emit(taken)


def install(shell: Shell) -> None:
    """Open the reader by its action and from cards, and let it follow edits."""
    session = shell.session

    matches = TextMatches(lambda: session.document, session.known_names, session)
    reader = SourceReader(session, shell.editor, matches)
    for work in (matches.work, reader.finder.findings.work):
        work.refused.connect(
            partial(session.tell_refused, reader_texts.tr("The text can't be read"))
        )
    shell.actions.connect({"read_source": session.with_document(reader.show)})
    shell.made(SingleKeyChoice).changed.connect(reader.show_letters)
    panel = shell.panel
    panel.cards.quote_read.connect(reader.read_quote)
    panel.cards.claim_read.connect(reader.read_claim)
    panel.cards.source_read.connect(session.with_document(reader.read_cited))
    panel.shown.connect(lambda _: reader.follow_selection())

    def begin(taken: TakenWords, make: Callable[[TakenWords], object]) -> None:
        shell.actions["details"].setChecked(True)
        make(taken)

    texts = shell.made(KeptTextsController)
    reader.text_to_keep.connect(session.with_document(texts.keep_for))
    texts.kept_first.connect(reader.read)
    evidence, drafts = panel.evidence, shell.made(NewEvents)
    reader.quote_taken.connect(lambda taken: begin(taken, evidence.add_quote_of))
    reader.claim_taken.connect(lambda taken: begin(taken, evidence.add_claim_of))
    reader.event_taken.connect(drafts.open_of)

    PanelStates(panel.cards, matches)

    shell.window.closed.connect(reader.leave)

    def follow(document: Document) -> None:
        reader.leave()
        reader.finder.index.follow(document)
        document.edited.connect(reader.finder.index.take)
        document.edited.connect(lambda _: reader.follow())
        document.looked_back.connect(reader.follow)

    session.each_document(follow)
