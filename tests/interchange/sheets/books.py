"""Small workbooks to be read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

import xlsxwriter

Cell = str | float | bool | date | time | datetime | None
_FORMATS = {datetime: "dd/mm/yyyy hh:mm", date: "dd/mm/yyyy", time: "hh:mm"}
_ODS_HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
    "<office:spreadsheet>"
)
_ODS_FOOT = "</office:spreadsheet></office:body></office:document-content>"


def xlsx(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """A workbook of Excel, its dates and times typed."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        formats = {kind: book.add_format({"num_format": form}) for kind, form in _FORMATS.items()}
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    sheet.write(at, column, cell, formats.get(type(cell)))
    return data.getvalue()


def ods(tables: str) -> bytes:
    """A workbook of OpenDocument, of these XML tables."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as book:
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        book.writestr("mimetype", kind, zipfile.ZIP_STORED)
        book.writestr("content.xml", _ODS_HEAD + tables + _ODS_FOOT)
        book.writestr("META-INF/manifest.xml", "<manifest/>")
    return data.getvalue()


def ods_table(*rows: str, name: str = "One") -> str:
    """A table of these rows."""
    return f'<table:table table:name="{name}">{"".join(rows)}</table:table>'


def ods_row(*cells: str, repeated: int = 1) -> str:
    """A row of these cells."""
    times = f' table:number-rows-repeated="{repeated}"' if repeated > 1 else ""
    return f"<table:table-row{times}>{''.join(cells)}</table:table-row>"


def ods_cell(text: str, kind: str = "string", value: str = "", repeated: int = 1) -> str:
    """A cell that shows a text and has a typed value."""
    name = {"date": "date-value", "time": "time-value"}.get(kind, "value")
    typed = f' office:{name}="{value}"' if value else ""
    times = f' table:number-columns-repeated="{repeated}"' if repeated > 1 else ""
    return (
        f'<table:table-cell office:value-type="{kind}"{typed}{times}>'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def with_part(book: bytes, name: str, part: bytes) -> bytes:
    """A workbook with another part in place of one of its own."""
    data = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as old,
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for one in old.namelist():
            new.writestr(one, part if one == name else old.read(one))
    return data.getvalue()
