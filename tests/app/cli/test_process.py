from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.commands import python
from timeline_app.app.messages.exit_status import (
    STOP_SIGNALS,
    Exit,
    stopped_only_when_asked,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX does")


@pytest.fixture(autouse=True)
def own_handlers() -> Iterator[None]:
    """Whatever a test makes of the handlers of signals, they are as they were after it."""
    before = {number: signal.getsignal(number) for number in STOP_SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def stop(number: int = signal.SIGINT) -> None:
    os.kill(os.getpid(), number)


def test_a_stop_waits_until_it_is_asked_for() -> None:
    with stopped_only_when_asked() as heed:
        heed()
        stop()
        with pytest.raises(KeyboardInterrupt):
            heed()


def test_work_that_was_done_when_the_stop_was_not_asked_for_is_done() -> None:
    with stopped_only_when_asked():
        stop()
    with pytest.raises(KeyboardInterrupt):
        stop()


def test_a_signal_that_was_ignored_goes_on_being_ignored() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with stopped_only_when_asked() as heed:
        stop()
        heed()
    stop()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


STOPPED_AT = """
import os, signal, sys
from timeline_app.app.cli.process import run
module, number = sys.argv.pop(1), int(sys.argv.pop(1))

def stop(event, arguments):
    if event == "import" and arguments[0] == module:
        os.kill(os.getpid(), number)

sys.addaudithook(stop)
run()
"""


@pytest.mark.parametrize(
    "module",
    ["argparse", "PySide6.QtCore", "shiboken6", "sqlite3", "PySide6.QtGui", "numpy", "dateutil"],
)
def test_a_stop_is_clean_even_while_qt_is_loaded(tmp_path: Path, module: str) -> None:
    out = tmp_path / "out.png"
    arguments = ("export", "sample", out, "--from", "4 June 2023")
    done = python(STOPPED_AT, module, str(int(signal.SIGINT)), *arguments)
    assert (done.returncode, done.stdout) == (Exit.STOPPED, "")
    assert done.stderr == "timeline-app: stopped\n"
    assert not out.exists()


def test_a_program_that_is_terminated_says_so_too() -> None:
    done = python(STOPPED_AT, "numpy", str(int(signal.SIGTERM)), "info", "sample")
    assert (done.returncode, done.stdout) == (128 + signal.SIGTERM, "")
    assert done.stderr == "timeline-app: stopped\n"


IGNORING = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"


def test_under_nohup_the_program_goes_on() -> None:
    done = python(IGNORING + STOPPED_AT, "numpy", str(int(signal.SIGINT)), "info", "sample")
    assert (done.returncode, done.stderr) == (Exit.DONE, "")
    assert "U.S.–China diplomacy" in done.stdout
