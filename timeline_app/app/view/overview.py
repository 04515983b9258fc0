"""The overview of all time below the canvas: it follows the canvas, and leads it."""

from __future__ import annotations

from functools import partial

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import ANY, VIEW, ActionSpec, commands
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import Settings
from timeline_app.core.text.translation import Texts
from timeline_app.scene.marks.visibility import anchor_s
from timeline_app.scene.time.time_scale import fitted
from timeline_app.widgets.canvas.overview import Overview
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.timing import Throttle

overview_texts = Texts("overview_texts")

WORDS_MS = 400
"""A screen reader is told of the range no more often."""

ACTIONS = (
    ActionSpec(
        "overview",
        VIEW,
        commands.mark("O&verview"),
        ANY,
        ("Ctrl+Shift+O",),
        is_checkable=True,
        after="details",
    ),
)


def install(shell: Shell) -> None:
    """Add the overview of what the canvas shows."""
    overview, window, settings = Overview(), shell.window, shell.session.settings
    window.add_overview(overview)
    _connect_requests(overview, window.view)
    _connect_following(overview, window)
    _connect_selection(overview, shell.session)
    action = shell.actions["overview"]
    action.setChecked(settings.overview)
    action.toggled.connect(partial(_show, overview, window, settings))
    overview.setVisible(settings.overview)


def _show(overview: Overview, window: MainWindow, settings: Settings, shown: bool) -> None:
    """Show or hide it, and remember that; the keyboard stays in the window."""
    settings.overview = shown
    if not shown and overview.hasFocus():
        window.view.setFocus()
    overview.setVisible(shown)


def _connect_requests(overview: Overview, view: TimelineView) -> None:
    overview.centre_requested.connect(partial(_centre, view))
    overview.range_requested.connect(partial(_show_range, view))
    overview.pan_requested.connect(partial(_pan, view))
    overview.zoom_requested.connect(partial(_zoom, view))
    overview.fit_requested.connect(view.fit)
    overview.pressed.connect(view.glide.stop)
    overview.left.connect(view.setFocus)


def _connect_following(overview: Overview, window: MainWindow) -> None:
    view = window.view
    view.lanes_changed.connect(partial(_show_lanes, overview, view))
    view.matches_changed.connect(overview.set_matches)
    view.visible_range_changed.connect(overview.set_visible_range)
    said = Throttle(WORDS_MS, overview)
    view.visible_range_changed.connect(lambda *seconds: said.take(seconds))
    said.passed.connect(lambda seconds: _say_range(overview, view, *seconds))
    window.palette_changed.connect(overview.set_palette_roles)
    _show_lanes(overview, view)
    if view.layout_ is not None:
        visible = view.scale.visible_range(view.time_size.width())
        overview.set_visible_range(*visible)
        said.take(visible)


def _connect_selection(overview: Overview, session: Session) -> None:
    """Let it mark the one selected event; another chronology has a selection of its own."""
    view = session.window.view

    def mark() -> None:
        layout = view.layout_
        row = -1 if layout is None else view.selected_rows.current
        is_seen = layout is not None and layout.is_shown(row)
        overview.set_selected(anchor_s(layout, row) if layout is not None and is_seen else None)

    def follow() -> None:
        if view.selectionModel() is not None:
            view.selectionModel().selectionChanged.connect(lambda *_: mark())
        mark()

    session.document_changed.connect(lambda _: follow())
    view.lanes_changed.connect(mark)
    follow()


def _show_lanes(overview: Overview, view: TimelineView) -> None:
    if view.layout_ is not None:
        layout = view.layout_
        overview.show_lanes(layout.columns, layout.few_lanes, layout.walls)


def _say_range(overview: Overview, view: TimelineView, from_s: float, until_s: float) -> None:
    """Tell a screen reader what is in view, and of what."""
    if view.layout_ is None or view.texts is None or not view.layout_.columns.dated:
        overview.set_range_words("")
        return
    walls = view.layout_.walls
    pattern = overview_texts.tr("{part} in view, of {whole}")
    part = view.texts.range_words(from_s, until_s)
    whole = view.texts.range_words(walls.first_s, walls.last_s)
    overview.set_range_words(pattern.replace("{part}", part).replace("{whole}", whole))


def _centre(view: TimelineView, instant_s: float, smoothly: bool) -> None:
    """Bring an instant into the middle, by whole pixels as the picture of the canvas moves."""
    scale = view.scale
    dx = round(view.time_size.width() / 2 - scale.x_of(instant_s))
    if smoothly:
        view.go_to(scale.panned(dx))
    elif dx:
        view.pan(dx)


def _show_range(view: TimelineView, from_s: float, until_s: float) -> None:
    view.go_to(fitted(from_s, until_s, view.time_size.width()), animated=False)


def _pan(view: TimelineView, share: float) -> None:
    view.glide.finish()
    view.go_to(view.scale.panned(-round(share * view.time_size.width())))


def _zoom(view: TimelineView, factor: float, instant_s: float) -> None:
    """Zoom about an instant, or about the nearest one in view."""
    view.glide.finish()
    width = float(view.time_size.width())
    view.zoom(factor, min(max(view.scale.x_of(instant_s), 0.0), width))
