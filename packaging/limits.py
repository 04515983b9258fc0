"""The page of limits: what the program takes at most, told from the tables of the rooms themselves.

A limit is a constant whose docstring says what it bounds and what happens beyond it:
`"Bytes of a file. Beyond: it isn't read."` begins with the unit. `python packaging/limits.py`
writes the page anew.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path

from house import modules
from source_trees import PACKAGE, tree_of

PAGE = PACKAGE.parent / "docs" / "limits.md"
HEADINGS = {
    "interchange": "Files of other programs, and sheets",
    "storage": "Chronologies",
    "core": "What is typed",
    "reading": "Quotes and versions of texts",
    "render": "Pictures",
    "widgets": "Fields and windows",
    "app": "Work, memory and the clipboard",
}
_LIMIT = re.compile(r"(?P<unit>\w+) of (?P<what>.+?)\. Beyond: (?P<beyond>.+)\.", re.DOTALL)
_OPENING = """# Limits

What the program takes at most, and what it does beyond that. They keep a file that somebody made
to do harm from taking the memory and the time of a computer; what people make is far below them.
This page is made of the program itself (`python packaging/limits.py`).
"""


def limits_of(path: Path) -> Iterator[tuple[str, re.Match[str]]]:
    """The names of the limits that a module has, with what is said of each."""
    body = tree_of(path).body
    for node, after in pairwise(body):
        match node, after:
            case (
                ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(told))),
            ) if found := _LIMIT.fullmatch(told):
                yield name, found


def amount(number: float, unit: str) -> str:
    """A number with its unit as people read it: "100 MB", "20 seconds", "1,000 letters"."""
    if unit == "Bytes":
        is_binary = number % (1 << 20) == 0
        return f"{number / (1 << 20 if is_binary else 1_000_000):g} {'MiB' if is_binary else 'MB'}"
    if unit == "Milliseconds":
        return f"{number / 1_000:g} seconds"
    return f"{number:,.0f} {unit.lower()}"


def page() -> str:
    """The page: a table a room, its limits in the order in which they stand there."""
    parts = [_OPENING]
    for room, heading in HEADINGS.items():
        parts.append(f"\n## {heading}\n\n| at most | of | beyond that |\n|---|---|---|\n")
        for name, path in modules().items():
            if name.split(".")[0] != room:
                continue
            for limit, said in limits_of(path):
                most = getattr(import_module(f"timeline_app.{name}"), limit)
                cells = (amount(most, said["unit"]), said["what"], said["beyond"])
                parts.append(f"| {' | '.join(cells)} |\n")
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
