"""What is there twice: sources by DOI, address or all that names them, events by name and date."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from urllib.parse import urlsplit

import numpy as np

from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.records.records import CslItem, Event
from timeline_app.core.text.folding import folded

_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)

_PLAIN = re.compile(r'[!#-Z^-~]+|[^\x00-\x7f"\\]+|$')
"""What is written in JSON as it is."""

_PLAIN_ADDRESS = re.compile(
    r"https?://(?:www\.)?([a-z0-9.-]+)(/[!\"$-;=@-Z_a-z~|]*)?(?:#[!-~]*|(\?[!\"$-~]+))?"
)
"""Most addresses, of which the parts are told at a glance."""


def marks_of(item: CslItem) -> frozenset[str]:
    """What no two sources share: DOI, address, and title with who issued it when."""
    return frozenset(filter(None, (_doi(item.DOI), mark_of_address(item.URL), _naming(item))))


def needles_of(item: CslItem) -> tuple[str, ...]:
    """Pieces of which every source that is the same holds one, whatever else it says.

    They are as JSON has them, but for the case of Latin letters; so a few sources can be found
    among very many before their marks are compared.
    """
    marks = marks_of(item)
    pieces = [mark.partition(":")[2] for mark in marks if mark.startswith(("doi:", "url:"))]
    if any(mark.startswith("item:") for mark in marks):
        pieces.append(item.title)
    return tuple(dict.fromkeys(max(_PLAIN.findall(piece), key=len) for piece in pieces))


def _doi(text: str) -> str:
    bare = _DOI.sub("", text.strip()).casefold()
    return f"doi:{bare}" if bare else ""


def mark_of_address(text: str) -> str:
    """An address without what doesn't tell pages apart: its scheme, "www." and a last slash."""
    plain = _PLAIN_ADDRESS.fullmatch(text)
    if plain is not None:
        host, path, query = plain.groups("")
        if not host.endswith("doi.org"):
            return f"url:{host}{path.rstrip('/')}{query}"
    text = text.strip()
    if not text:
        return ""
    if _DOI.match(text):
        return _doi(text)
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return f"url:{text}"
    query = f"?{parts.query}" if parts.query else ""
    return f"url:{host}{port}{parts.path.rstrip('/')}{query}"


def _naming(item: CslItem) -> str:
    """Title, who wrote or issued it and when; empty where that isn't enough to tell."""
    who = " ".join(f"{name.family}{name.given}{name.literal}" for name in item.author)
    place = item.container_title or item.publisher
    when = csl_edtf(item.issued) if item.issued else ""
    if not item.title or not (who or place) or not when:
        return ""
    return "item:" + "|".join(folded(part) for part in (item.title, who, place, when, item.page))


class Repeats:
    """Finds equal marks among very many: it holds 16 bytes of each, so two may only look equal."""

    def __init__(self) -> None:
        self._hashes = array("q")
        self._keys = array("q")

    def add(self, mark: str, key: int) -> None:
        """Take the mark of the record with a key."""
        self._hashes.append(hash(mark))
        self._keys.append(key)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Each key whose mark another had before, and the first that had it; in order of keys."""
        hashes = np.frombuffer(self._hashes, np.int64)
        keys = np.frombuffer(self._keys, np.int64)
        order = np.lexsort((keys, hashes))
        hashes, keys = hashes[order], keys[order]
        is_first = np.ones(len(hashes), np.bool_)
        is_first[1:] = hashes[1:] != hashes[:-1]
        first_rows = is_first.nonzero()[0]
        repeats = (~is_first).nonzero()[0]
        firsts = keys[first_rows[np.searchsorted(first_rows, repeats) - 1]]
        found = sorted(set(zip(keys[repeats].tolist(), firsts.tolist(), strict=True)))
        return ((key, first) for key, first in found if key != first)


def mark_of_event(event: Event) -> str:
    """What two events that are one share: name, date and place; nothing where that tells little.

    States are no duplicates: several channels may be suspended on one day.
    """
    if not event.date or event.channel:
        return ""
    return "|".join((folded(event.title), event.date, event.time, folded(event.place)))
