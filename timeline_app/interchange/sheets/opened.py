"""A file with one sheet or several, opened: the rows of each, however it keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.core.value import Value
from timeline_app.interchange.foreign.decoding import encoding_of, head_text, text_of
from timeline_app.interchange.foreign.reader import (
    HEAD_BYTES,
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
)
from timeline_app.interchange.sheets.delimited import delimited_rows, separator_of
from timeline_app.interchange.sheets.pasted import PageTable, table_of_html
from timeline_app.interchange.sheets.rows import NumberedRow
from timeline_app.interchange.sheets.workbooks import OpenWorkbook, is_workbook
from timeline_app.interchange.texts.encodings import decoded
from timeline_app.interchange.texts.limits import LARGEST_PAGE_OF_TABLES

ANY_ENCODING = "cp1252"
"""In which a text is shown whose encoding can't be told: each byte is some letter, mostly."""
_MOST_ODD = 20
"""One letter of so many at most may be none of the encoding."""


class OpenedSheets(Value, frozen=True):
    """The sheets of a file and their rows, as often as they are asked for.

    `names` are those of a workbook; any other file has one sheet without a name. `separator` and
    `encoding` are what a text is read with, empty for a workbook or a page. `caption` is that of
    the table of a page.
    """

    names: tuple[str, ...]
    rows_of: Callable[[str], Iterator[NumberedRow]]
    separator: str = ""
    encoding: str = ""
    caption: str = ""

    @property
    def wanted(self) -> tuple[str, ...]:
        """The sheets to look at, one after another."""
        return self.names or ("",)


def opened_sheets(file: ForeignFile) -> OpenedSheets:
    """The sheets in a file, read as its options say. Raises `ForeignRefusedError`."""
    head = file.head()
    if is_workbook(head):
        book = OpenWorkbook(file)
        return OpenedSheets(book.names, book.rows)
    start = start_of_text(head)
    if start.startswith("<"):
        table = _of_page(file)
        return OpenedSheets((), lambda _: iter(table.rows), caption=table.caption)
    separator = file.options.separator or separator_of(_in_told_encoding(file, head) or start)
    if not separator:
        raise ForeignRefusedError(RefusalReason.NOT_THIS_FORMAT)
    encoding = encoding_of(file)
    return OpenedSheets((), lambda _: delimited_rows(file, separator), separator, encoding)


def _in_told_encoding(file: ForeignFile, head: bytes) -> str:
    """The first letters in the encoding that somebody has said, if so."""
    if not file.options.encoding:
        return ""
    return _whole_lines(head, head.decode(file.options.encoding, "replace").lstrip("\ufeff \r\n"))


def start_of_text(head: bytes) -> str:
    """The first letters, without a last line that breaks off; none of what is no text."""
    text = head_text(head)
    if text.count("\ufffd") * _MOST_ODD > len(text):
        is_whole = len(head) < HEAD_BYTES or b"\n" not in head
        try:
            text = decoded(head if is_whole else head[: head.rfind(b"\n") + 1])
        except TextReadError as error:
            if error.reason is not UnreadTextReason.ENCODING:
                return ""
            # Whatever it is, what parts columns and rows stands in it as it does in ASCII.
            text = head.decode(ANY_ENCODING, "replace")
    return _whole_lines(head, text.lstrip("\ufeff \r\n"))


def _whole_lines(head: bytes, text: str) -> str:
    is_whole = len(head) < HEAD_BYTES or b"\n" not in head
    return text if is_whole else text[: text.rfind("\n") + 1]


def _of_page(file: ForeignFile) -> PageTable:
    if file.size > LARGEST_PAGE_OF_TABLES:
        raise ForeignRefusedError(RefusalReason.UNSAFE, "size")
    try:
        with text_of(file) as stream:
            return table_of_html(stream.read())
    except UnicodeDecodeError as error:
        raise ForeignRefusedError(RefusalReason.ENCODING) from error
    except TextReadError as error:
        raise ForeignRefusedError(RefusalReason.UNSAFE) from error
