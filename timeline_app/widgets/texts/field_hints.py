"""What fields say of what belongs in them."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from timeline_app.widgets.controls.text_labels import tool_tip


def give_hint(field: QWidget, hint: str) -> None:
    """Say what belongs in a field: in it while it is empty, by a tip where it never is."""
    if isinstance(field, QLineEdit | QPlainTextEdit):
        field.setPlaceholderText(hint)
    else:
        field.setToolTip(tool_tip(hint))
        field.setAccessibleDescription(hint)
