"""`timeline-app keep`: lists addresses, and fetches them where somebody says yes."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.app.commands import command, document, environment, fingerprint, write_chronology
from tests.web.server import Server, serving
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit
from timeline_app.core.records.records import HowSeen, KeptText, Source
from timeline_app.storage.chronology.chronology import StoredChronology

Captured = pytest.CaptureFixture[str]
HERE = ("--allow-host", "127.0.0.1")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def source(own_id: str, address: str, **item: str) -> dict[str, Any]:
    return {"id": own_id, "item": {"type": "webpage", "title": own_id, "URL": address, **item}}


def written(path: Path, server: Server, *, reached: tuple[str, ...]) -> Path:
    """A chronology whose sources are these pages of a server; quotes rest on two of them."""
    held = document()
    held["sources"] = [
        source(one.replace("/", "-"), f"{server.address}/{one}", archive_location="box 3")
        for one in reached
    ]
    first = held["sources"][0]["id"]
    held["citations"] = [{"event": "visit", "source": first}]
    held["quotes"] = [
        {"id": "stands", "source": first, "text": "the balloon was ours"},
        {"id": "differs", "source": first, "text": "the balloon was theirs"},
    ]
    held["date_claims"] = [
        {"id": "day", "event": "visit", "source": first, "edtf": "2023-06-14",
         "wording": "on Wednesday"}
    ]  # fmt: skip
    return write_chronology(path, held)


def texts_in(path: Path) -> list[KeptText]:
    with StoredChronology.open(path, read_only=True) as chronology:
        return [one for one in chronology.records("texts") if isinstance(one, KeptText)]


def test_without_yes_addresses_are_listed_and_nothing_is_sent(
    capsys: Captured, tmp_path: Path, server: Server
) -> None:
    path = written(tmp_path / "talks.chronology", server, reached=("ok/a", "status/403"))
    before = fingerprint(path)
    assert main(["keep", str(path)]) == Exit.DONE
    assert capsys.readouterr().out.splitlines() == [
        f"ok-a: {server.address}/ok/a",
        f"status-403: {server.address}/status/403",
        "2 pages of 1 host: --yes fetches them",
    ]
    assert fingerprint(path) == before
    assert not server.asked


def test_what_came_is_kept_and_what_rests_on_it_is_counted(
    capsys: Captured, tmp_path: Path, server: Server
) -> None:
    reached = ("redirect/1/a", "status/403", "status/410", "broken/b")
    path = written(tmp_path / "talks.chronology", server, reached=reached)
    assert main(["keep", str(path), "--yes", *HERE]) == Exit.FINDINGS
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "redirect-1-a: differs · 1 of 2 quotes, 1 of 1 date match",
        "status-403: barred · HTTP 403",
        "  archived: box 3",
        "status-410: gone · HTTP 410",
        "  archived: box 3",
        "broken-b: failed · the answer breaks off: Connection closed",
        "  archived: box 3",
        "1 kept, 1 of them differs, 1 barred, 1 gone, 1 failed · 1 of 2 quotes, 1 of 1 date match",
    ]
    assert f"redirect-1-a: {server.address}/redirect/0/a" in said.err.splitlines()
    (text,) = texts_in(path)
    assert (text.address, text.status, text.media_type, text.format) == (
        f"{server.address}/ok/a", 200, "text/html", "html",
    )  # fmt: skip
    assert len(text.file_sha256) == 64
    with StoredChronology.open(path, read_only=True) as chronology:
        found = chronology.find(Source, "redirect-1-a")
        assert found is not None
        assert found.seen is HowSeen.KEPT_TEXT
        assert found.item.accessed is not None
        assert found.item.accessed.raw == found.seen_on == text.captured[:10]
        assert "the balloon was ours" in chronology.words_of(text.sha256)


def test_what_was_fetched_is_asked_for_again_only_where_that_is_wanted(
    capsys: Captured, tmp_path: Path, server: Server
) -> None:
    path = written(tmp_path / "talks.chronology", server, reached=("changes/a", "ok/b"))
    assert main(["keep", str(path), "--yes", "--source", "changes-a", *HERE]) == Exit.FINDINGS
    assert server.asked == {"/changes/a": 1}
    assert main(["keep", str(path), "--yes", *HERE]) == Exit.DONE
    assert server.asked == {"/changes/a": 1, "/ok/b": 1}
    assert main(["keep", str(path), "--yes", "--again", *HERE]) == Exit.FINDINGS
    assert server.asked == {"/changes/a": 2, "/ok/b": 2}
    lengths = [(text.source, text.order) for text in texts_in(path)]
    assert lengths == [("changes-a", 0), ("ok-b", 0), ("changes-a", 1)], "what is the same stays"
    capsys.readouterr()


def test_this_machine_is_asked_only_where_it_is_named(
    capsys: Captured, tmp_path: Path, server: Server
) -> None:
    path = written(tmp_path / "talks.chronology", server, reached=("ok/a",))
    assert main(["keep", str(path), "--yes"]) == Exit.FINDINGS
    assert "1 not asked for" in capsys.readouterr().out
    assert not server.asked
    assert not texts_in(path)


def test_no_page_of_a_confidential_source_is_among_all(
    capsys: Captured, tmp_path: Path, server: Server
) -> None:
    held = document()
    held["sources"] = [source("open", f"{server.address}/ok/a")]
    held["sources"] += [source("told", f"{server.address}/ok/b") | {"confidential": True}]
    held["citations"] = []
    path = write_chronology(tmp_path / "talks.chronology", held)
    assert main(["keep", str(path)]) == Exit.DONE
    assert "told" not in capsys.readouterr().out
    assert main(["keep", str(path), "--source", "told"]) == Exit.DONE
    assert f"told: {server.address}/ok/b" in capsys.readouterr().out


def test_wrong_words_are_told_and_nothing_is_sent(
    capsys: Captured, tmp_path: Path, server: Server
) -> None:
    path = written(tmp_path / "talks.chronology", server, reached=("ok/a",))
    for wrong in (["--source", "nobody"], ["--warc", str(tmp_path / "nowhere")]):
        assert main(["keep", str(path), "--yes", *HERE, *wrong]) == Exit.USAGE
    assert main(["keep", "sample", "--yes"]) == Exit.REFUSED
    assert not server.asked
    capsys.readouterr()


def test_killed_amid_it_what_came_is_there_and_is_not_asked_for_again(
    tmp_path: Path, server: Server
) -> None:
    pages = tuple(f"ok/{at}" for at in range(40))
    path = written(tmp_path / "talks.chronology", server, reached=pages)
    asked = command("keep", path, "--yes", *HERE)
    with subprocess.Popen(asked, env=environment(), stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        for _ in range(3):
            running.stdout.readline()
        running.send_signal(signal.SIGKILL)
    until = time.monotonic() + 10
    while server.open_now and time.monotonic() < until:
        time.sleep(0.01)
    kept = {text.source for text in texts_in(path)}
    assert len(kept) >= 3
    asked_before = sum(server.asked.values())
    assert main(["keep", str(path), "--yes", *HERE]) == Exit.DONE
    assert len(texts_in(path)) == len({text.source for text in texts_in(path)}) == 40
    assert sum(server.asked.values()) == asked_before + 40 - len(kept)


def test_the_answers_are_kept_as_records_where_that_is_wanted(
    capsys: Captured, tmp_path: Path, server: Server
) -> None:
    path = written(tmp_path / "talks.chronology", server, reached=("ok/a",))
    folder = tmp_path / "warc"
    folder.mkdir()
    main(["keep", str(path), "--yes", "--warc", str(folder), *HERE])
    assert [one.suffixes[-2:] for one in folder.iterdir()] == [[".warc", ".gz"]]
    capsys.readouterr()
