"""How an event stands, in words: what became of it, and how well a state is checked."""

from __future__ import annotations

from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.records.records import Status, Verification
from timeline_app.document.document import Document
from timeline_app.render.style.translate import words
from timeline_app.storage.errors import Refused


def how_it_stands(document: Document, row: int) -> list[str]:
    """The status of an event; of a state only one that says more than that it was there.

    A band says by its colour how things stood, so it is told how well that is checked. Of one
    that can't be read nothing is told here: that it can't is said where it is selected.
    """
    columns = document.columns
    status = columns.status(row)
    if not columns.channel(row):
        return [words(status.value)]
    said = [] if status is Status.TOOK_PLACE else [words(status.value)]
    key = columns.key.item(row)
    try:
        checked = document.chronology.facts_of_events(EventField.VERIFICATION, [key])[key]
    except Refused:
        return said
    return [*said, words(checked.value)] if isinstance(checked, Verification) else said
