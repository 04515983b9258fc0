"""What stands around the name of a month, a weekday or a season and makes it a date, or a name.

A month or a season is known for a date by the preposition before it ("in November", but Theresa
May and a fall in prices), so "in", "during", "throughout" and "over" belong to the phrase where no
year is said. A day of the week needs none: "Monday".
"""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve.vocabulary import GAP

BEFORE = 40
"""How many characters before a name are looked at."""
_INCLUDED = re.compile(
    rf"(?<![\w'’])(?:in|during|throughout|over)(?:{GAP}the)?(?:{GAP}(?:month|season){GAP}of)?{GAP}$",
    re.I,
)
_NAMED_BEFORE = re.compile(
    rf"(?<!\w)(?:Arab|Prague|Black|Good|Bloody|Ash|Super|Cyber|Palm|Easter|Peace|Red|Holy|Maundy"
    rf"|Sheffield|Casual|Silver|Hot|Colorado|Silent|Alice|Cape|Nuclear|Operation|[Ee]very|[Ee]ach"
    rf"|[Mm]ost){GAP}$",
)
_NAMED_AFTER = re.compile(
    rf"{GAP}(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Independent|Night{GAP}(?:Live|Football)"
    rf"|Agreement|Club|Olympics?|Games|Paralympics?|Break|Offensive|Universiade|Deaflympics|Youth"
    rf"|World{GAP}Cup)(?!\w)"
)
_NAME_AFTER = re.compile(rf"{GAP}(?!I\b)[A-Z][a-z]+(?!\w)")
_EVENT_AFTER = re.compile(
    rf"(?:['’]s?)?{GAP}(?:election|meeting|session|summit|vote|referendum|deadline|conference|talk"
    rf"|poll|budget|protest|attack|campaign|term|recess|figure|report|statement|agreement|decision"
    rf"|incident|visit|trip|speech|ruling|offensive|semester|ballot|debate|hearing|deal|sales|result)",
    re.I,
)


def text_before(match: re.Match[str]) -> str:
    """The characters before a name."""
    return match.string[max(0, match.start() - BEFORE) : match.start()]


def is_within_a_name(before: str, words: str, end: int) -> bool:
    """Whether it belongs to a name: Black Friday, the Sunday Times; or comes every time."""
    return bool(_NAMED_BEFORE.search(before) or _NAMED_AFTER.match(words, end))


def has_name_after(words: str, end: int) -> bool:
    """Whether a word with a capital follows: April Hill, the Autumn Statement."""
    return _NAME_AFTER.match(words, end) is not None


def has_event_after(words: str, end: int) -> bool:
    """Whether something follows that is held at a time: "the October elections"."""
    return _EVENT_AFTER.match(words, end) is not None


def is_included(before: str) -> bool:
    """Whether a preposition stands before it that belongs to the phrase."""
    return _INCLUDED.search(before) is not None


def with_preposition(before: str, start: int) -> int:
    """Where the phrase starts when its preposition belongs to it."""
    included = _INCLUDED.search(before)
    return start - (len(before) - included.start()) if included else start
