"""The row of buttons at the foot of a dialog, without the icons that some systems put on them."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox


class ButtonBox(QDialogButtonBox):
    """Standard buttons with their words alone, as all others of the program are."""

    def __init__(self, kinds: QDialogButtonBox.StandardButton) -> None:
        super().__init__(kinds)
        for button in self.buttons():
            button.setIcon(QIcon())
