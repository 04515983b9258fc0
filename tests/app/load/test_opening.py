"""Bad input ends in one line and exit 3, and the file is as it was."""

from __future__ import annotations

import os
import random
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.app.commands import (
    BECOME_NOBODY,
    assert_one_line,
    document,
    fingerprint,
    python,
    refusal,
    write_chronology,
    write_json,
)
from tests.examples import examples
from tests.folders import folder_for_all
from tests.storage.chronologies import import_json
from timeline_app.app.cli.main import main
from timeline_app.app.load import opening
from timeline_app.app.load.opening import open_to_keep, open_to_read, was_opened_quickly
from timeline_app.app.messages.exit_status import Exit
from timeline_app.core.resources import sample_path
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.storage.errors import Refused

Captured = pytest.CaptureFixture[str]
NESTED_BYTES = 100_000_000
NESTED_MB = 700
"""What 100 MB of JSON may take: the bytes themselves, some copies of them, and Python."""

pytestmark = pytest.mark.usefixtures("qapp")  # else `export` would make a lesser one
posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")


@pytest.fixture
def chronology(tmp_path: Path) -> Path:
    return write_chronology(tmp_path / "talks.chronology", document())


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The shipped chronology as a file of its own."""
    path = tmp_path / "sample.chronology"
    import_json(sample_path(), path).close()
    return path


@pytest.fixture
def refused(capsys: Captured, tmp_path: Path) -> Callable[[Path], str]:
    """What is wrong with a file, as `info` and `export` both say; the file stays as it was."""

    def message(path: Path) -> str:
        before = fingerprint(path) if path.is_file() else None
        said = refusal(capsys, Exit.REFUSED, "info", path)
        out = tmp_path / "out.png"
        assert refusal(capsys, Exit.REFUSED, "export", path, out) == said
        assert not out.exists()
        assert before == (fingerprint(path) if path.is_file() else None)
        start = f"timeline-app: {path}: "
        assert said.startswith(start)
        return said.removeprefix(start)

    return message


Refusing = Callable[[Path], str]


def test_what_is_no_file_is_refused(refused: Refusing, tmp_path: Path) -> None:
    assert refused(tmp_path / "missing.chronology") == "there is no such file"
    assert refused(tmp_path / "missing" / "talks.json") == "there is no such file"
    folder = tmp_path / "folder.chronology"
    folder.mkdir()
    assert "folder" in refused(folder)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04" + bytes(100), "ZIP"),
        (b"A text, and\nno more.\n", "not a chronology"),
        (bytes(5000), "it is no text"),
        (b"{\\rtf1 Talks}", "RTF"),
        (b"SQLite format 3\x00", "damaged"),
        (b"SQLite format 3\x00" + bytes(5000), "another program"),
        (b"{", "JSON"),
        (b"[]", "JSON"),
        (b"{}", "not a chronology"),
        (b"\xef\xbb\xbf{}", "not a chronology"),
        (b'{"events": 1', "JSON"),
        (b'{"format": "chronology", "version": 99, "new": 1}', "newer"),
        (b'{"format": "chronology", "version": 1, "chronology": {"title": "\xff"}}', "UTF-8"),
        (b'{"format": "chronology", "version": 1, "chronology": {"title": "\\ud800"}}', "JSON"),
        ("{}".encode("utf-16"), "UTF-16"),
        ("Date;Title\n2020;Talks\n".encode("utf-16-le"), "UTF-16"),
    ],
)
def test_a_file_of_another_kind_is_refused(
    refused: Refusing, tmp_path: Path, data: bytes, word: str
) -> None:
    path = tmp_path / "talks"
    path.write_bytes(data)
    assert word in refused(path)


@pytest.mark.parametrize("kept", [1, 15, 16, 99, 100, 512, 4095, 4096, 4097, 0.5, 0.9, -1])
def test_a_truncated_chronology_is_refused(
    refused: Refusing, chronology: Path, kept: float
) -> None:
    data = chronology.read_bytes()
    length = int(len(data) * kept) if 0 < kept < 1 else int(kept)
    chronology.write_bytes(data[:length])
    refused(chronology)


def flipped(data: bytes, seed: int) -> bytes:
    """The data with a few bytes changed; an odd seed leaves the header alone."""
    dice = random.Random(seed)
    changed = bytearray(data)
    first = 100 if seed % 2 else 0
    for _ in range(dice.choice((1, 2, 8, 64))):
        changed[dice.randrange(first, len(data))] ^= dice.randrange(1, 256)
    return bytes(changed)


def outcome(capsys: Captured, *arguments: str | Path) -> int:
    """The exit status: opened without a word of trouble, or refused in one clean line."""
    status = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    if status == Exit.DONE:
        assert said.err == ""
    else:
        assert (status, said.out) == (Exit.REFUSED, "")
        assert_one_line(said.err)
    return status


def test_flipped_bytes_are_refused_or_read_never_a_crash(capsys: Captured, sample: Path) -> None:
    data, path = sample.read_bytes(), sample.with_name("flipped.chronology")
    statuses = set()
    for seed in range(examples(200)):
        path.write_bytes(flipped(data, seed))
        before = fingerprint(path)
        statuses.add(outcome(capsys, "info", path))
        assert fingerprint(path) == before, seed
    assert statuses == {Exit.DONE, Exit.REFUSED}


@pytest.mark.slow
def test_flipped_bytes_are_refused_or_drawn(capsys: Captured, sample: Path) -> None:
    data, path = sample.read_bytes(), sample.with_name("flipped.chronology")
    out, statuses = sample.with_name("out.png"), set()
    for seed in range(1000, 1000 + examples(40)):
        path.write_bytes(flipped(data, seed))
        before = fingerprint(path)
        status = outcome(capsys, "export", path, out, "--size", "640x480", "--sources")
        assert out.exists() == (status == Exit.DONE), seed
        out.unlink(missing_ok=True)
        assert fingerprint(path) == before, seed
        statuses.add(status)
    assert statuses == {Exit.DONE, Exit.REFUSED}


def test_flipped_bytes_of_json_are_refused_or_read(capsys: Captured, tmp_path: Path) -> None:
    path, data = tmp_path / "flipped.json", sample_path().read_bytes()
    for seed in range(examples(200)):
        path.write_bytes(flipped(data, seed))
        outcome(capsys, "info", path)


def changed(place: str, value: object) -> dict[str, Any]:
    """The document with another value at a place such as `events.1.date`."""
    held: Any = document()
    *path, last = place.split(".")
    at = held
    for step in path:
        at = at[int(step)] if isinstance(at, list) else at[step]
    at[int(last) if isinstance(at, list) else last] = value
    return held  # type: ignore[no-any-return]  # a document is made of what JSON has


@pytest.mark.parametrize(
    ("place", "value", "named"),
    [
        ("events.1.title", 5, "events[1].title"),
        ("events.1.title", None, "events[1].title"),
        ("events.1.colour", "red", "events[1]"),
        ("events.1.date", "18 June", "events[1].date"),
        ("events.1.date", "2023-02-30", "events[1].date"),
        ("events.1.status", "maybe", "events[1].status"),
        ("events.1.importance", 9, "events[1].importance"),
        ("events.1.importance", 10**40, "events[1].importance"),
        ("events.1.importance", 1.5, "events[1].importance"),
        ("events.1.lanes", ["nowhere"], "events[1].lanes"),
        ("events.1.id", "call", "events[1]"),
        ("events.1", [], "events[1]"),
        ("events", {}, "events"),
        ("citations.0.source", "nothing", "citations[0].source"),
        ("chronology", [], "chronology"),
        ("chronology.title", ["a"], "chronology.title"),
        ("extra", 1, "extra"),
        ("lanes.0.order", 2**70, "lanes[0].order"),
    ],
)
def test_a_wrong_value_in_json_is_refused_and_its_place_named(
    refused: Refusing, tmp_path: Path, place: str, value: object, named: str
) -> None:
    assert named in refused(write_json(tmp_path / "talks.json", changed(place, value)))


def test_a_long_value_is_quoted_in_part(refused: Refusing, tmp_path: Path) -> None:
    held = changed("events.1." + "k" * 100_000, "v" * 100_000)
    assert len(refused(write_json(tmp_path / "talks.json", held))) < 1500


def test_json_that_no_parser_may_take_is_refused(
    capsys: Captured, shared: Path, tmp_path: Path
) -> None:
    folder = shared / "corpus" / "malformed"
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert len(files) > 100
    for path in files:
        refusal(capsys, Exit.REFUSED, "info", path)


NESTED: dict[str, tuple[bytes, bytes]] = {
    "arrays": (b"", b"["),
    "objects": (b"", b'{"a":'),
    "a wide array": (b'{"format": "chronology", "version": 1, "events": [', b"1,"),
    "arrays in a record": (
        b'{"format": "chronology", "version": 1, "chronology": {"title": "x"}, "events": [',
        b"[",
    ),
    "objects for a title": (
        b'{"format": "chronology", "version": 1, "chronology": {"title": ',
        b'{"title":',
    ),
    "objects under an unknown key": (
        b'{"format": "chronology", "version": 1, "chronology": {"title": "x"}, "z": ',
        b'{"a":',
    ),
}

# By way of a small process: one that is forked starts with the peak of its parent.
MEASURED = """
import resource, subprocess, sys
done = subprocess.run([sys.argv[1], "-m", "timeline_app", "info", sys.argv[2]])
taken = resource.getrusage(resource.RUSAGE_CHILDREN)
unit = 1 if sys.platform == "darwin" else 1024
print(done.returncode, taken.ru_utime + taken.ru_stime, taken.ru_maxrss * unit // 10**6)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="can't tell how much memory was taken")
@pytest.mark.parametrize("kind", NESTED)
def test_a_hundred_megabytes_of_nesting_are_refused_soon_and_in_bounded_memory(
    tmp_path: Path, kind: str
) -> None:
    head, unit = NESTED[kind]
    path = tmp_path / "nested.json"
    path.write_bytes(head + unit * (NESTED_BYTES // len(unit)))
    done = python(MEASURED, sys.executable, path)
    assert_one_line(done.stderr)
    status, seconds, megabytes = done.stdout.split()
    assert int(status) == Exit.REFUSED
    assert float(seconds) < 10
    assert int(megabytes) < NESTED_MB


@posix
def test_a_pipe_or_a_device_is_refused_and_never_waited_for(
    refused: Refusing, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe.chronology"
    os.mkfifo(pipe)
    assert refused(pipe) == "this is not a file"
    for name in ("zero", "null", "random", "tty"):
        link = tmp_path / name
        link.symlink_to(f"/dev/{name}")
        assert refused(link) == "this is not a file"


@posix
@pytest.mark.parametrize(
    ("start", "word"),
    [
        (b"", "not a chronology"),
        (b"\x7fELF", "program"),
        (b"SQLite format 3\x00", "another program"),
        (b'{"format": "chronology"', "MiB"),
    ],
)
def test_a_huge_file_is_refused_by_its_start(
    capsys: Captured, tmp_path: Path, start: bytes, word: str
) -> None:
    path = tmp_path / "huge"
    with path.open("wb") as file:
        file.write(start)
        file.truncate(1 << 36)  # takes no room on the disk
    assert word in refusal(capsys, Exit.REFUSED, "info", path)


def test_a_file_that_does_not_fit_into_memory_is_refused(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(opening, "_in_memory", fail)
    assert "memory" in refusal(capsys, Exit.REFUSED, "info", "sample")


def test_a_database_of_another_program_is_refused(refused: Refusing, tmp_path: Path) -> None:
    path = tmp_path / "other.chronology"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE t (x)")
    assert "another program" in refused(path)


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END",
        "CREATE VIEW v AS SELECT 1",
        "DROP TABLE relation",
        "UPDATE event SET date = 'soon'",
    ],
)
def test_a_chronology_with_what_is_not_ours_is_refused(
    refused: Refusing, chronology: Path, sql: str
) -> None:
    with closing(sqlite3.connect(chronology)) as file, file:
        file.execute(sql)
    refused(chronology)


AS_NOBODY = f"""
import os, sys
from timeline_app.app.cli.main import main
main(["info", "sample"])  # what is imported on the way may lie where only root can read
{BECOME_NOBODY}
print(*[int(main(["info", path])) for path in sys.argv[1:]])
"""


@posix
def test_a_file_that_may_not_be_read_is_refused_and_one_that_may_not_be_written_is_read() -> None:
    with folder_for_all() as folder:
        path = write_chronology(folder / "talks.chronology", document())
        secret = write_chronology(folder / "secret.chronology", document())
        path.chmod(0o444)
        secret.chmod(0o000)
        folder.chmod(0o555)
        done = python(AS_NOBODY, path, secret)
    assert done.stdout.splitlines()[-1] == "0 3", done.stderr
    assert "Talks" in done.stdout
    assert_one_line(done.stderr)
    assert "Permission denied" in done.stderr


def test_a_chronology_that_another_program_holds_is_refused(
    refused: Refusing, chronology: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline_app.storage.database.connection._BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(chronology, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "another program is writing" in refused(chronology)


# Opening to work with.


def test_json_becomes_a_chronology_of_its_own_and_stays_as_it_was(tmp_path: Path) -> None:
    path = write_json(tmp_path / "talks.json", document())
    before, data = fingerprint(path), tmp_path / "data"
    with open_to_keep(str(path), data) as first:
        kept = first.path
        assert kept.parent == data
        assert kept.suffix == ".chronology"
    with open_to_keep(str(path), data) as second:
        assert second.path == kept
        assert second.header().title == "Talks"
    assert fingerprint(path) == before
    assert list(data.iterdir()) == [kept]


def test_other_json_of_the_same_name_becomes_another_chronology(tmp_path: Path) -> None:
    path = write_json(tmp_path / "talks.json", document())
    open_to_keep(str(path), tmp_path / "data").close()
    write_json(path, changed("chronology.title", "Other talks"))
    with open_to_keep(str(path), tmp_path / "data") as other:
        assert other.header().title == "Other talks"
    assert len(list((tmp_path / "data").iterdir())) == 2


def test_a_chronology_is_opened_where_it_lies(chronology: Path, tmp_path: Path) -> None:
    with open_to_keep(str(chronology), tmp_path / "data") as opened:
        assert opened.path == chronology
    assert not (tmp_path / "data").exists()


def test_a_data_folder_that_can_not_be_made_leaves_json_in_memory(tmp_path: Path) -> None:
    path = write_json(tmp_path / "talks.json", document())
    (tmp_path / "data").write_text("no folder")
    with open_to_keep(str(path), tmp_path / "data") as opened:
        assert opened.header().title == "Talks"
        assert opened.path == path


def test_a_damaged_chronology_in_the_data_folder_is_left_and_another_made_beside_it(
    tmp_path: Path,
) -> None:
    path, data = write_json(tmp_path / "talks.json", document()), tmp_path / "data"
    with open_to_keep(str(path), data) as opened:
        first = opened.path
    second = first.with_stem(f"{first.stem}-2")
    first.write_bytes(b"damaged")
    for _ in range(2):  # made once, and opened from then on
        with open_to_keep(str(path), data) as opened:
            assert opened.header().title == "Talks"
            assert opened.path == second
    second.write_bytes(b"damaged too")
    with open_to_keep(str(path), data) as opened:
        assert opened.path == first.with_stem(f"{first.stem}-3")
    assert first.read_bytes() == b"damaged"
    assert second.read_bytes() == b"damaged too"


def test_json_whose_copies_are_all_damaged_is_read_into_memory(tmp_path: Path) -> None:
    path, data = write_json(tmp_path / "talks.json", document()), tmp_path / "data"
    with open_to_keep(str(path), data) as opened:
        first = opened.path
    names = [first, *(first.with_stem(f"{first.stem}-{number}") for number in range(2, 10))]
    for name in names:
        name.write_bytes(b"damaged")
    with open_to_keep(str(path), data) as opened:
        assert opened.header().title == "Talks"
        assert opened.path == path
    assert sorted(data.iterdir()) == sorted(names)


def test_json_with_the_longest_name_there_is_can_be_kept(tmp_path: Path) -> None:
    path = write_json(tmp_path / ("秦" * 80 + ".json"), document())
    with open_to_keep(str(path), tmp_path / "data") as opened:
        assert opened.path.parent == tmp_path / "data"


@pytest.mark.parametrize("kept", [False, True])
def test_bad_json_is_refused_however_it_is_opened(tmp_path: Path, kept: bool) -> None:
    path = write_json(tmp_path / "talks.json", changed("events.1.title", 5))
    with pytest.raises(Refused) as caught:
        open_to_keep(str(path), tmp_path / "data") if kept else open_to_read(str(path))
    assert caught.value.path == path


def test_nobody_looks_into_a_file_that_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "open.chronology"
    convert_json(sample_path(), path)
    with StoredChronology.open(path) as chronology:
        monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("its locks are gone"))
        assert not was_opened_quickly(chronology)
        monkeypatch.setattr("timeline_app.storage.file.integrity.SMALL_FILE", 1)
        assert was_opened_quickly(chronology)
