"""Groups are read in slices, one wish after the other, and anew after an edit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.storage.chronologies import CALL, SMALL
from timeline_app.core.columns.grouping import Grouping, Groups
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import ActorId, Participation
from timeline_app.document import lane_assignment as group_reading
from timeline_app.document.document import Document
from timeline_app.document.lane_assignment import GroupLoader
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.queries import group_members as memberships
from timeline_app.storage.queries.group_members import GroupMembers

ACTOR, SOURCE = Grouping.ACTOR, Grouping.SOURCE


class Reader:
    """A reading that never has time for more than one row at once, and what comes of it."""

    def __init__(self, document: Document) -> None:
        self.taken: dict[Grouping, Groups] = {}
        self.done: list[str] = []
        self.failures: list[Refused] = []
        self.busy: list[bool] = []
        self.reading = GroupLoader(document, self.taken.__setitem__)
        self.reading.failed.connect(self.failures.append)
        self.reading.busy_changed.connect(self.busy.append)

    def wish(self, name: str, *wanted: Grouping) -> None:
        self.reading.read(wanted, lambda: self.done.append(name))


@pytest.fixture
def document(qapp: QCoreApplication) -> Iterator[Document]:
    chronology = StoredChronology.in_memory(SMALL, Path("in memory"))
    found = Document(chronology, str)
    yield found
    chronology.close()
    found.deleteLater()


@pytest.fixture
def slow(document: Document, monkeypatch: pytest.MonkeyPatch) -> Reader:
    monkeypatch.setattr(memberships, "_SLICE", 1)
    monkeypatch.setattr(group_reading, "AT_ONCE_S", 1e-9)
    monkeypatch.setattr(group_reading, "SLICE_S", 1e-9)
    return Reader(document)


def same(one: Groups, other: Groups) -> bool:
    pairs = [
        set(zip(groups.group.tolist(), groups.event.tolist(), strict=True))
        for groups in (one, other)
    ]
    return one.ids == other.ids and pairs[0] == pairs[1]


def test_what_is_read_in_no_time_is_there_at_once(document: Document) -> None:
    reader = Reader(document)
    reader.wish("both", ACTOR, SOURCE)
    assert reader.done == ["both"]
    assert reader.busy == []
    assert same(reader.taken[ACTOR], document.chronology.memberships.groups(ACTOR))
    assert same(reader.taken[SOURCE], document.chronology.memberships.groups(SOURCE))


def test_wishes_are_met_in_their_order_once_all_is_read(
    document: Document, slow: Reader, qtbot: QtBot
) -> None:
    slow.wish("first", ACTOR, SOURCE)
    slow.wish("nothing to read")
    slow.wish("third", SOURCE)
    assert slow.done == []
    assert slow.reading.is_busy
    qtbot.waitUntil(lambda: len(slow.done) == 3)
    assert slow.done == ["first", "nothing to read", "third"]
    assert slow.busy == [True, False]
    assert same(slow.taken[ACTOR], document.chronology.memberships.groups(ACTOR))


def test_an_edit_begins_anew_what_is_being_read(
    document: Document, slow: Reader, qtbot: QtBot
) -> None:
    slow.wish("first", ACTOR)
    assert slow.reading.is_busy
    document.push(added(Participation(CALL.id, ActorId("qin"))))
    qtbot.waitUntil(lambda: slow.done == ["first"])
    assert same(slow.taken[ACTOR], document.chronology.memberships.groups(ACTOR))


def test_what_is_given_up_is_not_done(slow: Reader, qtbot: QtBot) -> None:
    slow.wish("first", ACTOR)
    slow.reading.stop()
    assert slow.busy == [True, False]
    slow.wish("second", SOURCE)
    qtbot.waitUntil(lambda: bool(slow.done))
    assert slow.done == ["second"]
    assert ACTOR not in slow.taken


def test_a_file_that_has_gone_bad_ends_all_wishes(
    document: Document, slow: Reader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Iterator[Groups | None]:
        yield None
        raise Refused(Path("small"), RefusedReason.DAMAGED, "a page is gone")

    monkeypatch.setattr(GroupMembers, "groups_in_slices", refuse)
    slow.wish("first", ACTOR)
    slow.wish("second", SOURCE)
    qtbot.waitUntil(lambda: bool(slow.failures))
    assert (slow.done, slow.busy) == ([], [True, False])
