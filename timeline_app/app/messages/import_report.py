"""What an import has read and what not: in sentences, as rows, as text and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from timeline_app.app.messages.import_faults import fault_words, told_apart
from timeline_app.app.messages.sentences import filled, one_line, sentences, shortened
from timeline_app.core.evidence.citation import listed
from timeline_app.core.text.plain_text import harmless
from timeline_app.core.text.translation import Texts, number, words
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.formats import named
from timeline_app.interchange.placing.report import Report, ReportedFault

import_report = Texts("import_report")

MOST_REASONS = 6
MOST_FIELDS = 12
"""So many are told one by one above the rows; all of them stand in what is saved."""
FIELDS_NOTED = 4
"""Fields that are named in the status line."""


class ReportRow(NamedTuple):
    """A part that was not read as it stands, in words."""

    place: str
    raw: str
    why: str
    became: str


def headings() -> ReportRow:
    """What the parts of a row are called."""
    return ReportRow(
        import_report.tr("Where"),
        import_report.tr("What stands there"),
        import_report.tr("Why"),
        import_report.tr("What became of it"),
    )


def row_of(fault: ReportedFault) -> ReportRow:
    """A fault as a row."""
    why, became = told_apart(fault.reason, fault.field)
    return ReportRow(one_line(fault.place), one_line(fault.raw), why, became)


def heading_of(report: Report, name: str) -> str:
    """What was read of a file of this name."""
    form = named(report.format)
    title = form.title if form else report.format
    if report.has_sources_alone:
        read = import_report.tr("{n} {source|sources}", "", report.sources)
        pattern = import_report.tr("{name}: {sources} read as {format}, and no events")
        return filled(pattern, name=one_line(name), sources=read, format=title)
    read = import_report.tr("{n} {event|events}", "", report.events)
    pattern = import_report.tr("{name}: {events} read as {format}")
    return filled(pattern, name=one_line(name), events=read, format=title)


def lines_of(report: Report) -> list[str]:
    """What was not read as it stands: how much of it, and why."""
    lines = []
    if report.undated:
        lines.append(
            import_report.tr(
                "{n} {event is undated and goes|events are undated and go} to the tray.",
                "",
                report.undated,
            )
        )
    by_number = sorted(report.counts.items(), key=lambda pair: -pair[1])
    lines += [_of_reason(reason, n) for reason, n in by_number[:MOST_REASONS]]
    more = sum(n for _, n in by_number[MOST_REASONS:])
    if more:
        lines.append(import_report.tr("and {n} more for other reasons", "", more))
    return lines


def _of_reason(reason: str, n: int) -> str:
    pattern = import_report.tr("{n} × {reason}", "", n)
    return filled(pattern, reason=fault_words(reason))


def left_over_line(left_over: Mapping[str, int], most: int = MOST_FIELDS) -> str:
    """Which fields there is no room for, and how often they stand there; empty for none."""
    if not left_over:
        return ""
    fields = [_of_field(name, n) for name, n in _fields(left_over)]
    if len(fields) > most:
        fields[most:] = [import_report.tr("and {n} more", "fields of a file", len(fields) - most)]
    pattern = import_report.tr("Kept with the origin, for there is no field for it: {fields}")
    return filled(pattern, fields=listed(fields, words))


def _fields(left_over: Mapping[str, int]) -> list[tuple[str, int]]:
    """The fields that are left over, the commonest first."""
    return sorted(left_over.items(), key=lambda pair: (-pair[1], pair[0]))


def _of_field(name: str, n: int) -> str:
    pattern = import_report.tr(
        "{field} ({often})", "a field of a file, and how often it stands there"
    )
    field = shortened(one_line(name)) or import_report.tr("without a name", "a field of a file")
    return filled(pattern, field=field, often=number(n))


def more_line(report: Report) -> str:
    """How many more faults there are than are kept; empty for none."""
    more = report.fault_count - len(report.faults)
    return import_report.tr("and {n} more", "", more) if more > 0 else ""


def as_text(report: Report, name: str) -> str:
    """All of it for people to read."""
    lines = [heading_of(report, name), *lines_of(report)]
    if report.left_over:
        lines.append(left_over_line(report.left_over, len(report.left_over)))
    lines += _told_rows(report)
    return "\n".join(filter(None, [*lines, more_line(report)])) + "\n"


def _told_rows(report: Report) -> Iterator[str]:
    pattern = sentences.tr("{place}: {reason}: {raw}", "a place in a file that was not read")
    for fault in report.faults:
        reason = fault_words(fault.reason, fault.field)
        raw = one_line(fault.raw)
        yield filled(pattern, place=one_line(fault.place), reason=reason, raw=raw)


def as_csv(report: Report) -> str:
    """All rows, and then a row for each field that is left over; no cell is a formula."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(headings())
    writer.writerows(map(harmless, row_of(fault)) for fault in report.faults)
    why, became = told_apart(FaultReason.NO_FIELD.value)
    for name, n in _fields(report.left_over):
        place = import_report.tr("{n} {place|places}", "", n)
        writer.writerow(map(harmless, (place, one_line(name), why, became)))
    if more := more_line(report):
        writer.writerow((more, "", "", ""))
    return written.getvalue()
