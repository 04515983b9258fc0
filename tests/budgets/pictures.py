"""Counts what a PNG of the sample costs, as its command makes it. Prints JSON: pictures.py OUT."""

from __future__ import annotations

import gc
import json
import sys

from tests.budgets.counts import ModuleCount, calls_of


def export(out: str) -> None:
    """Run the command."""
    from timeline_app.app.cli.main import main

    assert main(["export", "sample", out, "--size", "1920x1080"]) == 0


def rows_of(out: str) -> dict[str, int]:
    """What is called and loaded for it."""
    gc.disable()
    modules = ModuleCount()
    calls = calls_of(lambda: export(out))
    return {"Python calls": calls.python, "C calls": calls.c, **modules.so_far()}


if __name__ == "__main__":
    print(json.dumps(rows_of(sys.argv[1])))
