"""The examples of marks that both keys show."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.render.style.test_palette import both_themes
from tests.scene.large import bare_columns
from timeline_app.core.columns.event_columns import STATUSES, Condition
from timeline_app.core.text.translation import english
from timeline_app.render.marks.examples import (
    ROW_PX,
    SWATCH_PX,
    MarkRole,
    PlacedExample,
    Swatch,
    draw_examples,
    every_meaning,
)
from timeline_app.render.style.palette import DASHED, HOLLOW, Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.mark_shapes import MarkKind


def test_there_is_an_example_of_every_kind_status_and_condition() -> None:
    meanings = every_meaning()
    kinds = {swatch.kind for swatch, _ in meanings}
    assert kinds - {None} == set(MarkKind)
    assert {Condition(swatch.state) for swatch, _ in meanings if swatch.state >= 0} == set(
        Condition
    )
    said = {word for _, words in meanings for word in words}
    assert {status.value for status in STATUSES if status in HOLLOW | DASHED} <= said
    assert len({swatch for swatch, _ in meanings}) == len(meanings)
    assert {swatch.role for swatch, _ in meanings} == {None, *MarkRole}
    assert any(swatch.is_cluster for swatch, _ in meanings)
    assert any(swatch.is_strip for swatch, _ in meanings)


@both_themes
@pytest.mark.parametrize("number", range(len(every_meaning())))
def test_each_is_drawn_within_its_place_and_like_no_other(
    palette: Palette, number: int, qapp: QApplication
) -> None:
    shown = [_drawn(swatch, palette) for swatch, _ in every_meaning()]
    bare = QImage(shown[0].size(), shown[0].format())
    bare.fill(QColor(palette.panel))
    assert shown[number] != bare
    assert all(shown[number] != other for at, other in enumerate(shown) if at != number)
    around = 18  # brackets have lines that stand half outside
    inside = shown[number].copy(around, around, int(SWATCH_PX) + 4, int(ROW_PX) + 4)
    painter = QPainter(bare)
    painter.drawImage(around, around, inside)
    painter.end()
    assert bare == shown[number], "nothing is drawn outside"


def _drawn(swatch: Swatch, palette: Palette) -> QImage:
    texts = EventTexts(bare_columns(np.zeros(1, np.int64), np.ones(1, np.int64)), english)
    image = QImage(int(SWATCH_PX) + 40, int(ROW_PX) + 40, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.panel))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_examples(painter, [PlacedExample(swatch, 20.0, 20.0)], palette, texts)
    painter.end()
    return image
