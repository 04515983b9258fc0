"""A million events: what opening, changing and reading them costs beside what it must cost."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tests.benchmarks.chronologies import RandomChronology
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.edits.edit import replaced
from timeline_app.core.records.records import Event
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.columns import current as current_columns
from timeline_app.storage.database.connection import connected
from timeline_app.storage.json.document_type import not_in_our_layout
from timeline_app.storage.json.stream_import import RecordLines

pytestmark = [pytest.mark.slow, pytest.mark.alone]
ROOT = Path(__file__).resolve().parents[3]
MILLION = 1_000_000
FRAME_S = 0.003


@pytest.fixture(scope="module")
def million(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("million") / "m.chronology"
    # In a process of its own, for others may measure the memory of this one.
    code = (
        "import sys; from pathlib import Path; from tests.benchmarks import chronologies; "
        "chronologies.write_chronology(Path(sys.argv[1]), int(sys.argv[2]))"
    )
    subprocess.run([sys.executable, "-c", code, path, str(MILLION)], cwd=ROOT, check=True)
    return path


def best(work: Callable[[], object], times: int = 5) -> float:
    """The shortest time of several, in seconds: what the work takes if nothing disturbs it."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def bytes_of(columns: EventColumns) -> int:
    values = [getattr(columns, name) for name in EventColumns.__struct_fields__]
    values += [columns.titles.starts, columns.titles.sizes]
    return sum(getattr(value, "nbytes", 0) for value in values) + len(columns.titles.data)


def test_opening_takes_few_times_what_reading_its_blobs_takes(
    million: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current_columns, "columns_of_events", None)

    def bare() -> None:
        connection = connected(million)
        for (key,) in connection.execute('SELECT "key" FROM "column_part"').fetchall():
            connection.execute(
                'SELECT "data" FROM "column_part" WHERE "key" = ?', (key,)
            ).fetchone()
        connection.close()

    floor, opening = (
        best(bare),
        best(lambda: StoredChronology.open(million, read_only=True).close()),
    )
    assert opening < 10 * floor, f"{opening:.3f} s against {floor:.3f} s"
    with StoredChronology.open(million, read_only=True) as chronology:
        assert len(chronology.columns()) == MILLION
        assert bytes_of(chronology.columns()) <= 100 * MILLION


def test_an_edit_costs_a_commit_and_few_frames(million: Path) -> None:
    with StoredChronology.open(million) as chronology:
        keys = iter(chronology.columns().key[MILLION // 3 :: 1000].tolist())

        def commit() -> None:
            chronology.file.connection.execute("BEGIN IMMEDIATE")
            chronology.file.connection.execute(
                'UPDATE "event" SET "summary" = ? WHERE "key" = ?', (str(time.time()), next(keys))
            )
            chronology.file.connection.execute("COMMIT")

        def edit() -> None:
            event = chronology.event(next(keys))
            moved = msgspec.structs.replace(event, date="1999-12-31", time="", title="Moved")
            chronology.apply(replaced(event, moved))
            chronology.columns()

        floor, editing = best(commit, 20), best(edit, 20)
        assert editing < 4 * (floor + FRAME_S), f"{editing:.4f} s against {floor:.4f} s"


def test_json_is_read_at_a_quarter_of_the_rate_of_decoding_it(tmp_path: Path) -> None:
    path = tmp_path / "part.json"
    write_json(RandomChronology(MILLION // 10), path)
    decode = msgspec.json.Decoder(Event).decode
    lines = [
        line.rstrip(b",\n")
        for line in path.read_bytes().splitlines()
        if line.startswith(b'{"id":"e')
    ]

    def decoding() -> None:
        for line in lines:
            decode(line)

    def reading() -> None:
        with path.open("rb") as file:
            for batch in RecordLines(file).batches():
                assert not not_in_our_layout(batch.lines(), batch.raw)

    floor, read = best(decoding), best(reading)
    assert read < 4 * floor, f"{read:.3f} s against {floor:.3f} s"
