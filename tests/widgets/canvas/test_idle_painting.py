"""What is around the view is painted at rest: the same picture, and a pan finds it there."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.scene.chronologies import crowded
from tests.widgets.million import painted, view_of
from timeline_app.core.search.matches import Matches
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.widgets.canvas import backing_store
from timeline_app.widgets.canvas.timeline_view import TimelineView

Drawn = Callable[[], list[bool]]
"""Of all scenes drawn since it was last asked: whether they were with words."""


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    found: list[bool] = []
    draw = ScenePainter.draw_scene

    def counted(*args: object, **named: object) -> None:
        found.append(bool(named.get("with_words", True)))
        draw(*args, **named)  # type: ignore[arg-type]

    def taken() -> list[bool]:
        taken, found[:] = list(found), []
        return taken

    monkeypatch.setattr(ScenePainter, "draw_scene", counted)
    return taken


def _zoomed(qtbot: QtBot) -> TimelineView:
    view = view_of(qtbot, crowded(400))
    view.zoom(9.0, 300.0)
    painted(view)
    return view


def _at_rest(qtbot: QtBot, view: TimelineView) -> QImage:
    qtbot.waitUntil(lambda: view._buffer.is_kept)
    return painted(view)


def test_at_rest_a_pan_has_nothing_to_paint(qtbot: QtBot, drawn: Drawn) -> None:
    view = _zoomed(qtbot)
    width = view.time_size.width()
    _at_rest(qtbot, view)
    assert drawn()[-2:] == [True, False]
    for _ in range(8):
        view.pan(-width // 20)
        painted(view)
    for _ in range(14):
        view.pan(width // 20)
        painted(view)
    assert drawn() == []


def test_the_picture_at_rest_is_that_of_a_view_that_is_drawn_at_once(qtbot: QtBot) -> None:
    view = _zoomed(qtbot)
    scene = view.scene()
    kept_in_view = painted(view)  # the second time it is kept as it is
    view._buffer.forget()
    painted(view)
    assert _at_rest(qtbot, view) == kept_in_view
    assert view.scene().first_px < scene.first_px
    assert view.scene().last_px > scene.last_px


@pytest.mark.parametrize("change", ["selection", "many selected", "matches", "scroll"])
def test_what_looks_otherwise_is_drawn_at_once_and_kept_at_rest(
    qtbot: QtBot, drawn: Drawn, change: str
) -> None:
    view = _zoomed(qtbot)
    before = _at_rest(qtbot, view)
    drawn()
    rows = list(dict.fromkeys(view.scene().marks.row.tolist()))
    match change:
        case "selection":
            view.select_row(rows[len(rows) // 2])
        case "many selected":
            view.selectAll()
        case "matches":
            assert view.view_state is not None
            view.view_state.set_matches(Matches(np.array(sorted(rows)[::3], np.int64)))
        case "scroll":
            view.resize(view.width(), view.height() // 2)
            painted(view)
            _at_rest(qtbot, view)
            drawn()
            view.verticalScrollBar().setValue(40)
    changed = painted(view)
    assert drawn() == ([] if change == "selection" else [True]), "a few are drawn over the picture"
    assert changed != before
    kept = _at_rest(qtbot, view)
    assert kept == painted(view)
    view._buffer.forget()
    painted(view)
    assert painted(view) == kept


def test_what_happens_between_the_steps_ends_them(qtbot: QtBot) -> None:
    view = _zoomed(qtbot)
    steps = view._buffer.painted_ahead(view.frame(), view._look_in, ())
    next(steps)
    next(steps)
    view.zoom(2.0, 200.0)
    zoomed = painted(view)
    scene = view.scene()
    assert list(steps) == []
    assert not view._buffer.is_kept
    assert view.scene() is scene
    assert painted(view) == painted(view)
    view._buffer.forget()
    assert painted(view) == zoomed


@pytest.mark.parametrize("width", [900, 901, 1_337, 1_920])
def test_at_rest_the_picture_lies_on_the_pixels_of_any_screen(qtbot: QtBot, width: int) -> None:
    view = view_of(qtbot, crowded(400))
    view.resize(width, 400)
    view.zoom(9.0, 300.0)
    painted(view)
    _at_rest(qtbot, view)
    scene, wide = view.scene(), view.time_size.width()
    assert view.canvas_geometry.left_px == 0.0
    assert wide / 2 - 4 <= -scene.first_px <= wide / 2
    for ratio in (1.0, 1.25, 1.5, 1.75, 2.0):
        assert (scene.first_px * ratio).is_integer()


def test_nothing_is_laid_out_once_what_was_drawn_is_no_longer_true(qtbot: QtBot) -> None:
    view = _zoomed(qtbot)
    steps = view._buffer.painted_ahead(view.frame(), view._look_in, ())
    view._buffer.forget()  # as after an edit, whose layout takes over all of the one before
    laid_out: list[object] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(backing_store, "build_scene", lambda *args, **_: laid_out.append(args))
        assert list(steps) == []
    assert not laid_out
    assert not view._buffer.is_kept
