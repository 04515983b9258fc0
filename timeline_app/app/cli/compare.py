"""`timeline-app compare`: what two chronologies differ in."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import msgspec

from timeline_app.app.cli.output import print_json, print_lines
from timeline_app.app.cli.parser import add_chronology, add_json
from timeline_app.app.cli.terminal_progress import told_comparing, told_open_to_read
from timeline_app.app.load.bounds import bounded
from timeline_app.app.load.opening import path_of
from timeline_app.app.messages.exit_status import Exit
from timeline_app.app.messages.sentences import filled, one_line, sentences, shortened
from timeline_app.core.merging.fields import DifferenceKind
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.comparison.comparison import Comparison
from timeline_app.widgets.texts.difference_texts import (
    about_words,
    section_words,
    shown_differences,
)

MOST_TOLD = 1_000
"""Differences of a kind that people are told of one by one; programs are told all."""
_LONGEST = 200
"""Letters of a value in a line."""


class ToldField(msgspec.Struct):
    """A field as `compare --json` prints it: words are in English, dates in EDTF."""

    field: str
    here: str
    there: str


class DifferenceLine(msgspec.Struct):
    """One difference; `id` is empty where records have none, `id_there` where it is the same.

    `attached` counts what is on that side only because the record is: quotes, citations.
    """

    kind: str
    section: str
    id: str
    id_there: str
    name: str
    about: str
    fields: list[ToldField]
    attached: int


class ToldSide(msgspec.Struct):
    """One of the two chronologies."""

    file: str
    title: str


class ToldAll(msgspec.Struct):
    """What `compare --json` prints: `agreed` counts the records that are the same."""

    here: ToldSide
    there: ToldSide
    agreed: int
    only_there: int
    differs: int
    only_here: int
    differences: list[DifferenceLine]


def add_options(parser: argparse.ArgumentParser) -> None:
    """The two that are compared."""
    add_chronology(parser, "here", "A")
    add_chronology(parser, "there", "B")
    add_json(parser)


def compare(options: argparse.Namespace) -> int:
    """Print what differs; gives `Exit.FINDINGS` if anything does. Raises `Refused`."""
    with (
        bounded(path_of(options.here), path_of(options.there)),
        told_open_to_read(options.here) as here,
        told_open_to_read(options.there) as there,
    ):
        with told_comparing() as progress:
            comparison = here.changes.compared(there, progress)
        if options.json:
            told = _told_all(comparison, (options.here, here), (options.there, there))
            print_json(msgspec.json.format(msgspec.json.encode(told), indent=2))
        else:
            _print_lines(comparison, options.here, options.there)
        return Exit.FINDINGS if comparison.differences else Exit.DONE


def _numbers_of(comparison: Comparison, kind: DifferenceKind) -> list[int]:
    return [at for at, one in enumerate(comparison.differences) if one.kind is kind]


# For programs.


def _told_all(
    comparison: Comparison, here: tuple[str, StoredChronology], there: tuple[str, StoredChronology]
) -> ToldAll:
    numbers = {kind: _numbers_of(comparison, kind) for kind in DifferenceKind}
    ours, theirs = (ToldSide(name, chronology.header().title) for name, chronology in (here, there))
    return ToldAll(
        here=ours,
        there=theirs,
        agreed=comparison.agreed,
        only_there=len(numbers[DifferenceKind.ONLY_THERE]),
        differs=len(numbers[DifferenceKind.DIFFERS]),
        only_here=len(numbers[DifferenceKind.ONLY_HERE]),
        differences=[_told(comparison, at) for kind in DifferenceKind for at in numbers[kind]],
    )


def _told(comparison: Comparison, number: int) -> DifferenceLine:
    one = comparison.differences[number]
    own, other = comparison.ids(number)
    return DifferenceLine(
        one.kind.value,
        one.section or "chronology",
        own or other,
        other if own != other and own else "",
        one.name,
        one.about,
        [ToldField(field.field, *field.texts) for field in comparison.fields(number)],
        sum(1 for _ in comparison.attached(number)),
    )


# For people.


def _print_lines(comparison: Comparison, here: str, there: str) -> None:
    agreed = sentences.tr("{n} {record is|records are} the same in both", "", comparison.agreed)
    print_lines(agreed)
    for kind in DifferenceKind:
        numbers = _numbers_of(comparison, kind)
        if not numbers:
            continue
        print_lines(_heading(kind, len(numbers), here, there))
        for number in numbers[:MOST_TOLD]:
            print_lines(*_lines_of(comparison, number))
        more = len(numbers) - MOST_TOLD
        if more > 0:
            rest = sentences.tr("and {n} more", "", more)
            print_lines(f"  {rest}")


def _heading(kind: DifferenceKind, count: int, here: str, there: str) -> str:
    if kind is DifferenceKind.DIFFERS:
        return sentences.tr("{n} {differs|differ}", "", count)
    name = here if kind is DifferenceKind.ONLY_HERE else there
    return filled(sentences.tr("{n} only in {name}", "", count), name=one_line(name))


def _lines_of(comparison: Comparison, number: int) -> Iterator[str]:
    one = comparison.differences[number]
    yield f"  {_line_of(comparison, number)}"
    if one.kind is not DifferenceKind.DIFFERS:
        return
    fields = comparison.told_fields(number)
    for field in shown_differences(one.section, fields, _LONGEST):
        pattern = sentences.tr("{field}: {here} → {there}", "a value in two files")
        here, there = (
            one_line(text) or sentences.tr("nothing", "the value of a field")
            for text in field.texts
        )
        yield f"    {filled(pattern, field=field.label, here=here, there=there)}"


def _line_of(comparison: Comparison, number: int) -> str:
    """A difference in one line: what it is of, its name, and its id to find it by."""
    one = comparison.differences[number]
    name = shortened(one_line(one.name)) or sentences.tr("(without a title)")
    about = shortened(one_line(about_words(one)))
    if about:
        name = filled(sentences.tr("{name}, {date}"), name=name, date=about)
    own_id = next(filter(None, comparison.ids(number)), "")
    if not own_id:
        pattern = sentences.tr("{kind}: {name}", "a record in a list")
        return filled(pattern, kind=section_words(one.section), name=name)
    pattern = sentences.tr("{kind}: {name} [{id}]", "a record in a list")
    return filled(pattern, kind=section_words(one.section), name=name, id=own_id)
