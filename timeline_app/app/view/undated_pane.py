"""The tray of undated events in a window: made when there are some, and shown while there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import ANY, VIEW, ActionSpec, commands, plain_text
from timeline_app.app.shell.session import Session
from timeline_app.app.view.context_menus import ContextMenus
from timeline_app.core.records.event_fields import EventPart
from timeline_app.document.document import Document
from timeline_app.render.style.palette import Palette, palette_of

if TYPE_CHECKING:
    from timeline_app.app.view.table_contents import TableContents
    from timeline_app.widgets.table.undated_tray import UndatedTray


ACTIONS = (
    ActionSpec(
        "undated",
        VIEW,
        commands.mark("Undated Eve&nts"),
        ANY,
        ("Ctrl+Shift+T",),
        is_checkable=True,
        needs=commands.mark("Every event has a date"),
        after="table",
    ),
)


class UndatedPane(QObject):
    """Lists the events without a date that fit what is asked; without any it costs nothing."""

    made = Signal(object)
    """The `UndatedTray`, which there was none of before."""
    number_changed = Signal(int)
    """So many events of the chronology have no date, whether they are listed or not."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self._session = session
        self._tray: UndatedTray | None = None
        self._events: TableContents | None = None

    @property
    def tray(self) -> UndatedTray | None:
        """The tray, once there was something to be listed."""
        return self._tray

    def show(self, shown: bool) -> None:
        """Show or hide the tray, and remember that."""
        self._session.settings.undated = shown
        self.follow()

    def go_to(self) -> None:
        """Bring the keyboard to the tray, which is shown; say so where nothing is listed."""
        tray = self._tray
        if tray is not None and tray.isVisibleTo(self._session.window):
            tray.table.setFocus()
            return
        said = self.tr("No undated event fits what is asked: clear the filters to see them")
        self._session.note(said)

    def show_document(self, document: Document) -> None:
        """List the undated events of another chronology."""
        self._empty()
        document.changed.connect(lambda _: self.follow())
        self.follow()

    def follow(self) -> None:
        """Show what there is to be shown now."""
        document = self._session.document
        number = 0 if document is None else len(document.columns) - document.columns.dated
        self.number_changed.emit(number)
        if self._tray is not None and document is not None:
            self._tray.allow_changes(document.may_change)
        if number and self._session.settings.undated:
            self._fill()
        else:
            self._empty()
        self._show_number()

    def close(self) -> None:
        """Let go of everything, with the window, and keep how the columns are arranged."""
        if self._tray is not None:
            self._session.settings.keep_bytes("undated", self._tray.table.columns.kept())
        self._empty()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        if self._tray is not None:
            self._tray.set_palette_roles(palette)

    def _made(self) -> UndatedTray:
        from timeline_app.widgets.table.undated_tray import UndatedTray

        if self._tray is None:
            tray = self._tray = UndatedTray()
            tray.table.columns.remember(self._session.settings.bytes_of("undated"))
            tray.set_palette_roles(palette_of(self._session.theme))
            tray.hide()
            self._session.window.add_tray(tray)
            self.made.emit(tray)
        return self._tray

    def _fill(self) -> None:
        """List the events, if they are not."""
        document, view = self._session.document, self._session.window.view
        if document is None or self._events is not None:
            return
        from timeline_app.app.view.table_contents import TableContents
        from timeline_app.widgets.table.selection_sync import TableSelection

        tray = self._made()
        tray.allow_changes(document.may_change)
        events = self._events = TableContents(self._session, document, are_undated=True)
        selection = TableSelection(events.model, view.selectionModel(), view.selected_rows)
        tray.table.show_events(events.model, selection)
        for changed in (events.model.modelReset, events.model.rowsRemoved):
            changed.connect(self._show_number)

    def _empty(self) -> None:
        """Let go of the events."""
        if self._tray is not None:
            self._tray.table.show_nothing()
        if self._events is not None:
            self._events.close()
            self._events = None

    def _show_number(self) -> None:
        """Show the tray if something is listed; the keyboard stays in the window."""
        tray = self._tray
        if tray is None:
            return
        number = 0 if self._events is None else self._events.model.rowCount()
        if not number and tray.isAncestorOf(QApplication.focusWidget() or self._session.window):
            self._session.window.view.setFocus()
        tray.show_number(number)
        tray.setVisible(bool(number))


def install(shell: Shell) -> None:
    """Let the tray be shown by its action and by the number in the status line."""
    session, window, action = shell.session, shell.window, shell.actions["undated"]
    pane = UndatedPane(session)
    pane.made.connect(lambda tray: _connect(tray, shell))
    pane.number_changed.connect(lambda number: shell.actions.allow("undated", bool(number)))
    action.setChecked(session.settings.undated)
    action.toggled.connect(pane.show)
    window.palette_changed.connect(pane.set_palette_roles)
    window.closed.connect(pane.close)

    def open_tray() -> None:
        action.setChecked(True)
        pane.go_to()

    window.undated_button.clicked.connect(open_tray)
    window.undated_button.setToolTip(action.toolTip())
    window.undated_button.setAccessibleDescription(plain_text(action))
    session.each_document(pane.show_document)


def _connect(tray: UndatedTray, shell: Shell) -> None:
    table, actions, panel = tray.table, shell.actions, shell.panel
    menus = ContextMenus(actions, shell.session)

    def give_date() -> None:
        """Open the field for the date of the event that is shown; where it may be changed."""
        actions["details"].setChecked(True)
        if panel.may_change:
            panel.editing.begin(EventPart.DATE)
        else:
            shell.session.selection.read()

    table.addActions([actions["copy"], actions["cut"]])
    table.reveal_requested.connect(lambda _: give_date())
    table.left.connect(shell.window.view.setFocus)
    table.menu_requested.connect(lambda where: menus.open_in_table(table, where))
    tray.close_requested.connect(lambda: actions["undated"].setChecked(False))
