"""Names of files for notes on events: safe on every system, and each but once."""

from __future__ import annotations

import re
from unicodedata import category, normalize

from timeline_app.core.records.records import Event
from timeline_app.interchange.documents.characters import fit

_DAY = re.compile(r"[\[{.]*(-?\d{4}(?:-\d\d){0,2})(?!\d)")
"""The day, month or year that an EDTF date begins with."""
_UNSAFE = re.compile(r"[\\/:*?\"<>|#^\[\]%`$~]+")
"""Parts of paths to some system, or of links to note programs."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|\Z)", re.IGNORECASE)
"""What Windows takes for devices, whatever the suffix."""
_MOST_BYTES = 120
"""Of a name in UTF-8: 255 is the most that file systems take, and some add to it."""


class NoteNames:
    """Gives names that differ by more than their case."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def new(self, name: str) -> str:
        """The name, with a number behind it if it is taken."""
        key = _key(name)
        count = self._taken.get(key, 0)
        if not count:
            self._taken[key] = 1
            return name
        while True:
            count += 1
            numbered = f"{name} ({count})"
            if _key(numbered) not in self._taken:
                self._taken[key] = count
                self._taken[_key(numbered)] = 1
                return numbered


def note_name(event: Event) -> str:
    """What the note on an event is called: its first day as far as known, and its title."""
    found = _DAY.match(event.date)
    parts = (found[1] if found else "", event.channel, event.title)
    return safe_name(" ".join(parts)) or safe_name(event.id) or "Event"


def safe_name(text: str) -> str:
    """A text as a name that every file system takes, without a suffix; empty if none is left."""
    shown = "".join(
        " " if category(char)[0] in "CZ" or char == "\ufffd" else char for char in fit(text)
    )
    name = " ".join(_UNSAFE.sub(" ", normalize("NFC", shown)).split())
    name = name.encode()[:_MOST_BYTES].decode("utf-8", "ignore").strip(" .")
    return f"_{name}" if _RESERVED.match(name) else name


def _key(name: str) -> str:
    return normalize("NFKC", name).casefold()
