"""Writes the report of an import where the user wants it, as text or as CSV."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from timeline_app.app.load.report_file import CSV, TEXT, write_report
from timeline_app.app.messages.sentences import filled, one_line, unwritten_sentence
from timeline_app.app.shell.message_boxes import may_replace, named_file
from timeline_app.app.shell.session import Session
from timeline_app.core.text.translation import Texts
from timeline_app.interchange.placing.report import Report
from timeline_app.storage.errors import WriteFailed
from timeline_app.storage.file.paths import is_taken

report_texts = Texts("report_texts")


def save_report(session: Session, parent: QWidget, report: Report, name: str) -> None:
    """Ask where to, and write the report of the import of a file of this name there."""
    title = report_texts.tr("Save the Report")
    kinds = (
        report_texts.tr("Tables as CSV (*.csv)"),
        report_texts.tr("Plain text (*.txt)"),
    )
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    stem = Path(one_line(name)).stem or "import"
    first = Path(QStandardPaths.writableLocation(documents)) / f"{stem}-report{CSV}"
    named, kind = named_file(parent, title, str(first), ";;".join(kinds))
    if not named:
        return
    path = Path(named)
    if path.suffix.lower() not in (CSV, TEXT):
        path = path.with_name(path.name + (TEXT if TEXT in kind else CSV))
    if is_taken(path) and not may_replace(parent, title, path):
        return
    try:
        write_report(report, name, path)
    except WriteFailed as error:
        session.say(report_texts.tr("The report can't be saved there"), unwritten_sentence(error))
    else:
        session.note(filled(report_texts.tr("Report saved as {name}"), name=path.name))
