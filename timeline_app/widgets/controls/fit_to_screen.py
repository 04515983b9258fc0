"""Keeps windows within the screen: with large text that has room for few points."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

AROUND_PX = 40
"""What a frame and a title bar may take, and what is left of the window behind."""


def resize_on_screen(window: QWidget, width_px: int, height_px: int) -> None:
    """Give a window or dialog this size, or what of it the screen has room for."""
    room = window.screen().availableSize()
    window.resize(
        min(width_px, room.width() - AROUND_PX), min(height_px, room.height() - AROUND_PX)
    )
