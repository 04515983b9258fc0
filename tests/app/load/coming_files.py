"""Files of other programs that come into a chronology again and again, and what it says then."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from timeline_app.app.load.foreign_files import load_foreign
from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.records.records import Actor, Event, Lane, Record, Source
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.imports.coming import Coming
from timeline_app.storage.imports.shown_rows import ComingRow

Choice = Callable[[Coming], object]
HEAD = "id,title,date,text,lane,people,source,quote\n"


def sheet(*rows: str) -> str:
    """A sheet with these rows below a head."""
    return HEAD + "".join(f"{row}\n" for row in rows)


@contextmanager
def coming(
    into: StoredChronology, path: Path, asked: ReadOptions | None = None
) -> Iterator[Coming]:
    """A file as it comes into a chronology."""
    with (
        load_foreign(path, asked=asked)[0] as there,
        closing(into.changes.coming(there)) as found,
    ):
        found.begin()
        yield found


def take(found: Coming, row: ComingRow, keys: Collection[str]) -> None:
    """Let exactly these fields be taken of a row."""
    found.choices.choose_fields(found.rows.index(row), keys, row.keys)


def taken(found: Coming, row: ComingRow) -> frozenset[str]:
    """The fields that are taken of a row."""
    return found.choices.taken_of(found.rows.index(row), row.keys)


def come(into: StoredChronology, path: Path, choose: Choice | None = None) -> Edit:
    """Let a file come into a chronology, with what somebody chooses."""
    with coming(into, path) as found:
        if choose is not None:
            choose(found)
        return into.make_batch(found.changes(), text="again")


def json_of(chronology: StoredChronology, folder: Path) -> str:
    """All that it holds."""
    write_json(chronology, folder / "all.json")
    return (folder / "all.json").read_text("utf-8")


def lines_of(chronology: StoredChronology) -> list[str]:
    """Each event on a line with all that hangs on it, then what no event hangs on."""
    lanes = {lane.id: lane.name for lane in _all(chronology, Lane)}
    sources = {one.id: one.item.URL or one.item.title for one in _all(chronology, Source)}
    lines, used = [], set[str]()
    for event in _all(chronology, Event):
        key = chronology.key_of(event.id)
        assert key is not None
        details = chronology.details(key)
        parts = [event.title, event.date, event.time, event.summary]
        parts += [f"[{lanes[lane]}]" for lane in event.lanes]
        parts += [f"#{tag}" for tag in event.tags]
        parts += [event.place, "" if event.status.value == "took place" else event.status.value]
        for one in details.participants:
            used.add(one.actor.id)
            role = one.participation.role
            parts.append(f"{{{one.actor.name}{role and ': '}{role}}}")
        for cited in details.citations:
            used.add(cited.source.id)
            note = cited.citation.note
            parts.append(f"<{sources[cited.source.id]}{note and ': '}{note}>")
        for said in details.quotes:
            used.add(said.source.id)
            parts.append(f"“{said.quote.text}”{said.quote.speaker_as_named}")
        parts += [f"in {one.event.title}" for one in details.related if one.is_outgoing]
        lines.append(" ".join(filter(None, parts)))
    lines += [f"actor {one.name}" for one in _all(chronology, Actor) if one.id not in used]
    lines += [f"source {sources[one]}" for one in sources if one not in used]
    lines += [f"lane {name}" for name in lanes.values()]
    return lines


def difference(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """The lines that are gone with a minus, those that are new with a plus."""
    gone, new = list(before), []
    for line in after:
        if line in gone:
            gone.remove(line)
        else:
            new.append(line)
    return [f"- {line}" for line in gone] + [f"+ {line}" for line in new]


def _all(chronology: StoredChronology, record_type: type[Record]) -> list:  # type: ignore[type-arg]
    section = f"{record_type.__name__.lower()}s"
    return list(chronology.records(section))


def event_of(chronology: StoredChronology, title: str) -> Event:
    """The event of this title."""
    return next(one for one in _all(chronology, Event) if one.title == title)


def apply(chronology: StoredChronology, *changes: Change) -> None:
    """Make an edit by hand."""
    chronology.apply(Edit(changes))
