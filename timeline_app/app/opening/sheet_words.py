"""What is said of a sheet in its window: names of columns, counts, the order of day and month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline_app.app.load.sheets import Evidence
from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.core.dates.bounds import bounds_of_event
from timeline_app.core.dates.format import date_words
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.text.translation import words as date_texts
from timeline_app.interchange.placing.report import Report
from timeline_app.interchange.sheets.dates import moment_of
from timeline_app.interchange.sheets.day_order import DayEvidence
from timeline_app.interchange.sheets.mapping import Mapping
from timeline_app.interchange.sheets.names import ColumnMeaning, sheet_words
from timeline_app.interchange.sheets.rows import NumberedRow
from timeline_app.widgets.imports.columns_dialog import DayOrderAsked
from timeline_app.widgets.imports.sheet_values import SheetChoice, SheetSetting
from timeline_app.widgets.texts.phrases import dotted, remarked, sentences

_SEPARATORS = {
    ",": sheet_words.mark("Comma"),
    ";": sheet_words.mark("Semicolon"),
    "\t": sheet_words.mark("Tab"),
    "|": sheet_words.mark("Vertical bar"),
}
_ENCODINGS = {
    "utf-8": ("UTF-8", ""),
    "utf-16": ("UTF-16", ""),
    "cp1252": ("Windows-1252", sheet_words.mark("Western Europe")),
    "cp1250": ("Windows-1250", sheet_words.mark("Central Europe")),
    "cp1251": ("Windows-1251", sheet_words.mark("Cyrillic")),
    "koi8-r": ("KOI8-R", sheet_words.mark("Cyrillic")),
    "cp1253": ("Windows-1253", sheet_words.mark("Greek")),
    "cp1254": ("Windows-1254", sheet_words.mark("Turkish")),
    "cp1255": ("Windows-1255", sheet_words.mark("Hebrew")),
    "cp1256": ("Windows-1256", sheet_words.mark("Arabic")),
    "gb18030": ("GB 18030", sheet_words.mark("Simplified Chinese")),
    "big5": ("Big5", sheet_words.mark("Traditional Chinese")),
    "shift_jis": ("Shift_JIS", sheet_words.mark("Japanese")),
    "euc_kr": ("EUC-KR", sheet_words.mark("Korean")),
    "mac-roman": ("MacRoman", ""),
    "cp437": ("CP437", ""),
    "cp850": ("CP850", ""),
}
"""Names of standards, the same in all languages, and what is written in them."""
_HEADER_ROWS = 20
_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def column_words(column: ColumnMeaning) -> str:
    """What a column is called by what it holds."""
    return sheet_words.tr(column.label)


def column_choices() -> list[SheetChoice]:
    """What a column may be."""
    return [SheetChoice(one.value, column_words(one)) for one in ColumnMeaning]


def sheet_setting(names: Sequence[str], chosen: str) -> SheetSetting:
    """The sheets of a workbook, where it has several."""
    choices = tuple(SheetChoice(name, name) for name in names) if len(names) > 1 else ()
    return SheetSetting(choices, chosen)


def header_setting(chosen: int, row_count: int) -> SheetSetting:
    """The rows that may have the names of the columns."""
    rows = sorted({*range(1, min(row_count, _HEADER_ROWS) + 1), *([chosen] if chosen > 0 else [])})
    named = [
        SheetChoice(str(row), filled(sheet_words.tr("row {number}"), number=str(row)))
        for row in rows
    ]
    return SheetSetting((SheetChoice("0", sheet_words.tr("no row")), *named), str(max(0, chosen)))


def separator_setting(chosen: str) -> SheetSetting:
    """The signs that may stand between columns; none for what has no such sign."""
    if not chosen:
        return SheetSetting()
    known = [SheetChoice(sign, sheet_words.tr(text)) for sign, text in _SEPARATORS.items()]
    other = [] if chosen in _SEPARATORS else [SheetChoice(chosen, chosen)]
    return SheetSetting((*known, *other), chosen)


def encoding_setting(chosen: str, *, is_told: bool) -> SheetSetting:
    """The encodings that texts may be in; none for what is no text.

    Nothing is chosen where it is not told.
    """
    if not chosen:
        return SheetSetting()
    known = tuple(SheetChoice(name, _encoding_words(*words)) for name, words in _ENCODINGS.items())
    chosen = chosen.removesuffix("-sig") if is_told else ""
    other = () if chosen in ("", *_ENCODINGS) else (SheetChoice(chosen, chosen),)
    return SheetSetting((*known, *other), chosen)


def _encoding_words(name: str, script: str) -> str:
    if not script:
        return name
    return remarked(name, sheet_words.tr(script))


def count_words(report: Report) -> str:
    """What comes of a whole sheet."""
    faults = report.fault_count
    return dotted(
        (
            sheet_words.tr("{n} {event|events}", "", report.events),
            sheet_words.tr("{n} undated", "", report.undated) if report.undated else "",
            sheet_words.tr("{n} not read as {it stands|they stand}", "", faults) if faults else "",
        )
    )


def counting_words(events: int) -> str:
    """The same while it is being counted."""
    if not events:
        return sheet_words.tr("Counting…")
    return sheet_words.tr("{n} {event|events} so far…", "", events)


def day_order_asked(
    evidence: Evidence, chosen: DayOrder | None, example: str, *, is_whole: bool
) -> DayOrderAsked:
    """What is said of the order of day and month, and what is asked: of the whole sheet alone.

    `example` is a date of the sheet that can be read in two ways.
    """
    found = DayEvidence()
    for _, one in evidence:
        found = DayEvidence(
            found.day_first + one.day_first,
            found.month_first + one.month_first,
            found.either + one.either,
        )
    open_ones = sum(one.either for _, one in evidence if one.order is None)
    told = [
        sheet_words.tr("{n} {date|dates} can only be day first.", "", found.day_first)
        if found.day_first
        else "",
        sheet_words.tr("{n} {date|dates} can only be month first.", "", found.month_first)
        if found.month_first
        else "",
    ]
    words = sentences(*told) if all(told) else "".join(told)
    if not open_ones or not is_whole:
        return DayOrderAsked(words)
    pattern = sheet_words.tr(
        "{n} {date|dates} such as {example} can be read in two ways, and nothing tells which.",
        "",
        open_ones,
    )
    asked = filled(pattern, example=one_line(example))
    choices = (
        SheetChoice("", sheet_words.tr("Not known: undated")),
        _order_choice(DayOrder.DAY_FIRST, sheet_words.tr("Day first: {date}"), example),
        _order_choice(DayOrder.MONTH_FIRST, sheet_words.tr("Month first: {date}"), example),
    )
    setting = SheetSetting(choices, chosen.value if chosen else "")
    words = sentences(words, asked) if words else asked
    return DayOrderAsked(words, is_asked=chosen is None, setting=setting)


def _order_choice(order: DayOrder, pattern: str, example: str) -> SheetChoice:
    date = bounds_of_event(moment_of(example, order).date, "")
    words = date_words(date.earliest, date.latest, date.shape, date_texts)
    return SheetChoice(order.value, filled(pattern, date=words))


def example_of(rows: Iterable[NumberedRow], mapping: Mapping) -> str:
    """A date in some rows that can be read in two ways; another one where there is none."""
    places = [
        at for column in (ColumnMeaning.DATE, ColumnMeaning.END) for at in mapping.places(column)
    ]
    cells = (row.cells[at] for row in rows for at in places if at < len(row.cells))
    return next((cell for cell in cells if _is_example(cell)), "3/4/2020")


def _is_example(cell: str) -> bool:
    """Whether a cell is one date, which can be read as two days and nothing else."""
    if not DayEvidence().with_cell(cell).either:
        return False
    return all(_ONE_DAY.fullmatch(moment_of(cell, order).date) for order in DayOrder)
