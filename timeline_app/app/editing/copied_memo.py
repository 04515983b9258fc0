"""A memo on the clipboard, so that each program takes what is best for it.

Mail and editors of plain text take the memo as text, word processors and mail with formats take it
as HTML. Excel takes a table before HTML, a row for each event; others may take that as CSV.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QMimeData

from timeline_app.app.editing.clipboard import CLIPBOARD, text_data
from timeline_app.app.load.document_customs import document_language
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.evidence.citation import event_citation, quote_citation
from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.memo.blocks import Block
from timeline_app.core.memo.event_blocks import EventBlocks, date_of, shown_title
from timeline_app.core.memo.notes import CitedSources
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.text.plain_text import harmless
from timeline_app.core.text.translation import words
from timeline_app.interchange.documents import html, text
from timeline_app.interchange.sheets.written.spreadsheet_xml import spreadsheet_xml
from timeline_app.storage.progress import Progress, tell
from timeline_app.widgets.texts.table_texts import header_words

CSV_TYPE = "text/csv"
EXCEL_TYPE = 'application/x-qt-windows-mime;value="XML Spreadsheet"'
"""As Qt for Windows calls the clipboard format of that name; elsewhere nobody asks for it."""
_COLUMNS = (
    EventField.DATE,
    EventField.TITLE,
    EventField.PLACE,
    EventField.QUOTES,
    EventField.SOURCES,
)
_LEVEL = 2
"""Of the heading of an event: what it is pasted into has a title of its own."""


def memo_data(
    events: Sequence[EventDetails], style: CitationStyle, progress: Progress
) -> QMimeData:
    """A memo of these events as text, HTML and table. Raises `Cancelled`.

    Of what they are related to it tells that which is among them, as a memo in a file does.
    """
    keys = frozenset(one.key for one in events)
    sources = CitedSources(words, style)
    blocks: list[Block] = []
    rows = [[header_words(field) for field in _COLUMNS]]
    for done, details in enumerate(events):
        tell(progress, CLIPBOARD, done, len(events))
        blocks += EventBlocks(details.among(keys), sources).blocks(_LEVEL)
        rows.append(_row(details, style))
    as_text, page = io.BytesIO(), io.BytesIO()
    text.write_blocks(blocks, as_text, translate=words)
    language = document_language(QLocale.system().uiLanguages())
    html.write_blocks(blocks, page, translate=words, language=language)
    data = text_data(as_text.getvalue().decode())
    data.setHtml(page.getvalue().decode())
    data.setData(CSV_TYPE, _as_csv(rows))
    data.setData(EXCEL_TYPE, spreadsheet_xml(rows))
    return data


def _row(details: EventDetails, style: CitationStyle) -> list[str]:
    event = details.event
    _, *sources = event_citation(details, words, style).split("\n")
    return [
        date_of(event, words),
        shown_title(event, words),
        event.place,
        "\n".join(quote_citation(found, words, style) for found in details.quotes),
        "\n".join(sources),
    ]


def _as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([harmless(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8", "replace")
