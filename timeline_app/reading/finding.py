"""All that is found in a text, in the order in which one thing rests on another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.core.evidence.findings import Candidate, Findings, FoundQuote, mark_of
from timeline_app.core.records.records import Actor
from timeline_app.reading.candidates import candidates_of, outside
from timeline_app.reading.dates.finder import find_dates
from timeline_app.reading.speech.known_mentions import find_mentions
from timeline_app.reading.speech.naming.people import People
from timeline_app.reading.speech.quotations import find_quotations
from timeline_app.reading.speech.speakers import find_speakers
from timeline_app.reading.speech.turn_speakers import speakers_of_turns
from timeline_app.reading.speech.turns import find_turns
from timeline_app.reading.unbroken import UnbrokenText

_A_PART = 500  # candidates, quotations or turns


def find_all(words: str, published: str, place: str = "", actors: Sequence[Actor] = ()) -> Findings:
    """Dates, quotations with their speakers, turns and candidates for events of a text.

    `published` is the day of the text as EDTF, and `place` where it was written: dates resolve
    against them. `actors` are those of the chronology, known by all of their names and offices.
    Words that are broken by hyphens at the ends of lines, or by what isn't seen, are read whole.
    """
    text = UnbrokenText(words)
    found = _finding(text.words, published, place, actors)
    return text.findings(found)


def _finding(words: str, published: str, place: str, actors: Sequence[Actor]) -> Findings:
    dates = find_dates(words, published, place)
    turns = find_turns(words)
    people = People(actors, published)
    turns = speakers_of_turns(words, turns, people)
    marked = find_quotations(words)
    quotes = find_speakers(words, marked, turns, people)
    mentions = find_mentions(words, people)
    named = [(one.start, one.end, one.actor) for one in mentions]
    told = outside(dates, [(one.start, one.end) for one in quotes])
    candidates = candidates_of(words, told, named)
    return Findings(dates, quotes, turns, candidates)


def found_parts(found: Findings) -> Iterator[Findings]:
    """The same without the dates, in parts: what is marked in the text in the order of the marks.

    There is at least one part, and none is long.
    """
    for first in range(0, len(found.turns), _A_PART):
        yield Findings(turns=found.turns[first : first + _A_PART])
    both: list[Candidate | FoundQuote] = [*found.candidates, *found.quotes]
    marked = sorted(both, key=mark_of)
    for first in range(0, max(1, len(marked)), _A_PART):
        part = marked[first : first + _A_PART]
        yield Findings(
            quotes=tuple([one for one in part if isinstance(one, FoundQuote)]),
            candidates=tuple([one for one in part if isinstance(one, Candidate)]),
        )
