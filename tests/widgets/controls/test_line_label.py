from __future__ import annotations

from pytestqt.qtbot import QtBot

from timeline_app.widgets.controls.text_labels import LineLabel

LONG = "Ministers and envoys, military and security, agreements · visit"


def test_a_line_is_shortened_where_there_is_no_room_and_told_whole(qtbot: QtBot) -> None:
    label = LineLabel("kind")
    qtbot.addWidget(label)
    label.put(LONG)
    label.resize(label.sizeHint())
    assert label.text() == LONG
    assert label.toolTip() == ""
    label.resize(120, label.height())
    assert label.text().endswith("…")
    assert label.fontMetrics().horizontalAdvance(label.text()) <= 120
    assert LONG in label.toolTip()
    assert label.accessibleName() == LONG
    label.put("visit")
    assert (label.text(), label.toolTip(), label.accessibleName()) == ("visit", "", "")
    label.put("")
    assert label.isHidden()
