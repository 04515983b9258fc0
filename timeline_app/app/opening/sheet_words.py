"""What is said of a sheet in its window: names of columns, counts, the order of day and month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline_app.app.load.sheets import Evidence
from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.core.dates.bounds import bounds_of_event
from timeline_app.core.dates.format import date_words
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.text.translation import Texts
from timeline_app.core.text.translation import words as date_texts
from timeline_app.interchange.placing.report import Report
from timeline_app.interchange.sheets.dates import moment_of
from timeline_app.interchange.sheets.day_order import DayEvidence
from timeline_app.interchange.sheets.mapping import Mapping
from timeline_app.interchange.sheets.names import Column
from timeline_app.interchange.sheets.rows import Row
from timeline_app.widgets.imports.columns_dialog import DayOrderAsked
from timeline_app.widgets.imports.sheet_values import Choice, Setting
from timeline_app.widgets.texts.phrases import dotted, remarked, sentences

sheet_words = Texts("sheet_words")

_COLUMNS = {
    Column.DATE: sheet_words.mark("Date"),
    Column.END: sheet_words.mark("End"),
    Column.YEAR: sheet_words.mark("Year"),
    Column.MONTH: sheet_words.mark("Month"),
    Column.DAY: sheet_words.mark("Day"),
    Column.TIME: sheet_words.mark("Time"),
    Column.ZONE: sheet_words.mark("Time zone"),
    Column.TITLE: sheet_words.mark("Title"),
    Column.TEXT: sheet_words.mark("Text"),
    Column.LANE: sheet_words.mark("Lane"),
    Column.TAGS: sheet_words.mark("Tags"),
    Column.PEOPLE: sheet_words.mark("People"),
    Column.PLACE: sheet_words.mark("Place"),
    Column.SOURCE: sheet_words.mark("Source"),
    Column.QUOTE: sheet_words.mark("Quote"),
    Column.STATUS: sheet_words.mark("Status"),
    Column.IMPORTANCE: sheet_words.mark("Importance"),
    Column.NOTE: sheet_words.mark("Note"),
    Column.KIND: sheet_words.mark("Kind"),
    Column.CHANNEL: sheet_words.mark("Channel"),
    Column.CAPTION: sheet_words.mark("Caption"),
    Column.VERIFICATION: sheet_words.mark("Verification"),
    Column.VERIFICATION_NOTE: sheet_words.mark("Verification note"),
    Column.DATE_BASIS: sheet_words.mark("Date basis"),
    Column.CLAIMS: sheet_words.mark("Dates as worded"),
    Column.ID: sheet_words.mark("Id"),
    Column.LEFT_OUT: sheet_words.mark("Leave out"),
}
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


def column_words(column: Column) -> str:
    """What a column is called by what it holds."""
    return sheet_words.tr(_COLUMNS[column])


def column_choices() -> list[Choice]:
    """What a column may be."""
    return [Choice(one.value, column_words(one)) for one in _COLUMNS]


def sheet_setting(names: Sequence[str], chosen: str) -> Setting:
    """The sheets of a workbook, where it has several."""
    choices = tuple(Choice(name, name) for name in names) if len(names) > 1 else ()
    return Setting(choices, chosen)


def header_setting(chosen: int, row_count: int) -> Setting:
    """The rows that may have the names of the columns."""
    rows = sorted({*range(1, min(row_count, _HEADER_ROWS) + 1), *([chosen] if chosen > 0 else [])})
    named = [
        Choice(str(row), filled(sheet_words.tr("row {number}"), number=str(row))) for row in rows
    ]
    return Setting((Choice("0", sheet_words.tr("no row")), *named), str(max(0, chosen)))


def separator_setting(chosen: str) -> Setting:
    """The signs that may stand between columns; none for what has no such sign."""
    if not chosen:
        return Setting()
    known = [Choice(sign, sheet_words.tr(text)) for sign, text in _SEPARATORS.items()]
    other = [] if chosen in _SEPARATORS else [Choice(chosen, chosen)]
    return Setting((*known, *other), chosen)


def encoding_setting(chosen: str, *, is_told: bool) -> Setting:
    """The encodings that texts may be in; none for what is no text.

    Nothing is chosen where it is not told.
    """
    if not chosen:
        return Setting()
    known = tuple(Choice(name, _encoding_words(*words)) for name, words in _ENCODINGS.items())
    chosen = chosen.removesuffix("-sig") if is_told else ""
    other = () if chosen in ("", *_ENCODINGS) else (Choice(chosen, chosen),)
    return Setting((*known, *other), chosen)


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
        Choice("", sheet_words.tr("Not known: undated")),
        _order_choice(DayOrder.DAY_FIRST, sheet_words.tr("Day first: {date}"), example),
        _order_choice(DayOrder.MONTH_FIRST, sheet_words.tr("Month first: {date}"), example),
    )
    setting = Setting(choices, chosen.value if chosen else "")
    words = sentences(words, asked) if words else asked
    return DayOrderAsked(words, is_asked=chosen is None, setting=setting)


def _order_choice(order: DayOrder, pattern: str, example: str) -> Choice:
    date = bounds_of_event(moment_of(example, order).date, "")
    words = date_words(date.earliest, date.latest, date.shape, date_texts)
    return Choice(order.value, filled(pattern, date=words))


def example_of(rows: Iterable[Row], mapping: Mapping) -> str:
    """A date in some rows that can be read in two ways; another one where there is none."""
    places = [at for column in (Column.DATE, Column.END) for at in mapping.places(column)]
    cells = (row.cells[at] for row in rows for at in places if at < len(row.cells))
    return next((cell for cell in cells if _is_example(cell)), "3/4/2020")


def _is_example(cell: str) -> bool:
    """Whether a cell is one date, which can be read as two days and nothing else."""
    if not DayEvidence().with_cell(cell).either:
        return False
    return all(_ONE_DAY.fullmatch(moment_of(cell, order).date) for order in DayOrder)
