"""What a reader of another program's file yields: a head, events, and what was not read.

Texts are plain, dates are EDTF (astronomical years: 0000 is 1 BCE), and nothing here has an id of
ours. `place` says where in the file something stands ("row 17", "events[3]", "line 40"), and
`raw` is what stood there, as far as the format has words for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypedDict

from timeline_app.core.records.records import (
    ActorKind,
    CslItem,
    HowSeen,
    Stance,
    Status,
    Verification,
)
from timeline_app.core.value import Value


class FaultReason(Enum):
    """Why something was not read, or not wholly; and behind the colon what became of it."""

    NOT_READ = "not read: left out"
    """It isn't what stands at such a place: a row with too few columns, an item that is none."""
    NO_DATE = "no date: undated"
    UNREADABLE_DATE = "no date can be read: undated"
    TWO_READINGS = "the date can be read in two ways: undated"
    SHORT_YEAR = "a year of two digits: undated"
    NO_SUCH_DAY = "no such day: undated"
    PERHAPS_A_YEAR = "1 January may stand for the year alone: marked as uncertain"
    FOREIGN_CALENDAR = "a calendar that is not read: undated"
    UNREADABLE_END = "the end can't be read: left out"
    END_BEFORE_START = "end before start: end left out"
    UNREADABLE_TIME = "the time can't be read: left out"
    UNKNOWN_ZONE = "the time zone is not known: left out"
    UNREADABLE_RULE = "the rule of repetition can't be read: first time only"
    TOO_MANY_TIMES = "too many repetitions: the rest left out"
    TOO_MANY_EVENTS = "too many events: the rest left out"
    NO_TITLE = "no title: named by its first words"
    NO_SUCH_PARENT = "what it is part of is not in the file: left out"
    ID_TWICE = "an id that another has too: read as one of its own"
    UNREADABLE_FIELD = "a field can't be read: left out"
    """`field` says which: a colour, an address, a number."""
    NO_FIELD = "there is no field for it: kept with the origin"
    TOO_LONG = "too long: cut"
    WRONG_LETTERS = "letters of another encoding: replaced"
    TRUNCATED = "the file breaks off: read up to there"
    TOO_MANY_LANES = "too many groups for lanes: a tag"
    DATE_IN_WORDS = "no date can be read: kept as words"
    NAME_JOINED = "parts of a name that have no field: joined"
    MARKUP = "marks of type: taken out"
    COMMANDS = "commands of LaTeX: kept as they stand"
    NO_TYPE = "no known type of source: another put in"
    OLDER_VERSION = "a later version stands in the file: left out"
    OPEN_QUOTE = "a quotation mark is never closed: all behind it one cell"
    SAME_SOURCE = "the same source as another: read once"
    ROWS_DIFFER = "another row says otherwise of the same: the first holds where it is new"
    """`field` says of what: a source, a person."""


class ForeignPerson(Value, frozen=True):
    """Somebody or something that takes part; `kind` and `side` (of an `Actor`) if that is told."""

    name: str
    role: str = ""
    kind: ActorKind | None = None
    side: str = ""


class ForeignLink(Value, frozen=True):
    """An address that an event points to; a picture or a film is one too.

    Where the file says more of the source, that is `item`, and there need be no address;
    `description`, `seen` and `seen_on` go with it (see `Source`). `stance` is None where nothing is
    said of it. What is not `is_cited` only stands behind a quote.
    """

    url: str
    title: str = ""
    caption: str = ""
    credit: str = ""
    item: CslItem | None = None
    description: str = ""
    locator: str = ""
    stance: Stance | None = None
    is_cited: bool = True
    seen: HowSeen = HowSeen.NOT_SAID
    seen_on: str = ""


class ForeignQuote(Value, frozen=True):
    """Words that the file sets apart as said or written by somebody.

    `attribution` is how the file names whoever it was, `speaker` the name of somebody who is known
    by it. `said_on` is EDTF. Of what is `is_exact` quotation marks around all of it are words of
    it, too, and the same one with other events is one quote.
    """

    text: str
    attribution: str = ""
    speaker: str = ""
    office: str = ""
    said_on: str = ""
    venue: str = ""
    language: str = ""
    translation: str = ""
    translator: str = ""
    source: ForeignLink | None = None
    verification: Verification | None = None
    verification_note: str = ""
    is_exact: bool = False


class ForeignClaim(Value, frozen=True):
    """A date as a source words it, the EDTF that it supports, and by which clocks."""

    wording: str
    date: str = ""
    source: ForeignLink | None = None
    note: str = ""
    place: str = ""
    zone: str = ""


class ForeignHead(Value, frozen=True):
    """What the file says of itself: at most once, before all else.

    Of a sheet also what each of its columns was read as, by name ("Topic", "title"), and how it
    was read otherwise ("header row", "2").
    """

    title: str = ""
    description: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    options: tuple[tuple[str, str], ...] = ()


class DateFields(TypedDict, total=False):
    """When an event is, by the fields of `ForeignEvent` that say so."""

    date: str
    date_basis: str
    time: str
    zone: str


class ForeignEvent(Value, frozen=True):
    """One event. `where` is the place in the file, `raw` what stood there, or its start.

    `date` is EDTF, an interval for a span, empty where there is none that can be read; then
    `date_basis` is the date as it stood, else what the file says of why it is this date. `time` is
    "10:00" or "10:00/11:30", the second for the last day; `zone` an IANA zone. Each of `groups` is
    a path of nested names. `color` is "#rrggbb". `status` is None where the file says nothing.
    `fields` are what else of `Event` the file gives, by its names and of its types. `kind` is "era"
    for eras and bands. `part_of` is the `own_id` of what contains it, wherever in the file that
    stands. `left_over` are fields there is no room for, by their names. `item_date` is the EDTF
    date of the item this is one of several times of, which need not be among these: a first time
    may be left out by the file. `written` and `unsaid` are those of `CameEvent`.
    """

    where: str
    raw: str
    own_id: str = ""
    title: str = ""
    date: str = ""
    date_basis: str = ""
    time: str = ""
    zone: str = ""
    place: str = ""
    summary: str = ""
    groups: tuple[tuple[str, ...], ...] = ()
    color: str = ""
    tags: tuple[str, ...] = ()
    people: tuple[ForeignPerson, ...] = ()
    quotes: tuple[ForeignQuote, ...] = ()
    links: tuple[ForeignLink, ...] = ()
    status: Status | None = None
    kind: str = ""
    part_of: str = ""
    left_over: tuple[tuple[str, str], ...] = ()
    item_date: str = ""
    fields: Mapping[str, Any] = {}
    claims: tuple[ForeignClaim, ...] = ()
    written: str | None = None
    unsaid: tuple[str, ...] = ()


class ForeignItem(Value, frozen=True):
    """An item of the file that is counted, and of which no event comes.

    What repeats may have no time that it has not told of elsewhere. `date` is its own in EDTF.
    """

    place: str
    date: str = ""


class ForeignSource(Value, frozen=True):
    """A source that stands by itself, for no event of the file.

    `left_over` are fields there is no room for, which `item` holds under their own names.
    """

    place: str
    raw: str
    item: CslItem
    own_id: str = ""
    left_over: tuple[tuple[str, str], ...] = ()


class ForeignFault(Value, frozen=True):
    """A part that was not read, or not wholly.

    One of an event's own stands beside it, before or after, its `place` being where that is.
    """

    place: str
    raw: str
    reason: FaultReason
    field: str = ""


ForeignPart = ForeignHead | ForeignEvent | ForeignItem | ForeignSource | ForeignFault
"""What a reader yields."""
