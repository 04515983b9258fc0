"""Sizes of paper, and what they are in pixels."""

from __future__ import annotations

SCREEN_DPI = 96
"""One pixel at scale 1 is a 96th of an inch, as in CSS."""

MM_PER_INCH = 25.4

MOST_MM = 14_400 / 72 * MM_PER_INCH
"""Millimetres of a side of a PDF (1.7, Annex C.2: 14,400 units). Beyond: none is written."""

PAPERS: dict[str, tuple[float, float]] = {
    "A5": (148.0, 210.0),
    "A4": (210.0, 297.0),
    "A3": (297.0, 420.0),
    "A2": (420.0, 594.0),
    "A1": (594.0, 841.0),
    "A0": (841.0, 1189.0),
    "Letter": (215.9, 279.4),
    "Tabloid": (279.4, 431.8),
}
"""Width and height of paper in millimetres, upright (ISO 216; ANSI/ASME Y14.1)."""


class UnknownPaperError(ValueError):
    """No paper has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: {', '.join(PAPERS)}")
        self.name = name


def paper_named(name: str) -> str:
    """The name as `PAPERS` has it, however it is capitalised. Raises `UnknownPaperError`."""
    for known in PAPERS:
        if known.casefold() == name.strip().casefold():
            return known
    raise UnknownPaperError(name)


def paper_pixels(name: str, dpi: float, portrait: bool) -> tuple[int, int]:
    """Width and height of a paper in pixels. Raises `UnknownPaperError`."""
    width_mm, height_mm = PAPERS[paper_named(name)]
    short, long = round(width_mm / MM_PER_INCH * dpi), round(height_mm / MM_PER_INCH * dpi)
    return (short, long) if portrait else (long, short)
