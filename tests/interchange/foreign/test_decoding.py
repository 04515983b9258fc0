"""The encoding of a file is told for certain, or the file is refused."""

from __future__ import annotations

from datetime import date

import pytest

from timeline_app.interchange.foreign.decoding import encoding_of, text_of
from timeline_app.interchange.foreign.reader import (
    ForeignRefusedError,
    ReadOptions,
    RefusalReason,
    file_of,
)

OPTIONS = ReadOptions(today=date(2026, 1, 1))
CHINESE = "秦刚会见布林肯,双方进行了坦诚的会谈。习近平主席在北京会见了来访的美国国务卿。\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "gb18030"]
)
def test_text_comes_back_as_it_was_written(encoding: str) -> None:
    text = CHINESE * 20 if encoding != "cp1252" else "Gespräche in München über Zölle\n" * 20
    with text_of(file_of(text.encode(encoding), OPTIONS)) as stream:
        assert stream.read() == text


def test_letters_late_in_a_long_file_count() -> None:
    data = b"x" * 3_000_000 + "ünßä".encode("cp1252") + b" z" * 100
    assert encoding_of(file_of(data, OPTIONS)) == "cp1252"


def test_a_letter_may_lie_across_two_reads() -> None:
    data = b"abc" + b"x" * ((1 << 20) - 0) + "é".encode() * 10
    assert encoding_of(file_of(data, OPTIONS)) == "utf-8"


def test_what_is_not_certain_is_refused() -> None:
    with pytest.raises(ForeignRefusedError) as refused:
        encoding_of(file_of("Москва и Пекин".encode("cp1251") * 10, OPTIONS))
    assert refused.value.reason is RefusalReason.ENCODING


def test_what_somebody_says_comes_first() -> None:
    options = ReadOptions(today=date(2026, 1, 1), encoding="cp1251")
    with text_of(file_of("Москва".encode("cp1251"), options)) as stream:
        assert stream.read() == "Москва"
