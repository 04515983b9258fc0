"""The connections of the sheet of shortcuts, and of changing single keys."""

from __future__ import annotations

from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.settings import Settings
from timeline_app.app.shell.shortcut_sheet import Shortcuts
from timeline_app.widgets.controls.single_keys import letters_of


def wire_shortcuts(shortcuts: Shortcuts, settings: Settings, actions: Actions) -> None:
    """Let the menus show the sheet and change single keys, and take those of the last time."""
    actions.connect({"shortcuts": shortcuts.show, "letters": shortcuts.change_letters})
    shortcuts.take_letters(letters_of(settings.letters))
