"""The labels inside of bars: made ready once for a scene, drawn for every view of it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QStaticText

from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.marks.label_sides import DETAIL_GAP, INNER_INSET, Side, furthest_starts
from timeline_app.scene.model.scene import Scene

# By themselves: to look an enumeration up takes Python long.
_TITLE, _DETAIL = Face.TITLE, Face.DETAIL


class _Text(NamedTuple):
    """A text of a label, and where it is drawn from the label's start."""

    text: QStaticText
    dx: float
    y: float


class _Inner(NamedTuple):
    """A label inside of a bar, which reaches from `x0` to `x1`.

    It starts at `natural`, or further right while the bar goes on, but not beyond `furthest`.
    """

    x0: float
    x1: float
    natural: float
    furthest: float
    title: _Text
    detail: _Text | None
    number: tuple[str, float, float] | None
    """A footnote mark, and where it is drawn from the label's start."""


class InnerLabels:
    """The labels inside of bars of one scene."""

    def __init__(self, scene: Scene, texts: EventTexts) -> None:
        labels, marks = scene.labels, scene.marks
        self.labels = labels
        inner = labels.side == Side.INSIDE
        mark = labels.mark[inner]
        columns = (
            *(marks.row[mark], marks.x0[mark], marks.x1[mark]),
            *(labels.x[inner], furthest_starts(scene, inner), labels.y[inner], labels.width[inner]),
            *(labels.detail[inner], labels.detail_width[inner]),
        )
        # Plain values are quicker to work with one by one.
        self._label_numbers = np.flatnonzero(inner)
        self._inner = [
            _inner(texts, *values)
            for values in zip(*(column.tolist() for column in columns), strict=True)
        ]

    def titles_of(
        self, chosen: npt.NDArray[np.bool_], left_px: float, right_px: float
    ) -> list[QRectF]:
        """Around the titles of the chosen labels of the scene, as a view shows them."""
        kept = left_px + INNER_INSET
        found = []
        for at in np.flatnonzero(chosen[self._label_numbers]).tolist():
            inner = self._inner[at]
            if inner.x1 > left_px and inner.x0 < right_px:
                x = max(inner.natural, _kept_at(inner, kept))
                size = inner.title.text.size()
                found.append(QRectF(x - 3, inner.title.y + 1, size.width() + 6, size.height() - 2))
        return found

    def draw(self, painter: QPainter, color: str, left_px: float, right_px: float) -> None:
        """Draw those of a view, kept within it from `left_px` on."""
        kept = left_px + INNER_INSET
        # The first branch is the usual one: where a label stands whose bar begins in the view.
        shown = [
            (inner.natural if inner.natural >= kept else _kept_at(inner, kept), inner)
            for inner in self._inner
            if inner.x1 > left_px and inner.x0 < right_px
        ]
        if not shown:
            return
        painter.setPen(QColor(color))
        painter.setFont(font_of(Face.TITLE))
        for x, inner in shown:
            painter.drawStaticText(QPointF(x + inner.title.dx, inner.title.y), inner.title.text)
        painter.setFont(font_of(Face.DETAIL))
        for x, inner in shown:
            if inner.detail is not None:
                where = QPointF(x + inner.detail.dx, inner.detail.y)
                painter.drawStaticText(where, inner.detail.text)
        painter.setFont(font_of(Face.NUMBER))
        for x, inner in shown:
            if inner.number is not None:
                number, dx, y = inner.number
                painter.drawText(QPointF(x + dx, y), number)


def _kept_at(inner: _Inner, kept: float) -> float:
    return min(kept, max(inner.furthest, inner.natural))


def _inner(
    texts: EventTexts,
    row: int,
    x0: float,
    x1: float,
    natural: float,
    furthest: float,
    y: float,
    width: float,
    has_detail: bool,
    detail_width: float,
) -> _Inner:
    number_px = texts.number_width(row)
    title = texts.prepared(row, _TITLE, width - number_px)
    top = y - title.height / 2
    detail = None
    if has_detail:
        words = texts.prepared(row, _DETAIL, detail_width)
        detail = _Text(words.text, width + DETAIL_GAP, y + 0.5 - words.height / 2)
    number = (texts.number(row), title.width + 2, top + 9.5) if number_px else None
    return _Inner(x0, x1, natural, furthest, _Text(title.text, 0.0, top), detail, number)
