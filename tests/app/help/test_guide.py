"""The guide within the program, by real keys and a real mouse."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox

from tests.app.editing.test_edits import action
from timeline_app.app.help import guide as module
from timeline_app.core.resources import guide_path
from timeline_app.render.style.palette import DARK
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.guide_dialog import GuideDialog, GuideText, shown_markdown

Key = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def guide(window: QMainWindow, view: TimelineView) -> GuideDialog:
    action(window, "guide").trigger()
    (found,) = window.findChildren(GuideDialog)
    assert found.isVisible()
    return found


def test_all_of_it_is_there_without_marks_of_markdown(guide: GuideDialog) -> None:
    shown, source = guide.text.toPlainText(), guide_path().read_text("utf-8")
    for heading in re.findall(r"^#+ (.+)$", source, re.MULTILINE):
        assert f"{heading}\n" in shown
    assert "**" not in shown
    assert "](" not in shown
    words = set(re.findall(r"[A-Za-z]{4,}", re.sub(r"\]\([^)]*\)|```\w*", "", source)))
    pictures = set(re.findall(r"[A-Za-z]{4,}", " ".join(re.findall(r"!\[([^]]*)", source))))
    assert words - pictures <= set(re.findall(r"[A-Za-z]{4,}", shown))
    assert guide.text.verticalScrollBar().value() == 0


def test_it_begins_with_its_title_in_the_largest_letters(guide: GuideDialog) -> None:
    sizes: dict[int, set[int]] = {}
    document = guide.text.document()
    for number in range(document.blockCount()):
        cursor = QTextCursor(document.findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        level = cursor.blockFormat().headingLevel()
        sizes.setdefault(level, set()).add(cursor.charFormat().font().pixelSize())
    assert {level: sizes[level] for level in (1, 2, 3)} == {1: {30}, 2: {22}, 3: {17}}


def test_its_pictures_are_as_wide_as_there_is_room(guide: GuideDialog) -> None:
    names = re.findall(r"!\[[^]]*\]\(([^)]+)\)", guide_path().read_text("utf-8"))
    assert names
    for width in (900, 560):
        guide.resize(width, 500)
        for name in names:
            picture = guide.text.loadResource(
                QTextDocument.ResourceType.ImageResource.value, QUrl(name)
            )
            assert isinstance(picture, QImage)
            shown = picture.width() / picture.devicePixelRatio()
            assert 300 < shown < guide.text.viewport().width()


def test_nothing_but_its_own_pictures_is_read(guide: GuideDialog) -> None:
    image = QTextDocument.ResourceType.ImageResource.value
    for name in ("../resources/icon.svg", "/etc/hostname", "https://example.org/x.png"):
        assert guide.text.loadResource(image, QUrl(name)) is None
    own = QUrl("guide.md")
    assert guide.text.loadResource(QTextDocument.ResourceType.HtmlResource.value, own) is None


def test_pictures_that_are_not_there_are_their_words(tmp_path: Path) -> None:
    (tmp_path / "there.png").touch()
    text = "![A canvas](gone.png)\n![A panel](there.png)\n"
    assert shown_markdown(text, tmp_path) == "*A canvas*\n![A panel](there.png)\n"


def test_only_links_to_the_web_are_links(tmp_path: Path) -> None:
    text = "[a](../a.json) [b](https://example.org/b) [c](file:///etc) [d](javascript:x) [e](#f)"
    assert shown_markdown(text, tmp_path) == "a [b](https://example.org/b) c d e"


def test_a_link_shows_its_address_first(
    guide: GuideDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(module, "open_address", lambda parent, seen: asked.append(seen))
    for address, is_followed in (
        ("https://example.org/b", True),
        ("http://example.org/", True),
        ("file:///etc/hostname", False),
        ("javascript:alert(1)", False),
        ("guide.md", False),
    ):
        asked.clear()
        guide.text.anchorClicked.emit(QUrl(address))
        assert asked == ([address] if is_followed else [])
        assert not guide.findChildren(QMessageBox)


def test_words_are_found_one_after_the_other_and_from_the_beginning_again(
    guide: GuideDialog,
) -> None:
    assert guide.field.hasFocus()
    QTest.keyClicks(guide.field, "overview")
    first = guide.text.textCursor().selectionStart()
    assert guide.text.textCursor().selectedText().casefold() == "overview"
    number = guide.text.toPlainText().casefold().count("overview")
    assert number >= 1
    for _ in range(number):
        QTest.keyClick(guide.field, Key.Key_Return)
        assert guide.text.textCursor().selectedText().casefold() == "overview"
    assert guide.text.textCursor().selectionStart() == first
    QTest.keyClick(guide.field, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert guide.nothing.isHidden()
    QTest.keyClicks(guide.field, "xyzzy")
    assert guide.nothing.isVisible()
    guide.field.clear()
    guide.find_next("")
    assert guide.nothing.isHidden()


def test_keys_scroll_it_and_escape_leaves_it(guide: GuideDialog) -> None:
    bar = guide.text.verticalScrollBar()
    QTest.keyClick(guide.field, Key.Key_PageDown)
    assert bar.value() == bar.pageStep()
    QTest.keyClick(guide.field, Key.Key_PageUp)
    assert bar.value() == 0
    QTest.keyClick(guide.field, Key.Key_Tab)
    assert guide.text.hasFocus(), "and the text can be read by keys"
    QTest.keyClick(guide.text, Key.Key_Escape)
    assert not guide.isVisible()


def test_it_stays_where_it_was_read(guide: GuideDialog, window: QMainWindow) -> None:
    bar = guide.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = guide.text.top_position()
    assert before > 1000
    guide.resize(guide.width() - 120, guide.height())
    QApplication.processEvents()
    assert guide.text.top_position() == pytest.approx(before, abs=120), "a line or two"
    before = guide.text.top_position()
    guide.set_palette_roles(DARK)
    assert guide.text.top_position() == pytest.approx(before, abs=120)
    value = bar.value()
    guide.close()
    action(window, "guide").trigger()
    assert len(window.findChildren(GuideText)) == 1
    assert bar.value() == value
