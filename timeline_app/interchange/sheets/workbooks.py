"""Rows of workbooks, XLSX and ODS: what they unpack to is reckoned before they are read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.interchange.foreign.reader import ForeignFile, ForeignRefusedError, RefusalReason
from timeline_app.interchange.sheets.rows import NumberedRow, cell_text, text_row
from timeline_app.interchange.sheets.workbook_sizes import check_workbook
from timeline_app.interchange.texts.limits import LARGEST_FILE, MOST_COLUMNS

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_ZIP = b"PK\x03\x04"
_XLSX = b"xl/"
_ODS = b"opendocument.spreadsheet"
_REASONS = {
    UnreadTextReason.UNSAFE: RefusalReason.UNSAFE,
    UnreadTextReason.ENCRYPTED: RefusalReason.LOCKED,
}


def is_workbook(head: bytes) -> bool:
    """Whether a file that begins so is a workbook."""
    return head.startswith(_ZIP) and (_XLSX in head or _ODS in head)


class OpenWorkbook:
    """A workbook with its sheets, in memory. Raises `ForeignRefusedError`, `OSError`."""

    def __init__(self, file: ForeignFile) -> None:
        if file.size > LARGEST_FILE:
            raise ForeignRefusedError(RefusalReason.UNSAFE, "size")
        with file.open() as stream:
            data = stream.read(LARGEST_FILE + 1)
        try:
            check_workbook(data)
        except TextReadError as error:
            reason = _REASONS.get(error.reason, RefusalReason.BROKEN)
            raise ForeignRefusedError(reason) from error
        self._book = _opened(data)

    @property
    def names(self) -> tuple[str, ...]:
        """The sheets, in their order."""
        return tuple(self._book.sheet_names)

    def rows(self, sheet: str) -> Iterator[NumberedRow]:
        """The rows of the sheet of this name, as often as they are asked for."""
        from python_calamine import CalamineError

        try:
            found = self._book.get_sheet_by_name(sheet)
        except (CalamineError, ValueError) as error:
            raise ForeignRefusedError(RefusalReason.BROKEN, str(error)) from error
        if found.start is None:
            return
        for number, cells in enumerate(found.iter_rows(), start=1):
            yield text_row(number, [cell_text(cell) for cell in cells[: MOST_COLUMNS + 1]])


def _opened(data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError as error:
        raise ForeignRefusedError(RefusalReason.LOCKED) from error
    except (CalamineError, ValueError, OSError) as error:
        raise ForeignRefusedError(RefusalReason.BROKEN, str(error)) from error
