"""Texts that a cell of a workbook has no room for: they go on in a sheet of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from timeline_app.interchange.sheets.cells import pieces
from timeline_app.interchange.sheets.rows import NumberedRow

_Rows = Callable[[], Iterator[NumberedRow]]
LONG_TEXTS = "Long texts"
_FIRST = 32_000
"""UTF-16 units of a text that stand in its own cell."""
_LEAST = _FIRST // 2
"""Letters that the beginning of a long text has at least."""
_END = f"… [goes on in “{LONG_TEXTS}”, number {{number}}]"
_ENDED = re.compile(re.escape(_END).replace(r"\{number\}", r"(\d{1,9})") + r"\Z")


def beginning(text: str, number: int) -> tuple[str, str]:
    """The beginning of a text, saying where it goes on, and the rest."""
    first = pieces(text[: _FIRST + 1], _FIRST)[0]
    return first + _END.format(number=number), text[len(first) :]


def is_beginning(text: str) -> bool:
    """Whether a text would be read as only the beginning of one."""
    return len(text) > _LEAST and _ENDED.search(text[-100:]) is not None


def whole_rows(
    rows: Callable[[], Iterator[NumberedRow]], long: Callable[[], Iterator[NumberedRow]]
) -> Iterator[NumberedRow]:
    """Rows with the texts whole that go on in the rows of another sheet."""
    rest: dict[str, list[str]] = {}
    for row in long():
        if len(row.cells) > 1:
            rest.setdefault(row.cells[0], []).append(row.cells[1])
    for row in rows():
        if any(map(is_beginning, row.cells)):
            row = row._replace(cells=tuple(_whole(cell, rest) for cell in row.cells))  # noqa: PLW2901
        yield row


def _whole(cell: str, rest: dict[str, list[str]]) -> str:
    found = _ENDED.search(cell) if len(cell) > _LEAST else None
    if found is None or found[1] not in rest:
        return cell
    return cell[: found.start()] + "".join(rest[found[1]])
