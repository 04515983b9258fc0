"""What is saved, copied and printed is what the preview shows, whatever is chosen."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

import timeline_app
from tests.examples import IS_CI
from tests.render.pictures import few_events
from tests.widgets.export.test_export_dialog import Opener, click, opened, wait_for_preview
from timeline_app.core.value import replace
from timeline_app.render.formats import writers as picture_file
from timeline_app.render.picture.export_settings import ExportSettings, title_of_dates
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.pages import Sheets
from timeline_app.render.picture.picture import Picture
from timeline_app.render.picture.spec import SourceStyle
from timeline_app.render.style.palette import Theme
from timeline_app.widgets.export import clipboard as picture_clipboard
from timeline_app.widgets.export import export_dialog, printing

__all__ = ["opened"]

SMALL = ExportSettings(preset="", width_px=640, height_px=400, dpi=150)
RANGES = (
    ExportSettings(),
    ExportSettings(whole_range=True),
    ExportSettings(by_dates=True, dates="2022"),
)
FLAGS = ("only_selected", "with_title", "with_sources", "with_legend", "is_transparent")
MAY_ASK = re.compile(r"\.(isEnabled|isVisible|isVisibleTo|isHidden)\(\)")
CONTENT = ("export", "picture", "printing", "preview", "choices", "spec")
"""Words in the names of modules that decide what is in a picture."""

ENABLED = {
    "app/shell/actions.py",  # whether a key of the canvas may do it
    "app/help/command_palette.py",  # what menus offer
    "app/reader/opened_claims.py",  # a menu's entry that goes with a command
    "widgets/canvas/empty_canvas.py",  # how a button looks
    "widgets/panel/details_panel.py",  # where the focus can go
    "widgets/fields/row_list_editor.py",
    "widgets/dialogs/history_dialog.py",  # a button that goes with another
    "widgets/controls/widget_pool.py",  # a layout that waits
}
"""The modules that ask whether a widget can be used: for focus and for other widgets alone."""


def all_choices() -> list[ExportSettings]:
    """Every combination of range, paper and what can be checked; in CI any three of those."""
    found = []
    for chosen, on_paper, flags in product(
        RANGES, (False, True), product((False, True), repeat=len(FLAGS))
    ):
        checked: dict[str, object] = dict(zip(FLAGS, flags, strict=True))
        is_numbered = checked.pop("with_sources")
        found.append(
            replace(
                SMALL,
                whole_range=chosen.whole_range,
                by_dates=chosen.by_dates,
                dates=chosen.dates,
                on_paper=on_paper,
                sources=SourceStyle.NUMBERED if is_numbered else SourceStyle.LINE,
                **checked,  # type: ignore[arg-type]
            )
        )
    return found[::5] if IS_CI else found


def told(picture: Picture) -> object:
    """All that decides what is in a picture."""
    return picture.spec, picture.texts, picture.figure.rows, picture.height_px


def test_whatever_is_chosen_the_file_holds_what_the_preview_shows(
    qtbot: QtBot, opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Picture] = []

    def parts(picture: Picture, *more: object) -> object:
        written.append(picture)
        return picture_file.picture_parts(picture, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(export_dialog, "picture_parts", parts)
    path = tmp_path / "picture.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog = opened(is_selection=True)
    dialog.options.form.setCurrentIndex(1)
    for choices in all_choices():
        chosen = replace(choices, form=PictureFormat.SVG)
        dialog.set_choices(chosen)
        assert dialog.choices == replace(chosen, folder=dialog.choices.folder)
        dialog.show_now()
        shown = dialog.preview.picture
        assert shown is not None
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        saved = written.pop()
        assert told(saved) == told(shown)
        if chosen.only_selected:
            assert set(saved.figure.rows) <= {0, 1}
        dialog.show()
    assert written == []


@pytest.mark.parametrize("only_selected", [False, True])
@pytest.mark.parametrize("dates", ["", "2022"])
def test_what_is_copied_and_printed_is_what_the_preview_shows(
    qtbot: QtBot,
    opened: Opener,
    monkeypatch: pytest.MonkeyPatch,
    dates: str,
    only_selected: bool,
) -> None:
    dialog = opened(is_selection=True, whole_range=True, on_paper=True)
    dialog.options.only_selected.setChecked(only_selected)
    if dates:
        QTest.keyClicks(dialog.options.dates, dates)
    wait_for_preview(qtbot, dialog)
    gone: list[Picture] = []

    def send(sheets: Sheets, _title: str, _parent: object) -> bool:
        gone.append(sheets.picture)
        return True

    real_svg = picture_clipboard.svg_of

    def svg_of(picture: Picture, about: object) -> bytes:
        gone.append(picture)
        return real_svg(picture, about)  # type: ignore[arg-type]

    monkeypatch.setattr(picture_clipboard, "svg_of", svg_of)
    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "print_sheets", send)
    click(qtbot, dialog.copy_button)
    click(qtbot, dialog.print_button)
    shown = dialog.preview.picture
    assert shown is not None
    assert [told(picture) for picture in gone] == [told(shown)] * 2
    assert QGuiApplication.clipboard().image().width() > 0


def test_what_is_typed_last_is_in_the_file_though_the_preview_waits_for_a_pause(
    qtbot: QtBot, opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "picture.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog = opened(is_selection=True, form=PictureFormat.SVG, width_px=640, height_px=400)
    dialog.options.content.headline.selectAll()
    QTest.keyClicks(dialog.options.content.headline, "Talks of 2022")
    assert dialog.is_pending
    with qtbot.waitSignal(dialog.saved):
        click(qtbot, dialog.save_button)
    assert "Talks of 2022" in path.read_text("utf-8")


def test_the_selected_events_alone_are_in_the_file(
    qtbot: QtBot, opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "picture.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog = opened(is_selection=True, form=PictureFormat.SVG, whole_range=True)
    click(qtbot, dialog.options.only_selected)
    wait_for_preview(qtbot, dialog)
    click(qtbot, dialog.save_button)
    text = path.read_text("utf-8")
    assert "A visit" in text
    assert not any(title in text for title in ("Leaders meet", "A trip called off", "Talks go on"))


def test_lanes_with_nothing_in_the_dates_are_left_out(
    opened: Opener,
) -> None:
    columns = few_events()
    dialog = opened(columns, by_dates=True, dates="2022")
    picture = dialog.preview.picture
    assert picture is not None
    first_s, last_s = picture.spec.from_s, picture.spec.until_s
    assert first_s is not None
    assert last_s is not None
    said = picture.texts
    for number, lane in enumerate(columns.lanes):
        inside = (columns.lane == number) & (columns.earliest < last_s)
        is_there = bool((inside & (columns.latest > first_s)).any())
        assert (lane.name in said) == is_there


def test_what_ends_before_the_dates_or_begins_after_them_is_not_in_the_picture(
    opened: Opener,
) -> None:
    columns = few_events()
    dialog = opened(columns, by_dates=True, dates="4 August 2022 – 13 November 2022")
    picture = dialog.preview.picture
    assert picture is not None
    titles = {columns.titles[row] for row in picture.figure.rows}
    assert titles == {"Drills", "open"}  # neither the day before nor the day after


def test_dates_without_any_event_have_a_picture_that_says_so(opened: Opener) -> None:
    picture = opened(by_dates=True, dates="1901").preview.picture
    assert picture is not None
    assert picture.figure.rows == ()
    assert "No events" in picture.texts


def test_a_pdf_is_proposed_on_paper_and_an_image_in_pixels(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    dialog.options.form.setFocus()
    QTest.keyClick(dialog.options.form, Qt.Key.Key_End)
    assert (dialog.choices.form, dialog.choices.preset) == (PictureFormat.PDF, "A4")
    QTest.keyClick(dialog.options.form, Qt.Key.Key_Home)
    assert (dialog.choices.form, dialog.choices.preset) == (PictureFormat.PNG, "slide")


def test_whoever_chooses_the_size_keeps_it(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    presets = dialog.options.presets
    QTest.keyClick(dialog.options.form, Qt.Key.Key_End)
    spot = presets.visualItemRect(presets.item(0)).center()
    qtbot.mouseClick(presets.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert dialog.choices.preset == "slide"
    QTest.keyClick(dialog.options.form, Qt.Key.Key_Home)
    presets.choose("A3")
    QTest.keyClick(dialog.options.form, Qt.Key.Key_End)
    QTest.keyClick(dialog.options.form, Qt.Key.Key_Home)
    assert dialog.choices.preset == "A3"


@pytest.mark.parametrize(
    ("title", "dates", "expected"),
    [
        ("U.S.–China diplomacy, 2022–23", "2023", "U.S.–China diplomacy, 2023"),
        ("U.S.–China diplomacy (2022–2023)", "Aug 2022", "U.S.–China diplomacy, August 2022"),
        ("Talks", "Aug 2022 – June 2023", "Talks, August 2022 – June 2023"),
        ("Talks", "", "Talks"),
        ("Talks", "soon", "Talks"),
        ("1984", "1984", "1984, 1984"),
    ],
)
def test_the_title_of_a_picture_names_its_dates(title: str, dates: str, expected: str) -> None:
    assert title_of_dates(title, dates) == expected


def test_the_title_follows_the_dates_until_another_is_typed(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(theme=Theme.LIGHT)
    QTest.keyClicks(dialog.options.dates, "2022")
    wait_for_preview(qtbot, dialog)
    picture = dialog.preview.picture
    assert picture is not None
    assert picture.spec.headline == dialog.options.content.headline.text()
    assert picture.spec.headline.endswith(", 2022")
    dialog.options.content.headline.selectAll()
    QTest.keyClicks(dialog.options.content.headline, "Mine")
    click(qtbot, dialog.options.whole_range)
    assert dialog.choices.headline == "Mine"


def test_no_content_is_decided_by_what_widgets_look_like() -> None:
    """A dialog that is busy is disabled as a whole: its boxes keep what is checked."""
    package = Path(timeline_app.__file__).parent
    asking = {}
    for path in package.rglob("*.py"):
        found = set(MAY_ASK.findall(path.read_text("utf-8")))
        if found:
            asking[path.relative_to(package).as_posix()] = found
    assert [name for name in asking if any(word in name for word in CONTENT)] == []
    assert {name for name, found in asking.items() if "isEnabled" in found} <= ENABLED
