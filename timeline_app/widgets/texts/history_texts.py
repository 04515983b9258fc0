"""What people are told of where records came from, and what was changed in them, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QDateTime, Qt

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.edits.log_entry import Act, EntryKind, FieldChange, LogEntry, LoggedChange
from timeline_app.core.edits.log_format import is_word
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.records.event_details import OriginOf
from timeline_app.core.text.translation import Texts, words
from timeline_app.widgets.texts.event_parts import part_names
from timeline_app.widgets.texts.field_names import names_of
from timeline_app.widgets.texts.phrases import labelled, listed, quoted

history_texts = Texts("history_texts")

_FIELDS = {
    "rests_on": history_texts.mark("Date rests on"),
    "order": history_texts.mark("Order"),
    "name": history_texts.mark("Name"),
    "colour": history_texts.mark("Colour"),
    "kind": history_texts.mark("Kind"),
    "side": history_texts.mark("Country"),
    "other_names": history_texts.mark("Other names"),
    "offices": history_texts.mark("Offices"),
    "note": history_texts.mark("Note"),
    "verification": history_texts.mark("Verification"),
    "title": history_texts.mark("Title"),
    "description": history_texts.mark("Description"),
    "text": history_texts.mark("Text"),
    "captured": history_texts.mark("Kept since"),
    "event": history_texts.mark("Event"),
    "actor": history_texts.mark("Actor"),
    "quote": history_texts.mark("Quote"),
    "role": history_texts.mark("Role"),
    "origin": history_texts.mark("From"),
    "target": history_texts.mark("To"),
    "home_zones": history_texts.mark("Home zones"),
    "source": history_texts.mark("Source"),
    "reason": history_texts.mark("Reason"),
    "own_id": history_texts.mark("Its id there"),
    "seen_on": history_texts.mark("Seen on"),
    "zone": history_texts.mark("Time zone"),
    "address": history_texts.mark("Address it came from"),
    "status": history_texts.mark("Status of the answer"),
    "media_type": history_texts.mark("Type of the answer"),
    "published": history_texts.mark("Published on"),
    "place": history_texts.mark("Place"),
    "format": history_texts.mark("Format"),
    "issuer": history_texts.mark("Whose account it is"),
    "covers": history_texts.mark("Days it tells of"),
    "confidential": history_texts.mark("Confidential"),
    "selector.exact": history_texts.mark("Words in the text"),
}
"""What no form has, or only dialogs whose words are no others."""
ONE_LINE = 60
"""Characters of two values that stand on one line."""
_DATES = {"date", "edtf", "said_on", "published", "covers", "seen_on"}
_SILENT = {
    "sha256",
    "file_sha256",
    "as_came",
    "is_digest",
    "length",
    "text_sha256",
    "selector.prefix",
    "selector.suffix",
    "selector.start",
    "selector.end",
    "selector.text",
}
"""Fields that follow others, and say nothing to people."""

_ADDED = {
    "event": history_texts.mark("Event added: {name}"),
    "lane": history_texts.mark("Lane added: {name}"),
    "actor": history_texts.mark("Actor added: {name}"),
    "source": history_texts.mark("Source added: {name}"),
    "text": history_texts.mark("Text kept of the source: {name}"),
    "date_claim": history_texts.mark("Date given by a source added: {name}"),
    "participation": history_texts.mark("Takes part now: {name}"),
    "citation": history_texts.mark("Source cited: {name}"),
    "quote": history_texts.mark("Quote added: “{name}”"),
    "event_quote": history_texts.mark("Quote put to the event: “{name}”"),
    "relation": history_texts.mark("Relation added: {name}"),
    "waiver": history_texts.mark("Finding let be: {name}"),
    "import": history_texts.mark("Import noted: {name}"),
    "origin": history_texts.mark("Where it came from noted: {name}"),
}
_REMOVED = {
    "event": history_texts.mark("Event deleted: {name}"),
    "lane": history_texts.mark("Lane deleted: {name}"),
    "actor": history_texts.mark("Actor deleted: {name}"),
    "source": history_texts.mark("Source deleted: {name}"),
    "text": history_texts.mark("Text kept no longer of the source: {name}"),
    "date_claim": history_texts.mark("Date given by a source deleted: {name}"),
    "participation": history_texts.mark("Takes part no longer: {name}"),
    "citation": history_texts.mark("Source cited no longer: {name}"),
    "quote": history_texts.mark("Quote deleted: “{name}”"),
    "event_quote": history_texts.mark("Quote taken from the event: “{name}”"),
    "relation": history_texts.mark("Relation deleted: {name}"),
    "waiver": history_texts.mark("Finding no longer let be: {name}"),
    "import": history_texts.mark("Import noted no longer: {name}"),
    "origin": history_texts.mark("Where it came from noted no longer: {name}"),
}


def entry_words(entry: LogEntry) -> str:
    """What an edit was, in one line."""
    text = " ".join(entry.text.split())
    if not text:
        lines = change_lines(entry)
        text = lines[0] if lines else history_texts.tr("Change")
    match entry.kind:
        case EntryKind.UNDONE:
            return history_texts.tr("Undone: {what}").replace("{what}", text)
        case EntryKind.REDONE:
            return history_texts.tr("Done again: {what}").replace("{what}", text)
    return text[:1].upper() + text[1:]


def change_lines(entry: LogEntry, event: str = "") -> list[str]:
    """How it changed what, a line each; only what bears on one event if its id is given."""
    shown = [one for one in entry.changes if not event or not one.events or event in one.events]
    quotes = {one.name for one in shown if one.record == "quote" and one.act is not Act.CHANGED}
    lines: list[str] = []
    for change in shown:
        if change.record != "event_quote" or change.name not in quotes:
            lines.extend(_lines_of(change, is_alone=len(shown) == 1))
    more = entry.records - len(entry.changes)
    if more > 0 and entry.changes:
        lines.append(history_texts.tr("and {n} more {record|records}", "", more))
    elif more > 0:
        lines.append(history_texts.tr("{n} {record|records} changed", "", more))
    return lines


def _lines_of(change: LoggedChange, *, is_alone: bool) -> Iterator[str]:
    name = " ".join(change.name.split()) or history_texts.tr("without a name")
    patterns = _ADDED if change.act is Act.ADDED else _REMOVED
    if change.act is not Act.CHANGED:
        is_known = change.record in patterns
        yield (
            history_texts.tr(patterns[change.record]).replace("{name}", name) if is_known else name
        )
        return
    fields = [field for field in change.fields if field.field not in _SILENT]
    if not fields:
        yield history_texts.tr("{name}: changed").replace("{name}", name)
    for field in fields:
        first, *rest = _field_words(change.record, field)
        yield first if is_alone else f"{name} · {first}"
        yield from rest


def field_label(record: str, field: str) -> str:
    """What a field of a kind of record is called, as its form calls it."""
    own = field.removeprefix("item.")
    called = _names_of(record).get(own)
    if called or own in _FIELDS:
        return called or history_texts.tr(_FIELDS[own])
    return own.rpartition(".")[2].replace("_", " ")


def _names_of(record: str) -> Mapping[str, str]:
    """What the form of such a record calls its fields."""
    if record == "event":
        return {part.value: name for part, name in part_names().items()}
    return names_of(record)


def _field_words(record: str, change: FieldChange) -> tuple[str, ...]:
    """A field with what it was and what it became; long ones on a line each."""
    label = field_label(record, change.field)
    before, after = (_value(record, change.field, text) for text in (change.before, change.after))
    if len(before) + len(after) > ONE_LINE:
        return labelled(label, before), f"→ {after}"
    return (labelled(label, f"{before} → {after}"),)


def _value(record: str, field: str, text: str) -> str:
    if not text:
        return history_texts.tr("nothing")
    return quoted(" ".join(value_words(record, field, text).split()))


def value_words(record: str, field: str, text: str) -> str:
    """What a field of a kind of record holds, as people read it: dates and our words are told."""
    if not text:
        return ""
    if field in _DATES:
        return edtf_words(text, words, DateStyle.SHORT)
    return words(text) if is_word(record, field) else text


def moment_words(at: str) -> str:
    """A moment of the log by the clock of this computer: "14 Nov 2026, 15:40"."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    if not moment.isValid():
        return at
    return words.tr("{date}, {time}").format(
        date=day_words(at), time=moment.time().toString("HH:mm")
    )


def day_words(at: str, style: DateStyle = DateStyle.SHORT) -> str:
    """The day of a moment of the log by the clock of this computer."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    day = moment.date().toString(Qt.DateFormat.ISODate)
    return edtf_words(day, words, style) if day else at


def count_words(count: int, last: str) -> str:
    """How often an event was changed, and when last."""
    once = history_texts.tr("Changed once, on {day}")
    often = history_texts.tr("Changed {n} {time|times}, last on {day}", "", count)
    return (once if count == 1 else often).replace("{day}", day_words(last))


origin_texts = Texts("origin_texts")
MOST_LETTERS = 4_000
"""Of a text that stood somewhere so much is shown; a row has seldom more."""


def origin_words(came: OriginOf) -> str:
    """From which file, from where in it, and when: "From “crises.csv”, row 17, 3 May 2026"."""
    what = came.imported
    name = quoted(" ".join(what.file.split())) if what.file else origin_texts.tr("the clipboard")
    parts = (
        name,
        " ".join(came.origin.place.split()),
        day_words(what.when, DateStyle.LONG) if what.when else "",
    )
    return origin_texts.tr("From {file_place_and_day}").replace(
        "{file_place_and_day}", listed(part for part in parts if part)
    )


def first_origin(origins: Sequence[OriginOf]) -> str:
    """The origin that is told of an event at once: the last one that it has."""
    return origin_words(origins[-1]) if origins else ""


def further_origins(origins: Sequence[OriginOf]) -> str:
    """What stood there, and the same of those before it, on lines of their own."""
    lines: list[str] = []
    for came in reversed(origins):
        if came is not origins[-1]:
            lines.append(origin_words(came))
        if came.origin.raw and not came.origin.is_digest:
            lines.append(_shortened(came.origin.raw))
    return "\n".join(lines)


def _shortened(text: str) -> str:
    text = text.strip("\n")
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"
