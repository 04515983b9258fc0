"""Sources of a list are placed each once, with their origin."""

from __future__ import annotations

from datetime import date

from timeline_app.core.records.records import CslItem, Origin, Source
from timeline_app.interchange.foreign.values import ForeignSource
from timeline_app.interchange.placing.placing import ImportedFile, RecordPlacing

FILE = ImportedFile(
    name="list.bib",
    format="bibtex",
    base="import-1",
    sha256="0" * 64,
    today=date(2026, 11, 28),
    now="2026-11-28T00:00:00Z",
)


def test_the_same_source_is_placed_once_and_told() -> None:
    placing = RecordPlacing(FILE)
    placing.take(
        [
            ForeignSource("line 1", "@a", CslItem("book", "A\0", DOI="10.1000/1"), "a"),
            ForeignSource("line 2", "@b", CslItem("book", "B"), "b", (("keywords", "x"),)),
            ForeignSource("line 3", "@c", CslItem("book", "C", URL="https://doi.org/10.1000/1")),
        ]
    )
    held = {section: list(records) for section, records in placing.batches()}
    report = placing.report()
    placing.close()
    assert [one.item.title for one in held["sources"] if isinstance(one, Source)] == ["A", "B"]
    origins = [one for one in held["origins"] if isinstance(one, Origin)]
    assert [(one.section, one.record, one.own_id, one.place) for one in origins] == [
        ("sources", "import-1-1", "a", "line 1"),
        ("sources", "import-1-2", "b", "line 2"),
    ]
    assert (report.sources, report.events, report.left_over) == (2, 0, {"keywords": 1})
    assert [(fault.place, fault.raw) for fault in report.faults] == [("line 3", "C")]
    assert report.has_sources_alone
