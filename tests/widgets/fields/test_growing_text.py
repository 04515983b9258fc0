from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.widgets.fields.growing_text import MOST_LINES, GrowingText

LATIN = "The Secretary of State spends two days in Beijing, the first holder of the office. " * 2
MIXED = "国务卿布林肯访问北京 the first holder of the office 中国外交部长秦刚 to go there. " * 3


@pytest.mark.parametrize("text", [LATIN, MIXED, "短文", "one\n\ntwo\nthree", ""])
@pytest.mark.parametrize("size", ["12px", "13px", "14px", "15.3px"])
def test_no_line_of_a_text_is_cut(qtbot: QtBot, text: str, size: str) -> None:
    field = GrowingText("body")
    qtbot.addWidget(field)
    field.setStyleSheet(
        f"QPlainTextEdit {{ font-size: {size}; padding: 4px 6px; border: 2px solid red; }}"
    )
    field.setText(text)
    field.resize(300, field.height())
    field.show()
    QApplication.processEvents()
    block, bottom = field.document().lastBlock(), 0.0
    bottom = field.blockBoundingGeometry(block).translated(field.contentOffset()).bottom()
    assert bottom <= field.viewport().height()
    assert field.verticalScrollBar().maximum() == 0


def test_a_long_text_is_scrolled(qtbot: QtBot) -> None:
    field = GrowingText("body")
    qtbot.addWidget(field)
    field.setText("line\n" * (MOST_LINES + 3))
    field.show()
    assert field.height() < (MOST_LINES + 2) * field.fontMetrics().lineSpacing()
    assert field.verticalScrollBar().maximum() > 0
