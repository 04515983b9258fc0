"""Two documents compared, and what is taken of one into the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from tests.storage.chronologies import in_memory
from timeline_app.core.edits.log_format import kinds_of_fields
from timeline_app.core.merging.choices import DifferenceChoices
from timeline_app.core.merging.fields import DifferenceKind
from timeline_app.core.records.records import Header, Record, type_of_section
from timeline_app.core.value import replace
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.comparison.comparison import Comparison
from timeline_app.storage.json.document_type import JsonDocument

NOW = datetime(2026, 11, 28, tzinfo=UTC)
EXCHANGED = {
    DifferenceKind.ONLY_HERE: DifferenceKind.ONLY_THERE,
    DifferenceKind.ONLY_THERE: DifferenceKind.ONLY_HERE,
    DifferenceKind.DIFFERS: DifferenceKind.DIFFERS,
}


def comparison_of(here: StoredChronology, there: StoredChronology) -> Comparison:
    return here.changes.compared(there)


@contextmanager
def compared(
    here: JsonDocument, there: JsonDocument
) -> Iterator[tuple[StoredChronology, Comparison]]:
    """The chronology here, and how that there differs from it."""
    with in_memory(here) as chronology, in_memory(there) as other:
        yield chronology, comparison_of(chronology, other)


def take(chronology: StoredChronology, comparison: Comparison, choices: DifferenceChoices) -> None:
    """Take what is chosen over."""
    chronology.make_batch(chronology.changes.chosen(comparison, choices, NOW))


Told = tuple[str, str, tuple[tuple[str, ...], ...]]


def told(comparison: Comparison) -> list[Told]:
    """Each difference as its kind, its section, and its fields with what both sides have."""
    return [
        (
            one.kind.value,
            one.section,
            tuple((field.field, *field.texts) for field in comparison.fields(number)),
        )
        for number, one in enumerate(comparison.differences)
    ]


def told_but_for_names(comparison: Comparison) -> list[Told]:
    """The same without what a field tells by names: each side has its own for what both have."""

    def shown(section: str, fields: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, ...]]:
        kinds = kinds_of_fields(type_of_section.get(section, Header))
        for name, *texts in fields:
            has_names = kinds.get(name, "") or name in ("other_names", "offices", "record")
            yield (name,) if has_names else (name, *texts)

    return [
        (kind, section, tuple(shown(section, fields))) for kind, section, fields in told(comparison)
    ]


def exchanged(differences: list[Told]) -> list[Told]:
    """The same as told from the other side."""
    return [
        (
            EXCHANGED[DifferenceKind(kind)].value,
            section,
            tuple((name, *reversed(texts)) for name, *texts in fields),
        )
        for kind, section, fields in differences
    ]


def held(chronology: StoredChronology) -> list[list[Record]]:
    """All records by their sections, in no order, and the header without its stamps."""
    header: Header = replace(chronology.header(), created="", changed="")
    sections = [sorted(chronology.records(one), key=repr) for one in type_of_section]
    return [[header], *sections]
