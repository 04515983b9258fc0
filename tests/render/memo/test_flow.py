"""What stands on which page: nothing is lost, nothing stands over its margin."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from timeline_app.render.memo.flow import Flow, MemoPage, MemoRow, NoteLine
from timeline_app.render.memo.line_operators import SetLine
from timeline_app.render.memo.looks import NOTES_GAP
from timeline_app.render.memo.structure import Element

ROOM = 2000.0
HEIGHT = 100.0
BEFORE = 50.0


def element(number: int) -> Element:
    return Element(number, b"P", 1)


def row(number: int, notes: tuple[int, ...] = (), *, keeps: bool = False) -> MemoRow:
    """A row with notes of so many lines; each note's element is numbered after the row."""
    lines = tuple(
        tuple(
            NoteLine(SetLine(HEIGHT, 0.0, b"%d" % line), element(number * 1000 + note))
            for line in range(count)
        )
        for note, count in enumerate(notes)
    )
    return MemoRow(SetLine(HEIGHT, 0.0, b""), element(number), BEFORE, keeps, notes=lines)


def laid(rows: list[MemoRow]) -> list[MemoPage]:
    pages: list[MemoPage] = []
    flow = Flow(ROOM, pages.append)
    for one in rows:
        flow.add(one)
    flow.finish()
    return pages


ROWS = st.lists(
    st.tuples(
        st.lists(st.integers(0, 30) | st.integers(1, 3), max_size=4).map(tuple), st.booleans()
    ),
    max_size=40,
).map(lambda drawn: [row(i, notes, keeps=keeps) for i, (notes, keeps) in enumerate(drawn)])


@settings(max_examples=examples(60))
@given(ROWS)
def test_every_line_stands_once_and_in_order_within_the_page(rows: list[MemoRow]) -> None:
    pages = laid(rows)
    assert [one for page in pages for _, one in page.rows] == rows
    notes = [line for one in rows for note in one.notes for line in note]
    assert [line for page in pages for line in page.notes] == notes
    for page in pages:
        high = sum(line.line.height for line in page.notes) + (NOTES_GAP if page.notes else 0)
        assert page.foot == high
        bottom = page.rows[-1][0] + HEIGHT if page.rows else 0.0
        assert bottom + high <= ROOM
        assert page.rows or page.notes


@settings(max_examples=examples(60))
@given(ROWS)
def test_a_note_begins_where_its_mark_stands_as_long_as_there_is_room(rows: list[MemoRow]) -> None:
    pages = laid(rows)
    begun: dict[int, int] = {}
    for at, page in enumerate(pages):
        for line in page.notes:
            begun.setdefault(line.element.number, at)
    for at, page in enumerate(pages):
        marked = [note[0].element.number for _, one in page.rows for note in one.notes if note]
        if any(begun[number] > at for number in marked):
            left = ROOM - page.rows[-1][0] - HEIGHT - page.foot
            if page.notes and page.notes[0].element.number not in marked:
                left = min(left, 0.6 * ROOM - page.foot)  # what was left of others has only so much
            assert left < 4 * HEIGHT + NOTES_GAP


def test_a_heading_goes_with_what_follows_it() -> None:
    rows = [row(i) for i in range(12)] + [row(12, keeps=True), row(13, (1,))]
    pages = laid(rows)
    assert [[one.element.number for _, one in page.rows] for page in pages] == [
        list(range(12)),
        [12, 13],
    ]


def test_of_a_long_note_two_lines_stand_with_its_mark_and_the_rest_goes_on() -> None:
    rows = [row(i) for i in range(9)] + [row(9, (40,)), row(10)]
    pages = laid(rows)
    assert len(pages[0].rows) == 10
    assert 2 <= len(pages[0].notes) < 10
    assert len(pages[1].notes) * HEIGHT <= 0.6 * ROOM
    assert pages[1].rows[0][1].element.number == 10
    assert sum(len(page.notes) for page in pages) == 40
