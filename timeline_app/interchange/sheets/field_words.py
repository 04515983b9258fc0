"""What of a few values a cell says, by the words of our own for them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TypeVar

from timeline_app.core.records.records import Importance
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.interchange.texts.limits import LONGEST_RAW

E = TypeVar("E", bound=Enum)


def one_named(values: type[E], text: str) -> E | None:
    """That of the values whose word a text is; None for any other word."""
    word = _plain(text)
    return next((one for one in values if one.value == word), None)


def importance_named(text: str) -> Importance | None:
    """The importance of this name or number; None for anything else."""
    word = _plain(text)
    found = (one for one in Importance if word in (str(one.value), one.name.casefold()))
    return next(found, None)


def importance_word(importance: Importance) -> str:
    """What an importance is called in a file."""
    return importance.name.casefold()


def unread_words(said: Iterable[tuple[ColumnMeaning, type[Enum], str]]) -> list[tuple[str, str]]:
    """Those of some words that are none of the values which they should be, with their columns."""
    return [
        (column.value, text[:LONGEST_RAW])
        for column, values, text in said
        if text.strip() and one_named(values, text) is None
    ]


def unread_importance(text: str) -> list[tuple[str, str]]:
    """The same of the importance, which has a number too."""
    is_unread = text.strip() and importance_named(text) is None
    return [(ColumnMeaning.IMPORTANCE.value, text[:LONGEST_RAW])] if is_unread else []


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
