"""What somebody says of a sheet: its columns, its header, its separator, its order of days."""

from __future__ import annotations

import argparse

from timeline_app.app.cli.parser import wrong_value
from timeline_app.app.messages.exit_status import UsageError
from timeline_app.app.messages.sentences import filled, labelled, sentences
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.evidence.citation import listed
from timeline_app.core.text.translation import words
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import ReadOptions

MAP, HEADER_ROW, SEPARATOR, DAY_ORDER = "--map", "--header-row", "--separator", "--day-order"
_NAMED_SEPARATORS = {
    "comma": ",",
    "semicolon": ";",
    "tab": "\t",
    "bar": "|",
    "\\t": "\t",
}
_ORDERS = {order.value.replace(" ", "-"): order for order in DayOrder}


def with_sheet_options(asked: ReadOptions, options: argparse.Namespace) -> ReadOptions:
    """The same with what is said of a sheet. Raises `UsageError`."""
    return replace(
        asked,
        sheet=options.sheet or "",
        mapping=_columns(options.map),
        header_row=_header_row(options.header_row),
        separator=_separator(options.separator),
        day_order=_day_order(options.day_order),
    )


def refuse_sheet_options(asked: ReadOptions, name: str) -> None:
    """Raise `UsageError` where something is said of a sheet, of what is none."""
    if asked.is_of_sheet:
        raise UsageError(
            labelled(name, sentences.tr("this is no sheet, and only sheets are read so"))
        )


def _columns(text: str | None) -> tuple[tuple[str, str], ...]:
    """The names of columns and what each is."""
    if text is None:
        return ()
    from timeline_app.interchange.sheets.mapping import MappingError, mapping_of_text
    from timeline_app.interchange.sheets.names import ColumnMeaning

    try:
        return mapping_of_text(text)
    except MappingError as error:
        pattern = sentences.tr("write WHAT=COLUMN, with one of these: {names}")
        names = listed([column.value for column in ColumnMeaning], words)
        raise UsageError(wrong_value(MAP, error.part, filled(pattern, names=names))) from error


def _header_row(text: str | None) -> int:
    """The row with the names of the columns; 0 in a shell says that there is none."""
    if text is None:
        return 0
    from timeline_app.interchange.sheets.guess import LAST_HEADER_ROW, NO_HEADER

    if not (text.isascii() and text.isdecimal() and int(text[:9]) <= LAST_HEADER_ROW):
        pattern = sentences.tr("write the number of a row up to {most}, or 0 for none")
        wrong = filled(pattern, most=str(LAST_HEADER_ROW))
        raise UsageError(wrong_value(HEADER_ROW, text, wrong))
    return int(text) or NO_HEADER


def _separator(text: str | None) -> str:
    if text is None:
        return ""
    sign = _NAMED_SEPARATORS.get(text.casefold(), text)
    if len(sign) != 1 or sign in '"\r\n':
        pattern = sentences.tr("write one letter, or one of these: {names}")
        names = listed([name for name in _NAMED_SEPARATORS if name.isalpha()], words)
        raise UsageError(wrong_value(SEPARATOR, text, filled(pattern, names=names)))
    return sign


def _day_order(text: str | None) -> DayOrder | None:
    if text is None:
        return None
    if text not in _ORDERS:
        pattern = sentences.tr("write one of these: {names}")
        wrong = filled(pattern, names=listed(list(_ORDERS), words))
        raise UsageError(wrong_value(DAY_ORDER, text, wrong))
    return _ORDERS[text]
