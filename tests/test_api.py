"""The public surface: what a script may rely on, the example of the guide, and what it refuses."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
import types
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.document.writers import killed_amid_an_edit, other_program, other_writer
from timeline_app import api
from timeline_app.api import Chronology, Edit, Event, Lane, Record, added, altered, replaced
from timeline_app.document.file_lock import beside, open_alone
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.schema import USER_VERSION
from timeline_app.storage.file.paths import journals_beside
from timeline_app.storage.reasons import ReadOnlyCause

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "docs" / "guide.md").read_text("utf-8")
WRITING = """
import sys
from timeline_app.api import Chronology, Event, added
with Chronology.open(sys.argv[1], write=True) as chronology:
    print("open", flush=True)
    sys.stdin.read()
    chronology.apply(added(Event("other", "By the other script")))
"""
VISIT = Event(api.EventId("visit"), "Visit", "2023-06-18")
posix = pytest.mark.skipif(sys.platform == "win32", reason="what is open can't be removed there")
windows = pytest.mark.usefixtures("qapp")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "talks.chronology"
    with Chronology.create(found, "Talks") as chronology:
        chronology.apply(added(VISIT))
    return found


@pytest.fixture
def talks(path: Path) -> Iterator[Chronology]:
    with Chronology.open(path, write=True) as chronology:
        yield chronology


def names(folder: Path) -> set[str]:
    return {found.name for found in folder.iterdir()} - {"home"}


def ids(chronology: Chronology) -> list[str]:
    return [event.id for event in chronology.records(Event)]


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_example_of_the_guide_makes_a_chronology_and_loads_no_qt(tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    assert len([line for line in example.splitlines() if line]) <= 10
    done = run(f"{example}\nimport sys\nprint(*sys.modules)", tmp_path)
    assert done.returncode == 0, done.stderr
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "timeline_app" in loaded
    assert not loaded & {"PySide6", "shiboken6"}
    assert names(tmp_path) == {"talks.chronology", "talks.json"}
    with open_alone(tmp_path / "talks.chronology") as opened:
        assert (opened.is_read_only, opened.header().title) == (False, "Talks")
        assert list(opened.records("lanes")) == [
            Lane(api.LaneId("meetings"), "Meetings", "lane-1", 0)
        ]
        (event,) = opened.records("events")
        assert event == Event(
            api.EventId("bali"),
            "Meeting in Bali",
            date="2022-11-14",
            lanes=(api.LaneId("meetings"),),
        )
        (citation,) = opened.records("citations")
        assert citation == api.Citation(event.id, api.SourceId("report"), "p. 2")
    told = json.loads((tmp_path / "talks.json").read_text("utf-8"))
    assert [event["id"] for event in told["events"]] == ["bali"]


def test_what_is_promised_is_there_and_documented() -> None:
    assert api.__doc__
    assert (ROOT / "timeline_app" / "py.typed").exists()  # else type checkers ignore it (PEP 561)
    own = {
        name
        for name, value in vars(api).items()
        if not name.startswith("_") and getattr(value, "__module__", "").startswith(api.__name__)
    }
    assert own == {"Chronology", "check", "edtf"}
    assert own < set(api.__all__)
    assert len(set(api.__all__)) == len(api.__all__)
    values = {name: getattr(api, name) for name in api.__all__}
    ids_of = {name for name, value in values.items() if hasattr(value, "__supertype__")}
    assert ids_of == {
        "ActorId",
        "ClaimId",
        "EventId",
        "ImportId",
        "LaneId",
        "QuoteId",
        "SourceId",
        "TextId",
    }
    assert [name for name in values.keys() - ids_of if not values[name].__doc__] == []
    methods = {
        name: value
        for name, value in vars(Chronology).items()
        if not name.startswith("_")
        and isinstance(value, types.FunctionType | classmethod | property)
    }
    assert set(methods) == {
        "apply", "close", "counts", "create", "export_json", "export_picture", "find",
        "header", "keep_words", "open", "records", "removal", "tags", "words_of",
    }  # fmt: skip
    assert [name for name, method in methods.items() if not method.__doc__] == []


def test_all_types_of_records_can_be_named() -> None:
    from timeline_app.core.records.records import type_of_section

    assert {kind.__name__ for kind in type_of_section.values()} <= set(api.__all__)


def test_an_edit_is_kept_and_its_inverse_takes_it_back(path: Path) -> None:
    with Chronology.open(path, write=True) as chronology:
        back = chronology.apply(replaced(VISIT, altered(VISIT, title="Call")), "a better title")
        assert chronology.find(Event, "visit") == altered(VISIT, title="Call")
    with Chronology.open(str(path)) as chronology:
        assert chronology.is_read_only
        assert [event.title for event in chronology.records(Event)] == ["Call"]
    with Chronology.open(path, write=True) as chronology:
        chronology.apply(back)
        assert chronology.find(Event, "visit") == VISIT
    with StoredChronology.open(path) as stored:
        assert "a better title" in [entry.text for entry in stored.history.entries(9)]


def test_words_of_a_verified_quote_that_a_script_changes_are_verified_no_longer(
    talks: Chronology,
) -> None:
    source = api.Source(api.SourceId("note"), item=api.CslItem("webpage", title="A note"))
    verified = api.Verification.VERIFIED
    said = api.Quote(api.QuoteId("said"), "We met.", source.id, verification=verified)
    talks.apply(added(source, said))
    talks.apply(replaced(said, altered(said, text="We never met.")))
    after = talks.find(api.Quote, "said")
    assert after is not None
    assert after.verification is api.Verification.UNVERIFIED
    assert after.verification_note.endswith("those verified were “We met.”.")


def test_a_relative_path_leads_to_the_same_file_from_everywhere(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    with Chronology.open(path.name, write=True) as chronology:
        monkeypatch.chdir(ROOT)
        chronology.apply(api.removed(VISIT))
        assert chronology.path == path
    assert names(path.parent) == {path.name}


def test_records_are_read_by_type_and_id(talks: Chronology) -> None:
    call = Event(api.EventId("call"), "Call", tags=("talks", "air"))
    again = Event(api.EventId("again"), "Call again", tags=("air",))
    talks.apply(added(call, again, api.Relation(VISIT.id, call.id, "led to")))
    assert list(talks.records(Event)) == [VISIT, call, again]
    assert [relation.type for relation in talks.records(api.Relation)] == ["led to"]
    assert (talks.find(Event, "call"), talks.find(Event, "nobody")) == (call, None)
    assert talks.find(api.Actor, "call") is None
    assert talks.tags() == {"air": 2, "talks": 1}
    assert (talks.counts().events, talks.counts().undated) == (3, 2)
    assert talks.header.title == "Talks"


@pytest.mark.parametrize("kind", [api.CslItem, api.Header, Record, int])
def test_a_type_that_has_no_records_is_named(talks: Chronology, kind: type[Record]) -> None:
    with pytest.raises(TypeError, match=kind.__name__):
        talks.records(kind)
    with pytest.raises(TypeError, match=kind.__name__):
        talks.find(kind, "visit")
    with pytest.raises(TypeError, match="Citation"):
        talks.find(api.Citation, "visit")


def test_what_is_removed_takes_along_what_hangs_on_it(talks: Chronology) -> None:
    source = api.Source(api.SourceId("note"), api.CslItem("webpage"))
    citation = api.Citation(VISIT.id, source.id)
    talks.apply(added(source, citation))
    with pytest.raises(api.EditConflict) as caught:
        talks.apply(api.removed(VISIT))
    assert caught.value.reason is api.ConflictReason.STILL_NAMED
    back = talks.apply(talks.removal(VISIT))
    assert list(talks.records(Event)) == list(talks.records(api.Citation)) == []
    assert list(talks.records(api.Source)) == [source]
    talks.apply(back)
    assert list(talks.records(api.Citation)) == [citation]
    assert not talks.removal(Event(api.EventId("nobody"), "Not here"))


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (added(VISIT), "TAKEN"),
        (added(Event(api.EventId("e"), "Call", "14 Nov 2022")), "NOT_VALID"),
        (added(Event(api.EventId("e"), 5)), "NOT_VALID"),  # type: ignore[arg-type]
        (added(Event(api.EventId("e"), "Call", status="planned")), "NOT_VALID"),  # type: ignore[arg-type]
        (added(Event(api.EventId(""), "Call")), "NOT_VALID"),
        (added(Event(api.EventId("e"), "\ud800")), "NOT_VALID"),
        (added(Event(api.EventId("e"), "Call", lanes=(api.LaneId("no"),))), "UNKNOWN_REFERENCE"),
        (added(api.Citation(VISIT.id, api.SourceId("no"))), "UNKNOWN_REFERENCE"),
        (added("visit"), "NOT_VALID"),  # type: ignore[arg-type]
        (added(api.CslItem("webpage")), "NOT_VALID"),
        (added(api.Header("Second")), "NOT_VALID"),
        (api.removed(Event(api.EventId("no"), "Call")), "MISSING"),
        (replaced(altered(VISIT, title="Old"), VISIT), "CHANGED"),
        (replaced(VISIT, altered(VISIT, id="other")), "ID_CHANGED"),
        (Edit((api.Change(None, None),)), "NOT_VALID"),
        (Edit((), batch=5), "MISSING"),
    ],
)
def test_a_wrong_edit_is_refused_and_nothing_of_it_is_written(
    talks: Chronology, edit: Edit, reason: str
) -> None:
    new = added(Event(api.EventId("new"), "New"))
    with pytest.raises(api.EditConflict) as caught:
        talks.apply(edit if edit.batch else api.joined(new, edit))
    assert caught.value.reason is api.ConflictReason[reason]
    assert list(talks.records(Event)) == [VISIT]
    talks.apply(new)


def test_two_scripts_never_write_one_file(path: Path) -> None:
    with other_program(WRITING, path, "open") as process:
        with pytest.raises(api.Refused, match=f"process {process.pid} on ") as caught:
            Chronology.open(path, write=True)
        assert caught.value.reason is api.RefusedReason.LOCKED
        with Chronology.open(path) as chronology:
            assert ids(chronology) == ["visit"]
    with Chronology.open(path, write=True) as chronology:
        assert ids(chronology) == ["visit", "other"]
        with pytest.raises(api.Refused, match=f"process {os.getpid()} on "):
            Chronology.open(path, write=True)
        assert names(path.parent) == {path.name, beside(path).name}
    assert names(path.parent) == {path.name}


def test_a_script_that_was_killed_is_in_nobodys_way(path: Path) -> None:
    with other_program(WRITING, path, "open") as process:
        process.kill()
    assert beside(path).exists()
    with Chronology.open(path, write=True) as chronology:
        chronology.apply(added(Event(api.EventId("next"), "Next")))
    assert names(path.parent) == {path.name}


@windows
def test_a_window_takes_over_from_a_script_that_was_killed(path: Path) -> None:
    with other_program(WRITING, path, "open") as process:
        process.kill()
    with open_alone(path) as opened:
        assert not opened.is_read_only
    assert names(path.parent) == {path.name}


@windows
def test_a_window_that_writes_is_heeded(path: Path) -> None:
    with other_writer(path) as process:
        with pytest.raises(api.Refused, match=f"process {process.pid} on ") as caught:
            Chronology.open(path, write=True)
        assert caught.value.reason is api.RefusedReason.LOCKED
        with Chronology.open(path) as chronology:
            assert ids(chronology) == ["visit"]
    with other_writer(path) as process:
        process.kill()
    with Chronology.open(path, write=True) as chronology:
        assert not chronology.is_read_only


@windows
def test_windows_read_on_while_a_script_writes(path: Path) -> None:
    with other_program(WRITING, path, "open") as process, open_alone(path) as opened:
        assert opened.read_only_reason is not None
        assert opened.read_only_reason.cause is ReadOnlyCause.IN_USE
        assert opened.read_only_reason.writer is not None
        assert opened.read_only_reason.writer.process_id == process.pid
        process.communicate("")
        assert opened.file.catch_up()
        assert [event.id for event in opened.records("events")] == ["visit", "other"]


@windows
@posix
def test_what_a_crash_left_is_rolled_back_by_whoever_comes_next(path: Path) -> None:
    for write in (False, True):
        killed_amid_an_edit(path)
        assert journals_beside(path)
        with Chronology.open(path, write=write) as chronology:
            assert (chronology.header.title, ids(chronology)) == ("Talks", ["visit"])
        assert names(path.parent) == {path.name}


@posix
def test_a_lock_of_another_host_or_just_made_is_heeded(path: Path) -> None:
    lock = beside(path)
    lock.write_text("1\ntimeline-app\nelsewhere\nanother machine\nboot\n", encoding="utf-8")
    with pytest.raises(api.Refused, match="timeline-app, process 1 on elsewhere"):
        Chronology.open(path, write=True)
    lock.write_bytes(b"")
    with pytest.raises(api.Refused):
        Chronology.open(path, write=True)
    os.utime(lock, (0, 0))
    Chronology.open(path, write=True).close()
    assert names(path.parent) == {path.name}


def test_an_edit_is_refused_where_another_program_wrote_or_replaced_the_file(
    talks: Chronology, path: Path
) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE chronology SET title = 'By hand'")
    with pytest.raises(api.WriteFailed) as caught:
        talks.apply(added(Event(api.EventId("new"), "New")))
    assert caught.value.reason is api.WriteReason.REPLACED


@posix
def test_a_file_of_several_names_is_not_written(path: Path) -> None:
    path.with_name("other.chronology").hardlink_to(path)
    with pytest.raises(api.WriteFailed, match="hard links"):
        Chronology.open(path, write=True)
    with Chronology.open(path) as chronology:
        assert ids(chronology) == ["visit"]


def test_what_is_open_to_read_is_not_changed(path: Path) -> None:
    before = path.read_bytes()
    with Chronology.open(path) as chronology:
        chronology.export_json(path.with_suffix(".json"))
        with pytest.raises(api.WriteFailed) as caught:
            chronology.apply(added(Event(api.EventId("new"), "New")))
        assert caught.value.reason is api.WriteReason.NOT_WRITABLE
    assert path.read_bytes() == before
    with Chronology.open(path.with_suffix(".json")) as chronology:
        assert list(chronology.records(Event)) == [VISIT]
        with pytest.raises(api.WriteFailed):
            chronology.apply(added(Event(api.EventId("new"), "New")))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("no.chronology", None, "MISSING"),
        ("no/such/folder.chronology", None, "MISSING"),
        (".", None, "NOT_A_FILE"),
        ("nul\0", None, "UNREADABLE"),
        ("empty", b"", "EMPTY"),
        ("picture.chronology", b"\x89PNG\r\n\x1a\n", "OTHER_FORMAT"),
        ("words.txt", b"some words", "OTHER_FORMAT"),
        ("foreign.json", b'{"events": []}', "OTHER_JSON"),
        ("torn.json", b'{"format": "chronology"', "NOT_JSON"),
    ],
)
def test_what_is_no_chronology_is_refused_and_nothing_is_left_beside_it(
    tmp_path: Path, name: str, content: bytes | None, reason: str
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    before = names(tmp_path)
    with pytest.raises(api.Refused) as caught:
        Chronology.open(file)
    assert caught.value.reason is api.RefusedReason[reason]
    with pytest.raises(api.Refused):
        Chronology.open(file, write=True)
    info = api.check(file)
    assert (info.problem and info.problem.reason, info.counts) == (caught.value.reason, None)
    assert names(tmp_path) == before


def test_json_is_checked_and_read_but_not_written(talks: Chronology, tmp_path: Path) -> None:
    file = tmp_path / "talks.json"
    talks.export_json(file)
    info = api.check(file)
    assert (info.format, info.version, info.title) == ("chronology-json", 0, "Talks")
    assert info.counts == talks.counts()
    with pytest.raises(api.Refused) as caught:
        Chronology.open(file, write=True)
    assert caught.value.reason is api.RefusedReason.OTHER_FORMAT


def test_what_a_newer_program_wrote_is_read_and_never_written(path: Path) -> None:
    version = USER_VERSION + 1
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version = {version}")
    info = api.check(str(path))
    assert (info.format, info.version, info.is_newer) == ("chronology", version, True)
    assert (info.problem, info.counts and info.counts.events) == (None, 1)
    with pytest.raises(api.Refused, match=f"its version is {version}") as caught:
        Chronology.open(path, write=True)
    assert caught.value.reason is api.RefusedReason.NEWER
    assert names(path.parent) == {path.name}
    with Chronology.open(path) as chronology, pytest.raises(api.Refused):
        chronology.export_json(path.with_suffix(".json"))


def test_a_file_that_is_sound_is_told_so(talks: Chronology, path: Path) -> None:
    info = api.check(path)
    assert (info.format, info.version, info.is_newer) == ("chronology", USER_VERSION, False)
    assert (info.title, info.counts, info.problem) == ("Talks", talks.counts(), None)


def test_a_new_file_takes_no_name_that_is_taken(path: Path) -> None:
    before = path.read_bytes()
    for name, reason in (
        (path.name, api.WriteReason.EXISTS),
        ("no/such/folder.chronology", api.WriteReason.NO_FOLDER),
        ("n" * 250, api.WriteReason.LONG_NAME),
        ("nul\0", api.WriteReason.FAILED),
    ):
        with pytest.raises(api.WriteFailed) as caught:
            Chronology.create(path.parent / name, "Other")
        assert caught.value.reason is reason
    assert path.read_bytes() == before
    assert names(path.parent) == {path.name}


@pytest.mark.parametrize(
    "values", [{"title": 5}, {"title": "Talks", "home_zones": "Asia/Shanghai"}, {"title": "\ud800"}]
)
def test_a_new_file_with_a_wrong_value_is_not_made(tmp_path: Path, values: dict[str, Any]) -> None:
    with pytest.raises(api.EditConflict):
        Chronology.create(tmp_path / "talks.chronology", **values)
    assert names(tmp_path) == set()


def test_only_json_makes_way_for_json(talks: Chronology, path: Path) -> None:
    file = path.with_suffix(".json")
    talks.export_json(file)
    talks.apply(added(Event(api.EventId("new"), "New")))
    with pytest.raises(api.WriteFailed) as caught:
        talks.export_json(file)
    assert caught.value.reason is api.WriteReason.EXISTS
    talks.export_json(file, replace=True)
    assert api.check(file).counts == talks.counts()
    for other in (path, path.parent):
        with pytest.raises(api.WriteFailed):
            talks.export_json(other, replace=True)
    assert talks.counts().events == api.check(path).counts.events == 2  # type: ignore[union-attr]


def test_a_picture_is_drawn_by_a_process_of_its_own(talks: Chronology, tmp_path: Path) -> None:
    out = tmp_path / "talks.svg"
    talks.export_picture(out, "--legend")
    assert "Visit" in out.read_text("utf-8")
    for wrong in (lambda: talks.export_picture(tmp_path / "talks.gif"),
                  lambda: talks.export_picture(out, "--no-such-option"),
                  lambda: talks.export_picture(tmp_path / "nul\0.png")):  # fmt: skip
        with pytest.raises(api.WriteFailed):
            wrong()


@pytest.mark.parametrize(
    "use",
    [
        lambda closed: closed.header,
        lambda closed: closed.counts(),
        lambda closed: closed.records(Event),
        lambda closed: closed.find(Event, "visit"),
        lambda closed: closed.apply(added(VISIT)),
        lambda closed: closed.removal(VISIT),
        lambda closed: closed.export_json("talks.json"),
        lambda closed: closed.export_picture("talks.png"),
    ],
)
def test_what_is_closed_says_so(path: Path, use: Callable[[Chronology], object]) -> None:
    chronology = Chronology.open(path, write=True)
    reading = chronology.records(Event)
    assert next(reading) == VISIT
    chronology.close()
    chronology.close()
    with pytest.raises(ValueError, match="closed"):
        use(chronology)
    with pytest.raises(ValueError, match="closed"):
        next(reading)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023-02-04", "2023-02-04"),
        ("4 February 2023", "2023-02-04"),
        ("June 2023", "2023-06"),
        ("since 2021", "2021/.."),
        ("44 BC", "-0043"),
    ],
)
def test_a_date_is_said_in_words_or_edtf(text: str, date: str) -> None:
    assert api.edtf(text) == date


@pytest.mark.parametrize(
    ("text", "readings"),
    [("02/03/2022", ("2022-03-02", "2022-02-03")), ("some time", ()), ("", ())],
)
def test_a_date_is_never_guessed(text: str, readings: tuple[str, ...]) -> None:
    with pytest.raises(api.DateInputError) as caught:
        api.edtf(text)
    assert isinstance(caught.value, ValueError)
    assert caught.value.readings == readings
    assert all(reading in caught.value.__notes__[0] for reading in readings)
