"""Widgets of one kind in a layout, as many as are needed, used again instead of made anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QLayout, QWidget

KEPT = 24
"""So many widgets stay for later when they are not needed."""

W = TypeVar("W", bound=QWidget)
T = TypeVar("T")


class laid_out_once:  # noqa: N801 - it stands where a function with `contextmanager` would
    """Let what is shown in a widget be laid out afterwards: else Qt does it all for each part.

    `within` are parts of it that have a layout of their own, each before what it stands in: so
    each is told what its parts ask for before it is laid out. What is hidden waits to be shown.
    """

    def __init__(self, widget: QWidget | None, *within: QWidget) -> None:
        self._held: list[QLayout] = []
        parts = [*within]
        while widget is not None and not widget.isWindow():
            parts.append(widget)
            widget = widget.parentWidget()
        for part in parts:
            layout = part.layout()
            if layout is not None and layout.isEnabled():
                layout.setEnabled(False)
                self._held.append(layout)

    def __enter__(self) -> None:
        """Begin; the layouts are held by now."""

    def __exit__(self, *_: object) -> None:
        for layout in self._held:
            layout.setEnabled(True)
            widget = layout.parentWidget()
            if widget is not None and widget.isVisible():
                layout.activate()  # as showing one of them does


class WidgetPool(Generic[W]):
    """The widgets that one layout shows; making one is dear, filling it is cheap."""

    def __init__(self, layout: QLayout, make: Callable[[], W], clear: Callable[[W], None]) -> None:
        """`clear` makes a widget forget its texts, so that what is hidden says nothing."""
        self._layout = layout
        self._make = make
        self._clear = clear
        self._made: list[W] = []
        self._shown = 0

    def shown(self, count: int) -> list[W]:
        """So many visible widgets, to be filled by the caller; all others are empty and hidden."""
        widgets = self._taken(count)
        hidden = [widget for widget in widgets if widget.isHidden()]
        if len(hidden) == 1:
            hidden[0].setVisible(True)
        elif hidden:
            with laid_out_once(self._layout.parentWidget()):
                for widget in hidden:
                    widget.setVisible(True)
        return widgets

    def fill(self, things: Sequence[T], put: Callable[[W, T], object]) -> None:
        """Show a widget for each of these, laid out once `put` has filled it."""
        widgets = self._taken(len(things))
        with laid_out_once(self._layout.parentWidget(), *widgets):
            for widget, thing in zip(widgets, things, strict=True):
                put(widget, thing)
            for widget in widgets:
                widget.setVisible(True)

    def _taken(self, count: int) -> list[W]:
        """So many widgets, some of them hidden yet; all others are empty and hidden."""
        while len(self._made) < count:
            widget = self._make()
            self._layout.addWidget(widget)
            self._made.append(widget)
        for widget in self._made[count : self._shown]:
            self._clear(widget)
            widget.setVisible(False)
        kept = max(count, KEPT)
        for widget in self._made[kept:]:
            self._layout.removeWidget(widget)
            widget.deleteLater()  # later, for its own click may have brought us here
        del self._made[kept:]
        self._shown = count
        return self._made[:count]

    def in_use(self) -> list[W]:
        """The widgets that show something."""
        return self._made[: self._shown]

    def all_made(self) -> list[W]:
        """The widgets there are, shown or not, in their order."""
        return list(self._made)
