"""What is made to break a reader is refused in one sentence, soon and in little memory."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from timeline_app.app.cli.main import main
from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.interchange.sheets.workbook_sizes import check_workbook

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


DIGITS = b"9" * 5_000
"""More than Python reads as a number."""
NUMBERS = {
    "clock.json": b'{"timeline":{"date":[{"startDate":"2012,1,26,%b","headline":"Talks"}]}}'
    % DIGITS,
    "reference.json": b'{"events":[{"start_date":{"year":"2012"},"text":'
    b'{"headline":"Talks","text":"<b>&#%b; &#000000065;</b>"}}]}' % DIGITS,
    "plain.json": b'{"events":[{"start_date":{"year":"2012"},"text":{"headline":"&#%b;"}}]}'
    % DIGITS,
    "table.csv": b"Date,Title\n2012-%b,Talks\n%b,Talks\n2012-05-06,Talks\n" % (DIGITS, DIGITS),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_of_thousands_of_digits_is_none(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(NUMBERS[name])
    assert main(["info", str(path)]) == 0
    told = capsys.readouterr()
    assert " event" in told.out
    assert not told.err


def test_a_sheet_that_repeats_without_end_is_refused() -> None:
    content = b'<table:table><table:table-row table:number-rows-repeated="%b">' % DIGITS
    with pytest.raises(TextReadError) as refused:
        check_workbook(packed({"content.xml": content}))
    assert refused.value.reason is UnreadTextReason.UNSAFE


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip file of these."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()
