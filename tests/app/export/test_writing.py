"""Events are written to a file of any format, whole or not at all."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

import pytest
from PySide6.QtWidgets import QApplication

from tests.app.commands import document, write_json
from timeline_app.app.cli.main import main
from timeline_app.app.export.told_writing import WritingProgress
from timeline_app.app.export.writing import format_of_suffix, write_events, written_formats
from timeline_app.app.load.opening import open_to_read
from timeline_app.app.messages.exit_status import Exit, stopped_only_when_asked
from timeline_app.interchange import formats
from timeline_app.interchange.fields import Field
from timeline_app.interchange.formats import Format
from timeline_app.interchange.writing.outgoing import Outgoing
from timeline_app.storage.chronology.outgoing import OutgoingEvents
from timeline_app.storage.errors import Cancelled, WriteFailed

LINES = Format(
    "lines", "Lines", writer="lines", written_suffixes=(".lines",), written_fields=(Field.TITLE,)
)


def write_lines(going: Outgoing, file: BinaryIO) -> None:
    """A writer as there may be one."""
    for details in going.events():
        file.write(f"{details.event.date}\t{details.event.title}\n".encode())


@contextmanager
def stopped(number: int = signal.SIGINT) -> Iterator[Callable[[], None]]:
    """As `stopped_only_when_asked`, once the signal has come."""
    with stopped_only_when_asked() as heed:
        os.kill(os.getpid(), number)
        yield heed


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Format:
    """A format that is written."""
    module = ModuleType("lines")
    vars(module)["write"] = write_lines
    monkeypatch.setattr(
        formats, "import_module", lambda name: {"timeline_app.interchange.lines": module}[name]
    )
    monkeypatch.setattr(formats, "WRITTEN_ALONE", (LINES,))
    return LINES


def test_a_suffix_or_a_name_tells_the_format(lines: Format, tmp_path: Path) -> None:
    by_suffix, by_name = tmp_path / "a.LINES", tmp_path / "b.txt"
    assert format_of_suffix(by_suffix) is lines
    assert main(["convert", "sample", str(by_suffix)]) == 0
    assert main(["convert", "sample", str(by_name), "--output-format", "lines"]) == 0
    assert by_suffix.read_bytes() == by_name.read_bytes()
    dates, titles = zip(
        *(line.split("\t") for line in by_suffix.read_text(encoding="utf-8").splitlines()),
        strict=True,
    )
    with open_to_read("sample") as chronology:
        columns = chronology.columns()
        assert list(titles) == [columns.titles[row] for row in range(len(columns))]
        assert dates.count("") == chronology.counts().undated


def test_what_is_there_stays(
    lines: Format, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a.lines"
    out.write_text("mine", encoding="utf-8")
    assert main(["convert", "sample", str(out)]) == 4
    assert out.read_text(encoding="utf-8") == "mine"
    assert main(["convert", "sample", str(tmp_path / "a.unknown")]) == 2
    assert ".lines" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("replace", [True, False])
def test_what_is_stopped_leaves_nothing(replace: bool, tmp_path: Path) -> None:
    out = tmp_path / "a.lines"
    if replace:
        out.write_text("mine", encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    with open_to_read("sample") as chronology:
        told: list[tuple[int, int]] = []

        def stop(done: int, total: int) -> bool:
            told.append((done, total))
            return False

        going = OutgoingEvents(chronology)
        ticks = WritingProgress(stop, out, going.count)
        with pytest.raises(Cancelled):
            write_events(going, write_lines, out, replace=replace, ticks=ticks)
        assert told[0][1] == chronology.counts().events

        def fail(going: Outgoing, file: BinaryIO) -> None:
            write_lines(going, file)
            raise OSError(28, "full")

        with pytest.raises(WriteFailed):
            write_events(going, fail, out, replace=replace)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_what_it_cannot_hold_is_told(
    lines: Format, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", "sample", str(tmp_path / "a.lines")]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    (line,) = told.err.splitlines()
    assert line.startswith(f"timeline-app: a.lines: {lines.title} can't hold ")
    with open_to_read("sample") as chronology:
        placed = sum(bool(event.place) for event in chronology.events(chronology.columns().key))
        assert f"place ({placed} events)" in line


@pytest.mark.parametrize("suffix", [".lines", ".json", ".chronology"])
def test_only_some_events_are_written(
    lines: Format, tmp_path: Path, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    del lines
    out = tmp_path / f"a{suffix}"
    with open_to_read("sample") as chronology:
        columns = chronology.columns()
        ids = chronology.event_ids(columns.key[[7, 3]].tolist())
        titles = [columns.titles[row] for row in (3, 7)]
    assert main(["convert", "sample", str(out), "--only", *ids]) == 0
    capsys.readouterr()
    if suffix == ".lines":
        assert [line.split("\t")[1] for line in out.read_text("utf-8").splitlines()] == titles
    else:
        with open_to_read(str(out)) as chronology:
            columns = chronology.columns()
            assert [columns.titles[row] for row in range(len(columns))] == titles
    assert main(["convert", "sample", str(tmp_path / f"b{suffix}"), "--only", "no-such"]) == 2
    assert "no-such" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX does")
@pytest.mark.parametrize("suffix", [".lines", ".json", ".chronology"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_leaves_nothing(
    lines: Format, tmp_path: Path, suffix: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    del lines
    way = "timeline_app.app.cli.writing_out.stopped_only_when_asked"
    monkeypatch.setattr(way, partial(stopped, number))
    assert main(["convert", "sample", str(tmp_path / f"a{suffix}")]) == 128 + number
    assert list(tmp_path.iterdir()) == []


def test_each_format_is_written_from_the_command_line(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Some events of the sample, by the name of the format and by the end of the file's name."""
    del qapp
    with open_to_read("sample") as chronology:
        ids = chronology.event_ids(chronology.columns().key[[3, 7]].tolist())
    for one in written_formats():
        suffix = one.written_suffixes[0]
        out = tmp_path / f"{one.name}{suffix}"
        by_name = ["--output-format", one.name]
        assert main(["convert", "sample", str(out), *by_name, "--only", *ids]) == 0, one.name
        assert out.stat().st_size, one.name
        told = capsys.readouterr()
        assert told.out == ""
        if one.is_document:  # which holds all that there is to be read of them
            assert told.err == "", one.name
        else:
            assert told.err.startswith(f"timeline-app: {out.name}: {one.title} "), one.name
        by_suffix = format_of_suffix(out)
        assert suffix == ".json" or by_suffix is not None


def test_what_is_confidential_is_told_to_be_missing(
    lines: Format, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held = document()
    held["sources"][0]["confidential"] = True
    talks = write_json(tmp_path / "talks.json", held)
    for out in (tmp_path / f"a{lines.written_suffixes[0]}", tmp_path / "b.json"):
        assert main(["convert", str(talks), str(out)]) == 0
        told = capsys.readouterr().err.splitlines()
        assert told[0] == f"{out.name} was written, without 1 confidential source"


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX does")
def test_a_signal_while_another_programs_file_is_read_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slide = {"start_date": {"year": "2023"}, "text": {"headline": "Visit"}}
    slides = write_json(tmp_path / "slides.json", {"events": [slide]})
    monkeypatch.setattr("timeline_app.app.cli.convert.stopped_only_when_asked", stopped)
    assert main(["convert", str(slides), str(tmp_path / "a.chronology")]) == Exit.STOPPED
    assert list(tmp_path.iterdir()) == [slides]
