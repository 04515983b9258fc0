"""A small chronology with something of everything, and ways to write and to compare it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from timeline_app.core.records.kept_words import sha256_of
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    ClaimId,
    CslDate,
    CslItem,
    CslName,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Header,
    Importance,
    Lane,
    LaneId,
    Office,
    OtherName,
    Participation,
    Quote,
    QuoteId,
    Relation,
    Selector,
    Source,
    SourceId,
    Stance,
    Status,
    TextId,
    Verification,
    type_of_section,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json, write_json
from timeline_app.storage.database.schema import (
    BATCH_TABLES,
    CACHE_TABLES,
    DEFINITIONS,
    JSON_VERSION,
    LOG_TABLES,
    WORDS,
)
from timeline_app.storage.json.document_type import JsonDocument, TextLine
from timeline_app.storage.progress import Progress

VISIT = Event(
    EventId("visit"),
    "Visit to Beijing",
    date="2023-06-18/2023-06-19",
    zone="Asia/Shanghai",
    place="Beijing",
    lanes=(LaneId("talks"), LaneId("press")),
    kind="visit",
    importance=Importance.CENTRAL,
    summary="Two days of talks — 秦刚 received the guest.",
    verification=Verification.VERIFIED,
    tags=("visit", "naïve “quotes”"),
    rests_on=ClaimId("claim-visit"),
    date_basis="the ministry's note",
    order=2,
)
CALL = Event(EventId("call"), "Call", "2023-06-13", time="21:30", lanes=(LaneId("talks"),))
PUT_OFF = Event(
    EventId("put-off"), "Visit put off", "2023-02-03", status=Status.POSTPONED, order=-1
)
CHANNEL = Event(EventId("channel"), "suspended", "2022-08-05/..", channel="defence talks")
RUMOUR = Event(EventId("rumour"), "Rumour of a visit", lanes=(LaneId("press"),))

KEPT = "What was said.\n\tAll of it."

SMALL = JsonDocument(
    "chronology",
    JSON_VERSION,
    Header(
        "Small",
        "A line\nand another, with “quotes” and \\ and \u2028.",
        ("Asia/Shanghai", "America/New_York"),
        "2024-01-01T00:00:00Z",
    ),
    lanes=(
        Lane(LaneId("press"), "Press", "lane-2", 1),
        Lane(LaneId("talks"), "Talks", "lane-1", 0),
    ),
    sources=(
        Source(
            SourceId("note"),
            CslItem(
                "article",
                "A note",
                author=(CslName("Müller", "Ada"), CslName(literal="Staff")),
                issued=CslDate(((2023, 6, 19),)),
                accessed=CslDate(raw="2023-06-20~", circa=True),
                URL="https://example.org/note",
                custom={"z": "last", "a": "first"},
            ),
            verification=Verification.ONE_SOURCE,
        ),
        Source(SourceId("copy"), CslItem("webpage"), based_on=SourceId("note")),
        Source(SourceId("names"), CslItem("webpage", "Names"), kind="official"),
    ),
    texts=(
        TextLine(
            TextId("text-note"),
            SourceId("note"),
            sha256_of(KEPT),
            "2024-01-01T00:00:00Z",
            file_sha256="00",
            length=len(KEPT),
            words=KEPT,
        ),
    ),
    actors=(
        Actor(
            ActorId("qin"),
            "Qin Gang",
            ActorKind.PERSON,
            "CN",
            (OtherName("秦刚", "zh-Hans", SourceId("names")), OtherName("Tsin", "en")),
            (
                Office("Ambassador", "2021-07", "2023-01", SourceId("names")),
                Office("Foreign Minister", "2022-12-30", "2023-07-25"),
            ),
        ),
        Actor(ActorId("state"), "A state", ActorKind.STATE, note="It said so."),
    ),
    events=(VISIT, CALL, PUT_OFF, CHANNEL, RUMOUR),
    date_claims=(
        DateClaim(ClaimId("claim-visit"), VISIT.id, SourceId("note"), "on Sunday", "2023-06-18"),
        DateClaim(ClaimId("claim-call"), CALL.id, SourceId("copy"), "last week"),
        DateClaim(ClaimId("claim-visit-2"), VISIT.id, SourceId("copy"), "in June", "2023-06"),
    ),
    participations=(
        Participation(VISIT.id, ActorId("state"), "host"),
        Participation(VISIT.id, ActorId("qin"), "host"),
        Participation(PUT_OFF.id, ActorId("qin")),
        Participation(RUMOUR.id, ActorId("qin")),
    ),
    citations=(
        Citation(VISIT.id, SourceId("copy"), "para. 3", Stance.DISPUTES, "It says Monday."),
        Citation(CALL.id, SourceId("note")),
        Citation(VISIT.id, SourceId("note")),
        Citation(VISIT.id, SourceId("copy"), "para. 4"),
    ),
    quotes=(
        Quote(
            QuoteId("candid"),
            "candid, in-depth",
            SourceId("note"),
            ActorId("qin"),
            "Mr Qin",
            "State Councillor",
            "2023-06-18",
            selector=Selector("It was ", ".", 7, 23),
        ),
        Quote(QuoteId("nobody"), "No comment.", SourceId("copy")),
    ),
    event_quotes=(
        EventQuote(VISIT.id, QuoteId("nobody")),
        EventQuote(CALL.id, QuoteId("candid")),
        EventQuote(VISIT.id, QuoteId("candid")),
    ),
    relations=(
        Relation(PUT_OFF.id, VISIT.id, "took place as", source=SourceId("note")),
        Relation(VISIT.id, CALL.id, "responds to", note="so they said"),
        Relation(RUMOUR.id, RUMOUR.id, "echoes"),
    ),
)


def written(document: JsonDocument, folder: Path, name: str = "small") -> Path:
    """The document as JSON in a folder."""
    path = folder / f"{name}.json"
    write_json(document, path)
    return path


def import_json(
    json_path: Path, chronology_path: Path, progress: Progress | None = None
) -> StoredChronology:
    """A new chronology file with what the JSON holds, as `convert_json` makes it."""
    convert_json(json_path, chronology_path, progress)
    return StoredChronology.open(chronology_path)


def imported(document: JsonDocument, folder: Path, name: str = "small") -> Path:
    """The document as a closed `.chronology` in a folder."""
    path = folder / f"{name}.chronology"
    import_json(written(document, folder, name), path).close()
    return path


def in_memory(document: JsonDocument) -> StoredChronology:
    return StoredChronology.in_memory(document, Path("in memory"))


def all_rows(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the revision, words, what is cached, batches, and the log."""
    tables = [name for name, (kind, _, _) in DEFINITIONS.items() if kind == "table"]
    others = ("revision", WORDS, *CACHE_TABLES, *BATCH_TABLES, *LOG_TABLES)
    query = "SELECT name FROM sqlite_schema"
    there = {row[0] for row in connection.execute(query)}
    tables = [name for name in tables if name in there and name not in others]
    return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}


def rows_of_file(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return all_rows(connection)


def everything_in(chronology: StoredChronology) -> list[object]:
    """Whatever can be read of a chronology."""
    columns = chronology.columns()
    keys = columns.key.tolist()
    found: list[object] = [chronology.header(), chronology.lanes(), chronology.counts()]
    for section in type_of_section:
        found.extend(chronology.records(section))
    found.extend(chronology.details(key) for key in keys)
    found.extend(chronology.event_ids(keys))
    found.extend(chronology.sources_of_events(keys))
    found.extend(chronology.memberships.events_of_actor(actor.id) for actor in SMALL.actors)
    return found
