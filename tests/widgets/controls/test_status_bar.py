from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from timeline_app.widgets.controls.window_bars import StatusBar


def inked_columns(line: StatusBar) -> list[int]:
    image = line.grab().toImage()
    ground = image.pixel(0, image.height() // 2)
    rows = range(2, image.height() - 2)
    return [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in rows)]


def test_a_message_begins_at_the_inset_and_keeps_off_what_stays(qtbot: QtBot) -> None:
    line = StatusBar(18)
    qtbot.addWidget(line)
    line.resize(400, 24)
    usual, lasting = QLabel("What is there"), QLabel(" ")
    lasting.setFixedWidth(100)
    line.addWidget(usual)
    line.addPermanentWidget(lasting)
    line.show()
    qtbot.waitUntil(lambda: lasting.geometry().right() >= 399)
    line.showMessage("M" * 200)
    assert not usual.isVisible()
    inked = inked_columns(line)
    assert 18 <= inked[0] <= 21
    assert 250 < inked[-1] < lasting.geometry().left()
    line.clearMessage()
    assert usual.isVisible()
