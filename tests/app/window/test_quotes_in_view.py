"""Whoever selects an event sees its quotes at once: they begin in the upper part of the panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow

from timeline_app.core.evidence.given_dates import do_claims_conflict
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.cards.status_line import FoldButton
from timeline_app.widgets.panel.details_panel import DetailsPanel

FIRST_PX, FIRST_OF_CONFLICTS_PX = 400, 600
"""So far below the top of a window of 1440 × 900 the first quote begins at the latest."""


def first_quotes(window: QMainWindow, view: TimelineView) -> dict[bool, list[int]]:
    """Where the first quote of each event begins, by whether its dates conflict."""
    panel, columns = window.findChild(DetailsPanel), view.event_model.columns
    assert panel is not None
    found: dict[bool, list[int]] = {False: [], True: []}
    for row in range(view.event_model.rowCount()):
        if not columns.quote_count(row):
            continue
        view.select_row(row)
        QApplication.processEvents()
        details = panel.details
        assert details is not None
        is_conflict = do_claims_conflict(details.event, [claim.claim for claim in details.claims])
        assert panel.findChild(FoldButton).isChecked() is is_conflict
        card = panel.cards.quotes.in_use()[0]
        assert card.words.isVisible()
        found[is_conflict].append(card.words.mapTo(window, QPoint()).y())
    return found


@pytest.mark.parametrize("theme", ["&Light", "&Dark"])
def test_quotes_begin_in_the_upper_part_unless_the_dates_given_conflict(
    window: QMainWindow, view: TimelineView, theme: str
) -> None:
    (choice,) = (one for one in window.findChildren(QAction) if one.text() == theme)
    choice.trigger()
    found = first_quotes(window, view)
    assert len(found[False]) >= 20
    assert max(found[False]) <= FIRST_PX
    assert len(found[True]) == 3
    assert max(found[True]) <= FIRST_OF_CONFLICTS_PX
