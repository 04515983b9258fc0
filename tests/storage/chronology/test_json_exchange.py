import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given

from tests.storage.any_chronology import documents
from tests.storage.chronologies import (
    SMALL,
    import_json,
    imported,
    in_memory,
    rows_of_file,
    written,
)
from timeline_app.core.records.records import Header, type_of_section
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import load_json, write_json
from timeline_app.storage.json.document_reader import read_json
from timeline_app.storage.json.document_type import JsonDocument, json_chunks

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "us-china-2022-23.json"


def test_json_to_file_to_json_gives_the_same_bytes(tmp_path: Path) -> None:
    json_path = written(SMALL, tmp_path)
    again = tmp_path / "again.json"
    with import_json(json_path, tmp_path / "small.chronology") as chronology:
        write_json(chronology, again)
    assert again.read_bytes() == json_path.read_bytes()


def test_the_sample_goes_through_a_file_without_loss(tmp_path: Path) -> None:
    again = tmp_path / "again.json"
    with import_json(SAMPLE, tmp_path / "sample.chronology") as chronology:
        write_json(chronology, again)
    assert again.read_bytes() == SAMPLE.read_bytes()


def test_file_to_json_to_file_gives_equal_tables(tmp_path: Path) -> None:
    first, second = imported(SMALL, tmp_path), tmp_path / "second.chronology"
    with StoredChronology.open(first) as chronology:
        write_json(chronology, tmp_path / "between.json")
    import_json(tmp_path / "between.json", second).close()
    assert rows_of_file(second) == rows_of_file(first)


@given(documents())
def test_any_chronology_comes_back_from_its_tables(document: JsonDocument) -> None:
    with in_memory(document) as chronology:
        for section in type_of_section:
            assert list(chronology.records(section)) == list(document.records(section))
        assert chronology.header() == document.header()
        assert list(json_chunks(chronology)) == list(json_chunks(document))


@given(documents())
def test_any_chronology_comes_back_from_its_json(document: JsonDocument) -> None:
    data = b"".join(json_chunks(document))
    assert msgspec.json.decode(data, type=JsonDocument) == document


def test_the_json_is_one_document_with_one_record_a_line(tmp_path: Path) -> None:
    text = written(SMALL, tmp_path).read_text("utf-8")
    document = json.loads(text)
    lines = text.splitlines(keepends=False) if "\u2028" not in text else text.split("\n")
    assert list(document) == ["format", "version", "chronology", *type_of_section]
    assert lines[0] == '{"format": "chronology", "version": 5,'
    records = [line for line in lines if line.startswith('{"') and not line.startswith('{"format')]
    assert len(records) == sum(len(document[section]) for section in type_of_section)
    assert "秦刚" in text
    assert "\r" not in text
    assert text.endswith('\n],\n"waivers": [],\n"imports": [],\n"origins": []\n}\n')


@pytest.mark.parametrize("indent", [None, 1, 4])
def test_another_layout_of_the_document_is_read_as_well(tmp_path: Path, indent: int | None) -> None:
    values = json.loads(written(SMALL, tmp_path).read_bytes())
    turned = dict(reversed(values.items()))
    path = tmp_path / "other.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(turned, indent=indent).encode() + b"\r\n")
    assert read_json(path) == SMALL


def test_sections_may_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_text('{"format": "chronology", "version": 1, "chronology": {"title": "None"}}')
    assert read_json(path) == JsonDocument("chronology", 1, Header("None"))


def test_a_document_in_memory_can_be_read_and_leaves_no_file(tmp_path: Path) -> None:
    path = written(SMALL, tmp_path)
    with load_json(path) as chronology:
        assert chronology.path == path
        assert list(chronology.records("events")) == list(SMALL.events)
        assert chronology.counts().events == 5
    assert list(tmp_path.iterdir()) == [path]


def test_writing_replaces_a_file_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "there.json"
    path.write_text("old")
    path.chmod(0o640)
    write_json(SMALL, path)
    assert read_json(path) == SMALL
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_writing_through_a_link_leaves_the_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_text("old")
    link.symlink_to(target)
    write_json(SMALL, link)
    assert link.is_symlink()
    assert read_json(target) == SMALL
