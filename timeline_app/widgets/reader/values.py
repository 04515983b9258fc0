"""What the reader shows beside a text: sources to choose from, and what rests on the words."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from timeline_app.widgets.reader.marks import Mark, MarkTone


class SourceLine(NamedTuple):
    """A source to be read: its title, and what it is in a line."""

    id: str
    title: str
    facts: str
    has_text: bool


class Standing(Enum):
    """How sure it is that the words stand there; shown as a dot, besides being said."""

    GOOD = auto()
    DOUBTFUL = auto()
    BAD = auto()
    NONE = auto()


class UseCardText(NamedTuple):
    """What rests on the text that is read, as its card says it.

    `name` is what the card and its mark are known by. `accept` says what A does, `other` what O
    does; both are empty where there is nothing to be done.
    """

    name: str
    kind: str
    tone: MarkTone
    heading: str
    facts: str
    state: str
    standing: Standing
    details: tuple[str, ...] = ()
    accept: str = ""
    other: str = ""
    dismiss: str = ""
    is_quote: bool = False
    marks: tuple[Mark, ...] = ()


class CountLine(NamedTuple):
    """A line of the sums below the sources."""

    label: str
    value: str
    is_good: bool = False


class ReaderHead(NamedTuple):
    """What stands above a text."""

    title: str
    facts: str
    address: str = ""
