"""How much of its range a figure shows, in numbers and in words: counted from what it draws."""

from __future__ import annotations

from functools import reduce

from timeline_app.core.text.translation import Translate, number, words
from timeline_app.core.value import Value


class DrawnCounts(Value, frozen=True):
    """How many events and lines of communication are drawn, of how many in the range.

    A line is drawn if all states are that it has in the range; `missing` are the names of the
    others. Of the events `wanted` are of the importance that was asked for.
    """

    events: int
    all_events: int
    lines: int
    all_lines: int
    missing: tuple[str, ...] = ()
    wanted: int = 0

    @property
    def not_shown(self) -> int:
        """How many events have no room, or not enough weight."""
        return self.all_events - self.events


def counted_words(counts: DrawnCounts, translate: Translate) -> str:
    """What of the range is drawn: "5 of 82 events and 0 of 8 lines of communication"."""
    events = translate(words.mark("{n} {event|events}", "", 1), counts.all_events)
    if counts.not_shown:
        events = _part_of_events(counts.events, counts.all_events, translate)
    if not counts.all_lines:
        return events
    pattern = words.mark("the state of {n} {line|lines} of communication", "", 1)
    lines = translate(pattern, counts.all_lines)
    if counts.missing:
        lines = _part_of_lines(counts.lines, counts.all_lines, translate)
    return _both(events, lines, translate)


def _part_of_events(part: int, whole: int, translate: Translate) -> str:
    pattern = words.mark("{part} of {n} {event|events}", "", 1)
    return translate(pattern, whole).format(part=number(part))


def _part_of_lines(part: int, whole: int, translate: Translate) -> str:
    pattern = words.mark("{part} of {n} {line|lines} of communication", "", 1)
    return translate(pattern, whole).format(part=number(part))


def _both(events: str, lines: str, translate: Translate) -> str:
    pattern = translate(words.mark("{events} and {states}"))
    return pattern.format(events=events, states=lines)


def events_left_out(counts: DrawnCounts, translate: Translate) -> str:
    """The sentence that says how many events of how many aren't shown."""
    pattern = words.mark("Not shown: {missing} of {n} {event|events}, of lesser weight.", "", 1)
    return translate(pattern, counts.all_events).format(missing=number(counts.not_shown))


def lines_left_out(counts: DrawnCounts, most: int, translate: Translate) -> str:
    """The sentence that names the lines that aren't shown, as many as `most`, and counts all."""
    named = counts.missing[:most]
    joined = translate(words.mark("{names}; {next}"))
    names = reduce(lambda row, name: joined.format(names=row, next=name), named)
    pattern = words.mark("Lines of communication not shown: {names}.")
    said = translate(pattern).format(names=names)
    if more := len(counts.missing) - len(named):
        pattern = words.mark("Lines of communication not shown: {names}; {n} more.", "", 1)
        said = translate(pattern, more).format(names=names)
    return said


def no_room_words(counts: DrawnCounts, translate: Translate) -> str:
    """What was asked for and has no room in the picture: a sentence, empty if all has."""
    events, lines = counts.wanted - counts.events, len(counts.missing)
    said = []
    if events:
        said.append(_part_of_events(events, counts.wanted, translate))
    if lines:
        said.append(_part_of_lines(lines, counts.all_lines, translate))
    if not said:
        return ""
    what = _both(said[0], said[1], translate) if len(said) > 1 else said[0]
    return translate(words.mark("No room for {events}.")).format(events=what)
