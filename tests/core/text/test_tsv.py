from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.text.plain_text import harmless, tab_separated


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Pelosi visits Taiwan", "Pelosi visits Taiwan"),
        ("two\tcolumns", "two columns"),
        ("two\r\nlines", "two lines"),
        ("a\u2028b\x0bc", "a b c"),
        ("=HYPERLINK(…)", "'=HYPERLINK(…)"),
        ("+86 10", "'+86 10"),
        ("-5 °C", "'-5 °C"),
        ("@mfa", "'@mfa"),
        ("\t=1+1", "' =1+1"),
        ("1 = 1", "1 = 1"),
        ("秦刚", "秦刚"),
        ("", ""),
    ],
)
def test_a_text_becomes_a_harmless_field(text: str, field: str) -> None:
    assert harmless(text) == field


@given(st.lists(st.text(), min_size=1, max_size=5))
def test_whatever_the_texts_are_the_line_has_as_many_fields(texts: list[str]) -> None:
    line = tab_separated(texts)
    assert line.count("\t") == len(texts) - 1
    assert len(line.splitlines()) <= 1
    assert not any(field.startswith(("=", "+", "-", "@")) for field in line.split("\t"))


def test_a_reader_of_such_lines_gets_the_texts_back() -> None:
    line = tab_separated(["18–19 Jun 2023", "Blinken's trip", "“frank”"])
    rows = list(csv.reader(io.StringIO(line), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert rows == [["18–19 Jun 2023", "Blinken's trip", "“frank”"]]
