"""What entries of the edit log say to people: what was changed, how, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QDateTime, QLocale, Qt

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.edits.log_entry import Act, EntryKind, FieldChange, LogEntry, LoggedChange
from timeline_app.core.evidence.csl_date import edtf_words
from timeline_app.core.text.translation import Texts
from timeline_app.render.style.translate import words
from timeline_app.widgets.texts.field_names import (
    citation_names,
    claim_names,
    part_names,
    quote_names,
    relation_names,
    source_names,
)

history_texts = Texts("history_texts")

_FIELDS = {
    "rests_on": "Date rests on",
    "order": "Order",
    "name": "Name",
    "colour": "Colour",
    "kind": "Kind",
    "side": "Country",
    "other_names": "Other names",
    "offices": "Offices",
    "note": "Note",
    "verification": "Verification",
    "title": "Title",
    "description": "Description",
    "text": "Text",
    "captured": "Kept since",
    "event": "Event",
    "actor": "Actor",
    "quote": "Quote",
    "role": "Role",
    "origin": "From",
    "target": "To",
    "home_zones": "Home zones",
    "source": "Source",
}
"""What no form has, or only dialogs whose words are no others."""
ONE_LINE = 60
"""Characters of two values that stand on one line."""
_DATES = {"date", "edtf", "said_on"}
_WORDS = {"status", "verification", "stance", "importance"}
_SILENT = {"text_sha256", "selector.prefix", "selector.suffix", "selector.end"}
"""Fields that follow others, and say nothing to people."""

_ADDED = {
    "event": "Event added: {name}",
    "lane": "Lane added: {name}",
    "actor": "Actor added: {name}",
    "source": "Source added: {name}",
    "date_claim": "Date given by a source added: {name}",
    "participation": "Takes part now: {name}",
    "citation": "Source cited: {name}",
    "quote": "Quote added: “{name}”",
    "event_quote": "Quote put to the event: “{name}”",
    "relation": "Relation added: {name}",
}
_REMOVED = {
    "event": "Event deleted: {name}",
    "lane": "Lane deleted: {name}",
    "actor": "Actor deleted: {name}",
    "source": "Source deleted: {name}",
    "date_claim": "Date given by a source deleted: {name}",
    "participation": "Takes part no longer: {name}",
    "citation": "Source cited no longer: {name}",
    "quote": "Quote deleted: “{name}”",
    "event_quote": "Quote taken from the event: “{name}”",
    "relation": "Relation deleted: {name}",
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
        lines.append(_counted(more, "and 1 more record", "and {n} more records"))
    elif more > 0:
        lines.append(_counted(more, "1 record changed", "{n} records changed"))
    return lines


def _counted(count: int, one: str, many: str) -> str:
    return (
        history_texts.tr(one) if count == 1 else history_texts.tr(many).replace("{n}", f"{count:,}")
    )


def _lines_of(change: LoggedChange, *, is_alone: bool) -> Iterator[str]:
    name = " ".join(change.name.split()) or history_texts.tr("without a name")
    patterns = _ADDED if change.act is Act.ADDED else _REMOVED
    if change.act is not Act.CHANGED:
        yield history_texts.tr(patterns.get(change.record, "{name}")).replace("{name}", name)
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
    return called or history_texts.tr(_FIELDS.get(own, own.rpartition(".")[2].replace("_", " ")))


def _names_of(record: str) -> Mapping[str, str]:
    """What the form of such a record calls its fields."""
    match record:
        case "event":
            return {part.value: name for part, name in part_names().items()}
        case "quote":
            return quote_names()
        case "citation":
            return citation_names()
        case "date_claim":
            return claim_names()
        case "relation":
            return relation_names()
        case "source":
            return source_names()
        case _:
            return {}


def _field_words(record: str, change: FieldChange) -> tuple[str, ...]:
    """A field with what it was and what it became; long ones on a line each."""
    label = field_label(record, change.field)
    before, after = (_value(change.field, text) for text in (change.before, change.after))
    if len(before) + len(after) > ONE_LINE:
        return f"{label}: {before}", f"→ {after}"
    return (f"{label}: {before} → {after}",)


def _value(field: str, text: str) -> str:
    if not text:
        return history_texts.tr("nothing")
    if field in _DATES:
        text = edtf_words(text, words, DateStyle.SHORT)
    elif field in _WORDS:
        text = words(text)
    return f"“{' '.join(text.split())}”"


def moment_words(at: str) -> str:
    """A moment of the log by the clock of this computer: "14 Nov 2026, 15:40"."""
    return _local(at, "d MMM yyyy, HH:mm")


def day_words(at: str) -> str:
    """The day of a moment of the log by the clock of this computer."""
    return _local(at, "d MMM yyyy")


def _local(at: str, pattern: str) -> str:
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate)
    return QLocale().toString(moment.toLocalTime(), pattern) if moment.isValid() else at


def count_words(count: int, last: str) -> str:
    """How often an event was changed, and when last."""
    day = day_words(last)
    if count == 1:
        return history_texts.tr("Changed once, on {day}").replace("{day}", day)
    return (
        history_texts.tr("Changed {n} times, last on {day}")
        .replace("{n}", f"{count:,}")
        .replace("{day}", day)
    )
