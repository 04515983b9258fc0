"""Filters in the window: their menu, button and chips, and what is shown where nothing fits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QCursor, QFontMetrics
from PySide6.QtWidgets import QMenu, QToolButton

from timeline_app.app.feature import Shell
from timeline_app.app.search.filter_texts import IMPORTANCES
from timeline_app.app.search.filters import DEFAULT, Filters
from timeline_app.app.shell.actions import LANES, SHOWN, Actions, ActionSpec, commands
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_filter import CHOICES, filter_texts
from timeline_app.core.records.records import Status
from timeline_app.core.text.translation import words
from timeline_app.widgets.canvas.empty_canvas import EmptyState
from timeline_app.widgets.controls.qt_memory import empty_menu
from timeline_app.widgets.search.filter_bar import FilterBar

ACTIONS = (
    ActionSpec(
        "filter",
        LANES,
        commands.mark("Filte&r…"),
        SHOWN,
        ("Ctrl+Shift+F",),
        separator_before=True,
        after="by_source",
    ),
    ActionSpec(
        "disputed",
        LANES,
        commands.mark("Only Disputed Da&tes"),
        SHOWN,
        is_checkable=True,
        also=commands.mark("dispute conflict contested contradiction"),
    ),
    ActionSpec(
        "clear_filters",
        LANES,
        commands.mark("Cle&ar Filters"),
        SHOWN,
        needs=commands.mark("Nothing is filtered"),
    ),
)
MOST_WIDE_PX = 420


def install(shell: Shell) -> None:
    """Let menus and chips set filters, and all that shows them follow."""
    window, session, view = shell.window, shell.session, shell.window.view
    filters, button, row = Filters(session), _button(shell), FilterBar()
    window.add_to_bar(button)
    window.canvas_column.insertWidget(0, row)
    empty = EmptyState(view.viewport())
    menu = QMenu(button)
    menu.setObjectName("filter-menu")
    menu.aboutToHide.connect(partial(_leave_if_left, button))

    def open_menu(where: QPoint) -> None:
        fill_filter_menu(menu, filters, session)
        menu.popup(where)

    def change(field: str, where: QPoint) -> None:
        if field in ("lanes", "statuses", "importance"):
            fill_values(menu, field, filters, session)
            menu.popup(where)
        elif field == "actors":
            filters.ask_actor()
        elif field == "tags":
            filters.ask_tag()
        elif field in ("since", "until"):
            filters.ask_date(field)

    def open_below() -> None:
        open_menu(button.mapToGlobal(button.rect().bottomLeft()))

    def toggle_disputed() -> None:
        filters.set("disputed", shell.actions["disputed"].isChecked())

    shell.actions.connect(
        {"filter": open_below, "clear_filters": filters.clear, "disputed": toggle_disputed}
    )
    button.clicked.connect(open_below)
    row.added.connect(open_menu)
    row.changed.connect(change)
    row.removed.connect(filters.remove)
    row.cleared.connect(filters.clear)
    row.emptied.connect(view.setFocus)
    empty.cleared.connect(filters.clear)
    for widget in (row, empty):
        window.palette_changed.connect(widget.set_palette_roles)
    shown = ShownFilters(filters, row, empty, session, shell.actions)
    session.document_changed.connect(lambda _: shown.follow())
    view.lanes_changed.connect(shown.show)
    shown.follow()
    _connect_panel(shell, filters)


def _button(shell: Shell) -> QToolButton:
    button = QToolButton()
    button.setObjectName("filter-button")
    button.setText(filter_texts.tr("Filter"))
    button.setMinimumHeight(28)
    button.setToolTip(shell.actions["filter"].toolTip())
    return button


def _leave_if_left(button: QToolButton) -> None:
    """Look as if the pointer had left it, if it has: Qt tells of no move while a menu is open."""
    if not button.rect().contains(button.mapFromGlobal(QCursor.pos())):
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        button.update()


def _connect_panel(shell: Shell, filters: Filters) -> None:
    """Let the page of an actor show their events alone."""
    panel = shell.panel

    def show_only(actor_id: str) -> None:
        filters.set("actors", (actor_id,))

    def connect() -> None:
        if panel.actor_page is not None:
            panel.actor_page.filter_requested.connect(show_only)

    panel.actor_page_made.connect(connect)


class ShownFilters:
    """Keeps chips, counts and the words for nothing to what is asked."""

    def __init__(
        self,
        filters: Filters,
        row: FilterBar,
        empty: EmptyState,
        session: Session,
        actions: Actions,
    ) -> None:
        self._filters, self._row, self._empty = filters, row, empty
        self._session, self._actions = session, actions

    def show(self) -> None:
        """Show what is asked, and what comes of it."""
        layout = self._session.window.view.layout_
        self._row.show_chips(self._filters.chips())
        is_partial = bool(self._row.chips)
        self._actions.allow("clear_filters", is_partial)
        self._actions["disputed"].setChecked(self._filters.asked.disputed)
        nothing = layout is not None and layout.columns.dated and layout.number_shown == 0
        self._empty.show_if(bool(nothing) and is_partial, is_hidden=self._filters.asked.is_empty)
        self._session.show_counts()

    def _tell_if_left_out(self) -> None:
        """Say so where the event that was chosen has no place on the canvas."""
        view = self._session.window.view
        row = view.currentIndex().row()
        if view.layout_ is None or not 0 <= row < view.layout_.columns.dated:
            return
        if not view.layout_.is_shown(row):
            self._session.note(filter_texts.tr("This event is left out by filters or hidden lanes"))

    def follow(self) -> None:
        """Another chronology has a filter of its own."""
        model = self._session.window.view.selectionModel()
        if model is not None:
            model.currentChanged.connect(lambda *_: self._tell_if_left_out())
        state = self._session.window.view.view_state
        if state is not None:
            for changed in (
                state.filter_changed,
                state.arrangement_changed,
                state.grouping_changed,
            ):
                changed.connect(lambda _: self._session.selection.show())
        self._filters.forget_wish()
        lanes = self._session.lanes
        if lanes is not None:
            lanes.reading.failed.connect(lambda _: self._filters.forget_wish())
        self.show()


def fill_filter_menu(menu: QMenu, filters: Filters, session: Session) -> None:
    """Fill a menu with all filters as they are now."""
    empty_menu(menu)
    fill_values(_menu_within(menu, filter_texts.tr("&Lane")), "lanes", filters, session)
    menu.addAction(filter_texts.tr("&Person…")).triggered.connect(filters.ask_actor)
    menu.addAction(filter_texts.tr("&Tag…")).triggered.connect(filters.ask_tag)
    fill_values(_menu_within(menu, filter_texts.tr("&Status")), "statuses", filters, session)
    fill_values(_menu_within(menu, filter_texts.tr("&Importance")), "importance", filters, session)
    menu.addSeparator()
    menu.addAction(filter_texts.tr("&From a Date…")).triggered.connect(
        lambda: filters.ask_date("since")
    )
    menu.addAction(filter_texts.tr("&Until a Date…")).triggered.connect(
        lambda: filters.ask_date("until")
    )
    menu.addSeparator()
    for choice in CHOICES:
        without = getattr(DEFAULT, choice.field)
        text = filter_texts.tr(choice.menu)
        _add_choice(menu, filters, text, choice.field, choice.value, without)


def _menu_within(menu: QMenu, title: str) -> QMenu:
    """A menu that Python makes: what it was told of one that Qt made stays for ever."""
    made = QMenu(title, menu)
    menu.addMenu(made)
    return made


def fill_values(menu: QMenu, field: str, filters: Filters, session: Session) -> None:
    """Fill a menu with the values that one field can have."""
    empty_menu(menu)
    asked = filters.asked
    if field == "importance":
        together = QActionGroup(menu)
        for least in range(1, len(IMPORTANCES)):
            text = filter_texts.tr("{named} or more").replace(
                "{named}", filter_texts.tr(IMPORTANCES[least])
            )
            text = filter_texts.tr(IMPORTANCES[least]) if least == len(IMPORTANCES) - 1 else text
            together.addAction(_add_choice(menu, filters, text, field, least, 0))
        together.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        return
    if field == "lanes":
        lanes = session.document.columns.lanes if session.document is not None else ()
        values = [(str(lane.id), lane.name) for lane in lanes]
    else:
        values = [(status.value, words(status.value)) for status in Status]
    for value, name in values:
        action = menu.addAction(_menu_text(name, menu.fontMetrics()))
        action.setCheckable(True)
        action.setChecked(value in getattr(asked, field))
        action.triggered.connect(lambda _=False, value=value: filters.toggle(field, value))
    if menu.isEmpty():
        menu.addAction(filter_texts.tr("There is none")).setEnabled(False)


def _menu_text(name: str, metrics: QFontMetrics) -> str:
    """A name of the document as a menu shows it: an ampersand makes no mnemonic there."""
    text = metrics.elidedText(" ".join(name.split()), Qt.TextElideMode.ElideRight, MOST_WIDE_PX)
    return text.replace("&", "&&")


def _add_choice(
    menu: QMenu, filters: Filters, text: str, field: str, value: object, without: object
) -> QAction:
    """Something that is asked or not: choosing it again takes it back."""
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(getattr(filters.asked, field) == value)
    action.triggered.connect(lambda on: filters.set(field, value if on else without))
    return action
