"""Quotes to choose from by their words."""

from __future__ import annotations

from timeline_app.core.records.records import Quote, Source
from timeline_app.storage.database.reader import Reader

MOST_WORDS = 8
"""So many words of what is typed are looked for."""


def quotes_like(reader: Reader, typed: str, source_id: str, most: int) -> list[Quote]:
    """The first quotes that hold each word typed, of one source or of any; in stored order.

    Latin letters are found in capitals and small. Raises `Refused`.
    """
    conditions, values = ["1"], list[object]()
    if source_id:
        key = reader.key_of(Source, source_id)
        if key is None:
            return []
        conditions.append('"source" = ?')
        values.append(key)
    for word in typed.split()[:MOST_WORDS]:
        conditions.append("\"text\" LIKE ? ESCAPE '\\'")
        escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        values.append(f"%{escaped}%")
    query = f'SELECT "key", 0 FROM "quote" WHERE {" AND ".join(conditions)} ORDER BY "key" LIMIT ?'
    keys = [key for key, _ in reader.pairs(query, *values, most)]
    return [quote for _, quote in reader.with_keys(Quote, keys)]
