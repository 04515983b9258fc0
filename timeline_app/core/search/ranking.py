"""The order of what a search found best: what is called so, the weightiest first."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.columns.event_columns import EventColumns, title_of
from timeline_app.core.search.query import SearchQuery


def by_title_and_importance(
    rows: Sequence[int], columns: EventColumns, query: SearchQuery
) -> tuple[int, ...]:
    """Rows as an index has ranked them, but those first whose title has all that is sought.

    Of these the more important come first. An index knows how much of an event's words are those
    that are sought, and so ranks by how little is said of it.
    """

    def weight(row: int) -> int:
        is_called_so = len(query.terms_in(title_of(columns, row))) == len(query.terms)
        return -1 - int(columns.importance[row]) if is_called_so else 0

    return tuple(sorted(rows, key=weight))
