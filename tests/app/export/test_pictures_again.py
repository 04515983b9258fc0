"""A picture with its data, dropped on a fresh window and exported once more: the same picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.export.test_exporting import act, in_dialog
from tests.app.large_files import wait_for
from tests.app.windows import canvas_of, drop, selected_id
from timeline_app.app.cli.main import main
from timeline_app.app.load.picture_view import VERSION
from timeline_app.app.shell.session import Session
from timeline_app.app.startup.application import open_window
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.value import replace
from timeline_app.document.document import Document
from timeline_app.render.picture.export_settings import ExportSettings
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.picture import Picture
from timeline_app.render.picture.spec import DetailLevel, SourceStyle
from timeline_app.render.style.palette import Theme
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.export.export_dialog import ExportDialog

__all__ = ["in_dialog"]

Dialog = Callable[[Callable[[ExportDialog], None]], None]
TRIP = "ev-blinken-beijing-trip"
SMALL = ExportSettings(preset="", width_px=900, height_px=600, with_embedded=True)


def session_of(window: QMainWindow) -> Session:
    (session,) = window.findChildren(Session)
    return session


def document_of(window: QMainWindow) -> Document:
    document = session_of(window).document
    assert document is not None
    return document


@pytest.fixture
def saved(
    in_dialog: Dialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[Path, Picture]]:
    """Saves a picture with the dialog, as it begins or with these choices."""

    def save(
        window: QMainWindow, name: str, choices: ExportSettings | None = None
    ) -> tuple[Path, Picture]:
        path, pictures = tmp_path / name, []
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

        def use(dialog: ExportDialog) -> None:
            if choices is not None:
                dialog.set_choices(choices)
            QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
            pictures.append(dialog._subject.picture(dialog.choices))

        in_dialog(use)
        act(window, "export")
        return path, pictures[0]

    return save


@pytest.fixture
def dropped(qtbot: QtBot) -> Callable[[Path], QMainWindow]:
    """A fresh window on which a picture was dropped."""

    def drop_on_window(path: Path) -> QMainWindow:
        window = open_window(None)
        qtbot.addWidget(window)
        window.resize(1200, 800)
        qtbot.waitExposed(window)
        before = document_of(window)
        drop(window, path)
        wait_for(qtbot, lambda: document_of(window) is not before)
        return window

    return drop_on_window


def lanes_of(view: TimelineView) -> list[tuple[str, bool]]:
    return [(lane.name, lane.is_folded) for lane in view.layout_of_events.tracks]


def lanes_with(view: TimelineView, keys: Iterable[int]) -> list[tuple[str, bool]]:
    """The lanes of a view that have any of these events."""
    wanted, key = set(keys), view.event_model.columns.key
    return [
        (lane.name, lane.is_folded)
        for lane in view.layout_of_events.tracks
        if any(int(key[row]) in wanted for row in lane.all_rows())
    ]


def places_of(picture: Picture) -> dict[str, list[tuple[float, float]]]:
    """Where the marks of each event begin and end, by title."""
    scene = picture.figure.scene
    assert scene is not None
    found: dict[str, list[tuple[float, float]]] = {}
    marks = scene.marks
    for row, x0, x1 in zip(marks.row.tolist(), marks.x0, marks.x1, strict=True):
        found.setdefault(picture.columns.titles[row], []).append((float(x0), float(x1)))
    return found


def assert_same_pixels(one: Path, other: Path) -> None:
    first, second = (
        QImage(str(path)).convertToFormat(QImage.Format.Format_RGBA8888) for path in (one, other)
    )
    assert first.size() == second.size()
    assert first == second


def test_a_picture_of_the_whole_comes_back_pixel_for_pixel(
    window: QMainWindow,
    saved: Callable[..., tuple[Path, Picture]],
    dropped: Callable[[Path], QMainWindow],
) -> None:
    """By people, with lanes moved, folded and hidden, and the events that have no room."""
    act(window, "by_actor")
    view = canvas_of(window)
    state, document = view.view_state, document_of(window)
    assert state is not None
    ids = [lane.id for lane in view.layout_of_events.tracks]
    state.arrange(state.arrangement.moved(ids, ids[2], 0).with_fold([ids[1]], is_folded=True))
    state.arrange(state.arrangement.with_hidden([ids[3]]))
    chosen = [4, 9]
    view.select_rows(chosen)
    names = [str(document.chronology.id_of(int(document.columns.key[row]))) for row in chosen]
    choices = replace(
        SMALL,
        whole_range=True,
        theme=Theme.DARK,
        headline="How it went",
        credit="A. Author",
        detail=DetailLevel.USUAL,
        sources=SourceStyle.NUMBERED,
        highlights=(names[0],),
    )
    path, picture = saved(window, "whole.png", choices)
    assert picture.not_shown
    theme = session_of(window).theme
    again = dropped(path)
    assert lanes_of(canvas_of(again)) == lanes_of(view)
    assert len(document_of(again).columns) == len(picture.keys_in_range())
    assert session_of(again).theme is theme
    second, other = saved(again, "again.png")
    assert other.texts == picture.texts
    assert_same_pixels(path, second)
    assert canvas_of(again).is_fitted


def test_a_picture_of_a_part_comes_back_with_its_lanes_and_every_mark_in_its_place(
    window: QMainWindow,
    saved: Callable[..., tuple[Path, Picture]],
    dropped: Callable[[Path], QMainWindow],
    qtbot: QtBot,
) -> None:
    view, lanes = canvas_of(window), session_of(window).lanes
    assert lanes is not None
    asked = EventFilter(statuses=("took place", "ongoing"), quotes=True)
    lanes.filter_by(asked)
    view.glide.is_calm = True
    view.zoom_about_focus(3.0)
    choices = replace(SMALL, form=PictureFormat.SVG)
    path, picture = saved(window, "part.svg", choices)
    again = dropped(path)
    other = canvas_of(again)
    # Of a part its own events come along, and so the lanes that have any of them.
    assert lanes_of(other) == lanes_with(view, picture.keys_in_range())
    assert other.view_state is not None
    assert other.view_state.filter == asked
    assert other.view_state.grouping is Grouping.LANE
    assert other.range_in_view == view.range_in_view
    again.resize(1000, 700)
    assert np.allclose(
        other.scale.visible_range(other.time_size.width()), view.range_in_view, atol=1.0
    )
    _, second = saved(again, "again.svg")
    assert places_of(second) == places_of(picture)
    assert second.texts == picture.texts
    other.pan(40.0)
    assert other.range_in_view != view.range_in_view


def test_a_picture_of_a_past_day_is_looked_at_as_known_on_that_day(
    saved: Callable[..., tuple[Path, Picture]],
    dropped: Callable[[Path], QMainWindow],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    """With another picture over it, which is shown as it is; then what somebody has changed."""
    known, plain = tmp_path / "known.png", tmp_path / "plain.png"
    options = ("--size", "700x500", "--embed", "--from", "2023", "--to", "2023-06")
    for path, more in ((known, ("--as-known", "2023-03-01")), (plain, ("--select", TRIP))):
        assert main(["export", "sample", str(path), *options, *more]) == 0
    window = dropped(known)
    wait_for(qtbot, lambda: document_of(window).as_known is not None)
    view = canvas_of(window)
    in_view = view.scale.visible_range(view.time_size.width())
    second, _ = saved(window, "again.png")
    assert_same_pixels(known, second)
    document = document_of(window)
    drop(window, plain)
    wait_for(qtbot, lambda: document_of(window) is not document)
    assert document_of(window).as_known is None
    assert selected_id(view) == TRIP
    marked, _ = saved(window, "marked.png")
    assert_same_pixels(plain, marked)
    assert np.allclose(view.range_in_view, in_view, atol=100.0)
    state, before = view.view_state, document_of(window)
    assert state is not None
    view.fit(animated=False)
    act(window, "by_source")
    view.select_rows([])
    drop(window, plain)
    wait_for(qtbot, lambda: canvas_of(window).view_state.grouping is Grouping.LANE)
    assert document_of(window) is before
    assert selected_id(view) == TRIP
    assert not view.is_fitted


def test_a_view_that_is_not_known_is_said_in_a_sentence_and_all_is_shown(
    dropped: Callable[[Path], QMainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "newer.svg"
    options = ("--size", "700x500", "--embed", "--group", "actor", "--from", "2023-06")
    assert main(["export", "sample", str(path), *options]) == 0
    text = path.read_text(encoding="utf-8")
    known, later = f'"version":{VERSION},', f'"version":{VERSION + 1},'
    path.write_text(text.replace(known, later), encoding="utf-8")
    window = dropped(path)
    view = canvas_of(window)
    assert view.is_fitted
    assert view.view_state is not None
    assert view.view_state.grouping is Grouping.LANE
    assert "can't be read" in session_of(window).window.statusBar().currentMessage()
