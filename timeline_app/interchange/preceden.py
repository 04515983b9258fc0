"""Tables of Preceden: eleven columns, with or without a header.

https://support.preceden.com/article/16-csv: layer, id, name, notes, start, whether that is
approximate, end, whether that is, milestone, symbol, colour.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.dates.parse.dates import DayOrder, found_dates
from timeline_app.core.value import Value, replace
from timeline_app.interchange.foreign.csv_rows import csv_rows, raw_of_row
from timeline_app.interchange.foreign.decoding import head_text, text_of
from timeline_app.interchange.foreign.reader import (
    NOT_MINE,
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    Sniffed,
)
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignPart,
)
from timeline_app.interchange.script.css_colors import css_color
from timeline_app.interchange.script.moments import ScriptDate, ScriptMoment, spanned

NAME = "preceden"
_HEADER = "layer name"
_COLUMNS = 11
_YES, _NO = frozenset({"yes", "true"}), frozenset({"no", "false", ""})
_TODAY = frozenset({"now", "present", "today", "ongoing", "current"})
_FLAGS = (5, 7, 8)


class _Line(Value, frozen=True):
    """A row by what its columns are."""

    layer: str
    own_id: str
    name: str
    notes: str
    start: str
    is_start_about: str
    end: str
    is_end_about: str
    milestone: str
    symbol: str
    color: str


def sniff(head: bytes, name: str) -> Sniffed:
    """By the header; without one by the form of the columns."""
    del name
    lines = head_text(head).lstrip("\ufeff").splitlines()[:20]
    try:
        rows = list(csv.reader(lines[:-1] if len(lines) == 20 else lines))
    except csv.Error:
        return NOT_MINE
    if rows and rows[0] and _is_header(rows[0]):
        return Sniffed(Certainty.SURELY, "a first column called Layer Name")
    rows = [row for row in rows if row]
    if rows and all(map(_is_line, rows)) and any(row[at].strip() for row in rows for at in _FLAGS):
        return Sniffed(Certainty.SURELY, "eleven columns, with yes and no where Preceden has them")
    return NOT_MINE


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The events row by row. Raises `ForeignRefusedError`."""
    order = _order_of_days(file)
    is_any = False
    for number, row in _rows(file):
        place = f"row {number}"
        if row is None or len(row) < len(("layer", "id", "name", "notes", "start")):
            raw = raw_of_row(row) if row else ""
            yield ForeignFault(place, raw, FaultReason.NOT_READ, "columns")
            continue
        is_any = True
        yield from _event(row, place, order)
    if not is_any:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)


def _rows(file: ForeignFile) -> Iterator[tuple[int, list[str] | None]]:
    """All rows but the header and empty ones."""
    with text_of(file, newline="") as stream:
        for number, row in csv_rows(stream):
            if row is None or (any(cell.strip() for cell in row) and not _is_header(row)):
                yield number, row


def _is_header(row: list[str]) -> bool:
    return row[0].lstrip("\ufeff").strip().casefold() == _HEADER


def _is_line(row: list[str]) -> bool:
    if len(row) != _COLUMNS:
        return False
    are_flags = all(row[at].strip().casefold() in _YES | _NO for at in _FLAGS)
    color = row[10].strip().casefold()
    is_color = color in ("", "random") or bool(css_color(f"#{color.lstrip('#')}"))
    return are_flags and is_color and bool(row[4].strip())


def _order_of_days(file: ForeignFile) -> DayOrder | None:
    """Whether days or months come first, if some dates can only be read the one way."""
    seen: set[DayOrder] = set()
    for _, row in _rows(file):
        for written in (row[4:5] + row[6:7]) if row else ():
            parts = written.strip().split("/")
            if len(parts) == 3 and all(part.isdecimal() for part in parts):
                day_first, month_first = int(parts[0]) > 12, int(parts[1]) > 12
                seen |= {DayOrder.DAY_FIRST} if day_first else set()
                seen |= {DayOrder.MONTH_FIRST} if month_first else set()
    return seen.pop() if len(seen) == 1 else None


def _event(row: list[str], place: str, order: DayOrder | None) -> Iterator[ForeignPart]:
    line = _Line(*(row + [""] * _COLUMNS)[:_COLUMNS])
    when = _when(line, order)
    color = css_color(f"#{line.color.strip().lstrip('#')}")
    written = "/".join(filter(None, (line.start.strip(), line.end.strip())))
    yield ForeignEvent(
        place,
        raw_of_row(row),
        own_id=line.own_id.strip(),
        title=line.name,
        date=when.date,
        date_basis="" if when.date else written,
        summary=line.notes,
        groups=((line.layer.strip(),),) if line.layer.strip() else (),
        color=color,
        tags=("milestone",) if line.milestone.strip().casefold() in _YES else (),
        left_over=tuple(
            (name, text)
            for name, text in (("symbol", line.symbol), ("further cells", ", ".join(row[11:])))
            if text.strip()
        ),
    )
    for reason, field in when.faults:
        yield ForeignFault(place, written, reason, field)


def _when(line: _Line, order: DayOrder | None) -> ScriptDate:
    start = _read(line.start, line.is_start_about, order)
    if isinstance(start, FaultReason):
        return ScriptDate(faults=((start, "start"),))
    written = line.end.strip()
    if not written:
        return spanned(start, None)
    if written.casefold() in _TODAY:
        lasting = f"{start.date}/.."
        return ScriptDate(lasting if is_edtf(lasting) else start.date)
    end = _read(written, line.is_end_about, order)
    if isinstance(end, FaultReason):
        alone = spanned(start, None)
        return replace(alone, faults=(*alone.faults, (FaultReason.UNREADABLE_END, "end")))
    return spanned(start, end)


def _read(written: str, about: str, order: DayOrder | None) -> ScriptMoment | FaultReason:
    """A date as it was typed; "about" says whether it is approximate."""
    if not written.strip():
        return FaultReason.NO_DATE
    readings = found_dates(written, order or DayOrder.DAY_FIRST).readings
    if len(readings) > 1 and (order is None or "/" not in written):
        return FaultReason.TWO_READINGS
    if not readings:
        return FaultReason.UNREADABLE_DATE
    rough = f"{readings[0]}~"
    is_rough = about.strip().casefold() in _YES and is_edtf(rough)
    return ScriptMoment(rough if is_rough else readings[0])
