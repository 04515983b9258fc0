"""Memory that is free again goes back to the system once a large chronology is shown."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.app.commands import environment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody can say so")

MEASURED = """
import ctypes
from pathlib import Path
from timeline_app.app.opening.showing import LARGE_BYTES, settle

def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4_096

if not hasattr(ctypes.CDLL(None), "malloc_trim"):
    raise SystemExit(print("nobody"))
del [bytearray(16 * LARGE_BYTES)][0]  # of itself the library now keeps what is smaller
settle(has_left_many=False)
before = held()
kept = [(bytearray(2 * LARGE_BYTES), bytearray(1_000)) for _ in range(20)]
kept = [small for _, small in kept]
print((held() - before) // LARGE_BYTES)
"""


def test_large_memory_goes_back_as_soon_as_it_is_let_go() -> None:
    command = [sys.executable, "-c", MEASURED]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    if done.stdout.strip() == "nobody":
        pytest.skip("another C library")
    assert int(done.stdout) <= 2
