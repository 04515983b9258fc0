"""A table that is written says what the table in the window says."""

from __future__ import annotations

from pathlib import Path

from timeline_app.app.export.shown_events import ShownEvents
from timeline_app.core.columns.event_columns import MANY_QUOTES
from timeline_app.core.columns.table_fields import READ_FIELDS, EventField
from timeline_app.core.text.typography import typographic
from timeline_app.document.document import Document
from timeline_app.interchange.sheets.cells import text_of
from timeline_app.storage.chronology.json_exchange import load_json
from timeline_app.storage.chronology.outgoing import OutgoingEvents
from timeline_app.widgets.texts.table_texts import TableTexts, header_words

SAMPLE = Path(__file__).parents[3] / "resources" / "us-china-2022-23.json"


def test_each_cell_says_what_it_says_in_the_window() -> None:
    fields = [*EventField]
    with load_json(SAMPLE) as chronology:
        document = Document(chronology, str)
        cells = TableTexts(document.model)
        keys = [cells.key(row) for row in range(len(document.columns))]
        facts = {field: document.facts_of_events(field, keys) for field in READ_FIELDS}
        shown = ShownEvents(fields)
        assert shown.headers == [header_words(field) for field in fields]
        assert len(shown.widths) == len(fields)
        events = list(OutgoingEvents(chronology).events())
        assert [one.key for one in events] == keys
        for row, details in enumerate(events):
            for field, cell in zip(fields, shown.cells(details), strict=True):
                fact = facts[field][details.key] if field in READ_FIELDS else None
                said = cells.text(field, row, fact)
                if field is EventField.QUOTES and said.endswith("+"):
                    assert int(text_of(cell)) >= MANY_QUOTES
                else:
                    assert text_of(cell) == typographic(said) or text_of(cell) == said
