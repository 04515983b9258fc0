"""A text without what its editors put between the words: numbers of notes, asterisks, brackets.

"The talks[12] ended.³ He [the envoy] left" is "The talks ended. He left" to whoever quotes it. A
bracket that turns what is said, "[not]", stays.
"""

from __future__ import annotations

import re

from timeline_app.core.evidence.match import Match, MatchState
from timeline_app.core.records.records import Selector
from timeline_app.core.value import Value, replace
from timeline_app.reading.omission.brackets import bracket_fault
from timeline_app.reading.text_index import TextIndex
from timeline_app.reading.unbroken import Removals

_AT_ONCE = 20_000  # code points
_FARTHEST = 200
"""Code points that one note and what stands around it have at most."""
_ABBREVIATIONS = "".join(
    rf"(?<!\b{one}[.,])" for one in ["vol", "sec", "fig", "art", "nos", "para", "chap"]
)
_NOTE = re.compile(
    r"(?<=\S)\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,9}|[a-z]|n(?:ote)?\.? ?\d{1,3}|citation needed)\]"
    r"|(?<=[^\W\d_][^\W\d_][^\W\d_])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}"
    r"|(?<=[.,;:!?\"”’)])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}"
    rf"|(?:(?<=[a-z][a-z][a-z][.,;:!?])|(?<=[.,!?][\"”’])){_ABBREVIATIONS}\d{{1,3}}(?=\s|\Z)"
    r"|(?<=[^\W_])[*†‡]{1,3}(?=[\s.,;:!?\"”’)]|\Z)"
    r"|(?P<letters>\[[^\W\d_]{1,12}\](?=[^\W\d_])|(?<=[^\W\d_])\[[^\W\d_]{1,12}\])"
    r"|[^\S\n]?(?P<bracket>\[[^\[\]\n]{1,80}\])(?![^\W_])"
)


_SIGN = re.compile(r"[\[*†‡\u00b9\u00b2\u00b3\u2070\u2074-\u2079]|[.,;:!?\"”’]\d")


class CleanText(Removals):
    """A text without its notes, and where each place of that stands in the text itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.whole = text
        parts, kept = list[str](), 0
        for begin in range(0, len(text), _AT_ONCE):
            if not _SIGN.search(text, begin, begin + _AT_ONCE + _FARTHEST):
                continue
            stop = min(len(text), begin + _AT_ONCE + _FARTHEST)
            for found in _NOTE.finditer(text, max(begin, kept), stop):
                if found.start() >= begin + _AT_ONCE:
                    break
                for start, end in _spans(found):
                    parts.append(text[kept:start])
                    self.note(start, end)
                    kept = end
        self.words = "".join((*parts, text[kept:])) if parts else text


def _spans(found: re.Match[str]) -> list[tuple[int, int]]:
    """What goes of a note: of a bracket within a word only the signs."""
    if found["letters"]:
        return [(found.start(), found.start() + 1), (found.end() - 1, found.end())]
    if found["bracket"] and bracket_fault(found["bracket"], "") is not None:
        return []
    return [found.span()]


class CleanIndex(Value, frozen=True, eq=False):
    """The index of a text without its notes."""

    clean: CleanText
    index: TextIndex

    def selector(self, selector: Selector) -> Selector:
        """Where words are said to stand, without the notes."""
        start, end = (self.clean.place(one) if one >= 0 else -1 for one in _ends(selector))
        prefix, suffix = (_NOTE.sub("", one) for one in (selector.prefix, selector.suffix))
        return Selector(prefix, suffix, start, end)

    def restored(self, match: Match) -> Match:
        """A match with its places in the text itself; between the words there are notes."""
        clean = self.clean
        state = match.state
        return replace(
            match,
            state=MatchState.TYPOGRAPHY if state is MatchState.MATCHES else state,
            start=self._start(match.start),
            end=clean.end(match.end),
            pieces=tuple(
                replace(one, start=self._start(one.start), end=clean.end(one.end))
                for one in match.pieces
            ),
            places=tuple((self._start(start), clean.end(end)) for start, end in match.places),
            omissions=tuple(
                replace(one, start=clean.start(one.start), end=clean.end(one.end))
                for one in match.omissions
            ),
        )

    def _start(self, place: int) -> int:
        """Where words begin in the text, with the bracket around their first letter."""
        start = self.clean.start(place)
        return start - (start > 0 and self.clean.whole[start - 1 : start + 2 : 2] == "[]")


def _ends(selector: Selector) -> tuple[int, int]:
    return selector.start, selector.end


def clean_index(index: TextIndex) -> CleanIndex | None:
    """Index a text without its notes, once; nothing where it has none."""
    if index.without_notes is None:
        clean = CleanText(index.text)
        own = index
        if clean.words != index.text:
            own = TextIndex(clean.words)
        index.without_notes = CleanIndex(clean, own)
    found = index.without_notes
    assert isinstance(found, CleanIndex), "nobody else notes it"
    return None if found.index is index else found
