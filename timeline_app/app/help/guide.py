"""The guide, read inside the program: nothing is fetched for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import ANY, HELP, ActionSpec, commands
from timeline_app.app.shell.message_boxes import open_address
from timeline_app.app.shell.session import Session
from timeline_app.core.resources import guide_path

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.guide_dialog import GuideDialog

ACTIONS = (ActionSpec("guide", HELP, commands.mark("&Guide"), ANY, after="legend"),)


class Guide(QObject):
    """Shows the guide beside the window; its place in it stays when it is closed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._dialog: GuideDialog | None = None

    def show(self) -> None:
        """Show the guide, the field to find something in it first."""
        from timeline_app.widgets.dialogs.guide_dialog import GuideDialog  # not for the first paint

        if self._dialog is None:
            path, window = guide_path(), self._session.window
            self._dialog = GuideDialog(path.parent, window)
            self._dialog.link_chosen.connect(self._open)
            self._dialog.text.show_markdown(path.read_text("utf-8"))
            window.dress(self._dialog.set_palette_roles)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self._dialog.field.setFocus()

    def _open(self, address: str) -> None:
        """Open a link in the browser, once its address was seen."""
        assert self._dialog is not None
        open_address(self._dialog, address)


def install(shell: Shell) -> None:
    """Let Help show it."""
    shell.actions.connect({"guide": Guide(shell.session).show})
