"""Counts what a start with the sample costs, as its command makes it. Prints JSON.

Twice: until the canvas is painted, and until all of the window answers.
"""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tests.budgets.counts import CallCount, ModuleCount

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Start:
    """The start of a process, which ends with what was counted."""

    def __init__(self) -> None:
        self._calls, self._modules = CallCount(), ModuleCount()
        self._rows: dict[str, int] = {}

    def run(self) -> None:
        """Start as `process.run` does: it turns the collector off before it imports anything."""
        gc.disable()
        self._calls.begin()
        from timeline_app.app.cli import main as cli
        from timeline_app.app.cli import window as window_command

        make_application = window_command._application
        window_command._application = partial(self._application, make_application)
        cli.main(["sample"])

    def _application(
        self, make_application: Callable[[str], QApplication], platforms: str
    ) -> QApplication:
        """The application, once what follows the first paint is made to tell of itself.

        Only here, for Qt and the window are to be loaded when and as the program loads them.
        """
        made = make_application(platforms)
        from timeline_app.app.startup import application

        install = application._install_the_rest

        def noted_between(*parts: object) -> None:
            self._note("painted")
            install(*parts)  # type: ignore[arg-type]
            self._note("answering")
            print(json.dumps(self._rows), flush=True)
            os._exit(0)

        application._install_the_rest = noted_between  # type: ignore[assignment]
        return made

    def _note(self, when: str) -> None:
        calls = self._calls.so_far
        found = {"Python calls": calls.python, "C calls": calls.c, **self._modules.so_far()}
        self._rows |= {f"{when}: {one}": count for one, count in found.items()}


if __name__ == "__main__":
    Start().run()
