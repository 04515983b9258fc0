"""Foreign texts as plain text that can be stored."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from timeline_app.core.records.records import CslItem
from timeline_app.core.text.plain_text import one_line, plain

_MARKS = (("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"), ("「", "」"), ("『", "』"))


def without_marks(quote: str) -> str:
    """The words of a quote without quotation marks around all of them: they are set by the page."""
    for opening, closing in _MARKS:
        within = quote[1:-1]
        if quote[:1] == opening and quote[-1:] == closing and within.strip():
            return quote if opening in within or closing in within else within.strip()
    return quote


def first_words(text: str, most: int) -> str:
    """The first line of a text, cut between words where it is longer than that."""
    line = one_line(text.strip().partition("\n")[0])
    if len(line) <= most:
        return line
    cut = line[:most]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[most // 2 :] else cut}…"


def stored_item(item: CslItem) -> CslItem:
    """The same with texts that can be stored."""
    return msgspec.convert(_stored(msgspec.to_builtins(item)), CslItem)


def _stored(value: object) -> object:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        return {plain(name): _stored(one) for name, one in value.items()}
    return [_stored(one) for one in value] if isinstance(value, list | tuple) else value
