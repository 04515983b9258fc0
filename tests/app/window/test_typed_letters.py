"""Words that are typed where no field takes them: nothing of the chronology may change."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.app.editing.test_edits import action, document_of
from tests.app.editing.test_new_events import card_of, focused, number, selected_event
from tests.app.windows import row_of
from timeline_app.app.shell.settings import Settings
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.typed_letters import TypedLetters
from timeline_app.widgets.panel.details_panel import DetailsPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, Mod = Qt.Key, Qt.KeyboardModifier
NONE = Mod.NoModifier
PELOSI, TRIP = "ev-pelosi-taiwan-visit", "ev-blinken-beijing-trip"
SENTENCE = "Joint Plan agreed in Geneva, 24 Nov 2013: E3/EU+3 & Iran [5 pp] - 0 Mm"
FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)


def panel_of(window: QMainWindow) -> DetailsPanel:
    found = window.findChild(DetailsPanel, "details")
    assert found is not None
    return found


def stops(window: QMainWindow) -> list[QWidget]:
    """All of a window that can have the focus and is no text field, as Tab finds it."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.window() is window
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, FIELDS)
    ]


def type_in(widget: QWidget, text: str) -> None:
    """Type letter by letter into whatever has the focus by then."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    for letter in text:
        focus = QApplication.focusWidget()
        QTest.keyClicks(focus if focus is not None else widget, letter)


def panel_at(window: QMainWindow, view: TimelineView, event_id: str) -> list[QWidget]:
    view.select_row(row_of(view, event_id))
    QApplication.processEvents()
    return stops(window)


@pytest.mark.parametrize(("event_id", "may_draft"), [(PELOSI, True), (TRIP, False)])
def test_a_sentence_typed_at_any_stop_of_the_window_changes_nothing(
    window: QMainWindow, view: TimelineView, event_id: str, may_draft: bool
) -> None:
    """What begins with N is a draft from then on, which is nothing before Enter."""
    action(window, "table").trigger()
    document = document_of(window)
    before = document.chronology.counts(), document.undo_stack.count()
    text = SENTENCE if may_draft else SENTENCE.replace("n", "m").replace("N", "M")
    found = [stop for stop in panel_at(window, view, event_id) if stop is not view]
    assert len(found) > 15
    for stop in found:
        if not shiboken6.isValid(stop) or not stop.isVisible():
            continue
        row, scale = view.currentIndex().row(), view.scale
        type_in(stop, text)
        assert QApplication.activeModalWidget() is None, stop
        assert (document.chronology.counts(), document.undo_stack.count()) == before, stop
        if not isinstance(stop, QAbstractItemView):
            assert view.currentIndex().row() == row, stop
        if stop is not panel_of(window).parent() and stop.objectName() != "overview":
            assert view.scale == scale, stop
        card = card_of(window)
        if may_draft and not isinstance(stop, QAbstractItemView | QComboBox):
            assert card.isVisible(), stop
            assert card.typed_title.endswith("Mm")
        QTest.keyClick(focused(), Key.Key_Escape)
        assert not card.isVisible()
    assert (document.chronology.counts(), document.undo_stack.count()) == before


def test_after_a_draft_is_added_the_canvas_has_the_focus_and_the_new_event_selected(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, TRIP))
    panel = panel_of(window)
    assert panel.focus_first()
    before = focused()
    assert panel.isAncestorOf(before)
    QTest.keyClicks(before, "n")
    QTest.keyClicks(focused(), "A first call")
    QTest.keyClick(focused(), Key.Key_Return)
    assert view.hasFocus()
    assert selected_event(window, view).title == "A first call"


def test_the_next_title_after_a_second_enter_overwrites_no_event(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Key.Key_N)
    QTest.keyClicks(focused(), "A first call")
    QTest.keyClick(focused(), Key.Key_Return)
    first = selected_event(window, view)
    edits = document_of(window).undo_stack.count()
    QTest.keyClick(focused(), Key.Key_Return)  # one too many: the focus is in the panel now
    assert panel_of(window).isAncestorOf(focused())
    type_in(focused(), "The Muscat talks become public")
    assert selected_event(window, view) == first
    assert document_of(window).undo_stack.count() == edits


def test_n_drafts_from_the_panel_the_bar_and_the_overview(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, TRIP))
    QApplication.processEvents()
    overview = window.findChild(QWidget, "overview")
    export = window.findChild(QWidget, "export-button")
    assert overview is not None
    assert export is not None
    assert panel_of(window).focus_first()
    for stop in (focused(), overview, export):
        stop.setFocus()
        QTest.keyClick(stop, Key.Key_N)
        assert card_of(window).isVisible(), stop
        assert card_of(window).title.hasFocus()
        QTest.keyClick(focused(), Key.Key_Escape)
        assert stop.hasFocus(), "given up, the draft gives the focus back"


def test_the_key_of_the_search_leads_there_from_the_panel(
    window: QMainWindow, view: TimelineView
) -> None:
    """The field shows it all the time."""
    add = next(
        stop
        for stop in panel_at(window, view, TRIP)
        if isinstance(stop, QAbstractButton) and stop.text() == "Add a quote"
    )
    type_in(add, "/modest")
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == "modest"


def test_arrows_at_a_button_of_the_panel_go_from_event_to_event(
    window: QMainWindow, view: TimelineView
) -> None:
    """As on the canvas; they never lead into another part of the window."""
    add = next(
        stop
        for stop in panel_at(window, view, TRIP)
        if isinstance(stop, QAbstractButton) and stop.text() == "Add a quote"
    )
    add.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(add, Key.Key_Right)
    after = selected_event(window, view)
    assert after.id != TRIP
    assert panel_of(window).isAncestorOf(focused())
    QTest.keyClick(focused(), Key.Key_Left)
    assert selected_event(window, view).id == TRIP
    for key in (Key.Key_Up, Key.Key_Down):
        QTest.keyClick(focused(), key)
        assert panel_of(window).isAncestorOf(focused())
        assert selected_event(window, view).id == TRIP


def test_arrows_at_a_button_of_a_form_leave_the_event(
    window: QMainWindow, view: TimelineView
) -> None:
    panel_at(window, view, TRIP)
    action(window, "edit_event").trigger()
    button = next(
        stop
        for stop in stops(window)
        if isinstance(stop, QAbstractButton) and stop.text().startswith("More fields")
    )
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Key.Key_Right)
    assert button.hasFocus()
    assert selected_event(window, view).id == TRIP


def test_the_keys_of_a_command_that_is_not_possible_say_why(
    window: QMainWindow, view: TimelineView
) -> None:
    view.clearSelection()
    QApplication.processEvents()
    view.setFocus()
    for key, modifiers in (
        (Key.Key_Q, Mod.ControlModifier | Mod.ShiftModifier),
        (Key.Key_F2, NONE),
    ):
        window.statusBar().clearMessage()
        QTest.keyClick(view, key, modifiers)
        assert window.statusBar().currentMessage() == "Select an event first"
    view.select_row(row_of(view, TRIP))
    QApplication.processEvents()
    window.statusBar().clearMessage()
    QTest.keyClick(view, Key.Key_Q, Mod.ControlModifier | Mod.ShiftModifier)
    assert window.statusBar().currentMessage() == ""
    assert isinstance(focused(), FIELDS)


def test_n_in_a_field_is_a_letter(window: QMainWindow, view: TimelineView) -> None:
    search = window.findChild(QLineEdit, "search")
    assert search is not None
    search.setFocus()
    QTest.keyClicks(search, "Nancy")
    assert search.text() == "Nancy"
    assert not card_of(window).isVisible()


def test_n_is_no_command_anywhere_where_single_keys_are_off_or_it_is_another(
    window: QMainWindow, view: TimelineView
) -> None:
    assert window.findChildren(TypedLetters)
    view.select_row(row_of(view, TRIP))
    panel = panel_of(window)
    action(window, "single_keys").setChecked(False)
    assert panel.focus_first()
    QTest.keyClick(focused(), Key.Key_N)
    assert not card_of(window).isVisible()
    action(window, "single_keys").setChecked(True)
    view.letters = view.letters.with_key("N", "Q")
    QTest.keyClick(focused(), Key.Key_N)
    assert not card_of(window).isVisible()
    QTest.keyClick(focused(), Key.Key_Q)
    assert card_of(window).isVisible()
    assert Settings().single_keys


def test_space_alone_presses_a_button_as_everywhere(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, TRIP))
    QApplication.processEvents()
    row = view.currentIndex().row()
    forward = next(
        button
        for button in panel_of(window).findChildren(QAbstractButton)
        if button.accessibleName() == "Next event"
    )
    forward.setFocus()
    QTest.keyClick(forward, Key.Key_Space)
    assert view.currentIndex().row() != row
    row = view.currentIndex().row()
    QTest.keyClicks(forward, "at ease ")
    assert view.currentIndex().row() == row, "a space between words presses nothing"
    QTest.keyClick(forward, Key.Key_Tab)
    forward.setFocus()
    QTest.keyClick(forward, Key.Key_Space)
    assert view.currentIndex().row() != row


def test_delete_deletes_events_only_where_events_are(
    window: QMainWindow, view: TimelineView
) -> None:
    before = number(window)
    for stop in panel_at(window, view, TRIP):
        if isinstance(stop, QAbstractItemView) or stop.objectName() == "overview":
            continue
        stop.setFocus()
        QTest.keyClick(stop, Key.Key_Delete)
        assert number(window) == before, stop
    view.setFocus()
    QTest.keyClick(view, Key.Key_Delete)
    assert number(window) == before - 1
