"""Where frames are measured: how much of a chronology is in view, and what is selected there."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel

from timeline_app.core.search.matches import Matches
from timeline_app.scene.comb.links import Arrow, Arrows
from timeline_app.widgets.canvas.timeline_view import TimelineView

DAY_S = 86_400.0
SECONDS = {"decade": 10 * 365.25 * DAY_S, "month": 30 * DAY_S, "day": DAY_S}
"""How much time is in view, with the middle one of all events in the middle."""

RELATED = 12
"""As many relations of one event as are drawn with legs at most."""

CLOSE_EVENTS = 100
"""Close up, so many events start within the view."""


def go_to(view: TimelineView, name: str) -> None:
    """Show the `whole`, a stretch of `SECONDS`, or a `close` one."""
    if name == "whole":
        view.fit(animated=False)
    elif name == "close":
        close_up(view)
    elif name == "day":
        first_s = middle_s(view) // DAY_S * DAY_S  # the whole of it, for all may share it
        view.zoom_to_range(first_s, first_s + DAY_S)
    else:
        middle, around = middle_s(view), SECONDS[name] / 2
        view.zoom_to_range(middle - around, middle + around)


def middle_s(view: TimelineView) -> float:
    """The instant at which the middle one of all dated events starts."""
    columns = view.event_model.columns
    return float(columns.earliest[columns.dated // 2])


def close_up(view: TimelineView) -> None:
    """Show the middle of the chronology so that `CLOSE_EVENTS` start in the view."""
    columns = view.event_model.columns
    first = max(0, (columns.dated - CLOSE_EVENTS) // 2)
    last = min(columns.dated - 1, first + CLOSE_EVENTS)
    view.zoom_to_range(float(columns.earliest[first]), float(columns.earliest[last]))


def marked_rows(view: TimelineView) -> list[int]:
    """The events with marks, the nearest to the middle of the view first."""
    scene = view.scene()
    middle = scene.scale.x_of(view.scale.instant_at(view.time_size.width() / 2))
    distance = np.abs((scene.marks.x0 + scene.marks.x1) / 2 - middle)
    rows: list[int] = scene.marks.row[np.argsort(distance, kind="stable")].tolist()
    return rows


def relate(view: TimelineView) -> None:
    """Draw the comb of the selected event with `RELATED` others that have marks."""
    assert view.view_state is not None
    row = view.currentIndex().row()
    others = [other for other in dict.fromkeys(marked_rows(view)) if other != row][:RELATED]
    said = "followed from this, 6 days later"
    arrows = tuple(Arrow(row, other, "led to · 6 days", beside=said) for other in others)
    view.view_state.set_arrows(Arrows(arrows, row))


def select(view: TimelineView, count: int) -> None:
    """Select so many events: those with marks nearest to the middle of the view, then others.

    No two of the others follow each other, as when all events of an actor are selected.
    """
    columns, marked = view.event_model.columns, marked_rows(view)
    first = max(0, columns.dated // 2 - count)
    others = range(first, min(columns.dated, first + 2 * count), 2)
    rows = list(dict.fromkeys([*marked, *others]))[:count]
    selection = QItemSelection()
    for row in sorted(rows):
        index = view.event_model.index(row, 0)
        selection.select(index, index)
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(view.event_model.index(rows[0], 0), flags.NoUpdate)
    view.selectionModel().select(selection, flags.ClearAndSelect)


def find(view: TimelineView, count: int) -> None:
    """Mark so many events as found, all over the chronology and some of those in view."""
    assert view.view_state is not None
    dated = view.event_model.columns.dated
    view.view_state.set_matches(Matches(np.arange(0, dated, max(1, dated // count), np.int64)))
