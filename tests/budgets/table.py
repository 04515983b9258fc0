"""The one table of what things cost, in counts; how a count is held against it, and renewed."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from packaging.requirements import Requirement

TABLE = Path(__file__).with_name("table.toml")
LOCK = Path(__file__).resolve().parents[2] / "packaging" / "lock.txt"
ABOVE, BELOW = 1.03, 0.9
"""A count fails above so many times the number of the table, and below so many times."""
PYTHON = (3, 11)
COUNTED_IN = ("pyside6-essentials", "shiboken6", "numpy", "msgspec", "python-dateutil")
"""Packages whose versions the counts hang on."""

Budgets = Mapping[str, Mapping[str, int]]


def budgets() -> Budgets:
    """The numbers by section and row."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def verdict(section: str, row: str, kept: int, measured: int) -> str:
    """What is to be said of a count; empty where it is as the table has it."""
    told = f"{section}: {row}: {measured:,}; the table has {kept:,}"
    if measured > kept * ABOVE:
        return (
            f"{told}. Make it cost no more; or, where it has to, write it down by "
            f'`dev.py budgets --raise "{row}"` and say why in the body of the commit.'
        )
    if measured < kept * BELOW:
        return f"{told}. That is won: hold it by `dev.py budgets --renew`, which lowers the number."
    return ""


def why_not_counted_here() -> str:
    """Why the counts of this machine can't be held against the table; empty where they can."""
    if sys.platform != "linux" or sys.version_info[:2] != PYTHON:
        return f"counted on Linux with Python {PYTHON[0]}.{PYTHON[1]}: others call more or less"
    locked = {pin.name: pin for pin in _pins() if pin.marker is None or pin.marker.evaluate()}
    other = [name for name in COUNTED_IN if not locked[name].specifier.contains(_here(name))]
    return f"counted with the locked versions: {', '.join(other)} differ" if other else ""


def _pins() -> Iterator[Requirement]:
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(" "):
            yield Requirement(line.removesuffix("\\"))


def _here(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "0"


def renewed(text: str, section: str, found: Mapping[str, int], raised: str) -> str:
    """The text of the table with what was counted of a section; comments stay.

    Numbers become less. More they become only in rows whose name has `raised` in it, if that is
    not empty; rows that are new come last, and those that were not counted go.
    """
    kept = tomllib.loads(text).get(section, {})
    lines = []
    for row, count in _in_order(kept, found):
        is_free = row not in kept or (raised and raised in f"{section}: {row}")
        lines.append(f'"{row}" = {count if is_free else min(count, kept[row])}')
    body = "\n".join([f'["{section}"]', *lines]) + "\n"
    head = re.compile(rf'^\["{re.escape(section)}"\]\n(?:".*\n)*', re.M)
    return head.sub(lambda _: body, text) if head.search(text) else f"{text.rstrip()}\n\n{body}"


def _in_order(kept: Mapping[str, int], found: Mapping[str, int]) -> list[tuple[str, int]]:
    rows = [*(row for row in kept if row in found), *(row for row in found if row not in kept)]
    return [(row, found[row]) for row in rows]
