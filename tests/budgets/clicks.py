"""Counts what a click costs, from the press to the painted panel, over events of the sample.

Prints JSON. A hand clicks on every event that is there to be clicked on where all of the sample is
in view. Each was shown before: widgets are made, and pictures kept.
"""

from __future__ import annotations

import json
from statistics import median

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.hands import mouse
from tests.benchmarks.stage import Stage, handle_posted
from tests.benchmarks.views import go_to
from tests.budgets.counts import Calls, calls_of, collect_no_more


def click(stage: Stage, row: int) -> None:
    """Click on an event that is in view, and handle all that comes of it but timers."""
    view = stage.view
    at = view.visualRect(view.event_model.index(row, 0)).center()
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(view.viewport(), mouse(view, kind, at.x(), at.y()))
    handle_posted()


def counted(stage: Stage, row: int) -> Calls:
    """What such a click calls."""
    calls = calls_of(lambda: click(stage, row))
    assert stage.view.currentIndex().row() == row, "another event was there"
    return calls


def clickable(stage: Stage) -> list[int]:
    """The events that a hand clicks on one after the other, once it has clicked on each.

    What lies where hangs on the click before: handles and the names of related events come with
    it, and go before what they cover.
    """
    rows = [row for row in range(stage.view.event_model.rowCount()) if is_clicked(stage, row)]
    while (again := [row for row in rows if is_clicked(stage, row)]) != rows:
        rows = again
    return rows


def is_clicked(stage: Stage, row: int) -> bool:
    """Click where an event is; whether it was in view, and the click was its own."""
    view = stage.view
    at = view.visualRect(view.event_model.index(row, 0)).center()
    if not view.time_rect().contains(at) or view.hit_at(at).row != row:
        return False
    click(stage, row)
    return bool(view.currentIndex().row() == row)


def main() -> None:
    """Click on each, count, and print."""
    stage = Stage("sample")
    go_to(stage.view, "whole")
    stage.view.selectionModel().clear()
    stage.settle()
    collect_no_more()
    rows = clickable(stage)
    found = [counted(stage, row) for row in rows]
    told = {"events": len(rows)}
    for name, counts in zip(("Python calls", "C calls"), zip(*found, strict=True), strict=True):
        told |= {f"{name}, median": round(median(counts)), f"{name}, most": max(counts)}
    print(json.dumps(told))
    stage.close()


if __name__ == "__main__":
    main()
