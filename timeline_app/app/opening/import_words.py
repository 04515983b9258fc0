"""What an import has read and what not, as its dialog tells it."""

from __future__ import annotations

from timeline_app.app.messages.import_report import (
    heading_of,
    headings,
    left_over_line,
    lines_of,
    more_line,
    row_of,
)
from timeline_app.core.text.translation import Texts
from timeline_app.core.text.typography import typographic
from timeline_app.interchange.placing.report import Report, ReportedFault
from timeline_app.widgets.imports.report_view import ImportWords

import_words = Texts("import_words")


def words_of(report: Report, name: str) -> ImportWords:
    """What is told of the import of a file of this name."""
    return ImportWords(
        heading_of(report, name),
        lines_of(report),
        headings(),
        [_row(fault) for fault in report.faults],
        more_line(report),
        left_over_line(report.left_over),
    )


def unkept_words(name: str) -> ImportWords:
    """What is told of an import whose report is not on this computer."""
    told = import_words.tr("Its report is not kept on this computer.")
    return ImportWords(name, [told], headings(), [])


def _row(fault: ReportedFault) -> tuple[str, ...]:
    """A row, with the signs of print in our words alone."""
    place, raw, why, became = row_of(fault)
    return place, raw, typographic(why), typographic(became)
