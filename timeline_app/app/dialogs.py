"""The small dialogs that tell or ask something; loaded when the first of them is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from timeline_app.app.about import about_text
from timeline_app.app.sentences import tr


def tell(parent: QWidget, title: str, sentence: str) -> None:
    """Tell the user something in one sentence, and go on meanwhile."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, title, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(sentence)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def tell_about(parent: QWidget) -> None:
    """Say what this program is and is made of."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("About Timeline"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("Timeline"))
    box.setInformativeText(about_text())
    box.exec()


def open_address(parent: QWidget, address: str) -> None:
    """Open a web address in the browser, if the user still wants to after seeing it."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Open in the browser"))
    box.setText(tr("Open this address in the browser?"))
    box.setInformativeText(address)
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    if box.exec() == QMessageBox.StandardButton.Open:
        QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


def ask_to_delete(
    parent: QWidget, question: str, told: str, delete: Callable[[], object]
) -> QMessageBox:
    """Ask whether something is to be deleted, saying what hangs on it; `delete` does it."""
    box = QMessageBox(QMessageBox.Icon.Question, question, question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(told)
    act = box.addButton(tr("&Delete"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    for button in (act, cancel):
        button.setMinimumHeight(28)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    act.clicked.connect(delete)
    box.open()
    return box


def chosen_file(parent: QWidget, title: str, kinds: str) -> str:
    """The path of a file that the user chooses, empty for none; `kinds` in Qt's notation."""
    path, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return path


def named_file(parent: QWidget, title: str, first: str, kinds: str) -> str:
    """A path that the user names, `first` to begin with; empty for none. Replaces nothing."""
    option = QFileDialog.Option.DontConfirmOverwrite
    path, _ = QFileDialog.getSaveFileName(parent, title, first, kinds, options=option)
    return path
