"""How the cards of dates that sources give show them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow

from tests.app.windows import row_of
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.panel.details_panel import DetailsPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_date_given_is_shown_in_words_with_its_code_in_the_tool_tip(
    window: QMainWindow, view: TimelineView
) -> None:
    panel = window.findChild(DetailsPanel, "details")
    assert panel is not None
    view.select_row(row_of(view, "ev-blinken-beijing-trip"))
    panel._tabs.setCurrentIndex(1)
    assert panel._details is not None
    dated = [found.claim.edtf for found in panel._details.claims]
    for card, edtf in zip(panel.cards.claims.in_use(), dated, strict=True):
        labels = card.findChildren(QLabel)
        assert edtf
        assert not any(edtf in label.text() for label in labels)
        assert any(label.toolTip() == tool_tip(edtf) for label in labels)
