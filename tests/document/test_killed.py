"""Killed at any moment, nothing is lost that was acknowledged.

`TIMELINE_KILLS=1000` makes a long run of it; `python -m tests.document.killing 1000` tells
figures too.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest

from tests.document.killing import Killing
from tests.examples import examples

KILLS = int(os.environ.get("TIMELINE_KILLS", examples(12)))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.usefixtures("qapp")
def test_all_that_was_acknowledged_is_there_after_each_kill(tmp_path: Path) -> None:
    seed = random.getrandbits(32)
    print(f"seed {seed}")  # shown if it fails; moments can't be repeated, edits can
    folder = tmp_path / "chronologies"
    folder.mkdir()
    killing = Killing(folder, seed)
    with killing.being_read():
        for _ in range(KILLS):
            killing.round()
    assert killing.found["kills"] == KILLS
    assert killing.found["acknowledged edits"] > 0
