from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.commands import (
    assert_one_line,
    command,
    document,
    environment,
    refusal,
    shell,
    write_chronology,
    write_json,
)
from timeline_app import __version__
from timeline_app.app.cli import info as info_command
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit

pytestmark = pytest.mark.usefixtures("qapp")  # else `export` would make a lesser one

needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")


@pytest.mark.parametrize("arguments", [["--version"], ["--version", "export"], ["x", "--version"]])
def test_the_version_is_a_result(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert main(arguments) == Exit.DONE
    assert capsys.readouterr() == (f"timeline-app {__version__}\n", "")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["x.chronology", "--help"]])
def test_help_names_every_command(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert main(arguments) == Exit.DONE
    said = capsys.readouterr()
    assert said.err == ""
    for word in ("FILE", "export", "info", "--version", "--debug", "sample"):
        assert word in said.out


def test_help_of_a_command_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--help"]) == Exit.DONE
    said = capsys.readouterr().out
    options = (
        "size paper dpi portrait scale theme from to select title no-title sources transparent"
    )
    for option in options.split():
        assert f"--{option}" in said
    assert main(["info", "-h"]) == Exit.DONE
    assert "--json" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["info"], "FILE"),
        (["info", "a", "b"], "b"),
        (["info", "sample", "--jsn"], "--jsn"),
        (["info", "sample", "--js"], "--js"),
        (["export", "sample"], "OUT.{png,svg,pdf}"),
        (["export", "sample", "x.png", "--theme", "pink"], "pink"),
        (["export", "sample", "x.png", "--dpi", "many"], "many"),
        (["export", "sample", "x.png", "--size", "1x1", "--paper", "A4"], "--paper"),
        (["export", "sample", "x.png", "--embedded"], "--embed"),
        (["--verbose"], "--verbose"),
        (["sample", "--verbose"], "--verbose"),
        (["--verbose", "info", "sample"], "--verbose"),
        (["exprot", "sample", "x.png"], "exprot"),
        (["info", ""], "empty"),
        ([""], "empty"),
    ],
)
def test_a_line_that_makes_no_sense_is_refused_and_its_word_named(
    capsys: pytest.CaptureFixture[str], arguments: list[str], word: str
) -> None:
    assert word in refusal(capsys, Exit.USAGE, *arguments)


@pytest.mark.parametrize(
    "arguments",
    [["--debug", "info", "nix"], ["info", "--debug", "nix"], ["info", "nix", "--debug"]],
)
def test_debug_adds_the_traceback_wherever_it_stands(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(arguments) == Exit.REFUSED
    said = capsys.readouterr()
    lines = said.err.splitlines()
    assert lines[0] == "timeline-app: nix: there is no such file"
    assert lines[1].startswith("Traceback")
    assert said.out == ""


def test_what_follows_two_dashes_is_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = "timeline-app: --debug: there is no such file"
    assert refusal(capsys, Exit.REFUSED, "info", "--", "--debug") == said
    assert refusal(capsys, Exit.REFUSED, "--", "--debug") == said
    write_json(Path("info"), document())
    assert main(["info", "info"]) == Exit.DONE


@pytest.mark.parametrize(
    "name",
    [
        "two\nlines",
        "\x1b[31mred\x1b[0m",
        "\udcff\ud800half",
        "right\u202eleft",
        "nul\0",
        "a" * 5000,
    ],
)
def test_a_message_is_one_clean_line_whatever_the_file_is_called(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert len(refusal(capsys, Exit.REFUSED, "info", name)) < 5100
    refusal(capsys, Exit.REFUSED, name)
    refusal(capsys, Exit.REFUSED, "export", name, "x.png")
    refusal(capsys, Exit.USAGE, "export", "sample", name)


def test_a_fault_of_ours_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("first\nsecond" + "x" * 10_000)

    monkeypatch.setattr(info_command, "info_of", fail)
    said = refusal(capsys, Exit.FAULT, "info", "sample")
    assert "fault of the program" in said
    assert "ZeroDivisionError: first second" in said
    assert len(said) < 500


def test_a_missing_library_of_qt_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        path = "/usr/lib/python3/dist-packages/PySide6/QtGui.abi3.so"
        raise ImportError("libEGL.so.1: no such file", name="QtGui", path=path)

    monkeypatch.setattr(info_command, "info_of", fail)
    said = refusal(capsys, Exit.FAULT, "info", "sample")
    assert said.startswith("timeline-app: Qt can't be loaded: libEGL.so.1:")


def test_ctrl_c_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(info_command, "info_of", stop)
    assert refusal(capsys, Exit.STOPPED, "info", "sample") == "timeline-app: stopped"


def test_too_little_memory_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(info_command, "info_of", fail)
    assert "memory" in refusal(capsys, Exit.REFUSED, "info", "sample")


@needs_full
@pytest.mark.parametrize(
    "arguments", [("info", "sample"), ("info", "sample", "--json"), ("--help",)]
)
def test_results_that_find_no_room_end_in_one_line(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command(*arguments),
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == Exit.NOT_WRITTEN
    assert_one_line(done.stderr)
    assert "standard output" in done.stderr


def test_a_reader_that_has_gone_is_not_told_of_it() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as gone:
        done = subprocess.run(
            command("info", "sample"),
            env=environment(),
            stdout=gone,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (Exit.NOT_WRITTEN, "")


@pytest.mark.skipif(sys.platform == "win32", reason="closes streams as POSIX shells do")
@pytest.mark.parametrize(("stream", "status"), [(1, Exit.DONE), (2, Exit.REFUSED)])
def test_closed_streams_change_nothing_else(stream: int, status: Exit) -> None:
    name = "sample" if stream == 1 else "nix"
    done = subprocess.run(
        command("info", name),
        env=environment(),
        preexec_fn=lambda: os.close(stream),
        stdout=None if stream == 1 else subprocess.PIPE,
        stderr=None if stream == 2 else subprocess.PIPE,
        text=True,
        check=False,
    )
    assert done.returncode == status
    assert not done.stdout
    assert not done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="has no POSIX locales")
def test_results_come_also_where_the_terminal_speaks_ascii() -> None:
    ascii_only = environment(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    told = shell("info", "sample", given=ascii_only)
    assert (told.returncode, told.stderr) == (Exit.DONE, "")
    assert "U.S.?China" in told.stdout
    told = shell("info", "sample", "--json", given=ascii_only)
    assert (told.returncode, told.stderr) == (Exit.DONE, "")
    assert "U.S.–China" in told.stdout


def test_without_a_display_the_window_says_what_to_do_instead() -> None:
    done = shell("sample")
    assert done.returncode == Exit.USAGE
    assert done.stdout == ""
    assert_one_line(done.stderr)
    assert "'export' writes a picture without one" in done.stderr


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there always is a display")
@pytest.mark.parametrize("more", [{}, {"QT_QPA_PLATFORM": "xcb"}])
def test_a_display_that_does_not_answer_ends_in_a_sentence(more: dict[str, str]) -> None:
    done = shell("sample", given=environment(DISPLAY=":7077", **more))
    assert done.returncode == Exit.USAGE
    assert done.stdout == ""
    assert_one_line(done.stderr)
    assert "'export' writes a picture without one" in done.stderr


def test_a_window_for_a_bad_file_is_refused_with_and_without_a_display(tmp_path: Path) -> None:
    damaged = write_chronology(tmp_path / "damaged.chronology", document())
    data = damaged.read_bytes()
    damaged.write_bytes(data[:4096] + bytes(len(data) - 4096))
    for given in (environment(), environment(QT_QPA_PLATFORM="offscreen")):
        done = shell(tmp_path / "missing", given=given)
        assert (done.returncode, done.stdout) == (Exit.REFUSED, "")
        assert_one_line(done.stderr)
    done = shell(damaged, given=environment(QT_QPA_PLATFORM="offscreen"))
    assert (done.returncode, done.stdout) == (Exit.REFUSED, "")
    assert_one_line(done.stderr)
    assert str(damaged) in done.stderr
