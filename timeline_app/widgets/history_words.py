"""What entries of the edit log say to people: what was changed, how, and when."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from timeline_app.core.csl_date import edtf_words
from timeline_app.core.edit_log import Act, EntryKind, FieldChange, LogEntry, LoggedChange
from timeline_app.core.wording import DateStyle
from timeline_app.widgets.panel_words import translated

_FIELDS = {
    "title": "Title",
    "date": "Date",
    "time": "Clock time",
    "zone": "Time zone",
    "place": "Place",
    "lanes": "Lanes",
    "kind": "Kind",
    "status": "Status",
    "importance": "Importance",
    "summary": "Summary",
    "note": "Note",
    "verification": "Verification",
    "verification_note": "How it was verified",
    "tags": "Tags",
    "channel": "Line of communication",
    "rests_on": "Date claim it rests on",
    "date_basis": "How the date is known",
    "order": "Order",
    "name": "Name",
    "colour": "Colour",
    "side": "Country",
    "other_names": "Other names",
    "offices": "Offices",
    "description": "Description",
    "based_on": "Based on",
    "text": "Text",
    "captured": "Kept since",
    "source": "Source",
    "event": "Event",
    "actor": "Actor",
    "quote": "Quote",
    "role": "Role",
    "locator": "Place in the source",
    "stance": "Supports or disputes",
    "wording": "Wording",
    "edtf": "Date it supports",
    "speaker": "Speaker",
    "speaker_as_named": "Speaker's name in the source",
    "office": "Office",
    "said_on": "Said on",
    "venue": "Venue",
    "language": "Language",
    "translation": "Translation",
    "translator": "Translator",
    "origin": "From",
    "target": "To",
    "type": "Type",
    "home_zones": "Home zones",
    "item.title": "Title",
    "item.author": "Author",
    "item.editor": "Editor",
    "item.container_title": "Published in",
    "item.publisher": "Publisher",
    "item.publisher_place": "Place of publication",
    "item.issued": "Date",
    "item.accessed": "Seen on",
    "item.page": "Page",
    "item.archive": "Archive",
    "item.language": "Language",
    "item.URL": "Address",
    "item.note": "Note",
    "item.type": "Type",
}
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
    "date_claim": "Date claim added: {name}",
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
    "date_claim": "Date claim deleted: {name}",
    "participation": "Takes part no longer: {name}",
    "citation": "Source cited no longer: {name}",
    "quote": "Quote deleted: “{name}”",
    "event_quote": "Quote taken from the event: “{name}”",
    "relation": "Relation deleted: {name}",
}


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("history", text)


def entry_words(entry: LogEntry) -> str:
    """What an edit was, in one line."""
    text = " ".join(entry.text.split())
    if not text:
        lines = change_lines(entry)
        text = lines[0] if lines else tr("Change")
    match entry.kind:
        case EntryKind.UNDONE:
            return tr("Undone: {what}").replace("{what}", text)
        case EntryKind.REDONE:
            return tr("Done again: {what}").replace("{what}", text)
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
    return tr(one) if count == 1 else tr(many).replace("{n}", f"{count:,}")


def _lines_of(change: LoggedChange, *, is_alone: bool) -> Iterator[str]:
    name = " ".join(change.name.split()) or tr("without a name")
    patterns = _ADDED if change.act is Act.ADDED else _REMOVED
    if change.act is not Act.CHANGED:
        yield tr(patterns.get(change.record, "{name}")).replace("{name}", name)
        return
    fields = [field for field in change.fields if field.field not in _SILENT]
    if not fields:
        yield tr("{name}: changed").replace("{name}", name)
    for field in fields:
        first, *rest = _field_words(field)
        yield first if is_alone else f"{name} · {first}"
        yield from rest


def _field_words(change: FieldChange) -> tuple[str, ...]:
    """A field with what it was and what it became; long ones on a line each."""
    label = tr(_FIELDS.get(change.field, change.field.rpartition(".")[2].replace("_", " ")))
    before, after = (_value(change.field, text) for text in (change.before, change.after))
    if len(before) + len(after) > ONE_LINE:
        return f"{label}: {before}", f"→ {after}"
    return (f"{label}: {before} → {after}",)


def _value(field: str, text: str) -> str:
    if not text:
        return tr("nothing")
    if field in _DATES:
        text = edtf_words(text, translated, DateStyle.SHORT)
    elif field in _WORDS:
        text = translated(text)
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
        return tr("Changed once, on {day}").replace("{day}", day)
    return tr("Changed {n} times, last on {day}").replace("{n}", f"{count:,}").replace("{day}", day)
