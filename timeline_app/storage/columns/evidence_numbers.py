"""What columns show of an event's evidence: how many quotes it has, and whether dates conflict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from timeline_app.core.columns.event_columns import DISPUTED
from timeline_app.core.dates.day_gap import do_conflict
from timeline_app.storage.database.reader import LISTED, Reader, listed

Rows = Iterable[Sequence[object]]

_QUOTES = 'SELECT "event", COUNT(*) FROM "event_quote"{} GROUP BY "event"'
_CLAIMS = (
    'SELECT "event", "edtf" FROM "date_claim" WHERE "event" IN (SELECT "event" FROM '
    '"date_claim"{} GROUP BY "event" HAVING COUNT(DISTINCT "edtf") > 1) ORDER BY "event"'
)
"""Only of events for which more than one date is given."""


def evidence_numbers(reader: Reader, events: Sequence[int] | None = None) -> Mapping[int, int]:
    """The number of quotes of events that have any, with `DISPUTED` where dates conflict.

    Of all events, or of these keys. Raises `Refused`.
    """
    condition = "" if events is None else f' WHERE "event" IN {LISTED}'
    parameters = () if events is None else (listed(events),)
    quotes = dict(reader.pairs(_QUOTES.format(condition), *parameters))
    return with_disputed(quotes, lambda sql: reader.fetch(sql, parameters), condition)


def with_disputed(
    quotes: Mapping[int, int], fetch: Callable[[str], Rows], condition: str = ""
) -> dict[int, int]:
    """These numbers of quotes, with `DISPUTED` where dates conflict; `fetch` reads rows of SQL."""
    claims: dict[int, list[str]] = {}
    for event, edtf in fetch(_CLAIMS.format(condition)):
        if isinstance(event, int):
            claims.setdefault(event, []).append(str(edtf or ""))
    found = dict(quotes)
    for event, dates in claims.items():
        if do_conflict(dict.fromkeys(dates)):
            found[event] = found.get(event, 0) | DISPUTED
    return found
