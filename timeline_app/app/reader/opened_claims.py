"""A date that is given below the axis is opened, or becomes the event's own."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from timeline_app.app.editing.date_by_claim import DatingByClaims
from timeline_app.app.feature import Shell
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.core.records.records import DateClaim
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.canvas.tools.claim_layer import ClaimLayer

claim_texts = Texts("claim_texts")

ACTIONS = ()


class OpenedClaims(QObject):
    """Shows a date that is given in the panel and in its source, and opens its menu."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.session)
        self._shell = shell
        self._reader, self._dating = shell.made(SourceReader), shell.made(DatingByClaims)

    def see(self, claim: DateClaim) -> None:
        """Turn to its card in the panel, and to its words where their text is kept."""
        panel = self._shell.panel
        self._shell.actions["details"].setChecked(True)
        panel.show_claim(claim.id)
        given = () if panel.details is None else panel.details.claims
        if any(one.claim.id == claim.id and one.text is not None for one in given):
            self._reader.read_claim(claim)

    def open_menu(self, claim: DateClaim, where: QPoint) -> None:
        """Open its menu at a place on the screen; it is gone when it is closed."""
        menu = QMenu(self._shell.window.view)
        menu.setObjectName("context-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_this = menu.addAction(claim_texts.tr("&Date the Event by This…"))
        by_this.setEnabled(self._shell.actions["date_by_claim"].isEnabled())
        by_this.triggered.connect(lambda: self._dating.ask(claim.id))
        menu.addAction(claim_texts.tr("&Show It")).triggered.connect(lambda: self.see(claim))
        menu.popup(where)


def install(shell: Shell) -> None:
    """Let what is given below the axis be opened, and become the event's own date."""
    layer, opened = shell.made(ClaimLayer), OpenedClaims(shell)
    layer.opened.connect(opened.see)
    layer.menu_requested.connect(opened.open_menu)
    dating = shell.made(DatingByClaims)
    shell.panel.cards.date_requested.connect(lambda claim: dating.ask(claim.id))
    dating.chosen = lambda: None if layer.focused is None else layer.focused.given.claim.id
