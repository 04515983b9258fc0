"""What was measured, beside its floor and its budget; as a table and as JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Row:
    """One figure of the benchmark.

    `floor` has the unit of `median`; `labels` is how many labels were in view, None where
    that means nothing.
    """

    name: str
    median: float
    p95: float
    unit: str
    floor: float
    ratio: float
    budget: float
    labels: int | None = None

    @property
    def met(self) -> bool:
        """Whether the ratio is within the budget."""
        return self.ratio <= self.budget

    def as_json(self) -> dict[str, object]:
        """The row as `bench --json` promises it."""
        return {
            "name": self.name,
            "median": round(self.median, 3),
            "p95": round(self.p95, 3),
            "unit": self.unit,
            "floor": round(self.floor, 3),
            "ratio": round(self.ratio, 3),
            "budget": self.budget,
            "met": self.met,
            "labels": self.labels,
        }


def row_of(
    name: str,
    values: Sequence[float],
    unit: str,
    floor: Sequence[float],
    budget: float,
    labels: int | None = None,
) -> Row:
    """The row that holds a median against the median of its floor."""
    base = median(floor)
    middle = median(values)
    return Row(name, middle, p95(values), unit, base, middle / base, budget, labels)


def tail_row_of(
    name: str,
    values: Sequence[float],
    unit: str,
    floor: Sequence[float],
    budget: float,
    labels: int | None = None,
) -> Row:
    """The row that holds a 95th percentile against the median of the floor."""
    return _tail(name, values, unit, median(floor), budget, labels)


def tails_row_of(
    name: str,
    values: Sequence[float],
    unit: str,
    floor: Sequence[float],
    budget: float,
    labels: int | None = None,
) -> Row:
    """The row that holds a 95th percentile against that of the floor."""
    return _tail(name, values, unit, p95(floor), budget, labels)


def limit_row_of(
    name: str,
    values: Sequence[float],
    unit: str,
    value: float,
    limit: float,
    labels: int | None = None,
) -> Row:
    """The row that holds a value of these against a limit that is the same on every machine.

    The value stands where others have their 95th percentile, the limit where they have their
    floor.
    """
    return Row(name, median(values), value, unit, limit, value / limit, 1.0, labels)


def _tail(
    name: str, values: Sequence[float], unit: str, base: float, budget: float, labels: int | None
) -> Row:
    high = p95(values)
    return Row(f"{name}, p95", median(values), high, unit, base, high / base, budget, labels)


def p95(values: Sequence[float]) -> float:
    """The 95th percentile: the smallest value that 95 % of all do not exceed."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


def table(rows: Sequence[Row]) -> str:
    """The rows as a table in plain text."""
    head = ("what", "median", "p95", "unit", "floor", "ratio", "budget", "", "labels")
    lines = [head, *(_cells(row) for row in rows)]
    return aligned(lines, left=(0, 3, 7))


def aligned(lines: Sequence[tuple[str, ...]], *, left: Sequence[int]) -> str:
    """Cells under each other; those of the columns `left` begin there, others end."""
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if i in left else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def as_json(rows: Sequence[Row]) -> str:
    """The rows as a JSON list, one a line."""
    return "[\n" + ",\n".join(json.dumps(row.as_json()) for row in rows) + "\n]"


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        f"{row.median:.1f}",
        f"{row.p95:.1f}",
        row.unit,
        f"{row.floor:.1f}",
        f"{row.ratio:.2f}",
        f"≤ {row.budget:g}",
        "met" if row.met else "NOT MET",
        "" if row.labels is None else str(row.labels),
    )
