"""What is asked of events, in words: one chip for each kind of question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline_app.app.messages.sentences import filled
from timeline_app.core.columns.event_filter import CHOICES, EventFilter, FoundEvents, filter_texts
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.text.translation import words
from timeline_app.widgets.search.filter_bar import ChipWords
from timeline_app.widgets.texts.phrases import listed

MOST_NAMED = 3
"""Of more values than that the last are only counted."""

IMPORTANCES = (
    filter_texts.mark("Minor"),
    filter_texts.mark("Ordinary"),
    filter_texts.mark("Notable"),
    filter_texts.mark("Central"),
)


HIDDEN = "hidden"
"""Stands for the field of a chip that tells of hidden lanes."""


def chip_of_hidden(number: int) -> ChipWords:
    """The chip that says that so many lanes are hidden."""
    return ChipWords(HIDDEN, filter_texts.tr("{n} {lane|lanes} hidden", "", number))


def chips_of(
    asked: EventFilter, lanes: Mapping[str, str], actors: Mapping[str, str]
) -> list[ChipWords]:
    """The chips of a filter, each by the field of `EventFilter` that it stands for.

    `lanes` and `actors` are the names of ids.
    """
    found = [
        ChipWords(field, _listed(pattern, [names.get(value, value) for value in values]))
        for field, pattern, values, names in (
            ("lanes", filter_texts.tr("Lane: {list}"), asked.lanes, lanes),
            ("actors", filter_texts.tr("With {list}"), asked.actors, actors),
            ("tags", filter_texts.tr("Tag: {list}"), asked.tags, {}),
            (
                "statuses",
                filter_texts.tr("Status: {list}"),
                [words(value) for value in asked.statuses],
                {},
            ),
        )
        if values
    ]
    if asked.importance:
        named = filter_texts.tr(IMPORTANCES[min(asked.importance, len(IMPORTANCES) - 1)])
        text = (
            named
            if asked.importance >= len(IMPORTANCES) - 1
            else filter_texts.tr("{named} or more")
        )
        found.append(ChipWords("importance", text.replace("{named}", named)))
    for field, date, pattern in (
        ("since", asked.since, filter_texts.tr("From {date}")),
        ("until", asked.until, filter_texts.tr("Until {date}")),
    ):
        if date:
            found.append(ChipWords(field, pattern.replace("{date}", _in_words(date))))
    found += [
        ChipWords(choice.field, filter_texts.tr(choice.chip))
        for choice in CHOICES
        if getattr(asked, choice.field) is choice.value
    ]
    if asked.found is not None:
        found.append(ChipWords("found", _found_words(asked.found)))
    return found


def _found_words(found: FoundEvents) -> str:
    pattern = filter_texts.tr("Found for “{words}”: {1 event|{n}}", "", len(found.keys))
    return filled(pattern, words=found.words)


def _listed(pattern: str, values: Sequence[str]) -> str:
    """Values parted by "or", the last of many only counted."""
    shown, more = list(values[:MOST_NAMED]), len(values) - MOST_NAMED
    if more > 0:
        shown.append(filter_texts.tr("{n} more", "", more))
    last = shown.pop()
    first = listed(shown)
    text = filter_texts.tr("{first} or {last}") if first else "{last}"
    return filled(pattern, list=filled(text, first=first, last=last))


def _in_words(edtf: str) -> str:
    date = parse_edtf(edtf)
    return date_words(date.earliest, date.latest, date.shape, words, DateStyle.SHORT)
