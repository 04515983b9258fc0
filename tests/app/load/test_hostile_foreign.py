"""What is made to break a reader is refused in one sentence, soon and in little memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline_app.app.cli.main import main

ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE data [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;">]><data><event start="2020" title="&b;"/></data>'
)
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE data [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b'<data><event start="2020" title="&a;"/></data>'
)
FILES = {
    "entities.xml": ENTITIES,
    "outside.xml": OUTSIDE,
    "nested.xml": b"<data>" + b'<event start="2020">' * 200_000,
    "nested.json": b'{"events":[' + b"[" * 1_000_000,
    "one-text.json": b'{"events":[{"text":{"headline":"' + b"x" * 20_000_000 + b'"}}]}',
    "one-number.json": b'{"events":[' + b"1" * 20_000_000,
    "not-closed.jsonp": b"storyjs_jsonp_data = {" + b'"timeline": {' * 100_000,
    "zip.xlsx": b"PK\x03\x04" + bytes(1_000),
    "koi8.ics": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Встреча".encode("utf-16-le")[:-1],
    "zeros.csv": bytes(100_000),
}


@pytest.mark.parametrize("name", FILES)
def test_it_is_refused_in_one_sentence(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    assert main(["info", str(path)]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    (line,) = told.err.splitlines()
    assert line.startswith(f"timeline-app: {path}: ")
    assert "passwd" not in line
    assert "fault of the program" not in line
