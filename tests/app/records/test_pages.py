"""The pages of sources are fetched by one click, kept one after the other, and matched."""

from __future__ import annotations

import math
import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_chronology
from tests.app.editing.test_edits import action, document_of
from tests.web.server import Server, serving
from timeline_app.app.records import page_fetching
from timeline_app.app.records.page_fetching import PagesController
from timeline_app.app.startup.application import open_window
from timeline_app.core.records.records import HowSeen, KeptText, Source
from timeline_app.document.document import Document
from timeline_app.web.page_tasks import PageLimits
from timeline_app.widgets.dialogs.keep_pages_dialog import KeepPagesDialog
from timeline_app.widgets.dialogs.keep_text_dialog import KeepTextDialog
from timeline_app.widgets.dialogs.sources_dialog import SourcesDialog
from timeline_app.widgets.table.page_rows import ADDRESS, NAME, PageRow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
QUICK = PageLimits(longest_s=1.5, most_bytes=2_000_000, longest_wait_s=1)
HOSTS = ("127.0.0.1", "127.0.0.2", "127.0.0.3")
KINDS = (
    "ok", "redirect/2", "slow", "endless", "charset/utf-8", "gzip/bomb", "status/403",
    "status/410", "wait/0", "broken",
)  # fmt: skip


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def a_source(own_id: str, address: str, **item: str) -> dict[str, Any]:
    return {"id": own_id, "item": {"type": "webpage", "title": own_id, "URL": address, **item}}


def opened(path: Path, sources: list[dict[str, Any]], qtbot: QtBot) -> QMainWindow:
    """A window of a chronology with these sources; a quote of the first stands, one doesn't."""
    held = document()
    held["sources"], first = sources, sources[0]["id"]
    held["citations"] = [{"event": "visit", "source": first}]
    held["quotes"] = [
        {"id": "stands", "source": first, "text": "the balloon was ours"},
        {"id": "differs", "source": first, "text": "the balloon was theirs"},
    ]
    window = open_window(str(write_chronology(path, held)))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: bool(action(window, "keep_pages").isEnabled()))
    return window


def dialog_of(window: QMainWindow, qtbot: QtBot) -> KeepPagesDialog:
    """The dialog as the menu shows it, once it has listed all."""
    action(window, "keep_pages").trigger()
    qtbot.waitUntil(lambda: not pages_of(window).work.is_busy)
    return shown_dialog(window)


def shown_dialog(window: QMainWindow) -> KeepPagesDialog:
    (found,) = window.findChildren(KeepPagesDialog)
    assert found.isVisible()
    return found


def pages_of(window: QMainWindow) -> PagesController:
    found = window.findChild(PagesController)
    assert isinstance(found, PagesController)
    return found


def type_address(dialog: KeepPagesDialog, row: int, address: str) -> None:
    """Type another address into a row, as a person does."""
    index = dialog.model.index(row, ADDRESS)
    dialog.table.setCurrentIndex(index)
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_F2)
    (editor,) = dialog.table.findChildren(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, address)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert dialog.model.rows[row].address == address


def trust_all(dialog: KeepPagesDialog) -> None:
    """Take all addresses as typed: those of the tests are of this machine."""
    for row in dialog.model.rows:
        row.is_typed = True


def box_of(dialog: KeepPagesDialog, row: int) -> QPoint:
    """Where the box of a row is."""
    table, index = dialog.table, dialog.model.index(row, NAME)
    option = QStyleOptionViewItem()
    option.initFrom(table)
    option.rect = table.visualRect(index)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box: QRect = table.style().subElementRect(
        QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, table
    )
    return box.center()


def wait_for_end(dialog: KeepPagesDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.stop.isEnabled(), timeout=120_000)


def texts_in(held: Document) -> dict[str, KeptText]:
    found = [one for one in held.chronology.records("texts") if isinstance(one, KeptText)]
    assert len(found) == len({one.source for one in found}), "none is kept twice"
    return {one.source: one for one in found}


def results(dialog: KeepPagesDialog) -> dict[str, str]:
    return {row.source: row.result.replace("\u00a0", " ") for row in dialog.model.rows}


def test_nothing_is_sent_before_somebody_says_so(
    tmp_path: Path, server: Server, qtbot: QtBot
) -> None:
    window = opened(tmp_path / "a.chronology", [a_source("a", f"{server.address}/ok/a")], qtbot)
    dialog = dialog_of(window, qtbot)
    assert [row.address for row in dialog.model.rows] == [f"{server.address}/ok/a"]
    qtbot.wait(100)
    dialog.close()
    assert not server.asked
    assert pages_of(window).process is None


def test_what_was_typed_is_fetched_kept_and_matched_and_undo_takes_it_back(
    tmp_path: Path, server: Server, qtbot: QtBot
) -> None:
    address = f"{server.address}/redirect/1/a"
    sources = [a_source("a", "https://example.org/a"), a_source("b", address), a_source("c", "")]
    window = opened(tmp_path / "a.chronology", sources, qtbot)
    dialog = dialog_of(window, qtbot)
    assert dialog.fetch.text() == "&Fetch 2 pages"
    type_address(dialog, 0, address)
    assert results(dialog)["a"] == ""
    QTest.mouseClick(dialog.fetch, Qt.MouseButton.LeftButton)
    wait_for_end(dialog, qtbot)
    assert results(dialog) == {
        "a": "differs · 1 of 2 quotes match",
        "b": "kept · nothing rests on its words",
        "c": "",
    }
    held = document_of(window)
    text, source = texts_in(held)["a"], held.chronology.find(Source, "a")
    assert source is not None
    assert source.seen is HowSeen.KEPT_TEXT
    assert text.address == f"{server.address}/ok/a"
    assert (text.status, text.media_type, source.seen_on) == (200, "text/html", text.captured[:10])
    dialog.table.setCurrentIndex(dialog.model.index(0, NAME))
    steps = (address, f"{server.address}/redirect/0/a", f"{server.address}/ok/a")
    assert " → ".join(steps) in dialog.detail.text()
    assert "2 kept, 1 of them differs" in dialog.summary.text()
    held.undo()
    held.undo()
    assert not texts_in(held)
    undone = held.chronology.find(Source, "a")
    assert undone is not None
    assert undone.seen is HowSeen.NOT_SAID


def test_an_address_of_this_machine_that_nobody_typed_is_not_asked(
    tmp_path: Path, server: Server, qtbot: QtBot
) -> None:
    window = opened(tmp_path / "a.chronology", [a_source("a", f"{server.address}/ok/a")], qtbot)
    dialog = dialog_of(window, qtbot)
    dialog.fetch.click()
    wait_for_end(dialog, qtbot)
    assert results(dialog)["a"].startswith("not asked for · it leads to this machine")
    assert not server.asked


def test_the_archived_address_of_a_page_that_is_gone_is_offered(
    tmp_path: Path, server: Server, qtbot: QtBot
) -> None:
    archived = f"{server.address}/ok/old"
    sources = [
        a_source("a", f"{server.address}/status/404", archive_location=archived),
        a_source("b", f"{server.address}/status/401", archive_location="box 3"),
    ]
    window = opened(tmp_path / "a.chronology", sources, qtbot)
    dialog = dialog_of(window, qtbot)
    trust_all(dialog)
    assert not dialog.archived.isEnabled()
    dialog.fetch.click()
    wait_for_end(dialog, qtbot)
    assert results(dialog) == {"a": "gone · HTTP 404", "b": "barred · HTTP 401"}
    assert dialog.archived.isEnabled()
    dialog.archived.click()
    assert [row.address for row in dialog.model.wanted()] == [archived]
    trust_all(dialog)
    dialog.fetch.click()
    wait_for_end(dialog, qtbot)
    assert set(texts_in(document_of(window))) == {"a"}
    assert server.asked["/status/401"] == 1


def test_a_box_is_checked_by_mouse_and_by_key(tmp_path: Path, server: Server, qtbot: QtBot) -> None:
    sources = [a_source(one, f"{server.address}/ok/{one}") for one in ("a", "b")]
    window = opened(tmp_path / "a.chronology", sources, qtbot)
    dialog = dialog_of(window, qtbot)
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=box_of(dialog, 0))
    assert [row.source for row in dialog.model.wanted()] == ["b"]
    dialog.table.setCurrentIndex(dialog.model.index(1, NAME))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert not list(dialog.model.wanted())
    assert not dialog.fetch.isEnabled()
    dialog.every.click()
    assert [row.source for row in dialog.model.wanted()] == ["a", "b"]


def test_stopped_and_asked_again_it_goes_on_where_it_was(
    tmp_path: Path, server: Server, qtbot: QtBot
) -> None:
    sources = [a_source(f"s{at}", f"{server.address}/ok/{at}") for at in range(12)]
    window = opened(tmp_path / "a.chronology", sources, qtbot)
    dialog = dialog_of(window, qtbot)
    trust_all(dialog)
    dialog.fetch.click()
    held = document_of(window)
    qtbot.waitUntil(lambda: len(texts_in(held)) >= 2, timeout=20_000)
    dialog.stop.click()
    assert not dialog.stop.isEnabled()
    qtbot.waitUntil(lambda: not server.open_now)
    kept = texts_in(held)
    assert len(kept) < 12
    asked = sum(server.asked.values())
    assert asked <= len(kept) + 2 + 8, "what came, what was under way, and what lay in the pipe"
    assert {row.source for row in dialog.model.wanted()} == {
        source["id"] for source in sources
    } - set(kept)
    dialog.close()
    again = dialog_of(window, qtbot)
    assert {row.source for row in again.model.rows} == {row.source for row in again.model.wanted()}
    assert len(again.model.rows) == 12 - len(kept)
    trust_all(again)
    again.fetch.click()
    wait_for_end(again, qtbot)
    assert len(texts_in(held)) == 12
    again.fetched.click()
    qtbot.waitUntil(lambda: len(again.model.rows) == 12)
    assert not list(again.model.wanted())


def test_the_page_of_one_source_is_asked_for_from_where_sources_are(
    tmp_path: Path, server: Server, qtbot: QtBot
) -> None:
    sources = [a_source(one, f"{server.address}/ok/{one}") for one in ("a", "b")]
    window = opened(tmp_path / "a.chronology", sources, qtbot)
    action(window, "sources").trigger()
    (sources_dialog,) = window.findChildren(SourcesDialog)
    sources_dialog.names.select_anyhow("b")
    sources_dialog.page.click()
    assert [row.source for row in shown_dialog(window).model.rows] == ["b"]
    sources_dialog.close()
    action(window, "keep_text").trigger()
    (keep,) = window.findChildren(KeepTextDialog)
    assert not keep.page.isEnabled(), "no source is named yet"
    keep.put_source(document_of(window).chronology.find(Source, "a"))
    keep.page.click()
    assert not keep.isVisible()
    assert [row.source for row in shown_dialog(window).model.rows] == ["a"]
    assert not server.asked


def test_another_chronology_ends_it(tmp_path: Path, server: Server, qtbot: QtBot) -> None:
    window = opened(tmp_path / "a.chronology", [a_source("a", f"{server.address}/slow/a")], qtbot)
    dialog = dialog_of(window, qtbot)
    trust_all(dialog)
    dialog.fetch.click()
    qtbot.waitUntil(lambda: bool(server.asked), timeout=20_000)
    pages_of(window).leave()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: not server.open_now)


class Pauses:
    """How long the window has not answered at most."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._last, self.all_s = time.perf_counter(), list[float]()
        self._timer.start(0)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.all_s.append(now - self._last)
        self._last = now


def many(stack: ExitStack) -> tuple[list[Server], list[dict[str, Any]]]:
    """300 sources, 30 of each kind, on three hosts of this machine."""
    servers = [stack.enter_context(serving(host)) for host in HOSTS]
    sources = [
        a_source(f"s{at}", f"{servers[at % 3].address}/{KINDS[at % 10]}/{at}") for at in range(300)
    ]
    return servers, sources


def asked_of(servers: list[Server]) -> Counter[str]:
    return sum((server.asked for server in servers), Counter[str]())


def test_three_hundred_pages_of_all_kinds(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_fetching, "LIMITS", QUICK)
    with ExitStack() as stack:
        servers, sources = many(stack)
        window = opened(tmp_path / "a.chronology", sources, qtbot)
        dialog = dialog_of(window, qtbot)
        trust_all(dialog)
        pauses = Pauses()
        dialog.fetch.click()
        wait_for_end(dialog, qtbot)
        held = document_of(window)
        good = ("ok", "redirect/2", "charset/utf-8", "wait/0")
        expected = {f"s{at}" for at in range(300) if KINDS[at % 10] in good}
        assert set(texts_in(held)) == expected
        told = Counter(row.result.partition("\u00a0·")[0] for row in dialog.model.rows)
        assert told == {"kept": 119, "differs": 1, "barred": 30, "gone": 30, "failed": 120}
        asked = asked_of(servers)
        for at in range(300):
            kind = KINDS[at % 10]
            assert asked[f"/{kind}/{at}"] == (2 if kind == "wait/0" else 1)
        assert sum(asked.values()) == 300 + 30 + 3 * 30, "no more than was asked for"
    print("longest pauses, ms", [round(one * 1000) for one in sorted(pauses.all_s)[-5:]])
    assert sorted(pauses.all_s)[-1] < 0.5, "a hand is never kept waiting"


def test_killed_at_any_moment_nothing_is_half_kept(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_fetching, "LIMITS", QUICK)
    with ExitStack() as stack:
        server = stack.enter_context(serving())
        sources = [a_source(f"s{at}", f"{server.address}/ok/{at}") for at in range(60)]
        window = opened(tmp_path / "a.chronology", sources, qtbot)
        dialog = dialog_of(window, qtbot)
        held, killed = document_of(window), 0
        for more in (0, 1, 5, 20, 0, 0):
            trust_all(dialog)
            if not any(dialog.model.wanted()):
                break
            enough = server.asked.total() + more
            server.answers_until = enough if killed < 4 else math.inf
            dialog.fetch.click()
            qtbot.waitUntil(lambda: pages_of(window).process is not None)
            process = pages_of(window).process
            if killed < 4 and process is not None:
                end = time.monotonic() + 30
                while server.asked.total() < enough and time.monotonic() < end:
                    qtbot.wait(1)
                os.kill(process.process_id, signal.SIGKILL)
                killed += 1
            wait_for_end(dialog, qtbot)
            dialog.fetched.click()
            dialog.fetched.click()
            qtbot.waitUntil(lambda: not pages_of(window).work.is_busy)
        assert killed == 4
        texts = texts_in(held)
        assert len(texts) == 60
        for text in texts.values():
            assert len(held.chronology.words_of(text.sha256)) == text.length
        assert sum(server.asked.values()) <= 60 + killed * 30
        assert max(server.asked.values()) <= 1 + killed


def test_rows_are_told_apart(qtbot: QtBot) -> None:
    """An address that is typed is wanted where it is one of the web, and forgets to be the old."""
    from timeline_app.widgets.table.page_rows import PageRowsModel

    model = PageRowsModel()
    model.add([PageRow("a", "A", "")])
    at = model.index(0, ADDRESS)
    assert model.setData(at, "no address")
    assert not model.rows[0].is_wanted
    assert model.setData(at, "https://example.org/")
    assert model.rows[0].is_wanted
    assert model.rows[0].is_typed
    del qtbot
    QApplication.processEvents()
