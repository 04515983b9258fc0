"""A part of a picture holds all the words that lie in it, or nothing is written at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter

from timeline_app.render.picture.pages import ClipPainter

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_text_in_a_form_that_is_not_measured_is_no_picture_without_it(tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "sheet.pdf"))
    painter = ClipPainter(writer)
    try:
        with pytest.raises(TypeError, match="isn't measured"):
            painter.drawText(10, 10, "words")
    finally:
        painter.end()
