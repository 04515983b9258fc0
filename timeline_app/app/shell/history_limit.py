"""How much of the history people may let be kept."""

from __future__ import annotations

from enum import Enum

from timeline_app.core.edits.log_entry import HistoryLimit
from timeline_app.core.text.translation import Texts

history_texts = Texts("history_texts")

_MANY = 100_000


class HistoryChoice(Enum):
    """One of the choices; the values stand in the settings file."""

    LAST_1000 = "1000"
    LAST_10000 = "10000"
    LAST_100000 = "100000"
    MONTH = "30 days"
    YEAR = "365 days"
    NOTHING = "nothing"

    @property
    def limit(self) -> HistoryLimit:
        """What the log is told."""
        return _LIMITS[self]

    @property
    def words(self) -> str:
        """What people choose."""
        return history_texts.tr(_WORDS[self])


_LIMITS = {
    HistoryChoice.LAST_1000: HistoryLimit(1_000),
    HistoryChoice.LAST_10000: HistoryLimit(10_000),
    HistoryChoice.LAST_100000: HistoryLimit(_MANY),
    HistoryChoice.MONTH: HistoryLimit(_MANY, 30),
    HistoryChoice.YEAR: HistoryLimit(_MANY, 365),
    HistoryChoice.NOTHING: HistoryLimit(0),
}
_WORDS = {
    HistoryChoice.LAST_1000: history_texts.mark("the last 1,000 changes"),
    HistoryChoice.LAST_10000: history_texts.mark("the last 10,000 changes"),
    HistoryChoice.LAST_100000: history_texts.mark("the last 100,000 changes"),
    HistoryChoice.MONTH: history_texts.mark("the changes of 30 days"),
    HistoryChoice.YEAR: history_texts.mark("the changes of a year"),
    HistoryChoice.NOTHING: history_texts.mark("no history"),
}
USUAL = HistoryChoice.LAST_10000
