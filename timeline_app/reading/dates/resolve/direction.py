"""Whether a sentence looks ahead at a date or back at it, by its verbs and prepositions.

News tells what has happened, so a date without a year is one of the past unless the words around
it look ahead: "will travel Friday", "by October 31", "the talks due on Tuesday". What decides is
the last such word before the date within its sentence; where there is none, the first after it.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple


class Direction(Enum):
    """Where a sentence looks from the day it was written."""

    BACK = "back"
    NONE = "none"
    AHEAD = "ahead"


class DirectionCue(NamedTuple):
    """A direction, and the words that show it, empty where none do."""

    direction: Direction
    cue: str = ""
    is_weak: bool = False
    """Whether it may as well look ahead from a day that is over: "would", "by"."""

    @property
    def is_of_the_past(self) -> bool:
        """Whether it tells of a plan that was: "was to meet"."""
        return _PLANNED_ONCE.match(self.cue) is not None


_BEFORE = 240  # characters that are looked at before a date
_AFTER = 160
_SENTENCE_ENDS = re.compile(r"[.!?][\"'”’)\]]{0,2}\s+(?=[\"'“‘(\[]?[A-Z])|\n|[;:]\s|[“”]")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|U\.S|U\.K|U\.N|No|[A-Z])\.\s+$")

_MODALS = r"(?:will|won['’]t|['’]ll|shall|would|wouldn['’]t|must|should|could|may|might|can)"
_AHEAD = rf"""
    (?:
      {_MODALS}(?!\shave)(?:\s(?!on\b|at\b|in\b)[a-z]+){{1,3}}
    | (?:is|are|be|was|were|['’]s|['’]re)\s(?:not\s|also\s|now\s|currently\s)?
        (?:to|due|set|expected|forecast|predicted|projected|anticipated|scheduled|slated|planned
            |planning|preparing|going\sto|about\sto|likely)
        (?:\s(?!on\b|at\b|in\b)[a-z]+){{0,3}}
    | (?:to|for)\s(?:be\s[a-z]+(?:ed|held|n)|take\splace|begin|start|open|resume|reconvene)
    | (?:plan|plans|planned|planning|intend|intends|hope|hopes|expect|expects|aim|aims|vow|vows
        |vowed|promise|promises|promised|threatens|agrees|agreed|decided|offered|invited|prepares
        |preparing|wants|want)
        \s(?:to|for)(?:\s(?!on\b|at\b|in\b)[a-z]+){{0,2}}
    | (?:scheduled|slated|planned|set|expected|booked)\s(?:to|for|on|in|by|at)
    | due\sto\s(?:be|begin|start|take|open|meet|visit|arrive|hold|return|resume|leave|expire|vote
        |speak|face|end|go|travel|come|become|run|join|appear)
    | (?:extended|postponed|delayed|moved|rescheduled|adjourned|pushed(?:\sback)?)\s(?:to|until)
    | due(?!\sto) | scheduled | upcoming | coming | forthcoming | ahead\sof | deadline
    | until | till
    | opens | begins | starts | resumes | takes\s(?:office|place|effect|over) | kicks\soff
    | expires? | remains? | predicts? | forecasts? | anticipates?
    )(?!\w)"""
_IRREGULAR = """
    was were had did said told went came met began took gave made held left won lost saw fell rose
    led became found kept put sent spoke spent stood thought wrote brought built bought caught
    chose drew drove fought flew grew heard hit knew laid lay paid ran sat set shot showed sold
    struck swore taught threw understood withdrew broke cut quit shut broke hurt beat read
    died has have
"""
_BACK = rf"""
    (?:
      {_MODALS}\shave(?:\s[a-z]+)?
    | (?:{"|".join(_IRREGULAR.split())})
    | (?!need|speed|indeed|proceed|exceed|succeed|feed|seed|weed|bleed|breed|creed|greed
        |hundred|embed|shed|united|scheduled|planned|expected)[a-z]{{2,}}ed
    | since | ago
    )(?![\w])"""
_NEITHER = r"(?:is|are|be|being)\s(?:[a-z]+ly\s|not\s|also\s)?[a-z]{2,}ed(?!\w)"
_CUES = re.compile(
    rf"(?:(?<![\w-])|(?=['’]))(?:(?P<ahead>{_AHEAD})|{_NEITHER}|(?P<back>{_BACK}))", re.X
)
_FROM_THE_PAST = re.compile(
    r"(?:would|wouldn['’]t|could|was|were|scheduled|slated|planned|set|expected|booked|vowed|promised"
    r"|agreed|decided|offered|invited)(?!\w)"
)
_PLANNED_ONCE = re.compile(
    r"(?:was|were)\s(?:not\s|also\s)?(?:to|set|scheduled|slated|planned|planning|preparing|likely)(?!\w)"
)
_IN_YEAR = re.compile(
    r"(?:(?:But|And|Then|Later),? )?[Ii]n (?:early |late |mid-)?([12]\d{3})(?!\w)"
)
_AHEAD_BEFORE = re.compile(
    r"(?<!\w)(?P<cue>by|until|till|no later than|starting|beginning|effective)\s"
    r"(?:the |early |late |mid-?|next )?$",
    re.I,
)


def look_at(words: str, start: int, end: int) -> DirectionCue:
    """Where the sentence around these positions looks."""
    before = _plain(words[_sentence_start(words, start) : start])
    adjacent = _AHEAD_BEFORE.search(before)
    last = _last_cue(before)
    cue = last or _cue_after(words, end)
    if adjacent and not _outweighs(cue, is_before=last is not None):
        return DirectionCue(Direction.AHEAD, adjacent["cue"].lower(), is_weak=_is_back(cue))
    return _shown_by(cue) if cue else DirectionCue(Direction.NONE)


def _outweighs(cue: re.Match[str] | None, *, is_before: bool) -> bool:
    """Whether a cue looks back in spite of "by" or "until" right before the date."""
    if cue is None or not _is_back(cue):
        return False
    return not is_before or cue["back"] in ("had", "since")


def _shown_by(found: re.Match[str]) -> DirectionCue:
    """Where a cue looks."""
    cue = " ".join(found[0].split())
    if found["ahead"] is None:
        return DirectionCue(Direction.BACK, cue)
    return DirectionCue(Direction.AHEAD, cue, _FROM_THE_PAST.match(cue) is not None)


def year_of_sentence(words: str, at: int) -> int | None:
    """The year that the sentence begins with: "In 1949, … on October 1"."""
    found = _IN_YEAR.match(words, _sentence_start(words, at), at)
    return int(found[1]) if found else None


def _last_cue(words: str) -> re.Match[str] | None:
    """The last cue in plain words, if there is one."""
    cues = [cue for cue in _CUES.finditer(words) if cue.lastgroup]
    return cues[-1] if cues else None


def _cue_after(words: str, end: int) -> re.Match[str] | None:
    """The first cue after a date in its sentence, if there is one."""
    cues = _CUES.finditer(_plain(words[end : _sentence_end(words, end)]))
    return next((cue for cue in cues if cue.lastgroup), None)


def _plain(words: str) -> str:
    """Words in small letters, as headlines have capitals; but the month of May isn't "may"."""
    return words.replace("May", "---").lower()


def _is_back(cue: re.Match[str] | None) -> bool:
    return cue is not None and cue["back"] is not None


def _sentence_start(words: str, at: int) -> int:
    """Where the sentence begins, or the stretch of it that is looked at."""
    begin = max(0, at - _BEFORE)
    found = begin
    for end in _SENTENCE_ENDS.finditer(words, begin, at):
        if not _ABBREVIATED.search(words, max(begin, end.end() - 8), end.end()):
            found = end.end()
    return found


def _sentence_end(words: str, at: int) -> int:
    """Where it ends, or the stretch of it that is looked at."""
    limit = min(len(words), at + _AFTER)
    for end in _SENTENCE_ENDS.finditer(words, at, limit):
        if not _ABBREVIATED.search(words, max(at, end.end() - 8), end.end()):
            return end.start()
    return limit
