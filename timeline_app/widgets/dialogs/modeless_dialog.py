"""A dialog that stays open beside the window, whose fields keep what is typed when left."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.fields.line_field import LineField, NoteField


class ModelessDialog(QDialog):
    """It goes with its window; what is being typed then is kept first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._was_told: list[str] = []

    def leave(self) -> bool:
        """Keep what is being typed, and close; whether the window may go as well.

        What can't be kept is told once; who then leaves again gives it up.
        """
        if self.isVisible():
            unkept = self.keep_typed()
            was_told, self._was_told = self._was_told, unkept
            if unkept and unkept != was_told:
                return False
            self.hide()
        return True

    def keep_typed(self) -> list[str]:
        """Let all fields keep what is in them; the texts that could not be kept."""
        typed = self.focusWidget()
        if typed is not None:
            typed.clearFocus()  # which is told even while another window is active
        fields: list[LineField | NoteField] = [*self.findChildren(LineField)]
        fields += self.findChildren(NoteField)
        for field in fields:
            if field.is_changed:
                field.commit()
        return [field.text_now for field in fields if field.is_changed]

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_typed()
        super().closeEvent(event)
