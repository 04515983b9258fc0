"""What is counted for the table, each section of it in a process of its own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.processes import environment_in, output_of_module, output_of_script

SAME_EVERYWHERE = {
    "PYTHONHASHSEED": "0",
    "TZ": "UTC",
    "LANGUAGE": "en",
    "OPENBLAS_NUM_THREADS": "1",
}
FILE = "FILE"
"""Stands for a chronology of random events, which may be changed."""


@dataclass(frozen=True)
class Section:
    """How a section of the table is counted: by a module here, in a process that prints JSON."""

    module: str
    arguments: tuple[str, ...]
    events: int = 0
    """Of what is counted on random events, so many."""
    times: int = 1
    """Processes that run one after the other, of which the last counts."""
    is_long: bool = False


SECTIONS = {
    "frames of 100 events": Section("frames", (FILE, "whole pan", "whole zoom"), 100),
    "frames of 10,000 events": Section(
        "frames",
        (FILE, "whole pan", "whole zoom", "close pan", "close on", "close zoom", "related pan"),
        10_000,
    ),
    "an edit of 10,000 events": Section("edits", (FILE,), 10_000),
    "an edit of the sample": Section("edits", ("sample",)),
    "2,000 of 10,000 events changed": Section("bulk", (FILE, "2000"), 10_000),
    "a click in the sample": Section("clicks", ()),
    # The first start makes the sample's `.chronology`.
    "a start with the sample": Section("starts", (), times=2),
    "a PNG of the sample": Section("pictures", ("picture.png",)),
    "an edit of a million events": Section("edits", (FILE,), 1_000_000, is_long=True),
}


def measured(name: str, folder: Path) -> dict[str, int]:
    """The counts of a section by what the table calls them, counted in a new folder."""
    section = SECTIONS[name]
    folder.mkdir(parents=True)
    environment = _environment(folder)
    arguments = list(section.arguments)
    if section.events:
        path = folder / "events.chronology"
        output_of_script(
            "write_chronology.py", [str(path), str(section.events), "even"], environment
        )
        arguments[arguments.index(FILE)] = str(path)
    for _ in range(section.times):
        told = output_of_module(f"tests.budgets.{section.module}", arguments, environment, folder)
    shutil.rmtree(folder)
    found: dict[str, int] = json.loads(told)
    return found


def _environment(folder: Path) -> Mapping[str, str]:
    """Nothing of the machine but where its programs are."""
    here = environment_in(folder)
    plain = {name: value for name, value in here.items() if not name.startswith("QT_")}
    return plain | SAME_EVERYWHERE | {"QT_QPA_PLATFORM": here["QT_QPA_PLATFORM"]}
