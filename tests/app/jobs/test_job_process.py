"""The process beside the window: how it is started, what it says, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from tests.app.bombs import ENDLESS_PDF, most_memory_kib
from tests.app.commands import ROOT, command, document, environment, write_chronology, write_json
from tests.app.large_files import LARGE, LESS, is_alive, wait_for, write_large_json
from timeline_app.app.jobs import job_main
from timeline_app.app.jobs import job_process as beside
from timeline_app.app.jobs.job_process import JobProcess
from timeline_app.app.jobs.own_process import own_command
from timeline_app.app.jobs.protocol import (
    Columns,
    Done,
    FailedLine,
    Job,
    JobFault,
    JobProgress,
    Keep,
    Line,
    Outcome,
    ReadTextJob,
    TextJob,
    Verify,
    encoded,
    error_line,
    job_from,
    line_from,
    outcome_of,
    path_bytes,
    path_from,
)
from timeline_app.app.load.bounds import MOST_MEMORY
from timeline_app.app.messages.exit_status import Exit
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed, WriteReason
from timeline_app.web.page_tasks import FetchPages

pytestmark = pytest.mark.usefixtures("qapp")
linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems don't count memory")
posix = pytest.mark.skipif(sys.platform == "win32", reason="asks /proc, or sends signals")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_large_json(tmp_path_factory.mktemp("large") / "large.json")


@pytest.fixture(scope="module")
def less(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file for those who don't meet a process in the middle of it."""
    return write_large_json(tmp_path_factory.mktemp("less") / "less.json", LESS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def keep(path: Path, folder: Path) -> Keep:
    return Keep(path_bytes(path), path_bytes(folder))


# The lines.


@pytest.mark.parametrize("name", ["talks.json", "秦刚 Müller.json", "half \udcff.json"])
def test_any_path_can_be_written_in_a_line(name: str) -> None:
    job = keep(Path("/folder") / name, Path("data"))
    line = encoded(job)
    assert line.count(b"\n") == 1
    assert line.isascii()
    assert path_from(job_from(line).path) == Path("/folder") / name


@pytest.mark.parametrize(
    "error",
    [
        Refused("a.json", RefusedReason.WRONG_VALUE, "broken \udcff", "events[3]\n"),
        WriteFailed("b.chronology", WriteReason.NO_SPACE, "disk"),
    ],
)
def test_an_error_arrives_as_it_was_raised(error: Refused | WriteFailed) -> None:
    line = line_from(encoded(error_line(error)))
    assert not isinstance(line, JobProgress)
    arrived = outcome_of(line)
    assert type(arrived) is type(error)
    assert isinstance(arrived, Refused | WriteFailed)
    assert (arrived.path, arrived.reason) == (error.path, error.reason)
    assert str(arrived.detail) == str(error.detail).replace("\udcff", "?")


# The process alone.


class Process:
    """The program as a process beside nobody but the test."""

    def __init__(self, job: Job, program: list[str], **given: str) -> None:
        self.running = subprocess.Popen(
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(**given),
        )
        assert self.running.stdin is not None
        self.stdin = self.running.stdin
        self.stdin.write(encoded(job))
        self.stdin.flush()

    def line(self) -> Line:
        assert self.running.stdout is not None
        return line_from(self.running.stdout.readline())

    def outcome(self) -> Line:
        while isinstance(line := self.line(), JobProgress):
            pass
        return line

    def wait(self) -> int:
        """Let go of it; gives its exit status."""
        self.stdin.close()
        return self.running.wait(30)


@pytest.fixture
def processes() -> Iterator[list[Process]]:
    started: list[Process] = []
    yield started
    for process in started:
        process.running.kill()
        process.running.wait()
        for stream in (process.stdin, process.running.stdout, process.running.stderr):
            assert stream is not None
            stream.close()


def started(
    processes: list[Process], job: Job, program: list[str] | None = None, **given: str
) -> Process:
    processes.append(Process(job, program or command("--beside"), **given))
    return processes[-1]


def test_a_process_makes_the_chronology_and_tells_how_far_it_is(
    processes: list[Process], large: Path, folder: Path
) -> None:
    process = started(processes, keep(large, folder))
    told = []
    while isinstance(line := process.line(), JobProgress):
        told.append((line.done, line.events))
    assert told == sorted(told)
    assert told[-1][1] > 0
    assert isinstance(line, Done)
    assert line.is_new
    assert process.wait() == Exit.DONE
    assert list(folder.iterdir()) == [path_from(line.path)]
    with StoredChronology.open(path_from(line.path)) as chronology:
        assert len(chronology.columns()) == LARGE


def test_a_chronology_that_was_made_before_is_found(
    processes: list[Process], less: Path, folder: Path
) -> None:
    first = started(processes, keep(less, folder)).outcome()
    second = started(processes, keep(less, folder)).outcome()
    assert isinstance(first, Done)
    assert isinstance(second, Done)
    assert second.path == first.path
    assert not second.is_new


def test_a_process_loads_no_qt(less: Path, folder: Path) -> None:
    code = (
        "import sys\nfrom timeline_app.app.cli.main import main\nstatus = main(['--beside'])\n"
        "sys.exit(status or any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=encoded(keep(less, folder)),
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode in (Exit.DONE, Exit.STOPPED), done.stderr


def test_a_process_ends_when_nobody_wants_it_any_more_and_leaves_nothing(
    processes: list[Process], large: Path, folder: Path
) -> None:
    process = started(processes, keep(large, folder))
    while process.line() == JobProgress(0, 0, 0):
        pass
    assert len(list(folder.iterdir())) == 1
    assert process.wait() == Exit.STOPPED
    assert list(folder.iterdir()) == []


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_terminated_process_clears_away_and_one_that_sees_ctrl_c_goes_on(
    processes: list[Process], large: Path, folder: Path, number: int
) -> None:
    process = started(processes, keep(large, folder))
    while process.line() == JobProgress(0, 0, 0):
        pass
    process.running.send_signal(number)
    if number == signal.SIGTERM:
        assert process.running.wait(30) == Exit.STOPPED
        assert list(folder.iterdir()) == []
    else:
        assert isinstance(process.outcome(), Done)


@posix
def test_what_a_killed_process_leaves_is_cleared_at_the_next_reading(
    processes: list[Process], large: Path, folder: Path
) -> None:
    process = started(processes, keep(large, folder))
    while process.line() == JobProgress(0, 0, 0):
        pass
    process.running.kill()
    process.running.wait()
    (left,) = folder.iterdir()
    assert left.suffix == ".part"
    outcome = started(processes, keep(large, folder)).outcome()
    assert isinstance(outcome, Done)
    assert list(folder.iterdir()) == [path_from(outcome.path)]


def test_two_that_read_the_same_file_make_one_chronology(
    processes: list[Process], less: Path, folder: Path
) -> None:
    pair = [started(processes, keep(less, folder)) for _ in range(2)]
    outcomes = [process.outcome() for process in pair]
    paths = {outcome.path for outcome in outcomes if isinstance(outcome, Done)}
    assert len(paths) == 1
    assert list(folder.iterdir()) == [path_from(paths.pop())]


def test_json_that_can_not_be_kept_is_handed_over_in_passing(
    processes: list[Process], less: Path, tmp_path: Path
) -> None:
    folder, passing = tmp_path / "file", tmp_path / "passing"
    folder.write_text("no folder")
    passing.mkdir()
    process = started(processes, keep(less, folder), TMPDIR=str(passing))
    outcome = process.outcome()
    assert isinstance(outcome, Done)
    assert outcome.is_passing
    with StoredChronology.copied(path_from(outcome.path), less) as chronology:
        assert len(chronology.columns()) == LESS
    process.wait()
    assert list(passing.iterdir()) == []


FULL_DISK = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
from timeline_app.app.cli.process import run
run()
"""


@posix
def test_a_full_disk_is_named_and_nothing_is_left(
    processes: list[Process], less: Path, folder: Path, tmp_path: Path
) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    program = [sys.executable, "-c", FULL_DISK, "--beside"]
    process = started(processes, keep(less, folder), program, TMPDIR=str(passing))
    assert isinstance(process.outcome(), FailedLine)
    assert process.wait() == Exit.DONE
    assert list(folder.iterdir()) == []
    assert list(passing.iterdir()) == []


def test_columns_are_cached_anew(processes: list[Process], tmp_path: Path) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    assert started(processes, Columns(path_bytes(path))).outcome() == Done()
    assert started(processes, Verify(path_bytes(path))).outcome() == Done(is_sound=True)


def test_a_bad_file_is_refused_as_ever(processes: list[Process], tmp_path: Path) -> None:
    held = document()
    held["events"][1]["title"] = 5
    path = write_json(tmp_path / "talks.json", held)
    line = started(processes, keep(path, tmp_path / "kept")).outcome()
    assert not isinstance(line, JobProgress)
    refused = outcome_of(line)
    assert isinstance(refused, Refused)
    assert refused.path == path
    assert str(refused.where).startswith("events[1].title")
    assert not (tmp_path / "kept").exists() or not list((tmp_path / "kept").iterdir())


@pytest.mark.parametrize("kind", get_args(Job))
def test_every_job_has_bounds(kind: type[Job], monkeypatch: pytest.MonkeyPatch) -> None:
    bounds: list[tuple[int, int]] = []
    monkeypatch.setattr(job_main, "bound_this_process", lambda *bound: bounds.append(bound))
    types = {bytes: b"missing", str: "words", msgspec.Raw: msgspec.Raw(b"{}")}
    types |= {one.type: [] for one in msgspec.structs.fields(FetchPages)}
    fields = [one for one in msgspec.structs.fields(kind) if one.required]
    job = kind(**{one.name: types.get(one.type, ReadOptions(today=date.min)) for one in fields})
    job_main._bound(job, Path("missing"))
    read = getattr(job, "text", getattr(job, "data", b""))
    size = job_main._PACKED * len(bytes(job.task)) if isinstance(job, TextJob) else len(read)
    assert bounds == [(size, MOST_MEMORY)]


@linux
def test_what_draws_itself_without_end_is_given_up(processes: list[Process]) -> None:
    process = started(processes, ReadTextJob(data=ENDLESS_PDF))
    assert process.running.stdout is not None
    process.running.stdout.read()
    _, status, used = os.wait4(process.running.pid, 0)
    process.running.returncode = os.waitstatus_to_exitcode(status)
    assert used.ru_maxrss <= most_memory_kib()


def test_a_process_that_is_given_no_job_ends_without_a_word() -> None:
    done = subprocess.run(command("--beside"), stdin=subprocess.DEVNULL, capture_output=True,
                          env=environment(), check=False)  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (Exit.STOPPED, b"", b"")


def test_the_help_tells_nothing_of_it() -> None:
    done = subprocess.run(
        command("--help"), env=environment(), capture_output=True, text=True, check=True
    )
    assert "beside" not in done.stdout


# From the window.


class Heard:
    """All that a `JobProcess` has said."""

    def __init__(self, job: Job) -> None:
        self.beside = JobProcess(job)
        self.told: list[JobProgress] = []
        self.outcomes: list[Outcome] = []
        self.ends: list[bool] = []
        self.beside.told.connect(self.told.append)
        self.beside.ended.connect(self.outcomes.append)
        self.beside.gone.connect(self.ends.append)


def test_the_window_hears_how_far_it_is_and_how_it_ended(
    qtbot: QtBot, large: Path, folder: Path
) -> None:
    heard = Heard(keep(large, folder))
    wait_for(qtbot, lambda: heard.ends)
    (outcome,) = heard.outcomes
    assert isinstance(outcome, Done)
    assert heard.told
    assert heard.ends == [True]


def test_what_is_given_up_is_heard_of_no_more(qtbot: QtBot, large: Path, folder: Path) -> None:
    heard = Heard(keep(large, folder))
    wait_for(qtbot, lambda: heard.told)
    heard.beside.let_go()
    wait_for(qtbot, lambda: heard.ends)
    assert heard.outcomes == []
    assert heard.ends == [True]
    assert not folder.exists() or list(folder.iterdir()) == []


@posix
def test_a_process_that_dies_is_heard_of(qtbot: QtBot, large: Path, folder: Path) -> None:
    heard = Heard(keep(large, folder))
    wait_for(qtbot, lambda: heard.told)
    os.kill(heard.beside.process_id, signal.SIGKILL)
    wait_for(qtbot, lambda: heard.ends)
    assert heard.ends == [False]
    assert [type(outcome) for outcome in heard.outcomes] == [JobFault]


@posix
@pytest.mark.parametrize("act", [JobProcess.kill, JobProcess.end])
def test_a_process_is_gone_once_it_was_killed_or_waited_for(
    qtbot: QtBot, large: Path, folder: Path, act: Callable[[JobProcess], None]
) -> None:
    heard = Heard(keep(large, folder))
    wait_for(qtbot, lambda: heard.told)
    process_id = heard.beside.process_id
    assert is_alive(process_id)
    act(heard.beside)
    assert not is_alive(process_id)
    assert heard.outcomes == []


def test_a_program_that_can_not_be_started_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(beside, "own_command", lambda: [str(tmp_path / "missing")])
    heard = Heard(Verify(b"talks.chronology"))
    wait_for(qtbot, lambda: heard.outcomes)
    assert [type(outcome) for outcome in heard.outcomes] == [JobFault]


def test_a_program_that_talks_nonsense_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "own_command", lambda: [sys.executable, "-c", "print('hello')"])
    heard = Heard(Verify(b"talks.chronology"))
    wait_for(qtbot, lambda: heard.ends)
    assert [type(outcome) for outcome in heard.outcomes] == [JobFault]


PARENT = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from timeline_app.app.jobs.job_process import JobProcess
from timeline_app.app.jobs.protocol import Keep, path_bytes
application = QCoreApplication([])
beside = JobProcess(Keep(path_bytes(Path(sys.argv[1])), path_bytes(Path(sys.argv[2]))))
def tell(told):
    if told.events:
        print(beside.process_id, flush=True)
beside.told.connect(tell)
application.exec()
"""


@posix
def test_a_process_whose_window_dies_ends_by_itself_and_leaves_nothing(
    qtbot: QtBot, large: Path, folder: Path
) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, large, folder],
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    with parent.stdout:
        process_id = int(parent.stdout.readline())
        parent.kill()
        parent.wait()
    wait_for(qtbot, lambda: not is_alive(process_id))
    assert list(folder.iterdir()) == []


def test_a_program_that_just_ends_takes_its_process_with_it(large: Path, folder: Path) -> None:
    ends = PARENT.replace("application.exec()", "application.processEvents()")
    done = subprocess.run(
        [sys.executable, "-c", ends, large, folder],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert not folder.exists() or list(folder.iterdir()) == []


def test_it_is_started_wherever_the_window_was_and_loads_nothing_from_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    other = tmp_path / "other"
    other.mkdir()
    for place, name in ((tmp_path, "sqlite3"), (tmp_path, "timeline_app"), (other, "timeline_app")):
        (place / f"{name}.py").write_text("raise SystemExit('not mine')")
    monkeypatch.setenv("PYTHONPATH", str(other))
    monkeypatch.chdir(tmp_path)
    heard = Heard(Verify(path_bytes(Path(path.name))))
    wait_for(qtbot, lambda: heard.outcomes)
    assert heard.outcomes == [Done()]


@posix
def test_a_frozen_program_starts_itself(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bundle's executable takes the place of Python, as PyInstaller makes it."""
    path = write_chronology(tmp_path / "talks.chronology", document())
    bundle = tmp_path / "timeline-app"
    bundle.write_text(f'#!/bin/sh\ncd {ROOT}; exec {sys.executable} -m timeline_app "$@"\n')
    bundle.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(bundle))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == [str(bundle), "--beside"]
    heard = Heard(Verify(path_bytes(path)))
    wait_for(qtbot, lambda: heard.outcomes)
    assert heard.outcomes == [Done()]
