"""The presets of the export dialog, their thumbnails, and what can stand out in the picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.render.pictures import few_events
from tests.render.style.test_palette import contrast
from tests.widgets.export.test_export_dialog import (
    Opener,
    choose,
    opened,
    subject_of,
    wait_for_preview,
)
from timeline_app.app.shell.appearance import qt_palette
from timeline_app.core.value import replace
from timeline_app.render.picture.presets import PRESETS, Medium
from timeline_app.render.picture.spec import MOST_HIGHLIGHTS, DetailLevel
from timeline_app.render.style.palette import DARK, LIGHT, Palette, Theme
from timeline_app.widgets.controls.fit_to_screen import AROUND_PX
from timeline_app.widgets.export.content_options import Choosable
from timeline_app.widgets.export.export_dialog import WIDTH_PX, ExportDialog, OptionsColumn
from timeline_app.widgets.export.preset_list import THUMBNAIL
from timeline_app.widgets.export.preview import drawn_small
from timeline_app.widgets.export.thumbnails import PAUSE_MS

__all__ = ["opened"]


def icon_of(dialog: ExportDialog, name: str) -> QImage:
    presets = dialog.options.presets
    (item,) = [one for one in map(presets.item, range(presets.count())) if one.data(256) == name]
    return item.icon().pixmap(THUMBNAIL).toImage()


def wait_for_thumbnails(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.thumbnails.is_busy, timeout=60_000)


@pytest.mark.parametrize("name", list(PRESETS))
def test_a_preset_gives_the_picture_its_size(opened: Opener, name: str) -> None:
    dialog = opened(preset=name, dpi=150)
    picture, preset = dialog.preview.picture, PRESETS[name]
    assert picture is not None
    assert (picture.spec.width_px, picture.spec.height_px) == preset.size_px(150)
    options = dialog.options.size_options
    assert not options.in_pixels.isVisible()
    assert options.dpi.isVisible() is (preset.medium is Medium.PRINT)
    assert options.orientation.isVisible() is bool(preset.paper)


def test_arrows_go_from_preset_to_preset(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    presets = dialog.options.presets
    presets.setFocus()
    QTest.keyClick(presets, Qt.Key.Key_Right)
    assert dialog.choices.preset == list(PRESETS)[1]
    QTest.keyClick(presets, Qt.Key.Key_End)
    assert dialog.choices.preset == ""
    assert dialog.options.size_options.in_pixels.isVisible()


def test_each_preset_is_shown_as_the_picture_would_be_in_it(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    wait_for_thumbnails(qtbot, dialog)
    for name in PRESETS:
        picture = dialog._subject.picture(replace(dialog.choices, preset=name))
        size = QSize(picture.width_px, picture.height_px // picture.sheets)
        room = size.scaled(THUMBNAIL * 2, Qt.AspectRatioMode.KeepAspectRatio)
        small = drawn_small(picture, room)
        shown = icon_of(dialog, name)
        assert shown.width() / shown.height() == pytest.approx(
            small.width() / small.height(), rel=0.05
        )
    before = icon_of(dialog, "slide")
    dialog.options.dark.click()
    wait_for_preview(qtbot, dialog)
    assert dialog.thumbnails.is_busy
    wait_for_thumbnails(qtbot, dialog)
    assert icon_of(dialog, "slide") != before


def test_words_make_no_thumbnails_anew_and_closing_ends_them(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    wait_for_thumbnails(qtbot, dialog)
    QTest.keyClicks(dialog.options.content.deck, "In short")
    wait_for_preview(qtbot, dialog)
    assert not dialog.thumbnails.is_busy
    dialog.options.dark.click()
    wait_for_preview(qtbot, dialog)
    assert dialog.thumbnails.is_busy
    QTest.keyClicks(dialog.options.content.deck, ", and more")
    assert dialog.thumbnails.work._turn.remainingTime() > PAUSE_MS / 2
    dialog.reject()
    assert not dialog.thumbnails.is_busy


def test_what_is_written_and_chosen_is_in_the_picture(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened()
    content = dialog.options.content
    QTest.keyClicks(content.deck, "In short")
    QTest.keyClicks(content.credit, "A. Author")
    QTest.keyClicks(content.as_of, "27 Nov 2026")
    choose(content.detail, DetailLevel.CENTRAL)
    wait_for_preview(qtbot, dialog)
    assert dialog.preview.picture is not None
    spec = dialog.preview.picture.spec
    assert (spec.deck, spec.credit, spec.as_of) == ("In short", "A. Author", "27 Nov 2026")
    assert spec.detail is DetailLevel.CENTRAL


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_what_can_stand_out_has_a_box_that_is_seen_and_turned_by_a_click(
    qtbot: QtBot, palette: Palette
) -> None:
    subject = subject_of(few_events(), is_selection=True)
    subject.choosable = tuple(Choosable(f"e{i}", i, f"Event {i}") for i in range(3))
    dialog = ExportDialog(subject, palette.theme)
    dialog.setPalette(qt_palette(palette))
    qtbot.addWidget(dialog)
    dialog.show()
    events = dialog.options.content.highlights
    for checked in (False, True):
        row = events.visualItemRect(events.item(1))
        image = events.viewport().grab(row.adjusted(0, 0, 24 - row.width(), 0)).toImage()
        ground = image.pixelColor(0, 0)
        inks = [image.pixelColor(x, y) for x in range(24) for y in range(image.height())]
        assert max(contrast(ink, ground) for ink in inks) >= 3.0
        assert (events.item(1).checkState() is Qt.CheckState.Checked) is checked
        QTest.mouseClick(
            events.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(10, 12)
        )
    assert events.item(1).checkState() is Qt.CheckState.Unchecked
    assert row.height() >= 24


def test_the_dialog_opens_so_large_that_nothing_is_scrolled_where_the_screen_allows_it(
    qtbot: QtBot,
) -> None:
    dialog = ExportDialog(subject_of(few_events()), Theme.LIGHT)
    qtbot.addWidget(dialog)
    room = dialog.screen().availableSize() - QSize(AROUND_PX, AROUND_PX)
    wanted = dialog.sizeHint().expandedTo(QSize(WIDTH_PX, 0))
    assert dialog.size() == wanted.boundedTo(room)
    dialog.resize(wanted)
    dialog.show()
    (column,) = dialog.findChildren(OptionsColumn)
    for bar in (column.verticalScrollBar(), dialog.options.presets.horizontalScrollBar()):
        assert bar.maximum() == 0


@pytest.mark.parametrize("width_px", [760, WIDTH_PX])
def test_the_strip_keeps_twelve_pixels_from_the_edge(
    qtbot: QtBot, opened: Opener, width_px: int
) -> None:
    dialog = opened()
    dialog.resize(width_px, 800)
    presets = dialog.options.presets
    for row in (0, presets.count() - 1):
        presets.setCurrentRow(row)
        port = presets.viewport()
        room = QRect(port.mapTo(dialog, QPoint(0, 0)), port.size())
        shown = presets.visualItemRect(presets.item(row)).translated(room.topLeft()) & room
        assert shown.width() >= THUMBNAIL.width()
        assert shown.left() >= 12
        assert shown.top() >= 12
        assert shown.right() < dialog.width() - 12


def test_as_many_events_stand_out_as_can(qtbot: QtBot) -> None:
    columns = few_events()
    subject = subject_of(columns, is_selection=True)
    subject.choosable = tuple(Choosable(f"e{i}", i, f"Event {i}") for i in range(7))
    dialog = ExportDialog(subject, Theme.LIGHT)
    qtbot.addWidget(dialog)
    dialog.show()
    events = dialog.options.content.highlights
    assert events.isVisible()
    for row in range(MOST_HIGHLIGHTS):
        assert events.item(row).flags() & Qt.ItemFlag.ItemIsEnabled
        events.item(row).setCheckState(Qt.CheckState.Checked)
    assert not events.item(6).flags() & Qt.ItemFlag.ItemIsEnabled
    wait_for_preview(qtbot, dialog)
    assert dialog.choices.highlights == tuple(f"e{i}" for i in range(MOST_HIGHLIGHTS))
    assert dialog.preview.picture is not None
    assert dialog.preview.picture.spec.highlights == tuple(range(MOST_HIGHLIGHTS))
    events.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert events.item(6).flags() & Qt.ItemFlag.ItemIsEnabled
