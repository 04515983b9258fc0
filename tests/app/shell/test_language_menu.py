"""A language is chosen in the menu, and spoken from the next start on."""

from __future__ import annotations

import os

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from tests.app.commands import environment, python, shell
from timeline_app.app.shell.settings import Settings


def languages_of(window: QMainWindow) -> list[QAction]:
    (menu,) = [m for m in window.findChildren(QMenu) if m.title().replace("&", "") == "Language"]
    return menu.actions()


def test_a_language_is_chosen_in_the_menu_and_remembered(window: QMainWindow) -> None:
    actions = languages_of(window)
    assert [action.text() for action in actions] == ["&System", "English", "简体中文 – draft"]
    assert [action.isChecked() for action in actions] == [True, False, False]
    actions[2].trigger()
    assert Settings().language == "zh_CN"
    said = window.statusBar().currentMessage()
    assert said == "Timeline will be in 简体中文 when it is opened the next time."
    actions[0].trigger()
    assert Settings().language == ""
    assert "the system's language" in window.statusBar().currentMessage()


OPENED = """
from PySide6.QtWidgets import QDialogButtonBox
from timeline_app.app.cli.window import _application, opened_window
from timeline_app.app.shell.settings import Settings
Settings().language = {chosen!r}
application = _application("offscreen")
window = opened_window(None)
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(window.menuBar().actions()[0].text(), box.buttons()[0].text(), sep="|")
"""


@pytest.mark.parametrize(
    ("chosen", "of_system", "said"),
    [
        ("zh_CN", "en_US.UTF-8", "文件(&F)|取消"),
        ("", "zh_CN.UTF-8", "文件(&F)|取消"),
        ("en", "zh_CN.UTF-8", "&File|Cancel"),
    ],
)
def test_the_window_and_qt_speak_the_language_from_the_start_on(
    chosen: str, of_system: str, said: str
) -> None:
    given = {name: value for name, value in os.environ.items() if name != "LANGUAGE"}
    told = python(OPENED.format(chosen=chosen), given=given | {"LC_ALL": of_system})
    assert told.returncode == 0, told.stderr
    assert told.stdout.strip() == said


def test_the_command_line_speaks_it_too() -> None:
    given = environment(LC_ALL="zh_CN.UTF-8")
    del given["LANGUAGE"]
    told = shell("info", "sample", given=given)
    assert "99 个事件" in told.stdout
    told = shell("info", "--help", given=given)
    assert told.stdout.startswith("用法：timeline-app info")


def test_english_needs_no_qt_on_the_command_line() -> None:
    for arguments in (["--help"], ["info", "sample"]):
        code = f"import sys; from timeline_app.app.cli.main import main; main({arguments!r}); "
        told = python(code + "print('PySide6' in sys.modules, file=sys.stderr)")
        assert told.stderr.strip() == "False"
