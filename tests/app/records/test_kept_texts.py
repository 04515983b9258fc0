"""A text is read, cut, given its source, and kept; undo takes it out again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread, current_thread

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action, document_of
from tests.app.windows import row_of
from tests.interchange.texts.test_real_files import FOLDER
from timeline_app.app.jobs.job_process import JobProcess
from timeline_app.app.jobs.protocol import ReadTextJob
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.records import kept_texts
from timeline_app.app.records.kept_texts import KeptTextsController
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.core.evidence.seen_sources import seen_as
from timeline_app.core.evidence.text_input import KeptWords, TextFormat
from timeline_app.core.records.records import CslDate, HowSeen, KeptText, Source, SourceId
from timeline_app.document.document import Document
from timeline_app.storage.database import word_store
from timeline_app.storage.database.word_store import ReadyWords, ready_words
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.cards.source_card import SourceCard
from timeline_app.widgets.dialogs.keep_text_dialog import KeepTextDialog
from timeline_app.widgets.reader.reader_window import ReaderWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
AXIOS = SourceId("axios-article")
PAGE = """<html><head><title>A dispatch</title><meta property="og:site_name" content="Axios">
<link rel="canonical" href="https://news.example/dispatch">
<meta property="article:published_time" content="2023-06-19"></head>
<body><nav>menu</nav><p>Cookies?</p><p>He\u00a0said \u201cyes\u201d.</p><p>Read more</p></html>"""


@pytest.fixture
def clipboard() -> Iterator[Callable[[QMimeData], None]]:
    held = QApplication.clipboard()
    yield held.setMimeData
    held.clear()


@pytest.fixture
def dialog(window: MainWindow) -> KeepTextDialog:
    action(window, "keep_text").trigger()
    (found,) = window.findChildren(KeepTextDialog)
    found.activateWindow()
    return found


def wait_until_kept(dialog: KeepTextDialog) -> None:
    """Wait until it is known how what rests on the source stands in its text."""
    end = time.monotonic() + 30
    while dialog.isVisible() and time.monotonic() < end:
        QTest.qWait(1)
    assert not dialog.isVisible()


def wait_for_words(dialog: KeepTextDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(dialog.words or dialog.fault.text()), timeout=90_000)


def html(page: str) -> QMimeData:
    data = QMimeData()
    data.setHtml(page)
    data.setText("not this")
    return data


def texts_of(document: Document, source: str) -> list[tuple[KeptText, str]]:
    chronology = document.chronology
    found = chronology.texts_of(SourceId(source))
    return [(text, chronology.words_of(text.sha256)) for text in found]


def test_a_page_from_the_clipboard_is_cut_and_kept_by_keyboard_alone(
    window: MainWindow, dialog: KeepTextDialog, clipboard: Callable[[QMimeData], None], qtbot: QtBot
) -> None:
    document = document_of(window)
    source = document.chronology.find(Source, AXIOS)
    assert source is not None
    clipboard(html(PAGE))
    QTest.keyClick(dialog.paste, Qt.Key.Key_Space)
    wait_for_words(dialog, qtbot)
    assert dialog.words == "Cookies?\n\nHe\u00a0said \u201cyes\u201d.\n\nRead more"
    assert dialog.published.value().edtf == "2023-06-19"
    assert "https://news.example/dispatch" in dialog.source.field.text()
    assert dialog.focusWidget() is dialog.view
    qtbot.waitUntil(dialog.isActiveWindow)

    dialog.view.caret.put(dialog.words.index("He"))
    QTest.keyClick(dialog.view, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: dialog.words.startswith("He\u00a0said"))
    dialog.view.caret.put(dialog.words.index("Read"))
    QTest.keyClick(dialog.view, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: dialog.words == "He\u00a0said \u201cyes\u201d.\n\n")
    assert dialog.view.text == dialog.words

    dialog.put_source(source)
    dialog.place.setText("Beijing")
    dialog.keep.click()
    wait_until_kept(dialog)
    assert not dialog.isVisible()
    ((text, words),) = texts_of(document, AXIOS)
    assert words == "He\u00a0said \u201cyes\u201d."
    assert (text.published, text.place, text.format) == ("2023-06-19", "Beijing", "html")
    assert text.length == len(words)
    assert text.captured.endswith("Z")
    assert len(text.file_sha256) == 64
    document.undo()
    assert texts_of(document, AXIOS) == []


def test_the_keys_that_paste_do_so_wherever_the_keyboard_is(
    dialog: KeepTextDialog, clipboard: Callable[[QMimeData], None], qtbot: QtBot
) -> None:
    qtbot.waitUntil(dialog.isActiveWindow)
    clipboard(html("<p>Words."))
    assert dialog.focusWidget() is dialog.paste
    QTest.keyClick(dialog.paste, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for_words(dialog, qtbot)
    dialog.place.clear()
    dialog.place.setFocus()
    QGuiApplication.clipboard().setText("Beijing")
    QTest.keyClick(dialog.place, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (dialog.place.text(), dialog.words) == ("Beijing", "Words.")


def test_enter_keeps_from_the_fields_and_in_the_text_with_control_alone(
    window: MainWindow, dialog: KeepTextDialog, clipboard: Callable[[QMimeData], None], qtbot: QtBot
) -> None:
    enter = Qt.Key.Key_Return
    document = document_of(window)
    clipboard(html("<p>Words."))
    QTest.keyClick(dialog.paste, enter)
    wait_for_words(dialog, qtbot)
    dialog.put_source(document.chronology.find(Source, AXIOS))
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.view.setFocus()
    assert not dialog.keep.isDefault(), "Enter does not keep here, and so nothing says it does"
    QTest.keyClick(dialog.view, enter)
    assert dialog.isVisible()
    dialog.place.setFocus()
    assert dialog.keep.isDefault()
    dialog.view.setFocus()
    QTest.keyClick(dialog.view, enter, Qt.KeyboardModifier.ControlModifier)
    wait_until_kept(dialog)
    assert not dialog.isVisible()
    assert [words for _, words in texts_of(document, AXIOS)] == ["Words."]


@pytest.mark.parametrize("name", ["source", "published", "place"])
def test_enter_in_a_field_keeps(
    name: str,
    window: MainWindow,
    dialog: KeepTextDialog,
    clipboard: Callable[[QMimeData], None],
    qtbot: QtBot,
) -> None:
    document = document_of(window)
    clipboard(html("<p>Words."))
    QTest.keyClick(dialog.paste, Qt.Key.Key_Return)
    wait_for_words(dialog, qtbot)
    assert texts_of(document, AXIOS) == []
    dialog.put_source(document.chronology.find(Source, AXIOS))
    field = {
        "source": dialog.source.field,
        "published": dialog.published.field,
        "place": dialog.place,
    }[name]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait_until_kept(dialog)
    assert not dialog.isVisible()
    assert [words for _, words in texts_of(document, AXIOS)] == ["Words."]


def test_an_empty_date_says_that_the_source_has_it(
    window: MainWindow, dialog: KeepTextDialog
) -> None:
    chronology = document_of(window).chronology
    field = dialog.published.field
    assert field.placeholderText() == "As the source says"
    dialog.put_source(chronology.find(Source, AXIOS))
    assert field.placeholderText() == "As the source says: perhaps about 20 June 2023"
    assert field.accessibleDescription() == field.placeholderText()
    undated = next(
        one
        for one in chronology.records("sources")
        if isinstance(one, Source) and not one.item.issued
    )
    dialog.put_source(undated)
    assert field.placeholderText().startswith("The source has no date")
    dialog.put_source(None)
    assert field.placeholderText() == "As the source says"


def test_a_new_source_gets_what_its_page_says_of_itself(
    window: MainWindow, dialog: KeepTextDialog, clipboard: Callable[[QMimeData], None], qtbot: QtBot
) -> None:
    document = document_of(window)
    clipboard(html(PAGE))
    dialog.paste.click()
    wait_for_words(dialog, qtbot)
    with qtbot.waitSignal(dialog.keep_requested) as asked:
        dialog.keep.click()
    wait_until_kept(dialog)
    (source,) = asked.args[0].new
    assert source.item.URL == "https://news.example/dispatch"
    assert (source.item.title, source.item.container_title) == ("A dispatch", "Axios")
    (kept,) = texts_of(document, source.id)
    seen = seen_as(source, HowSeen.KEPT_TEXT, CslDate(raw=kept[0].captured[:10]))
    assert document.chronology.find(Source, source.id) == seen, "whoever keeps it has seen it"


ARTICLE = (
    "The secretary of state told reporters in Beijing that lines between the two militaries "
    'were "absolutely vital," and that to restore them remained a "work in progress."'
)


def test_an_article_pasted_on_the_timeline_is_kept_and_opens_in_the_reader(
    window: MainWindow, clipboard: Callable[[QMimeData], None], qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setText(ARTICLE)
    clipboard(data)
    action(window, "paste").trigger()
    (dialog,) = window.findChildren(KeepTextDialog)
    assert dialog.isVisible()
    wait_for_words(dialog, qtbot)
    assert dialog.words == ARTICLE
    dialog.source.type_in(("A dispatch", "", "yes"))
    dialog.published.field.setText("20 June 2023")
    dialog.keep.click()
    wait_until_kept(dialog)
    assert not dialog.isVisible()
    (reader,) = window.findChildren(SourceReader)
    assert reader.window is not None
    assert reader.window.isVisible()
    ((text, words),) = texts_of(document_of(window), reader.source_id)
    assert words == ARTICLE
    source = document_of(window).chronology.find(Source, reader.source_id)
    assert source is not None
    assert source.item.issued == CslDate(raw="2023-06-20"), "it is cited with its day"
    assert not text.published, "the day is the source's own"


def test_a_further_text_of_a_known_source_leaves_the_reader_closed(
    window: MainWindow, dialog: KeepTextDialog
) -> None:
    document = document_of(window)
    dialog.show_read(KeptWords(ARTICLE, TextFormat.PLAIN))
    dialog.put_source(document.chronology.find(Source, AXIOS))
    dialog.keep.click()
    wait_until_kept(dialog)
    assert texts_of(document, AXIOS)
    (reader,) = window.findChildren(SourceReader)
    assert reader.window is None


def test_an_article_that_is_opened_is_offered_to_be_kept(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    (texts,) = window.findChildren(KeptTextsController)
    read: list[Path] = []
    monkeypatch.setattr(texts.reader, "read_file", read.append)
    title = window.windowTitle()
    action(window, "open").trigger()
    qtbot.waitUntil(lambda: read == [path])
    (dialog,) = window.findChildren(KeepTextDialog)
    assert dialog.isVisible()
    assert window.windowTitle() == title


def test_a_second_text_of_a_source_is_the_current_one(
    window: MainWindow, dialog: KeepTextDialog, clipboard: Callable[[QMimeData], None], qtbot: QtBot
) -> None:
    document = document_of(window)
    source = document.chronology.find(Source, AXIOS)
    for words in ("First words.", "Second words."):
        action(window, "keep_text").trigger()
        data = QMimeData()
        data.setText(words)
        clipboard(data)
        dialog.paste.click()
        wait_for_words(dialog, qtbot)
        dialog.put_source(source)
        dialog.keep.click()
        wait_until_kept(dialog)
    assert [words for _, words in texts_of(document, AXIOS)] == ["First words.", "Second words."]
    current = document.chronology.current_text(AXIOS)
    assert current is not None
    assert document.chronology.words_of(current.sha256) == "Second words."


def test_before_a_text_is_replaced_it_is_told_what_changes(
    window: MainWindow, dialog: KeepTextDialog, clipboard: Callable[[QMimeData], None], qtbot: QtBot
) -> None:
    document = document_of(window)
    source = document.chronology.find(Source, AXIOS)
    quotes = document.chronology.uses_of_source(AXIOS).quotes
    article = "\n".join(f"They said “{quote.text}” that day." for quote in quotes)
    changed = article.replace(quotes[0].text, quotes[0].text.replace(" ", " not ", 1))
    assert changed != article

    paste(dialog, clipboard, qtbot, article)
    dialog.put_source(source)
    assert dialog.changes.isHidden()  # there is none to be replaced
    dialog.keep.click()
    wait_until_kept(dialog)
    action(window, "keep_text").trigger()
    paste(dialog, clipboard, qtbot, changed)
    dialog.put_source(source)
    qtbot.waitUntil(lambda: len(dialog.changes.rows()) == 1, timeout=30_000)
    (row,) = dialog.changes.rows()
    assert quotes[0].text[:20] in row.accessibleName()
    dialog.cut(None, 5)
    qtbot.waitUntil(lambda: len(dialog.changes.rows()) > 1, timeout=30_000)
    dialog.put_source(None)
    assert dialog.changes.isHidden()


def paste(
    dialog: KeepTextDialog, clipboard: Callable[[QMimeData], None], qtbot: QtBot, words: str
) -> None:
    data = QMimeData()
    data.setText(words)
    clipboard(data)
    dialog.paste.click()
    wait_for_words(dialog, qtbot)


def test_a_source_without_a_text_offers_to_keep_one(
    window: MainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    view.select_row(row_of(view, "ev-blinken-beijing-trip"))
    assert window.details is not None
    window.details.show_sources()
    card = source_cards(window)[0]
    card.keep_button.click()
    (dialog,) = window.findChildren(KeepTextDialog)
    assert dialog.isVisible()
    assert dialog.source.known_id == card.source_id
    card.dropEvent(dropped(FOLDER / "text-box.docx"))
    wait_for_words(dialog, qtbot)
    assert dialog.words == "Datum plane"
    dialog.keep.click()
    wait_until_kept(dialog)
    assert [words for _, words in texts_of(document_of(window), card.source_id)] == ["Datum plane"]
    assert card.keep_button.isHidden()
    assert not card.read_button.isHidden()


def source_cards(window: MainWindow) -> list[SourceCard]:
    return [card for card in window.findChildren(SourceCard) if card.source_id]


def dropped(path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    HELD.append(data)  # Qt's event doesn't
    none = Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)


HELD: list[QMimeData] = []


def test_a_chosen_file_is_read(
    dialog: KeepTextDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = str(FOLDER / "sections.pdf")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    dialog.file.click()
    wait_for_words(dialog, qtbot)
    assert dialog.fault.text() == ""
    assert "Foo" in dialog.words
    assert "PDF" in dialog.facts.text()


def test_a_file_that_is_dropped_or_copied_is_read(
    dialog: KeepTextDialog, clipboard: Callable[[QMimeData], None], qtbot: QtBot
) -> None:
    dialog.dropEvent(dropped(FOLDER / "footnotes.docx"))
    wait_for_words(dialog, qtbot)
    assert dialog.words.startswith("Ouch.")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(FOLDER / "text-box.docx"))])
    clipboard(copied)
    dialog.paste.click()
    wait_for_words(dialog, qtbot)
    assert dialog.words == "Datum plane"


def test_a_page_says_itself_in_another_encoding_than_the_clipboard_is_in(
    dialog: KeepTextDialog, clipboard: Callable[[QMimeData], None], qtbot: QtBot
) -> None:
    clipboard(html("<meta charset=gb2312><p>秦刚 said “yes”"))
    dialog.paste.click()
    wait_for_words(dialog, qtbot)
    assert dialog.words == "秦刚 said “yes”"


def test_what_cannot_be_read_is_told_in_a_sentence(
    dialog: KeepTextDialog,
    clipboard: Callable[[QMimeData], None],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    (tmp_path / "sheet.xlsx").write_bytes(b"PK\x03\x04")
    dialog.path_dropped.emit(str(tmp_path / "sheet.xlsx"))
    wait_for_words(dialog, qtbot)
    assert dialog.fault.text() == "This file is not whole, or damaged."
    assert not dialog.keep.isEnabled()
    clipboard(QMimeData())
    dialog.paste.click()
    assert dialog.fault.text() == "No words stand in it."


def test_what_is_wanting_is_told(
    dialog: KeepTextDialog, clipboard: Callable[[QMimeData], None], qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setText("Words.")
    clipboard(data)
    dialog.paste.click()
    wait_for_words(dialog, qtbot)
    dialog.keep.click()
    assert dialog.fault.text() == "Say first which source this text is of."
    dialog.published.field.setText("when it was")
    dialog.keep.click()
    assert dialog.fault.text() == "The date can't be read."
    assert dialog.isVisible()


def test_all_of_it_comes_back(
    dialog: KeepTextDialog, clipboard: Callable[[QMimeData], None], qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setText("😀 one two three")
    clipboard(data)
    dialog.paste.click()
    wait_for_words(dialog, qtbot)
    assert not dialog.all.isEnabled()
    dialog.cut(2, None)
    dialog.cut(None, 7)
    assert dialog.words == "one two"
    dialog.all.click()
    assert dialog.words == "😀 one two three"


def test_who_closes_the_dialog_ends_what_is_read(window: MainWindow, qtbot: QtBot) -> None:
    action(window, "keep_text").trigger()
    (dialog,) = window.findChildren(KeepTextDialog)
    dialog.path_dropped.emit(str(FOLDER / "api-for-odfpy.odt"))
    application = QApplication.instance()

    def is_reading() -> bool:
        assert application is not None
        processes = application.findChildren(JobProcess)
        return any(one.is_running and isinstance(one.job, ReadTextJob) for one in processes)

    assert is_reading()
    with qtbot.waitSignal(dialog.stop_requested):
        dialog.reject()
    assert not is_reading()
    assert dialog.words == ""


def test_reasons_have_a_sentence_each() -> None:
    from timeline_app.core.evidence.text_input import UnreadTextReason
    from timeline_app.widgets.dialogs.text_input_texts import unread_sentence

    sentences = [unread_sentence(reason) for reason in UnreadTextReason]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.endswith(".") for sentence in sentences)
    assert unread_sentence(UnreadTextReason.UNREADABLE, "gone") == "This file can't be read. (gone)"
    assert msgspec.json.decode(msgspec.json.encode(list(UnreadTextReason)))


def test_the_reader_of_a_source_without_a_text_offers_to_keep_one(window: MainWindow) -> None:
    action(window, "read_source").trigger()
    (reader,) = window.findChildren(ReaderWindow)
    reader.head.keep_button.click()
    (dialog,) = window.findChildren(KeepTextDialog)
    assert dialog.isVisible()
    assert dialog.source.known_id == window.findChild(SourceReader).source_id != ""


LONG = "A line of words without end.\n" * 100_000


@pytest.fixture
def long_one(window: MainWindow, dialog: KeepTextDialog) -> KeepTextDialog:
    """The dialog with a long text that was read."""
    dialog.show_read(KeptWords(words=LONG, format=TextFormat.PLAIN))
    dialog.put_source(document_of(window).chronology.find(Source, AXIOS))
    return dialog


def test_a_long_text_is_packed_beside_the_window(
    window: MainWindow,
    long_one: KeepTextDialog,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    """And the edit that keeps it packs nothing: it puts into the file what is ready."""
    threads: list[Thread] = []

    def noted(words: str) -> ReadyWords:
        threads.append(current_thread())
        return ready_words(words)

    for module in (kept_texts, word_store):
        monkeypatch.setattr(module, "ready_words", noted)
    long_one.keep.click()
    assert long_one.isVisible()
    assert not long_one.keep.isEnabled()
    assert long_one.facts.text() == "The text is being kept…"
    qtbot.waitUntil(lambda: not long_one.isVisible(), timeout=20_000)
    assert len(threads) == 1
    assert threads[0] is not current_thread()
    assert [words for _, words in texts_of(document_of(window), AXIOS)] == [LONG.strip("\n")]


def test_escape_while_a_long_text_is_packed_keeps_nothing(
    window: MainWindow, long_one: KeepTextDialog
) -> None:
    long_one.keep.click()
    QTest.keyClick(long_one.view, Qt.Key.Key_Escape)
    assert not long_one.isVisible()
    texts = window.findChild(KeptTextsController)
    assert isinstance(texts, KeptTextsController)
    assert not texts.keeping.is_busy
    assert texts_of(document_of(window), AXIOS) == []
    action(window, "keep_text").trigger()
    assert not long_one.keep.isEnabled()
    assert not long_one.words


def test_the_words_of_a_long_text_are_counted_little_by_little(long_one: KeepTextDialog) -> None:
    long_one.show_read(KeptWords(words=LONG, format=TextFormat.PLAIN))
    assert "words" not in long_one.facts.text()
    long_one.counting.finish()
    assert "600,000 words" in long_one.facts.text()
