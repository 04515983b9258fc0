"""The way of Tab through the window: the bar, the canvas with what is around it, the panel."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QSplitter, QWidget

from timeline_app.app.shell.main_window import MainWindow


def order_focus(window: MainWindow) -> None:
    """Let Tab lead as the eye goes, whenever the parts came into the window.

    What stands in bar and canvas column gets its order by its place; the panel follows, in an
    order of its own.
    """
    stops = [*_stops_in(window.bar), *_stops_in(window.canvas_side)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops_in(widget: QWidget | None) -> Iterator[QWidget]:
    """What Tab stops at in a widget, from left to right and from above."""
    if widget is None:
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif isinstance(widget, QSplitter):
        for number in range(widget.count()):
            yield from _stops_in(widget.widget(number))
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        below = item.layout() if item is not None else None
        if widget is not None:
            yield from _stops_in(widget)
        elif below is not None:
            yield from _stops_of(below)
