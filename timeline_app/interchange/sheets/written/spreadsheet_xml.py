"""A table of texts as SpreadsheetML 2003, the form in which Excel takes tables off the clipboard.

Each cell is said to be a text, so that nothing in it is ever reckoned with.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from timeline_app.core.text.plain_text import storable
from timeline_app.interchange.sheets.cells import MOST_UNITS, is_too_long, pieces

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n<Styles><Style ss:ID="text">'
    '<Alignment ss:Vertical="Top" ss:WrapText="1"/></Style></Styles>\n'
    '<Worksheet ss:Name="Sheet1"><Table>\n'
)


def spreadsheet_xml(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as a workbook of one sheet; a text that is too long for a cell ends with "…"."""
    cells = "".join(f"<Row>{''.join(map(_cell, row))}</Row>\n" for row in rows)
    return f"{_HEAD}{cells}</Table></Worksheet></Workbook>\n".encode()


def _cell(text: str) -> str:
    text = storable(text)
    if is_too_long(text):
        text = pieces(text, MOST_UNITS - 1)[0] + "…"
    words = escape(text, quote=False).replace("\n", "&#10;")
    return f'<Cell ss:StyleID="text"><Data ss:Type="String">{words}</Data></Cell>'
