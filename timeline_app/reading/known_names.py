"""Names that a chronology knows, found in a text of any script, and what differs weighed by them.

They are found also where no capital tells of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline_app.core.evidence.match import Match, WordDifference
from timeline_app.core.value import replace

LONGEST = 80
"""Code points. What is longer is no name that anybody writes within a sentence."""
_SHORTEST = 2


class KnownNames:
    """Whether a name, or a word of one that is written with spaces, stands at a place of a text.

    In a script with capitals a name is found as whole words; in one without them also within a
    longer run of letters, for there prefixes, particles and other words are written on to it.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._by_first: dict[str, set[str]] = {}
        for name in names:
            whole = " ".join(name.split())
            for part in {whole, *whole.split()}:
                if _SHORTEST <= len(part) <= LONGEST and _may_be_a_name(part):
                    self._by_first.setdefault(part[0], set()).add(part)

    def stand_in(self, text: str, start: int, end: int) -> bool:
        """Whether one stands there, or reaches into that stretch, or over that place."""
        first, last = max(0, start - LONGEST), max(end, start + 1)
        return any(
            at < last and at + len(name) > start and (start < end or at < start)
            for at, name in self._within(text, first, last)
        )

    def _within(self, text: str, first: int, last: int) -> Iterator[tuple[int, str]]:
        for at in range(first, min(last, len(text))):
            for name in self._by_first.get(text[at], ()):
                if text.startswith(name, at) and _is_whole(name, text, at):
                    yield at, name


def _may_be_a_name(part: str) -> bool:
    """Small letters of a script with capitals are no name: "of" in "U.S. Department of State"."""
    return not part[0].islower() and any(character.isalpha() for character in part)


def _is_whole(name: str, text: str, at: int) -> bool:
    end = at + len(name)
    return not (_goes_on(text[at - 1 : at], name[0]) or _goes_on(name[-1], text[end : end + 1]))


def _goes_on(before: str, after: str) -> bool:
    """Whether two characters stand within one word of a script that has capitals."""
    return before.isalnum() and after.isalnum() and (_has_case(before) or _has_case(after))


def _has_case(character: str) -> bool:
    return character.lower() != character.upper()


def weighed(match: Match, quote: str, text: str, names: KnownNames) -> Match:
    """The match of a quote in a text, where what differs in a known name is grave too."""
    if all(one.is_grave for one in match.differences):
        return match
    found = tuple(_weighed(one, quote, text, names) for one in match.differences)
    return replace(match, differences=found)


def _weighed(one: WordDifference, quote: str, text: str, names: KnownNames) -> WordDifference:
    is_named = names.stand_in(quote, one.quote_start, one.quote_end) or names.stand_in(
        text, one.start, one.end
    )
    return replace(one, is_grave=True) if is_named else one
