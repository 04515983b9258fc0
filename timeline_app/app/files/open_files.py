"""The commands that open files: a chosen one, a recent one, the samples, what is dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu

from timeline_app.app.feature import Shell
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.actions import ANY, FILE, ActionSpec, Standard, commands
from timeline_app.core.resources import SAMPLE, longer_sample_path
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.controls.qt_memory import empty_menu
from timeline_app.widgets.controls.text_labels import tool_tip

open_texts = Texts("open_texts")

_FOLDER_WIDTH_PX = 420


ACTIONS = (
    ActionSpec("open", FILE, commands.mark("&Open…"), ANY, (Standard.Open,), after="new_window"),
    ActionSpec("open_sample", FILE, commands.mark("Open Sa&mple"), ANY, after="open_in_window"),
    ActionSpec("open_longer_sample", FILE, commands.mark("Open &Longer Sample"), ANY),
)


def install(shell: Shell) -> None:
    """Open what is chosen, dropped, or was open before."""
    opener, window = shell.opener, shell.window
    recent = QMenu(open_texts.tr("Open &Recent"), window)
    shell.menus[FILE].insertMenu(shell.actions["open_sample"], recent)
    recent.setToolTipsVisible(True)
    recent.aboutToShow.connect(lambda: _fill_recent(recent, opener))
    shell.actions.connect(
        {
            "open": opener.ask_open,
            "open_sample": lambda: opener.try_open(SAMPLE),
            "open_longer_sample": lambda: opener.try_open(str(longer_sample_path())),
        },
    )
    window.file_dropped.connect(opener.try_open_dropped)
    window.closed.connect(opener.close)


def _fill_recent(menu: QMenu, opener: Opener) -> None:
    empty_menu(menu)
    for path in opener.settings.recent_files:
        action = menu.addAction(_recent_text(path, menu.fontMetrics()))
        action.setToolTip(tool_tip(path))
        action.triggered.connect(lambda _=False, path=path: opener.try_open(path, is_known=True))
    if menu.isEmpty():
        menu.addAction(open_texts.tr("Nothing opened yet")).setEnabled(False)
        return
    menu.addSeparator()
    menu.addAction(open_texts.tr("&Clear")).triggered.connect(opener.settings.clear_recent)


def _recent_text(path: str, metrics: QFontMetrics) -> str:
    """A file by its name, and by its folder, for there may be others of that name."""
    folder = metrics.elidedText(
        str(Path(path).parent), Qt.TextElideMode.ElideLeft, _FOLDER_WIDTH_PX
    )
    # A tab would begin the column of the shortcuts, an ampersand make a mnemonic.
    return f"{Path(path).name} — {folder}".replace("\t", " ").replace("&", "&&")
