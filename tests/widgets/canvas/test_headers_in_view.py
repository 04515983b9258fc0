"""Headers are drawn from a picture of them while the view stays at one height."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.scene.chronologies import crowded
from tests.widgets.million import painted, view_of
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.widgets.canvas.timeline_view import TimelineView


def _low(qtbot: QtBot) -> TimelineView:
    """A canvas that is lower than its lanes."""
    view = view_of(qtbot, crowded(1_000))
    view.resize(900, 300)
    view.zoom(4.0, 300.0)
    painted(view)
    assert view.verticalScrollBar().maximum() > 60
    return view


@pytest.mark.parametrize("scroll", [0, 13, 27, 60])
def test_the_picture_shows_what_is_drawn_at_once(qtbot: QtBot, scroll: int) -> None:
    view = _low(qtbot)
    view.verticalScrollBar().setValue(scroll)
    area = (0, 0, int(view.header_px), view.height())
    at_once = painted(view).copy(*area)
    from_picture = painted(view).copy(*area)
    assert view._headers._kept is not None
    assert from_picture == at_once
    view.verticalScrollBar().setValue(scroll + 9)
    assert painted(view).copy(*area) != at_once
    view.verticalScrollBar().setValue(scroll)
    assert painted(view).copy(*area) == at_once


def test_a_pan_draws_no_name_anew(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = _low(qtbot)
    names: list[int] = []
    draw = ScenePainter.draw_name_anew

    def note(*args: object) -> None:
        names.append(1)
        draw(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(ScenePainter, "draw_name_anew", note)
    view.verticalScrollBar().setValue(30)
    painted(view)
    painted(view)
    assert names, "an edge cuts a name"
    names.clear()
    for _ in range(5):
        painted(view)
    assert not names
    view.verticalScrollBar().setValue(31)
    painted(view)
    assert names


@pytest.mark.parametrize(("scroll", "is_kept"), [(12, True), (13, False)])
def test_no_picture_is_kept_in_between_the_pixels_of_a_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, scroll: int, is_kept: bool
) -> None:
    view = _low(qtbot)
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: 1.5)
    view._headers._kept = None
    view.verticalScrollBar().setValue(scroll)
    for _ in range(3):
        painted(view)
    assert (view._headers._kept is not None) == is_kept
