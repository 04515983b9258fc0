"""The main window: canvas, panel, bars and menus in their places. No business."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.app.shell.appearance import STATUS_INSET_PX, window_style
from timeline_app.app.shell.settings import Settings
from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.core.text.typography import typographic
from timeline_app.render.style.palette import Palette, Theme, palette_of
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.window_bars import ElidedTitle, StatusBar, ToolBar

if TYPE_CHECKING:
    from timeline_app.app.shell.second_click import SecondClick
    from timeline_app.widgets.canvas.overview import Overview
    from timeline_app.widgets.controls.loading_bar import LoadingBar
    from timeline_app.widgets.panel.details_panel import DetailsPanel
    from timeline_app.widgets.search.search_field import SearchField

frame_texts = Texts("frame_texts")
BAR_PX = 44
PANEL_PX = 380
PANEL_LEAST_PX = 320
CANVAS_LEAST_PX = 240
OVERVIEW_PX = 56
"""The height that is kept for the overview, which comes after the first paint."""
TABLE_PX = 260
MOST_DROPPED = 8
"""Files of what is dropped on a window at once. Beyond: no more are opened, and that is said."""


class MainWindow(QMainWindow):
    """Places what is seen; features connect it."""

    file_dropped = Signal(str)
    other_dropped = Signal(str)
    """A file that was dropped together with that one."""
    too_many_dropped = Signal(int)
    """So many more were dropped with them, and are not opened."""
    closed = Signal()
    details_shown = Signal(bool)
    """The panel stands beside the canvas from now on, or no longer."""
    palette_changed = Signal(object)
    """The `Palette` of the theme that is shown from now on."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.setAcceptDrops(True)
        self.setMinimumSize(560, 400)
        self.resize(1440, 900)
        self.view = TimelineView()
        self.details: DetailsPanel | None = None
        self.overview: Overview | None = None
        self._strip: LoadingBar | None = None
        self._note: QLabel | None = None
        self._notes: dict[str, str] = {}
        self._give_up: Callable[[], None] | None = None
        self._is_to_close = False
        self.before_close: list[Callable[[], bool]] = []
        """Asked before the window closes: it stays open where an answer is no."""
        self.may_leave: Callable[[], bool] = lambda: True
        """Asked after all these, when what was typed has been kept as far as it can be."""
        self._palette = palette_of(Theme.LIGHT)
        self._panel_place = QWidget()
        self._panel_place.setMinimumWidth(PANEL_LEAST_PX)
        self._wants_details = True
        self._second_click: SecondClick | None = None
        self._is_asked = False
        """Whether the panel was asked for: it stands there until it has shown something."""
        self._overview_place = QWidget()
        self._overview_place.setFixedHeight(OVERVIEW_PX)
        self.title_label = ElidedTitle()
        self.title_label.setObjectName("chronology-title")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.zoom_out_button = QToolButton()
        self.fit_button = QToolButton()
        self.zoom_in_button = QToolButton()
        self.export_button = QPushButton()
        self.counts_label = QLabel()
        self.undated_button = QPushButton(self)
        """How many events have no date, if some have none."""
        self._tells_undated = False
        self.range_label = QLabel()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.rows = QSplitter(Qt.Orientation.Vertical)
        """The canvas with its column, and the table once there is one."""
        self.canvas_column = QVBoxLayout()
        """The canvas, and what stands above and below it."""
        self._fill_bar()
        self._place()
        self._fill_status()

    def _fill_bar(self) -> None:
        self.bar = ToolBar()
        self.bar.setObjectName("bar")
        self.bar.setFixedHeight(BAR_PX)
        row = self._bar_row = self.bar.row
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(4)
        row.addWidget(self.title_label)
        row.addStretch(1)
        for button, text in (
            (self.zoom_out_button, "−"),
            (self.fit_button, self.tr("Fit")),
            (self.zoom_in_button, "+"),
        ):
            button.setText(text)
            button.setAutoRaise(True)
            button.setMinimumHeight(28)
            row.addWidget(button)
        row.addSpacing(16)
        row.addWidget(self.export_button)
        self.bar.spare(self.zoom_out_button, self.zoom_in_button, self.fit_button)
        self.bar.keep_whole(self.title_label)
        self.export_button.setText(self.tr("Export…"))
        self.export_button.setObjectName("export-button")

    def _place(self) -> None:
        """Put the canvas beside the panel's place, both below the bar."""
        canvas = QWidget()
        self.canvas_column.setContentsMargins(0, 0, 0, 0)
        self.canvas_column.setSpacing(0)
        self.canvas_column.addWidget(self.view, 1)
        self.canvas_column.addWidget(self._overview_place)
        canvas.setLayout(self.canvas_column)
        self.rows.addWidget(canvas)
        self.rows.setMinimumWidth(CANVAS_LEAST_PX)
        self.rows.setCollapsible(0, False)
        self.rows.setHandleWidth(1)
        self._canvas_side = QWidget()
        below = QVBoxLayout(self._canvas_side)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.rows, 1)
        self.splitter.addWidget(self._canvas_side)
        self.splitter.addWidget(self._panel_place)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setCollapsible(0, False)
        self.splitter.setCollapsible(1, False)  # it is hidden by its action alone
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([1440 - PANEL_PX, PANEL_PX])
        centre = QWidget()
        self._column = QVBoxLayout(centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.splitter, 1)
        self.setCentralWidget(centre)

    def _fill_status(self) -> None:
        status = StatusBar(STATUS_INSET_PX)
        status.addWidget(self.counts_label)
        self.undated_button.setObjectName("undated-count")
        self.undated_button.hide()
        status.add_lasting(self.range_label)
        for label in (self.counts_label, self.range_label):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.setStatusBar(status)
        self.status_line = status

    def restore(self) -> None:
        """Take the place and proportions of the last time."""
        geometry = self._settings.bytes_of("geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        elif QGuiApplication.platformName() != "offscreen":  # there nobody looks at a screen
            from timeline_app.widgets.controls.fit_to_screen import resize_on_screen

            resize_on_screen(self, self.width(), self.height())
        splitter = self._settings.bytes_of("splitter")
        if not splitter.isEmpty():
            self.splitter.restoreState(splitter)
        self.want_details(self._settings.details)
        self._overview_place.setVisible(self._settings.overview)
        self.status_line.settle()  # its texts have got their font since they were put there

    def add_details(self, panel: DetailsPanel) -> None:
        """Put the panel where room is kept for it."""
        from timeline_app.app.shell.second_click import SecondClick  # not for the first paint

        is_shown, self.details = self.shows_details, panel
        self._panel_place.hide()  # so that nothing is polished before its style sheet is there
        self.splitter.replaceWidget(1, panel)
        panel.set_palette_roles(self._palette)
        panel.setVisible(is_shown)
        self._panel_place.deleteLater()
        panel.occupancy_changed.connect(self._make_room)
        self._second_click = SecondClick(panel)
        self._second_click.made.connect(self.view.fit_selection)
        self._make_room()

    def want_details(self, wanted: bool, *, at_once: bool = False) -> None:
        """Have the panel beside the canvas while it has something to show, or never.

        With `at_once` it is there even before, until it has shown something.
        """
        self._wants_details, self._is_asked = wanted, wanted and at_once
        self._make_room()

    @property
    def shows_details(self) -> bool:
        """Whether the panel stands beside the canvas."""
        return not (self.details or self._panel_place).isHidden()

    def _make_room(self) -> None:
        """Show the panel or hide it; the keyboard stays in the window, and the canvas in place."""
        panel = self.details or self._panel_place
        is_filled = self.details is not None and not self.details.is_empty
        self._is_asked &= not is_filled
        is_shown = self._wants_details and (is_filled or self._is_asked)
        if is_shown is self.shows_details:
            return
        if not is_shown and panel.isAncestorOf(QApplication.focusWidget() or self):
            self.view.setFocus()
        self.view.clip_while(partial(self._let_stand, panel, is_shown))
        self.details_shown.emit(is_shown)

    def _let_stand(self, panel: QWidget, is_shown: bool) -> None:
        """Let the panel stand beside the canvas, or not, with all that is there in its place."""
        panel.setVisible(is_shown)
        QApplication.sendPostedEvents(self.splitter, QEvent.Type.LayoutRequest.value)
        if is_shown and self._second_click is not None:
            self._second_click.await_it()

    def add_search(self, field: SearchField) -> None:
        """Put the field to search with beside the title."""
        self._bar_row.insertSpacing(1, 20)
        self._bar_row.insertWidget(2, field)
        # Moving the canvas instead would part it from what comes after it.
        before = self.view.previousInFocusChain()
        assert before is not None
        self.setTabOrder(before, field)

    def add_overview(self, overview: Overview) -> None:
        """Put the overview where room is kept for it."""
        self.overview = overview
        self.canvas_column.replaceWidget(self._overview_place, overview)
        self._overview_place.hide()
        self._overview_place.deleteLater()
        self.setTabOrder(self.view, overview)

    def add_to_bar(self, widget: QWidget) -> None:
        """Put something into the tool bar, before what zooms."""
        row = self.bar.layout()
        assert isinstance(row, QHBoxLayout)
        at = row.indexOf(self.zoom_out_button)
        row.insertWidget(at, widget)
        row.insertSpacing(at + 1, 12)

    def add_table(self, table: QWidget) -> None:
        """Put the table of events below the canvas, as high as it was the last time."""
        self.rows.addWidget(table)
        self.setTabOrder(self.overview or self.view, table)
        self.rows.setStretchFactor(0, 1)
        self.rows.setCollapsible(1, False)  # it is hidden by its action alone
        state = self._settings.bytes_of("rows")
        if state.isEmpty() or not self.rows.restoreState(state):
            self.rows.setSizes([self.rows.height() - TABLE_PX, TABLE_PX])

    def add_tray(self, tray: QWidget) -> None:
        """Put a tray below the canvas and the table."""
        layout = self._canvas_side.layout()
        assert layout is not None
        layout.addWidget(tray)

    @property
    def canvas_side(self) -> QWidget:
        """All that stands beside the panel: the canvas, the table, the tray."""
        return self._canvas_side

    def show_undated(self, words: str) -> None:
        """Say in the status line how many events have no date; nothing if all have one."""
        button, bar = self.undated_button, self.statusBar()
        button.setText(words)
        if bool(words) == self._tells_undated:
            return
        self._tells_undated = bool(words)
        # Only where it is wanted, for it makes the status line higher.
        if not words:
            bar.removeWidget(button)
            return
        bar.insertWidget(1, button)
        button.setVisible(not bar.currentMessage())
        # So that Qt shows it again when the message that hides it has gone.
        button.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, not bar.currentMessage())

    def show_strip(self, strip: LoadingBar) -> None:
        """Show a strip between the canvas and the status line."""
        if self._strip is strip:
            return
        self._strip = strip
        strip.set_palette_roles(self._palette)
        self._column.addWidget(strip)
        strip.show()

    def hide_strip(self, strip: LoadingBar) -> None:
        """Take the strip away, if it is there."""
        if self._strip is strip:
            self._strip = None
            if strip.isAncestorOf(QApplication.focusWidget() or self):
                self.view.setFocus()
            self._column.removeWidget(strip)
            strip.hide()

    def show_note(self, work: str, text: str) -> None:
        """Say quietly in the status line what goes on; an empty text says that it has ended.

        `work` tells one thing that goes on from others, which may do so at the same time.
        """
        self._notes.pop(work, None)
        if text:
            self._notes[work] = text
        if self._note is None:
            self._note = QLabel()
            self._note.setObjectName("note")
            self._note.setTextFormat(Qt.TextFormat.PlainText)
            self.statusBar().addWidget(self._note)
        self._note.setText(" · ".join(self._notes.values()))

    def stay_open(self, give_up: Callable[[], None]) -> None:
        """Close only after `close_if_asked`; `give_up` is called if that is asked before."""
        self._give_up, self._is_to_close = give_up, False

    def close_if_asked(self) -> None:
        """Close as ever from now on, and now if that was asked since `stay_open`."""
        self._give_up = None
        if self._is_to_close:
            QTimer.singleShot(0, self, self.close)

    def set_title(self, title: str, path: str) -> None:
        """Name the chronology in the bar, and with its file in the window's frame."""
        title = typographic(title)
        self.title_label.setText(title)
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        others = {one.windowTitle() for one in windows if one is not self and one.isVisible()}
        self.setWindowTitle(frame_title(title, path, others))
        self.setWindowFilePath(path)

    def set_palette_roles(self, palette: Palette) -> None:
        """Give the bar and the status line the colours of a theme."""
        self._palette = palette
        style = window_style(palette)
        if style != self.styleSheet():  # to take the same one anew takes 25 ms
            self.setStyleSheet(style)
        if self._strip is not None:
            self._strip.set_palette_roles(palette)
        self.palette_changed.emit(palette)

    def dress(self, take_palette: Callable[[Palette], object]) -> None:
        """Give something the colours of the theme, and of each that comes."""
        take_palette(self._palette)
        self.palette_changed.connect(take_palette)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        is_file = any(url.isLocalFile() for url in event.mimeData().urls())
        if is_file and QApplication.activeModalWidget() is None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and QApplication.activeModalWidget() is None:
            event.acceptProposedAction()
            self.take_files(paths)

    def take_files(self, paths: Sequence[str]) -> None:
        """Let files be opened that come together: dropped, or several pasted."""
        self.file_dropped.emit(paths[0])
        for other in paths[1:MOST_DROPPED]:
            self.other_dropped.emit(other)
        if len(paths) > MOST_DROPPED:
            self.too_many_dropped.emit(len(paths) - MOST_DROPPED)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._give_up is not None:
            self._is_to_close = True
            event.ignore()
            self._give_up()
            return
        if not (all(may_close() for may_close in self.before_close) and self.may_leave()):
            event.ignore()
            return
        self._settings.keep_bytes("geometry", self.saveGeometry())
        self._settings.keep_bytes("splitter", self.splitter.saveState())
        if self.rows.count() > 1:
            self._settings.keep_bytes("rows", self.rows.saveState())
        self.closed.emit()
        super().closeEvent(event)


def frame_title(title: str, path: str, others: Collection[str] = ()) -> str:
    """The title of a window that shows the chronology of a file, if it has one.

    The file's name stands beside a title that is another; where one of the `others` says the same,
    its folder stands there too.
    """
    place = Path(path)
    is_told = not path or place.stem == title
    told = _framed(title, "" if is_told else place.name)
    if path and told in others:
        return _framed(title, str(Path(place.parent.name, place.name)))
    return told


def _framed(title: str, file: str) -> str:
    if not file:
        return filled(frame_texts.tr("{title} — Timeline"), title=title)
    pattern = frame_texts.tr("{title} — {file} — Timeline")
    return filled(pattern, title=title, file=one_line(file))
