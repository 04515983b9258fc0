"""The tip that tells of what is under the pointer on the canvas."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from timeline_app.scene.hit import Hit
from timeline_app.widgets.handles import Part, handle_at

if TYPE_CHECKING:
    from timeline_app.widgets.timeline_view import TimelineView

MOST_ON_A_LINE = 96
"""Characters: Qt would break a shorter text into a narrow block."""


def show_tip(view: TimelineView, event: QHelpEvent) -> None:
    """Show the tip at the pointer, or none where there is nothing to tell."""
    words = _words_of_handle(view, event.pos())
    words = words or _words(view, view.hit_at(event.pos()), event.pos())
    QToolTip.showText(event.globalPos(), _as_tip(words) if words else "", view)


def _as_tip(words: str) -> str:
    """The words in the form of a tip: on one line where they fit, never taken for HTML."""
    if len(words) > MOST_ON_A_LINE:
        return f"<qt>{escape(words)}</qt>"
    return f'<qt><span style="white-space:nowrap">{escape(words)}</span></qt>'


def _words_of_handle(view: TimelineView, point: QPoint) -> str:
    """What can be done with the handle at a point; empty where there is none."""
    handle = handle_at(view, point)
    if handle is None:
        return ""
    match handle.part:
        case Part.RELATE:
            return view.tr("Drag to another event to relate this one to it")
        case Part.START:
            return view.tr("Drag to let it start earlier or later")
        case _:
            return view.tr("Drag to let it end earlier or later")


def _words(view: TimelineView, hit: Hit, point: QPoint) -> str:
    if hit.row >= 0:
        index = view.event_model.index(hit.row, 0)
        return str(view.event_model.data(index, Qt.ItemDataRole.ToolTipRole))
    if hit.count is not None:
        pattern = view.tr("{n} without room here. Click to open.")
        if hit.count.running:
            pattern = view.tr("{n} from before, still going on here. Click to open.")
        return pattern.replace("{n}", f"{hit.count.number:,}")
    name = view.lane_headers.tip_at(point)
    if name:
        return name
    if hit.active:
        return view.tr("{n} active here").replace("{n}", f"{hit.active:,}")
    return ""
