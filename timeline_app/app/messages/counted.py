"""Numbers of things in words."""

from __future__ import annotations

from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document

count_texts = Texts("count_texts")


def counts_in_words(document: Document, shown: int | None = None) -> str:
    """What there is in a chronology, for the status line; how many are `shown` if not all."""
    columns, chronology = document.columns, document.chronology
    events = count_texts.tr(
        "{n} {event|events}", "", len(columns)
    )  # the file would have to count them
    if shown is not None:
        events = count_texts.tr("{n} of {events}", "", shown).replace("{events}", events)
    parts = [
        events,
        count_texts.tr("{n} {quote|quotes}", "", chronology.number_of("quotes")),
        count_texts.tr("{n} {source|sources}", "", chronology.number_of("sources")),
    ]
    return " · ".join(parts)


def undated_in_words(document: Document) -> str:
    """How many events have no date; empty if all have one."""
    undated = len(document.columns) - document.columns.dated
    return count_texts.tr("{n} undated", "", undated) if undated else ""
