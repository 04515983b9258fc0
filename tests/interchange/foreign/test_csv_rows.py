"""Rows of CSV, also where there is no end of them."""

from __future__ import annotations

from itertools import repeat

import pytest

from timeline_app.interchange.foreign.csv_rows import csv_rows
from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason

LIMITS = "timeline_app.interchange.foreign.csv_rows"


def test_rows_with_nothing_in_them_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{LIMITS}._MOST_EMPTY", 10)
    rows = csv_rows(repeat(",\n"))
    with pytest.raises(ForeignRefusedError) as refused:
        list(rows)
    assert refused.value.reason is RefusalReason.UNSAFE
    apart = [*[",\n"] * 10, "a,b\n"] * 3
    assert len(list(csv_rows(apart))) == 33


def test_a_line_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{LIMITS}.LONGEST_LINE", 5)
    assert list(csv_rows(["a,b,c,d\n", "e\n"])) == [(1, ["a", "b", "c"]), (2, ["e"])]
