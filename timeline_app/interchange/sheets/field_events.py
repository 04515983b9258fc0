"""Events out of the rows of a table of all fields: each text as it stands, lists by their lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.evidence.source_input import names_of_lines
from timeline_app.core.evidence.web_address import is_web_address
from timeline_app.core.records.records import (
    ActorKind,
    CslDate,
    CslItem,
    CslName,
    Stance,
    Status,
    Verification,
)
from timeline_app.interchange.foreign.csv_rows import LONGEST_RAW
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignLink,
    ForeignPart,
    ForeignPerson,
    ForeignQuote,
)
from timeline_app.interchange.script.moments import When
from timeline_app.interchange.sheets.all_fields import (
    NOT_CITED,
    PEOPLE,
    QUOTES,
    SOURCES,
    are_guarded,
    lists_in,
    parts_of,
)
from timeline_app.interchange.sheets.cells import unguarded
from timeline_app.interchange.sheets.dates import DateCells, when_of_cells
from timeline_app.interchange.sheets.events import Orders
from timeline_app.interchange.sheets.field_words import importance_named, one_named
from timeline_app.interchange.sheets.mapping import Mapping
from timeline_app.interchange.sheets.names import Column
from timeline_app.interchange.sheets.rows import Row

_NAMES_APART = re.compile(r"\s*;\s*(?![^{}]*\})")
_Parts = dict[str, str]


def events_of_field_rows(
    rows: Iterable[Row], mapping: Mapping, orders: Orders
) -> Iterator[ForeignPart]:
    """The events in rows, and what of them was not read; none for an empty row."""
    read = _RowReader(mapping, orders)
    for row in rows:
        if not row.is_empty:
            yield from read.parts(row)


class _RowReader:
    """Reads rows with these columns."""

    def __init__(self, mapping: Mapping, orders: Orders) -> None:
        self._mapping = mapping
        self._orders = orders
        self._places = {column: mapping.places(column) for column in Column}
        self._bare = unguarded if are_guarded(mapping.names) else str

    def parts(self, row: Row) -> Iterator[ForeignPart]:
        """The event of a row, and what was not read."""
        cells = [self._bare(cell) for cell in row.cells]
        one, lists = partial(self._one, cells), partial(self._lists, cells)
        when = self._when(cells)
        wording = one(Column.DATE) if not when.date else ""
        left_over: list[tuple[str, str]] = []
        sources = [_link(parts) for parts in lists(Column.SOURCE, SOURCES)]
        status = one_named(Status, one(Column.STATUS))
        importance = importance_named(one(Column.IMPORTANCE))
        verification = one_named(Verification, one(Column.VERIFICATION))
        for column, value in (
            (Column.STATUS, status),
            (Column.IMPORTANCE, importance),
            (Column.VERIFICATION, verification),
        ):
            if value is None and one(column).strip():
                left_over.append((column.value, one(column)[:LONGEST_RAW]))
        yield ForeignEvent(
            row.place,
            row.raw,
            own_id=one(Column.ID),
            title=one(Column.TITLE),
            date=when.date,
            wording=wording or one(Column.DATE_BASIS),
            time=when.time,
            zone=one(Column.ZONE) or when.zone,
            location=one(Column.PLACE),
            text="\n\n".join(filter(None, (cells[at] for at in self._filled(cells, Column.TEXT)))),
            groups=tuple((parts[0],) for parts in self._lines(cells, Column.LANE)),
            tags=tuple(parts[0] for parts in self._lines(cells, Column.TAGS)),
            people=tuple(map(_person, lists(Column.PEOPLE, PEOPLE))),
            quotes=tuple(_quote(parts, sources) for parts in lists(Column.QUOTE, QUOTES)),
            links=tuple(sources),
            status=status,
            kind=one(Column.KIND),
            left_over=(*left_over, *self._left_over(cells)),
            importance=importance,
            note=one(Column.NOTE),
            caption=one(Column.CAPTION),
            channel=one(Column.CHANNEL),
            verification=verification,
            verification_note=one(Column.VERIFICATION_NOTE),
        )
        for reason, field in when.faults:
            yield ForeignFault(row.place, row.raw, reason, field)
        if not row.is_whole:
            yield ForeignFault(row.place, row.raw, FaultReason.TOO_LONG)
        if not row.is_ended:
            yield ForeignFault(row.place, row.raw, FaultReason.OPEN_QUOTE)

    def _when(self, cells: Sequence[str]) -> When:
        """The date as it stands if it is EDTF, else as any sheet has it: somebody wrote it."""
        date, time = self._one(cells, Column.DATE), self._one(cells, Column.TIME)
        if not date or is_edtf(date):
            return When(date, time)
        end = self._one(cells, Column.END)
        order = self._orders.get(Column.DATE)
        return when_of_cells(
            DateCells(date.strip(), end.strip(), time=time.strip()),
            order,
            self._orders.get(Column.END),
        )

    def _filled(self, cells: Sequence[str], column: Column) -> Iterator[int]:
        return (at for at in self._places[column] if at < len(cells) and cells[at])

    def _one(self, cells: Sequence[str], column: Column) -> str:
        """What stands in the first of the columns that are this and that has anything."""
        return next((cells[at] for at in self._filled(cells, column)), "")

    def _lines(self, cells: Sequence[str], column: Column) -> Iterator[list[str]]:
        for at in self._filled(cells, column):
            yield from lists_in(cells[at])

    def _lists(
        self, cells: Sequence[str], column: Column, usual: Sequence[str]
    ) -> Iterator[_Parts]:
        """The lines of a column by the parts that its name says they have."""
        for at in self._filled(cells, column):
            names = parts_of(self._mapping.columns[at][0]) or usual
            for parts in lists_in(cells[at]):
                rest = parts[len(names) - 1 :]
                whole = parts if len(rest) < 2 else [*parts[: len(names) - 1], " | ".join(rest)]
                yield dict(zip(names, whole, strict=False))

    def _left_over(self, cells: Sequence[str]) -> Iterator[tuple[str, str]]:
        for at in self._filled(cells, Column.LEFT_OUT):
            yield self._mapping.columns[at][0], cells[at][:LONGEST_RAW]
        beyond = cells[len(self._mapping.columns) :]
        if any(cell.strip() for cell in beyond):
            yield "further cells", ", ".join(beyond)[:LONGEST_RAW]


def _person(parts: _Parts) -> ForeignPerson:
    kind = one_named(ActorKind, parts.get("kind", ""))
    return ForeignPerson(
        parts.get("name", ""), parts.get("role", ""), kind, parts.get("side", "") if kind else ""
    )


def _link(parts: _Parts) -> ForeignLink:
    """A source of the event, with all that is told of it."""
    said = parts.get
    title, url, stance = said("title", ""), said("address", ""), said("stance", "")
    if is_web_address(title) and not url:
        title, url = "", title
    item = CslItem(
        said("type", "") or ("webpage" if url else "document"),
        title=title,
        author=_names(said("authors", "")),
        container_title=said("published in", ""),
        publisher=said("publisher", ""),
        issued=_date(said("date", "")),
        accessed=_date(said("seen on", "")),
        DOI=said("DOI", ""),
        URL=url,
        language=said("language", ""),
    )
    return ForeignLink(
        url,
        caption=said("note", ""),
        item=item,
        description=said("description", ""),
        locator=said("locator", ""),
        stance=one_named(Stance, stance),
        is_cited=stance.strip() != NOT_CITED,
    )


def _names(text: str) -> tuple[CslName, ...]:
    return names_of_lines("\n".join(_NAMES_APART.split(text)))


def _date(text: str) -> CslDate | None:
    if not text:
        return None
    return CslDate(raw=text) if is_edtf(text) else CslDate(literal=text)


def _quote(parts: _Parts, sources: Sequence[ForeignLink]) -> ForeignQuote:
    said = parts.get
    return ForeignQuote(
        said("words", ""),
        said("named as", ""),
        said("speaker", ""),
        said("office", ""),
        said("said on", ""),
        said("venue", ""),
        said("language", ""),
        said("translation", ""),
        said("translator", ""),
        _source_named(said("source", ""), sources),
        one_named(Verification, said("verification", "")),
        said("verification note", ""),
        is_exact=True,
    )


def _source_named(name: str, sources: Sequence[ForeignLink]) -> ForeignLink | None:
    """That of the sources which goes by this name, else one of it."""
    if not name:
        return None
    found = (one for one in sources if one.item and name in _names_of_source(one.item, one))
    named = next(found, None)
    if named is not None:
        return named
    if is_web_address(name):
        return ForeignLink(name, item=CslItem("webpage", URL=name))
    return ForeignLink("", item=CslItem("document", title=name))


def _names_of_source(item: CslItem, link: ForeignLink) -> tuple[str, ...]:
    return tuple(filter(None, (item.URL, item.DOI, item.title, link.description, item.type)))
