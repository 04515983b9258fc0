from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.core.records.event_details import Participant
from timeline_app.core.records.records import Actor, ActorId, ActorKind, EventId, Participation
from timeline_app.widgets.cards.event_heading import AT_ONCE, ActorWords
from timeline_app.widgets.controls.chips import ActorChip


def people(count: int) -> list[Participant]:
    ids = [ActorId(f"a{n}") for n in range(count)]
    return [
        Participant(Actor(one, f"Person {one}", ActorKind.PERSON), Participation(EventId("e"), one))
        for one in ids
    ]


def shown(qtbot: QtBot, count: int) -> ActorWords:
    words = ActorWords()
    qtbot.addWidget(words)
    words.resize(330, 400)
    words.put(1, people(count))
    words.show()
    words.activateWindow()
    qtbot.waitUntil(words.isActiveWindow)
    return words


def names(words: ActorWords) -> list[str]:
    return [chip.text() for chip in words.findChildren(ActorChip) if chip.isVisible()]


def test_names_stand_in_a_row_with_commas_and_are_called_without(qtbot: QtBot) -> None:
    words = shown(qtbot, 3)
    assert names(words) == ["Person a0,", "Person a1,", "Person a2"]
    chips = words.findChildren(ActorChip)
    assert [chip.accessibleName() for chip in chips] == ["Person a0", "Person a1", "Person a2"]


def test_of_twenty_the_first_are_named_and_a_key_names_the_others(qtbot: QtBot) -> None:
    words = shown(qtbot, 20)
    assert len(names(words)) == AT_ONCE
    *_, more = words.focus_stops()
    assert more.text() == f"and {20 - AT_ONCE} more"
    folded_px = words.heightForWidth(330)
    qtbot.keyClick(more, Qt.Key.Key_Return)
    assert len(names(words)) == 20
    assert not more.isVisible()
    focused = QApplication.focusWidget()
    assert isinstance(focused, ActorChip)
    assert focused.accessibleName() == f"Person a{AT_ONCE}"
    assert words.heightForWidth(330) > folded_px
    words.put(1, people(20))  # as after an edit
    assert len(names(words)) == 20
    words.put(2, people(20))
    assert len(names(words)) == AT_ONCE


def test_one_alone_is_not_left_for_later_and_nobody_takes_no_room(qtbot: QtBot) -> None:
    words = shown(qtbot, AT_ONCE + 1)
    assert len(names(words)) == AT_ONCE + 1
    words.put(2, [])
    assert words.isHidden()
