"""Fresh processes, timed as a whole or until they say that they have painted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import resource

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
TAIL = 2_000


class RunFailedError(Exception):
    """A process that was to be measured failed; the message has its last words."""


def environment_in(folder: Path) -> dict[str, str]:
    """The environment of what is measured: offscreen, settings and data in `folder` alone."""
    environment = dict(os.environ)
    # Bytecode is cached, as it is for whoever starts the program a second time.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        environment[name] = str(folder / name.lower())
    environment["QT_QPA_PLATFORM"] = "offscreen"
    environment["PYTHONPATH"] = str(ROOT)
    return environment


def python(*arguments: str | Path) -> list[str]:
    """The command that runs this Python with these arguments."""
    return [sys.executable, *(str(argument) for argument in arguments)]


def whole_process(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Run it; the milliseconds from its start to its end. Raises `RunFailedError`."""
    started = time.perf_counter()
    _output_of(command, environment)
    return (time.perf_counter() - started) * 1_000


def until_first_paint(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Run it; the milliseconds from its start to the instant that it prints.

    It prints `time.perf_counter_ns()`, the clock of the whole system on Linux, macOS and
    Windows. Raises `RunFailedError`.
    """
    started = time.perf_counter_ns()
    painted = int(_output_of(command, environment))
    return (painted - started) / 1e6


def peak_memory(command: Sequence[str], environment: Mapping[str, str]) -> float | None:
    """Run it; the most memory that it held, in MB of 10^6 bytes. None where nobody counts.

    A process that is forked starts with the peak of its parent, so this one should be small.
    Raises `RunFailedError`.
    """
    usage = _usage_of(command, environment)
    return None if usage is None else usage.ru_maxrss * _unit_of_peak() / 1e6


def cpu_of_process(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Run it; the milliseconds that it had the processor. Raises `RunFailedError`."""
    usage = _usage_of(command, environment)
    if usage is None:
        raise RunFailedError("nobody tells here how long a process had the processor")
    return (usage.ru_utime + usage.ru_stime) * 1_000


def _usage_of(
    command: Sequence[str], environment: Mapping[str, str]
) -> resource.struct_rusage | None:
    """Run it; what it used, None where nobody tells. Raises `RunFailedError`."""
    if not hasattr(os, "wait4"):
        return None
    process = subprocess.Popen(command, env=dict(environment), cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RunFailedError(f"{_named(command)} ended with {process.returncode}")
    return usage


def own_peak() -> int | None:
    """The most bytes that this process has held so far. None where nobody counts.

    Linux counts a program's own since it was loaded in `VmHWM`; what `getrusage` says there begins
    with the peak of the process that started it.
    """
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii").splitlines():
            name, _, value = line.partition(":")
            if name == "VmHWM":
                return int(value.removesuffix("kB")) * 1_024
    try:
        import resource
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _unit_of_peak()


def _unit_of_peak() -> int:
    return 1 if sys.platform == "darwin" else 1_024


def alternating(runs: int, *measures: Callable[[], float], warm_up: int) -> tuple[list[float], ...]:
    """The values of `runs` runs of each, in turns, so that a slow moment strikes all of them.

    Those of the `warm_up` runs before are not among them.
    """
    values: tuple[list[float], ...] = tuple([] for _ in measures)
    for run in range(warm_up + runs):
        for measure, found in zip(measures, values, strict=True):
            value = measure()
            if run >= warm_up:
                found.append(value)
    return values


def output_of_script(name: str, arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """What a script of this folder prints. Raises `RunFailedError`."""
    return _output_of(python(HERE / name, *arguments), environment)


def output_of_module(
    name: str, arguments: Sequence[str], environment: Mapping[str, str], folder: Path
) -> str:
    """What a module prints that is run in a folder. Raises `RunFailedError`."""
    return _output_of(python("-m", name, *arguments), environment, folder)


class Asked:
    """A process that answers each line with one; a context manager that ends it.

    Raises `RunFailedError` where it gives no answer.
    """

    def __init__(
        self, script: str, arguments: Sequence[str], environment: Mapping[str, str]
    ) -> None:
        self._command = python(HERE / script, *arguments)
        self._process = subprocess.Popen(
            self._command,
            env=dict(environment),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def __enter__(self) -> Asked:
        return self

    def __exit__(self, *error: object) -> None:
        with self._process:
            if error[0] is not None:
                self._process.kill()

    def ask(self, question: object) -> dict[str, Any]:
        """Put a question, and give the object in JSON that answers it."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{question}\n")
        self._process.stdin.flush()
        return self.said()

    def said(self) -> dict[str, Any]:
        """The next object in JSON that the process says."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RunFailedError(f"{_named(self._command)} gave no answer")
        found: dict[str, Any] = json.loads(line)
        return found


def _output_of(command: Sequence[str], environment: Mapping[str, str], folder: Path = ROOT) -> str:
    done = subprocess.run(
        command, env=dict(environment), cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RunFailedError(f"{_named(command)} failed:\n{done.stderr[-TAIL:]}")
    return done.stdout


def _named(command: Sequence[str]) -> str:
    return " ".join(command[1:])
