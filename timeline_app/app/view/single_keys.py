"""Single keys: letters and signs that are commands on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import (
    ANY,
    LETTERS,
    VIEW,
    Actions,
    ActionSpec,
    commands,
    plain_text,
)
from timeline_app.app.shell.session import Session
from timeline_app.widgets.controls.single_keys import SingleKeys, letters_of

ACTIONS = (
    ActionSpec(
        "single_keys",
        VIEW,
        commands.mark("Single-&Key Commands"),
        ANY,
        is_checkable=True,
        after="less_motion",
    ),
    ActionSpec(
        "letters",
        VIEW,
        commands.mark("Chan&ge Single Keys…"),
        ANY,
        needs=commands.mark("Single-key commands are off"),
    ),
)


def install(shell: Shell) -> None:
    """Turn single keys on and off, and let other ones be chosen."""
    session, actions = shell.session, shell.actions
    single_keys, keys = actions["single_keys"], SingleKeyChoice(session, actions)
    single_keys.setChecked(session.settings.single_keys)
    actions.show_letters(session.settings.single_keys)
    single_keys.toggled.connect(session.appearance.set_single_keys)
    single_keys.toggled.connect(lambda _: keys.changed.emit())
    actions.connect({"letters": keys.change_letters})
    keys.take_letters(letters_of(session.settings.letters))


class SingleKeyChoice(QObject):
    """The letters and signs that are commands, as the user wants them."""

    changed = Signal()
    """Other keys work, or none do any more, or they do again."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session)
        self._session, self._actions = session, actions

    def take_letters(self, letters: SingleKeys) -> None:
        """Let these single keys work on the canvas, and menus show them."""
        self._session.window.view.letters = letters
        self._actions.show_letters(self._session.settings.single_keys, letters)
        self.changed.emit()

    def change_letters(self) -> None:
        """Ask for other single keys, and remember them."""
        from timeline_app.widgets.dialogs.key_dialog import KeyDialog  # few ever ask for it

        window = self._session.window
        commands = [
            (spec.single, plain_text(self._actions[spec.id]))
            for spec in self._actions.specs
            if spec.single in LETTERS
        ]
        dialog = KeyDialog(commands, window.view.letters, window)
        if dialog.exec():
            self._session.settings.letters = dict(dialog.letters.chosen)
            self.take_letters(dialog.letters)
        dialog.deleteLater()
