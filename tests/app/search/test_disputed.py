"""A date that sources dispute has a mark on the canvas, a filter, and a command."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.commands import document as json_document
from tests.app.commands import write_chronology
from tests.app.opened_files import action, document_of, session_of
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import ClaimId, DateClaim, EventId, SourceId
from timeline_app.render.style.palette import LIGHT
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


def disputed(window: QMainWindow) -> list[str]:
    columns = document_of(window).columns
    return [columns.titles[row] for row in range(len(columns)) if columns.is_disputed(row)]


def shown(view: TimelineView) -> set[str]:
    layout = view.layout_of_events
    columns = layout.columns
    rows = {row for lane in layout.tracks for row in lane.all_rows().tolist()}
    return {columns.titles[row] for row in rows}


@pytest.mark.parametrize("typed", ["dispute", "conflict", "contested"])
def test_the_command_is_found_by_each_word_and_shows_them_alone(
    window: QMainWindow, view: TimelineView, typed: str
) -> None:
    wanted = set(disputed(window))
    assert len(wanted) == 4
    QTest.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = QApplication.focusWidget()
    assert palette is not None
    QTest.keyClicks(palette, typed)
    QTest.keyClick(palette, Key.Key_Return)
    QApplication.processEvents()
    assert shown(view) == wanted
    assert action(window, "disputed").isChecked()
    action(window, "disputed").trigger()
    QApplication.processEvents()
    assert len(shown(view)) > len(wanted)


def test_as_known_on_a_day_those_alone_are_shown_that_were_disputed_then(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    wanted = set(disputed(window))
    action(window, "as_known").trigger()
    qtbot.waitUntil(lambda: document_of(window).as_known is not None)
    action(window, "disputed").trigger()
    QApplication.processEvents()
    assert shown(view) == wanted


def test_the_flag_follows_edits_and_is_in_the_file(window: QMainWindow, view: TimelineView) -> None:
    document, before = document_of(window), disputed(window)
    event = EventId("ev-biden-xi-bali")
    source = next(iter(document.chronology.details(1).citations)).source.id
    claims = [
        DateClaim(ClaimId(f"c{number}"), event, SourceId(source), wording, edtf=edtf)
        for number, (wording, edtf) in enumerate((("one day", "2022-11-14"), ("", "2022-11-20")))
    ]
    document.push(added(claims[0]), "a date")
    assert disputed(window) == before
    document.push(added(claims[1]), "a date")
    assert len(disputed(window)) == len(before) + 1
    document.undo()
    assert disputed(window) == before


def test_what_is_read_from_json_has_it_too(tmp_path: Path) -> None:
    held = json_document()
    event, source = held["events"][0]["id"], held["sources"][0]["id"]
    held["date_claims"] = [
        {"id": f"c{day}", "event": event, "source": source, "wording": "", "edtf": f"2023-06-{day}"}
        for day in (18, 21)
    ]
    path = write_chronology(tmp_path / "talks.chronology", held)
    with StoredChronology.open(path, read_only=True) as chronology:
        columns = chronology.columns()
        rows = [row for row in range(len(columns)) if columns.is_disputed(row)]
        assert [chronology.id_of(int(columns.key[row])) for row in rows] == [event]


def cooled_above(image: QImage, point: QPoint) -> int:
    """How many pixels above a mark are of the sign's colour."""
    wanted = QColor(LIGHT.cooled)
    near = 0
    for dx in range(-4, 5):
        for dy in range(-12, -4):
            found = image.pixelColor(point + QPoint(dx, dy))
            parts = zip(found.getRgb()[:3], wanted.getRgb()[:3], strict=True)
            near += all(abs(a - b) < 40 for a, b in parts)
    return near


def test_its_mark_has_a_sign_that_is_no_part_of_what_is_hit(
    window: QMainWindow, view: TimelineView
) -> None:
    QApplication.processEvents()
    image = view.viewport().grab().toImage()
    scene, columns = view.scene(), document_of(window).columns
    top, left = view.time_rect().top(), view.time_rect().left()
    found = {}
    for row, kind, x0, x1, y in zip(
        *(part.tolist() for part in (scene.marks.row, scene.marks.kind, scene.marks.x0)),
        scene.marks.x1.tolist(),
        scene.marks.y.tolist(),
        strict=True,
    ):
        if kind == 0:
            point = QPoint(round(left + (x0 + x1) / 2), round(top + y))
            found[columns.titles[row]] = cooled_above(image, point), columns.is_disputed(row)
    assert any(is_disputed for _, is_disputed in found.values())
    spoken = {session_of(window).describe(row) for row in range(len(columns))}
    assert sum("disputed date" in said for said in spoken) == 4
    for title, (pixels, is_disputed) in found.items():
        assert (pixels > 3) is is_disputed, title
