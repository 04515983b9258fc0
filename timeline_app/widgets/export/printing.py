"""Prints the sheets of a picture on a printer that the system has."""

from __future__ import annotations

from PySide6.QtPrintSupport import (
    QAbstractPrintDialog,
    QPrintDialog,
    QPrinter,
    QPrinterInfo,
)
from PySide6.QtWidgets import QDialog, QWidget

from timeline_app.core.text.translation import words
from timeline_app.render.formats.metadata import PROGRAM
from timeline_app.render.picture.pages import ClipPainter, Sheets


def has_printer() -> bool:
    """Whether the system knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def print_sheets(sheets: Sheets, title: str, parent: QWidget) -> bool:
    """Print on the printer that the user chooses; whether one was. Raises `PictureError`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title or PROGRAM)
    printer.setCreator(PROGRAM)
    _set_up(printer, sheets)
    dialog = QPrintDialog(printer, parent)
    for option in (
        QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
        QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage,
    ):
        dialog.setOption(option, False)
    is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if is_wanted:
        _set_up(printer, sheets)  # another printer brings its own paper
        sheets.draw(ClipPainter(printer), printer, words)
    return is_wanted


def _set_up(printer: QPrinter, sheets: Sheets) -> None:
    printer.setFullPage(True)
    sheets.set_up(printer)
