"""The connections of the window: menus, canvas, panel, what opens and what edits files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QFontMetrics,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QMenu

from timeline_app.app.editing.editor import Editor
from timeline_app.app.files.opener import Opener
from timeline_app.app.load.resources import SAMPLE, longer_sample_path
from timeline_app.app.shell.action_table import FILE, VIEW
from timeline_app.app.shell.actions import Actions, fill_menus, plain_text
from timeline_app.app.shell.disk_wait import DiskWait
from timeline_app.app.shell.language_menu import add_languages
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import TEXT_PERCENTS, ThemeChoice
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.widgets.canvas.keyboard import ZOOM_STEP, clear_selection, pan_step
from timeline_app.widgets.controls.discarded import empty_menu
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.controls.throttle import Throttle

if TYPE_CHECKING:
    from timeline_app.widgets.panel.details_panel import DetailsPanel

window_texts = Texts("window_texts")

_FOLDER_WIDTH_PX = 420
RANGE_MS = 80
"""The words for the visible range change no more often: they lay out the status line anew."""

_THEMES = {
    ThemeChoice.SYSTEM: "&System",
    ThemeChoice.LIGHT: "&Light",
    ThemeChoice.DARK: "&Dark",
}


def wire(window: MainWindow, session: Session, opener: Opener, actions: Actions) -> Editor:
    """Connect a window, its session, what opens files into it, and its actions.

    Gives what makes the edits that are asked for in the window.
    """
    menus = fill_menus(window.menuBar(), actions)
    _wire_menus(menus, window, session, actions)
    _wire_actions(window, session, actions)
    _wire_opening(menus, window, opener, actions)
    editor = _wire_editing(session, actions)
    _wire_view(window, session)
    _wire_buttons(window, actions)
    QGuiApplication.styleHints().colorSchemeChanged.connect(session.appearance.show_theme)
    return editor


def _wire_menus(
    menus: dict[str, QMenu], window: MainWindow, session: Session, actions: Actions
) -> None:
    themes = QMenu(window_texts.tr("&Theme"), window)
    menus[VIEW].insertMenu(actions["less_motion"], themes)
    group = QActionGroup(window)
    for choice, text in _THEMES.items():
        action = QAction(window_texts.tr(text), window, checkable=True)
        action.setChecked(choice is session.settings.theme)
        action.triggered.connect(
            lambda _=False, choice=choice: session.appearance.choose_theme(choice)
        )
        group.addAction(action)
        themes.addAction(action)
    _add_text_sizes(menus[VIEW], actions["less_motion"], window, session)
    add_languages(menus[VIEW], actions["less_motion"], session)


def _add_text_sizes(menu: QMenu, before: QAction, window: MainWindow, session: Session) -> None:
    """Add the sizes of text to a menu; Qt takes one only as it starts."""
    sizes = QMenu(window_texts.tr("Te&xt Size"), window)
    menu.insertMenu(before, sizes)
    group = QActionGroup(window)
    for percent in TEXT_PERCENTS:
        action = QAction(
            window_texts.tr("&{n} %").replace("{n}", str(percent)), window, checkable=True
        )
        action.setChecked(percent == session.settings.text_percent)
        action.triggered.connect(lambda _=False, n=percent: _choose_text_size(session, n))
        group.addAction(action)
        sizes.addAction(action)


def _choose_text_size(session: Session, percent: int) -> None:
    session.settings.text_percent = percent
    told = window_texts.tr("Text will be at {n} % when Timeline is opened the next time.")
    session.note(told.replace("{n}", str(percent)))


def _wire_opening(
    menus: dict[str, QMenu],
    window: MainWindow,
    opener: Opener,
    actions: Actions,
) -> None:
    recent = QMenu(window_texts.tr("Open &Recent"), window)
    menus[FILE].insertMenu(actions["open_sample"], recent)
    recent.setToolTipsVisible(True)
    recent.aboutToShow.connect(lambda: _fill_recent(recent, opener))
    actions.connect(
        {
            "open": opener.ask_open,
            "open_sample": lambda: opener.try_open(SAMPLE),
            "open_longer_sample": lambda: opener.try_open(str(longer_sample_path())),
        },
    )
    window.file_dropped.connect(opener.try_open)
    window.closed.connect(opener.close)


def _fill_recent(menu: QMenu, opener: Opener) -> None:
    empty_menu(menu)
    for path in opener.settings.recent_files:
        action = menu.addAction(_recent_text(path, menu.fontMetrics()))
        action.setToolTip(tool_tip(path))
        action.triggered.connect(lambda _=False, path=path: opener.try_open(path))
    if menu.isEmpty():
        menu.addAction(window_texts.tr("Nothing opened yet")).setEnabled(False)
        return
    menu.addSeparator()
    menu.addAction(window_texts.tr("&Clear")).triggered.connect(opener.settings.clear_recent)


def _recent_text(path: str, metrics: QFontMetrics) -> str:
    """A file by its name, and by its folder, for there may be others of that name."""
    folder = metrics.elidedText(
        str(Path(path).parent), Qt.TextElideMode.ElideLeft, _FOLDER_WIDTH_PX
    )
    # A tab would begin the column of the shortcuts, an ampersand make a mnemonic.
    return f"{Path(path).name} — {folder}".replace("\t", " ").replace("&", "&&")


def _wire_actions(window: MainWindow, session: Session, actions: Actions) -> None:
    view = window.view
    actions.connect(
        {
            "close": window.close,
            "quit": QCoreApplication.quit,
            "zoom_in": lambda: view.zoom_about_focus(ZOOM_STEP),
            "zoom_out": lambda: view.zoom_about_focus(1 / ZOOM_STEP),
            "fit": view.fit,
            "fit_selection": view.fit_selection,
            "previous": lambda: session.selection.step(-1),
            "next": lambda: session.selection.step(1),
            "above": lambda: view.select_in_lane(-1),
            "below": lambda: view.select_in_lane(1),
            "first": view.select_first,
            "last": view.select_last,
            "earlier": lambda: view.page(1),
            "later": lambda: view.page(-1),
            "pan_earlier": lambda: pan_step(view, 1),
            "pan_later": lambda: pan_step(view, -1),
            "read": session.selection.read,
            "select_all": view.selectAll,
            "clear": lambda: clear_selection(view),
            "about": session.about,
        }
    )
    actions["details"].setChecked(session.settings.details)
    actions["details"].toggled.connect(session.selection.show_details)
    actions["less_motion"].setChecked(session.settings.less_motion)
    actions["less_motion"].toggled.connect(session.appearance.set_less_motion)
    actions["single_keys"].setChecked(session.settings.single_keys)
    actions.show_letters(session.settings.single_keys)
    actions["single_keys"].toggled.connect(session.appearance.set_single_keys)


def _wire_editing(session: Session, actions: Actions) -> Editor:
    editor, wait = Editor(session, actions), DiskWait(session.window)
    actions.connect({"undo": editor.undo, "redo": editor.redo, "add": editor.ask_add})

    def show(document: Document) -> None:
        document.chronology.wait_by(wait)
        document.changed.connect(lambda _: editor.show_stack(document))
        editor.show_stack(document)

    session.document_changed.connect(show)
    session.state_changed.connect(actions.allow_in)
    return editor


def _wire_view(window: MainWindow, session: Session) -> None:
    view = window.view
    view.details_requested.connect(session.selection.read)
    view.count_list_requested.connect(session.selection.list_count)
    shown = Throttle(RANGE_MS, window)
    view.visible_range_changed.connect(lambda *seconds: shown.take(seconds))
    shown.passed.connect(lambda seconds: session.show_range(*seconds))
    current = QTimer(window)
    current.setSingleShot(True)
    current.timeout.connect(session.selection.show)
    window.closed.connect(current.stop)
    session.document_changed.connect(
        lambda document: _wire_document(window, session, document, current)
    )


def _wire_document(
    window: MainWindow, session: Session, document: Document, current: QTimer
) -> None:
    """A new model brings a new selection model.

    Of several selected events the panel shows the current one. Where that alone has changed it
    is shown by the timer `current`, for that happens in the midst of edits too.
    """
    document.model.modelAboutToBeReset.connect(session.keep_view)
    document.changed.connect(session.follow)
    selection = window.view.selectionModel()
    shown_row = -1

    def show() -> None:
        nonlocal shown_row
        shown_row = selection.currentIndex().row()
        session.selection.show()

    def show_later(index: QModelIndex | QPersistentModelIndex) -> None:
        if index.row() != shown_row:
            current.start()

    selection.selectionChanged.connect(lambda *_: show())
    selection.currentChanged.connect(lambda index, _: show_later(index))


def wire_panel(
    details: DetailsPanel, window: MainWindow, session: Session, actions: Actions, editor: Editor
) -> None:
    """Connect the panel, which comes after the first paint."""
    details.edit_requested.connect(editor.make)
    details.setVisible(actions["details"].isChecked())
    details.event_requested.connect(session.selection.reveal_event)
    details.link_requested.connect(session.open_link)
    details.step_requested.connect(session.selection.step)
    back = QShortcut(QKeySequence(Qt.Key.Key_Escape), details)
    back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    back.activated.connect(
        lambda: details.leave_actor() if details.is_on_actor else window.view.setFocus()
    )


def _wire_buttons(window: MainWindow, actions: Actions) -> None:
    for button, name, text in (
        (window.zoom_out_button, "zoom_out", "−"),
        (window.fit_button, "fit", window_texts.tr("Fit")),
        (window.zoom_in_button, "zoom_in", "+"),
    ):
        action = actions[name]
        button.clicked.connect(action.trigger)
        button.setText(text)
        button.setToolTip(action.toolTip())
        button.setAccessibleName(plain_text(action))
    window.export_button.setText(window_texts.tr("Export…"))
    window.export_button.clicked.connect(actions["export"].trigger)
