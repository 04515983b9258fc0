"""Where an event came from, as the panel tells it: in one line, and as it stood there."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.records.event_details import OriginOf
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.texts.history_texts import day_words
from timeline_app.widgets.texts.phrases import listed, quoted

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
