"""Whatever file a command is given, it takes no more than a gigabyte and tells of it once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.bombs import BOMBS, ENDLESS_PDF, most_memory_kib
from tests.app.commands import (
    assert_one_line,
    command,
    document,
    environment,
    python,
    write_chronology,
    write_json,
)
from timeline_app.app.load.bounds import most_memory, size_of
from timeline_app.app.messages.exit_status import Exit

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems don't count memory")
READ = ("read", "{}", "--published", "2023-06-01")
COMMANDS = (
    ("info", "{}"),
    ("convert", "{}", "{}.chronology"),
    ("convert", "{}", "{}.csv", "--add-to", "sample"),
    ("check", "{}"),
    ("compare", "{}", "sample"),
    ("export", "{}", "{}.png"),
    READ,
)


def told(name: str, words: tuple[str, ...], folder: Path) -> tuple[int, str]:
    """The exit status, and what was told of what was not read."""
    path = folder / name
    if not path.exists():
        path.write_bytes(BOMBS[name]())
    arguments = [word.replace("{}", str(path)) for word in words]
    with (folder / "said").open("w+b") as said:
        process = subprocess.Popen(
            command(*arguments), env=environment(), stdout=subprocess.DEVNULL, stderr=said
        )
        _, ended, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(ended)
        said.seek(0)
        text = said.read().decode()
    assert used.ru_maxrss <= most_memory_kib(), (name, words, used.ru_maxrss)
    assert "Traceback" not in text, (name, words, text)
    assert "fault of the program" not in text, (name, words, text)
    return process.returncode, text


def check(name: str, words: tuple[str, ...], folder: Path) -> None:
    status, text = told(name, words, folder)
    if status == Exit.REFUSED:
        assert_one_line(text)
    assert status in (Exit.DONE, Exit.FINDINGS, Exit.USAGE, Exit.REFUSED), (name, words, text)


@pytest.mark.parametrize("words", [READ, ("info", "{}")], ids=lambda words: words[0])
@pytest.mark.parametrize("name", ["form.pdf", "macros.bib", "header.png"])
def test_a_bomb_is_told_of_in_a_sentence(name: str, words: tuple[str, ...], tmp_path: Path) -> None:
    check(name, words, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("name", BOMBS)
def test_each_bomb_is_told_of_by_each_command(
    name: str, words: tuple[str, ...], tmp_path: Path
) -> None:
    check(name, words, tmp_path)


def test_what_ends_the_process_is_told_with_the_name_of_the_file(tmp_path: Path) -> None:
    status, text = told("form.pdf", READ, tmp_path)
    assert status == Exit.REFUSED
    assert_one_line(text)
    assert text.startswith(f"timeline-app: {tmp_path / 'form.pdf'}: ")


def test_what_takes_too_long_to_read_is_told_by_the_command_that_reads_it() -> None:
    done = python(
        "from pathlib import Path\n"
        "from timeline_app.app.load import bounds\n"
        "from timeline_app.storage.errors import Refused\n"
        "bounds.LEAST_S = 1\n"
        "try:\n"
        "    with bounds.bounded(Path('talks.json')):\n"
        "        while True: pass\n"
        "except Refused as error:\n"
        "    print(error.path, error.reason.name)\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "talks.json UNSAFE\n", "")


WITH_LESS = """
import sys
from timeline_app.app.cli.main import main
from timeline_app.app.load import bounds
bounds.MOST_MEMORY, bounds.LEAST_S = 30_000_000, int(sys.argv[1])
sys.exit(main(sys.argv[2:]))
"""


def tagged(folder: Path) -> Path:
    """A chronology of ours as JSON that is read in little, and written as a document in much."""
    held = document()
    held["events"][0]["tags"] = [f"tag {number}" for number in range(100_000)]
    return write_json(folder / "tags.json", held)


def dated(folder: Path) -> Path:
    """A text that is little, and has much to be found."""
    path = folder / "dates.txt"
    path.write_text("\n".join(["5 May 2020: talks."] * 40_000))
    return path


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (tagged, ("convert", "{}", "{}.docx")),
        (dated, ("read", "{}", "--published", "2023-06-01")),
    ],
)
def test_what_is_done_with_a_file_that_was_read_is_bounded_too(
    made: Callable[[Path], Path], words: tuple[str, ...], tmp_path: Path
) -> None:
    path = made(tmp_path)
    done = python(WITH_LESS, "60", *(word.replace("{}", str(path)) for word in words))
    assert done.returncode == Exit.REFUSED
    assert_one_line(done.stderr)
    assert done.stderr.startswith(f"timeline-app: {path}: ")
    assert list(tmp_path.iterdir()) == [path]


def test_a_chronology_of_ours_is_bounded_by_its_size(tmp_path: Path) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    assert most_memory(path) - most_memory(tmp_path / "none") == 10 * path.stat().st_size


def test_holes_in_a_file_give_it_no_time(tmp_path: Path) -> None:
    path = tmp_path / "holes.csv"
    path.write_bytes(b"Date,Title\n2020,Talks\n")
    small = size_of(path)
    os.truncate(path, 10**9)
    assert size_of(path) <= small + 4096


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_who_ends_a_command_ends_what_reads_for_it(number: int) -> None:
    with subprocess.Popen(
        command("read", "-", "--published", "2023-06-01"),
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(ENDLESS_PDF)
        process.stdin.close()
        worker = None
        while not worker:
            worker = children(process.pid)
        process.send_signal(number)
        assert process.stdout.read() in (b"timeline-app: stopped\n", b"")  # it has ended, too
        assert process.wait() in (128 + number, -number)


def children(process_id: int) -> str:
    path = Path(f"/proc/{process_id}/task/{process_id}/children")
    return path.read_text("ascii")
