"""Relations on the canvas, by real keys and clicks."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QTabBar,
    QWidget,
)

from tests.app.commands import document, write_json
from tests.app.editing.test_edits import action, document_of, event_of
from tests.app.windows import click, drop, row_of, selected_id
from tests.widgets.million import painted
from timeline_app.app.view.relations import MOST_APART
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import EventId, Relation
from timeline_app.document.event_model import EventModel
from timeline_app.render.marks.dots import is_round
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.scene.comb.comb import Comb
from timeline_app.scene.comb.endpoints import Where
from timeline_app.scene.comb.links import Arrows
from timeline_app.scene.marks.visibility import marked_x
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.cards.status_line import StatusLine
from timeline_app.widgets.panel.details_panel import DetailsPanel

Key, Mod = Qt.Key, Qt.KeyboardModifier
BALLOON, CALLED_OFF = "ev-balloon-incident", "ev-blinken-trip-called-off"
EARLIER_SAMPLE = Path(__file__).parents[2] / "resources" / "earlier" / "us-china-2022-23.json"
PLANNED, TRIP = "ev-blinken-feb-trip-planned", "ev-blinken-beijing-trip"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def select(view: TimelineView, event_id: str) -> None:
    view.select_row(row_of(view, event_id))


def id_of(view: TimelineView, row: int) -> str:
    found: str = view.event_model.data(view.event_model.index(row, 0), EventModel.IdRole)
    return found


def drawn(view: TimelineView) -> set[tuple[str, str]]:
    """What is to be drawn: from which event to which."""
    assert view.view_state is not None
    arrows = view.view_state.arrows.arrows
    return {(id_of(view, a.start), id_of(view, a.end)) for a in arrows}


def said(view: TimelineView) -> dict[str, str]:
    """What is said beside related events, by their ids."""
    assert view.view_state is not None
    arrows = view.view_state.arrows
    return {id_of(view, a.start if a.end == arrows.of else a.end): a.beside for a in arrows.arrows}


def comb_of(view: TimelineView) -> Comb:
    """What is drawn of relations, after a paint."""
    assert view.comb is not None
    painted(view)
    return view.comb.comb(view.frame())


def viewport_point(view: TimelineView, x: float, y: float) -> QPoint:
    """Where a place of the scene is in the viewport."""
    return view.view_rect(x, y, 1.0, 1.0).topLeft()


def related(count: int, *, title: str = "Event") -> dict[str, Any]:
    """A chronology of one event that led to many others, ten days apart."""
    held = document()
    hub = {"id": "hub", "title": "Hub", "date": "2020-01-01", "lanes": ["talks"]}
    held["events"] = [hub]
    for n in range(count):
        when = (date(2020, 1, 1) + timedelta(10 * (n + 1))).isoformat()
        held["events"].append(
            {"id": f"e{n}", "title": f"{title} {n}", "date": when, "lanes": ["talks"]}
        )
    held["citations"] = []
    held["relations"] = [{"from": "hub", "to": f"e{n}", "type": "leads to"} for n in range(count)]
    return held


@pytest.fixture
def opened(window: QMainWindow, view: TimelineView, tmp_path: Path) -> Callable[[Any], None]:
    def show(held: dict[str, Any]) -> None:
        assert drop(view, write_json(tmp_path / "held.json", held))
        view.setFocus()

    return show


def menu_at_mark(window: QMainWindow) -> QMenu:
    (menu,) = [m for m in window.findChildren(QMenu) if m.objectName() == "relations-menu"]
    return menu


def texts(menu: QMenu) -> list[str]:
    return [a.text() for a in menu.actions() if not a.isSeparator()]


# What is drawn.


def test_the_relations_of_the_selected_event_are_drawn_from_cause_to_effect(
    view: TimelineView,
) -> None:
    select(view, CALLED_OFF)
    assert drawn(view) == {
        (BALLOON, CALLED_OFF),
        ("ev-balloon-disclosed", CALLED_OFF),
        (CALLED_OFF, PLANNED),
        (CALLED_OFF, "st-ministers-stalled"),
        (CALLED_OFF, "ev-us-overtures-rebuffed"),
    }
    select(view, PLANNED)
    assert (PLANNED, TRIP) in drawn(view)

    select(view, CALLED_OFF)
    assert said(view) == {
        BALLOON: "led to this",
        "ev-balloon-disclosed": "led to this, 1 day later",
        PLANNED: "postponed by this, 2 days earlier",
        "st-ministers-stalled": "followed from this, same day",
        "ev-us-overtures-rebuffed": "followed this",
    }
    select(view, TRIP)
    assert said(view)[PLANNED] == "took place as this, 132 days later"
    assert said(view)["ev-us-overtures-rebuffed"] == "this followed"

    select(view, "im-reschedule-refused")
    assert [*said(view).values()] == ["this is an instance"]

    select(view, TRIP)
    assert len(said(view)) == 16
    assert "part of this" in said(view).values()


def test_nothing_is_drawn_without_one_selected_event(view: TimelineView) -> None:
    assert drawn(view) == set()
    select(view, CALLED_OFF)
    assert drawn(view)
    view.selectAll()
    assert drawn(view) == set()
    select(view, CALLED_OFF)
    QTest.keyClick(view, Key.Key_Escape)
    assert drawn(view) == set()
    assert comb_of(view).spines == []


def test_nothing_of_the_scene_moves_when_an_event_is_selected(view: TimelineView) -> None:
    before = view.scene()
    select(view, TRIP)
    comb = comb_of(view)
    assert comb.spines
    after = view.scene()
    assert after.marks is before.marks
    assert np.array_equal(after.labels.x, before.labels.x)
    assert after.lanes is before.lanes


def test_of_every_event_of_the_sample_the_relations_can_be_followed(
    window: QMainWindow, view: TimelineView
) -> None:
    for counts in followed(window, view):
        assert counts["related"] > 200
        assert counts["legs"] > 50
        assert (counts["untold"], counts["broken"], counts["detours"]) == (0, 0, 0), counts


def test_of_every_event_of_the_earlier_sample_the_relations_can_be_followed(
    window: QMainWindow, view: TimelineView
) -> None:
    assert drop(view, EARLIER_SAMPLE)
    assert view.event_model.columns.dated == 56
    for counts in followed(window, view):
        assert counts["related"] > 90
        assert counts["legs"] > 20
        assert (counts["untold"], counts["broken"], counts["detours"]) == (0, 0, 0), counts


def followed(window: QMainWindow, view: TimelineView) -> list[dict[str, int]]:
    """What is drawn of the relations of all events, and what is wrong, in windows of two sizes.

    Each event is selected once: what is to be drawn of it hangs on no size.
    """
    assert view.view_state is not None
    arrows = []
    for row in range(view.event_model.columns.dated):
        view.select_row(row)
        arrows.append(view.view_state.arrows)
    found = []
    for size in ((1440, 900), (1920, 1080)):
        window.resize(*size)
        view.fit(animated=False)
        counts = dict.fromkeys(("related", "in view", "legs", "untold", "broken", "detours"), 0)
        for row, those in enumerate(arrows):
            follow(view, row, those, counts)
        found.append(counts)
    return found


def follow(view: TimelineView, row: int, arrows: Arrows, counts: dict[str, int]) -> None:
    """Count what is drawn of the relations of one event, and what of it is wrong."""
    assert view.comb is not None
    view.comb.show(arrows)
    comb, scene = view.comb.comb(view.frame()), view.scene()
    spine_x = marked_x(scene, view.layout_of_events, row)
    others = arrows.rows - {row}
    told = {ring.row for ring in comb.rings} | {words.row for words in comb.words}
    told |= {other for tag in comb.tags for other in tag.rows}
    counted = sum(pill.related for pill in comb.pills)
    counts["related"] += len(others)
    counts["in view"] += len(told)
    counts["untold"] += max(0, len(others - told) - counted)
    counts["legs"] += len(comb.legs)
    for leg in comb.legs:
        steps = [math.dist(one, other) for one, other in pairwise(leg.path)]
        level = max(steps)
        counts["broken"] += sum(step != level and step > 14.0 for step in steps)
        (start_x, _), (end_x, _) = leg.path[0], leg.path[-1]
        counts["broken"] += abs(end_x - spine_x) > 0.01
        left, right = sorted((start_x, end_x))
        counts["detours"] += any(not left - 8 <= x <= right + 8 for x, _ in leg.path)


def test_what_is_not_related_steps_back(view: TimelineView) -> None:
    bare = painted(view)
    select(view, TRIP)
    picture, scene = painted(view), view.scene()
    assert view.comb is not None
    found = view.comb.related(view.frame())
    assert found is not None
    related = found.marks
    is_dot = is_round(scene.marks) & (scene.marks.status == 0)
    seen = 0
    for mark in np.flatnonzero(is_dot & ~related).tolist():
        x = float(scene.marks.x0[mark] + scene.marks.x1[mark]) / 2
        at = viewport_point(view, x, float(scene.marks.y[mark]))
        if view.time_rect().contains(at) and at.y() < view.height() - 20:
            before, after = bare.pixelColor(at), picture.pixelColor(at)
            assert after.lightness() > before.lightness()
            seen += 1
    assert seen > 5
    select(view, "im-counternarcotics-wg")
    assert view.view_state is not None
    assert view.comb is not None
    assert bool(view.view_state.arrows.arrows) == (view.comb.related(view.frame()) is not None)


def test_a_leg_is_painted_and_moves_with_the_picture(view: TimelineView) -> None:
    select(view, PLANNED)
    comb = comb_of(view)
    leg = next(leg for leg in comb.legs if leg.is_causal)
    (x0, y0), (x1, _) = max(pairwise(leg.path), key=lambda pair: math.dist(*pair))
    area = view.canvas_geometry
    x = min(max((x0 + x1) / 2, area.left_px + 20), area.left_px + area.time_rect.width() - 60)
    at = viewport_point(view, x, y0)

    def is_drawn(place: QPoint) -> bool:
        picture = painted(view)
        around = [picture.pixelColor(place.x(), place.y() + dy) for dy in (-1, 0, 1)]
        return any(c.blue() - c.red() > 60 for c in around)

    assert is_drawn(at)
    view.pan(40)
    assert is_drawn(at + QPoint(40, 0))
    view.clearSelection()
    assert not is_drawn(at + QPoint(40, 0))


def test_a_pan_paints_no_new_picture_for_the_comb(
    view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    select(view, TRIP)
    for _ in range(2):  # at once, and then it is kept
        view.pan(-3)
        painted(view)
    drawn_anew = list[object]()
    draw = ScenePainter.draw_scene
    monkeypatch.setattr(
        ScenePainter,
        "draw_scene",
        lambda *args, **named: drawn_anew.append(args) or draw(*args, **named),
    )
    for _ in range(20):
        view.pan(-7)
        painted(view)
    assert not drawn_anew


def test_a_related_event_out_of_view_is_named_at_the_edge_and_a_click_goes_there(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, PLANNED)
    at = float(view.event_model.columns.earliest[row_of(view, PLANNED)])
    view.zoom_to_range(at - 40 * 86_400, at + 40 * 86_400)
    assert view.comb is not None
    row = row_of(view, TRIP)
    (tag,) = [tag for tag in comb_of(view).tags if row in tag.rows]
    middle = viewport_point(view, tag.box.x + tag.box.width / 2, tag.box.y + tag.box.height / 2)
    for y in (-11, 0, 11):  # 24 pixels are for a hand, though less is drawn
        assert view.comb.row_at(view.canvas_geometry, middle + QPoint(0, y)) == row_of(view, TRIP)
    click(view, middle)
    assert selected_id(view) == TRIP
    assert not view.visualRect(view.currentIndex()).isNull()


def test_a_click_on_what_a_count_says_of_related_events_opens_its_list(
    window: QMainWindow, view: TimelineView
) -> None:
    listed: list[object] = []
    view.cluster_list_requested.disconnect()
    view.cluster_list_requested.connect(lambda rows, where: listed.append(rows))
    for row in range(view.event_model.columns.dated):
        view.select_row(row)
        grown = [
            pill
            for pill in comb_of(view).pills
            if pill.is_said and pill.box.x + pill.box.width > pill.cluster.x + 40.0
        ]
        for pill in grown:
            y = pill.box.y + pill.box.height / 2
            click(view, viewport_point(view, pill.box.x + pill.box.width - 3, y))
            assert view.currentIndex().row() == row
        if grown:
            assert len(listed) == len(grown)
            return
    pytest.fail("no count says anything of related events")


def test_a_long_state_below_the_view_is_named_at_the_lower_edge(
    window: QMainWindow, view: TimelineView
) -> None:
    window.resize(1440, 700)
    select(view, "xt-woodside")
    at = float(view.event_model.columns.earliest[row_of(view, "xt-woodside")])
    view.zoom_to_range(at - 200 * 86_400, at + 200 * 86_400)
    view.verticalScrollBar().setValue(0)
    tags = comb_of(view).tags
    assert Where.BELOW in [tag.where for tag in tags]


def test_of_many_relations_a_few_are_drawn_and_the_panel_tells_of_the_rest(
    window: QMainWindow, view: TimelineView, opened: Callable[[Any], None]
) -> None:
    opened(related(300))
    select(view, "hub")
    nearest = {("hub", f"e{n}") for n in range(MOST_APART)}
    assert drawn(view) == nearest
    cards = window.findChild(QWidget, "related")
    assert cards is not None
    notes = [label.text() for label in cards.findChildren(QLabel)]
    assert f"+{300 - MOST_APART} more than the canvas draws" in notes
    assert len({ring.row for ring in comb_of(view).rings}) <= MOST_APART
    select(view, "e0")
    shown = [label for label in cards.findChildren(QLabel) if "more than" in label.text()]
    assert not shown


# Edits and other documents.


def test_an_edit_of_relations_is_drawn_at_once_and_so_is_its_undoing(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, BALLOON)
    before = drawn(view)
    held = document_of(window)
    held.push(added(Relation(EventId(BALLOON), EventId(TRIP), "leads to")), "Relate")
    assert drawn(view) - before == {(BALLOON, TRIP)}
    action(window, "undo").trigger()
    assert drawn(view) == before


def test_rows_that_move_are_followed(window: QMainWindow, view: TimelineView) -> None:
    select(view, CALLED_OFF)
    before = drawn(view)
    earliest = event_of(window, "ev-pelosi-taiwan-visit")
    first = msgspec.structs.replace(earliest, id=EventId("first"), date="1999-01-01")
    document_of(window).push(added(first), "Add")
    assert drawn(view) == before
    assert comb_of(view).spines


def test_another_document_begins_without_a_comb(
    view: TimelineView, opened: Callable[[Any], None]
) -> None:
    select(view, CALLED_OFF)
    opened(related(3))
    assert drawn(view) == set()
    assert comb_of(view).spines == []
    select(view, "hub")
    assert len(drawn(view)) == 3


# Along relations.


def test_the_key_goes_along_an_arrow_and_back(window: QMainWindow, view: TimelineView) -> None:
    select(view, PLANNED)
    QTest.keyClick(view, Key.Key_BracketRight)
    assert selected_id(view) == TRIP
    assert "took place as · 132 days" in window.statusBar().currentMessage()
    select(view, "im-pla-drills-aug-2022")
    QTest.keyClick(view, Key.Key_BracketLeft)
    assert selected_id(view) == "ev-pelosi-taiwan-visit"


def test_several_relations_are_offered_at_the_mark_and_a_digit_chooses(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, CALLED_OFF)
    QTest.keyClick(view, Key.Key_BracketRight)
    assert selected_id(view) == CALLED_OFF
    menu = menu_at_mark(window)
    assert texts(menu)[0].startswith("&1  Foreign ministers: stalled\tled to · same day")
    titles = [text.partition("\t")[0][4:] for text in texts(menu)]
    assert titles[1:] == ["Beijing rebuffs U.S. overtures", "Blinken’s planned February visit"]
    QTest.keyClick(menu, Key.Key_3)
    assert selected_id(view) == PLANNED
    assert view.hasFocus()


def test_esc_leaves_the_offer_and_the_selection_stays(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, CALLED_OFF)
    action(window, "follow_relation").trigger()
    QTest.keyClick(menu_at_mark(window), Key.Key_Escape)
    assert selected_id(view) == CALLED_OFF


def test_an_event_that_led_nowhere_says_so(window: QMainWindow, view: TimelineView) -> None:
    select(view, "im-counternarcotics-wg")
    QTest.keyClick(view, Key.Key_BracketRight)
    assert selected_id(view) == "im-counternarcotics-wg"
    assert "Nothing is recorded" in window.statusBar().currentMessage()


def test_the_keys_do_nothing_while_letters_are_off_but_shortcuts_go_on(
    window: QMainWindow, view: TimelineView
) -> None:
    action(window, "single_keys").setChecked(False)
    select(view, PLANNED)
    QTest.keyClick(view, Key.Key_BracketRight)
    assert selected_id(view) == PLANNED
    QTest.keyClick(view, Key.Key_BracketRight, Mod.ControlModifier)
    assert selected_id(view) == TRIP


def test_relations_can_be_followed_only_from_an_event(
    window: QMainWindow, view: TimelineView
) -> None:
    names = ("follow_relation", "back_along_relation", "what_followed", "what_led_here")
    assert not any(action(window, name).isEnabled() for name in names)
    select(view, TRIP)
    assert all(action(window, name).isEnabled() for name in names)


def test_more_than_the_menu_holds_are_offered_in_the_panel(
    window: QMainWindow, view: TimelineView, opened: Callable[[Any], None]
) -> None:
    opened(related(40, title="A & B\tC" + " very long" * 20))
    select(view, "hub")
    QTest.keyClick(view, Key.Key_BracketRight)
    menu = menu_at_mark(window)
    assert len(texts(menu)) == 13
    assert texts(menu)[0].startswith("&1  A && B C very long")
    assert texts(menu)[0].count("\t") == 1
    assert texts(menu)[-1] == "28 more in the panel"
    menu.actions()[-1].trigger()
    menu.close()
    details = window.findChild(QWidget, "details")
    assert details is not None
    tabs = details.findChild(QTabBar)
    assert tabs is not None
    assert tabs.currentIndex() == 2


# Chains.


def selected(view: TimelineView) -> set[str]:
    return {id_of(view, index.row()) for index in view.selectionModel().selectedRows()}


def test_what_led_here_selects_the_chain_draws_it_and_shows_it(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, PLANNED)
    view.zoom(40.0, 200.0)
    action(window, "what_led_here").trigger()
    assert selected(view) >= {PLANNED, CALLED_OFF, BALLOON, "ev-biden-xi-bali"}
    assert TRIP not in selected(view)
    assert (BALLOON, CALLED_OFF) in drawn(view)
    assert (CALLED_OFF, PLANNED) in drawn(view)
    assert id_of(view, view.currentIndex().row()) == PLANNED, "the panel stays"
    columns, (first, last) = (
        view.event_model.columns,
        view.scale.visible_range(view.time_size.width()),
    )
    for index in view.selectionModel().selectedRows():
        assert first < columns.earliest[index.row()] < last
    assert f"{len(selected(view)) - 1} events led here" in window.statusBar().currentMessage()


@pytest.mark.parametrize("height", [900, 560])
def test_a_chain_is_scrolled_into_view_its_event_before_others(
    window: QMainWindow, view: TimelineView, height: int
) -> None:
    window.resize(1440, height)
    select(view, PLANNED)
    view.verticalScrollBar().setValue(10_000)
    action(window, "what_led_here").trigger()
    layout, tops = view.layout_of_events, view.lane_tops()
    lanes = {layout.lane_of(row_of(view, name)) for name in selected(view)}
    own = layout.lane_of(row_of(view, PLANNED))
    bottom = view.scroll_y + view.time_size.height()
    assert view.scroll_y <= tops[own] + 1
    assert bottom >= tops[own + 1] - 1
    if tops[max(lanes) + 1] - tops[min(lanes)] <= view.time_size.height():
        assert view.scroll_y <= tops[min(lanes)] + 1
        assert bottom >= tops[max(lanes) + 1] - 1


def test_esc_takes_a_chain_away_and_the_event_stays_selected(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, PLANNED)
    direct = drawn(view)
    action(window, "what_followed").trigger()
    assert len(selected(view)) > 2
    QTest.keyClick(view, Key.Key_Escape)
    assert selected(view) == {PLANNED}
    assert drawn(view) == direct
    QTest.keyClick(view, Key.Key_Escape)
    assert selected(view) == set()


def test_choosing_another_event_ends_a_chain(window: QMainWindow, view: TimelineView) -> None:
    select(view, PLANNED)
    action(window, "what_followed").trigger()
    select(view, BALLOON)
    assert view.view_state is not None
    assert not view.view_state.arrows.is_chain
    assert (BALLOON, CALLED_OFF) in drawn(view)


def test_a_chain_follows_edits(window: QMainWindow, view: TimelineView) -> None:
    select(view, BALLOON)
    action(window, "what_followed").trigger()
    before = drawn(view)
    link = Relation(EventId(PLANNED), EventId("im-qin-removed"), "leads to")
    document_of(window).push(added(link), "Relate")
    assert (PLANNED, "im-qin-removed") in drawn(view)
    action(window, "undo").trigger()
    assert drawn(view) == before


def test_an_event_without_a_chain_says_so_and_stays_selected(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, "im-counternarcotics-wg")
    action(window, "what_followed").trigger()
    assert selected(view) == {"im-counternarcotics-wg"}
    assert "Nothing is recorded" in window.statusBar().currentMessage()


def test_an_undated_event_is_in_no_comb(
    view: TimelineView, opened: Callable[[Any], None], window: QMainWindow
) -> None:
    held = related(2)
    held["events"].append({"id": "rumour", "title": "Rumour", "lanes": ["talks"]})
    held["relations"].append({"from": "hub", "to": "rumour", "type": "leads to"})
    opened(held)
    select(view, "hub")
    assert len(drawn(view)) == 2
    action(window, "what_followed").trigger()
    assert selected(view) == {"hub", "e0", "e1"}


@pytest.mark.parametrize("kind", ["x" * 900, "a\tb\nc", "秦刚 <b>&amp;</b>", " ", "leads to "])
def test_a_relation_of_any_type_is_drawn(
    view: TimelineView, opened: Callable[[Any], None], window: QMainWindow, kind: str
) -> None:
    held = related(3)
    held["relations"][0]["type"] = kind
    opened(held)
    select(view, "hub")
    assert len(drawn(view)) == 3
    assert comb_of(view).spines
    QTest.keyClick(view, Key.Key_BracketRight)
    offered = texts(menu_at_mark(window))
    menu_at_mark(window).close()
    assert len(offered) == 3
    for words in (said(view)["e0"], offered[0].split("\t", 1)[1]):
        assert len(words) < 64
        assert "\n" not in words
        assert "\t" not in words


def test_relations_that_cannot_be_read_are_said_and_none_is_drawn(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    select(view, CALLED_OFF)

    def refuse(*_: object) -> None:
        raise Refused(Path("talks.chronology"), RefusedReason.DAMAGED, "a value is missing")

    monkeypatch.setattr(document_of(window).chronology.links, "of_event", refuse)
    select(view, BALLOON)
    assert drawn(view) == set()
    assert "talks.chronology" in window.statusBar().currentMessage()
    QTest.keyClick(view, Key.Key_BracketRight)
    (box,) = window.findChildren(QMessageBox)
    assert "talks.chronology" in box.informativeText()
    box.close()


def test_keys_and_commands_do_no_harm_without_events(
    window: QMainWindow, view: TimelineView, opened: Callable[[Any], None]
) -> None:
    held = document()
    held["events"], held["citations"] = [], []
    opened(held)
    for key in (Key.Key_BracketRight, Key.Key_BracketLeft, Key.Key_Escape):
        QTest.keyClick(view, key)
    for name in ("follow_relation", "what_followed", "what_led_here"):
        action(window, name).trigger()
    assert drawn(view) == set()


def test_the_heading_of_an_event_leads_to_what_led_there(
    window: QMainWindow, view: TimelineView
) -> None:
    panel = window.findChild(DetailsPanel)
    assert panel is not None
    assert not selected(view), "the event is shown, and not selected"
    QTest.mouseClick(panel.findChild(StatusLine).led_here_button, Qt.MouseButton.LeftButton)
    assert {TRIP, CALLED_OFF} <= selected(view)
    assert id_of(view, view.currentIndex().row()) == TRIP
