"""Dates given on the axis, by hand and by key: seen, opened in their source, made the event's."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action, document_of
from tests.app.windows import become_active, canvas_of, click, drag, row_of, selected_id
from tests.widgets.million import painted
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.settings import Settings
from timeline_app.app.startup.application import open_window
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import (
    ClaimId,
    DateClaim,
    Event,
    EventId,
    KeptText,
    SourceId,
    TextId,
)
from timeline_app.document.document import Document
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.scene.marks.claim_band import BAND_PX, BandRow
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools import claim_layer
from timeline_app.widgets.canvas.tools.claim_layer import ClaimLayer
from timeline_app.widgets.cards.claim_card import ClaimCard
from timeline_app.widgets.dialogs.date_basis_dialog import DateBasisDialog
from timeline_app.widgets.panel.details_panel import DetailsPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
VISIT, SHOT, CUTS = "ev-pelosi-taiwan-visit", "ev-balloon-shot-down", "ev-china-cuts-channels"
INTERVIEW = "ev-blinken-cbs-interview"
SUMMER, DAYS, DAY = (
    "dc-pelosi-visit-article",
    "dc-pelosi-visit-infobox",
    "dc-pelosi-visit-lead",
)
TEXT = "It was 2023.\nLines of communication were cut after a visit to Taiwan last summer."


@pytest.fixture
def document(window: QMainWindow) -> Document:
    return document_of(window)


@pytest.fixture
def layer(window: QMainWindow, view: TimelineView, qtbot: QtBot) -> ClaimLayer:
    """What shows the dates given, turned on."""
    view.glide.is_calm = True
    qtbot.waitUntil(lambda: view.claims is not None)
    assert view.claims is not None
    assert view.top_px == AXIS_PX, "they are shown on demand"
    action(window, "claims").trigger()
    assert view.top_px == AXIS_PX + BAND_PX
    return view.claims


@pytest.fixture
def select(view: TimelineView, layer: ClaimLayer) -> Callable[[str], tuple[BandRow, ...]]:
    """Selects an event; the rows of what is given for it, once they are painted."""

    def selected(event_id: str) -> tuple[BandRow, ...]:
        view.select_row(row_of(view, event_id))
        return band_of(view, layer)

    return selected


def band_of(view: TimelineView, layer: ClaimLayer) -> tuple[BandRow, ...]:
    painted(view)
    return layer.rows(view.frame())


def ids(layer: ClaimLayer) -> list[str]:
    return [one.given.claim.id for one in layer.claims]


def row_named(layer: ClaimLayer, band: tuple[BandRow, ...], claim_id: str) -> BandRow:
    number = ids(layer).index(claim_id)
    return next(row for row in band if row.number == number)


def place(view: TimelineView, row: BandRow) -> QPoint:
    """In the middle of the words of a row, in the viewport."""
    area = view.time_rect()
    return QPoint(round(area.left() + row.words_x + row.words_px / 2), round(AXIS_PX + row.y))


def claim_of(document: Document, claim_id: str) -> DateClaim:
    found = document.chronology.find(DateClaim, claim_id)
    assert found is not None
    return found


def event_of(document: Document, event_id: str) -> Event:
    found = document.chronology.find_event(event_id)
    assert found is not None
    return found


def panel_of(window: QMainWindow) -> DetailsPanel:
    found = window.findChild(DetailsPanel)
    assert found is not None
    return found


def dialog_of(window: QMainWindow) -> DateBasisDialog:
    (found,) = [one for one in window.findChildren(DateBasisDialog) if one.isVisible()]
    return found


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def into_dates(view: TimelineView) -> None:
    """Hide the dates and show them again by key, which takes the keyboard to the first."""
    view.setFocus()
    press(view, Key.Key_D)
    press(view, Key.Key_D)


# What is seen.


def test_each_date_given_has_a_row_that_says_its_source_and_what_cant_hold_beside_it(
    layer: ClaimLayer, select: Callable[[str], tuple[BandRow, ...]]
) -> None:
    band = select(VISIT)
    assert ids(layer) == [SUMMER, DAYS, DAY]
    assert [row.number for row in band] == [0, 1, 2]
    words = [one.words.words for one in layer.claims]
    assert words == ["“last summer” · Axios", "“2-3 August” · Wikipedia", "“2 August” · Wikipedia"]
    assert [one.words.is_basis for one in layer.claims] == [False, True, False]
    assert not any(one.words.conflict for one in layer.claims), "all of these can hold"

    select(SHOT)
    assert [one.words.conflict for one in layer.claims] == ["can’t both hold"] * 2
    select(CUTS)
    said = {one.given.claim.wording: one.words.conflict for one in layer.claims}
    assert said["in August 2021"] == "can’t hold beside 2 others"
    assert said["8月5日"] == "can’t hold beside “in August 2021”"


def test_each_bar_lies_at_its_date(
    view: TimelineView, layer: ClaimLayer, select: Callable[[str], tuple[BandRow, ...]]
) -> None:
    for event_id in (VISIT, SHOT, CUTS):
        for row in select(event_id):
            date = layer.claims[row.number].date
            first, last = (view.scale.x_of(float(at)) for at in (date.earliest, date.latest))
            assert row.bar.x0 <= first + 5.0
            assert row.bar.x1 >= last - 5.0
            assert abs((row.bar.x0 + row.bar.x1) / 2 - (first + last) / 2) < 1.0


def places_of_marks(view: TimelineView) -> list[QRect]:
    return [
        view.visualRect(view.event_model.index(row, 0))
        for row in range(view.event_model.columns.dated)
    ]


def test_selecting_moves_nothing_and_no_row_lies_over_a_lane(
    view: TimelineView, layer: ClaimLayer, select: Callable[[str], tuple[BandRow, ...]]
) -> None:
    view.clearSelection()
    painted(view)
    places = places_of_marks(view)
    for row in range(0, view.event_model.columns.dated, 7):
        view.select_row(row)
        painted(view)
        assert places_of_marks(view) == places
        for one in layer.rows(view.frame()):
            assert AXIS_PX + one.y + 8.0 <= view.time_rect().top()


def test_lanes_begin_below_and_the_scale_stays(
    window: QMainWindow, view: TimelineView, layer: ClaimLayer
) -> None:
    painted(view)
    scale, top = view.scale, view.time_rect().top()
    assert top == view.view_rect(0.0, view.lane_tops()[0], 1.0, 1.0).top() == AXIS_PX + BAND_PX
    action(window, "claims").trigger()
    painted(view)
    assert view.view_rect(0.0, view.lane_tops()[0], 1.0, 1.0).top() == AXIS_PX
    assert view.scale == scale


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_the_selected_event_stays_in_view_and_the_scale_too(
    window: MainWindow, view: TimelineView, layer: ClaimLayer, size: tuple[int, int]
) -> None:
    """Though the panel has come with the selection, and clips a view that shows everything."""
    action(window, "claims").trigger()
    window.resize(*size)
    view.clearSelection()
    view.fit(animated=False)
    for row in range(0, view.event_model.columns.dated, 6):
        view.select_row(row)
        painted(view)
        scale = view.scale
        for _ in range(2):
            action(window, "claims").trigger()
            painted(view)
            assert view.scale == scale
            mark = view.visualRect(view.event_model.index(row, 0))
            assert mark.intersects(view.time_rect()), f"{row} is out of view"


def test_there_is_none_of_several_events_and_of_none(
    view: TimelineView, layer: ClaimLayer, select: Callable[[str], tuple[BandRow, ...]]
) -> None:
    select(VISIT)
    view.select_rows([row_of(view, VISIT), row_of(view, SHOT)])
    assert not layer.claims
    select(VISIT)
    view.clearSelection()
    assert not layer.claims


def test_an_event_without_a_date_shows_what_is_given_for_it(
    document: Document,
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
) -> None:
    undated = Event(EventId("undated"), "Some talks")
    document.push(added(undated), "test")
    source = claim_of(document, SUMMER).source
    claim = DateClaim(ClaimId("c"), undated.id, source, "in May", "2023-05")
    document.push(added(claim), "test")
    band = select("undated")
    assert ids(layer) == ["c"]
    assert len(band) == 1


def test_it_is_shown_by_a_key_and_that_is_remembered(
    window: MainWindow,
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
) -> None:
    select(VISIT)
    view.setFocus()
    press(view, Key.Key_D)
    assert view.top_px == AXIS_PX
    assert not layer.claims
    assert not select(SHOT)
    assert not Settings().claims
    assert not action(window, "claims").isChecked()
    press(view, Key.Key_D)
    assert layer.claims
    assert Settings().claims


def test_of_many_the_weightiest_have_a_row_and_the_others_are_counted(
    window: MainWindow,
    document: Document,
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
) -> None:
    before = claim_of(document, SUMMER)
    for number in range(9):
        more = DateClaim(
            ClaimId(f"more{number}"),
            before.event,
            before.source,
            f"time {number}",
            "2022",
        )
        document.push(added(more), "test")
    band = select(VISIT)
    assert len(layer.claims) == 12
    assert len(band) == 3
    assert DAYS in [ids(layer)[row.number] for row in band], "the date rests on it"
    at_more = QPoint(20, round(AXIS_PX + 3 + 2.5 * 16))
    assert layer.tip_at(at_more) == "+9 more dates given"
    assert layer.hover(at_more)
    click(view, at_more)
    assert not panel_of(window).cards.lists[1].isHidden(), "all are in the panel"
    view.setFocus()
    press(view, Key.Key_D)
    press(view, Key.Key_D)
    for _ in range(11):
        press(view, Key.Key_Down)
    assert layer.focused is not None
    assert layer.focused.given.claim.id == ids(layer)[11]
    shown = [row.number for row in band_of(view, layer)]
    assert shown == [9, 10, 11], "the keyboard is on one of them"


def test_what_lies_out_of_view_points_to_it(
    view: TimelineView, layer: ClaimLayer, select: Callable[[str], tuple[BandRow, ...]]
) -> None:
    assert [row.beyond for row in select(VISIT)] == [0, 0, 0]
    view.zoom(40.0, view.time_rect().width() - 20.0)
    assert [row.beyond for row in band_of(view, layer)] == [-1, -1, -1]


# By hand.


def test_a_click_turns_to_the_card_in_the_panel(
    window: MainWindow,
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
) -> None:
    row = row_named(layer, select(VISIT), DAY)
    click(view, place(view, row))
    assert selected_id(view) == VISIT
    panel = panel_of(window)
    assert not panel.cards.lists[1].isHidden()
    focused = QApplication.focusWidget()
    card = panel.cards.claims.in_use()[2]
    assert isinstance(card, ClaimCard)
    assert focused is not None
    assert card.isAncestorOf(focused)


def test_a_click_lands_at_the_words_of_a_kept_text(
    window: MainWindow,
    document: Document,
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
    qtbot: QtBot,
) -> None:
    sha256 = document.chronology.keep_words(TEXT)
    text = KeptText(TextId("kept"), SourceId("axios-article"), sha256, length=len(TEXT))
    document.push(added(text), "test")
    row = row_named(layer, select(VISIT), SUMMER)
    click(view, place(view, row))
    reader = window.findChild(SourceReader)
    assert reader is not None
    qtbot.waitUntil(lambda: reader.window is not None and reader.window.isVisible())
    shown = reader.window
    assert shown is not None
    qtbot.waitUntil(lambda: shown.current == f"claim:{SUMMER}")
    assert reader.source_id == "axios-article"
    shown.close()


def test_the_pointer_is_told_what_is_there_and_nothing_below_it(
    view: TimelineView, layer: ClaimLayer, select: Callable[[str], tuple[BandRow, ...]]
) -> None:
    band = select(SHOT)
    point = place(view, band[0])
    tip = layer.tip_at(point)
    assert "Saturday’s downing of the balloon" in tip
    assert "4 February 2023" in tip
    assert "The event's date rests on this." in tip
    assert "It can't hold beside “on Feb. 5” · Air & Space Forces Magazine." in tip
    QTest.mouseMove(view.viewport(), point)
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert view.hit_at(point).row == -1
    assert view.hovered == -1


def test_a_double_click_drafts_nothing_below_it_and_a_drag_pans(
    view: TimelineView, layer: ClaimLayer, select: Callable[[str], tuple[BandRow, ...]]
) -> None:
    band = select(SHOT)
    asked: list[QPoint] = []
    view.draft_requested.connect(asked.append)
    before = view.scale
    inside = place(view, band[0])
    where = QPointF(inside)
    pressed = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        where,
        view.viewport().mapToGlobal(where),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), pressed)
    assert not asked
    assert view.scale == before
    drag(view, inside, inside + QPoint(40, 0))
    assert view.scale != before
    assert selected_id(view) == SHOT


def test_its_menu_dates_the_event_by_it(
    window: MainWindow,
    document: Document,
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
) -> None:
    before = event_of(document, SHOT)
    band = select(SHOT)
    point = place(view, band[1])
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point)
    )
    QApplication.sendEvent(view.viewport(), asked)
    (menu,) = [one for one in window.findChildren(QMenu) if one.objectName() == "context-menu"]
    menu.actions()[0].trigger()
    menu.close()
    dialog = dialog_of(window)
    assert dialog.claim_id == ids(layer)[1]
    assert dialog.list.accessibleName() == "By which date given is “Balloon shot down” to be dated?"
    assert dialog.why == "", "the reason for the date of now is no reason for another"
    assert not dialog.act.isEnabled()
    QTest.keyClicks(dialog.why_field, "  ")
    assert not dialog.act.isEnabled()
    QTest.keyClicks(dialog.why_field, "The caption was written that day.")
    press(dialog.why_field, Key.Key_Return)
    after = event_of(document, SHOT)
    assert (after.date, after.rests_on) == ("2023-02-05", ids(layer)[1])
    assert after.date_basis == "The caption was written that day."
    assert layer.claims[1].words.is_basis, "the band follows"
    assert not layer.claims[0].words.is_basis
    action(window, "undo").trigger()
    assert event_of(document, SHOT) == before
    assert layer.claims[0].words.is_basis
    action(window, "redo").trigger()
    assert event_of(document, SHOT) == after


def test_its_card_dates_the_event_by_it(
    window: MainWindow, document: Document, select: Callable[[str], tuple[BandRow, ...]]
) -> None:
    select(VISIT)
    panel = panel_of(window)
    panel.show_sources()
    cards = panel.cards.claims.in_use()
    assert [card.date_button.isVisibleTo(panel) for card in cards] == [True, False, True]
    cards[0].date_button.click()
    dialog = dialog_of(window)
    assert dialog.claim_id == SUMMER
    assert dialog.act.isEnabled(), "all dates given can hold: nothing has to be explained"
    press(dialog.why_field, Key.Key_Return)
    after = event_of(document, VISIT)
    assert (after.date, after.rests_on, after.date_basis) == ("2022-22", SUMMER, "")


# By key.


def test_by_keyboard_alone(
    window: MainWindow,
    document: Document,
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
) -> None:
    before = event_of(document, VISIT)
    select(VISIT)
    into_dates(view)
    assert layer.focused is not None
    assert layer.focused.given.claim.id == SUMMER
    press(view, Key.Key_Up)
    assert layer.focused.given.claim.id == SUMMER, "there is none before"
    press(view, Key.Key_Down)
    press(view, Key.Key_Down)
    press(view, Key.Key_Down)
    assert layer.focused.given.claim.id == DAY
    assert selected_id(view) == VISIT, "the arrows choose no event meanwhile"
    action(window, "date_by_claim").trigger()
    dialog = dialog_of(window)
    assert dialog.claim_id == DAY, "the one that the keyboard is on"
    become_active(dialog)
    assert QApplication.focusWidget() is dialog.why_field
    QTest.keyClicks(dialog.why_field, "She landed that evening.")
    press(dialog.why_field, Key.Key_Return)
    after = event_of(document, VISIT)
    assert (after.date, after.rests_on) == ("2022-08-02", DAY)
    assert after.date_basis == "She landed that evening."
    assert document.undo_stack.undoText().startswith("date of ")
    action(window, "undo").trigger()
    assert event_of(document, VISIT) == before


def test_enter_opens_one_and_escape_goes_back_to_the_event(
    window: MainWindow,
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
) -> None:
    select(VISIT)
    into_dates(view)
    press(view, Key.Key_Down)
    assert layer.focused is not None
    assert layer.focused.given.claim.id == DAYS
    press(view, Key.Key_Escape)
    assert layer.focused is None
    assert selected_id(view) == VISIT
    into_dates(view)
    press(view, Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel_of(window).cards.claims.in_use()[0].isAncestorOf(focused)
    assert layer.focused is None, "the keyboard is elsewhere"
    view.setFocus()
    press(view, Key.Key_Escape)
    assert selected_id(view) is None


def test_the_panel_leads_to_them(
    window: MainWindow,
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
) -> None:
    action(window, "claims").trigger()
    select(SHOT)
    panel = panel_of(window)
    button = panel.findChild(QPushButton, "show-dates")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.top_px == AXIS_PX + BAND_PX
    assert layer.focused is not None
    assert view.hasFocus()


def test_at_first_the_panel_leads_to_those_of_the_event_that_greets(qtbot: QtBot) -> None:
    window = open_window(None)
    qtbot.addWidget(window)
    qtbot.waitExposed(window)
    view = canvas_of(window)
    panel = panel_of(window)
    qtbot.waitUntil(lambda: panel.details is not None and view.claims is not None)
    assert selected_id(view) is None
    panel.dates_requested.emit()
    assert selected_id(view) == "ev-blinken-beijing-trip"
    assert view.claims is not None
    assert view.claims.focused is not None


def test_without_a_date_given_it_is_said(
    window: MainWindow, document: Document, view: TimelineView, layer: ClaimLayer
) -> None:
    row = next(
        row for row in range(view.event_model.columns.dated) if not document.details(row).claims
    )
    view.select_row(row)
    painted(view)
    assert not layer.claims
    assert not layer.enter()
    action(window, "date_by_claim").trigger()
    assert not [one for one in window.findChildren(DateBasisDialog) if one.isVisible()]


def test_a_screen_reader_hears_each_with_what_it_cant_hold_beside(
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(claim_layer, "announce", lambda _, text: heard.append(text))
    select(SHOT)
    into_dates(view)
    press(view, Key.Key_Down)
    assert heard == [one.tip for one in layer.claims]
    assert heard[1] == (
        "“on Feb. 5” · 5 February 2023 · Air & Space Forces Magazine. "
        "It can't hold beside “Saturday’s downing of the balloon” · Spotlight Nepal."
    )


def test_the_menu_key_opens_the_menu_of_the_one_that_has_the_keyboard(
    window: MainWindow,
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
) -> None:
    select(VISIT)
    into_dates(view)
    press(view, Key.Key_Down)
    where = view.viewport().rect().center()
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, where, view.viewport().mapToGlobal(where)
    )
    QApplication.sendEvent(view.viewport(), asked)
    (menu,) = [one for one in window.findChildren(QMenu) if one.objectName() == "context-menu"]
    assert layer.focused is not None, "the menu takes it for a while only"
    menu.actions()[1].trigger()
    menu.close()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel_of(window).cards.claims.in_use()[1].isAncestorOf(focused)


def test_as_known_on_a_day_later_dates_are_not_there_and_none_is_chosen(
    window: MainWindow,
    document: Document,
    view: TimelineView,
    layer: ClaimLayer,
    select: Callable[[str], tuple[BandRow, ...]],
    qtbot: QtBot,
) -> None:
    select(SHOT)
    assert len(layer.claims) == 2
    action(window, "as_known").trigger()
    qtbot.waitUntil(lambda: document.as_known is not None)
    painted(view)
    assert not action(window, "date_by_claim").isEnabled()
    known = document.details(row_of(view, SHOT)).claims
    assert ids(layer) == [one.claim.id for one in known]
    assert len(known) < 2
    action(window, "as_known").trigger()
    qtbot.waitUntil(lambda: document.as_known is None)
    assert len(layer.claims) == 2
