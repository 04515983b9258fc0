"""What a person chooses for a document or data: the format, which events, and its options."""

from __future__ import annotations

from enum import Enum

from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.memo.blocks import Paper
from timeline_app.core.value import Value


class Amount(Enum):
    """Which events go out."""

    ALL = "all"
    SELECTED = "selected"
    SEEN = "seen"
    """Those that the canvas shows in the stretch of time that is in view."""


class Option(Enum):
    """What can be chosen for some formats only."""

    PICTURE = "picture"
    """The picture of the events above the text."""
    CITATIONS = "citations"
    """The manual by which sources are cited."""
    PAPER = "paper"
    """The paper of the pages."""
    FIELDS = "fields"
    """The columns that the table shows, or all fields."""


class KindOfFile(Value, frozen=True):
    """A format as it is offered: its name in commands, and what people call it.

    `hint` says in a sentence what it is good for; `ending` is that of its files, with the dot.
    """

    name: str
    title: str
    hint: str
    ending: str
    options: frozenset[Option] = frozenset()


class KindGroup(Value, frozen=True):
    """Formats under a heading."""

    title: str
    kinds: tuple[KindOfFile, ...]


class DataChoices(Value, frozen=True):
    """What is set in the dialog, to be kept from one time to the next.

    `folder` is where the last file was written, empty before there was one.
    """

    kind: str = "docx"
    amount: Amount = Amount.ALL
    with_picture: bool = False
    style: CitationStyle = CitationStyle.CHICAGO
    paper: Paper | None = None
    """Nothing before it was shown what is usual here."""
    as_shown: bool = False
    folder: str = ""
