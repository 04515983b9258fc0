"""Events out of the rows of a sheet, by what its columns are."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from collections.abc import Mapping as Mapped
from itertools import takewhile

from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.evidence.csl import is_web_address
from timeline_app.interchange.foreign.html_text import HtmlText, has_tags
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignClaim,
    ForeignEvent,
    ForeignFault,
    ForeignLink,
    ForeignPart,
    ForeignPerson,
    ForeignQuote,
)
from timeline_app.interchange.script.fields import html_of, line_of
from timeline_app.interchange.script.moments import ScriptDate
from timeline_app.interchange.sheets.dates import NOT_KNOWN, DateCells, when_of_cells
from timeline_app.interchange.sheets.field_words import (
    CHOSEN,
    own_fields,
    unread_words,
)
from timeline_app.interchange.sheets.mapping import Mapping
from timeline_app.interchange.sheets.names import ColumnMeaning, end_part
from timeline_app.interchange.sheets.rows import NumberedRow, cut_faults
from timeline_app.interchange.texts.limits import LONGEST_RAW

_SEVERAL = 2
_APART = re.compile(r"\s*[;；|\n、]\s*")
_COMMAS = re.compile(r"\s*[,，]\s*")
_WITHIN = " › "
_ADDRESS = re.compile(r"https?://[^\s<>\"|;，。]+")
_AROUND_ADDRESS = " \t\n:,;–—-()[]<>"
Orders = Mapped[ColumnMeaning, DayOrder | None]
_Places = Mapped[ColumnMeaning, tuple[int, ...]]


def events_of_rows(
    rows: Iterable[NumberedRow], mapping: Mapping, orders: Orders
) -> Iterator[ForeignPart]:
    """The events in rows, and what of them was not read; none for an empty row."""
    places = {column: mapping.places(column) for column in ColumnMeaning}
    for row in rows:
        yield from _events_of_row(row, mapping, places, orders)


def _events_of_row(
    row: NumberedRow, mapping: Mapping, places: _Places, orders: Orders
) -> Iterator[ForeignPart]:
    if row.is_empty:
        if not row.is_whole:
            yield ForeignFault(row.place, row.text[:LONGEST_RAW], FaultReason.NOT_READ)
        return
    cells = _Cells(row, mapping, places)
    dates = DateCells(cells.one(ColumnMeaning.DATE), cells.end(), *map(cells.one, _PARTS_OF_DATES))
    when = when_of_cells(dates, orders.get(ColumnMeaning.DATE), orders.get(ColumnMeaning.END))
    yield _event_of(row, cells, when, wording="" if when.date else dates.wording)
    for field, text in _unread(cells):
        yield ForeignFault(row.place, text, FaultReason.UNREADABLE_FIELD, field)
    for reason, field in when.faults:
        yield ForeignFault(row.place, row.raw, reason, field)
    yield from cut_faults(row)


def _unread(cells: _Cells) -> Iterator[tuple[str, str]]:
    """The words that are none of the values which they should be, with their columns."""
    yield from unread_words((column, kind, cells.one(column)) for column, kind in CHOSEN.items())


def _event_of(row: NumberedRow, cells: _Cells, when: ScriptDate, *, wording: str) -> ForeignEvent:
    """The event of a row; `wording` is what its cells say of a date that can't be read."""
    links, named = _links(cells.sources())
    texts = list(map(_told, cells.several(ColumnMeaning.TEXT)))
    links = tuple(
        dict.fromkeys((*links, *cells.links, *(link for one in texts for link in one.links)))
    )
    basis = cells.one(ColumnMeaning.DATE_BASIS)
    own = own_fields(cells.one, lambda _: None)
    own["place"] = " ".join(own.get("place", "").split())
    return ForeignEvent(
        row.place,
        row.raw,
        own_id=cells.one(ColumnMeaning.ID),
        title=_line(cells.one(ColumnMeaning.TITLE)),
        summary="\n\n".join(one.text for one in texts if one.text),
        groups=_groups(cells.one(ColumnMeaning.LANE)),
        tags=tuple(dict.fromkeys(_listed(cells.several(ColumnMeaning.TAGS), is_by_commas=True))),
        people=tuple(ForeignPerson(name) for name in dict.fromkeys(_people(cells))),
        quotes=(
            *map(ForeignQuote, cells.several(ColumnMeaning.QUOTE)),
            *(quote for one in texts for quote in one.quotes),
        ),
        links=links,
        left_over=(*named, *_basis_of_none(basis if wording else ""), *cells.left_over()),
        claims=_claims(cells.one(ColumnMeaning.CLAIMS), links),
        **when.fields(wording or basis, cells.one(ColumnMeaning.ZONE)),
        **own,
    )


_PARTS_OF_DATES = (
    ColumnMeaning.YEAR,
    ColumnMeaning.MONTH,
    ColumnMeaning.DAY,
    ColumnMeaning.TIME,
)


class _Cells:
    """The cells of a row by what they are."""

    def __init__(self, row: NumberedRow, mapping: Mapping, places: _Places) -> None:
        self._cells = row.cells
        self._mapping = mapping
        self._places = places
        self._linked = row.links

    def several(self, column: ColumnMeaning) -> list[str]:
        """What stands in all columns that are this."""
        return [cell for at in self._places[column] if (cell := self._at(at))]

    def one(self, column: ColumnMeaning) -> str:
        """What stands in the first of them that has anything."""
        for at in self._places[column]:
            if cell := self._at(at):
                return cell
        return ""

    def sources(self) -> list[str]:
        """What stands in the columns of sources, but for cells whose words are links."""
        linked = {link.at for link in self._linked}
        return [cell for at in self._places[ColumnMeaning.SOURCE] if (cell := self._at(at, linked))]

    @property
    def links(self) -> Iterator[ForeignLink]:
        """Where words of cells lead to, but for those that are left out."""
        left_out = self._places[ColumnMeaning.LEFT_OUT] if self._linked else ()
        for link in self._linked:
            if link.at not in left_out and is_web_address(link.url):
                yield ForeignLink(link.url, link.title)

    def end(self) -> str:
        """When it ends, which may stand in several columns as a year, a month and a day."""
        places = self._mapping.places(ColumnMeaning.END)
        if len(places) < _SEVERAL:
            return self.one(ColumnMeaning.END)
        cells = {end_part(self._mapping.columns[at][0]): self._at(at) for at in places}
        parts = [
            cells.get(part.value, "")
            for part in (ColumnMeaning.YEAR, ColumnMeaning.MONTH, ColumnMeaning.DAY)
        ]
        known = list(takewhile(lambda part: part and part not in NOT_KNOWN, parts))
        return "-".join(part.zfill(2) if part.isdecimal() else part for part in known)

    def left_over(self) -> Iterator[tuple[str, str]]:
        """What stands in columns that are left out, around links, and beyond the last name."""
        for link in self._linked:
            if link.at in self._places[ColumnMeaning.SOURCE] and self._at(link.at) != link.title:
                yield ColumnMeaning.SOURCE.value, self._at(link.at)[:LONGEST_RAW]
        for at in self._places[ColumnMeaning.LEFT_OUT]:
            if self._at(at):
                yield self._mapping.columns[at][0], self._at(at)[:LONGEST_RAW]
        beyond = self._cells[len(self._mapping.columns) :]
        if any(cell.strip() for cell in beyond):
            yield "further cells", ", ".join(beyond)[:LONGEST_RAW]

    def _at(self, at: int, but: Container[int] = ()) -> str:
        return self._cells[at].strip() if at < len(self._cells) and at not in but else ""


def _told(cell: str) -> HtmlText:
    """What a cell says, which may be marked as pages are."""
    return html_of(cell) if has_tags(cell) else HtmlText(cell)


def _line(cell: str) -> str:
    """The same in one line."""
    return line_of(cell) if has_tags(cell) else " ".join(cell.split())


def _basis_of_none(basis: str) -> Iterator[tuple[str, str]]:
    """Why it is a date that can't be read: those words stand in the place of it."""
    if basis:
        yield ColumnMeaning.DATE_BASIS.value, basis[:LONGEST_RAW]


def _claims(cell: str, links: tuple[ForeignLink, ...]) -> tuple[ForeignClaim, ...]:
    """The dates as worded, one a line: by the source of the event if it has but one."""
    source = links[0] if len(links) == 1 else None
    return tuple(
        ForeignClaim(line.strip(), source=source) for line in cell.splitlines() if line.strip()
    )


def _groups(cell: str) -> tuple[tuple[str, ...], ...]:
    path = tuple(" ".join(part.split()) for part in cell.split(_WITHIN) if part.strip())
    return (path,) if path else ()


def _listed(cells: list[str], *, is_by_commas: bool) -> Iterator[str]:
    for cell in cells:
        parts = _APART.split(cell)
        if is_by_commas:
            parts = [part for one in parts for part in _COMMAS.split(one)]
        yield from (" ".join(part.split()) for part in parts if part.strip())


def _people(cells: _Cells) -> Iterator[str]:
    """The names, which commas part only where each part is a name by itself: of two words."""
    for one in _listed(cells.several(ColumnMeaning.PEOPLE), is_by_commas=False):
        names = _COMMAS.split(one)
        yield from names if all(" " in name for name in names) else (one,)


def _links(
    cells: list[str],
) -> tuple[tuple[ForeignLink, ...], list[tuple[str, str]]]:
    """The addresses in the cells of sources, and what has none."""
    links: list[ForeignLink] = []
    named: list[tuple[str, str]] = []
    for cell in cells:
        found = [url.rstrip(".,)") for url in _ADDRESS.findall(cell)]
        addresses = [url for url in found if is_web_address(url)]
        rest = " ".join(_ADDRESS.sub(" ", cell).split()).strip(_AROUND_ADDRESS)
        title = rest if len(addresses) == 1 else ""
        links += (ForeignLink(url, title) for url in addresses)
        if rest and not title:
            named.append((ColumnMeaning.SOURCE.value, cell[:LONGEST_RAW]))
    return tuple(links), named
