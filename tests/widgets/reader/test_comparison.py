from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline_app.reading.comparing import compared_parts
from timeline_app.render.style.palette import DARK, LIGHT
from timeline_app.widgets.reader.block_layout import mark_format
from timeline_app.widgets.reader.comparison import (
    ComparedText,
    ComparisonView,
)
from timeline_app.widgets.reader.marks import MarkTone, TextMarkKind

OLD = "The results were modest. He said so.\nNobody doubted it."
NEW = "The results were small. He said so again.\nNobody doubted it."


def compared(old: str, new: str) -> ComparedText:
    found = ComparedText()
    for words, runs in compared_parts(old, new):
        found.add(words, runs)
    return found


def marked(found: ComparedText, tone: MarkTone) -> list[str]:
    return [found.text[one.start : one.end] for one in found.marks.all if one.tone is tone]


def test_what_is_removed_stands_before_what_is_added() -> None:
    found = compared(OLD, NEW)
    assert found.text.startswith("The results were modest small.")
    assert marked(found, MarkTone.REMOVED) == ["modest"]
    assert marked(found, MarkTone.ADDED) == ["small", "again"]
    assert found.changes == 2
    assert [one.name for one in found.marks.all] == ["1", "1", "2"]


few_words = st.lists(st.sampled_from(["the", "talks", "not", "会", "🎉", "\n"]), max_size=20).map(
    " ".join
)


@given(few_words, few_words)
def test_without_what_is_removed_it_is_the_newer_text(old: str, new: str) -> None:
    found = compared(old, new)
    removed = [one for one in found.marks.all if one.kind is TextMarkKind.REMOVED]
    left = found.text
    for one in reversed(removed):
        left = left[: one.start] + left[one.end :]
    assert left.split() == new.split()


def test_removed_words_are_struck_out_and_added_ones_underlined() -> None:
    removed, added, _ = compared(OLD, NEW).marks.all
    for palette in (LIGHT, DARK):
        struck = mark_format(removed, palette, is_current=False)
        assert struck.fontStrikeOut()
        lined = mark_format(added, palette, is_current=False)
        assert not lined.fontStrikeOut()
        assert lined.underlineStyle() is QTextCharFormat.UnderlineStyle.SingleUnderline
        assert struck.background().color() != lined.background().color()


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ComparisonView]:
    view = ComparisonView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    yield view
    view.text.reading.cancel()


def test_keys_lead_from_change_to_change(view: ComparisonView) -> None:
    view.put(compared(OLD, NEW))
    assert view.said.text() == "2 places with other words"
    view.next.setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(view.next, Qt.Key.Key_Space)
        seen.append(view.text.current)
    QTest.keyClick(view.previous, Qt.Key.Key_Space)
    assert [*seen, view.text.current] == ["1", "2", "1", "2"]


def test_texts_of_the_same_words_have_no_changes(view: ComparisonView) -> None:
    view.put(compared(OLD, OLD))
    assert view.said.text() == "Both have the same words"
    assert not view.next.isEnabled()
    assert view.text.text == OLD


def test_many_changes_come_in_short_parts() -> None:
    old = " ".join(f"word{number} same{number}" for number in range(5_000))
    new = old.replace("word", "other")
    parts = list(compared_parts(old, new))
    assert [len(runs) for _, runs in parts] == [1_000] * 15
    assert compared(old, new).changes == 5_000
