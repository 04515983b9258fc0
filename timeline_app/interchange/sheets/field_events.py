"""Events out of the rows of a table of all fields: each text as it stands, lists by their lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import partial
from typing import NamedTuple

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.dates.parse.time_of_day import clock_times
from timeline_app.core.evidence.as_written import NOT_CITED, date_in, names_in
from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.records.as_came import USUAL
from timeline_app.core.records.records import (
    ActorKind,
    CslItem,
    HowSeen,
    Stance,
    Verification,
)
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
from timeline_app.interchange.script.moments import ScriptDate
from timeline_app.interchange.sheets.all_fields import (
    COLUMNS,
    are_guarded,
    lists_in,
    parts_in,
    parts_of,
)
from timeline_app.interchange.sheets.cells import unguarded
from timeline_app.interchange.sheets.dates import DateCells, moment_of, when_of_cells
from timeline_app.interchange.sheets.events import Orders
from timeline_app.interchange.sheets.field_words import (
    CHOSEN,
    one_named,
    own_fields,
    unread_words,
)
from timeline_app.interchange.sheets.mapping import Mapping
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.interchange.sheets.rows import NumberedRow, cut_faults
from timeline_app.interchange.texts.limits import LONGEST_RAW

_Parts = dict[str, str]
_WITH_DATE = ("date", "time", "zone", "date_basis")
"""What is left as it is where a date can't be read."""
_DATES = ((ColumnMeaning.QUOTE, "said on", "quotes"), (ColumnMeaning.CLAIMS, "EDTF", "claims"))
"""Parts of lists that are dates."""

_USUAL = {column: USUAL[column.field] for column in CHOSEN if column.field in USUAL}
"""What an event is where the cell is empty."""
_LISTS = (
    ColumnMeaning.PEOPLE,
    ColumnMeaning.QUOTE,
    ColumnMeaning.SOURCE,
    ColumnMeaning.CLAIMS,
)
"""The columns of lists in the order of `_Listed`."""


class _Listed(NamedTuple):
    """The lines of the lists of a row, by their parts."""

    people: list[_Parts]
    quotes: list[_Parts]
    sources: list[_Parts]
    claims: list[_Parts]


def events_of_field_rows(
    rows: Iterable[NumberedRow], mapping: Mapping, orders: Orders
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
        self._places = {column: mapping.places(column) for column in ColumnMeaning}
        self._bare = unguarded if are_guarded(mapping.names) else str
        self._unsaid = tuple(one.field for one in COLUMNS if not self._places[one])

    def parts(self, row: NumberedRow) -> Iterator[ForeignPart]:
        """The event of a row, and what was not read."""
        cells = [self._bare(cell) for cell in row.cells]
        when = self._when(cells)
        wording = self._one(cells, ColumnMeaning.DATE) if not when.date else ""
        said = _Listed(*(list(self._lists(cells, column)) for column in _LISTS))
        not_read, unsaid = _unread_dates(said.quotes, said.claims)
        not_read += self._unread_words(cells, said)
        unsaid += ["status" for column, _ in not_read if column == ColumnMeaning.STATUS.value]
        event = self._event(row, cells, said, when, wording=wording, unsaid=unsaid)
        yield event
        if wording and event.written:  # its event has a date already
            not_read.append((ColumnMeaning.DATE.value, wording[:LONGEST_RAW]))
        else:
            yield from (ForeignFault(row.place, row.raw, *fault) for fault in when.faults)
        for field, text in not_read:
            yield ForeignFault(row.place, text, FaultReason.UNREADABLE_FIELD, field)
        yield from cut_faults(row)

    def _unread_words(self, cells: Sequence[str], said: _Listed) -> list[tuple[str, str]]:
        """The words that are none of the values which they should be, with their columns."""
        words: list[tuple[ColumnMeaning, type[Enum], str]] = [
            *((column, kind, self._one(cells, column)) for column, kind in CHOSEN.items()),
            *((ColumnMeaning.PEOPLE, ActorKind, one.get("kind", "")) for one in said.people),
            *(
                (ColumnMeaning.QUOTE, Verification, one.get("verification", ""))
                for one in said.quotes
            ),
            *((ColumnMeaning.SOURCE, Stance, _stance(one)) for one in said.sources),
        ]
        return unread_words(words)

    def _event(
        self,
        row: NumberedRow,
        cells: Sequence[str],
        said: _Listed,
        when: ScriptDate,
        *,
        wording: str,
        unsaid: Sequence[str],
    ) -> ForeignEvent:
        """The event of a row; `wording` is a date that can't be read."""
        one = partial(self._one, cells)
        own_id, written = [*parts_in(one(ColumnMeaning.ID)), ""][:2]
        sources = tuple(_link(parts) for parts in said.sources)
        return ForeignEvent(
            row.place,
            row.raw,
            own_id=own_id,
            title=one(ColumnMeaning.TITLE),
            summary="\n\n".join(cells[at] for at in self._filled(cells, ColumnMeaning.TEXT)),
            groups=tuple((parts[0],) for parts in self._lines(cells, ColumnMeaning.LANE)),
            tags=tuple(parts[0] for parts in self._lines(cells, ColumnMeaning.TAGS)),
            people=tuple(map(_person, said.people)),
            quotes=tuple(_quote(parts, sources) for parts in said.quotes),
            links=sources,
            left_over=(*_of_nothing(said.sources), *self._left_over(cells)),
            claims=tuple(_claim(parts, sources) for parts in said.claims),
            written=written,
            unsaid=(*self._unsaid_in(row, is_undated=bool(wording)), *unsaid),
            **when.fields(
                "; ".join(filter(None, (wording, one(ColumnMeaning.DATE_BASIS)))),
                one(ColumnMeaning.ZONE),
            ),
            **own_fields(one, _USUAL.get),
        )

    def _unsaid_in(self, row: NumberedRow, *, is_undated: bool) -> tuple[str, ...]:
        """The fields of which a row says nothing that was read."""
        if not row.is_whole:
            return tuple(one.field for one in COLUMNS)
        return (*self._unsaid, *_WITH_DATE) if is_undated else self._unsaid

    def _when(self, cells: Sequence[str]) -> ScriptDate:
        """The date as it stands if it is EDTF, else as any sheet has it: somebody wrote it."""
        date, time = self._one(cells, ColumnMeaning.DATE), self._one(cells, ColumnMeaning.TIME)
        if not date or is_edtf(date):
            return ScriptDate(date, time)
        end = self._one(cells, ColumnMeaning.END)
        order = self._orders.get(ColumnMeaning.DATE)
        clock = moment_of(date.strip(), order).clock
        if clock and time and clock != clock_times(time.strip().casefold()):
            return ScriptDate(faults=((FaultReason.TWO_READINGS, "start"),))
        return when_of_cells(
            DateCells(date.strip(), end.strip(), time=time.strip()),
            order,
            self._orders.get(ColumnMeaning.END),
        )

    def _filled(self, cells: Sequence[str], column: ColumnMeaning) -> Iterator[int]:
        return (at for at in self._places[column] if at < len(cells) and cells[at])

    def _one(self, cells: Sequence[str], column: ColumnMeaning) -> str:
        """What stands in the first of the columns that are this and that has anything."""
        return next((cells[at] for at in self._filled(cells, column)), "")

    def _lines(self, cells: Sequence[str], column: ColumnMeaning) -> Iterator[list[str]]:
        for at in self._filled(cells, column):
            yield from lists_in(cells[at])

    def _lists(self, cells: Sequence[str], column: ColumnMeaning) -> Iterator[_Parts]:
        """The lines of a column by the parts that its name says they have."""
        for at in self._filled(cells, column):
            names = parts_of(self._mapping.columns[at][0]) or column.parts or ()
            for parts in lists_in(cells[at]):
                rest = parts[len(names) - 1 :]
                whole = parts if len(rest) < 2 else [*parts[: len(names) - 1], " | ".join(rest)]
                yield dict(zip(names, whole, strict=False))

    def _left_over(self, cells: Sequence[str]) -> Iterator[tuple[str, str]]:
        for at in self._filled(cells, ColumnMeaning.LEFT_OUT):
            yield self._mapping.columns[at][0], cells[at][:LONGEST_RAW]
        beyond = cells[len(self._mapping.columns) :]
        if any(cell.strip() for cell in beyond):
            yield "further cells", ", ".join(beyond)[:LONGEST_RAW]


def _unread_dates(*lists: Sequence[_Parts]) -> tuple[list[tuple[str, str]], list[str]]:
    """What is no date in lines of quotes and claims, which is taken out; and fields that have it.

    What is left as it is then is all of such a field.
    """
    found, fields = [], []
    for lines, (column, part, field) in zip(lists, _DATES, strict=True):
        for parts in lines:
            if parts.get(part) and not is_edtf(parts[part]):
                found.append((column.value, parts.pop(part)[:LONGEST_RAW]))
                fields.append(field)
    return found, fields


def _of_nothing(lines: Iterable[_Parts]) -> Iterator[tuple[str, str]]:
    """What is said of citations in lines of sources that are not cited."""
    for parts in lines:
        if parts.get("stance", "").strip() == NOT_CITED:
            yield from ((one, parts[one]) for one in ("locator", "note") if parts.get(one))


def _stance(parts: _Parts) -> str:
    stance = parts.get("stance", "")
    return "" if stance.strip() == NOT_CITED else stance


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
        author=names_in(said("authors", "")),
        container_title=said("published in", ""),
        publisher=said("publisher", ""),
        issued=date_in(said("date", "")),
        accessed=date_in(said("seen on", "")),
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
        seen=one_named(HowSeen, said("seen as", "")) or HowSeen.NOT_SAID,
        seen_on=said("day seen", ""),
        is_cited=stance.strip() != NOT_CITED,
    )


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


def _claim(parts: _Parts, sources: Sequence[ForeignLink]) -> ForeignClaim:
    said = parts.get
    source = _source_named(said("source", ""), sources)
    told = (said(name, "") for name in ("note", "place", "time zone"))
    return ForeignClaim(said("wording", ""), said("EDTF", ""), source, *told)


def _source_named(name: str, sources: Sequence[ForeignLink]) -> ForeignLink | None:
    """That of the sources which goes by this name, then one that has it too; else one of it."""
    if not name:
        return None
    names = [_names_of_source(one.item, one) if one.item else () for one in sources]
    named = [at for at, of_one in enumerate(names) if name in of_one]
    if named:
        return sources[min(named, key=lambda at: names[at].index(name))]
    if is_web_address(name):
        return ForeignLink(name, item=CslItem("webpage", URL=name))
    return ForeignLink("", item=CslItem("document", title=name))


def _names_of_source(item: CslItem, link: ForeignLink) -> tuple[str, ...]:
    return tuple(filter(None, (item.URL, item.DOI, item.title, link.description, item.type)))
