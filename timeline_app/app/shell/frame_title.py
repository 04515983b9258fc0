"""What stands in the frame of a window: the title, and the file where the title doesn't tell it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.core.text.translation import Texts

frame_texts = Texts("frame_texts")


def frame_title(title: str, path: str, others: Collection[str] = ()) -> str:
    """The title of a window that shows the chronology of a file, if it has one.

    The file's name stands beside a title that is another; where one of the `others` says the same,
    its folder stands there too.
    """
    place = Path(path)
    is_told = not path or place.stem == title
    told = _framed(title, "" if is_told else place.name)
    if path and told in others:
        return _framed(title, str(Path(place.parent.name, place.name)))
    return told


def _framed(title: str, file: str) -> str:
    if not file:
        return filled(frame_texts.tr("{title} — Timeline"), title=title)
    pattern = frame_texts.tr("{title} — {file} — Timeline")
    return filled(pattern, title=title, file=one_line(file))
