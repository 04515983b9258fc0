"""What other programs have put on the clipboard that can be imported: tables, texts, JSON."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from timeline_app.app.load.opening import is_foreign_named
from timeline_app.app.shell.main_window import MOST_DROPPED
from timeline_app.storage.errors import Refused

if TYPE_CHECKING:
    from timeline_app.interchange.foreign.reader import ForeignFile

MARK = "\ufeff"
"""Says that it is UTF-8, whatever a page has declared to be before it was copied."""
_START = 65_536
"""Letters by which a format is told."""
_BLANK = f"{MARK} \t\r\n"
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_LOOKED_AT = 100
"""Lines that tell whether a list with commas has dates."""
_LEAST_ROWS = 2
"""Of a table: a lone row has a name for what stands in it at best."""


def copied_files(data: QMimeData | None) -> list[str]:
    """The files that somebody has copied."""
    urls = data.urls() if data is not None and data.hasUrls() else []
    return [url.toLocalFile() for url in urls if url.isLocalFile()]


def foreign_file(data: QMimeData | None) -> str:
    """The file of another program that somebody has copied; empty for none, or for several."""
    names = copied_files(data)
    return names[0] if len(names) == 1 and _is_foreign(names[0]) else ""


def several_files(data: QMimeData | None) -> list[str]:
    """The files that somebody has copied together, if any can be opened; else none."""
    names = copied_files(data)
    some = names[:MOST_DROPPED]  # of very many not all are looked into
    can_be_opened = any(_is_foreign(name) is not None for name in some)
    return names if len(names) > 1 and can_be_opened else []


def _is_foreign(name: str) -> bool | None:
    """Whether a file is of another program, and none of ours; None for what can't be opened."""
    try:
        return is_foreign_named(name)
    except Refused:
        return None


def foreign_data(data: QMimeData) -> bytes:
    """What an import is to read, as a file would hold it; empty where nothing can be read.

    Word, spreadsheets and browsers give a page and a text of the same. A table is read from the
    page, which tells cells apart; so is prose, for its headings and links. All else has a format
    of its own, and is read from the text: editors give that in colours as a page.
    """
    from timeline_app.interchange.formats import PROSE, SHEET

    if data.hasUrls():
        return b""
    page = _page(data.html()) if data.hasHtml() else ""
    text = data.text() if data.hasText() else ""
    of_page, of_text = _formats(page), _formats(text)
    better = {SHEET: {SHEET}, PROSE: {SHEET, PROSE}, "": {SHEET, PROSE}}
    if better.get(of_text[0] if of_text else "", set()) & {*of_page}:
        return _bytes(page)
    return _bytes(text) if of_text else b""


def _page(html: str) -> str:
    """A copied page from its body on: what Word writes before that is longer than most tables.

    It begins as a page does: some browsers give what was selected alone.
    """
    body = _BODY.search(html)
    page = html[body.start() :] if body else html
    return page if page.lstrip(_BLANK).startswith("<") else f"<html>{page}"


def _formats(text: str) -> list[str]:
    """The names of the formats that a text may be of, by its beginning."""
    from timeline_app.interchange.formats import SHEET
    from timeline_app.interchange.recognition import candidates

    start = text[:_START]
    if not start.strip(f"{_BLANK}\0"):
        return []
    likely = [one.name for one in candidates(_file(start))]
    return [one for one in likely if one != SHEET or _has_rows(start)]


def _has_rows(text: str) -> bool:
    """Whether it is a table: it has rows of cells, or where commas part them, dates in them."""
    if text.lstrip(_BLANK).startswith("<"):
        return text.casefold().count("<tr") >= _LEAST_ROWS
    rows = [line for line in text.splitlines() if line.strip()]
    if len(rows) < _LEAST_ROWS:
        return False
    return "\t" in rows[0] or _has_dates("\n".join(rows[:_LOOKED_AT]))


def _has_dates(text: str) -> bool:
    from timeline_app.interchange.foreign.reader import ForeignRefusedError
    from timeline_app.interchange.sheets.reader import sheet_in

    try:
        return sheet_in(_file(text)).mapping.has_dates
    except ForeignRefusedError:
        return False


def _file(text: str) -> ForeignFile:
    from timeline_app.interchange.foreign.reader import ReadOptions, file_of

    return file_of(_bytes(text), ReadOptions(today=datetime.now().astimezone().date()))


def _bytes(text: str) -> bytes:
    return f"{MARK}{text.lstrip(MARK)}".encode("utf-8", "replace")
