"""What became of looking for words in a kept text."""

from __future__ import annotations

from enum import Enum

from timeline_app.core.text.translation import QT_TRANSLATE_NOOP
from timeline_app.core.value import Value


class MatchState(Enum):
    """How the words of a quote, claim or citation stand in the text of their source."""

    MATCHES = QT_TRANSLATE_NOOP("words", "matches")
    TYPOGRAPHY = QT_TRANSLATE_NOOP("words", "matches but for typography")
    SHORTENED = QT_TRANSLATE_NOOP("words", "matches, shortened")
    SEVERAL = QT_TRANSLATE_NOOP("words", "stands there more than once")
    DIFFERS = QT_TRANSLATE_NOOP("words", "differs")
    NOT_FOUND = QT_TRANSLATE_NOOP("words", "not found")
    NO_TEXT = QT_TRANSLATE_NOOP("words", "no text kept")

    @property
    def is_good(self) -> bool:
        """Whether the words stand at one place of the text."""
        return self in _GOOD


_GOOD = frozenset([MatchState.MATCHES, MatchState.TYPOGRAPHY, MatchState.SHORTENED])


class OmissionFault(Enum):
    """Why what a shortened quote leaves out, puts in or joins makes it say something else."""

    NEGATION = QT_TRANSLATE_NOOP("words", "a negation is left out")
    CONDITION = QT_TRANSLATE_NOOP("words", "a condition is left out")
    CONTRAST = QT_TRANSLATE_NOOP("words", "a contrast is left out")
    DOUBT = QT_TRANSLATE_NOOP("words", "a doubt is left out")
    VOICE = QT_TRANSLATE_NOOP("words", "another voice speaks there")
    JOINED = QT_TRANSLATE_NOOP("words", "parts of two sentences are made one")
    REPLACED = QT_TRANSLATE_NOOP("words", "a bracket stands for other words")
    INSERTED = QT_TRANSLATE_NOOP("words", "a bracket turns what is said")
    ORDER = QT_TRANSLATE_NOOP("words", "pieces stand in another order")


class MatchedPiece(Value, frozen=True):
    """A stretch of a text, and the words of a quote that stand there.

    All four are code points, ends exclusive; `quote_start` and `quote_end` count in the quote.
    """

    start: int
    end: int
    quote_start: int
    quote_end: int


class WordDifference(Value, frozen=True):
    """Words of a quote for which a text has others: `quoted` is empty where the text has more.

    The positions are like those of a piece; where one side has no words, it is the place where
    they would stand. `is_grave` where negations, numbers or names are among the words. `fault`
    where all words of the quote stand there, and what it leaves out or puts in bends it; `quoted`
    is the mark then ("…", "[support]"), and `kept` those of the words that do so.
    """

    quoted: str
    kept: str
    start: int
    end: int
    quote_start: int
    quote_end: int
    is_grave: bool = False
    fault: OmissionFault | None = None


class Omission(Value, frozen=True):
    """Words that a mark of a quote ("…", "[Taiwan]") stands for, from `start` to `end` of the text.

    The mark, or what there is of marks and signs between two pieces, is `quoted`, at `quote_start`
    to `quote_end` of the quote; the words of the text are `kept`.
    """

    quoted: str
    kept: str
    start: int
    end: int
    quote_start: int
    quote_end: int


class Match(Value, frozen=True):
    """Where and how words stand in a text.

    `start` and `end` are code points of the text as kept, end exclusive; -1 where there is no one
    place. Where the words differ, they are those of the nearest passage, to be shown: nothing is
    anchored there. `pieces` are what a shortened quote consists of, one for any other that is
    found; `omissions` are what it leaves out. `places` are all where the words stand, as starts
    and ends, if there are several, the chosen one among them. `is_out_of_context` where they stand
    between other words than those that were noted when the quote was taken.
    """

    state: MatchState
    start: int = -1
    end: int = -1
    pieces: tuple[MatchedPiece, ...] = ()
    differences: tuple[WordDifference, ...] = ()
    places: tuple[tuple[int, int], ...] = ()
    is_out_of_context: bool = False
    omissions: tuple[Omission, ...] = ()


NO_TEXT = Match(MatchState.NO_TEXT)
NOT_FOUND = Match(MatchState.NOT_FOUND)


class MatchChange(Value, frozen=True):
    """Words that stand otherwise in the newer text: their number, and how they stood and stand."""

    number: int
    before: Match
    after: Match
