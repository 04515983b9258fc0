"""What the rows of a file that comes again, and their fields, are called."""

from __future__ import annotations

from timeline_app.app.messages.coming_counts import coming_texts
from timeline_app.core.merging.fields import FieldDifference
from timeline_app.core.value import replace
from timeline_app.storage.imports.plans import FieldOfRow
from timeline_app.storage.imports.shown_rows import RowKind
from timeline_app.widgets.review.values import ReviewKind
from timeline_app.widgets.texts.difference_texts import ShownDifference, shown_differences

_ITEMS = {
    "people": coming_texts.mark("Takes part"),
    "links": coming_texts.mark("Source cited"),
    "quotes": coming_texts.mark("Quote"),
    "part_of": coming_texts.mark("Part of (its id there)"),
    "lanes": coming_texts.mark("Lanes"),
    "tags": coming_texts.mark("Tags"),
}


def kinds() -> tuple[ReviewKind, ...]:
    """Why rows are shown, the most pressing first."""
    return (
        ReviewKind(
            RowKind.BOTH.value,
            coming_texts.tr("Changed on both sides"),
            coming_texts.tr("Ours stand unless you take those of the file"),
            is_left_by_all=True,
        ),
        ReviewKind(
            RowKind.ALIKE.value,
            coming_texts.tr("Looks like another event"),
            coming_texts.tr("Both are kept unless you say that they are the same"),
            is_left_by_all=True,
        ),
        ReviewKind(
            RowKind.THERE.value,
            coming_texts.tr("Changed only there"),
            coming_texts.tr("These are taken unless you leave them"),
        ),
        ReviewKind(
            RowKind.GONE.value,
            coming_texts.tr("No longer there"),
            coming_texts.tr("They stay here"),
            is_left_by_all=True,
        ),
    )


def versions(*, is_table: bool) -> tuple[str, str, str]:
    """What the versions of a row are called; `is_table` where the file was written here."""
    return (
        coming_texts.tr("As it was written") if is_table else coming_texts.tr("As it came"),
        coming_texts.tr("Here"),
        coming_texts.tr("As it comes now"),
    )


def shown(section: str, field: FieldOfRow) -> ShownDifference:
    """A field with what it is called, and its versions: as it is here, as it came, as it comes."""
    came, here, now = field.texts
    difference = FieldDifference(field.name, (here, came, now))
    (found,) = shown_differences(section, (difference,))
    if section == "events" and field.name in _ITEMS:
        return replace(found, label=coming_texts.tr(_ITEMS[field.name]))
    return found
