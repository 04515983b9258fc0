"""A button with a text of any length."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.line_button import LEAST_PX, LineButton

LONG = "Somebody & everybody, " * 20


def test_it_is_no_wider_than_its_row_and_tells_all_of_its_text(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    button = LineButton(parent)
    button.put(LONG)
    row = FlowLayout(parent)
    row.addWidget(button)
    parent.resize(200, 60)
    parent.show()
    assert 0 < row.minimumSize().width() <= LEAST_PX
    assert button.width() <= 200
    assert "Somebody &amp; everybody, Somebody" in button.toolTip()
    assert button.whole == LONG.strip()
    cut = button.grab().toImage()
    button.put("Somebody & ev")
    parent.layout().activate()
    assert button.toolTip() == ""
    assert cut != button.grab().toImage()
