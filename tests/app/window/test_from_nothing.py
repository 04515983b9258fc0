"""A chronology made from nothing by keyboard alone: events, an actor, a source, a quote."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QTabBar, QWidget

from tests.app.opened_files import path_of
from tests.app.windows import canvas_of
from timeline_app.core.records.records import Actor, Event, Quote, Source
from timeline_app.storage.chronology.chronology import StoredChronology

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
MOST_STOPS = 80

EVENTS = (
    ("Pelosi lands in Taipei", "2 Aug 2022", "2022-08-02"),
    ("Biden and Xi meet in Bali", "14 November 2022", "2022-11-14"),
    ("Blinken in Beijing", "18-19 June 2023", "2023-06-18/2023-06-19"),
)
QUOTE = "absolutely vital that we have these kinds of communications"
ADDRESS = "https://www.state.gov/secretary-blinkens-visit/"


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focused(), key, modifiers)
    QApplication.processEvents()


def write(text: str) -> None:
    """Type a text where the keyboard is."""
    QTest.keyClicks(focused(), text)
    QApplication.processEvents()


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    label = next(
        (label.text() for label in widget.window().findChildren(QLabel) if label.buddy() is widget),
        "",
    )
    return widget.accessibleName() or label.replace("&", "") or str(widget.property("text") or "")


def tab_to(name: str, *, back: bool = False) -> None:
    """Press Tab until the keyboard is at what has this name."""
    passed = []
    for _ in range(MOST_STOPS):
        press(Key.Key_Backtab if back else Key.Key_Tab)
        passed.append(name_of(focused()))
        if passed[-1] == name:
            return
    raise AssertionError(f"{name!r} is not among {passed}")


def replace_by(text: str) -> None:
    """Type over what a field holds."""
    assert isinstance(focused(), QLineEdit)
    press(Key.Key_A, CONTROL)
    write(text)


def make_events() -> None:
    """N, a title, a date, Enter: three times."""
    for title, date, _ in EVENTS:
        press(Key.Key_N)
        write(title)
        tab_to("Date")
        replace_by(date)
        press(Key.Key_Return)


def add_actor() -> None:
    """Into the form of the selected event, and to the field for somebody who takes part."""
    press(Key.Key_E)
    tab_to("Add somebody who takes part")
    write("Antony Blinken")
    press(Key.Key_Return)  # a new name: now it is asked what that is
    press(Key.Key_Return)
    press(Key.Key_Escape)


def turn_to(tab: str) -> None:
    """To the panel's tabs, and along them."""
    press(Key.Key_Return)
    for _ in range(MOST_STOPS):
        if isinstance(focused(), QTabBar):
            break
        press(Key.Key_Tab)
    bar = focused()
    assert isinstance(bar, QTabBar)
    names = [bar.tabText(i) for i in range(bar.count())]
    steps = next(i for i, name in enumerate(names) if name.startswith(tab)) - bar.currentIndex()
    for _ in range(abs(steps)):
        press(Key.Key_Right if steps > 0 else Key.Key_Left)


def add_source() -> None:
    """To the panel's sources, and an address for the first of them."""
    turn_to("Sources")
    tab_to("Add a source")
    press(Key.Key_Space)
    write(ADDRESS)
    press(Key.Key_Return)
    press(Key.Key_Escape)


def add_quote() -> None:
    """To the panel's quotes, and the words, where they are written, and who said them."""
    turn_to("Quotes")
    tab_to("Add a quote")
    press(Key.Key_Space)
    assert name_of(focused()) == "Exact words"
    write(QUOTE)
    tab_to("Source")
    write("state.gov")
    press(Key.Key_Return)
    tab_to("Speaker")
    write("antony")
    press(Key.Key_Return)
    press(Key.Key_Return, CONTROL)


def test_by_keyboard_alone(window: QMainWindow) -> None:
    window.activateWindow()
    press(Key.Key_N, CONTROL)
    make_events()
    add_actor()
    add_source()
    add_quote()
    path = path_of(window)
    window.close()
    with StoredChronology.open(path, read_only=True) as chronology:
        events = [event for event in chronology.records("events") if isinstance(event, Event)]
        (actor,) = chronology.records("actors")
        (source,) = chronology.records("sources")
        (quote,) = chronology.records("quotes")
        (taking_part,) = chronology.records("participations")
        (link,) = chronology.records("event_quotes")
        (citation,) = chronology.records("citations")
    assert {(event.title, event.date) for event in events} == {
        (title, date) for title, _, date in EVENTS
    }
    assert isinstance(actor, Actor)
    assert actor.name == "Antony Blinken"
    assert isinstance(source, Source)
    assert source.item.URL == ADDRESS
    assert isinstance(quote, Quote)
    assert (quote.text, quote.speaker, quote.source) == (QUOTE, actor.id, source.id)
    last = next(event for event in events if event.title == EVENTS[-1][0])
    assert {getattr(found, "event", "") for found in (taking_part, link, citation)} == {last.id}


def shown_titles(window: QMainWindow) -> set[str]:
    """The titles of what is in view with a mark of its own."""
    view = canvas_of(window)
    QApplication.processEvents()
    columns, index = view.event_model.columns, view.event_model.index
    assert not view.scene().clusters
    seen = (r for r in range(columns.dated) if not view.visualRect(index(r, 0)).isEmpty())
    return {columns.titles[row] for row in seen}


def test_what_is_added_to_a_view_of_all_is_in_view_with_all_others(window: QMainWindow) -> None:
    window.activateWindow()
    press(Key.Key_N, CONTROL)
    make_events()
    assert shown_titles(window) == {title for title, *_ in EVENTS}


def test_a_first_date_that_is_given_later_is_shown_with_time_around_it(
    window: QMainWindow,
) -> None:
    window.activateWindow()
    press(Key.Key_N, CONTROL)
    press(Key.Key_N)
    write("Macron visits Beijing")
    press(Key.Key_Return)
    press(Key.Key_E)  # the panel is open by now, and the canvas as much narrower
    tab_to("Date")
    replace_by("5 to 7 April 2023")
    press(Key.Key_Return)
    assert shown_titles(window) == {"Macron visits Beijing"}
    first_s, last_s = canvas_of(window).scale.visible_range(canvas_of(window).time_size.width())
    assert last_s - first_s > 30 * 86_400


def test_tab_goes_round_the_whole_window_while_a_quote_is_written(window: QMainWindow) -> None:
    window.activateWindow()
    press(Key.Key_N, CONTROL)
    make_events()
    turn_to("Quotes")
    tab_to("Add a quote")
    press(Key.Key_Space)
    rounds = []
    for back in (False, True):
        passed = [focused()]
        while len(passed) == 1 or focused() not in passed[:-1]:
            press(Key.Key_Backtab if back else Key.Key_Tab)
            passed.append(focused())
        assert passed[-1] is passed[0], [name_of(widget) for widget in passed]
        rounds.append(passed)
    assert rounds[0] == rounds[1][::-1]
    names = [name_of(widget) for widget in rounds[0]]
    assert names[:3] == ["Exact words", "Source", "Speaker"]
    assert "Edit" in names
