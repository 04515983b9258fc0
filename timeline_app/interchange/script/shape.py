"""How a JSON file or a script is built, as far as its first bytes show it."""

from __future__ import annotations

from functools import lru_cache

from timeline_app.interchange.foreign.decoding import head_text
from timeline_app.interchange.foreign.reader import ForeignRefusedError
from timeline_app.interchange.script.literals import LiteralError, literal_events

_DEEPEST = 5
_STARTS = ("{", "[", "(")


@lru_cache(maxsize=4)
def shape_of(head: bytes) -> frozenset[str]:
    """The paths that occur, the elements of arrays as "[]": "events.[].start_date.year"."""
    text = head_text(head)
    if text.lstrip("\ufeff \t\r\n")[:1] == "<" or not any(one in text for one in _STARTS):
        return frozenset()
    paths: set[str] = set()
    open_arrays: list[bool] = []
    names = [""]
    """The path of what is in each container that is open, with a full stop behind it."""
    at = ""
    try:
        for event, value in literal_events(text):
            if event == "map_key":
                at = f"{names[-1]}{value}"
                if len(names) <= _DEEPEST:
                    paths.add(at)
            elif event in ("start_map", "start_array"):
                is_within_array = not open_arrays or open_arrays[-1]
                path = names[-1] if is_within_array else f"{at}."
                names.append(f"{path}[]." if event == "start_array" else path)
                open_arrays.append(event == "start_array")
            elif event in ("end_map", "end_array"):
                names.pop()
                open_arrays.pop()
    except (LiteralError, ForeignRefusedError):
        pass  # it goes on behind the head, or isn't what it looks like: what was seen counts
    return frozenset(paths)
