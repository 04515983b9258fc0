"""The tip that tells of what is under the pointer on the canvas."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from timeline_app.core.text.translation import Texts
from timeline_app.scene.marks.hit_test import Box, Hit, box_with_label
from timeline_app.scene.model.scene import Cluster
from timeline_app.widgets.canvas.item_view import ItemView
from timeline_app.widgets.canvas.tools.handles import Handle, HandlePart

tip_texts = Texts("tip_texts")

MOST_ON_A_LINE = 96
"""Characters: Qt would break a shorter text into a narrow block."""


def show_tip(view: ItemView, event: QHelpEvent, handle: Handle | None, other: str) -> None:
    """Show the tip at the pointer, or none where there is nothing to tell.

    `handle` is what can be taken there; `other` tells of the lane whose header is there, or of the
    date that is given there.
    """
    hit = view.hit_at(event.pos())
    words = _words(view, hit, other) if handle is None else _words_of_handle(handle)
    around = _place(view, hit)
    if not around.contains(event.pos()):
        around = QRect()
    QToolTip.showText(event.globalPos(), _as_tip(words) if words else "", view.viewport(), around)
    let_clicks_through()


def let_clicks_through() -> None:
    """Let the tip that is shown cover marks for the eye alone: a click is for what lies below."""
    for widget in QApplication.topLevelWidgets():
        handle = widget.windowHandle() if widget.inherits("QTipLabel") else None
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowTransparentForInput, True)


def _place(view: ItemView, hit: Hit) -> QRect:
    """Where what was hit lies in the viewport: once the pointer leaves it, its tip goes."""
    box = None
    if hit.row >= 0:
        box = box_with_label(view.scene(), hit.row, hit.lane)
    elif hit.cluster is not None:
        box = Box(hit.cluster.x, hit.cluster.y, hit.cluster.width, hit.cluster.height)
    return view.view_rect(*box) if box is not None else QRect()


def _as_tip(words: str) -> str:
    """The words in the form of a tip: on one line where they fit, never taken for HTML."""
    if len(words) > MOST_ON_A_LINE:
        return f"<qt>{escape(words)}</qt>"
    return f'<qt><span style="white-space:nowrap">{escape(words)}</span></qt>'


def _words_of_handle(handle: Handle) -> str:
    """What can be done with a handle."""
    match handle.part:
        case HandlePart.RELATE:
            return tip_texts.tr("Drag to another event to relate this one to it")
        case HandlePart.START:
            return tip_texts.tr("Drag to let it start earlier or later")
        case _:
            return tip_texts.tr("Drag to let it end earlier or later")


def _words(view: ItemView, hit: Hit, other: str) -> str:
    if hit.row >= 0:
        index = view.event_model.index(hit.row, 0)
        return str(view.event_model.data(index, Qt.ItemDataRole.ToolTipRole))
    if hit.cluster is not None:
        return _words_of_cluster(hit.cluster)
    if other:
        return other
    if hit.active:
        return tip_texts.tr("{n} active here", "", hit.active)
    return ""


def _words_of_cluster(cluster: Cluster) -> str:
    """What a cluster stands for, and what a click on it does."""
    if cluster.running and cluster.number == 1:
        return tip_texts.tr("One event began earlier and goes on here. Click to see it.")
    if cluster.running:
        return tip_texts.tr(
            "{n} events began earlier and go on here. Click to list them.", "", cluster.number
        )
    if cluster.number == 1:
        return tip_texts.tr("No room here for one more event. Click to see it.")
    return tip_texts.tr("No room here for {n} more events. Click to see them.", "", cluster.number)
