"""What is saved, copied and printed is the preview, pixel for pixel, for each option."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.render.outside import assert_alike, pdf_pages
from tests.render.pictures import few_events
from tests.widgets.export.test_export_dialog import click, subject_of, wait_for_preview
from tests.widgets.export.test_export_formats import printer
from timeline_app.core.value import replace
from timeline_app.render.picture.export_settings import ExportSettings
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.spec import DetailLevel, SourceStyle
from timeline_app.render.style.palette import Theme
from timeline_app.widgets.export.clipboard import SVG_TYPE
from timeline_app.widgets.export.content_options import Choosable
from timeline_app.widgets.export.export_dialog import ExportDialog
from timeline_app.widgets.export.preview import PADDING_PX

__all__ = ["printer"]

OPTIONS: dict[str, dict[str, object]] = {
    "first": {},
    "only selected": {"only_selected": True},
    "whole range": {"whole_range": True},
    "dates": {"by_dates": True, "dates": "2022"},
    "only selected of dates": {"only_selected": True, "by_dates": True, "dates": "2022"},
    "scale": {"scale": 1.25},
    "dark": {"theme": Theme.DARK},
    "transparent": {"is_transparent": True},
    "no title": {"with_title": False},
    "headline": {"headline": "How it went"},
    "deck": {"deck": "In short"},
    "credit": {"credit": "A. Author"},
    "as of": {"as_of": "27 November 2026"},
    "central": {"detail": DetailLevel.CENTRAL},
    "usual": {"detail": DetailLevel.USUAL},
    "numbered sources": {"sources": SourceStyle.NUMBERED},
    "no sources": {"sources": SourceStyle.NONE},
    "key": {"with_legend": True},
    "highlights": {"highlights": ("e0", "e2"), "whole_range": True},
    "data": {"with_embedded": True},
}


@pytest.fixture
def dialog(qtbot: QtBot) -> ExportDialog:
    """A dialog whose preview is large enough for a picture at its full size."""
    subject = subject_of(few_events(), is_selection=True)
    subject.choosable = tuple(Choosable(f"e{i}", i, f"Event {i}") for i in range(4))
    dialog = ExportDialog(subject, Theme.LIGHT)
    qtbot.addWidget(dialog)
    dialog.preview.setMinimumSize(960, 600)
    dialog.show()
    return dialog


def previewed(qtbot: QtBot, dialog: ExportDialog) -> QImage:
    """The picture in the preview, whose size fits in it whole."""
    wait_for_preview(qtbot, dialog)
    return dialog.preview.grab(dialog.preview.picture_rect().toRect()).toImage()


def sized(qtbot: QtBot, dialog: ExportDialog, options: dict[str, object]) -> ExportSettings:
    """The choices with a size that the preview shows as it is, grown for sources as they are."""
    room = dialog.preview.size() - QSize(2 * PADDING_PX, 2 * PADDING_PX)
    own = replace(
        ExportSettings(preset="", width_px=room.width(), height_px=room.height()),
        **options,  # type: ignore[arg-type]
    )
    dialog.set_choices(own)
    wait_for_preview(qtbot, dialog)
    return own


def flat(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_RGBA8888)


@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
def test_the_file_and_the_copy_are_the_preview(
    qtbot: QtBot,
    dialog: ExportDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: dict[str, object],
) -> None:
    choices = sized(qtbot, dialog, options)
    assert replace(dialog.choices, folder="") == choices
    picture = dialog.preview.picture
    assert picture is not None
    size = QSize(picture.width_px, picture.height_px)
    dialog.preview.setMinimumSize(size + QSize(2 * PADDING_PX, 2 * PADDING_PX))
    qtbot.waitUntil(lambda: dialog.preview.picture_rect().size().toSize() == size)
    shown = previewed(qtbot, dialog)
    path = tmp_path / "picture.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    click(qtbot, dialog.copy_button)
    copied = QGuiApplication.clipboard().image()
    drawn = QGuiApplication.clipboard().mimeData().data(SVG_TYPE).data()
    click(qtbot, dialog.save_button)
    saved = QImage(str(path))
    assert flat(saved) == flat(copied)
    if not choices.is_transparent:  # the preview lays checks below it
        assert flat(saved) == flat(shown)
    dialog.show()
    dialog.set_choices(replace(dialog.choices, form=PictureFormat.SVG))
    path = tmp_path / "picture.svg"
    click(qtbot, dialog.save_button)
    assert path.read_bytes() == drawn


@pytest.mark.parametrize("only_selected", [False, True])
@pytest.mark.parametrize("sources", list(SourceStyle))
def test_what_is_printed_is_the_preview(
    qtbot: QtBot,
    dialog: ExportDialog,
    printer: Callable[[bool], Path],
    sources: SourceStyle,
    only_selected: bool,
) -> None:
    path = printer(True)
    choices = ExportSettings(preset="A4", form=PictureFormat.PDF, whole_range=True)
    dialog.set_choices(replace(choices, sources=sources, only_selected=only_selected))
    shown = previewed(qtbot, dialog)
    click(qtbot, dialog.print_button)
    pages = pdf_pages(path, 96)
    assert dialog.preview.picture is not None
    assert len(pages) == dialog.preview.picture.sheets
    whole = QImage(pages[0].width(), sum(page.height() for page in pages), shown.format())
    painter = QPainter(whole)
    for number, page in enumerate(pages):
        painter.drawImage(0, number * pages[0].height(), page)
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    small = whole.scaled(shown.size(), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    inside = QRect(8, 8, shown.width() - 16, shown.height() - 16)  # without the frame
    assert_alike(small.copy(inside), shown.copy(inside), tolerance=40.0)
