"""Message boxes: what is said and asked, and what waits until none is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from timeline_app.app.messages.sentences import filled, one_line, sentences

BUSY_MS = 300
"""How often to see whether a dialog is closed."""


def between_dialogs(parent: QObject, act: Callable[[], None]) -> None:
    """Call `act` once no dialog is open, unless `parent` is gone by then."""
    if QApplication.activeModalWidget() is None:
        act()
    else:
        QTimer.singleShot(BUSY_MS, parent, partial(between_dialogs, parent, act))


def tell(parent: QWidget, title: str, sentence: str) -> None:
    """Tell the user something in one sentence, and go on meanwhile."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, title, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(sentence)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def open_address(parent: QWidget, address: str) -> None:
    """Open a web address in the browser, if the user still wants to after seeing it."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(sentences.tr("Open in the browser"))
    box.setText(sentences.tr("Open this address in the browser?"))
    box.setInformativeText(address)
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    answer = box.exec()
    box.deleteLater()
    if answer == QMessageBox.StandardButton.Open:
        QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


def ask_to_delete(
    parent: QWidget, question: str, told: str, delete: Callable[[], object]
) -> QMessageBox:
    """Ask whether something is to be deleted, saying what hangs on it; `delete` does it."""
    box = QMessageBox(QMessageBox.Icon.Question, question, question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(told)
    act = box.addButton(sentences.tr("&Delete"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    for button in (act, cancel):
        button.setMinimumHeight(28)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    act.clicked.connect(delete)
    box.open()
    return box


def ask_to_leave(
    parent: QWidget,
    question: str,
    told: str,
    save: Callable[[], object],
    discard: Callable[[], object],
    stay: Callable[[], object],
) -> QMessageBox:
    """Ask what is to become of what is in no file; one of the three is called, once it is gone."""
    box = QMessageBox(QMessageBox.Icon.Warning, question, question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(told)
    ways = (
        (box.addButton(sentences.tr("&Save Elsewhere…"), QMessageBox.ButtonRole.AcceptRole), save),
        (box.addButton(sentences.tr("&Discard"), QMessageBox.ButtonRole.DestructiveRole), discard),
        (box.addButton(QMessageBox.StandardButton.Cancel), stay),
    )
    for button, _ in ways:
        button.setMinimumHeight(28)
    box.setDefaultButton(ways[0][0])
    box.setEscapeButton(ways[2][0])
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def answer() -> None:
        act = next((act for button, act in ways if button is box.clickedButton()), stay)
        # Once the box is gone: what is done may ask in a dialog of its own.
        QTimer.singleShot(0, parent, act)

    box.finished.connect(answer)
    box.open()
    return box


def choose(
    parent: QWidget,
    question: str,
    told: str,
    ways: Iterable[tuple[str, Callable[[], object]]],
    none: str,
) -> QMessageBox:
    """Ask which of some ways to go, the first being the usual one; Esc and `none` go none."""
    box = QMessageBox(QMessageBox.Icon.Question, question, question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(told)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for number, (words, act) in enumerate(ways):
        button = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        button.setMinimumHeight(28)
        button.clicked.connect(act)
        if not number:
            box.setDefaultButton(button)
    cancel = box.addButton(none, QMessageBox.ButtonRole.RejectRole)
    cancel.setMinimumHeight(28)
    box.setEscapeButton(cancel)
    box.open()
    return box


def chosen_file(parent: QWidget, title: str, kinds: str) -> str:
    """The path of a file that the user chooses, empty for none; `kinds` in Qt's notation."""
    path, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return path


def named_file(parent: QWidget, title: str, first: str, kinds: str) -> tuple[str, str]:
    """A path that the user names, `first` to begin with, and its kind; empty for none.

    Whoever writes to it has to ask before a file there is replaced.
    """
    option = QFileDialog.Option.DontConfirmOverwrite
    return QFileDialog.getSaveFileName(parent, title, first, kinds, options=option)


def may_replace(parent: QWidget, title: str, path: Path) -> bool:
    """Whether the user wants to lose the file at `path` for another."""
    question = filled(
        sentences.tr("{name} is there already. Replace it?"), name=one_line(path.name)
    )
    box = QMessageBox(QMessageBox.Icon.Question, title, "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    replace = box.addButton(sentences.tr("&Replace"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    for button in (replace, cancel):
        button.setMinimumHeight(28)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is replace


def offer(
    parent: QWidget, title: str, sentence: str, ways: Iterable[tuple[str, Callable[[], object]]]
) -> QMessageBox:
    """Tell the user something in one sentence, with ways out as buttons, and go on meanwhile.

    The first of `ways`, each with what its button says, is the usual one.
    """
    box = QMessageBox(QMessageBox.Icon.Warning, title, title, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(sentence)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for number, (words, act) in enumerate(ways):
        button = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        button.setMinimumHeight(28)
        # Once the box is gone: what is done may ask in a dialog of its own.
        button.clicked.connect(lambda _=False, act=act: QTimer.singleShot(0, parent, act))
        if not number:
            box.setDefaultButton(button)
    later = box.addButton(sentences.tr("Not Now"), QMessageBox.ButtonRole.RejectRole)
    later.setMinimumHeight(28)
    box.setEscapeButton(later)
    box.open()
    return box
