"""The report of an import as a file: CSV or plain text, as its name ends."""

from __future__ import annotations

from pathlib import Path

from timeline_app.app.messages.import_report import as_csv, as_text
from timeline_app.interchange.placing.report import Report
from timeline_app.storage.file.atomic_write import new_file

CSV, TEXT = ".csv", ".txt"


def is_report_name(path: Path) -> bool:
    """Whether a file of this name is written so."""
    return path.suffix.lower() in (CSV, TEXT)


def write_report(report: Report, name: str, path: Path) -> None:
    """Write the report of the import of a file of this name, in place of what is at `path`.

    CSV has a mark of UTF-8: Excel takes it for another encoding without. Raises `WriteFailed`.
    """
    is_csv = path.suffix.lower() == CSV
    text = as_csv(report) if is_csv else as_text(report, name)
    write_small(path, text.encode("utf-8-sig" if is_csv else "utf-8", "replace"))


def write_small(path: Path, data: bytes) -> None:
    """Write a file of no chronology whole, in place of one there. Raises `WriteFailed`."""
    with new_file(path, replace=True) as part:
        part.write_bytes(data)
