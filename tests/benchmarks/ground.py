"""What the rows are measured on: chronologies made when needed, and processes that measure."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.measured import Row
from tests.benchmarks.processes import environment_in, output_of_script


@dataclass(frozen=True)
class Job:
    """What measures some rows, and the names that they will have."""

    names: tuple[str, ...]
    measure: Callable[[], Iterable[Row]]


def say(words: str) -> None:
    """Tell whoever waits; results alone go to stdout."""
    print(words, file=sys.stderr, flush=True)


class Ground:
    """A folder with the random chronologies, the settings and data of what is measured.

    The chronologies go to `kept` if that is given, and what lies there is taken as it is.
    """

    def __init__(self, folder: Path, kept: Path | None = None) -> None:
        self.folder = folder
        self.environment = environment_in(folder)
        self._kept = folder if kept is None else kept
        self._kept.mkdir(parents=True, exist_ok=True)

    def chronology(self, count: int, spread: str = "even") -> Path:
        """The `.chronology` with so many random events; `spread` is a `chronologies.Spread`."""
        return self._made(f"{count}-{spread.replace(' ', '-')}.chronology", count, spread)

    def json(self, count: int) -> Path:
        """The same in our JSON, evenly spread."""
        return self._made(f"{count}.json", count, "even")

    def told_in_time(self, count: int) -> Path:
        """One of so many events whose sources came out one after the other."""
        return self._written("told.py", f"{count}-told.chronology", count)

    def _made(self, name: str, count: int, spread: str) -> Path:
        return self._written("write_chronology.py", name, count, spread)

    def _written(self, script: str, name: str, *arguments: object) -> Path:
        path = self._kept / name
        if not path.exists():
            say(f"writing {name}")
            self.output(script, path, *arguments)
        return path

    def output(self, script: str, *arguments: object) -> str:
        """What a script of this folder prints. Raises `RunFailedError`."""
        return output_of_script(script, [str(argument) for argument in arguments], self.environment)

    def told(self, script: str, *arguments: object) -> dict[str, Any]:
        """The object in JSON that a script prints. Raises `RunFailedError`."""
        found: dict[str, Any] = json.loads(self.output(script, *arguments))
        return found
