"""The words of a text as they lie in a file that another program may have written."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from timeline_app.core.records.kept_words import LARGEST, sha256_of
from timeline_app.storage.database.word_store import PackedWords
from timeline_app.storage.errors import Refused

WORDS = "What was said. "


def packed(data: bytes) -> PackedWords:
    return PackedWords(data, sha256_of(WORDS), Path("c.chronology"))


def test_words_are_unpacked() -> None:
    assert packed(zlib.compress(WORDS.encode())).unpacked() == WORDS


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"What",
        zlib.compress(WORDS.encode())[:-1],
        zlib.compress(b"Other words"),
        zlib.compress(bytes(LARGEST + 1)),
    ],
    ids=["nothing", "not packed", "cut off", "others", "too many"],
)
def test_what_is_not_these_words_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        packed(data).unpacked()
