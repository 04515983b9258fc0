"""How many dates of marked news are found, and how many are right; each file's figures are printed.

Counted as the corpus says: a date is found if the spans overlap, a value is right if it is the
marked one or one of its others, and what is marked as optional is neither hit nor miss. The rules
were made with one half of the texts; of the other half only the figures were looked at.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from tests.reading.dates.news import is_held_out, texts
from tests.reading.told import CORPORA, lines_before, lines_now
from timeline_app.core.evidence.findings import FoundDate
from timeline_app.reading.dates.finder import find_dates


class Figures(NamedTuple):
    """What came of some texts."""

    marked: int
    found: int
    false: int
    right: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.false)

    @property
    def recall(self) -> float:
        return self.found / self.marked

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    @property
    def values(self) -> float:
        """The share of right values among the found dates."""
        return self.right / self.found


def overlap(found: FoundDate, marked: dict[str, Any]) -> bool:
    return found.start < marked["end"] and marked["start"] < found.end


def figures(records: list[dict[str, Any]]) -> Figures:
    counts = [0, 0, 0, 0]
    for record in records:
        found = find_dates(record["text"], record["published"], record["place"])
        for date in found:
            counts[2] += not any(overlap(date, marked) for marked in record["dates"])
        for marked in record["dates"]:
            if marked.get("optional"):
                continue
            here = [date for date in found if overlap(date, marked)]
            right = {marked["value"], *marked.get("also", ())}
            counts[0] += 1
            counts[1] += bool(here)
            counts[3] += any(date.edtf in right for date in here)
    return Figures(*counts)


@pytest.mark.parametrize(
    ("name", "half", "f1", "values"),
    [
        ("wikinews", "made with", 1.0, 1.0),
        ("wikinews", "held out", 1.0, 0.957),
        ("wikinews", "all", 1.0, 0.983),
        ("gum", "made with", 1.0, 0.966),
        ("gum", "held out", 0.99, 0.942),
        ("gum", "all", 0.993, 0.951),
        ("official", "all", 1.0, 1.0),
        ("meantime", "made with", 0.995, 0.982),
        ("meantime", "held out", 0.982, 0.981),
        ("meantime", "all", 0.991, 0.982),
    ],
)
def test_most_dates_are_found_and_right(
    capsys: pytest.CaptureFixture[str], name: str, half: str, f1: float, values: float
) -> None:
    marked = [text for text in texts(name) if text["dates"] is not None]
    if half != "all":
        marked = [text for text in marked if is_held_out(text) == (half == "held out")]
    reached = figures(marked)
    with capsys.disabled():
        print(
            f"\n{name}, {half}: {reached.marked} dates, precision {reached.precision:.3f},"
            f" recall {reached.recall:.3f}, F1 {reached.f1:.3f}, right values {reached.values:.3f}"
        )
    assert reached.f1 >= f1
    assert reached.values >= values


def test_no_text_stops_the_finder() -> None:
    for text in texts("unannotated") + texts("transcripts"):
        words = text["text"]
        end = 0
        for date in find_dates(words, text["published"], text["place"]):
            assert end <= date.start < date.end <= len(words)
            end = date.end
            assert date.edtf
            assert date.why


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_date_is_told_as_before(corpus: str) -> None:
    assert lines_now("dates", corpus) == lines_before("dates", corpus)
