"""Select All within a form is for its fields, also where one has nothing to select."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from timeline_app.core.guarded import override


class OwnSelectAll(QObject):
    """Keeps the keys of Select All from the menu while the keyboard is within a form.

    Else a combo box or a button lets them go by, and all events of the canvas are selected.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        form.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_asked = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.SelectAll)
        )
        if is_asked:
            event.accept()
        return is_asked
