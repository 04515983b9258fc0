"""Sorting by each field, against the plain way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from tests.storage.chronologies import CALL, SMALL, in_memory
from timeline_app.core.columns.sort_order import EventOrder
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.edits.edit import replaced
from timeline_app.core.records.records import Event, EventId, Verification
from timeline_app.document.document import Document
from timeline_app.document.event_sorter import EventSorter, sort_text
from timeline_app.document.table_values import TableValues
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.json.document_type import JsonDocument

TITLES = ("Zürich", "ärger", "Apple", "apple pie", "", "Ägypten", "秦刚", "zu Hause")


@pytest.fixture
def document() -> Iterator[Document]:
    events = tuple(
        Event(EventId(f"more{i}"), title, f"2021-0{i + 1}", place=title[:1])
        for i, title in enumerate(TITLES)
    )
    with in_memory(msgspec.structs.replace(SMALL, events=SMALL.events + events)) as chronology:
        yield Document(chronology, str)


@pytest.fixture
def sorter(document: Document) -> Iterator[EventSorter]:
    sorter = EventSorter(document)
    yield sorter
    sorter.close()


def sorted_by(qtbot: QtBot, sorter: EventSorter, field: EventField) -> EventOrder:
    with qtbot.waitSignal(sorter.sorted) as caught:
        sorter.sort(field)
    (order,) = caught.args
    assert isinstance(order, EventOrder)
    assert order.field is field
    assert not sorter.is_busy
    return order


def titles_of(document: Document, order: EventOrder) -> list[str]:
    return [document.columns.titles[row] for row in order.rows_at(0, len(order) - 1)]


def test_titles_are_sorted_without_case_and_marks(
    qtbot: QtBot, document: Document, sorter: EventSorter
) -> None:
    found = titles_of(document, sorted_by(qtbot, sorter, EventField.TITLE))
    assert [title for title in found if title in TITLES] == [
        "Ägypten",
        "Apple",
        "apple pie",
        "ärger",
        "zu Hause",
        "Zürich",
        "秦刚",
        "",
    ]


@pytest.mark.parametrize("field", list(EventField))
def test_every_field_sorts(
    qtbot: QtBot, document: Document, sorter: EventSorter, field: EventField
) -> None:
    order = sorted_by(qtbot, sorter, field)
    columns, chronology = document.columns, document.chronology
    rows = range(len(columns))
    assert sorted(order.rows_at(0, len(order) - 1)) == [*rows]
    details = [chronology.details(key) for key in columns.key.tolist()]
    grades = list(Verification)
    plain: dict[EventField, Callable[[int], object]] = {
        EventField.PLACE: lambda row: sort_text(details[row].event.place),
        EventField.TAGS: lambda row: sort_text(", ".join(details[row].event.tags)),
        EventField.ACTORS: lambda row: sort_text(
            ", ".join(
                dict.fromkeys(
                    [part.actor.name for part in details[row].participants]
                    + [found.speaker.name for found in details[row].quotes if found.speaker]
                )
            )
        ),
        EventField.SOURCES: lambda row: len(
            {
                named.source.id
                for named in (
                    *details[row].citations,
                    *details[row].quotes,
                    *details[row].claims,
                )
            }
        ),
        EventField.WORDING: lambda row: sort_text(
            ", ".join(
                words
                for words in dict.fromkeys(
                    (
                        "" if details[row].event.date else details[row].event.date_basis,
                        *(made.claim.wording for made in details[row].claims),
                    )
                )
                if words
            )
        ),
        EventField.VERIFICATION: lambda row: grades.index(details[row].event.verification),
    }
    if field in plain:
        value = plain[field]
        expected = sorted(rows, key=lambda row: (value(row) == b"", value(row), row))
        assert order.rows_at(0, len(order) - 1) == expected


def test_numbers_of_the_columns_are_sorted_at_once(sorter: EventSorter) -> None:
    heard: list[EventOrder] = []
    sorter.sorted.connect(heard.append)
    sorter.sort(EventField.IMPORTANCE)
    assert [order.field for order in heard] == [EventField.IMPORTANCE]


def test_the_last_wish_alone_counts(qtbot: QtBot, sorter: EventSorter) -> None:
    heard: list[EventOrder] = []
    sorter.sorted.connect(heard.append)
    sorter.sort(EventField.TITLE)
    sorter.sort(EventField.PLACE)
    assert sorter.is_busy
    with qtbot.waitSignal(sorter.sorted):
        pass
    assert [order.field for order in heard] == [EventField.PLACE]


def test_what_is_given_up_is_never_told(qtbot: QtBot, sorter: EventSorter) -> None:
    sorter.sort(EventField.TITLE)
    sorter.stop()
    with qtbot.assertNotEmitted(sorter.sorted, wait=50):
        assert not sorter.is_busy


def test_whoever_closes_it_does_not_wait(
    qtbot: QtBot, sorter: EventSorter, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_begun, may_end = threading.Event(), threading.Event()

    def slowly(*_: object) -> tuple[list[int], int]:
        is_begun.set()
        may_end.wait(10)
        return [], 0

    monkeypatch.setattr("timeline_app.document.event_sorter.rows_by_text", slowly)
    sorter.sort(EventField.TITLE)
    qtbot.waitUntil(is_begun.is_set)
    sorter.close()
    assert not may_end.is_set()
    with qtbot.assertNotEmitted(sorter.sorted, wait=50):
        may_end.set()


def test_an_edit_meanwhile_is_sorted_in(
    qtbot: QtBot, document: Document, sorter: EventSorter
) -> None:
    sorter.sort(EventField.TITLE)
    with qtbot.waitSignal(sorter.sorted) as caught:
        document.push(replaced(CALL, msgspec.structs.replace(CALL, title="aaa", date="2030")))
    (order,) = caught.args
    assert titles_of(document, order)[0] == "aaa"


def test_a_file_that_has_gone_bad_ends_the_sort(
    qtbot: QtBot, document: Document, sorter: EventSorter, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = Refused("bad.chronology", RefusedReason.DAMAGED)

    def fail(*_: object, **_more: object) -> None:
        raise refused

    monkeypatch.setattr(document.chronology, "facts_of_events", fail)
    with qtbot.waitSignal(sorter.failed) as caught:
        sorter.sort(EventField.PLACE)
    assert caught.args == [refused]
    assert not sorter.is_busy
    facts = TableValues(document)
    with qtbot.waitSignal(facts.failed):
        assert facts.value(EventField.PLACE, 1) is None
    with qtbot.assertNotEmitted(facts.failed, wait=50):  # told once
        assert facts.value(EventField.PLACE, 1) is None


def test_facts_are_read_soon_and_read_anew_after_an_edit(qtbot: QtBot, document: Document) -> None:
    facts = TableValues(document)
    key = document.chronology.key_of("visit")
    assert key is not None
    with qtbot.waitSignal(facts.arrived):
        assert facts.value(EventField.PLACE, key) is None
    assert facts.value(EventField.PLACE, key) == "Beijing"
    visit = SMALL.events[0]
    document.push(replaced(visit, msgspec.structs.replace(visit, place="Xi'an")))
    with qtbot.waitSignal(facts.arrived):
        assert facts.value(EventField.PLACE, key) is None
    assert facts.value(EventField.PLACE, key) == "Xi'an"


def test_nothing_is_read_of_a_file_that_is_about_to_be_closed(
    qtbot: QtBot, document: Document
) -> None:
    facts = TableValues(document)
    facts.value(EventField.PLACE, 1)
    facts.stop()
    with qtbot.assertNotEmitted(facts.arrived, wait=50):
        facts.value(EventField.PLACE, 1)


def test_an_empty_chronology_can_be_sorted(qtbot: QtBot) -> None:
    header = SMALL.header()
    with in_memory(JsonDocument("chronology", 1, header)) as chronology:
        sorter = EventSorter(Document(chronology, str))
        for field in EventField:
            assert len(sorted_by(qtbot, sorter, field)) == 0
        sorter.close()
