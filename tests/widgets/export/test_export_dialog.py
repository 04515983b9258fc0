from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.render.pictures import KnownRecords, colors_in, columns_of, event, few_events, notes
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.edtf import parse_edtf
from timeline_app.core.value import replace
from timeline_app.render.picture.export_settings import ExportSettings
from timeline_app.render.picture.footnotes import SourceNote
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.picture import Picture
from timeline_app.render.picture.spec import DetailLevel, EventRecords, SourceStyle
from timeline_app.render.style.palette import DARK, LIGHT, Theme
from timeline_app.scene.lanes.grouping import Sorting, sorted_by_theme
from timeline_app.widgets.controls import live_work
from timeline_app.widgets.controls.live_work import LiveWork
from timeline_app.widgets.export.content import ExportContent, ExportSource
from timeline_app.widgets.export.export_dialog import ExportDialog

DAY_S = 86_400.0
VIEW = (19_250 * DAY_S, 19_400 * DAY_S)
TITLE = "Talks / 秦刚"
Opener = Callable[..., ExportDialog]
OWN_SIZE = {"width_px", "height_px", "on_paper", "paper"}
"""What counts for a size that no preset has."""


def subject_of(
    columns: EventColumns,
    records: EventRecords | None = None,
    *,
    is_selection: bool = False,
) -> ExportContent:
    """What there is to export; the selected events are the first two rows."""

    def events(only_selected: bool) -> tuple[EventColumns, Sorting]:
        only = np.arange(len(columns)) < 2 if only_selected else None
        return columns, sorted_by_theme(columns, only)

    known = records or KnownRecords(notes(columns))
    source = ExportSource(events, known, lambda _, picture: (f"{picture.keys_in_range()}", ""))
    return ExportContent(TITLE, VIEW, is_selection, source)


@pytest.fixture
def opened(qtbot: QtBot) -> Opener:
    """Opens a dialog, with choices other than the first ones if they are given."""

    def open_dialog(
        columns: EventColumns | None = None, is_selection: bool = False, **choices: object
    ) -> ExportDialog:
        columns = columns or few_events()
        if OWN_SIZE & choices.keys():
            choices.setdefault("preset", "")
        dialog = ExportDialog(subject_of(columns, is_selection=is_selection), Theme.LIGHT)
        qtbot.addWidget(dialog)
        dialog.set_choices(replace(dialog.choices, **choices))  # type: ignore[arg-type]
        dialog.show()
        qtbot.waitExposed(dialog)
        wait_for_preview(qtbot, dialog)
        return dialog

    return open_dialog


def wait_for_preview(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Until the preview shows what is chosen."""
    qtbot.waitUntil(lambda: not dialog.is_pending)
    QApplication.processEvents()


def shown_picture(dialog: ExportDialog) -> QImage:
    """The part of the dialog in which the picture is."""
    image = dialog.preview.grab(dialog.preview.picture_rect().toRect()).toImage()
    assert not image.isNull()
    return image


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    """Click the indicator of a button, or the middle of a plain one."""
    at = QPoint(9, button.height() // 2) if button.isCheckable() else button.rect().center()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=at)


def choose(combo: QComboBox, value: object) -> None:
    """Choose by the keyboard what a combo box has for a value."""
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(combo.findData(value)):
        QTest.keyClick(combo, Qt.Key.Key_Down)


def answer_with(monkeypatch: pytest.MonkeyPatch, path: str) -> list[str]:
    """Let the file dialog answer with a path; gives what it was asked."""
    asked: list[str] = []

    def answer(_parent: QWidget, _title: str, suggested: str, _filter: str) -> tuple[str, str]:
        asked.append(suggested)
        return path, "PNG image (*.png)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


# The preview.


def test_the_preview_shows_the_picture(opened: Opener) -> None:
    dialog = opened()
    image = shown_picture(dialog)
    assert image.pixelColor(3, 3).name().upper() == "#FFFFFF"
    assert len(colors_in(image, 0, 0, image.width(), image.height())) > 50
    ratio = image.width() / image.height()
    assert ratio == pytest.approx(1920 / 1080, rel=0.01)


def test_the_preview_changes_with_the_theme(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    before = shown_picture(dialog)
    click(qtbot, dialog.options.dark)
    wait_for_preview(qtbot, dialog)
    after = shown_picture(dialog)
    assert after != before
    assert after.pixelColor(3, 3).name().upper() == DARK.canvas


def test_the_preview_follows_the_events(qtbot: QtBot) -> None:
    """They may become others while it is open, and the columns of before are of no use then."""
    held = [columns_of(event(0, "A visit", "2023-02-03"), event(1, "Talks", "2022-11-14"))]

    def last(_only_selected: bool) -> tuple[EventColumns, Sorting]:
        return held[-1], sorted_by_theme(held[-1])

    source = ExportSource(
        last, KnownRecords({}), lambda _, picture: (f"{picture.keys_in_range()}", "")
    )
    dialog = ExportDialog(ExportContent(TITLE, VIEW, False, source), Theme.LIGHT)
    qtbot.addWidget(dialog)
    dialog.show()
    wait_for_preview(qtbot, dialog)
    assert dialog.preview.picture is not None
    assert len(dialog.preview.picture.shown_keys()) == 2
    held.append(few_events())
    dialog.follow_events()
    assert not dialog.save_button.isEnabled()
    wait_for_preview(qtbot, dialog)
    assert dialog.save_button.isEnabled()
    assert len(dialog.preview.picture.shown_keys()) > 2
    dialog.reject()
    dialog.follow_events()
    assert not dialog.is_pending, "nothing is drawn of events for a dialog that was closed"


def test_the_preview_waits_for_a_pause_before_it_draws(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    first = dialog.preview.picture
    click(qtbot, dialog.options.dark)
    assert dialog.preview.picture is first
    wait_for_preview(qtbot, dialog)
    assert dialog.preview.picture is not first


def test_the_picture_of_before_stays_paler_until_the_new_one_is_there(
    qtbot: QtBot, opened: Opener
) -> None:
    dialog = opened()
    before, first = shown_picture(dialog), dialog.preview.picture
    dialog.options.dark.click()
    dialog._show_preview()
    paler = shown_picture(dialog)
    assert dialog.preview.picture is first
    assert paler.size() == before.size()
    assert paler != before
    assert paler.pixelColor(3, 3) != before.pixelColor(3, 3)
    assert paler.pixelColor(3, 3).name().upper() != DARK.canvas
    wait_for_preview(qtbot, dialog)
    assert shown_picture(dialog).pixelColor(3, 3).name().upper() == DARK.canvas


def test_another_size_of_the_dialog_shows_the_same_picture_meanwhile(
    qtbot: QtBot, opened: Opener
) -> None:
    dialog = opened()
    picture = dialog.preview.picture
    dialog.preview.setMinimumWidth(dialog.preview.width() + 200)
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    assert dialog.preview.is_drawing
    image = shown_picture(dialog)
    assert image.pixelColor(3, 3).name().upper() == "#FFFFFF"
    wait_for_preview(qtbot, dialog)
    assert dialog.preview.picture is picture
    assert shown_picture(dialog).size() == image.size()


def test_a_newer_choice_ends_the_picture_of_an_older_one(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    shown: list[object] = []
    dialog.preview.drawn.connect(lambda: shown.append(dialog.preview.picture))
    for theme in (Theme.DARK, Theme.LIGHT, Theme.DARK):
        dialog.set_choices(replace(dialog.choices, theme=theme))
        dialog._show_preview()
        assert dialog._work.is_busy
    wait_for_preview(qtbot, dialog)
    assert len(shown) == 1
    assert dialog.preview.picture is not None
    assert dialog.preview.picture.spec.theme is Theme.DARK


def amid_composing(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, do: Callable[[], object]
) -> list[Theme]:
    """Begin to compose the preview, and do something amid it; the themes that are composed."""
    compose, begun = dialog._subject.picture, list[Theme]()

    def slow(choices: ExportSettings, again: Callable[[], None] = lambda: None) -> Picture:
        begun.append(choices.theme)
        if len(begun) == 1:
            QTimer.singleShot(0, do)
            for _ in range(10**9):
                again()
        return compose(choices, again)

    monkeypatch.setattr(type(dialog._subject), "picture", lambda _, *asked: slow(*asked))
    monkeypatch.setattr(live_work, "TURN_S", 0.0)
    dialog._show_preview()
    return begun


def test_what_is_chosen_amid_is_shown_and_the_older_never(
    qtbot: QtBot, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened()
    shown: list[Theme] = []

    def note() -> None:
        assert dialog.preview.picture is not None
        shown.append(dialog.preview.picture.spec.theme)

    dialog.preview.drawn.connect(note)

    def choose() -> None:
        dialog.set_choices(replace(dialog.choices, theme=Theme.DARK))
        dialog._show_preview()

    begun = amid_composing(dialog, monkeypatch, choose)
    wait_for_preview(qtbot, dialog)
    assert begun[:2] == [Theme.LIGHT, Theme.DARK]
    assert shown == [Theme.DARK]


@pytest.mark.parametrize("end", ["close", "events"])
def test_closing_and_other_events_end_what_is_amid(
    qtbot: QtBot, opened: Opener, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    dialog = opened()
    ends = {"close": dialog.reject, "events": dialog.follow_events}
    begun = amid_composing(dialog, monkeypatch, ends[end])
    qtbot.waitUntil(lambda: bool(begun) and not LiveWork._is_any_amid)
    wait_for_preview(qtbot, dialog)
    assert dialog.isVisible() is (end == "events")
    assert len(begun) == (1 if end == "close" else 2)


def test_closing_ends_what_is_being_drawn(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    dialog._show_preview()
    dialog.reject()
    assert not dialog.is_pending


def test_a_huge_picture_is_never_drawn_in_full(opened: Opener) -> None:
    dialog = opened(on_paper=True, paper="A0", dpi=600)
    image = shown_picture(dialog)
    assert image.width() < 1000
    assert len(colors_in(image, 0, 0, image.width(), image.height())) > 20
    assert dialog.preview.picture is not None
    assert dialog.preview.picture.width_px == 28_087


def test_the_view_or_the_whole_chronology_is_shown(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    assert dialog.preview.picture is not None
    shown = set(dialog.preview.picture.figure.rows)
    click(qtbot, dialog.options.whole_range)
    wait_for_preview(qtbot, dialog)
    assert shown < set(dialog.preview.picture.figure.rows)


def test_a_transparent_picture_lies_on_checks(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    click(qtbot, dialog.options.transparent)
    wait_for_preview(qtbot, dialog)
    image = shown_picture(dialog)
    assert len(colors_in(image, 2, image.height() - 7, 40, image.height() - 2)) == 2


def test_sources_are_asked_for_of_just_the_events_that_are_shown(qtbot: QtBot) -> None:
    asked: list[list[int]] = []
    columns = few_events()

    class Asked(KnownRecords):
        def sources(self, keys: Sequence[int]) -> Mapping[int, tuple[SourceNote, ...]]:
            asked.append(list(keys))
            return super().sources(keys)

    dialog = ExportDialog(subject_of(columns, Asked(notes(columns))), Theme.LIGHT)
    qtbot.addWidget(dialog)
    dialog.show()
    choose(dialog.options.content.sources, SourceStyle.NUMBERED)
    wait_for_preview(qtbot, dialog)
    picture = dialog.preview.picture
    assert picture is not None
    assert "Sources" in picture.texts
    assert asked[-1] == [columns.key.item(row) for row in picture.figure.rows]


# What it says.


def test_the_size_is_said(opened: Opener) -> None:
    dialog = opened()
    assert dialog.size_line.text() == "1920 × 1080 px"
    dialog.set_choices(replace(dialog.choices, preset="A3"))
    assert dialog.size_line.text() == "4961 × 3508 px · A3 landscape · 300 dpi"
    own = replace(dialog.choices, preset="", on_paper=True, paper="A5")
    dialog.set_choices(replace(own, dpi=150, is_portrait=True))
    assert dialog.size_line.text() == "874 × 1240 px · A5 portrait · 150 dpi"


def test_switching_to_paper_with_the_mouse_says_its_size(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(preset="")
    click(qtbot, dialog.options.size_options.on_paper)
    assert dialog.size_line.text() == "3508 × 2480 px · A4 landscape · 300 dpi"
    assert dialog.options.size_options.paper.isVisible()
    assert not dialog.options.size_options.width_px.isVisible()
    click(qtbot, dialog.options.size_options.in_pixels)
    assert dialog.size_line.text() == "1920 × 1080 px"


def test_a_preset_sets_the_size_and_another_size_is_custom(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(preset="")
    options = dialog.options
    options.size_options.preset.setFocus()
    qtbot.keyClick(options.size_options.preset, Qt.Key.Key_Down)
    assert dialog.size_line.text() == "2560 × 1440 px"
    options.size_options.width_px.setFocus()
    options.size_options.width_px.selectAll()
    qtbot.keyClicks(options.size_options.width_px, "3000")
    qtbot.keyClick(options.size_options.width_px, Qt.Key.Key_Tab)
    assert dialog.size_line.text() == "3000 × 1440 px"
    assert options.size_options.preset.currentText() == "Custom"


def test_it_says_what_the_picture_grows_to_for_the_sources(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(width_px=900, height_px=400)
    assert "Grows" not in dialog.hint_line.text()
    choose(dialog.options.content.sources, SourceStyle.NUMBERED)
    wait_for_preview(qtbot, dialog)
    picture = dialog.preview.picture
    assert picture is not None
    said = dialog.hint_line.text()
    assert said.startswith(f"Grows to 900 × {picture.height_px} px for the sources.")
    assert picture.height_px > 400


def test_it_says_how_many_of_all_events_have_no_room(qtbot: QtBot, opened: Opener) -> None:
    columns = columns_of(
        *(event(i, f"Event {i}", f"2022-10-{i % 28 + 1:02}", i % 3) for i in range(90)),
        *(event(90 + i, "open", "2022-10-02/2022-10-03", channel=f"Line {i}") for i in range(30)),
    )
    dialog = opened(columns, width_px=900, height_px=500)
    picture = dialog.preview.picture
    assert picture is not None
    counts = picture.counts
    assert dialog.hint_line.isVisible()
    assert dialog.hint_line.text() == (
        f"No room for {counts.not_shown} of 90 events"
        f" and {len(counts.missing)} of 30 lines of communication."
    )
    dialog.options.set_choices(replace(dialog.choices, width_px=7000, height_px=5000, scale=0.5))
    wait_for_preview(qtbot, dialog)
    assert not dialog.hint_line.isVisible()


def test_it_says_how_many_sheets_the_sources_take(opened: Opener) -> None:
    columns = columns_of(*(event(i, f"Event {i}", f"2022-10-{i + 1:02}", i % 3) for i in range(28)))
    dialog = opened(columns, on_paper=True, paper="A5", sources=SourceStyle.NUMBERED)
    picture = dialog.preview.picture
    assert picture is not None
    expected = f"Grows to 2480 × {picture.height_px} px, {picture.sheets} sheets, for the sources."
    assert dialog.hint_line.text().startswith(expected)
    assert picture.sheets > 1


def test_too_small_a_size_is_told_and_cannot_be_saved(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(preset="", width_px=150, height_px=150)
    assert dialog.hint_line.text().startswith("Too small for a timeline at this scale: it takes ")
    assert not dialog.save_button.isEnabled()
    assert dialog.preview.picture is None
    dialog.preview.grab()
    needed = re.search(r"(\d+) × (\d+) px", dialog.hint_line.text())
    assert needed
    size = (int(needed[1]), int(needed[2]))
    dialog.set_choices(replace(dialog.choices, width_px=size[0], height_px=size[1]))
    wait_for_preview(qtbot, dialog)
    assert dialog.save_button.isEnabled()
    assert not dialog.hint_line.text().startswith("Too small")


def test_too_large_a_size_is_told_and_cannot_be_saved(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline_app.render.formats.png.MAX_PIXELS", 1_000_000)
    dialog = opened(width_px=1200, height_px=1000)
    assert dialog.hint_line.text() == "Too large: no image can have 1200 × 1000 px."
    assert not dialog.save_button.isEnabled()


# Choices.


ALL_OTHER = ExportSettings(
    form=PictureFormat.PDF,
    whole_range=True,
    dates="Aug 2022 – June 2023",
    only_selected=True,
    on_paper=True,
    width_px=1234,
    height_px=777,
    paper="Tabloid",
    is_portrait=True,
    dpi=600,
    tile="A3",
    scale=1.75,
    theme=Theme.DARK,
    preset="A3",
    with_title=False,
    headline="Another title",
    deck="A subtitle",
    credit="Chart: A. Author",
    as_of="27 November 2026",
    detail=DetailLevel.CENTRAL,
    sources=SourceStyle.NUMBERED,
    with_legend=True,
    with_embedded=True,
    is_transparent=True,
    folder="/somewhere",
)


BY_DATES = ExportSettings(by_dates=True, dates="2022")


@pytest.mark.parametrize(
    "choices", [ExportSettings(), ALL_OTHER, BY_DATES], ids=["first", "other", "by dates"]
)
def test_choices_come_back_as_they_were_set(opened: Opener, choices: ExportSettings) -> None:
    dialog = opened(is_selection=True)
    dialog.set_choices(choices)
    assert dialog.choices == choices


def test_typed_dates_are_those_of_the_picture(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    QTest.keyClicks(dialog.options.dates, "2022")
    assert dialog.options.date_range.isChecked()
    wait_for_preview(qtbot, dialog)
    picture = dialog.preview.picture
    assert picture is not None
    year = parse_edtf("2022")
    assert (picture.spec.from_s, picture.spec.until_s) == (year.earliest, year.latest)


def test_without_dates_that_can_be_read_there_is_no_picture(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    QTest.keyClicks(dialog.options.dates, "2022 to soon")
    wait_for_preview(qtbot, dialog)
    assert dialog.preview.picture is None
    assert not dialog.save_button.isEnabled()
    assert dialog.hint_line.text() == "Dates are needed, as 2023 or Aug 2022 – June 2023"
    dialog.options.visible_range.click()
    wait_for_preview(qtbot, dialog)
    assert dialog.save_button.isEnabled()


def test_the_first_theme_is_that_of_the_window(qtbot: QtBot) -> None:
    dialog = ExportDialog(subject_of(few_events()), Theme.DARK)
    qtbot.addWidget(dialog)
    assert dialog.choices.theme is Theme.DARK


def test_choices_that_no_control_has_leave_it_as_it_was(opened: Opener) -> None:
    dialog = opened()
    dialog.set_choices(ExportSettings(preset="wall", paper="Papyrus", dpi=123, width_px=10**9))
    choices = dialog.choices
    assert (choices.preset, choices.paper, choices.dpi) == ("", "A4", 300)
    assert choices.width_px == 30_000


def test_the_chronologys_own_title_is_not_kept_for_another(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    assert dialog.options.content.headline.text() == TITLE
    assert dialog.choices.headline == ""
    dialog.options.content.headline.setFocus()
    qtbot.keyClick(dialog.options.content.headline, Qt.Key.Key_End)
    qtbot.keyClicks(dialog.options.content.headline, " II")
    assert dialog.choices.headline == f"{TITLE} II"
    wait_for_preview(qtbot, dialog)
    assert dialog.preview.picture is not None
    assert dialog.preview.picture.headline == (f"{TITLE} II",)


def test_the_title_can_be_left_out(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    click(qtbot, dialog.options.content.with_title)
    wait_for_preview(qtbot, dialog)
    assert not dialog.options.content.headline.isEnabled()
    assert dialog.preview.picture is not None
    assert dialog.preview.picture.headline == ()


# Saving.


def test_enter_saves_the_picture_that_was_promised(
    qtbot: QtBot, opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(on_paper=True, paper="A5", dpi=150, folder=str(tmp_path))
    path = tmp_path / "picture.png"
    asked = answer_with(monkeypatch, str(path))
    with qtbot.waitSignal(dialog.saved) as told:
        qtbot.keyClick(dialog.options.content.headline, Qt.Key.Key_Return)
    assert told.args == [str(path)]
    assert asked == [str(tmp_path / "Talks - 秦刚.png")]
    assert not dialog.isVisible()
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1240, 874)
    assert image.dotsPerMeterX() == round(150 / 0.0254)
    assert image.text("Title") == TITLE
    assert "14 November 2022: Leaders meet" in image.text("Description")
    assert dialog.choices.folder == str(tmp_path)


def test_a_size_still_being_typed_counts_when_enter_saves(
    qtbot: QtBot, opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(width_px=800, height_px=500)
    answer_with(monkeypatch, str(tmp_path / "picture.png"))
    box = dialog.options.size_options.width_px
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "640")
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert QImage(str(tmp_path / "picture.png")).width() == 640


def test_the_ending_is_added_where_it_is_missing(
    qtbot: QtBot, opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(width_px=640, height_px=400)
    answer_with(monkeypatch, str(tmp_path / "v1.2"))
    with qtbot.waitSignal(dialog.saved) as told:
        click(qtbot, dialog.save_button)
    assert told.args == [str(tmp_path / "v1.2.png")]
    assert (tmp_path / "v1.2.png").exists()


@pytest.mark.parametrize("may_replace", [True, False])
def test_a_file_met_by_the_added_ending_is_replaced_only_on_demand(
    qtbot: QtBot,
    opened: Opener,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    may_replace: bool,
) -> None:
    dialog = opened(width_px=640, height_px=400)
    (tmp_path / "old.png").write_bytes(b"old")
    answer_with(monkeypatch, str(tmp_path / "old"))
    button = QMessageBox.StandardButton
    answer = button.Yes if may_replace else button.No
    monkeypatch.setattr(QMessageBox, "exec", lambda _: answer)
    click(qtbot, dialog.save_button)
    is_old = (tmp_path / "old.png").read_bytes() == b"old"
    assert is_old is not may_replace
    assert dialog.isVisible() is not may_replace


def test_saving_called_off_in_the_file_dialog_writes_nothing(
    qtbot: QtBot, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened()
    answer_with(monkeypatch, "")
    with qtbot.assertNotEmitted(dialog.saved):
        click(qtbot, dialog.save_button)
    assert dialog.isVisible()


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(
    qtbot: QtBot, opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(width_px=640, height_px=400)
    # Not a folder: modes alone would not stop tests that run as root.
    (tmp_path / "file").write_bytes(b"")
    answer_with(monkeypatch, str(tmp_path / "file" / "picture.png"))
    with qtbot.assertNotEmitted(dialog.saved):
        click(qtbot, dialog.save_button)
    told = dialog.hint_line.text()
    assert re.fullmatch(r"picture\.png could not be written: [^.]+\.", told), told
    assert "\n" not in told
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()
    assert dialog.save_button.hasFocus()
    assert QApplication.overrideCursor() is None
    color = dialog.hint_line.palette().color(QPalette.ColorRole.WindowText)
    assert color.name().upper() in (LIGHT.closed, DARK.closed)


def test_while_it_saves_it_says_so_and_nothing_can_be_pressed(
    qtbot: QtBot, opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(width_px=640, height_px=400)
    answer_with(monkeypatch, str(tmp_path / "picture.png"))
    seen = []

    def look(*_: object) -> None:
        cursor = QApplication.overrideCursor()
        seen.append((dialog.isEnabled(), dialog.hint_line.text(), cursor and cursor.shape()))

    monkeypatch.setattr("timeline_app.widgets.export.export_dialog.save_parts", look)
    with qtbot.waitSignal(dialog.saved):
        click(qtbot, dialog.save_button)
    assert seen == [(False, "Saving…", Qt.CursorShape.WaitCursor)]
    assert QApplication.overrideCursor() is None


# Keyboard and names.


def test_escape_closes(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_letter_chosen_for_alt_is_chosen_once(opened: Opener) -> None:
    dialog = opened()
    texts = [child.text() for child in dialog.findChildren(QAbstractButton)]
    texts += [label.text() for label in dialog.findChildren(QLabel) if label.buddy()]
    letters = [match[1].lower() for text in texts if (match := re.search(r"&(\w)", text))]
    assert len(letters) >= 16
    assert len(letters) == len(set(letters))


def test_alt_and_a_letter_reach_fields_and_buttons(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(dialog.options.dark.isChecked)
    qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert dialog.options.scale.hasFocus()


def test_tab_goes_through_the_options_from_top_to_bottom(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(preset="")
    options = dialog.options
    dialog.activateWindow()
    options.presets.setFocus()
    order: list[QWidget] = [options.presets]
    content = options.content
    expected = [
        options.presets,
        options.form,
        options.size_options.in_pixels,
        options.size_options.preset,
        options.size_options.width_px,
        options.size_options.height_px,
        options.visible_range,
        options.dates,
        content.with_title,
        content.headline,
        content.deck,
        content.credit,
        content.as_of,
        content.detail,
        content.sources,
        content.with_legend,
        content.with_embedded,
        options.scale,
        options.light,
        options.transparent,
        dialog.copy_button,
        dialog.cancel_button,
        dialog.save_button,
    ]
    for _ in expected[1:]:
        qtbot.keyClick(order[-1], Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        assert focused is not None
        order.append(focused)
    assert order == expected


def test_everything_has_its_name(opened: Opener) -> None:
    dialog = opened()
    assert dialog.objectName() == "export"
    assert dialog.findChild(QWidget, "export-preview") is dialog.preview
    assert dialog.findChild(QWidget, "export-save") is dialog.save_button
    options = dialog.options
    fields = [
        options.size_options.preset,
        options.size_options.width_px,
        options.scale,
        options.size_options.paper,
        options.presets,
        *options.content.fields,
        options.content.detail,
        options.content.sources,
        options.content.highlights,
    ]
    for field in [*fields, dialog.preview]:
        interface = QAccessible.queryAccessibleInterface(field)
        assert interface.text(QAccessible.Text.Name), field


def test_indicators_show_whether_they_are_checked(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    options = dialog.options
    for button in (options.content.with_legend, options.dark):
        area = QRect(0, 0, 18, button.height())
        before, was_checked = button.grab(area).toImage(), button.isChecked()
        click(qtbot, button)
        assert button.isChecked() != was_checked
        assert button.grab(area).toImage() != before


def test_the_dialog_fits_a_small_screen(opened: Opener) -> None:
    least = opened().minimumSizeHint()
    assert least.width() <= 1000
    assert least.height() <= 640


def test_nothing_is_drawn_once_the_dialog_is_closed(opened: Opener) -> None:
    dialog = opened(width_px=640, height_px=400)
    dialog.options.changed.emit()
    assert dialog._timer.isActive()
    dialog.reject()
    assert not dialog._timer.isActive()


def test_it_says_how_many_confidential_sources_stay_out(qtbot: QtBot) -> None:
    source = subject_of(few_events()).source
    for sources, said in ((0, ""), (2, "2 confidential sources stay out of it.")):
        dialog = ExportDialog(ExportContent(TITLE, VIEW, False, source, (), sources), Theme.LIGHT)
        qtbot.addWidget(dialog)
        told = dialog.options.content.confidential
        assert (told.text(), told.isHidden()) == (said, not sources)
        dialog.reject()
