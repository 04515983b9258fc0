"""What was found in the text that is read, as far as nobody has decided on it."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from timeline_app.app.reader.known_events import EventIndex
from timeline_app.app.reader.proposals import (
    EVENT,
    QUOTE,
    EventName,
    Proposal,
    ProposalChoice,
    Proposals,
    event_card,
    names_let_be,
    quote_card,
    read_as,
)
from timeline_app.app.reader.read_source import SourceBeingRead
from timeline_app.core.columns.event_columns import UNDATED_BIT, title_of
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.edits.found_edits import KeptReading
from timeline_app.core.evidence.findings import Candidate, FoundQuote, FoundSpeaker
from timeline_app.core.records.records import Actor, ActorId, EventId
from timeline_app.core.text.translation import words
from timeline_app.core.value import replace
from timeline_app.document.document import Document
from timeline_app.widgets.reader.values import UseCardText

NEAR = 2_000
"""An event that is told of so many code points away may be what a quote bears on."""
MOST_EVENTS = 3


class Anchor(NamedTuple):
    """A stretch of the text that tells of an event of the chronology."""

    start: int
    end: int
    event: EventId


class ReadFindings:
    """What the reader knows of a text's findings; it is read again after each edit."""

    def __init__(self, index: EventIndex) -> None:
        self._index = index
        self.proposals = Proposals()
        self.document: Document | None = None
        self.text: KeptReading | None = None
        self.let_be: Collection[str] = ()
        """What somebody dismissed, as waivers name it."""
        self.open: list[Proposal] = []
        """What nobody has decided on, in the order of the text."""
        self.gone: Collection[str] = ()
        """The names of what somebody did decide on."""
        self._anchors: list[Anchor] = []
        self.chosen: dict[str, ProposalChoice] = {}
        """What was chosen for a proposal, by its name."""

    def show(self, text: KeptReading | None, proposals: Proposals) -> None:
        """Take what a text proposes."""
        self.text, self.proposals = text, proposals
        self.chosen.clear()
        self.open, self.gone = [], proposals.by_name

    def follow(self, document: Document, known: SourceBeingRead) -> None:
        """Leave out what records rest on by now, or what was dismissed."""
        self.document = document
        stretches = known.stretches()
        self._anchors = sorted(
            Anchor(start, end, event) for use, start, end in stretches for event in use.events
        )
        gone = set() if self.text is None else names_let_be(self.text, self.let_be)
        for use, start, end in stretches:
            if use.is_quote or use.is_claim:
                kind = QUOTE if use.is_quote else EVENT
                gone.update(self.proposals.of_kind[kind].taken_by(start, end))
        self.gone = gone
        self.open = [one for one in self.proposals.all if one.name not in gone]

    def named(self, name: str) -> Proposal | None:
        """What nobody has decided on, by its name."""
        return None if name in self.gone else self.proposals.by_name.get(name)

    def choice(self, name: str) -> ProposalChoice:
        """What was chosen for a proposal so far."""
        return self.chosen.get(name, ProposalChoice())

    def card(self, name: str) -> UseCardText:
        """What the card of a proposal says."""
        proposal, text = self.proposals.by_name[name], self.text
        document = self.document
        may_change = document is not None and document.may_change
        assert text is not None
        if isinstance(proposal.found, Candidate):
            candidate = self.candidate(proposal, proposal.found)
            likely = self.likely(candidate)
            return event_card(proposal, candidate, text.words, likely, may_change=may_change)
        events = self.events_of(proposal.found)
        event = self.event_of(proposal)
        return quote_card(
            proposal,
            proposal.found,
            text.words,
            self.choice(name),
            None if event is None else self._name_of(event),
            self.is_known,
            has_other_event=len(events) > 1,
            may_change=may_change,
        )

    # Events.

    def candidate(self, proposal: Proposal, found: Candidate) -> Candidate:
        """The candidate as its date is read now, with those of its actors who are still there."""
        read, document = read_as(found, self.choice(proposal.name).reading), self.document
        if not read.actors or document is None:
            return read
        there = document.chronology.of_ids(Actor, list(read.actors))
        return replace(read, actors=tuple(one for one in read.actors if one in there))

    def likely(self, found: Candidate) -> list[EventName]:
        """The events that a sentence may tell of."""
        text, document = self.text, self.document
        if text is None or document is None:
            return []
        clause = text.words[found.clause_start : found.clause_end]
        sentence = text.words[found.start : found.end]
        named = document.chronology.of_ids(Actor, list(found.actors))
        names = " ".join(one.name for one in named.values())
        likely = self._index.likely(clause, f"{sentence} {names}", found.date.edtf)
        rows = ((document.row_of(one.key), one.agrees) for one in likely)
        # An event that wasn't known on the day that is shown has no row.
        return [_event_name(document, row, agrees=agrees) for row, agrees in rows if row >= 0]

    # Quotes.

    def events_of(self, found: FoundQuote) -> list[EventId]:
        """Events that a quote may bear on: of its sentence first, then those told of before it."""
        around = [one for one in self._anchors if one.start <= found.start and found.end <= one.end]
        before = [one for one in self._anchors if found.start - NEAR < one.start <= found.start]
        behind = [one for one in self._anchors if found.start < one.start < found.start + NEAR]
        events = dict.fromkeys(one.event for one in (*around, *reversed(before), *behind))
        return list(events)[:MOST_EVENTS]

    def event_of(self, proposal: Proposal) -> EventId | None:
        """The event that a quote bears on as it is chosen now."""
        if not isinstance(proposal.found, FoundQuote):
            return None
        events = self.events_of(proposal.found)
        return events[self.choice(proposal.name).event % len(events)] if events else None

    def _name_of(self, event: EventId) -> EventName | None:
        document = self.document
        key = None if document is None else document.chronology.key_of(event)
        row = -1 if key is None or document is None else document.row_of(key)
        return None if row < 0 or document is None else _event_name(document, row)

    # Speakers.

    def is_known(self, speaker: FoundSpeaker) -> bool:
        """Whether a speaker is an actor of the chronology."""
        return bool(self.known(speaker).actor)

    def known(self, speaker: FoundSpeaker) -> FoundSpeaker:
        """A speaker as the actor who has exactly this name by now, if there is one."""
        document = self.document
        if document is None:
            return speaker
        chronology = document.chronology
        if not speaker.actor or chronology.find(Actor, speaker.actor) is None:
            actor = chronology.names.actor_named(speaker.name)
            return replace(speaker, actor=actor or ActorId(""))
        return speaker


def _event_name(document: Document, row: int, *, agrees: bool = True) -> EventName:
    columns, date = document.columns, ""
    if not columns.flags.item(row) & UNDATED_BIT:
        bounds = columns.earliest.item(row), columns.latest.item(row)
        date = date_words(*bounds, columns.shape(row), words, DateStyle.SHORT)
    return EventName(columns.key.item(row), title_of(columns, row), date, agrees=agrees)
