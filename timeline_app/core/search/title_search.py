"""Events by words of their titles among very many, as fast as bytes can be looked through."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns, title_of
from timeline_app.core.text.folding import folded

MOST_LOOKED_AT = 20_000
"""Titles that may fit are looked at one by one: so many take some hundredths of a second."""

_BEYOND_ASCII = 0x80
_PIECE = 4 << 20  # bytes made small letters at once


class TitleSearch:
    """Finds titles of some columns. Those in plain letters stay as they are, in their bytes.

    Beside these it holds an integer for each event, and titles beyond ASCII without their marks.
    """

    def __init__(self, columns: EventColumns) -> None:
        """The columns must be those of now each time: an edit needs another search."""
        self._columns = columns
        titles = columns.titles
        filled = np.flatnonzero(titles.sizes)  # an empty one starts where another does
        by_start = np.argsort(titles.starts[filled], kind="stable")
        self._rows = filled[by_start].astype(np.int32)
        self._starts = titles.starts[self._rows]
        self._marked_rows, self._marked = _titles_beyond_ascii(columns, self._rows)

    def rows(self, typed: str, most: int) -> list[int]:
        """The rows whose title, or channel before it, holds each word typed; at most so many.

        Case and marks make no difference. Titles that begin so come first, then by time; of
        very many it may be that not all were looked at.
        """
        whole = " ".join(folded(typed).split())
        words = whole.split()
        if not words:
            return []
        found: dict[int, str] = {}
        for row in islice(self._candidates(max(words, key=len)), MOST_LOOKED_AT):
            text = folded(title_of(self._columns, row))
            if row not in found and all(word in text for word in words):
                found[row] = text
                if len(found) >= 4 * most:
                    break
        ranked = sorted(found, key=lambda row: (not found[row].lstrip().startswith(whole), row))
        return ranked[:most]

    def _candidates(self, word: str) -> Iterator[int]:
        """Rows whose title, or channel, may hold a word. One may come several times."""
        yield from self._of_channels(word)
        yield from self._beyond_ascii(word)
        if word.isascii():
            yield from self._in_plain_letters(word.encode())

    def _of_channels(self, word: str) -> Iterator[int]:
        columns = self._columns
        held = [i for i, channel in enumerate(columns.channels) if word in folded(channel)]
        for row in columns.state_row[np.isin(columns.state_channel, held)]:
            yield int(row)

    def _beyond_ascii(self, word: str) -> Iterator[int]:
        at = line = 0
        while at >= 0 and (hit := self._marked.find(word, at)) >= 0:
            line += self._marked.count("\n", at, hit)
            yield int(self._marked_rows[line])
            at = self._marked.find("\n", hit)

    def _in_plain_letters(self, word: bytes) -> Iterator[int]:
        data, kind = self._columns.titles.data, self._starts.dtype.type
        for start in range(0, len(data), _PIECE):
            piece = data[start : start + _PIECE + len(word) - 1].lower()
            at = piece.find(word)
            while at >= 0:
                place = int(self._starts.searchsorted(kind(start + at), side="right")) - 1
                yield int(self._rows[place])
                end = self._starts[place + 1] if place + 1 < len(self._starts) else len(data)
                at = piece.find(word, int(end) - start)  # on in the next title


def _titles_beyond_ascii(
    columns: EventColumns, rows: npt.NDArray[np.int32]
) -> tuple[npt.NDArray[np.int32], str]:
    """The rows with a title beyond ASCII, and these titles without case and marks, line by line."""
    titles = columns.titles
    if titles.data.isascii():
        return np.zeros(0, np.int32), ""
    high = np.flatnonzero(np.frombuffer(titles.data, np.uint8) >= _BEYOND_ASCII)
    starts = titles.starts.astype(np.int64)
    is_marked = high.searchsorted(starts + titles.sizes) > high.searchsorted(starts)
    marked = rows[is_marked[rows]]
    texts = (" ".join(titles[row].split()) for row in marked.tolist())
    return marked, folded("\n".join(texts))
