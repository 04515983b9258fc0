"""Asks where to save a picture, under a name that says its format."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from timeline_app.core.text.translation import Texts
from timeline_app.render.picture.format import PictureFormat

export_texts = Texts("export_texts")


def asked_path(parent: QWidget, form: PictureFormat, folder: str, name: str) -> str:
    """Where to write, as the user says; empty if nowhere. `folder` is the last one, or empty."""
    folder = folder or QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.PicturesLocation
    )
    ending = form.value
    kinds = {
        PictureFormat.PNG: export_texts.tr("PNG image (*.png)"),
        PictureFormat.SVG: export_texts.tr("SVG drawing (*.svg)"),
        PictureFormat.PDF: export_texts.tr("PDF document (*.pdf)"),
    }
    path, _ = QFileDialog.getSaveFileName(
        parent, export_texts.tr("Save picture"), str(Path(folder) / (name + ending)), kinds[form]
    )
    if not path or path.lower().endswith(ending):
        return path
    path += ending
    return path if not QFileInfo.exists(path) or _may_replace(parent, path) else ""


def _may_replace(parent: QWidget, path: str) -> bool:
    """Ask about a file that the file dialog didn't know would be replaced."""
    question = export_texts.tr("{name} exists already. Replace it?").replace(
        "{name}", Path(path).name
    )
    box = QMessageBox(QMessageBox.Icon.Question, export_texts.tr("Save picture"), "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.setDefaultButton(QMessageBox.StandardButton.No)
    answer = box.exec()
    box.deleteLater()
    return answer == QMessageBox.StandardButton.Yes
