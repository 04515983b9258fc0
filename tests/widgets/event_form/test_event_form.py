"""The heading of the panel as a form, by real keys and clicks."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.edited_panel import Edited
from tests.widgets.sample_details import HTML
from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import Event, EventId
from timeline_app.render.style.palette import DARK, LIGHT

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def edited(qtbot: QtBot) -> Edited:
    return Edited(qtbot)


def button(edited: Edited, name: str) -> QAbstractButton:
    found = [b for b in edited.panel.findChildren(QAbstractButton) if b.accessibleName() == name]
    assert len(found) == 1
    return found[0]


def label(edited: Edited, text: str) -> QLabel:
    found = [one for one in edited.panel.findChildren(QLabel) if one.text() == text]
    assert len(found) == 1
    return found[0]


LINES = [EventPart.TITLE, EventPart.TIME, EventPart.PLACE, EventPart.KIND, EventPart.CHANNEL]
TYPED = {EventPart.TIME: "9:30", EventPart.ZONE: "Beijing"}


@pytest.mark.parametrize("part", LINES)
def test_enter_keeps_a_line(edited: Edited, part: EventPart) -> None:
    edited.show(with_date(edited, "2023-06-18"))
    edited.type_over(part, TYPED.get(part, "Something new"), Key.Key_Return)
    assert len(edited.made) == 1
    kept = {EventPart.TIME: "09:30"}.get(part, "Something new")
    assert getattr(edited.event, part.value) == kept
    assert edited.field(part).value() == kept
    assert not edited.field(part).is_changed


def with_date(edited: Edited, date: str) -> object:
    event = msgspec.structs.replace(edited.event, date=date)
    return msgspec.structs.replace(edited.details, event=event)


@pytest.mark.parametrize(
    "part",
    [EventPart.SUMMARY, EventPart.NOTE, EventPart.DATE_BASIS, EventPart.VERIFICATION_NOTE],
)
def test_enter_begins_a_line_in_prose_and_with_control_keeps_it(
    edited: Edited, part: EventPart
) -> None:
    edited.type_over(part, "one", Key.Key_Return)
    QTest.keyClicks(edited.typed(part), "two")
    assert not edited.made
    QTest.keyClick(edited.typed(part), Key.Key_Return, CONTROL)
    assert getattr(edited.event, part.value) == "one\ntwo"
    assert len(edited.made) == 1


def test_a_field_is_kept_when_it_is_left_and_each_edit_has_a_name(edited: Edited) -> None:
    edited.type_over(EventPart.TITLE, "Talks in Bali", Key.Key_Tab)
    edited.type_over(EventPart.SUMMARY, "They met.", Key.Key_Tab)
    edited.type_over(EventPart.DATE, "14 Nov 2022", Key.Key_Tab)
    assert (edited.event.title, edited.event.summary) == ("Talks in Bali", "They met.")
    assert edited.event.date == "2022-11-14"
    assert edited.texts_of_edits() == [
        "change of the title of Talks",
        "change of the summary of Talks in Bali",
        "change of the date of Talks in Bali",
    ]


def test_a_click_elsewhere_keeps_what_was_typed(edited: Edited) -> None:
    edited.type_over(EventPart.TITLE, "Others")
    QTest.mouseClick(edited.typed(EventPart.SUMMARY), LEFT)
    assert edited.event.title == "Others"


def test_another_window_keeps_what_was_typed(edited: Edited, qtbot: QtBot) -> None:
    edited.type_over(EventPart.TITLE, "Others")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: edited.event.title == "Others")


def test_a_menu_keeps_what_was_typed_and_the_fields_own_menu_does_not(
    edited: Edited, qtbot: QtBot
) -> None:
    edited.type_over(EventPart.PLACE, "Bali")
    own, other = QMenu(edited.typed(EventPart.PLACE)), QMenu(edited.window)
    for menu, place in ((own, "Beijing"), (other, "Bali")):
        menu.addAction("something")
        menu.popup(QPoint(0, 0))
        assert edited.event.place == place
        menu.close()


def test_what_is_left_as_it_was_makes_no_edit(edited: Edited) -> None:
    edited.begin()
    for field in edited.form.focus_stops():
        field.setFocus()
        QTest.keyClick(field, Key.Key_Tab)
    edited.type_over(EventPart.TITLE, "Talks", Key.Key_Return)
    edited.type_over(EventPart.TITLE, " Talks ", Key.Key_Return)
    assert not edited.made
    assert edited.field(EventPart.TITLE).value() == "Talks"


def test_escape_gives_the_text_back_and_then_leaves_the_form(edited: Edited) -> None:
    edited.window.before.setFocus()
    edited.type_over(EventPart.TITLE, "Nonsense", Key.Key_Escape)
    assert edited.field(EventPart.TITLE).value() == "Talks"
    assert edited.panel.editing.is_open
    QTest.keyClick(edited.typed(EventPart.TITLE), Key.Key_Escape)
    assert not edited.panel.editing.is_open
    assert not edited.made
    assert label(edited, "Talks").isVisible()
    assert edited.window.before.hasFocus(), "the keyboard is where it was before"
    assert Key.Key_Escape not in edited.window.keys, "nobody else hears of it"


def test_the_pencil_and_done(edited: Edited) -> None:
    QTest.mouseClick(button(edited, "Edit"), LEFT)
    assert edited.panel.editing.is_open
    assert not button(edited, "Edit").isVisible()
    QTest.keyClicks(edited.typed(EventPart.TITLE), "Typed over")
    QTest.mouseClick(button(edited, "Done"), LEFT)
    assert edited.event.title == "Typed over"
    assert not edited.panel.editing.is_open
    assert label(edited, "Typed over").isVisible()
    assert not button(edited, "Done").isVisible()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Talks", EventPart.TITLE),
        ("Sun 18 – Mon 19 June 2023", EventPart.DATE),
        ("Beijing", EventPart.PLACE),
        ("What happened.", EventPart.SUMMARY),
        ("What to mind.", EventPart.NOTE),
        ("The readout gives both days.", EventPart.DATE_BASIS),
    ],
)
def test_a_double_click_on_a_text_goes_to_its_field(
    edited: Edited, text: str, part: EventPart
) -> None:
    QTest.mouseDClick(label(edited, text), LEFT)
    assert edited.panel.editing.is_open
    assert edited.typed(part).hasFocus()


def test_what_is_for_reading_only_offers_no_way_to_edit(edited: Edited) -> None:
    edited.panel.may_change = False
    assert not button(edited, "Edit").isVisible()
    QTest.mouseDClick(label(edited, "Talks"), LEFT)
    edited.panel.editing.begin()
    assert not edited.panel.editing.is_open
    edited.panel.may_change = True
    assert button(edited, "Edit").isVisible()


def test_an_edit_that_fails_leaves_the_words_and_says_why(edited: Edited) -> None:
    edited.refusal = "The disk is full. Nothing was changed."
    edited.type_over(EventPart.TITLE, "Others", Key.Key_Return)
    field = edited.field(EventPart.TITLE)
    assert (field.value(), field.fault) == ("Others", edited.refusal)
    assert edited.typed(EventPart.TITLE).accessibleDescription() == edited.refusal
    QTest.mouseClick(button(edited, "Done"), LEFT)
    assert edited.panel.editing.is_open, "words would be lost"
    edited.refusal = ""
    QTest.mouseClick(button(edited, "Done"), LEFT)
    assert edited.event.title == "Others"
    assert not edited.panel.editing.is_open


@pytest.mark.parametrize(
    ("part", "text", "words"),
    [
        (EventPart.TITLE, " ", "An event needs a title."),
        (EventPart.TIME, "25:00", "There is no such clock time"),
        (EventPart.ZONE, "Atlantis", "There is no such time zone"),
        (EventPart.DATE, "02/03/2022", "several readings"),
    ],
)
def test_what_cannot_be_kept_is_told_below_its_field(
    edited: Edited, part: EventPart, text: str, words: str
) -> None:
    edited.type_over(part, text, Key.Key_Tab)
    assert words in edited.field(part).fault
    assert not edited.made
    assert edited.field(part).is_changed
    edited.begin(part)
    QTest.keyClick(edited.typed(part), Key.Key_Escape)
    assert not edited.field(part).fault
    assert not edited.field(part).is_changed


def test_a_clock_time_may_have_an_end(edited: Edited) -> None:
    edited.show(with_date(edited, "2023-06-18"))
    edited.type_over(EventPart.TIME, "9:30 - 11", Key.Key_Tab)
    assert "There is no such clock time" in edited.field(EventPart.TIME).fault
    edited.type_over(EventPart.TIME, "9:30 - 9:00", Key.Key_Tab)
    assert "end before it starts" in edited.field(EventPart.TIME).fault
    edited.type_over(EventPart.TIME, "9:30 - 11:00", Key.Key_Return)
    assert edited.event.time == "09:30/11:00"
    assert edited.field(EventPart.TIME).value() == "09:30–11:00"
    assert not edited.field(EventPart.TIME).is_changed
    edited.type_over(EventPart.TIME, "9:30-11:00", Key.Key_Return)
    assert len(edited.made) == 1, "it is what is there already"
    assert edited.field(EventPart.TIME).value() == "09:30–11:00"


def test_a_clock_time_asks_for_a_date_first(edited: Edited) -> None:
    edited.type_over(EventPart.DATE, "", Key.Key_Tab)
    edited.type_over(EventPart.DATE, "", Key.Key_Tab)
    assert edited.event.date == ""
    edited.type_over(EventPart.TIME, "9:30", Key.Key_Return)
    assert edited.field(EventPart.TIME).fault.startswith("A clock time needs a date")


def test_words_for_a_date_are_kept_as_words(edited: Edited) -> None:
    edited.type_over(EventPart.DATE, "before the rains", Key.Key_Return)
    assert edited.event.date == ""
    assert edited.event.date_basis.startswith("before the rains\n")
    assert edited.field(EventPart.DATE).value() == "before the rains"
    assert edited.typed(EventPart.DATE_BASIS).isVisible()
    edited.type_over(EventPart.DATE, "June 2023", Key.Key_Return)
    assert edited.event.date == "2023-06"
    assert edited.event.date_basis.startswith("before the rains\n")


def test_the_words_of_an_undated_event_stand_in_the_form_once(edited: Edited) -> None:
    event = msgspec.structs.replace(edited.event, date="", date_basis="last summer")
    edited.show(msgspec.structs.replace(edited.details, event=event))
    edited.begin(EventPart.DATE)
    assert edited.field(EventPart.DATE).value() == "last summer"
    assert not edited.typed(EventPart.DATE_BASIS).isVisible()
    edited.type_over(EventPart.DATE, "summer 2022", Key.Key_Return)
    assert (edited.event.date, edited.event.date_basis) == ("2022-22", "last summer")
    assert edited.typed(EventPart.DATE_BASIS).isVisible()


def test_a_reading_that_is_chosen_becomes_the_date(edited: Edited) -> None:
    edited.type_over(EventPart.DATE, "02/03/2022")
    field = edited.typed(EventPart.DATE)
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    assert edited.event.date in ("2022-03-02", "2022-02-03")
    assert edited.field(EventPart.DATE).value() == edited.event.date
    assert not edited.field(EventPart.DATE).is_changed


def test_an_edit_from_elsewhere_shows_in_the_fields_that_nobody_types_into(
    edited: Edited,
) -> None:
    edited.type_over(EventPart.TITLE, "Half a tit")
    event = msgspec.structs.replace(edited.event, title="From elsewhere", place="Bali")
    edited.show(msgspec.structs.replace(edited.details, event=event))
    assert edited.field(EventPart.TITLE).value() == "Half a tit"
    assert edited.field(EventPart.PLACE).value() == "Bali"
    QTest.keyClick(edited.typed(EventPart.TITLE), Key.Key_Return)
    assert (edited.event.title, edited.event.place) == ("Half a tit", "Bali")


def other_details(edited: Edited) -> object:
    event = Event(EventId("e9"), "Another event", date="2020")
    return msgspec.structs.replace(edited.details, key=9, event=event)


def test_another_event_ends_the_editing_unless_the_hands_are_in_the_form(edited: Edited) -> None:
    first = edited.details
    edited.begin(EventPart.SUMMARY)
    edited.show(other_details(edited))
    assert edited.panel.editing.is_open
    assert edited.typed(EventPart.SUMMARY).hasFocus()
    assert edited.field(EventPart.TITLE).value() == "Another event"
    edited.window.before.setFocus()
    edited.show(first)
    assert not edited.panel.editing.is_open
    edited.begin()
    assert edited.field(EventPart.TITLE).value() == "Talks"
    edited.panel.show_details(None, None)
    assert not edited.panel.editing.is_open


def test_what_is_typed_is_kept_when_another_event_is_shown(edited: Edited, qtbot: QtBot) -> None:
    made: list[str] = []
    edited.panel.make_edit = lambda wish: made.append(repr(wish.edit)) or ""
    edited.type_over(EventPart.TITLE, "Typed before")
    edited.show(other_details(edited))
    qtbot.waitUntil(lambda: len(made) == 1)
    assert "Typed before" in made[0]
    assert edited.field(EventPart.TITLE).value() == "Another event"


def test_what_is_typed_is_unsaved_until_its_edit_is_made(edited: Edited) -> None:
    made: list[str] = []
    edited.panel.make_edit = lambda wish: made.append(repr(wish.edit)) or ""
    edited.type_over(EventPart.TITLE, "Typed before")
    edited.show(other_details(edited))
    (words,) = edited.panel.editing.unsaved
    assert (words.part, words.words) == ("title", "Typed before")
    assert made == []
    assert edited.panel.editing.finish()
    assert len(made) == 1
    assert edited.panel.editing.unsaved == ()


def test_what_is_written_down_elsewhere_is_not_made_later(edited: Edited) -> None:
    made: list[str] = []
    edited.panel.make_edit = lambda wish: made.append(repr(wish.edit)) or ""
    edited.type_over(EventPart.TITLE, "Typed before")
    edited.show(other_details(edited))
    edited.panel.editing.forget()
    QApplication.processEvents()
    assert made == []


@pytest.mark.parametrize("why", ["no such time", "the disk is full"])
def test_words_that_cannot_be_kept_wait_until_the_form_of_their_event_is_back(
    edited: Edited, qtbot: QtBot, why: str
) -> None:
    first, told = edited.details, []
    edited.panel.editing.failed.connect(told.append)
    part = EventPart.TIME if why == "no such time" else EventPart.PLACE
    edited.refusal = why
    edited.type_over(part, "quarter to ten")
    edited.show(other_details(edited))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert "waits in its form" in told[0]
    assert "Talks" in told[0]
    assert edited.field(part).value() == ""
    edited.show(first)
    edited.begin()
    assert edited.field(part).value() == "quarter to ten"
    assert edited.field(part).is_changed


def test_the_window_stays_open_once_for_words_that_cannot_be_kept(edited: Edited) -> None:
    editing = edited.panel.editing
    assert editing.may_close()
    edited.type_over(EventPart.TIME, "quarter to ten")
    assert not editing.may_close()
    assert edited.typed(EventPart.TIME).hasFocus()
    assert edited.field(EventPart.TIME).fault
    assert editing.may_close(), "who closes again gives them up"
    edited.type_over(EventPart.TIME, "quarter past ten")
    assert not editing.may_close(), "these are other words"


def test_the_window_stays_open_once_for_words_that_wait_for_another_event(
    edited: Edited, qtbot: QtBot
) -> None:
    editing, told = edited.panel.editing, []
    editing.failed.connect(told.append)
    edited.type_over(EventPart.TIME, "quarter to ten")
    edited.show(other_details(edited))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert not editing.may_close()
    assert len(told) == 2
    assert editing.may_close()


def test_words_that_wait_can_be_taken_elsewhere_when_their_chronology_is_closed(
    edited: Edited, qtbot: QtBot
) -> None:
    editing = edited.panel.editing
    edited.type_over(EventPart.TIME, "{title} to ten")
    edited.panel.show_details(None, None)
    (words,) = editing.unsaved
    assert (words.title, words.part, words.words) == ("Talks", "time", "{title} to ten")
    editing.forget()
    assert editing.unsaved == ()
    assert editing.may_close()


def test_several_fields_are_kept_when_another_event_is_shown(edited: Edited, qtbot: QtBot) -> None:
    edited.refusal = "The disk is full."
    for part in (EventPart.TITLE, EventPart.PLACE, EventPart.SUMMARY):
        edited.type_over(part, "typed")
    edited.refusal = ""
    made: list[NamedEdit] = []
    edited.panel.make_edit = lambda wish: made.append(wish) or ""
    edited.show(other_details(edited))
    qtbot.waitUntil(lambda: len(made) == 3)
    befores = [wish.edit.changes[0].before for wish in made]
    afters = [wish.edit.changes[0].after for wish in made]
    assert befores[1:] == afters[:-1], "each goes on from the one before"
    assert (afters[-1].title, afters[-1].place, afters[-1].summary) == ("typed",) * 3


def test_undo_is_the_windows_where_nothing_is_typed(edited: Edited) -> None:
    heard: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), edited.window)
    shortcut.activated.connect(lambda: heard.append("undo"))
    for part in (EventPart.TITLE, EventPart.PLACE):
        heard.clear()
        field = edited.begin(part)
        QTest.keyClick(field, Key.Key_Z, CONTROL)
        assert heard == ["undo"]
        QTest.keyClicks(field, "abc")
        QTest.keyClick(field, Key.Key_Z, CONTROL)
        assert heard == ["undo"]
        assert not edited.field(part).is_changed


def test_every_field_has_a_name_and_a_label_and_tab_passes_them_in_order(edited: Edited) -> None:
    QAccessible.setActive(True)
    try:
        edited.begin()
        stops = [stop for stop in edited.form.focus_stops() if stop.isVisible()]
        for stop in stops:
            assert QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name), stop
        passed = [stops[0]]
        stops[0].setFocus()
        while len(passed) < len(stops):
            here = QApplication.focusWidget()
            assert here is not None
            QTest.keyClick(here, Key.Key_Tab)
            now = QApplication.focusWidget()
            assert now is not None
            passed.append(now)
        assert passed == stops
        places = [stop.mapTo(edited.panel, QPoint(0, 0)) for stop in stops]
        tops = [place.y() for place in places]
        assert tops == sorted(tops)
    finally:
        QAccessible.setActive(False)


def test_the_form_fits_the_narrowest_panel_in_both_themes(edited: Edited) -> None:
    edited.window.resize(340, 700)
    edited.begin()
    for palette in (LIGHT, DARK):
        edited.panel.set_palette_roles(palette)
        QCoreApplication.processEvents()
        right = edited.form.mapTo(edited.panel, edited.form.rect().topRight()).x()
        assert right <= edited.panel.width()
        for stop in [one for one in edited.form.focus_stops() if one.isVisible()]:
            end = stop.mapTo(edited.panel, stop.rect().topRight()).x()
            assert end < edited.panel.width() - 8, stop.accessibleName()
            assert stop.height() >= 24, stop.accessibleName()


def test_hostile_texts_are_edited_as_they_are(edited: Edited) -> None:
    texts = (HTML, "秦刚 & {what} \u202eקץ", "x" * 10_000, "a\u00a0b")
    for text in texts:
        event = msgspec.structs.replace(edited.event, title=text, summary=text)
        edited.show(msgspec.structs.replace(edited.details, event=event))
        edited.begin()
        assert edited.field(EventPart.TITLE).value() == text
        assert edited.field(EventPart.SUMMARY).value() == text
        edited.panel.editing.leave()
    assert not edited.made


def test_lines_that_are_pasted_into_a_title_become_one(edited: Edited) -> None:
    QApplication.clipboard().setText("Two\nlines")
    field = edited.begin()
    QTest.keyClick(field, Key.Key_V, CONTROL)
    QTest.keyClick(field, Key.Key_Return)
    assert edited.event.title == "Two lines"


def test_a_long_summary_is_as_high_as_its_text_up_to_a_limit(edited: Edited) -> None:
    edited.begin()
    heights = []
    for lines in (1, 5, 200):
        event = msgspec.structs.replace(edited.event, summary="\n".join(["word"] * lines))
        edited.show(msgspec.structs.replace(edited.details, event=event))
        heights.append(edited.typed(EventPart.SUMMARY).height())
    assert heights[0] < heights[1] < heights[2] < 400


def test_nine_fields_are_shown_and_more_on_request(edited: Edited) -> None:
    bare = msgspec.structs.replace(edited.event, date="2022-11-14", date_basis="")
    edited.show(msgspec.structs.replace(edited.details, event=bare))
    edited.begin(EventPart.TITLE)

    def shown() -> set[EventPart]:
        return {part for part in EventPart if edited.field(part).isVisible()}

    assert shown() == {
        EventPart.TITLE,
        EventPart.DATE,
        EventPart.PLACE,
        EventPart.LANES,
        EventPart.STATUS,
        EventPart.IMPORTANCE,
        EventPart.SUMMARY,
        EventPart.CAPTION,
        EventPart.ACTORS,
    }
    edited.form.more.button.click()
    assert shown() == set(EventPart)
    edited.form.more.button.click()
    edited.begin(EventPart.KIND)
    assert edited.typed(EventPart.KIND).hasFocus()


def test_how_a_date_is_known_is_shown_where_it_is_said(edited: Edited) -> None:
    told = msgspec.structs.replace(edited.event, date="2022-11-14", date_basis="From the weekday.")
    edited.show(msgspec.structs.replace(edited.details, event=told))
    edited.begin(EventPart.TITLE)
    assert edited.field(EventPart.DATE_BASIS).isVisible()
    assert not edited.form.more.is_unfolded
