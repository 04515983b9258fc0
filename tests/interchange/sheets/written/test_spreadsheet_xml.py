"""What LibreOffice reads in a table that is put on the clipboard for Excel."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.second_opinions import by_libreoffice
from timeline_app.interchange.sheets.written.spreadsheet_xml import spreadsheet_xml

AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true"
"""In UTF-8, each cell as it is shown."""


def test_each_cell_is_taken_as_text(tmp_path: Path) -> None:
    cells = ["=1+1", "<b>&amp;\n秦刚", "\x00", "é" * 40_000]
    path = tmp_path / "copied.xml"
    path.write_bytes(spreadsheet_xml([cells]))
    (made,) = by_libreoffice([path], AS_CSV, tmp_path)
    (row,) = csv.reader(made.read_text("utf-8").splitlines(keepends=True))
    assert row == ["=1+1", "<b>&amp;\n秦刚", "\ufffd", "é" * 32_766 + "…"]
