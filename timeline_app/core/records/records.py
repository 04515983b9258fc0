"""The records a chronology is made of, as frozen typed values.

Ids are the document's own strings and are kept as they came; every text is plain
text. `""` means "not given" for texts and dates alike, so that no field has two
ways of being empty.
"""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import NewType

import msgspec

from timeline_app.core.text.translation import QT_TRANSLATE_NOOP

EventId = NewType("EventId", str)
ActorId = NewType("ActorId", str)
SourceId = NewType("SourceId", str)
TextId = NewType("TextId", str)
QuoteId = NewType("QuoteId", str)
LaneId = NewType("LaneId", str)
ClaimId = NewType("ClaimId", str)
ImportId = NewType("ImportId", str)


class Status(Enum):
    """Whether an event came about."""

    TOOK_PLACE = QT_TRANSLATE_NOOP("words", "took place")
    ONGOING = QT_TRANSLATE_NOOP("words", "ongoing")
    ANNOUNCED = QT_TRANSLATE_NOOP("words", "announced")
    PLANNED = QT_TRANSLATE_NOOP("words", "planned")
    POSTPONED = QT_TRANSLATE_NOOP("words", "postponed")
    CANCELLED = QT_TRANSLATE_NOOP("words", "cancelled")
    NOT_HELD = QT_TRANSLATE_NOOP("words", "not held")
    NOT_AGREED = QT_TRANSLATE_NOOP("words", "not agreed")


class Verification(Enum):
    """How well a record has been checked."""

    VERIFIED = QT_TRANSLATE_NOOP("words", "verified")
    ONE_SOURCE = QT_TRANSLATE_NOOP("words", "from one source")
    EXCERPTS = QT_TRANSLATE_NOOP("words", "from excerpts")
    MEMORY = QT_TRANSLATE_NOOP("words", "from memory")
    UNVERIFIED = QT_TRANSLATE_NOOP("words", "unverified")


class HowSeen(Enum):
    """What of a source whoever cites it had before them, from nothing said to all of it.

    An *excerpt* is what others show of it: a search's result, a report that quotes it.
    """

    NOT_SAID = ""
    EXCERPT = QT_TRANSLATE_NOOP("words", "excerpt")
    PAGE = QT_TRANSLATE_NOOP("words", "page")
    KEPT_TEXT = QT_TRANSLATE_NOOP("words", "kept text")


class Stance(Enum):
    """What a source does for an event."""

    SUPPORTS = QT_TRANSLATE_NOOP("words", "supports")
    DISPUTES = QT_TRANSLATE_NOOP("words", "disputes")
    CONTEXT = QT_TRANSLATE_NOOP("words", "context")


class ActorKind(Enum):
    """What sort of actor it is."""

    PERSON = QT_TRANSLATE_NOOP("words", "person")
    STATE = QT_TRANSLATE_NOOP("words", "state")
    ORGANISATION = QT_TRANSLATE_NOOP("words", "organisation")


class Importance(IntEnum):
    """Who goes first when there is not room for all labels; 3 is the greatest."""

    MINOR = 0
    ORDINARY = 1
    NOTABLE = 2
    CENTRAL = 3


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of all records: immutable, unknown keys refused, defaults not written."""


class Header(Record, frozen=True, tag="chronology", tag_field="record"):
    """What the chronology as a whole is.

    `home_zones` are IANA zone names; `created` and `changed` are RFC 3339 instants.
    """

    title: str
    description: str = ""
    home_zones: tuple[str, ...] = ()
    created: str = ""
    changed: str = ""


class Lane(Record, frozen=True):
    """A horizontal track. `colour` is a colour role such as `lane-1`, never a colour."""

    id: LaneId
    name: str
    colour: str
    order: int


class OtherName(Record, frozen=True):
    """A name in another script or language (BCP 47 tag), and the source that gives it."""

    text: str
    language: str
    source: SourceId = SourceId("")


class Office(Record, frozen=True):
    """A title somebody held; `from` and `until` are EDTF dates, empty where not known."""

    title: str
    since: str = msgspec.field(default="", name="from")
    until: str = ""
    source: SourceId = SourceId("")


class Actor(Record, frozen=True):
    """A person, a state or an organisation. `side` is an ISO 3166-1 alpha-2 code or empty."""

    id: ActorId
    name: str
    kind: ActorKind
    side: str = ""
    other_names: tuple[OtherName, ...] = ()
    offices: tuple[Office, ...] = ()
    note: str = ""
    verification: Verification = Verification.UNVERIFIED


class CslName(Record, frozen=True):
    """A name as CSL-JSON has it: family and given, or one literal."""

    family: str = ""
    given: str = ""
    literal: str = ""


class CslDate(Record, frozen=True, rename={"date_parts": "date-parts"}):
    """A date as CSL-JSON has it; `raw` may hold EDTF (CSL 1.0.2)."""

    date_parts: tuple[tuple[int, ...], ...] = ()
    raw: str = ""
    circa: bool = False
    literal: str = ""


class CslItem(
    Record,
    frozen=True,
    rename={
        "container_title": "container-title",
        "original_title": "original-title",
        "publisher_place": "publisher-place",
    },
):
    """The CSL-JSON item of a source (citation-style-language 1.0.2, csl-data schema).

    `custom` holds what the schema has no variable for, as that schema provides.
    """

    type: str
    title: str = ""
    author: tuple[CslName, ...] = ()
    editor: tuple[CslName, ...] = ()
    translator: tuple[CslName, ...] = ()
    container_title: str = ""
    original_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    issued: CslDate | None = None
    accessed: CslDate | None = None
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    genre: str = ""
    medium: str = ""
    number: str = ""
    archive: str = ""
    archive_location: str = ""
    DOI: str = ""
    ISBN: str = ""
    ISSN: str = ""
    URL: str = ""
    language: str = ""
    abstract: str = ""
    note: str = ""
    custom: dict[str, str] = {}


class Source(Record, frozen=True):
    """Where something is written.

    `kind` is a free word ("official", "news, copied"). `description` says in our words what
    the page holds, for sources whose title nobody has seen; `based_on` is another source that
    this one repeats. `issuer` is the actor whose account it is, and `covers` the days (EDTF)
    that this account is of. What is `confidential` stays out of all that is handed on. `seen` is
    what was seen of it, on the day `seen_on` (EDTF); `item.accessed` is said of the page itself.
    """

    id: SourceId
    item: CslItem
    kind: str = ""
    description: str = ""
    based_on: SourceId = SourceId("")
    verification: Verification = Verification.UNVERIFIED
    verification_note: str = ""
    issuer: ActorId = ActorId("")
    covers: str = ""
    confidential: bool = False
    seen: HowSeen = HowSeen.NOT_SAID
    seen_on: str = ""


class KeptText(Record, frozen=True):
    """The words of a source as somebody kept them; of several the last by `order` is current.

    The words themselves are no part of the record: they are known by their SHA-256 (of UTF-8),
    and `length` counts their code points. `captured` is an RFC 3339 instant; `published` (EDTF)
    and `place` are what dates in the words resolve against, where that is not what the source
    says. `format` is a word ("plain", "html", "pdf") for what they were read from, and
    `file_sha256` that of the file. What was fetched came from `address` in the end, where the
    server answered with this HTTP `status` (0 where nothing was fetched) and called what it sent
    `media_type`.
    """

    id: TextId
    source: SourceId
    sha256: str
    captured: str = ""
    published: str = ""
    place: str = ""
    format: str = ""
    file_sha256: str = ""
    length: int = 0
    order: int = 0
    address: str = ""
    status: int = 0
    media_type: str = ""


class Event(Record, frozen=True):
    """Something that happened, was planned, or a condition that held for a time.

    `date` is EDTF, empty where undated; `time` is a clock time `hh:mm` in the IANA zone
    `zone`, or two with a slash between, of which the second is for the last day
    (`10:00/11:30`). `kind` is a free word ("visit", "talks"). An event with a `channel` is a
    *state*: the channel is in the condition that `title` names. `caption` is one line that
    stands below the title in a picture, where the event is a highlight. `rests_on` is the
    date claim that the date follows, if one does, and `date_basis` says why this date.
    """

    id: EventId
    title: str
    date: str = ""
    time: str = ""
    zone: str = ""
    place: str = ""
    lanes: tuple[LaneId, ...] = ()
    kind: str = ""
    status: Status = Status.TOOK_PLACE
    importance: Importance = Importance.ORDINARY
    caption: str = ""
    summary: str = ""
    note: str = ""
    verification: Verification = Verification.UNVERIFIED
    verification_note: str = ""
    tags: tuple[str, ...] = ()
    channel: str = ""
    rests_on: ClaimId = ClaimId("")
    date_basis: str = ""
    order: int = 0


class Selector(Record, frozen=True):
    """Where words stand in a text of their source.

    W3C Web Annotation: TextQuoteSelector (`prefix`, `suffix`; `exact` where the words there are
    others than the record's) and TextPositionSelector (`start`, `end`, code points, end exclusive;
    -1 if not known). `text`, if not the current one, is meant; with no start they are not there.
    """

    prefix: str = ""
    suffix: str = ""
    start: int = -1
    end: int = -1
    text: TextId = TextId("")
    exact: str = ""


class DateClaim(Record, frozen=True):
    """The date one source gives for an event: its wording, and the EDTF it supports.

    Its day is one by the clocks of `place`, or of the IANA zone `zone`, where that is another than
    the event's.
    """

    id: ClaimId
    event: EventId
    source: SourceId
    wording: str
    edtf: str = ""
    note: str = ""
    selector: Selector = Selector()
    place: str = ""
    zone: str = ""


class Participation(Record, frozen=True):
    """An actor takes part in an event, in a role."""

    event: EventId
    actor: ActorId
    role: str = ""


class Citation(Record, frozen=True):
    """A source supports, disputes or gives context to an event, at a locator."""

    event: EventId
    source: SourceId
    locator: str = ""
    stance: Stance = Stance.SUPPORTS
    note: str = ""
    selector: Selector = Selector()


class Quote(Record, frozen=True):
    """Words somebody said, exactly.

    `speaker_as_named` and `office` are as the source words them; `said_on` is EDTF.
    """

    id: QuoteId
    text: str
    source: SourceId
    speaker: ActorId = ActorId("")
    speaker_as_named: str = ""
    office: str = ""
    said_on: str = ""
    venue: str = ""
    language: str = ""
    translation: str = ""
    translator: str = ""
    selector: Selector = Selector()
    verification: Verification = Verification.UNVERIFIED
    verification_note: str = ""


class EventQuote(Record, frozen=True):
    """A quote bears on an event."""

    event: EventId
    quote: QuoteId


class Relation(Record, frozen=True):
    """A typed link between two events, from one to the other. `type` is open text."""

    origin: EventId = msgspec.field(name="from")
    target: EventId = msgspec.field(name="to")
    type: str
    note: str = ""
    source: SourceId = SourceId("")


class Waiver(Record, frozen=True):
    """A finding of the desk check that is let be, and why.

    `rule` is the rule's id; `section` and `record` say what it was found at, and `other` the
    second record of a pair. These are texts, not references: what they name may be gone.
    `when` is an RFC 3339 instant.
    """

    rule: str
    section: str
    record: str
    other: str = ""
    reason: str = ""
    when: str = ""


class Import(Record, frozen=True):
    """A file, or what was pasted, of which records were made.

    `when` is an RFC 3339 instant, `file` the name of the file without folders, and `sha256` that
    of its bytes. `format` is the name of the format it was read as. `options` are those it was
    read with, by name; `mapping` says for each column of a sheet, in their order, as which field
    it was read: two columns may have one name.
    """

    id: ImportId
    when: str = ""
    file: str = ""
    sha256: str = ""
    format: str = ""
    options: tuple[tuple[str, str], ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()


class Origin(Record, frozen=True):
    """Where a record came from, by an import; never handed on.

    `section` and `record` say which it is: texts, not references, for it may be gone, and what
    is known of it is what a later import goes by. `own_id` is the id it had there, `place` where
    it stood ("row 17"), `raw` the text there, and `as_came` the record as it was made of that,
    before anybody changed it, as JSON. Of a large import only digests of the last two are kept
    (`is_digest`, see `origins`).
    """

    import_id: ImportId = msgspec.field(name="import")
    section: str
    record: str
    own_id: str = ""
    place: str = ""
    raw: str = ""
    as_came: str = ""
    is_digest: bool = False


type_of_section: dict[str, type[Record]] = {
    "lanes": Lane,
    "sources": Source,
    "texts": KeptText,
    "actors": Actor,
    "events": Event,
    "date_claims": DateClaim,
    "participations": Participation,
    "citations": Citation,
    "quotes": Quote,
    "event_quotes": EventQuote,
    "relations": Relation,
    "waivers": Waiver,
    "imports": Import,
    "origins": Origin,
}
"""The sections of a chronology in their fixed order: what is named comes before what names it."""
