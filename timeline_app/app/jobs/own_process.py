"""The program as a process of its own: the command that starts it, and one job waited for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import timeline_app
from timeline_app.app.jobs.protocol import (
    Job,
    JobFault,
    JobProgress,
    Outcome,
    TextPart,
    encoded,
    line_from,
    outcome_of,
)
from timeline_app.core.resources import JOB_FLAG

_CODE = """
import sys
from importlib.util import module_from_spec, spec_from_file_location
spec = spec_from_file_location("timeline_app", sys.argv.pop(1))
sys.modules[spec.name] = package = module_from_spec(spec)
spec.loader.exec_module(package)
from timeline_app.app.cli.process import run
run()
"""
"""Runs the package at a path: this very one, whatever else of that name can be imported."""


def own_command() -> list[str]:
    """The command that starts this program once more; frozen, it is its own interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable, JOB_FLAG]
    # -P: nothing that lies in the current folder is taken for a module.
    return [sys.executable, "-P", "-c", _CODE, str(Path(timeline_app.__file__).resolve()), JOB_FLAG]


def outcome_of_job(job: Job, told: Callable[[TextPart], object] | None = None) -> Outcome:
    """How a job ends that this process waits for, as a command does: no file can end that, too.

    Parts of what comes of it are `told`. Whatever ends this process ends the other one: its
    standard input is closed then.
    """
    pipe = subprocess.PIPE
    with subprocess.Popen(own_command(), stdin=pipe, stdout=pipe) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        with suppress(BrokenPipeError):  # it has gone, which is seen below
            process.stdin.write(encoded(job))
            process.stdin.flush()
        for line in process.stdout:
            said = line_from(line)
            if told is not None and isinstance(said, TextPart):
                told(said)
            if not isinstance(said, JobProgress | TextPart):
                return outcome_of(said)
    return JobFault(str(process.returncode))
