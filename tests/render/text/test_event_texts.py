"""What is known of the texts of events stays with them when the columns change."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.core.columns.test_event_columns import LANES, columns_of, event
from tests.examples import examples
from timeline_app.core.columns.event_columns import event_columns
from timeline_app.core.columns.live_columns import ColumnsChange, LiveColumns
from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.records.records import Event, Verification
from timeline_app.core.text.translation import words
from timeline_app.render.style.fonts import Face
from timeline_app.render.text.event_texts import EventTexts

pytestmark = pytest.mark.usefixtures("qapp")


def changed(live: LiveColumns, key: int, found: Event | None) -> list[RowStep]:
    new = None if found is None else event_columns([(key, found, 0)], LANES)
    step = live.step_of(key, new)
    if step is None:
        return []
    live.make(step, new)
    return [step]


def known(texts: EventTexts) -> list[object]:
    """Widths and texts of all events."""
    rows = np.arange(len(texts.columns), dtype=np.int32)
    return [
        texts.title_widths(rows).tolist(),
        texts.detail_widths(rows).tolist(),
        [texts.full_title(row) for row in rows.tolist()],
        *(
            [each.text.text() for each in texts.all_prepared(rows, face, np.full(len(rows), width))]
            for face in (Face.TITLE, Face.DETAIL)
            for width in (400.0, 30.0)
        ),
    ]


drawn = st.builds(
    event,
    st.text("abc d", max_size=20),
    st.sampled_from(["", "2023", "2021-05-06", "1999/.."]),
    channel=st.sampled_from(["", "", "talks"]),
)


@settings(max_examples=examples(40), deadline=None)
@given(
    st.lists(drawn, max_size=5),
    st.lists(st.lists(st.tuples(st.integers(1, 7), drawn | st.none()), max_size=3), max_size=4),
)
def test_texts_that_followed_edits_are_those_of_the_columns(
    start: list[Event], edits: list[list[tuple[int, Event | None]]]
) -> None:
    live = LiveColumns(columns_of(*start))
    texts = EventTexts(live.columns, words)
    known(texts)
    for edit in edits:
        steps = [step for key, found in edit for step in changed(live, key, found)]
        texts.follow(ColumnsChange(live.columns, tuple(steps)))
        assert known(texts) == known(EventTexts(live.columns, words))


def test_what_is_known_of_other_events_is_kept(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = LiveColumns(columns_of(event("first", "2021"), event("second", "2022")))
    texts = EventTexts(live.columns, words)
    known(texts)
    (kept,) = texts.all_prepared(np.array([1]), Face.TITLE, np.array([400.0]))
    (step,) = changed(live, 1, event("now the last", "2023"))
    texts.follow(ColumnsChange(live.columns, (step,)))
    assert texts.all_prepared(np.array([0]), Face.TITLE, np.array([400.0]))[0] is kept
    measured: list[str] = []

    def width(text: str, face: Face) -> float:
        measured.append(text)
        return 10.0

    monkeypatch.setattr(texts, "width", width)
    texts.title_widths(np.array([0, 1], np.int32))
    assert measured == ["now the last"]


def test_footnotes_go_with_their_events(qtbot: QtBot) -> None:
    live = LiveColumns(columns_of(event("first", "2021"), event("second", "2022")))
    texts = EventTexts(live.columns, words, {0: "1", 1: "2"})
    (step,) = changed(live, 1, event("now the last", "2023"))
    texts.follow(ColumnsChange(live.columns, (step,)))
    assert [texts.number(row) for row in range(2)] == ["2", "1"]
    (step,) = changed(live, 2, None)
    texts.follow(ColumnsChange(live.columns, (step,)))
    assert texts.number(0) == "1"
    assert texts.number_width(0) > 0


def test_nothing_is_kept_when_all_is_new(qtbot: QtBot) -> None:
    texts = EventTexts(columns_of(event("first", "2021")), words)
    known(texts)
    others = columns_of(event("other", "2021"), event("another", "2022"))
    texts.follow(ColumnsChange(others, is_whole=True))
    assert known(texts) == known(EventTexts(others, words))


def test_an_unverified_state_says_so_in_words_too() -> None:
    verified = Verification.VERIFIED
    columns = columns_of(
        event("open", "2022-03-04/2022-05-06", channel="Talks"),
        event("closed", "2022-05-07/2022-08-09", channel="Talks", verification=verified),
        event("A visit", "2022-09-10"),
    )
    texts = EventTexts(columns, words)
    assert [texts.detail(row) for row in range(3)] == [
        "4 Mar – 6 May 2022 · unverified",
        "7 May – 9 Aug 2022",
        "10 Sep 2022",
    ]
