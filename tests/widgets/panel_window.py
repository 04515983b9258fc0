"""A window that holds a details panel, and what the tests ask of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from timeline_app.render.style.palette import LIGHT
from timeline_app.widgets.cards.collapsible_note import CollapsibleNote
from timeline_app.widgets.cards.related_card import LinkButton
from timeline_app.widgets.cards.status_line import FoldButton
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.panel.details_panel import DetailsPanel

TRIP = "ev-blinken-beijing-trip"
LISTS = ("quotes", "sources", "related")


class Window(QWidget):
    """Holds a panel between two other widgets, and hears the keys that it leaves alone."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.panel, self.after = QPushButton("before"), DetailsPanel(), QPushButton()
        self.keys: list[int] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.before, self.panel, self.after):
            column.addWidget(widget)
        self.panel.set_palette_roles(LIGHT)
        self.resize(372, 820)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


def shown_window(qtbot: QtBot) -> Window:
    """A window with an empty panel, active, so that the focus moves."""
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def texts(widget: QWidget) -> list[str]:
    """What the labels say that are not hidden, whichever tab is shown."""
    labels = widget.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(widget)]


def part(panel: DetailsPanel, name: str) -> QWidget:
    found: QWidget = panel.findChild(QWidget, name)
    return found


def turned_to(panel: DetailsPanel, name: str) -> QWidget:
    """A list of cards, once its tab is shown: what nobody sees isn't filled."""
    show_tab(panel, LISTS.index(name))
    return part(panel, name)


def show_tab(panel: DetailsPanel, index: int) -> None:
    panel.findChild(QTabBar).setCurrentIndex(index)


def controls(panel: DetailsPanel) -> list[QAbstractButton]:
    """All that can be pressed, as long as its tab is shown."""
    found = panel.findChildren(QAbstractButton)
    kinds = (TextButton, LinkButton, CollapsibleNote)
    return [button for button in found if isinstance(button, kinds) and button.isVisible()]


def unfold(panel: DetailsPanel) -> None:
    """Show all that is folded to one line: how the date is known, notes, occasions of quotes."""
    for button in (*panel.findChildren(FoldButton), *panel.findChildren(CollapsibleNote)):
        if not button.isHidden() and button.isCheckable() and not button.isChecked():
            button.click()


def says(widget: QWidget, text: str) -> bool:
    return any(text in said for said in texts(widget))


def passed_by_tab(window: Window, qtbot: QtBot) -> list[QWidget]:
    """The widgets of the panel that have the focus in turn, until Tab leaves it."""
    passed: list[QWidget] = []
    while len(passed) < 200:
        widget = QApplication.focusWidget()
        if widget is None or not window.panel.isAncestorOf(widget):
            return passed
        passed.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    raise AssertionError("Tab never leaves the panel")
