"""The window in the shipped Chinese: its menus say nothing in English."""

from __future__ import annotations

import json
import os

from PySide6.QtGui import QKeySequence

from tests.app.commands import python
from tests.resources.test_chinese import words_left
from timeline_app.app.load.language import OWN_NAMES

OPENED = """
import json
from PySide6.QtWidgets import QMenu
from timeline_app.app.cli.window import _application, opened_window
application = _application("offscreen")
window = opened_window(None)
for menu in (window.menuBar(), *window.findChildren(QMenu)):
    if isinstance(menu, QMenu):
        menu.aboutToShow.emit()
    print(json.dumps([action.text().partition("\\t")[0] for action in menu.actions()]))
"""


def menus_in_chinese() -> list[list[str]]:
    """The texts of the bar, and of each menu."""
    given = {name: value for name, value in os.environ.items() if name != "LANGUAGE"}
    told = python(OPENED, given=given | {"LC_ALL": "zh_CN.UTF-8"})
    assert told.returncode == 0, told.stderr
    return [json.loads(line) for line in told.stdout.splitlines()]


def test_menus_are_chinese_and_a_mnemonic_means_one_thing_in_each() -> None:
    bar, *menus = menus_in_chinese()
    assert bar[0] == "文件(&F)"
    assert len(menus) >= len(bar)
    for texts in (bar, *menus):
        named = [text for text in texts if text and text not in OWN_NAMES.values()]
        assert not [text for text in named if words_left(text)]
        letters = [key for text in named if (key := QKeySequence.mnemonic(text).toString())]
        assert len(letters) == len(set(letters)), named
