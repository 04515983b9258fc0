"""What a figure tells, held against what it draws: counted by another way than its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate

from timeline_app.core.text.typography import typographic
from timeline_app.render.picture.lettering import CAPTION, DECK, LIST_CLAUSE
from timeline_app.render.picture.picture import Picture, PictureContent, picture_range

DECK_EVENTS = re.compile(r": (?:([\d,]+) of )?([\d,]+) events?\b")
DECK_LINES = re.compile(r"(?:([\d,]+) of |the state of )([\d,]+) lines? of communication")
NOT_SHOWN = re.compile(r"Not shown: ([\d,]+) of ([\d,]+) events?, of lesser weight\.")
DECK_FROM_PX = 600
"""An axis that is as high as that has room for a deck."""
NOT_NAMED = re.compile(r"Lines of communication not shown: (.*?)(?:; ([\d,]+) more)?\. ")


def number(text: str | None) -> int:
    return int((text or "0").replace(",", ""))


def drawn_rows(picture: Picture) -> set[int]:
    """The rows of all marks that are painted; a list has a round box for each of its events."""
    figure = picture.figure
    if figure.scene is not None:
        return set(figure.scene.marks.row.tolist())
    assert sum(box.is_round for box in figure.drawing.boxes) == len(figure.rows)
    return set(figure.rows)


def rows_in_range(picture: Picture) -> set[int]:
    """All that is dated within the range; a state that ended before all events is not in it."""
    columns, spec = picture.columns, picture.spec
    first, last = picture_range(PictureContent(columns), spec.from_s, spec.until_s)
    ends = zip(columns.earliest.tolist(), columns.latest.tolist(), strict=True)
    seen = {row for row, (start, end) in enumerate(ends) if start <= last and end >= first}
    return {row for row in seen if row < columns.dated}


def check_told(picture: Picture) -> None:
    """Numbers in deck and foot are what is drawn; each line of the range is drawn or named."""
    drawn, there, columns = drawn_rows(picture), rows_in_range(picture), picture.columns
    events = {row for row in there if not columns.channel(row)}
    states: dict[str, set[int]] = {}
    for row in there - events:
        states.setdefault(columns.channel(row), set()).add(row)
    missing = {name for name, rows in states.items() if not rows <= drawn}
    assert drawn <= there
    shown = len(drawn & events)
    said = " ".join(picture.texts) + " "
    check_deck(picture, (shown, len(events)), (len(states) - len(missing), len(states)))
    told = NOT_SHOWN.search(said)
    assert (told is not None) == (shown < len(events))
    if told is not None:
        assert (number(told[1]), number(told[2])) == (len(events) - shown, len(events))
    named = NOT_NAMED.search(said)
    assert (named is not None) == bool(missing)
    if named is not None:
        names = named[1].split("; ")
        assert set(names) <= missing
        assert len(names) == len(set(names))
        assert len(names) + number(named[2]) == len(missing)
    if picture.figure.scene is not None:
        for name in set(states) - missing:
            assert drawn >= states[name]


def check_deck(picture: Picture, events: tuple[int, int], lines: tuple[int, int]) -> None:
    """The usual deck, where it has room, tells these numbers."""
    runs = picture.figure.drawing.runs
    deck = " ".join(run.text for run in runs if run.face == DECK)
    if not deck:
        spec, is_axis = picture.spec, picture.figure.scene is not None
        has_room = is_axis and spec.height_px / spec.scale >= DECK_FROM_PX
        assert not has_room or spec.deck == "", "the deck has gone"
        return
    if deck == "No events":
        assert events == (0, 0)
        return
    told = DECK_EVENTS.search(deck)
    assert told is not None
    all_events = number(told[2])
    assert (number(told[1]) if told[1] else all_events, all_events) == events
    told = DECK_LINES.search(deck)
    assert (told is not None) == bool(lines[1])
    if told is not None:
        all_lines = number(told[2])
        assert (number(told[1]) if told[1] else all_lines, all_lines) == lines


def check_captions(picture: Picture, own: Mapping[int, str]) -> None:
    """Of the captions that an editor wrote, by key, nothing stands that isn't the whole."""
    runs = picture.figure.drawing.runs
    clauses = [run.text for run in runs if run.face in {CAPTION, LIST_CLAUSE}]
    captions = {typographic(own.get(key, "")) for key in picture.shown_keys()} - {""}
    said, rest = " ".join(clauses), clauses_beside(clauses, captions)
    for caption in captions:
        if caption not in said:
            parts = [text for text in rest if is_part(text, caption)]
            assert not parts, caption


def clauses_beside(clauses: Sequence[str], captions: Collection[str]) -> list[str]:
    """The runs of words that are no line of a caption which stands there whole."""
    starts = [*accumulate((len(text) + 1 for text in clauses), initial=0)]
    said, whole = " ".join(clauses), set[int]()
    for caption in captions:
        at = said.find(caption)
        while at >= 0:
            last = at + len(caption)
            whole |= {i for i, start in enumerate(starts) if at <= start < last}
            at = said.find(caption, last)
    return [text for i, text in enumerate(clauses) if i not in whole]


def is_part(text: str, caption: str) -> bool:
    """Whether words are a caption's beginning, be it one word, or a longer piece of it.

    One or two words from its midst may be those of a date or a name.
    """
    return f"{caption} ".startswith(f"{text.rstrip('…')} ") or (
        text in caption and len(text.split()) > 2
    )
