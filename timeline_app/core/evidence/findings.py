"""What was found in a text: dates, quotations with their speakers, turns, and likely events.

All positions are code points of the text, ends exclusive. `why` is a sentence for the reader, in
the reader's language, without a full stop. Nothing here is part of a document.

None of them is ever in a circle, so the garbage collector needn't look through very many of them.
"""

from __future__ import annotations

from timeline_app.core.records.records import ActorId
from timeline_app.core.value import Value


class OtherDate(Value, frozen=True, gc=False):
    """Another date that the same words may mean, as EDTF."""

    edtf: str
    why: str


class FoundDate(Value, frozen=True, gc=False):
    """Words that name a date, what they mean (EDTF) and why; `other` readings, the likelier first.

    `edtf` is empty where the words name a date that the text doesn't tell.
    """

    start: int
    end: int
    edtf: str
    why: str
    other: tuple[OtherDate, ...] = ()


class FoundSpeaker(Value, frozen=True, gc=False):
    """Who may have spoken: where the name stands, its fullest form, and the actor if it is known.

    `office` is what the text calls the speaker, never one that is known of an actor alone.
    """

    start: int
    end: int
    name: str
    actor: ActorId = ActorId("")
    office: str = ""
    why: str = ""


class FoundQuote(Value, frozen=True, gc=False):
    """Words between quotation marks, the marks left out, and up to three speakers, best first.

    `kind` is empty where somebody speaks, else what the marks are for: "term", "title", …
    """

    start: int
    end: int
    speakers: tuple[FoundSpeaker, ...] = ()
    kind: str = ""


class Turn(Value, frozen=True, gc=False):
    """What one speaker says in a transcript, from its label ("MR. MILLER:") up to the next one."""

    label_start: int
    label_end: int
    start: int
    end: int
    speaker: FoundSpeaker | None = None


class LikelyEvent(Value, frozen=True, gc=False):
    """The key of an event that a sentence may tell of, and whether their dates agree."""

    key: int
    agrees: bool


class Candidate(Value, frozen=True, gc=False):
    """A sentence that tells of a dated event, with the known actors in it.

    `clause_start` and `clause_end` bound the part of the sentence that the date is of.
    """

    start: int
    end: int
    clause_start: int
    clause_end: int
    date: FoundDate
    actors: tuple[ActorId, ...] = ()


class Findings(Value, frozen=True, gc=False):
    """All that was found in a text, each in the order of the text."""

    dates: tuple[FoundDate, ...] = ()
    quotes: tuple[FoundQuote, ...] = ()
    turns: tuple[Turn, ...] = ()
    candidates: tuple[Candidate, ...] = ()


def mark_of(found: Candidate | FoundQuote) -> tuple[int, int]:
    """What of the text is marked for something found: of an event its date."""
    own = found.date if isinstance(found, Candidate) else found
    return own.start, own.end
