"""What is there twice: sources that are one and the same, events of one name and date."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

import numpy as np

from timeline_app.core.records.records import Event
from timeline_app.core.text.folding import folded


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
