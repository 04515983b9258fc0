"""All shortcuts and all that the mouse does, on one sheet; and beside it what marks mean.

The keys of a command that can't be done now: the status line says why nothing comes of them.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from timeline_app.app.feature import Shell
from timeline_app.app.help.command_palette import menu_commands
from timeline_app.app.shell.actions import (
    ANY,
    HELP,
    SHOWN,
    Actions,
    ActionSpec,
    Standard,
    commands,
    without_mnemonic,
)
from timeline_app.app.shell.session import Session
from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.dialogs.shortcut_sheet import (
    SheetSection,
    ShortcutPage,
    ShortcutRow,
    ShortcutSheet,
)

mouse = Texts("mouse")

CANVAS, LANES, OVERVIEW = (
    mouse.mark("On the canvas"),
    mouse.mark("On a lane's header"),
    mouse.mark("On the overview"),
)
TABLE, WINDOW = mouse.mark("On the table of events"), mouse.mark("On the window")
DETAILS = mouse.mark("On the details of an event")


class MouseSpec(NamedTuple):
    """What to do with mouse, wheel or touchpad, and what that does."""

    where: str
    text: str
    how: tuple[str, ...]


SPECS: tuple[MouseSpec, ...] = (
    MouseSpec(
        CANVAS,
        mouse.mark("Move in time"),
        (
            mouse.mark("Drag"),
            mouse.mark("Shift+wheel"),
            mouse.mark("Two fingers"),
        ),
    ),
    MouseSpec(
        CANVAS,
        mouse.mark("Scroll the lanes"),
        (mouse.mark("Wheel"), mouse.mark("Drag")),
    ),
    MouseSpec(
        CANVAS,
        mouse.mark("Zoom where the pointer is"),
        (mouse.mark("Ctrl+wheel"), mouse.mark("Pinch")),
    ),
    MouseSpec(
        CANVAS,
        mouse.mark("Zoom to a stretch of time"),
        (mouse.mark("Drag on the axis"),),
    ),
    MouseSpec(CANVAS, mouse.mark("Zoom to an event"), (mouse.mark("Double click"),)),
    MouseSpec(
        CANVAS,
        mouse.mark("Draft an event"),
        (mouse.mark("Double click where nothing is"),),
    ),
    MouseSpec(CANVAS, mouse.mark("Open a count"), (mouse.mark("Click"),)),
    MouseSpec(CANVAS, mouse.mark("Select an event"), (mouse.mark("Click"),)),
    MouseSpec(CANVAS, mouse.mark("Select one more, or one less"), (mouse.mark("Ctrl+click"),)),
    MouseSpec(CANVAS, mouse.mark("Select all events of an area"), (mouse.mark("Shift+drag"),)),
    MouseSpec(
        CANVAS,
        mouse.mark("Move selected events in time"),
        (mouse.mark("Drag one of them"),),
    ),
    MouseSpec(
        CANVAS,
        mouse.mark("Move selected events to another lane"),
        (mouse.mark("Drag one of them there"),),
    ),
    MouseSpec(
        CANVAS,
        mouse.mark("Move the start or end of a selected span"),
        (mouse.mark("Drag its handle"),),
    ),
    MouseSpec(
        CANVAS,
        mouse.mark("Let a selected event end later, or make a span of a date"),
        (mouse.mark("Ctrl+drag"),),
    ),
    MouseSpec(
        CANVAS,
        mouse.mark("Relate the selected event to another"),
        (mouse.mark("Drag its ring there"),),
    ),
    MouseSpec(
        CANVAS,
        mouse.mark("Measure from one to another"),
        (mouse.mark("Measure Time, then drag"),),
    ),
    MouseSpec(CANVAS, mouse.mark("See what can be done"), (mouse.mark("Right click"),)),
    MouseSpec(
        LANES,
        mouse.mark("Fold or unfold it"),
        (mouse.mark("Double click"), mouse.mark("Click its arrow")),
    ),
    MouseSpec(LANES, mouse.mark("Change its name"), (mouse.mark("Double click its name"),)),
    MouseSpec(LANES, mouse.mark("Move it up or down"), (mouse.mark("Drag"),)),
    MouseSpec(LANES, mouse.mark("See what can be done"), (mouse.mark("Right click"),)),
    MouseSpec(OVERVIEW, mouse.mark("Go there"), (mouse.mark("Click"),)),
    MouseSpec(OVERVIEW, mouse.mark("Move what is in view"), (mouse.mark("Drag its window"),)),
    MouseSpec(
        OVERVIEW,
        mouse.mark("Show more or less time"),
        (mouse.mark("Drag an edge of its window"),),
    ),
    MouseSpec(OVERVIEW, mouse.mark("Zoom"), (mouse.mark("Wheel"), mouse.mark("Pinch"))),
    MouseSpec(OVERVIEW, mouse.mark("Show everything"), (mouse.mark("Double click"),)),
    MouseSpec(
        TABLE,
        mouse.mark("Sort, or turn the order round"),
        (mouse.mark("Click a heading"),),
    ),
    MouseSpec(TABLE, mouse.mark("Choose columns"), (mouse.mark("Right click a heading"),)),
    MouseSpec(TABLE, mouse.mark("Move a column"), (mouse.mark("Drag its heading"),)),
    MouseSpec(
        DETAILS,
        mouse.mark("Edit a text where it stands"),
        (mouse.mark("Double click"),),
    ),
    MouseSpec(
        WINDOW,
        mouse.mark("Rename the chronology"),
        (mouse.mark("Double click its title"),),
    ),
    MouseSpec(WINDOW, mouse.mark("Open a file"), (mouse.mark("Drop it anywhere"),)),
)


OWN = "action-"
"""How the names of the table's actions begin; what else menus hold is of the moment."""

ACTIONS = (
    ActionSpec(
        "shortcuts", HELP, commands.mark("&Keyboard Shortcuts"), ANY, (Standard.HelpContents, "F1")
    ),
    ActionSpec("legend", HELP, commands.mark("L&egend of the Marks"), SHOWN),
)


class Shortcuts(QObject):
    """Shows the sheet, as the keys are at that moment."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session)
        self._session, self._actions = session, actions
        self._sheet: ShortcutSheet | None = None

    def show(self) -> None:
        """Show the shortcuts in front of the window."""
        self._show(ShortcutPage.SHORTCUTS)

    def show_legend(self) -> None:
        """Show what marks mean in front of the window."""
        self._show(ShortcutPage.LEGEND)

    def _show(self, page: ShortcutPage) -> None:
        window = self._session.window
        if self._sheet is None:
            self._sheet = ShortcutSheet(window)
            window.dress(self._sheet.set_palette_roles)
        self._sheet.show_sections([*self._of_menus(), *of_hands()])
        texts = window.view.texts
        if texts is not None:
            self._sheet.show_legend_of(texts)
        self._sheet.switch.setVisible(self._sheet.legend is not None)
        self._sheet.show()
        self._sheet.raise_()
        self._sheet.activateWindow()
        self._sheet.show_page(page)

    def _of_menus(self) -> list[SheetSection]:
        """A section for each menu."""
        rows: dict[str, list[ShortcutRow]] = {}
        # Not as the menu words them just now: "Undo title of Bali G20".
        name_of = {
            f"{OWN}{spec.id}": without_mnemonic(commands.tr(spec.text))
            for spec in self._actions.specs
        }
        for command in menu_commands(self._session.window.menuBar()):
            if command.id.startswith(OWN):
                keys = tuple(key for key in command.keys.split(", ") if key)
                rows.setdefault(command.menu, []).append(
                    ShortcutRow(name_of.get(command.id, command.name), keys)
                )
        return [SheetSection(menu, tuple(found)) for menu, found in rows.items()]


def of_hands() -> list[SheetSection]:
    """A section for each place where hands do something."""
    places = dict.fromkeys(spec.where for spec in SPECS)
    return [
        SheetSection(
            mouse.tr(place),
            tuple(
                ShortcutRow(mouse.tr(spec.text), tuple(mouse.tr(way) for way in spec.how))
                for spec in SPECS
                if spec.where == place
            ),
        )
        for place in places
    ]


def install(shell: Shell) -> None:
    """Let the menu show its pages."""
    sheet = Shortcuts(shell.session, shell.actions)
    shell.actions.connect({"shortcuts": sheet.show, "legend": sheet.show_legend})
    _tell_of_disabled(shell)


_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class DisabledShortcuts(QObject):
    """Looks at the keys that come up to the window of a session, for nobody below took them.

    Else who begins to type after Ctrl+Shift+Q, with no event selected, types to nobody.
    """

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session)
        self._session, self._actions = session, actions
        session.window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12
            if is_function or event.modifiers() & _HELD:
                self._tell(QKeySequence(event.keyCombination()))
        return False

    def _tell(self, pressed: QKeySequence) -> None:
        why = self._actions.refusal_of_keys(pressed)
        if why:
            self._session.note(why)


def _tell_of_disabled(shell: Shell) -> None:
    """Say why keys do nothing."""
    DisabledShortcuts(shell.session, shell.actions)
