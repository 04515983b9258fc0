"""`timeline-app formats` names all that can be read and written, with what it can hold."""

from __future__ import annotations

import pytest

from timeline_app.app.cli.formats import lines
from timeline_app.app.cli.main import main
from timeline_app.app.export.writing import written_formats
from timeline_app.interchange import formats
from timeline_app.interchange.fields import Field
from timeline_app.interchange.formats import Format


def test_ours_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == 0
    out = capsys.readouterr().out
    assert "chronology:" in out
    assert "chronology-json:" in out


def test_foreign_ones_are_named_with_their_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Format("x", "X-Lines", "x", ("x",), tuple(Field), reads="1 to 3")
    monkeypatch.setattr("timeline_app.app.cli.formats.FORMATS", (one,))
    line = lines()[-1]
    assert line.startswith("x: X-Lines 1 to 3: read (title, date, events without a date, end,")
    assert formats.named("x") is None


def test_what_is_only_written_is_not_said_to_be_read() -> None:
    said = lines()
    for one in written_formats():
        line = next(line for line in said if line.startswith(f"{one.name}: {one.title}"))
        assert "written (" in line or "read and written (" in line
        assert (": read " in line or " read (" in line) == bool(one.module)
