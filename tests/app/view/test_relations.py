"""Relations on the canvas, by real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_json
from tests.app.editing.test_edits import action, document_of, event_of
from tests.app.windows import click, drop, row_of, selected_id
from tests.widgets.million import painted
from timeline_app.app.view.relations import MOST_DRAWN
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import EventId, Relation
from timeline_app.document.event_model import EventModel
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.scene.arcs.arcs import Arcs, Edge, Wish
from timeline_app.scene.arcs.obstacles import marks_in_view, words_in_view
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.model.scene import Scene
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.widgets.canvas.backing_store import offset_px
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools.arcs_layer import ArcsLayer

Key, Mod = Qt.Key, Qt.KeyboardModifier
BALLOON, CALLED_OFF = "ev-balloon-incident", "ev-blinken-trip-called-off"
PLANNED, TRIP = "ev-blinken-feb-trip-planned", "ev-blinken-beijing-trip"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def select(view: TimelineView, event_id: str) -> None:
    view.select_row(row_of(view, event_id))


def id_of(view: TimelineView, row: int) -> str:
    found: str = view.event_model.data(view.event_model.index(row, 0), EventModel.IdRole)
    return found


def drawn(view: TimelineView) -> set[tuple[str, str, str]]:
    """What is to be drawn: from which event to which, and the words."""
    assert view.view_state is not None
    arrows = view.view_state.arrows.arrows
    return {(id_of(view, a.start), id_of(view, a.end), a.words) for a in arrows}


def layer_of(view: TimelineView) -> ArcsLayer:
    """What draws the arcs, after all of them were led."""
    assert view.arcs is not None
    painted(view)
    while view.arcs.is_leading:
        QApplication.processEvents()
    return view.arcs


def seen_scene(view: TimelineView) -> tuple[Scene, Box]:
    """The scene, and the part of it that is in view."""
    scene = view.scene()
    size = view.time_size
    area = Box(offset_px(scene, view.scale), view.scroll_y, size.width(), size.height())
    return scene, area


def viewport_point(view: TimelineView, x: float, y: float) -> QPoint:
    """Where a place of the scene is in the viewport."""
    _, area = seen_scene(view)
    return QPoint(int(x - area.x + view.header_px), int(y - area.y + AXIS_PX))


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
        (BALLOON, CALLED_OFF, "led to"),
        ("ev-balloon-disclosed", CALLED_OFF, "led to · 1 day"),
        (CALLED_OFF, PLANNED, "postponed · 2 days"),
        (CALLED_OFF, "st-ministers-stalled", "led to · same day"),
        (CALLED_OFF, "ev-us-overtures-rebuffed", "followed by"),
    }
    select(view, PLANNED)
    assert (PLANNED, TRIP, "took place as · 132 days after its end") in drawn(view)


def test_a_date_that_is_not_known_to_the_day_gives_no_days(view: TimelineView) -> None:
    select(view, "im-reschedule-refused")
    (found,) = drawn(view)
    assert found[2] == "instance of"


def test_nothing_is_drawn_without_one_selected_event(view: TimelineView) -> None:
    assert drawn(view) == set()
    select(view, CALLED_OFF)
    assert drawn(view)
    view.selectAll()
    assert drawn(view) == set()
    select(view, CALLED_OFF)
    QTest.keyClick(view, Key.Key_Escape)
    assert drawn(view) == set()
    assert layer_of(view).arcs == []


@pytest.mark.parametrize("event", [CALLED_OFF, TRIP, "ev-biden-xi-bali", "ev-close-calls"])
@pytest.mark.parametrize("days", [0, 60, 500])
def test_arcs_and_their_words_keep_off_all_labels_and_marks(
    view: TimelineView, event: str, days: int
) -> None:
    select(view, event)
    row = row_of(view, event)
    if days:
        at = float(view.event_model.columns.earliest[row])
        view.zoom_to_range(at - days * 43_200, at + days * 43_200)
    assert view.arcs is not None
    view.arcs.lead_anew()
    arcs = layer_of(view).arcs
    assert arcs
    scene, area = seen_scene(view)
    labels = words_in_view(scene, area)
    assert len(labels) > 3
    marks = marks_in_view(scene, area)
    for arc in arcs:
        for piece in arc.pieces:
            for box in labels:
                inside = [
                    box.x < x < box.x + box.width and box.y < y < box.y + box.height
                    for x, y in piece.tolist()
                ]
                assert not any(inside)
        if arc.words is not None:
            assert not any(meet(arc.words, box) for box in (*labels, *marks))


def meet(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def test_an_arc_is_painted_and_moves_with_the_picture(view: TimelineView) -> None:
    bare = painted(view)
    select(view, BALLOON)
    layer = layer_of(view)
    piece = max(layer.arcs[0].pieces, key=len)  # of cause and effect, and so in the accent
    at = viewport_point(view, *piece[len(piece) // 2].tolist())

    def is_drawn(place: QPoint) -> bool:
        picture = painted(view)
        around = [
            picture.pixelColor(place.x() + dx, place.y() + dy)
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
        ]
        return any(c.blue() - c.red() > 60 for c in around)

    assert bare.pixelColor(at).blue() - bare.pixelColor(at).red() < 60
    assert is_drawn(at)
    view.pan(40)
    assert is_drawn(at + QPoint(40, 0))


def test_a_pan_leads_no_arcs_until_the_view_rests(
    view: TimelineView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    select(view, BALLOON)
    layer = layer_of(view)
    led = list[Wish]()
    lead = Arcs.lead
    monkeypatch.setattr(Arcs, "lead", lambda arcs, wish: led.append(wish) or lead(arcs, wish))
    for _ in range(20):
        view.pan(-7)
        painted(view)
    assert not led
    assert layer.is_out_of_date
    qtbot.waitUntil(lambda: not layer.is_out_of_date)
    layer_of(view)
    assert led


def test_arcs_come_in_softly_where_motion_is_wanted(view: TimelineView, qtbot: QtBot) -> None:
    select(view, BALLOON)
    layer_of(view)
    at_once = painted(view)
    select(view, CALLED_OFF)
    layer_of(view)
    view.glide.is_calm = False
    select(view, BALLOON)
    qtbot.waitUntil(lambda: painted(view) == at_once)


def test_no_arcs_are_drawn_while_zooming_and_anew_when_that_rests(
    view: TimelineView, qtbot: QtBot
) -> None:
    select(view, BALLOON)
    before = [arc.head for arc in layer_of(view).arcs]
    view.zoom(1.2, 300.0)
    painted(view)
    assert view.arcs is not None
    assert view.arcs.is_out_of_date
    qtbot.waitUntil(lambda: not view.arcs.is_out_of_date)  # type: ignore[union-attr]
    assert [arc.head for arc in layer_of(view).arcs] != before


def test_a_related_event_out_of_view_is_named_at_the_edge_and_a_click_goes_there(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, PLANNED)
    at = float(view.event_model.columns.earliest[row_of(view, PLANNED)])
    view.zoom_to_range(at - 40 * 86_400, at + 40 * 86_400)
    assert view.arcs is not None
    view.arcs.lead_anew()
    arcs = layer_of(view).arcs
    (tag,) = [arc.end_tag for arc in arcs if arc.end_tag is not None]
    middle = viewport_point(view, tag.box.x + tag.box.width / 2, tag.box.y + tag.box.height / 2)
    for y in (-11, 0, 11):  # 24 pixels are for a hand, though less is drawn
        assert view.arcs.row_at(view.canvas_geometry, middle + QPoint(0, y)) == row_of(view, TRIP)
    click(view, middle)
    assert selected_id(view) == TRIP
    assert not view.visualRect(view.currentIndex()).isNull()


def test_a_long_state_below_the_view_is_named_at_the_lower_edge(
    window: QMainWindow, view: TimelineView
) -> None:
    window.resize(1440, 700)
    select(view, "xt-woodside")
    at = float(view.event_model.columns.earliest[row_of(view, "xt-woodside")])
    view.zoom_to_range(at - 200 * 86_400, at + 200 * 86_400)
    view.verticalScrollBar().setValue(0)
    assert view.arcs is not None
    view.arcs.lead_anew()
    tags = [arc.end_tag for arc in layer_of(view).arcs if arc.end_tag is not None]
    assert [tag.edge for tag in tags] == [Edge.BOTTOM]


def test_of_many_relations_a_few_are_drawn_and_the_panel_tells_of_the_rest(
    window: QMainWindow, view: TimelineView, opened: Callable[[Any], None]
) -> None:
    opened(related(300))
    select(view, "hub")
    nearest = {("hub", f"e{n}", f"led to · {10 * (n + 1)} days") for n in range(MOST_DRAWN)}
    assert drawn(view) == nearest
    cards = window.findChild(QWidget, "related")
    assert cards is not None
    notes = [label.text() for label in cards.findChildren(QLabel)]
    assert f"+{300 - MOST_DRAWN} more than the canvas draws" in notes
    layer = layer_of(view)
    assert layer.arcs
    select(view, "e0")
    shown = [label for label in cards.findChildren(QLabel) if "more than" in label.text()]
    assert not shown


def test_where_there_are_many_only_cause_and_effect_are_drawn(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, TRIP)
    assert (PLANNED, TRIP, "took place as · 132 days after its end") in drawn(view)
    assert len(drawn(view)) == 5
    assert not any("part of" in words for *_, words in drawn(view))
    cards = window.findChild(QWidget, "related")
    assert cards is not None
    more = len(document_of(window).details(row_of(view, TRIP)).related) - 5
    assert f"+{more} more than the canvas draws" in [
        label.text() for label in cards.findChildren(QLabel)
    ]


# Edits and other documents.


def test_an_edit_of_relations_is_drawn_at_once_and_so_is_its_undoing(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, BALLOON)
    before = drawn(view)
    held = document_of(window)
    held.push(added(Relation(EventId(BALLOON), EventId(TRIP), "leads to")), "Relate")
    assert drawn(view) - before == {(BALLOON, TRIP, "led to · 134 days after its end")}
    action(window, "undo").trigger()
    assert drawn(view) == before


def test_rows_that_move_are_followed(window: QMainWindow, view: TimelineView) -> None:
    select(view, CALLED_OFF)
    before = drawn(view)
    earliest = event_of(window, "ev-pelosi-taiwan-visit")
    first = msgspec.structs.replace(earliest, id=EventId("first"), date="1999-01-01")
    document_of(window).push(added(first), "Add")
    assert drawn(view) == before
    assert layer_of(view).arcs


def test_another_document_begins_without_arcs(
    view: TimelineView, opened: Callable[[Any], None]
) -> None:
    select(view, CALLED_OFF)
    opened(related(3))
    assert drawn(view) == set()
    assert layer_of(view).arcs == []
    select(view, "hub")
    assert len(drawn(view)) == 3


def test_the_window_may_be_closed_while_arcs_are_being_led(
    window: QMainWindow, view: TimelineView, opened: Callable[[Any], None]
) -> None:
    opened(related(200))
    select(view, "hub")
    action(window, "what_followed").trigger()
    painted(view)
    window.close()
    QApplication.processEvents()


# Along relations.


def test_the_key_goes_along_an_arrow_and_back(window: QMainWindow, view: TimelineView) -> None:
    select(view, PLANNED)
    QTest.keyClick(view, Key.Key_BracketRight)
    assert selected_id(view) == TRIP
    assert "took place as · 132 days after its end" in window.statusBar().currentMessage()
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
    assert (BALLOON, CALLED_OFF, "led to") in drawn(view)
    assert (CALLED_OFF, PLANNED, "postponed · 2 days") in drawn(view)
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
    assert view.view_state.arrows.chain_of < 0
    assert (BALLOON, CALLED_OFF, "led to") in drawn(view)


def test_a_chain_follows_edits(window: QMainWindow, view: TimelineView) -> None:
    select(view, BALLOON)
    action(window, "what_followed").trigger()
    before = drawn(view)
    link = Relation(EventId(PLANNED), EventId("im-qin-removed"), "leads to")
    document_of(window).push(added(link), "Relate")
    assert (PLANNED, "im-qin-removed", "led to · 169 days after its end") in drawn(view)
    action(window, "undo").trigger()
    assert drawn(view) == before


def test_an_event_without_a_chain_says_so_and_stays_selected(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, "im-counternarcotics-wg")
    action(window, "what_followed").trigger()
    assert selected(view) == {"im-counternarcotics-wg"}
    assert "Nothing is recorded" in window.statusBar().currentMessage()


def test_an_undated_event_is_in_no_arc(
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
    (words,) = [words for _, end, words in drawn(view) if end == "e0"]
    assert len(words) < 60
    assert "\n" not in words
    assert "\t" not in words
    assert layer_of(view).arcs
    QTest.keyClick(view, Key.Key_BracketRight)
    assert len(texts(menu_at_mark(window))) == 3
    menu_at_mark(window).close()


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
