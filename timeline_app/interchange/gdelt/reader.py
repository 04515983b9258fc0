"""Events of GDELT: rows of 57 or 58 columns (version 1), or of 61 (version 2), without a header.

Those that a query of its tables gives, with any of their columns under a header, are read too.
The GDELT Event Database Data Format Codebooks 1.03 and 2.0. A title is made of the two actors
and of what CAMEO's code says one does to the other; its four classes are the lanes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline_app.core.records.records import ActorKind
from timeline_app.interchange.foreign.countries import State, state_named, state_of_code
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
    ForeignLink,
    ForeignPart,
    ForeignPerson,
)
from timeline_app.interchange.gdelt.codes import QUADS, words_of_code, written_out
from timeline_app.interchange.script.moments import calendar_date
from timeline_app.interchange.texts.limits import LONGEST_RAW, MOST_BYTES_WITH_ACTORS

_FIRST, _SECOND = 5, 15
"""The columns in which each actor's code stands; then come name, country and known group."""
_INITIATOR, _TARGET = "initiator", "target"
_GOVERNMENT = "GOV"
_OF_SEVERAL_STATES = ("IGO", "NGO", "NGM", "MNC")
"""What codes begin with of organisations between states, without states, and of firms."""
_GROUPS = {
    "ALQ": "al-Qaida",
    "AMN": "Amnesty International",
    "ARL": "Arab League",
    "ASN": "ASEAN",
    "EEC": "European Union",
    "HRW": "Human Rights Watch",
    "IAE": "IAEA",
    "IMF": "IMF",
    "IRC": "Red Cross",
    "NAT": "NATO",
    "UNO": "United Nations",
    "WAS": "ECOWAS",
    "WTO": "World Trade Organization",
    "XFM": "Oxfam",
}
"""Names of known groups; of others that by which the row calls them."""


def actors_of(row: Sequence[str]) -> tuple[ForeignPerson, ...]:
    """Who does something in a row, and to whom, as far as either is known."""
    return _pair(*row[_FIRST : _FIRST + 4], *row[_SECOND : _SECOND + 4])


@lru_cache(20_000)
def _pair(*cells: str) -> tuple[ForeignPerson, ...]:
    both = (_actor(_INITIATOR, *cells[:4]), _actor(_TARGET, *cells[4:]))
    return tuple(one for one in both if one is not None)


def _actor(role: str, code: str, name: str, country: str, group: str) -> ForeignPerson | None:
    state = state_of_code(country)
    if group:
        known = _GROUPS.get(group) or written_out(name)
        return ForeignPerson(known, role, ActorKind.ORGANISATION) if known else None
    if state is not None and _is_of_the_state(code, name, country, state):
        return ForeignPerson(state.name, role, ActorKind.STATE, state.code)
    if name and code.startswith(_OF_SEVERAL_STATES):
        return ForeignPerson(written_out(name), role, ActorKind.ORGANISATION)
    return None


def _is_of_the_state(code: str, name: str, country: str, state: State) -> bool:
    """Whether a country itself acts: by one of its places, or as the government of that name."""
    is_government = code == country + _GOVERNMENT and state_named(name.title()) == state
    return code == country or is_government


NAME = "gdelt"
_PLACE = {57: 50, 58: 50, 61: 52}
"""By the number of columns, that with the full name of where an event was."""
_ADDRESS = {58: 57, 61: 60}
"""That with the address of the report."""
_LANES = {number: ((name,),) for number, name in QUADS.items()}
_HEADER = "GLOBALEVENTID"
_TOLD_BY = frozenset({"globaleventid", "sqldate"})
_SEPARATORS = ("\t", ",", ";")
_AT = {
    "globaleventid": 0,
    "sqldate": 1,
    "actor1code": 5,
    "actor1name": 6,
    "actor1countrycode": 7,
    "actor1knowngroupcode": 8,
    "actor2code": 15,
    "actor2name": 16,
    "actor2countrycode": 17,
    "actor2knowngroupcode": 18,
    "eventcode": 26,
    "quadclass": 29,
    "actiongeo_fullname": 52,
    "sourceurl": 60,
}
"""Where in rows of 61 columns is what we read, by the names of columns."""
_COLUMNS = 61
_NO_ROOM = tuple(
    (name, "") for name in ("GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone")
)
"""Numbers of each row that stand in its raw text alone."""
_NO_ACTORS = (*_NO_ROOM, ("Actor1Code, Actor2Code", ""))


def sniff(head: bytes, name: str) -> Sniffed:
    """By the number of columns, an id, a day, and that day's month and year; or by a header."""
    del name
    text = head_text(head)
    if _headed_by(text):
        return Sniffed(Certainty.SURELY, "columns called GLOBALEVENTID and SQLDATE")
    rows = [line.split("\t") for line in text.splitlines()[:3]]
    is_one = rows and any(_is_row(row) for row in rows)
    return Sniffed(Certainty.SURELY, f"rows of {len(rows[0])} columns") if is_one else NOT_MINE


def _headed_by(text: str) -> str:
    """What parts the columns of a file with a header; nothing where there is none."""
    first = text.lstrip("\ufeff").partition("\n")[0].lower()
    parted = ((one, {name.strip(' "\r') for name in first.split(one)}) for one in _SEPARATORS)
    return next((one for one, names in parted if names >= _TOLD_BY), "")


def _is_row(row: list[str]) -> bool:
    day = row[1] if len(row) in _PLACE else ""
    is_dated = len(day) == len("20180101") and row[2] == day[:6] and row[3] == day[:4]
    return is_dated and row[0].isdigit()


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The events row by row. Raises `ForeignRefusedError`."""
    separator = _headed_by(head_text(file.head()))
    has_actors = file.size <= MOST_BYTES_WITH_ACTORS
    is_any = False
    parts = _of_names(file, separator, has_actors) if separator else _of_columns(file, has_actors)
    for part in parts:
        is_any = is_any or isinstance(part, ForeignEvent)
        yield part
    if not is_any:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)


def _of_columns(file: ForeignFile, has_actors: bool) -> Iterator[ForeignPart]:
    with text_of(file, newline="\n") as stream:
        try:
            for number, line in enumerate(stream, start=1):
                row = line.rstrip("\r\n").split("\t")
                if len(row) in _PLACE and row[0] != _HEADER:
                    yield _event(row, f"row {number}", line, has_actors)
                    if not _day(row[1]):
                        yield _no_day(row, f"row {number}")
                elif line.strip() and row[0] != _HEADER:
                    fault = FaultReason.NOT_READ
                    yield ForeignFault(f"row {number}", line[:LONGEST_RAW], fault, "columns")
        except UnicodeDecodeError as error:
            raise ForeignRefusedError(RefusalReason.ENCODING) from error


def _of_names(file: ForeignFile, separator: str, has_actors: bool) -> Iterator[ForeignPart]:
    """The rows of a table whose columns have the names of GDELT's."""
    with text_of(file, newline="") as stream:
        rows = csv_rows(stream, separator)
        _, header = next(rows, (0, None))
        names = [name.strip().lower() for name in header or ()]
        places = [_AT.get(name) for name in names]
        for number, cells in rows:
            if cells is None:
                yield ForeignFault(f"row {number}", "", FaultReason.NOT_READ, "columns")
            if not cells:
                continue
            row = [""] * _COLUMNS
            for at, cell in zip(places, cells, strict=False):
                if at is not None:
                    row[at] = cell.strip()
            yield _event(row, f"row {number}", raw_of_row(cells), has_actors)
            if not _day(row[1]):
                yield _no_day(row, f"row {number}")


def _event(row: list[str], place: str, line: str, has_actors: bool) -> ForeignEvent:
    date = _day(row[1])
    address = row[_ADDRESS[len(row)]] if len(row) in _ADDRESS else ""
    return ForeignEvent(
        place,
        line[:LONGEST_RAW].rstrip("\r\n"),
        row[0],
        _title(row[6], row[16], row[26]),
        date,
        "" if date else row[1],
        place=row[_PLACE[len(row)]],
        groups=_LANES.get(row[29], ()),
        people=actors_of(row) if has_actors else (),
        links=(ForeignLink(address),) if address.startswith(("http://", "https://")) else (),
        left_over=_NO_ROOM if has_actors else _NO_ACTORS,
    )


def _no_day(row: list[str], place: str) -> ForeignFault:
    reason = FaultReason.NO_SUCH_DAY if row[1].isdigit() else FaultReason.UNREADABLE_DATE
    return ForeignFault(place, row[1], reason if row[1] else FaultReason.NO_DATE, "SQLDATE")


@lru_cache(100_000)
def _day(written: str) -> str:
    """EDTF of a day like 20180101; empty if there is no such."""
    if len(written) != len("20180101") or not written.isdecimal() or not written.isascii():
        return ""
    year, month, day = int(written[:4]), int(written[4:6]), int(written[6:])
    return (calendar_date(year, month, day) or "") if month and day else ""


@lru_cache(50_000)
def _title(one: str, other: str, code: str) -> str:
    """Who does what to whom, as far as this is known."""
    actors = " → ".join(written_out(name) for name in (one or "?" * bool(other), other) if name)
    words = words_of_code(code)
    return f"{actors}: {words}" if actors else words[:1].upper() + words[1:]
