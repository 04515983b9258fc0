"""Every visible text can be translated: in a pseudo-language nothing is left as it was.

The texts of the chronology are written in other letters, so that whatever has English words in it
is a text of the program that its translation didn't reach.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QStatusBar,
    QTabBar,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.app.commands import write_chronology
from tests.app.editing.test_edits import action
from tests.app.window.test_all_forms import DIALOGS, PARTS, TRIP
from tests.app.windows import canvas_of, row_of
from tests.pseudo_language import sample_in_other_letters, unchanged_words
from timeline_app.app.shell.translator import Translation
from timeline_app.app.startup.application import open_window
from timeline_app.core.text.translation import speak
from timeline_app.widgets.canvas.keyboard import Move
from timeline_app.widgets.dialogs.guide_dialog import GuideText
from timeline_app.widgets.table.event_table import EventTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ALLOWED = frozenset(
    {"PNG", "SVG", "PDF", "EDTF", "JSON", "Timeline", "sample", "chronology", "English"}
    | {"BibTeX", "RIS", "Markdown", "Markwhen", "TimelineJS", "iCalendar"}
    | {"Beijing", "Washington", "China", "US", "interview", "Letter", "Tabloid", "Full", "HD"}
)
"""Names of formats, papers, of the program, of a language, and places as Qt knows
them, and a type of source as files have it."""
OF_QT = frozenset(["Cancel", "Close", "OK", "Restore Defaults", "Scroll Left", "Scroll Right"])
"""Qt's own texts, of which this language has no translation."""
OF_FILES = frozenset(
    {"new", "new_window", "open", "open_in_window", "open_sample", "open_longer_sample"}
    | {"save_as", "save_copy", "add", "compare", "close", "quit"}
)
"""Actions that show another chronology, ask for a file in a dialog of Qt, or end the program."""
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
MOST_ROWS = 60


@pytest.fixture
def window(pseudo: None, qtbot: QtBot, tmp_path: Path) -> QMainWindow:
    """The window of the sample in other letters, its trip selected."""
    held = sample_in_other_letters()
    path = write_chronology(tmp_path / "бв.chronology", held)
    found = open_window(str(path))
    qtbot.addWidget(found)
    found.resize(1440, 900)
    qtbot.waitExposed(found)
    view = canvas_of(found)
    view.setFocus()
    view.select_row(row_of(view, TRIP))
    return found


def texts_of_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    is_list = isinstance(model, QAbstractListModel)
    for column in range(1 if is_list else model.columnCount(parent)):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        yield from [head] if isinstance(head, str) else []
        for row in range(min(model.rowCount(parent), MOST_ROWS)):
            index = model.index(row, column, parent)
            for role in ROLES:
                found = model.data(index, role)
                yield from [found] if isinstance(found, str) else []


def texts_of(widget: QWidget) -> Iterator[str]:
    """All that a widget says to eyes and to screen readers."""
    yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield from (widget.placeholderText(), widget.text())
        # The guide is a document, written in English.
        case QPlainTextEdit() | QTextEdit() if not isinstance(widget, GuideText):
            yield from (widget.placeholderText(), widget.toPlainText())
        case QComboBox():
            yield from (widget.itemText(place) for place in range(min(widget.count(), MOST_ROWS)))
        case QGroupBox() | QMenu():
            yield widget.title()
        case QStatusBar():
            yield widget.currentMessage()
        case QTabBar():
            yield from (widget.tabText(place) for place in range(widget.count()))
        case QAbstractItemView() if widget.model() is not None:
            yield from texts_of_model(widget.model(), widget.rootIndex())
    for one in widget.actions():
        yield from texts_of_action(one)


def texts_of_action(one: QAction) -> Iterator[str]:
    name, _, _ = one.text().partition("\t")
    yield from (name, one.statusTip(), one.whatsThis())
    yield one.toolTip().partition(" (")[0] if one.shortcut() else one.toolTip()


def unchanged_texts(widget: QWidget) -> set[str]:
    """The texts of a widget that have English words in them."""
    return {
        f"{type(widget).__name__}: {text}"
        for text in texts_of(widget)
        if text.replace("&", "") not in OF_QT and unchanged_words(text, ALLOWED)
    }


def unchanged_in(root: QWidget) -> set[str]:
    """The same of a window with its dialogs and menus, shown or not."""
    widgets = (root, *root.findChildren(QWidget))
    return {text for widget in widgets for text in unchanged_texts(widget)}


def visible_widgets() -> set[QWidget]:
    return {widget for widget in QApplication.allWidgets() if widget.isVisible()}


def nothing_in(left: set[str]) -> None:
    """Fail with a list of what wasn't translated."""
    if left:
        pytest.fail("not translated:\n" + "\n".join(sorted(left)), pytrace=False)


def close_what_waits() -> None:
    """Close whatever waits for an answer, and the menus that are open."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and isinstance(widget, (QDialog, QMenu)):
            widget.close()


def actions_of(window: QMainWindow) -> list[str]:
    """The ids of all actions of the menus."""
    named = (one.objectName() for one in window.findChildren(QAction))
    return [name.removeprefix("action-") for name in named if name.startswith("action-")]


def unchanged_after(window: QMainWindow, way: str) -> set[str]:
    """What is not translated of what an action does and opens."""
    return {f"{way}: {text}" for text in unchanged_beside(window, action(window, way).trigger)}


def unchanged_beside(window: QMainWindow, do: Callable[[], object]) -> set[str]:
    """What is not translated of what something opens, and says in the status line."""
    before, found = visible_widgets() - {window.statusBar()}, set[str]()

    def look() -> None:
        QApplication.processEvents()
        for widget in {window.statusBar(), *visible_widgets()} - before:
            found.update(unchanged_texts(widget))
        close_what_waits()

    QTimer.singleShot(0, look)  # also while a dialog waits for its answer
    do()
    look()
    return found


def test_the_window_is_translated(window: QMainWindow) -> None:
    nothing_in(unchanged_in(window))


def test_what_is_opened_to_edit_is_translated(window: QMainWindow) -> None:
    found = {text for way in DIALOGS for text in unchanged_after(window, way)}
    for way in PARTS:
        found |= unchanged_after(window, way) | unchanged_in(window)
    nothing_in(found)


def test_what_every_action_does_is_translated(window: QMainWindow) -> None:
    view, found = canvas_of(window), set[str]()
    for spec in actions_of(window):
        if spec not in {*OF_FILES, *DIALOGS, *PARTS}:
            if not view.selectionModel().hasSelection():
                view.choose(Move.MoveHome)
            found |= unchanged_after(window, spec)
    nothing_in(found | unchanged_in(window))


def test_menus_and_tips_of_the_canvas_are_translated(window: QMainWindow) -> None:
    view, here = canvas_of(window), QPoint(300, 300)
    action(window, "table").trigger()
    table = next(one for one in window.findChildren(EventTable) if one.isVisible())
    asking = (
        lambda: view.event_menu_requested.emit(here),
        lambda: view.ground_menu_requested.emit(here),
        lambda: view.lane_menu_requested.emit(0, here),
        lambda: table.menu_requested.emit(here),
    )
    found = {text for ask in asking for text in unchanged_beside(window, ask)}
    tips = set()
    for row in range(view.event_model.rowCount()):
        place = view.visualRect(view.event_model.index(row, 0)).center()
        told = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), told)
        tips.add(QToolTip.text())
    assert len(tips) > 20
    nothing_in(found | {tip for tip in tips if unchanged_words(tip, ALLOWED)})


def test_what_is_not_translated_would_be_found(
    translation: Translation, window: QMainWindow, qapp: QApplication
) -> None:
    qapp.removeTranslator(translation.translator)
    speak(None)
    close_what_waits()
    least = {"properties": 10, "shortcuts": 150, "actors": 20}
    found = {way: len(unchanged_after(window, way)) for way in least}
    assert [way for way in least if found[way] < least[way]] == [], found
