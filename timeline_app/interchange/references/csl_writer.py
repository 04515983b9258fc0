"""CSL-JSON (citation-style-language 1.0.2): each source as the item that it is.

Its texts may hold a few marks of HTML, and have no escapes: what only looks like one of these is
parted by a word joiner, which our reader takes out again.
"""

from __future__ import annotations

from typing import BinaryIO

import msgspec

from timeline_app.core.records.records import Source
from timeline_app.interchange.references.csl_json import TEXTS, without_marks
from timeline_app.interchange.writing.event_texts import plain
from timeline_app.interchange.writing.outgoing import Outgoing


def write(going: Outgoing, file: BinaryIO) -> None:
    """Write the sources as a list of items, a line each."""
    before = b"[\n"
    for source in going.sources():
        file.write(before + msgspec.json.encode(_item(source)))
        before = b",\n"
    file.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _item(source: Source) -> dict[str, object]:
    item: dict[str, object] = msgspec.to_builtins(source.item)
    told = {name: without_marks(str(value)) for name, value in item.items() if name in TEXTS}
    item = {"id": plain(source.id), **item, **told, "type": source.item.type or "document"}
    if source.description and not source.item.title:
        item["annote"] = source.description
    return item
