"""What two chronologies differ in, in words: in the review window and in a shell alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.edits.log_format import excerpts
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.merging.fields import FieldDifference, RecordDifference
from timeline_app.core.text.translation import Texts, words
from timeline_app.core.value import Value
from timeline_app.widgets.texts.history_texts import field_label, value_words

difference_texts = Texts("difference_texts")

LONGEST = 4_000
"""Letters of a value that are shown; of longer ones those from where they differ on."""

_SECTIONS = {
    "": difference_texts.mark("Chronology"),
    "lanes": difference_texts.mark("Lane"),
    "sources": difference_texts.mark("Source"),
    "texts": difference_texts.mark("Kept text"),
    "actors": difference_texts.mark("Actor"),
    "events": difference_texts.mark("Event"),
    "date_claims": difference_texts.mark("Date given"),
    "participations": difference_texts.mark("Takes part"),
    "citations": difference_texts.mark("Source cited"),
    "quotes": difference_texts.mark("Quote"),
    "event_quotes": difference_texts.mark("Quote of an event"),
    "relations": difference_texts.mark("Relation"),
    "waivers": difference_texts.mark("Finding let be"),
    "imports": difference_texts.mark("Import"),
    "origins": difference_texts.mark("Where it came from"),
}
_FIELDS = {
    "selector": difference_texts.mark("Place in the text"),
    "sha256": difference_texts.mark("Words of the text"),
    "file_sha256": difference_texts.mark("File it was read from"),
    "length": difference_texts.mark("Letters"),
    "custom": difference_texts.mark("Other fields"),
    "options": difference_texts.mark("Options"),
    "mapping": difference_texts.mark("Columns"),
    "import_id": difference_texts.mark("Import"),
    "raw": difference_texts.mark("What stood there"),
    "as_came": difference_texts.mark("As it came"),
    "is_digest": difference_texts.mark("Kept as digests"),
    "section": difference_texts.mark("Kind of record"),
    "record": difference_texts.mark("Record"),
    "other": difference_texts.mark("Second record"),
    "rule": difference_texts.mark("Rule"),
    "when": difference_texts.mark("When"),
    "file": difference_texts.mark("File"),
}
"""What no form shows."""


class ShownDifference(Value, frozen=True):
    """A field with what it is called, and its versions as people read them."""

    field: str
    label: str
    texts: tuple[str, ...]


def section_words(section: str) -> str:
    """What a record of a section is called: "Event"."""
    return difference_texts.tr(_SECTIONS[section])


def about_words(difference: RecordDifference) -> str:
    """What tells a record from others of its name: when an event was, or of which event it is."""
    if difference.section == "events":
        date = difference.about
        return edtf_words(date, words, DateStyle.SHORT) if date else difference_texts.tr("undated")
    return " ".join(difference.about.split())


def shown_differences(
    section: str, fields: Iterable[FieldDifference], longest: int = LONGEST
) -> list[ShownDifference]:
    """Fields of a record of a section as they are shown."""
    record = section.removesuffix("s") or "chronology"
    return [
        ShownDifference(
            one.field,
            _label(record, one.field),
            _cut(tuple(value_words(record, one.field, text) for text in one.texts), longest),
        )
        for one in fields
    ]


def _label(record: str, field: str) -> str:
    own = field.removeprefix("item.")
    return difference_texts.tr(_FIELDS[own]) if own in _FIELDS else field_label(record, field)


def _cut(texts: Sequence[str], longest: int) -> tuple[str, ...]:
    """The texts, or of long ones what is about where they differ from the first."""
    first, *others = texts
    if all(len(text) <= longest for text in texts):
        return tuple(texts)
    cut = [excerpts(first, other, longest) for other in others]
    return (cut[0][0], *(other for _, other in cut))
