"""All that is found in a text, in the order in which one thing rests on another."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.evidence.findings import Findings
from timeline_app.core.records.records import Actor
from timeline_app.core.steps import Steps
from timeline_app.reading.candidates import candidates_of, outside
from timeline_app.reading.dates.finder import find_dates
from timeline_app.reading.speech.known_mentions import find_mentions
from timeline_app.reading.speech.naming.people import People
from timeline_app.reading.speech.quotations import find_quotations
from timeline_app.reading.speech.speakers import find_speakers
from timeline_app.reading.speech.turn_speakers import speakers_of_turns
from timeline_app.reading.speech.turns import find_turns
from timeline_app.reading.unbroken import UnbrokenText


def finding(
    words: str, published: str, place: str = "", actors: Sequence[Actor] = ()
) -> Steps[Findings]:
    """Dates, quotations with their speakers, turns and candidates for events of a text.

    `published` is the day of the text as EDTF, and `place` where it was written: dates resolve
    against them. `actors` are those of the chronology, known by all of their names and offices.
    Words that are broken by hyphens at the ends of lines, or by what isn't seen, are read whole.
    """
    text = UnbrokenText(words)
    yield from text.steps()
    found = yield from _finding(text.words, published, place, actors)
    return (yield from text.findings(found))


def _finding(words: str, published: str, place: str, actors: Sequence[Actor]) -> Steps[Findings]:
    dates = yield from find_dates(words, published, place)
    turns = yield from find_turns(words)
    people = People(actors, published)
    turns = yield from speakers_of_turns(words, turns, people)
    marked = yield from find_quotations(words)
    quotes = yield from find_speakers(words, marked, turns, people)
    mentions = yield from find_mentions(words, people)
    named = [(one.start, one.end, one.actor) for one in mentions]
    told = yield from outside(dates, [(one.start, one.end) for one in quotes])
    candidates = yield from candidates_of(words, told, named)
    return Findings(dates, quotes, turns, candidates)
