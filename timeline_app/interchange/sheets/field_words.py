"""What of a few values a cell says, by the words of our own for them."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from timeline_app.core.records.records import Importance

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


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
