"""The blocks that a memo consists of, one after another, whatever its format, and their paper.

A format decides how they look; what they say and in which order is decided before. They come one
by one, so that a memo of very many events is never in memory as a whole.
"""

from __future__ import annotations

from enum import Enum

from timeline_app.core.value import Value


class ParagraphRole(Enum):
    """What a paragraph is for: each has a style of its own in a word processor."""

    BODY = "body"
    DATE = "date"
    """When and where, below the heading of an event."""
    QUOTE = "quote"
    """The words that somebody said, and nothing else."""
    TRANSLATION = "translation"
    """What they say in another language, below."""
    ATTRIBUTION = "attribution"
    """Who said them, below."""
    REMARK = "remark"
    """What is doubted or disputed, and notes."""
    SUBTITLE = "subtitle"
    """A line below the title of the memo."""


class TextSpan(Value, frozen=True):
    """A stretch of plain text. `address` is that of a web page (http, https) it leads to."""

    text: str
    is_strong: bool = False
    is_emphasized: bool = False
    language: str = ""
    """As in BCP 47; empty for that of the memo."""
    address: str = ""


class Footnote(Value, frozen=True):
    """A note whose mark stands here."""

    spans: tuple[TextSpan, ...]


Inline = TextSpan | Footnote
Inlines = tuple[Inline, ...]


class Heading(Value, frozen=True):
    """A heading: level 1 is the title of the memo, 2 a year, 3 an event.

    In a short memo there are no years, and an event is of level 2. `anchor` is the id of the
    event and `when` its date in short, for a table of contents; both are empty for others.
    """

    level: int
    inlines: Inlines
    anchor: str = ""
    when: str = ""


class MemoParagraph(Value, frozen=True):
    """A paragraph of plain text with notes; line feeds in it are line breaks.

    The words of a quote are one paragraph of the role QUOTE, whole, as they were said.
    """

    role: ParagraphRole
    inlines: Inlines


class MemoFigure(Value, frozen=True):
    """A picture in a paragraph of its own, as wide as the text: PNG, its pixels, and its words."""

    png: bytes
    width_px: int
    height_px: int
    description: str


Block = Heading | MemoParagraph | MemoFigure


_WITH_LETTER = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)


class Paper(Enum):
    """A size of sheets, upright (ISO 216; ANSI/ASME Y14.1). The value is its name in commands."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height."""
        return (210.0, 297.0) if self is Paper.A4 else (215.9, 279.4)


def paper_of_region(region: str) -> Paper:
    """What is usual in a region (ISO 3166-1, two letters), or where none is told.

    By `paperSize` of the measurement data of the Unicode CLDR.
    """
    return Paper.LETTER if region in _WITH_LETTER else Paper.A4
