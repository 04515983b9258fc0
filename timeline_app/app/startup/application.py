"""Makes the window, and the application around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLayout, QMainWindow, QMenu, QSplitter, QWidget

from timeline_app import __version__
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.actions import Actions, add_menus
from timeline_app.app.shell.appearance import apply_theme, theme_of
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import Settings
from timeline_app.core.resources import NAME, SAMPLE, resource
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused
from timeline_app.widgets.controls.timing import Throttle

if TYPE_CHECKING:
    from timeline_app.interchange.foreign.reader import ReadOptions

RANGE_MS = 80
"""The words for the visible range change no more often: they lay out the status line anew."""

STYLE = "fusion"
"""The style that looks alike everywhere; the themes are made for it."""


def make_application(arguments: list[str]) -> QApplication:
    """The application, with the names under which its settings and data are kept."""
    # Asking for the style afterwards would load everything that Qt tells Python of styles.
    application = QApplication([*arguments, "-style", STYLE])
    name_application(application)
    return application


def name_application(application: QApplication) -> None:
    """Give an application our name."""
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("Timeline")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(NAME)


def _adopt(application: QApplication) -> None:
    """Give an application that somebody else made what ours has from its start."""
    if application.applicationName() in ("", "python"):
        name_application(application)
    if application.style().objectName().lower() != STYLE:
        application.setStyle(STYLE)


def open_window(
    path: str | None, told: ReadOptions | None = None, *, is_known: bool = False
) -> QMainWindow:
    """The shown window of a chronology on the existing application; `None` opens the sample.

    See `Opener.open`. Raises `storage.errors.Refused` for a file that can't be opened.
    """
    return _open_window(lambda _, opener: opener.open(path or SAMPLE, told, is_known=is_known))


def open_untitled_window() -> QMainWindow:
    """The shown window of a new chronology, which becomes a file with its first edit."""
    from timeline_app.app.files.untitled import Untitled  # not needed for the first paint

    return _open_window(lambda session, opener: Untitled(session, opener).begin())


def _another_window(path: str | None) -> QMainWindow:
    """The shown window of a file or, for None, of a new chronology."""
    return open_untitled_window() if path is None else open_window(path)


def _open_window(show: Callable[[Session, Opener], object]) -> QMainWindow:
    """The shown window of what `show` puts there."""
    application = QApplication.instance()
    assert isinstance(application, QApplication), "make an application first"
    if application.desktopFileName() != NAME:
        _adopt(application)
    settings = Settings()
    # Before there are widgets: each would have to be polished anew.
    apply_theme(application, theme_of(settings.theme))
    window = MainWindow(settings)
    actions = Actions(window)
    session = Session(window, settings, actions)
    opener = Opener(session)
    menus = add_menus(window.menuBar())
    _follow_canvas(window, session)
    session.appearance.show_theme()
    window.view.single_keys = settings.single_keys
    window.restore()
    is_first = settings.is_first_start
    try:
        show(session, opener)
    except Refused:
        window.deleteLater()
        raise
    if is_first and session.is_sample:
        session.selection.greet()
    window.show()
    window.view.setFocus()
    application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    _install_the_rest(window, session, opener, actions, menus)
    return window


def _follow_canvas(window: MainWindow, session: Session) -> None:
    """Let session and canvas follow each other: what is selected there, and the time it shows."""
    view = window.view
    view.details_requested.connect(session.selection.read)
    view.cluster_list_requested.connect(session.selection.list_cluster)
    shown = Throttle(RANGE_MS, window)
    view.visible_range_changed.connect(lambda *seconds: shown.take(seconds))
    shown.passed.connect(lambda seconds: session.show_range(*seconds))
    current = QTimer(window)
    current.setSingleShot(True)
    current.timeout.connect(session.selection.show)
    window.closed.connect(current.stop)
    session.document_changed.connect(
        lambda document: _follow_document(window, session, document, current)
    )


def _follow_document(
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


def _install_the_rest(
    window: MainWindow,
    session: Session,
    opener: Opener,
    actions: Actions,
    menus: Mapping[str, QMenu],
) -> None:
    """Add what nobody waits for: all but the canvas."""
    # Not needed for the first paint.
    from timeline_app.app.feature import Shell
    from timeline_app.app.shell.editor import Editor
    from timeline_app.app.startup.features import install_features

    _add_icon()
    editor = Editor(session, actions)
    install_features(Shell(window, session, opener, actions, editor, menus, _another_window))
    order_focus(window)
    session.appearance.show_installed()
    session.selection.show()
    session.appearance.show_motion()


def _add_icon() -> None:
    """Give an application that has no icon ours: Qt's reader of SVG is loaded for it."""
    from PySide6.QtGui import QIcon

    if QApplication.windowIcon().isNull():
        QApplication.setWindowIcon(QIcon(str(resource("icon.svg"))))


def order_focus(window: MainWindow) -> None:
    """Let Tab lead as the eye goes, whenever the parts came into the window.

    What stands in bar and canvas column gets its order by its place; the panel follows, in an
    order of its own.
    """
    stops = [*_stops_in(window.bar), *_stops_in(window.canvas_side)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops_in(widget: QWidget | None) -> Iterator[QWidget]:
    """What Tab stops at in a widget, from left to right and from above."""
    if widget is None:
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif isinstance(widget, QSplitter):
        for number in range(widget.count()):
            yield from _stops_in(widget.widget(number))
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        below = item.layout() if item is not None else None
        if widget is not None:
            yield from _stops_in(widget)
        elif below is not None:
            yield from _stops_of(below)
