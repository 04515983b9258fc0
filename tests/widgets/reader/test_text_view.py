from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline_app.render.style.palette import DARK, LIGHT
from timeline_app.widgets.reader.block_layout import MAY_BREAK
from timeline_app.widgets.reader.blocks import LONGEST
from timeline_app.widgets.reader.marks import TextMark, TextMarkKind
from timeline_app.widgets.reader.text_view import TextView

Key, Held = Qt.Key, Qt.KeyboardModifier
SHORT = (
    "The secretary told reporters on Monday that open lines between the two militaries were "
    "“absolutely vital”, though restoring them remained a “work in progress.”\n\n"
    "😀 Beijing closed those lines after the stop in Taipei last summer.\n"
    "会见美国国务卿布林肯"
)
MILLION = "".join(
    f"{number} is a line of ten words that says nothing else.\n" for number in range(100_000)
)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[TextView]:
    view = TextView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    view.setFocus()
    yield view
    view.reading.cancel()


def seen(view: TextView, start: int, end: int) -> bool:
    """Whether a stretch is wholly in view."""
    rects = view.rects_of(start, end)
    room = view.viewport().rect().toRectF()
    return bool(rects) and all(room.contains(rect) for rect in rects)


def place_of(view: TextView, words: str) -> tuple[int, int]:
    start = view.text.index(words)
    return start, start + len(words)


def test_a_million_words_are_laid_out_only_where_they_are_seen(view: TextView) -> None:
    view.show_text(MILLION)
    view.finish_reading()
    most = 0
    for part in range(10):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() * part // 10)
        before = view.laid_out
        view.viewport().grab()
        most = max(most, view.laid_out - before)
    in_view = view.viewport().height() // 24 + 2
    assert 0 < most <= 2 * in_view
    assert view.laid_out < 12 * 2 * in_view


def test_the_beginning_of_a_long_text_is_there_before_it_was_read(view: TextView) -> None:
    view.show_text(MILLION)
    assert view.reading.is_busy
    assert seen(view, 0, 5)


def test_words_behind_what_was_read_are_shown_once_they_are_reached(
    view: TextView, qtbot: QtBot
) -> None:
    view.show_text(MILLION)
    start, end = place_of(view, "98765 is a line")
    view.reveal(start, end)
    qtbot.waitUntil(lambda: not view.reading.is_busy)
    assert seen(view, start, end)


def test_a_paragraph_without_end_is_laid_out_in_pieces(view: TextView) -> None:
    view.show_text("x" * 300_000)
    view.viewport().grab()
    assert view.laid_out < 8
    assert len(view.layout_of(0).shown.text) == LONGEST


def test_the_scroll_bar_leads_to_the_end_and_back(view: TextView) -> None:
    view.show_text(MILLION)
    view.finish_reading()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert seen(view, len(MILLION) - 6, len(MILLION) - 1)
    view.scroll_by(10_000)
    assert bar.value() == bar.maximum()
    view.scroll_by(-24)
    assert bar.value() < bar.maximum()
    bar.setValue(0)
    assert seen(view, 0, 5)


def test_a_text_that_fits_has_nothing_to_scroll(view: TextView) -> None:
    view.show_text(SHORT)
    assert view.verticalScrollBar().maximum() == 0
    view.scroll_by(100)
    assert seen(view, 0, 5)


def test_the_wheel_moves_the_text_by_lines(view: TextView) -> None:
    view.show_text(MILLION)
    view.finish_reading()
    before = view.rects_of(1, 3)[0].top()
    at = view.viewport().rect().center().toPointF()
    wheel = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Held.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(view.viewport(), wheel)
    moved = view.rects_of(MILLION.index("5 is"), MILLION.index("5 is") + 2)[0].top()
    assert moved == before + 5 * 34 - 72


def test_marks_are_drawn_on_their_words(view: TextView) -> None:
    start, end = place_of_text("absolutely")
    view.show_text(SHORT)
    plain = view.viewport().grab().toImage()
    view.show_marks([TextMark(start, end, name="q")])
    marked = view.viewport().grab().toImage()
    (rect,) = view.rects_of(start, end)
    ratio = marked.devicePixelRatio()
    inside = (rect.center() * ratio).toPoint()
    changed = [
        plain.pixel(inside.x() + dx, int(rect.top() * ratio) + 4)
        != marked.pixel(inside.x() + dx, int(rect.top() * ratio) + 4)
        for dx in range(-10, 10)
    ]
    assert all(changed)
    (other,) = view.rects_of(0, 3)
    corner = (other.topLeft() * ratio).toPoint()
    assert plain.pixel(corner) == marked.pixel(corner)


def place_of_text(words: str) -> tuple[int, int]:
    start = SHORT.index(words)
    return start, start + len(words)


def test_what_is_found_looks_other_than_what_is_used(view: TextView) -> None:
    start, end = place_of_text("last summer")
    pictures = []
    for kind in TextMarkKind:
        view.show_text(SHORT, [TextMark(start, end, kind)])
        pictures.append(view.viewport().grab().toImage())
    assert pictures[0] != pictures[1]


def test_the_current_mark_stands_out_and_is_told(view: TextView) -> None:
    start, end = place_of_text("last summer")
    view.show_text(SHORT, [TextMark(start, end, name="d")])
    before = view.viewport().grab().toImage()
    view.make_current("d")
    assert view.viewport().grab().toImage() != before
    assert view.accessibleDescription() == "Quote: last summer"


def test_a_mark_that_is_clicked_is_told(view: TextView, qtbot: QtBot) -> None:
    start, end = place_of_text("last summer")
    view.show_text(SHORT, [TextMark(start, end, name="d")])
    (rect,) = view.rects_of(start, end)
    with qtbot.waitSignal(view.mark_activated, timeout=1000) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert told.args == ["d"]


def test_what_turns_the_direction_is_shown_as_a_label(view: TextView) -> None:
    view.show_text("open \u202elines\u202c")
    shown = view.layout_of(0).shown
    assert shown.text.replace(MAY_BREAK, "") == "open RLOlinesPDF"
    QTest.keyClick(view, Key.Key_A, Held.ControlModifier)
    assert view.selected_words() == "open \u202elines\u202c"


def test_shift_and_arrows_select_whole_characters(view: TextView) -> None:
    view.show_text("😀é\u202en")
    for selected in ("😀", "😀é", "😀é\u202e", "😀é\u202en"):
        QTest.keyClick(view, Key.Key_Right, Held.ShiftModifier)
        assert view.selected_words() == selected
    QTest.keyClick(view, Key.Key_Left, Held.ShiftModifier)
    QTest.keyClick(view, Key.Key_Left, Held.ShiftModifier)
    assert view.selected_words() == "😀é"


def test_shift_and_down_select_into_the_next_paragraph(view: TextView) -> None:
    view.show_text("First.\nSecond one.\nThird.")
    QTest.keyClick(view, Key.Key_Down, Held.ShiftModifier)
    assert view.selected_words() == "First.\n"
    QTest.keyClick(view, Key.Key_End, Held.ShiftModifier)
    assert view.selected_words() == "First.\nSecond one."
    QTest.keyClick(view, Key.Key_End, Held.ControlModifier | Held.ShiftModifier)
    assert view.selected_words() == view.text


def test_the_caret_goes_over_the_ends_of_paragraphs(view: TextView) -> None:
    view.show_text("ab\ncd")
    for at in (1, 2, 3, 4, 5, 5):
        QTest.keyClick(view, Key.Key_Right)
        assert view.caret.at == at
    for at in (4, 3, 2, 1, 0, 0):
        QTest.keyClick(view, Key.Key_Left)
        assert view.caret.at == at


def test_the_caret_stays_in_view(view: TextView) -> None:
    view.show_text(MILLION)
    view.finish_reading()
    for _ in range(40):
        QTest.keyClick(view, Key.Key_Down)
    assert seen(view, view.caret.at, view.caret.at + 1)
    QTest.keyClick(view, Key.Key_End, Held.ControlModifier)
    assert view.caret.at == len(MILLION)
    QTest.keyClick(view, Key.Key_Home, Held.ControlModifier)
    assert seen(view, 0, 3)


def test_a_double_click_selects_a_word(view: TextView) -> None:
    view.show_text(SHORT)
    start, end = place_of_text("Beijing")
    (rect,) = view.rects_of(start, end)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert view.selected_words() == "Beijing"


def test_the_mouse_selects_what_it_is_drawn_over(view: TextView) -> None:
    view.show_text(SHORT)
    start, end = place_of_text("told reporters")
    (rect,) = view.rects_of(start, end)
    y = int(rect.center().y())
    left, right = QPoint(round(rect.left()), y), QPoint(round(rect.right()), y)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=left)
    QTest.mouseMove(view.viewport(), right)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=right)
    view.caret.go(view.index_at(right), is_held=True)
    assert view.selected_words() == "told reporters"


def test_copied_words_are_those_of_the_text(view: TextView) -> None:
    view.show_text("a\u00a0b\u202ec\nd")
    QTest.keyClick(view, Key.Key_A, Held.ControlModifier)
    QTest.keyClick(view, Key.Key_C, Held.ControlModifier)
    assert QGuiApplication.clipboard().text() == "a\u00a0b\u202ec\nd"


def test_a_resized_view_shows_the_same_words(view: TextView) -> None:
    view.show_text(MILLION)
    view.finish_reading()
    start, end = place_of(view, "50000 is")
    view.reveal(start, end)
    view.resize(400, 500)
    near = abs(view.index_at(QPoint(200, 10)) - start)
    assert near < 3000


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_ground_is_that_of_the_theme(view: TextView, palette: object) -> None:
    assert palette in (LIGHT, DARK)
    chosen = LIGHT if palette is LIGHT else DARK
    view.show_text(SHORT)
    view.set_palette_roles(chosen)
    assert view.viewport().grab().toImage().pixelColor(2, 2) == QColor(chosen.panel)


def test_the_current_mark_stays_in_view_when_the_window_gets_another_size(view: TextView) -> None:
    start = MILLION.index("50000 is a line")
    view.show_text(MILLION, [TextMark(start, start + 15, name="a")])
    view.finish_reading()
    view.make_current("a")
    for size in ((300, 200), (800, 700), (250, 120)):
        view.resize(*size)
        assert seen(view, start, start + 15)
    view.verticalScrollBar().setValue(0)
    view.resize(500, 300)
    assert seen(view, 0, 5), "it was scrolled away by hand"


def test_a_text_in_which_reading_was_stopped_is_read_on_at_its_end(view: TextView) -> None:
    view.show_text(MILLION)
    view.reading.cancel()
    view.scroll_by(24)
    assert not view.reading.is_busy
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.reading.is_busy
    view.reading.cancel()
    start, end = place_of(view, "98765 is a line")
    view.reveal(start, end)
    view.reading.finish()
    assert seen(view, start, end)
