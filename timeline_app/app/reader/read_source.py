"""The source that is read: what rests on it, and how the words of that stand in its text."""

from __future__ import annotations

from timeline_app.app.reader.reader_words import reader_texts
from timeline_app.app.reader.source_uses import Use, UseState, card_of, uses_of
from timeline_app.app.reader.text_matches import Sought, TextMatches
from timeline_app.core.evidence.match import MatchState
from timeline_app.core.records.records import Actor, DateClaim, KeptText, Quote, Source
from timeline_app.core.text.translation import number
from timeline_app.document.document import Document
from timeline_app.storage.queries.usage import NO_USES, SourceUses
from timeline_app.widgets.reader.values import CountLine, UseCardText


class SourceBeingRead:
    """What the reader knows; it is read again after each edit."""

    def __init__(self, matches: TextMatches) -> None:
        self._matches = matches
        self.source: Source | None = None
        self.text: KeptText | None = None
        self.shown_sha256 = ""
        """The text whose words are in view."""
        self.found: SourceUses = NO_USES
        self.uses: list[Use] = []
        self._actors: dict[str, Actor] = {}
        self.places: dict[str, int] = {}
        """Which of several places is proposed, by the name of the use."""
        self.dismissed: set[str] = set()

    @property
    def sha256(self) -> str:
        """What the words of the text are known by; empty where none is kept."""
        return "" if self.text is None else self.text.sha256

    @property
    def is_in_view(self) -> bool:
        """Whether the words of the text are in view already; also where there is no text."""
        return self.shown_sha256 == self.sha256

    def read(self, document: Document, source_id: str) -> bool:
        """Read a source with all that rests on it; whether it is another one. Raises `Refused`."""
        chronology = document.chronology
        is_other = self.source is None or self.source.id != source_id
        self.source = chronology.find(Source, source_id) if source_id else None
        self.text = None if self.source is None else chronology.current_text(source_id)
        if is_other:
            self.places.clear()
            self.dismissed.clear()
        self.found = NO_USES if self.source is None else document.uses_of_source(source_id)
        self.uses = uses_of(self.found, self.text)
        speakers = {quote.speaker for quote in self.found.quotes if quote.speaker}
        self._actors = chronology.of_ids(Actor, sorted(speakers))
        return is_other

    def forget(self) -> None:
        """Another chronology is shown."""
        self.source, self.text, self.shown_sha256 = None, None, ""

    def named(self, name: str) -> Use | None:
        """What rests on the source, by its name."""
        return next((use for use in self.uses if use.name == name), None)

    def ask(self) -> None:
        """Let be looked for what rests on words."""
        self._matches.ask([self._sought(use) for use in self.uses if use.words])

    def _sought(self, use: Use) -> Sought:
        return Sought(self.sha256, use.words, use.selector)

    def state_of(self, use: Use) -> UseState:
        """How a use stands; that isn't told before the text is in view."""
        is_known = use.words and self.is_in_view
        match = self._matches.match_of(self._sought(use)) if is_known else None
        return UseState(match, self.places.get(use.name, -1), use.name in self.dismissed)

    def stretches(self) -> list[tuple[Use, int, int]]:
        """Where the words of uses stand in the text, as far as that is known."""
        found = []
        for use in self.uses if self.is_in_view else ():
            at = self.state_of(use).proposed or (use.selector.start, use.selector.end)
            if at[0] >= 0:
                found.append((use, *at))
        return found

    def cards(self, *, may_change: bool) -> list[UseCardText]:
        """What rests on the source, in the order of its text."""
        cards = [
            card_of(use, self.state_of(use), self.found, self._actors, may_change=may_change)
            for use in self.uses
        ]
        behind = 1 if self.text is None else self.text.length + 1
        cards.sort(key=lambda card: card.marks[0].start if card.marks else behind)
        return cards

    def counts(self) -> list[CountLine]:
        """How much of what rests on the source stands there."""
        unread = self.found.unread
        return [
            self._count(reader_texts.tr("Quotes matched"), Quote),
            self._count(reader_texts.tr("Dates given found"), DateClaim),
            CountLine(reader_texts.tr("Events supported"), str(len(self.found.events))),
            *([CountLine(reader_texts.tr("Not looked at"), number(unread))] if unread else ()),
        ]

    def _count(self, label: str, kind: type[Quote] | type[DateClaim]) -> CountLine:
        states = [self.state_of(use) for use in self.uses if isinstance(use.record, kind)]
        good = sum(one.proposed is not None for one in states)
        shortened = 0
        if kind is Quote:
            matches = [one.match for one in states if one.match is not None]
            shortened = sum(one.state is MatchState.SHORTENED for one in matches)
            good = sum(one.state.is_good for one in matches)
        pattern = reader_texts.tr("{good} of {all}")
        said = pattern.replace("{good}", str(good)).replace("{all}", str(len(states)))
        if shortened:
            pattern = reader_texts.tr("{counted}, {n} shortened", "", shortened)
            said = pattern.replace("{counted}", said)
        return CountLine(label, said, is_good=bool(states) and good == len(states))
