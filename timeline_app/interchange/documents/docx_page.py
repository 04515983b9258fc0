"""The size of the pages of a DOCX, and what there is between their margins."""

from __future__ import annotations

from timeline_app.core.memo.blocks import Paper

_MARGIN_MM = 25
_TWIPS_IN_MM = 1440 / 25.4
"""Twentieths of a point, in which WordprocessingML measures (ECMA-376 part 1, 17.18.105)."""


class PageSize:
    """Pages of a paper with margins of 25 mm, in twentieths of a point where it isn't said."""

    def __init__(self, paper: Paper) -> None:
        width_mm, height_mm = paper.size_mm
        self.text_width_mm = width_mm - 2 * _MARGIN_MM
        self.text_height_mm = height_mm - 2 * _MARGIN_MM
        self.width, self.height = round(width_mm * _TWIPS_IN_MM), round(height_mm * _TWIPS_IN_MM)
        self.margin = round(_MARGIN_MM * _TWIPS_IN_MM)
        self.text_width = round(self.text_width_mm * _TWIPS_IN_MM)
