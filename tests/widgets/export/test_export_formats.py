"""The export dialog beyond an image: documents, sheets, the clipboard and the printer."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.render.outside import pdf_text, run
from tests.render.pictures import many_events
from tests.widgets.export.test_export_dialog import (
    Opener,
    answer_with,
    click,
    opened,
    shown_picture,
    wait_for_preview,
)
from timeline_app.core.value import replace
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.save_file import PictureError
from timeline_app.render.picture.spec import SourceStyle
from timeline_app.widgets.export.export_dialog import ExportDialog

__all__ = ["opened"]

PNG, SVG, PDF = PictureFormat
FIRST_BYTES = {PNG: b"\x89PNG", SVG: b"<?xml", PDF: b"%PDF"}


def choose_format(dialog: ExportDialog, form: PictureFormat) -> None:
    """As a hand does with the keyboard: the list has the formats in this order."""
    dialog.options.form.setCurrentIndex(list(PictureFormat).index(form))


# Formats.


@pytest.mark.parametrize("form", list(PictureFormat))
def test_the_picture_is_saved_in_the_format_that_is_chosen(
    qtbot: QtBot,
    opened: Opener,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: PictureFormat,
) -> None:
    dialog = opened(width_px=800, height_px=500, folder=str(tmp_path))
    choose_format(dialog, form)
    wait_for_preview(qtbot, dialog)
    assert dialog.save_button.text() == f"&Save {form.name}…"
    path = tmp_path / f"picture{form.value}"
    asked = answer_with(monkeypatch, str(path))
    with qtbot.waitSignal(dialog.saved):
        click(qtbot, dialog.save_button)
    assert asked == [str(tmp_path / f"Talks - 秦刚{form.value}")]
    assert path.read_bytes().startswith(FIRST_BYTES[form])


def test_documents_on_paper_are_told_in_millimetres(opened: Opener) -> None:
    dialog = opened(on_paper=True, paper="A3", form=PDF)
    assert dialog.size_line.text() == "A3 landscape · 420 × 297 mm"
    dialog.set_choices(replace(dialog.choices, is_portrait=True, form=SVG))
    assert dialog.size_line.text() == "A3 portrait · 297 × 420 mm"
    dialog.set_choices(replace(dialog.choices, on_paper=False))
    assert dialog.size_line.text() == "1920 × 1080 px"


def test_resolution_is_for_images_and_tiling_for_pdf(opened: Opener) -> None:
    dialog = opened(on_paper=True)
    size = dialog.options.size_options
    assert size.dpi.isEnabled()
    assert not size.tile.isEnabled()
    choose_format(dialog, PDF)
    assert not size.dpi.isEnabled()
    assert size.tile.isEnabled()


def test_too_large_a_page_is_told_and_cannot_be_saved(opened: Opener) -> None:
    dialog = opened(width_px=30_000, height_px=900, form=PDF)
    assert dialog.hint_line.text().startswith("Too large: no page can be 30000 × 900 px")
    for button in (dialog.save_button, dialog.copy_button, dialog.print_button):
        assert not button.isEnabled()
    choose_format(dialog, PNG)
    dialog.preview.grab()
    assert "Too large" not in dialog.size_line.text()


# Sheets.


def test_a_tiled_picture_shows_where_it_will_be_cut(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(on_paper=True, paper="A2", form=PDF)
    before = shown_picture(dialog)
    dialog.options.size_options.tile.setCurrentIndex(1)
    wait_for_preview(qtbot, dialog)
    assert re.fullmatch(r"8 sheets of A4: 2 rows of 4\.", dialog.hint_line.text())
    after = shown_picture(dialog)
    assert after.size() == before.size()
    assert after != before


def test_a_tiled_picture_is_saved_on_its_sheets(
    qtbot: QtBot, opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(on_paper=True, paper="A2", form=PDF, tile="A4")
    answer_with(monkeypatch, str(tmp_path / "out.pdf"))
    with qtbot.waitSignal(dialog.saved):
        click(qtbot, dialog.save_button)
    assert "Pages:           8" in run("pdfinfo", tmp_path / "out.pdf")


def test_it_says_how_many_sheets_a_pdf_grows_to(opened: Opener) -> None:
    dialog = opened(
        many_events(28),
        on_paper=True,
        paper="A5",
        sources=SourceStyle.NUMBERED,
        form=PDF,
        whole_range=True,
    )
    picture = dialog.preview.picture
    assert picture is not None
    assert dialog.hint_line.text() == f"Grows to {picture.sheets} sheets for the sources."


# Content.


def test_a_legend_is_drawn_when_it_is_wanted(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(width_px=1600, height_px=900)
    assert dialog.preview.picture is not None
    assert dialog.preview.picture.figure.key.items
    click(qtbot, dialog.options.content.with_legend)
    wait_for_preview(qtbot, dialog)
    assert dialog.preview.picture is not None
    assert not dialog.preview.picture.figure.key.items


def test_only_the_selected_events_are_drawn_when_they_are_wanted(
    qtbot: QtBot, opened: Opener
) -> None:
    dialog = opened(is_selection=True, whole_range=True)
    picture = dialog.preview.picture
    assert picture is not None
    everything = set(picture.figure.rows)
    click(qtbot, dialog.options.only_selected)
    wait_for_preview(qtbot, dialog)
    picture = dialog.preview.picture
    assert picture is not None
    assert set(picture.figure.rows) == {0, 1} < everything


def test_without_a_selection_there_is_nothing_to_choose(opened: Opener) -> None:
    dialog = opened(only_selected=True)
    assert not dialog.options.only_selected.isEnabled()
    assert not dialog.choices.only_selected


@pytest.mark.parametrize("is_wanted", [True, False])
def test_data_goes_with_the_picture_only_when_it_is_wanted(
    qtbot: QtBot,
    opened: Opener,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_wanted: bool,
) -> None:
    dialog = opened(width_px=800, height_px=500, whole_range=True, with_embedded=is_wanted)
    answer_with(monkeypatch, str(tmp_path / "out.png"))
    with qtbot.waitSignal(dialog.saved):
        click(qtbot, dialog.save_button)
    data = QImage(str(tmp_path / "out.png")).text("chronology")
    assert data == ("[0, 1, 4, 2, 3, 5]" if is_wanted else "")


def test_events_that_cannot_be_read_are_told_in_a_sentence(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(only_selected: bool) -> None:
        raise PictureError("the file is damaged")

    dialog = opened()
    monkeypatch.setattr(type(dialog._subject), "picture", lambda *_: fail(False))
    dialog.set_choices(replace(dialog.choices, sources=SourceStyle.NUMBERED))
    dialog.show_now()
    assert dialog.hint_line.text() == "the file is damaged"
    assert not dialog.save_button.isEnabled()


# The clipboard.


def test_the_picture_is_copied_as_image_and_as_svg(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(width_px=800, height_px=500)
    click(qtbot, dialog.copy_button)
    data = QGuiApplication.clipboard().mimeData()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (800, 500)
    svg = data.data("image/svg+xml").data()
    assert b"Leaders meet" in bytes(svg)
    assert dialog.hint_line.text().startswith("Copied")
    assert dialog.isVisible()


def test_a_picture_that_cannot_be_copied_leaves_the_clipboard(
    qtbot: QtBot, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    QGuiApplication.clipboard().setText("before")
    dialog = opened(width_px=800, height_px=500)
    monkeypatch.setattr("timeline_app.render.formats.png.MAX_PIXELS", 1_000)
    click(qtbot, dialog.copy_button)
    assert QGuiApplication.clipboard().text() == "before"
    assert re.fullmatch(
        r"The picture could not be copied: .* is too large\.", dialog.hint_line.text()
    )


# The printer.


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[bool], Path]:
    """A printer that writes to a file, and a print dialog that is answered at once."""

    def answer(is_wanted: bool) -> Path:
        path = tmp_path / "printed.pdf"

        def execute(dialog: QPrintDialog) -> QDialog.DialogCode:
            dialog.printer().setOutputFileName(str(path))
            return QDialog.DialogCode.Accepted if is_wanted else QDialog.DialogCode.Rejected

        monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["A printer"])
        monkeypatch.setattr(QPrintDialog, "exec", execute)
        return path

    return answer


def test_without_a_printer_it_is_said_what_to_do(
    qtbot: QtBot, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    dialog = opened(on_paper=True, form=PDF)
    click(qtbot, dialog.print_button)
    said = dialog.hint_line.text()
    assert said == "This system has no printer: save a PDF, and print that elsewhere."
    assert dialog.isVisible()


def test_what_is_printed_has_to_have_a_paper(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(preset="")
    assert not dialog.print_button.isEnabled()
    assert "paper" in dialog.print_button.toolTip()
    click(qtbot, dialog.options.size_options.on_paper)
    wait_for_preview(qtbot, dialog)
    assert dialog.print_button.isEnabled()
    assert dialog.print_button.toolTip() == ""


def test_each_sheet_is_printed_as_it_is_in_a_pdf(
    qtbot: QtBot, opened: Opener, printer: Callable[[bool], Path]
) -> None:
    path = printer(True)
    dialog = opened(
        many_events(28), on_paper=True, paper="A5", sources=SourceStyle.NUMBERED, whole_range=True
    )
    picture = dialog.preview.picture
    assert picture is not None
    click(qtbot, dialog.print_button)
    assert dialog.hint_line.text() == "Sent to the printer."
    told = run("pdfinfo", path)
    assert f"Pages:           {picture.sheets}" in told
    assert "595 x 420" in told
    assert "Event number 3" in pdf_text(path, 1)
    assert "Paper 27.1" in pdf_text(path)


def test_a_tiled_picture_is_printed_on_its_sheets(
    qtbot: QtBot, opened: Opener, printer: Callable[[bool], Path]
) -> None:
    path = printer(True)
    dialog = opened(on_paper=True, paper="A2", form=PDF, tile="A4")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.hint_line.text() == "Sent to the printer.")
    assert "Pages:           8" in run("pdfinfo", path)
    assert "Sheet 8 of 8" in pdf_text(path, 8)


def test_printing_called_off_prints_nothing(
    qtbot: QtBot, opened: Opener, printer: Callable[[bool], Path]
) -> None:
    path = printer(False)
    dialog = opened(on_paper=True, form=PDF)
    click(qtbot, dialog.print_button)
    assert not path.exists()
    assert dialog.hint_line.text() == ""


def test_a_dialog_for_printing_prints_on_enter(
    qtbot: QtBot, opened: Opener, printer: Callable[[bool], Path]
) -> None:
    path = printer(True)
    dialog = opened(on_paper=True, form=PDF)
    dialog.put_printing_first()
    assert dialog.windowTitle() == "Print Picture"
    qtbot.keyClick(dialog.options.content.headline, Qt.Key.Key_Return)
    assert path.exists()
