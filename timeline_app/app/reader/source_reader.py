"""Sources read in a window of their own: their words, and what rests on them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal, SignalInstance

from timeline_app.app.editing.new_events import NewEvents
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, one_line, shortened
from timeline_app.app.reader.panel_states import PanelStates
from timeline_app.app.reader.source_uses import Use, UseState, card_of, uses_of
from timeline_app.app.reader.text_matches import Sought, TextMatches
from timeline_app.app.records.kept_texts import KeptTexts
from timeline_app.app.shell.action_spec import SHOWN, VIEW, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.edits.edit import NamedEdit, replaced
from timeline_app.core.evidence.anchor import AROUND, TakenWords, selector_of, taken_words
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl_date import csl_words, edtf_words
from timeline_app.core.evidence.text_fragment import at_words
from timeline_app.core.evidence.web_address import address_of, is_web_address
from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    KeptText,
    Quote,
    Selector,
    Source,
    SourceId,
)
from timeline_app.core.steps import Steps
from timeline_app.core.text.translation import Texts, words
from timeline_app.document.document import Document
from timeline_app.storage.queries.source_uses import NO_USES, SourceUses
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.reader.values import CountLine, ReaderHead, SourceLine

if TYPE_CHECKING:
    from timeline_app.widgets.reader.reader_window import ReaderWindow

reader_texts = Texts("reader_texts")

MOST_LISTED = 2_000
"""So many sources are listed, besides all that have a text."""

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
        self.matches = matches
        self._window: ReaderWindow | None = None
        self._source: Source | None = None
        self._text: KeptText | None = None
        self._found: SourceUses = NO_USES
        self._uses: list[Use] = []
        self._actors: dict[str, Actor] = {}
        self._places: dict[str, int] = {}
        """Which of several places is proposed, by the name of the use."""
        self._dismissed: set[str] = set()
        self._awaited = ""
        """The use to turn to once it is known where its words stand; maybe no text is kept yet."""
        matches.found.connect(self._show_uses)

    @property
    def window(self) -> ReaderWindow | None:
        """The window, once it was asked for."""
        return self._window

    @property
    def source_id(self) -> str:
        """The source that is read, empty for none."""
        return "" if self._source is None else self._source.id

    # Opening.

    def show(self, document: Document) -> None:
        """Show the window with the source that was read last, else with one of the event."""
        ids = [] if self._source is None else [self._source.id]
        panel = self._session.window.details
        details = None if panel is None else panel.details
        if details is not None:
            ids += [one.source.id for one in details.citations]
            ids += [one.source.id for one in details.quotes]
        ids += [SourceId(line.id) for line in self._lines(document)]
        with self._session.telling(self.tr("The source can't be read")):
            there = document.chronology.of_ids(Source, ids)
            self.read(next((one for one in ids if one in there), ""))

    def read(self, source_id: str, use: str = "") -> None:
        """Show a source in the window, at the words of a use where one is named."""
        document = self._session.document
        if document is None:
            return
        window = self._made()
        self._awaited = use
        self._show_source(document, source_id)
        window.show()
        window.raise_()
        window.activateWindow()
        window.take_keyboard()

    def read_words(self, source_id: str, words: str, start: int) -> None:
        """Show a source where these words begin, and let the window go on to the next of them."""
        self.read(source_id)
        if self._window is not None:
            self._window.find_bar.begin_at(words, start)

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
            cited = document.chronology.uses_of_source(source_id).citations
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
            made.accept_requested.connect(self.accept)
            made.dismiss_requested.connect(self.dismiss)
            made.other_requested.connect(self.show_other_place)
            made.use_opened.connect(self.show_record)
            made.open_requested.connect(self.open_page)
            made.quote_requested.connect(lambda: self._take(self.quote_taken))
            made.claim_requested.connect(lambda: self._take(self.claim_taken))
            made.event_requested.connect(lambda: self._take(self.event_taken))
            made.keep_requested.connect(self._keep_text)
            made.stop_requested.connect(self.matches.stop)
            made.is_busy = lambda: self.matches.work.is_busy or made.text.reading.is_busy
        return self._window

    # Showing.

    def _show_source(self, document: Document, source_id: str) -> None:
        with self._session.telling(self.tr("The source can't be read")):
            self._read_source(document, source_id)

    def _read_source(self, document: Document, source_id: str) -> None:
        """Read a source with all that rests on it. Raises `Refused`."""
        window, chronology = self._made(), document.chronology
        is_other = self._source is None or self._source.id != source_id
        before = self._text
        self._source = chronology.find(Source, source_id) if source_id else None
        self._text = None if self._source is None else chronology.current_text(source_id)
        if is_other:
            self._places.clear()
            self._dismissed.clear()
        self._read_uses(document)
        window.single_keys = self._session.settings.single_keys
        window.sources.put(self._lines(document), source_id)
        window.show_head(self._head())
        sha256 = "" if self._text is None else self._text.sha256
        if is_other or before is None or before.sha256 != sha256:
            kept = chronology.words_of(sha256) if sha256 else ""
            window.text.show_text(kept)
        may_keep = document.may_change and self._source is not None
        window.show_missing(self._what_is_missing(), may_keep=may_keep)
        self._show_uses()
        self.matches.ask([self._sought(use) for use in self._uses if use.words])

    def _read_uses(self, document: Document) -> None:
        source = self._source
        self._found = NO_USES if source is None else document.chronology.uses_of_source(source.id)
        self._uses = uses_of(self._found)
        speakers = {quote.speaker for quote in self._found.quotes if quote.speaker}
        self._actors = document.chronology.of_ids(Actor, sorted(speakers))

    def follow(self) -> None:
        """Show what is so after an edit."""
        document, window = self._session.document, self._window
        if document is None or window is None or not window.isVisible():
            return
        with self._session.telling(self.tr("The source can't be read")):
            self._read_source(document, "" if self._source is None else self._source.id)

    def follow_selection(self) -> None:
        """Say for which event something would be made of selected words."""
        panel = self._session.window.details
        details = None if panel is None else panel.details
        if self._window is not None:
            title = "" if details is None else details.event.title
            self._window.selection.set_event(shortened(one_line(title)))

    def leave(self) -> None:
        """Another chronology is shown."""
        self._source, self._text = None, None
        self.matches.forget()
        if self._window is not None:
            self._window.text.show_text("")
            self._window.close()

    def _sought(self, use: Use) -> Sought:
        sha256 = "" if self._text is None else self._text.sha256
        return Sought(sha256, use.words, use.selector)

    def state_of(self, use: Use) -> UseState:
        """How a use stands."""
        match = self.matches.match_of(self._sought(use)) if use.words else None
        place = self._places.get(use.name, -1)
        return UseState(match, place, use.name in self._dismissed)

    def _show_uses(self) -> None:
        document, window = self._session.document, self._window
        if document is None or window is None or self._source is None:
            return
        cards = [
            card_of(
                use,
                self.state_of(use),
                self._found,
                self._actors,
                may_change=document.may_change,
            )
            for use in self._uses
        ]
        behind = len(window.text.text) + 1
        cards.sort(key=lambda card: card.marks[0].start if card.marks else behind)
        window.show_uses(cards)
        window.show_counts(self._counts())
        self.follow_selection()
        window.selection.allow(document.may_change)
        self._turn_to_awaited(window)

    def _turn_to_awaited(self, window: ReaderWindow) -> None:
        """Turn to the use that was asked for, as soon as it is known how its words stand."""
        use = self._named(self._awaited)
        if use is None:
            self._awaited = ""
        elif not use.words or self.state_of(use).match is not None:
            window.make_current(use.name)
            if self._text is not None:
                self._awaited = ""

    def _counts(self) -> list[CountLine]:
        def line(label: str, kind: type[Quote] | type[DateClaim]) -> CountLine:
            states = [self.state_of(use) for use in self._uses if isinstance(use.record, kind)]
            good = sum(one.proposed is not None for one in states)
            if kind is Quote:
                good = sum(one.match is not None and one.match.state.is_good for one in states)
            pattern = reader_texts.tr("{good} of {all}")
            said = pattern.replace("{good}", str(good)).replace("{all}", str(len(states)))
            return CountLine(label, said, is_good=bool(states) and good == len(states))

        return [
            line(reader_texts.tr("Quotes matched"), Quote),
            line(reader_texts.tr("Dates given found"), DateClaim),
            CountLine(reader_texts.tr("Events supported"), str(len(self._found.events))),
        ]

    def _head(self) -> ReaderHead:
        source, text = self._source, self._text
        if source is None:
            return ReaderHead(reader_texts.tr("No source is chosen"), "")
        item = source.item
        name = short_name(source)
        captured = ""
        if text is not None and text.captured:
            day = edtf_words(text.captured[:10], words, DateStyle.LONG)
            captured = filled(reader_texts.tr("text captured {day}"), day=day)
        title = item.title or source.description or name
        parts = (name if name != title else "", csl_words(item.issued, words), captured)
        address = address_of(item)
        return ReaderHead(
            title,
            " · ".join(part for part in parts if part),
            address if is_web_address(address) else "",
        )

    def _what_is_missing(self) -> str:
        if self._source is None:
            return reader_texts.tr("Choose a source to the left.")
        return "" if self._text is not None else reader_texts.tr("No text of this source is kept.")

    def _lines(self, document: Document) -> list[SourceLine]:
        """All sources, or the first of very many and those that have a text."""
        chronology = document.chronology
        kept = {one.source for one in chronology.records("texts") if isinstance(one, KeptText)}
        sources: dict[str, Source] = {}
        for source in chronology.records("sources"):
            if isinstance(source, Source):
                sources[source.id] = source
            if len(sources) >= MOST_LISTED:
                break
        wanted = [*kept, *([] if self._source is None else [self._source.id])]
        sources |= chronology.of_ids(Source, [one for one in wanted if one not in sources])
        return [_line_of(source, has_text=source.id in kept) for source in sources.values()]

    # What is made.

    def _named(self, name: str) -> Use | None:
        return next((use for use in self._uses if use.name == name), None)

    def accept(self, name: str) -> None:
        """Let the words of a use stand from now on where it is proposed."""
        use, window = self._named(name), self._window
        proposed = None if use is None else self.state_of(use).proposed
        if use is None or window is None or proposed is None:
            return
        text = window.text.text
        at = selector_of(text, *proposed, use.words)
        if self._put(use, at, self.tr("place of words in their source")):
            self._places.pop(name, None)
            self._show_uses()
            window.step(1)

    def dismiss(self, name: str) -> None:
        """Propose nothing more for a use; one that is anchored isn't any more."""
        use = self._named(name)
        if use is None:
            return
        self._places.pop(name, None)
        if name not in self._dismissed and use.selector.start < 0:
            self._dismissed.add(name)
        elif use.selector.start >= 0:
            exact = "" if use.words != use.selector.exact else use.selector.exact
            self._put(use, Selector(exact=exact), self.tr("place of words forgotten"))
        self._show_uses()

    def show_other_place(self, name: str) -> None:
        """Propose the next of the places where the words of a use stand."""
        use = self._named(name)
        state = None if use is None else self.state_of(use)
        if state is None or state.match is None or len(state.match.places) < 2:
            return
        places, proposed = state.match.places, state.proposed
        at = places.index(proposed) if proposed in places else 0
        self._places[name] = (at + 1) % len(places)
        self._dismissed.discard(name)
        self._show_uses()
        if self._window is not None:
            self._window.make_current(name)

    def _put(self, use: Use, selector: Selector, text: str) -> bool:
        after = msgspec.structs.replace(use.record, selector=selector)
        if after == use.record:
            return False
        return self._editor.make(NamedEdit(replaced(use.record, after), text))

    def show_record(self, name: str) -> None:
        """Show the event of a use in the timeline."""
        use, document = self._named(name), self._session.document
        if use is None or document is None or not use.events:
            return
        key = document.chronology.key_of(use.events[0])
        if key is not None:
            self._session.selection.reveal_event(key)
            self._session.window.raise_()
            self._session.window.activateWindow()

    def open_page(self) -> None:
        """Open the page of the source at the words that are selected, or that stand out."""
        source, window = self._source, self._window
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
        if self._source is not None:
            self.text_to_keep.emit(self._source.id, "")

    def _take(self, told: SignalInstance) -> None:
        """Hand on the words that are selected, with the window of the timeline before this one."""
        window, source = self._window, self._source
        if window is None or source is None or not window.text.caret.has_selection:
            return
        taken = taken_words(window.text.text, *window.text.caret.selection, source)
        self._session.window.raise_()
        self._session.window.activateWindow()
        told.emit(taken)


def _line_of(source: Source, *, has_text: bool) -> SourceLine:
    name = short_name(source)
    title = source.item.title or source.description or name
    state = reader_texts.tr("text kept") if has_text else reader_texts.tr("no text kept")
    parts = (name if name != title else "", source.kind, state)
    return SourceLine(source.id, title, " · ".join(part for part in parts if part), has_text)


def install(shell: Shell) -> None:
    """Open the reader by its action and from cards, and let it follow edits."""
    session = shell.session

    def read_words(sha256: str, work: SlicedWork) -> Steps[str | None]:
        document = session.document
        if document is None:
            return None
        with session.telling(reader_texts.tr("The text can't be read")):
            try:
                packed = document.chronology.packed_words(sha256)
            except KeyError:
                return None
            return (yield from work.beside(packed.unpacked))
        return None

    def must_wait() -> bool:
        return session.document is not None and session.document.is_being_written

    matches = TextMatches(read_words, must_wait, session)
    reader = SourceReader(session, shell.editor, matches)
    shell.actions.connect({"read_source": session.with_document(reader.show)})
    panel = shell.panel
    panel.cards.quote_read.connect(reader.read_quote)
    panel.cards.claim_read.connect(reader.read_claim)
    panel.cards.source_read.connect(session.with_document(reader.read_cited))
    panel.shown.connect(lambda _: reader.follow_selection())

    def begin(taken: TakenWords, make: Callable[[TakenWords], object]) -> None:
        shell.actions["details"].setChecked(True)
        make(taken)

    texts = shell.made(KeptTexts)
    reader.text_to_keep.connect(session.with_document(texts.keep_for))
    evidence, drafts = panel.evidence, shell.made(NewEvents)
    reader.quote_taken.connect(lambda taken: begin(taken, evidence.add_quote_of))
    reader.claim_taken.connect(lambda taken: begin(taken, evidence.add_claim_of))
    reader.event_taken.connect(drafts.open_of)

    PanelStates(panel.cards, matches)

    def follow(document: Document) -> None:
        reader.leave()
        document.edited.connect(lambda _: reader.follow())

    session.each_document(follow)
