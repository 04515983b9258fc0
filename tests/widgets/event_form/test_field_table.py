"""Fields of the form that are more than texts: choices, words in use, lanes, tags, actors."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.edited_panel import Edited
from tests.widgets.sample_details import HTML
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import (
    ActorKind,
    Importance,
    Participation,
    Status,
    Verification,
)
from timeline_app.widgets.event_form.lanes_field import LanePicker
from timeline_app.widgets.event_form.tags_field import TagChip
from timeline_app.widgets.fields.completer_field import CompleterField

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def edited(qtbot: QtBot) -> Edited:
    found = Edited(qtbot)
    event = msgspec.structs.replace(found.event, tags=("balloon", "old"), lanes=("l",))
    found.show(msgspec.structs.replace(found.details, event=event))
    found.begin()
    return found


def box_of(edited: Edited, part: EventPart) -> QComboBox:
    box = edited.begin(part)
    assert isinstance(box, QComboBox)
    return box


def pressed(edited: Edited, name: str) -> QAbstractButton:
    """Click the button of this name with the mouse."""
    found = [b for b in edited.form.findChildren(QAbstractButton) if b.accessibleName() == name]
    (button,) = [b for b in found if b.isVisible()]
    QTest.mouseClick(button, LEFT)
    return button


# One of a few.


def test_the_words_for_checking_say_what_they_mean(edited: Edited) -> None:
    box = box_of(edited, EventPart.VERIFICATION)
    for row in range(box.count()):
        meaning = box.itemData(row, Qt.ItemDataRole.ToolTipRole)
        assert meaning.casefold().startswith(f"{box.itemText(row)}: ")


@pytest.mark.parametrize(
    ("part", "value"),
    [
        (EventPart.STATUS, Status.NOT_AGREED),
        (EventPart.IMPORTANCE, Importance.MINOR),
        (EventPart.VERIFICATION, Verification.UNVERIFIED),
    ],
)
def test_keys_go_through_choices_and_the_last_is_kept_on_leaving(
    edited: Edited, part: EventPart, value: object
) -> None:
    box = box_of(edited, part)
    for _ in range(box.count()):
        QTest.keyClick(box, Key.Key_Down)
    assert not edited.made, "those on the way are not meant"
    QTest.keyClick(box, Key.Key_Tab)
    assert getattr(edited.event, part.value) is value
    assert len(edited.made) == 1


def test_a_choice_from_the_open_list_is_kept_at_once(edited: Edited) -> None:
    box = box_of(edited, EventPart.STATUS)
    box.showPopup()
    view = box.view()
    QTest.keyClick(view, Key.Key_Home)
    QTest.keyClick(view, Key.Key_Return)
    assert edited.event.status is Status.TOOK_PLACE
    assert box.hasFocus()


def test_escape_gives_a_choice_back_and_the_wheel_passes_by(edited: Edited) -> None:
    box = box_of(edited, EventPart.IMPORTANCE)
    shown = box.currentText()
    assert shown in ("Ordinary", "ordinary")
    QTest.keyClick(box, Key.Key_Down)
    QTest.keyClick(box, Key.Key_Escape)
    assert box.currentText() == shown
    where = QPointF(box.rect().center())
    turn = QWheelEvent(
        where,
        box.mapToGlobal(where),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert box.currentText() == shown
    assert not edited.made


# Words in use.


@pytest.mark.parametrize(
    ("part", "typed", "word"),
    [
        (EventPart.PLACE, "bal", "Bali"),
        (EventPart.KIND, "tal", "talks"),
        (EventPart.CHANNEL, "lea", "leaders"),
        (EventPart.ZONE, "beij", "Asia/Shanghai"),
    ],
)
def test_words_in_use_complete_what_is_typed(
    edited: Edited, part: EventPart, typed: str, word: str
) -> None:
    edited.type_over(part, typed, Key.Key_Down)
    field = edited.typed(part)
    assert isinstance(field, CompleterField)
    assert field.list_is_open
    QTest.keyClick(field, Key.Key_Return)
    assert getattr(edited.event, part.value) == word
    assert len(edited.made) == 1


def test_escape_closes_the_list_first(edited: Edited) -> None:
    edited.type_over(EventPart.PLACE, "bal")
    field = edited.typed(EventPart.PLACE)
    assert isinstance(field, CompleterField)
    assert field.list_is_open
    QTest.keyClick(field, Key.Key_Escape)
    assert not field.list_is_open
    assert field.text() == "bal"
    QTest.keyClick(field, Key.Key_Escape)
    assert field.text() == "Beijing"
    assert edited.panel.editing.is_open


def test_enter_with_the_list_open_keeps_what_was_typed(edited: Edited) -> None:
    edited.type_over(EventPart.PLACE, "Ba", Key.Key_Return)
    assert edited.event.place == "Ba"


# Lanes.


def list_of(edited: Edited) -> LanePicker:
    button = edited.begin(EventPart.LANES)
    QTest.keyClick(button, Key.Key_Space)
    (found,) = edited.form.findChildren(LanePicker)
    assert found.isVisible()
    return found


def test_lanes_are_checked_and_unchecked_by_keys_and_kept_at_once(edited: Edited) -> None:
    lanes = list_of(edited)
    here = QApplication.focusWidget()
    assert here is not None
    assert here.accessibleName() == "Foreign ministers"
    QTest.keyClick(here, Key.Key_Down)
    there = QApplication.focusWidget()
    assert there is not None
    assert there.accessibleName() == "Media & press"
    QTest.keyClick(there, Key.Key_Space)
    assert edited.event.lanes == ("l", "m")
    QTest.keyClick(here, Key.Key_Space)
    assert edited.event.lanes == ("m",)
    assert lanes.isVisible()
    QTest.keyClick(there, Key.Key_Escape)
    assert not lanes.isVisible()
    button = edited.typed(EventPart.LANES)
    assert button.accessibleName() == "Lanes: Media & press"
    assert edited.panel.editing.is_open
    QTest.keyClick(button, Key.Key_Escape)
    assert not edited.panel.editing.is_open


def test_a_new_lane_is_made_with_the_event_in_it(edited: Edited) -> None:
    lanes = list_of(edited)
    QTest.keyClicks(lanes.field, " Trade  talks ")
    QTest.keyClick(lanes.field, Key.Key_Return)
    new = edited.names.all_lanes[-1]
    assert (new.name, new.colour, new.order) == ("Trade talks", "lane-3", 2)
    assert edited.event.lanes == ("l", new.id)
    assert len(edited.made) == 1, "both are one edit"
    assert lanes.field.text() == ""
    assert [box.text() for box in lanes._boxes.values()][-1] == "Trade talks"
    QTest.keyClicks(lanes.field, "Media & press")
    QTest.keyClick(lanes.field, Key.Key_Return)
    assert edited.event.lanes[-1] == "m", "one that is there is taken"
    assert len(edited.names.all_lanes) == 3
    lanes.close()


def test_a_lane_that_cannot_be_kept_is_told(edited: Edited) -> None:
    edited.refusal = "The disk is full. Nothing was changed."
    lanes = list_of(edited)
    QTest.keyClicks(lanes.field, "Trade talks")
    QTest.keyClick(lanes.field, Key.Key_Return)
    assert edited.field(EventPart.LANES).fault == edited.refusal
    assert lanes.field.text() == "Trade talks"
    lanes.close()
    QTest.keyClick(edited.typed(EventPart.LANES), Key.Key_Escape)
    assert not edited.field(EventPart.LANES).fault
    assert not edited.field(EventPart.LANES).is_changed


# Tags.


def chips(edited: Edited) -> list[TagChip]:
    return [chip for chip in edited.form.findChildren(TagChip) if chip.isVisible()]


def test_enter_a_comma_and_leaving_add_tags(edited: Edited) -> None:
    field = edited.begin(EventPart.TAGS)
    QTest.keyClicks(field, "one")
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClicks(field, "two words,")
    QTest.keyClicks(field, "three")
    QTest.keyClick(field, Key.Key_Tab)
    assert edited.event.tags == ("balloon", "old", "one", "two words", "three")
    assert [chip.tag for chip in chips(edited)] == [*edited.event.tags]
    assert len(edited.made) == 3


def test_tags_are_completed_and_none_stands_twice(edited: Edited) -> None:
    field = edited.begin(EventPart.TAGS)
    assert isinstance(field, CompleterField)
    QTest.keyClicks(field, "Balloon,")
    assert edited.event.tags == ("balloon", "old")
    assert field.text() == ""
    QTest.keyClicks(field, "s")
    assert [choice.text for choice in field.offered] == ["summit"]
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    assert edited.event.tags == ("balloon", "old", "summit")
    assert field.text() == ""
    assert field.hasFocus()


def test_pasted_tags_are_taken_apart(edited: Edited) -> None:
    field = edited.begin(EventPart.TAGS)
    assert isinstance(field, CompleterField)
    field.insert(f"a, b,, {HTML}")
    QTest.keyClick(field, Key.Key_Return)
    assert edited.event.tags == ("balloon", "old", "a", "b", HTML)


def test_chips_go_by_a_click_and_by_keys(edited: Edited) -> None:
    edited.begin(EventPart.TAGS)
    pressed(edited, "Remove the tag balloon")
    assert edited.event.tags == ("old",)
    field = edited.begin(EventPart.TAGS)
    QTest.keyClick(field, Key.Key_Backspace)
    (chip,) = chips(edited)
    assert chip.hasFocus()
    QTest.keyClick(chip, Key.Key_Delete)
    assert edited.event.tags == ()
    assert not chips(edited)
    assert field.hasFocus()


# Who takes part.


def roles(edited: Edited) -> list[tuple[str, str]]:
    return [
        (one.participation.actor, one.participation.role) for one in edited.details.participants
    ]


def field_named(edited: Edited, name: str) -> QWidget:
    (found,) = [one for one in edited.form.findChildren(QWidget) if one.accessibleName() == name]
    found.setFocus()
    return found


def test_a_role_is_typed(edited: Edited) -> None:
    role = field_named(edited, "Role of Qin Gang 秦刚")
    QTest.keyClick(role, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(role, "opens the talks")
    QTest.keyClick(role, Key.Key_Return)
    assert roles(edited) == [("qin", "opens the talks")]
    assert edited.texts_of_edits() == ["change of who takes part in Talks"]


def test_an_actor_who_is_known_joins_at_once(edited: Edited) -> None:
    field = edited.begin(EventPart.ACTORS)
    QTest.keyClicks(field, "xi")
    QTest.keyClick(field, Key.Key_Return)
    assert roles(edited) == [("qin", "host"), ("xi", "")]
    assert isinstance(field, CompleterField)
    assert field.text() == ""
    assert field.hasFocus(), "for the next one"
    assert field_named(edited, "Role of Xi Jinping").isVisible()


def test_tab_after_the_beginning_of_a_name_makes_nobody_new(edited: Edited) -> None:
    field = edited.begin(EventPart.ACTORS)
    QTest.keyClicks(field, "xi")
    QTest.keyClick(field, Key.Key_Tab)
    assert roles(edited) == [("qin", "host"), ("xi", "")]
    assert not field_named(edited, "What the new actor is").isVisible()


@pytest.mark.parametrize("way", ["Enter", "button", "elsewhere"])
def test_a_new_actor_is_asked_what_it_is(edited: Edited, qtbot: QtBot, way: str) -> None:
    field = edited.begin(EventPart.ACTORS)
    QTest.keyClicks(field, "ASEAN")
    QTest.keyClick(field, Key.Key_Tab)
    kind = field_named(edited, "What the new actor is")
    qtbot.waitUntil(kind.isVisible)
    kind.setFocus()
    assert len(edited.details.participants) == 1, "not before it is said what it is"
    QTest.keyClick(kind, Key.Key_Down)
    QTest.keyClick(kind, Key.Key_Down)
    match way:
        case "Enter":
            QTest.keyClick(kind, Key.Key_Return)
        case "button":
            pressed(edited, "Add the new actor")
        case "elsewhere":
            edited.typed(EventPart.TITLE).setFocus()
    qtbot.waitUntil(lambda: len(edited.details.participants) == 2)
    actor = edited.details.participants[-1].actor
    assert (actor.name, actor.kind) == ("ASEAN", ActorKind.ORGANISATION)
    assert len(edited.made) == 1
    assert not kind.isVisible()
    if way != "elsewhere":
        assert field.hasFocus(), "for the next one"


def test_tab_leads_from_a_new_name_to_what_it_is(edited: Edited, qtbot: QtBot) -> None:
    field = edited.begin(EventPart.ACTORS)
    QTest.keyClicks(field, "ASEAN")
    QTest.keyClick(field, Key.Key_Tab)
    qtbot.waitUntil(lambda: QApplication.focusWidget().accessibleName() == "What the new actor is")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert not field_named(edited, "What the new actor is").isVisible()
    assert not edited.made


def test_actors_are_taken_out(edited: Edited) -> None:
    edited.begin(EventPart.ACTORS)
    pressed(edited, "Take Qin Gang 秦刚 out")
    assert roles(edited) == []
    (change,) = edited.made[-1].edit.changes
    assert change.before == Participation(edited.event.id, "qin", "host")
    assert change.after is None


def test_the_same_actor_may_have_two_roles_but_not_one_twice(edited: Edited) -> None:
    for _ in range(2):
        field = edited.begin(EventPart.ACTORS)
        QTest.keyClicks(field, "xi")
        QTest.keyClick(field, Key.Key_Return)
    assert roles(edited) == [("qin", "host"), ("xi", "")]
    assert "twice" in edited.field(EventPart.ACTORS).fault
    QTest.keyClick(field, Key.Key_Escape)
    assert not edited.field(EventPart.ACTORS).fault


def test_an_edit_that_fails_leaves_the_role_and_the_rows(edited: Edited) -> None:
    edited.refusal = "The disk is full. Nothing was changed."
    role = field_named(edited, "Role of Qin Gang 秦刚")
    QTest.keyClicks(role, "x")
    QTest.keyClick(role, Key.Key_Return)
    assert edited.field(EventPart.ACTORS).fault == edited.refusal
    pressed(edited, "Take Qin Gang 秦刚 out")
    assert not [one for one in edited.form.findChildren(QWidget) if "Qin" in one.accessibleName()]
    edited.refusal = ""
    edited.panel.editing.leave()
    assert roles(edited) == []
