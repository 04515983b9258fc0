"""The window in the shipped Chinese: its menus say what is translated, under one letter each."""

from __future__ import annotations

import json
import os

from PySide6.QtGui import QKeySequence

from tests.app.commands import python
from tests.resources.test_chinese import MESSAGES

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
    translated = {message.source for message in MESSAGES if message.said != message.source}
    for texts in (bar, *menus):
        assert not translated.intersection(texts)
        letters = [key for text in texts if (key := QKeySequence.mnemonic(text).toString())]
        assert len(letters) == len(set(letters)), texts
