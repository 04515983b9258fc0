"""Writes a random chronology: `write_chronology.py OUT.chronology COUNT`."""

import sys
from pathlib import Path

from tests.benchmarks.chronologies import write_chronology

write_chronology(Path(sys.argv[1]), int(sys.argv[2]))
