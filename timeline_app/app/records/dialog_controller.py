"""What keeps a dialog beside the window as the chronology is, with one undo for both."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.document.name_index import NameIndex


def share_undo(dialog: QDialog, actions: Actions) -> None:
    """Let the keys of undo and redo work in a dialog; in a field they are those of its text."""
    dialog.addActions([actions["undo"], actions["redo"]])


def leave_dialogs(window: MainWindow) -> bool:
    """Close the dialogs of records; whether all that is typed in them could be kept."""
    from timeline_app.widgets.dialogs.modeless_dialog import (
        ModelessDialog,  # not for the first paint
    )

    left = [dialog.leave() for dialog in window.findChildren(ModelessDialog)]
    return all(left)


def keep_in_dialogs(window: MainWindow) -> None:
    """Keep what is typed in the dialogs of records, as far as it can be."""
    from timeline_app.widgets.dialogs.modeless_dialog import (
        ModelessDialog,  # not for the first paint
    )

    for dialog in window.findChildren(ModelessDialog):
        if dialog.isVisible():
            dialog.keep_typed()


D = TypeVar("D", bound=QDialog)


class DialogController(QObject, Generic[D]):
    """Makes the dialog when it is first asked for, and fills it anew while it is seen."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session = session
        self._editor = editor
        self._dialog: D | None = None
        self._names: NameIndex | None = None
        """What is followed: it is made anew for each chronology, when first asked for."""

    def _followed_names(self) -> NameIndex | None:
        """The names in the chronology that is shown; the dialog follows them from now on."""
        name_index = self._session.name_index
        if name_index is not None and name_index is not self._names:
            self._names = name_index
            name_index.changed.connect(self.follow)
        return name_index

    def show(self) -> None:
        """Show the dialog beside the window."""
        document, dialog = self._session.document, self._made()
        if document is not None and self._fill(dialog, document):
            dialog.show()
            dialog.raise_()
            dialog.activateWindow()
            self._begin(dialog)

    def follow(self) -> None:
        """Show in the dialog what is so by now, if it is seen."""
        document = self._session.document
        if document is not None and self._dialog is not None and self._dialog.isVisible():
            self._fill(self._dialog, document)

    def _made(self) -> D:
        if self._dialog is None:
            self._dialog = self._new_dialog()
        return self._dialog

    def _new_dialog(self) -> D:
        """The dialog, connected."""
        raise NotImplementedError

    def _fill(self, dialog: D, document: Document) -> bool:
        """Show what is so by now; whether it could be read."""
        raise NotImplementedError

    def _begin(self, dialog: D) -> None:
        """Give the keyboard to where one begins."""
        raise NotImplementedError
