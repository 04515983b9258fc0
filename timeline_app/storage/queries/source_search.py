"""Sources that hold one of some pieces of text, found among very many without reading all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.core.records.records import Source
from timeline_app.storage.database.reader import Reader

MOST_NEEDLES = 8
"""More than so many are looked for in one reading of all sources."""
_AT_ONCE = 500


def sources_holding(reader: Reader, needles: Sequence[str]) -> Iterator[Source]:
    """Sources whose item holds a needle; Latin letters in either case. Raises `Refused`.

    Where there are many needles these are all sources.
    """
    if len(needles) > MOST_NEEDLES:
        yield from (source for _, source in reader.every(Source))
        return
    escaped = (n.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for n in needles)
    values = [f"%{needle}%" for needle in escaped]
    condition = " OR ".join(["\"item\" LIKE ? ESCAPE '\\'"] * len(values))
    query = f'SELECT "key", 0 FROM "source" WHERE {condition} ORDER BY "key"'
    keys = [key for key, _ in reader.pairs(query, *values)]
    for start in range(0, len(keys), _AT_ONCE):
        for _, source in reader.with_keys(Source, keys[start : start + _AT_ONCE]):
            yield source
