"""Footnotes: sources numbered in the order in which the events of a picture name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.value import Value
from timeline_app.render.picture.source_list import NO_NUMBER, ListedSource

SIGNS = ("*", "†", "‡", "§")


class SourceNote(Value, frozen=True):
    """A source as the list below a picture has it, and the key that events name it by.

    `publisher` is what the line of sources calls it, `address` where it can be read; `check` says
    how far it was looked at, empty where that is nothing to say. Of one that is an `is_excerpt`
    nobody opened more than that.
    """

    key: str
    text: str
    check: str = ""
    publisher: str = ""
    address: str = ""
    is_excerpt: bool = False


class Footnotes(Value, frozen=True):
    """The numbered list, and the footnote mark of each event row that has sources."""

    entries: tuple[ListedSource, ...]
    marks: dict[int, str]


def address_in(notes: Iterable[SourceNote]) -> str:
    """The first web address of some sources, or nothing."""
    return next((note.address for note in notes if note.address), "")


def footnotes(
    columns: EventColumns,
    sources: Mapping[int, tuple[SourceNote, ...]],
    rows: Iterable[int],
) -> Footnotes:
    """The footnotes of these event rows; `sources` is by event key, and each is listed once."""
    number_of: dict[str, int] = {}
    listed: list[SourceNote] = []
    marks: dict[int, str] = {}
    for row in rows:
        found = set()
        for note in sources.get(int(columns.key[row]), ()):
            if note.key not in number_of:
                listed.append(note)
                number_of[note.key] = len(listed)
            found.add(number_of[note.key])
        if found:
            marks[row] = joined_numbers(sorted(found))
    return Footnotes(tuple(_entries(listed)), marks)


def _entries(listed: list[SourceNote]) -> Iterator[ListedSource]:
    """The list; what holds of several sources is said once at its end, by a sign beside each."""
    counted = Counter(note.check for note in listed if note.check)
    shared = [check for check, count in counted.most_common(len(SIGNS)) if count > 1]
    sign_of = dict(zip(shared, SIGNS, strict=False))
    for number, note in enumerate(listed, 1):
        sign = sign_of.get(note.check)
        told = f" {sign}" if sign else f" [{note.check}]" if note.check else ""
        yield ListedSource(number, note.text + told, note.address)
    for check, sign in sign_of.items():
        yield ListedSource(NO_NUMBER, f"{sign} {check}.")


def joined_numbers(numbers: list[int]) -> str:
    """Numbers in order as a footnote mark; a run of three or more is shortened, "1–4, 9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
    )
