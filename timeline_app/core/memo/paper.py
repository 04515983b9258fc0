"""The paper that a memo is laid out for."""

from __future__ import annotations

from enum import Enum

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
