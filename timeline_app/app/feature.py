"""What a feature is, and what it is given: its module, installed once the window is painted.

A command is a row of its feature's `ACTIONS`, what it does, and a line in `install`; a feature is
a module with both, named in `startup/features.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QMenu

from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.actions import Actions, ActionSpec
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.value import Value

if TYPE_CHECKING:
    from timeline_app.widgets.panel.details_panel import DetailsPanel

T = TypeVar("T", bound=QObject)


class Shell(Value, frozen=True):
    """One window, as a feature is installed into it."""

    window: MainWindow
    session: Session
    opener: Opener
    actions: Actions
    editor: Editor
    menus: Mapping[str, QMenu]
    """The menus of the menu bar, by their untranslated title."""
    open_window: Callable[[str | None], QMainWindow]
    """Gives the shown window of a file or, for None, of a new chronology."""

    @property
    def panel(self) -> DetailsPanel:
        """What stands beside the canvas."""
        panel = self.window.details
        assert panel is not None, "the panel is installed before all that needs it"
        return panel

    def made(self, kind: type[T]) -> T:
        """What another feature has made in this window; that one is installed before."""
        made = self.window.findChild(kind)
        assert isinstance(made, kind), f"{kind.__name__} is installed before what needs it"
        return made


class Feature(Protocol):
    """A module that adds one thing to the window: its commands, its widgets, its connections."""

    @property
    def ACTIONS(self) -> tuple[ActionSpec, ...]:  # noqa: N802 (it is a constant of the module)
        """Its commands: those of one menu follow each other there."""

    def install(self, shell: Shell) -> None:
        """Make what it is made of, and connect it: the one place where that is done."""
