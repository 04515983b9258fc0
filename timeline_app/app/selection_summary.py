"""Several selected events in words: how many, from when to when, and what they share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from timeline_app.app.sentences import filled
from timeline_app.core.shared_facts import SharedFacts

MOST_COMPARED = 200
"""Of more events than that nothing is read to be compared."""
MOST_NAMED = 3


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("selection", text)


def selection_summary(number: int, first: str, last: str, shared: SharedFacts) -> str:
    """What is said of so many events; `first` and `last` are their dates, empty if unknown."""
    told = [filled(tr("{n} events selected"), n=f"{number:,}")]
    if first and last:
        told.append(first if first == last else f"{first} – {last}")
    lines = [" · ".join(told)]
    for pattern, names in (
        (tr("All in {names}"), shared.lanes),
        (tr("All with {names}"), shared.actors),
        (tr("All tagged {names}"), shared.tags),
    ):
        if names:
            lines.append(filled(pattern, names=_listed(names)))
    return "\n".join(lines)


def _listed(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    text = ", ".join(names[:MOST_NAMED])
    return filled(tr("{names} and {n} more"), names=text, n=str(more)) if more > 0 else text
