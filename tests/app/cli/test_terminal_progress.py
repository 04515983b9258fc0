"""What a terminal is told while a large file is read, in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.commands import command, document, environment, write_json
from tests.app.large_files import LARGE, write_large_json
from timeline_app.app.cli import terminal_progress
from timeline_app.app.cli.main import main
from timeline_app.app.export import told_writing
from timeline_app.app.messages.exit_status import Exit
from timeline_app.storage.chronology.json_exchange import convert_json

pty = pytest.importorskip("pty", reason="this system has no such terminals")
ERASE = "\r\x1b[K"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_large_json(tmp_path_factory.mktemp("large") / "large.json")


def on_terminal(*arguments: str | Path) -> tuple[int, str, str]:
    """Exit status, standard output, and what a terminal shows of standard error."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        command(*arguments), env=environment(), stdout=subprocess.PIPE, stderr=slave
    ) as running:
        os.close(slave)
        shown = b""
        try:
            while block := os.read(master, 4096):
                shown += block
        except OSError:
            pass  # how Linux says that nobody writes there any more
        os.close(master)
        assert running.stdout is not None
        out = running.stdout.read().decode()
    return running.returncode, out, shown.decode()


def test_a_terminal_is_told_how_far_large_json_is(large: Path) -> None:
    status, out, shown = on_terminal("info", large)
    assert status == Exit.DONE
    assert f"{LARGE:,} events" in out
    lines = shown.split(ERASE)
    assert lines[0] == ""
    assert lines[-1] == ""
    assert all(line.startswith("reading large.json: ") for line in lines[1:-1])
    assert any(line.endswith(" events") and " %" in line for line in lines)


def test_a_terminal_is_told_how_far_a_large_chronology_is(large: Path, tmp_path: Path) -> None:
    path = tmp_path / "large.chronology"
    convert_json(large, path)
    status, _, shown = on_terminal("info", path)
    assert status == Exit.DONE
    assert "reading large.chronology: " in shown
    assert shown.endswith(ERASE)


def test_a_small_file_is_read_without_a_word(tmp_path: Path) -> None:
    _, _, shown = on_terminal("info", write_json(tmp_path / "talks.json", document()))
    assert shown == ""


def test_a_file_is_told_nothing(large: Path) -> None:
    done = subprocess.run(
        command("info", large), env=environment(), capture_output=True, text=True, check=True
    )
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX does")
def test_ctrl_c_while_reading_ends_in_one_line(large: Path) -> None:
    master, slave = pty.openpty()
    with subprocess.Popen(
        command("info", large), env=environment(), stdout=subprocess.PIPE, stderr=slave
    ) as running:
        os.close(slave)
        shown = os.read(master, 4096)
        running.send_signal(2)
        assert running.wait(30) == Exit.STOPPED
        try:
            while block := os.read(master, 4096):
                shown += block
        except OSError:
            pass
        os.close(master)
    assert shown.decode().rpartition(ERASE)[2] == "timeline-app: stopped\r\n"


def test_a_terminal_is_told_how_far_the_writing_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[str] = []
    monkeypatch.setattr(terminal_progress, "_is_watched", lambda: True)
    monkeypatch.setattr(terminal_progress, "print_in_place", told.append)
    monkeypatch.setattr(terminal_progress, "_TOLD_S", 0.0)
    for form in ("text", "chronology-json", "chronology"):
        told.clear()
        out = tmp_path / f"out.{form}"
        assert main(["convert", "sample", str(out), "--output-format", form]) == Exit.DONE
        shown = [line for line in told if line.startswith(f"writing out.{form}: ")]
        assert shown
        assert all(0 <= int(line.split()[-2]) <= 100 for line in shown)
        assert told[-1] == ""
    monkeypatch.setattr(told_writing, "TOLD_S", 0.0)
    told.clear()
    out = tmp_path / "out.svg"
    assert main(["export", "sample", str(out), "--embed", "--size", "900x600"]) == Exit.DONE
    shares = [int(line.split()[-2]) for line in told if line.startswith("reading the data for ")]
    assert len(set(shares)) > 9
    assert shares == sorted(shares)
    assert shares[-1] == 100
