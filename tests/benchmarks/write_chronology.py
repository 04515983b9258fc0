"""Writes a random chronology: `write_chronology.py OUT.chronology|OUT.json COUNT SPREAD`."""

import sys
from pathlib import Path

from tests.benchmarks.chronologies import RandomChronology, Spread, write_chronology
from timeline_app.storage.chronology.json_exchange import write_json

path, count, spread = Path(sys.argv[1]), int(sys.argv[2]), Spread(sys.argv[3])
if path.suffix == ".json":
    write_json(RandomChronology(count, spread=spread), path)
else:
    write_chronology(path, count, spread=spread)
