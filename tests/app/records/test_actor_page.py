"""Who somebody is, in the panel; and what several selected events share."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import document_of
from tests.app.search.test_filters import chips_of, shown_ids
from tests.app.view.test_as_known import begun, type_day
from tests.app.windows import row_of, selected_id, words_in
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.selection import span_of
from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Actor
from timeline_app.document.as_known import quotes_of_speaker
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.cards.quote_card import QuoteCard
from timeline_app.widgets.cards.related_card import LinkButton
from timeline_app.widgets.controls.chips import ActorChip
from timeline_app.widgets.panel.actor_page import ActorPage
from timeline_app.widgets.panel.details_panel import MIN_WIDTH_PX, DetailsPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TRIP = "ev-blinken-beijing-trip"
BALI = "ev-biden-xi-bali"
VISIT = "ev-pelosi-taiwan-visit"


@pytest.fixture
def panel(window: QMainWindow, view: TimelineView) -> DetailsPanel:
    assert isinstance(window, MainWindow)
    assert window.details is not None
    view.select_row(row_of(view, TRIP))
    return window.details


@pytest.fixture
def page(panel: DetailsPanel) -> ActorPage:
    """The page of Qin Gang, opened by his name."""
    (chip,) = [
        one for one in panel.findChildren(ActorChip) if one.accessibleName().startswith("Qin Gang")
    ]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Return)
    found = panel.actor_page
    assert found is not None
    assert found.isVisible()
    return found


def actor_of(window: QMainWindow) -> Actor:
    found = document_of(window).chronology.find(Actor, "qin-gang")
    assert found is not None
    return found


def events_of(window: QMainWindow) -> set[str]:
    chronology = document_of(window).chronology
    return {chronology.id_of(key) for key in chronology.memberships.events_of_actor("qin-gang")}


def test_a_name_tells_who_that_is_with_offices_and_selects_nothing(
    page: ActorPage, window: QMainWindow, view: TimelineView
) -> None:
    told = words_in(page)
    actor = actor_of(window)
    assert "秦刚" in told
    assert "person · China" in told
    assert actor.offices
    for office in actor.offices:
        assert office.title in told
    assert f"Takes part in {len(events_of(window))} events" in told

    assert selected_id(view) == TRIP


def test_escape_and_the_button_lead_back_to_the_event(page: ActorPage, panel: DetailsPanel) -> None:
    assert page.back.hasFocus()
    QTest.keyClick(page.back, Qt.Key.Key_Escape)
    assert not panel.is_on_actor
    chip = QApplication.focusWidget()
    assert isinstance(chip, ActorChip)
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert panel.is_on_actor
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert not panel.is_on_actor
    assert chip.hasFocus()


def test_from_there_one_comes_to_the_events(
    page: ActorPage, panel: DetailsPanel, window: QMainWindow, view: TimelineView
) -> None:
    QTest.mouseClick(page.only, Qt.MouseButton.LeftButton)
    assert shown_ids(view) == events_of(window)
    assert chips_of(window) == ["With Qin Gang"]
    link = page.focus_stops()[-1]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert selected_id(view) in events_of(window)
    assert not panel.is_on_actor


def test_all_events_of_an_actor_are_selected_on_request(
    page: ActorPage, panel: DetailsPanel, window: QMainWindow, view: TimelineView
) -> None:
    QTest.mouseClick(page.select, Qt.MouseButton.LeftButton)
    assert len(view.selectionModel().selectedRows()) == len(events_of(window))
    assert "All with Qin Gang" in summary_of(panel)


def test_the_page_follows_edits_and_goes_with_its_actor(
    page: ActorPage, panel: DetailsPanel, window: QMainWindow
) -> None:
    document, actor = document_of(window), actor_of(window)
    document.push(Edit((Change(actor, msgspec.structs.replace(actor, note="<b>Minister</b>")),)))
    assert "<b>Minister</b>" in words_in(page)
    assert panel.is_on_actor


def test_edit_opens_the_dialog_at_the_actor(page: ActorPage, window: QMainWindow) -> None:
    QTest.mouseClick(page.edit, Qt.MouseButton.LeftButton)
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert dialog.names.current_id == "qin-gang"  # type: ignore[attr-defined]
    dialog.close()


def summary_of(panel: DetailsPanel) -> str:
    found = panel.findChild(QLabel, "selection-summary")
    assert isinstance(found, QLabel)
    return found.text() if found.isVisible() else ""


def test_the_panel_says_how_many_are_selected_and_what_they_share(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    assert summary_of(panel) == ""
    rows = [row_of(view, BALI), row_of(view, TRIP)]
    view.select_rows(rows)
    lines = summary_of(panel).split("\n")
    assert lines[0] == "2 events selected · 14 Nov 2022 – 19 Jun 2023"
    document = document_of(window)
    both = [{part.actor.name for part in document.details(row).participants} for row in rows]
    shared = both[0] & both[1]
    assert any(line.startswith("All with ") for line in lines) == bool(shared)
    assert all(name in summary_of(panel) for name in shared)
    view.select_row(row_of(view, TRIP))
    assert summary_of(panel) == ""


def test_of_all_events_only_the_number_and_the_dates_are_told(
    view: TimelineView, panel: DetailsPanel
) -> None:
    view.selectAll()
    assert summary_of(panel).startswith(f"{view.event_model.rowCount()} events selected · ")


def test_no_event_of_the_sample_scrolls_the_panel_sideways(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    content = panel.findChild(QWidget, "details_content")
    assert content is not None
    for row in range(view.event_model.rowCount()):
        view.select_row(row)
        for tab in range(3):
            panel._tabs.setCurrentIndex(tab)
            width = content.minimumSizeHint().width()
            assert width <= MIN_WIDTH_PX, document_of(window).chronology.id_of(
                int(document_of(window).columns.key[row])
            )


@pytest.mark.parametrize(
    ("first", "last", "span"),
    [
        ("2022-08-02/2022-08-03", "2022-08-05/2024-09-08", "2022-08-02/2024-09-08"),
        ("2022-08-02", "2022-08-02", "2022-08-02"),
        ("2022-08~", "2023-02-04T14:39-05:00", "2022-08~/2023-02-04"),
        ("2022-08", "2023-07-16/..", "2022-08/.."),
        ("../2022-08", "2023", ""),
        ("[..2013-10]", "2015", ""),
        ("2015", "[2019-07-02..]", ""),
        ("", "", ""),
    ],
)
def test_several_span_from_the_first_beginning_to_the_last_end(
    first: str, last: str, span: str
) -> None:
    assert span_of(first, last) == span


def test_the_last_end_may_be_that_of_one_that_begins_early(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    view.select_rows([row_of(view, name) for name in (VISIT, "st-theatre-cancelled", BALI)])
    assert summary_of(panel).startswith("3 events selected · 2 Aug 2022 – 8 Sep 2024")


def test_the_speaker_of_a_quote_is_shown_with_offices_events_and_quotes(
    panel: DetailsPanel, window: QMainWindow, view: TimelineView
) -> None:
    card = panel.cards.quotes.in_use()[0]
    QTest.mouseClick(card.speaker, Qt.MouseButton.LeftButton)
    page = panel.actor_page
    assert page is not None
    assert page.isVisible()
    told = words_in(page)
    assert told.split("\n").count("Antony Blinken") == 1
    assert "also Antony J. Blinken, Tony Blinken, 布林肯" in told
    assert "U.S. Secretary of State, 26 Jan 2021 – 2025" in told
    assert "Is quoted 5 times" in told
    assert "“work in progress”\u00a0· 19 Jun 2023" in told
    assert "Takes part in 24 events" in told


def test_as_known_on_a_day_quotes_known_then_are_told_without_reading_all_events(
    panel: DetailsPanel, window: QMainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_day(begun(window, qtbot), "2023-06-20", "2023-06-20", qtbot)
    document, spoken = document_of(window), dict[str, set[str]]()
    assert document.as_known is not None
    for key in document.columns.key.tolist():
        for one in document.as_known.details(document.chronology.details(key)).quotes:
            spoken.setdefault(one.quote.speaker, set()).add(one.quote.id)
    read: list[int] = []
    details = StoredChronology.details

    def counted(chronology: StoredChronology, key: int) -> EventDetails:
        read.append(key)
        return details(chronology, key)

    monkeypatch.setattr(StoredChronology, "details", counted)
    actors = document.chronology.records("actors")
    speakers = [one.id for one in actors if isinstance(one, Actor)]
    assert len(spoken) > 2
    for speaker in speakers:
        said, number = quotes_of_speaker(document, speaker, 2)
        known = spoken.get(speaker, set())
        assert number == len(known)
        assert len(said) == min(2, number)
        assert {one.quote.id for one in said} <= known
        assert all(document.row_of(one.event) >= 0 for one in said)
    panel.actor_requested.emit("blinken")
    page = panel.actor_page
    assert page is not None
    assert f"Is quoted {len(spoken['blinken'])} time" in words_in(page)
    assert not read


def test_a_quote_there_leads_to_its_card(
    panel: DetailsPanel, window: QMainWindow, view: TimelineView
) -> None:
    panel.actor_requested.emit("blinken")
    page = panel.actor_page
    assert page is not None
    (link,) = [
        one
        for one in page.findChildren(LinkButton)
        if one.isVisible() and "work in progress" in one.words.text()
    ]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert not panel.is_on_actor
    details = panel.details
    assert details is not None
    assert selected_id(view) == details.event.id
    card = QApplication.focusWidget()
    assert isinstance(card, QuoteCard)
    assert "work in progress" in card.words.text()


def test_the_event_that_is_shown_can_be_gone_back_to_from_its_actor(
    panel: DetailsPanel, view: TimelineView
) -> None:
    panel.actor_requested.emit("blinken")
    assert panel.actor_page is not None
    panel.actor_page.event_requested.emit(view.event_model.columns.key.item(row_of(view, TRIP)))
    assert not panel.is_on_actor
    assert selected_id(view) == TRIP


def test_escape_on_the_canvas_goes_back_from_an_actor_before_it_lets_go_of_the_event(
    panel: DetailsPanel, view: TimelineView
) -> None:
    panel.actor_requested.emit("blinken")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not panel.is_on_actor
    assert selected_id(view) == TRIP
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert selected_id(view) is None
