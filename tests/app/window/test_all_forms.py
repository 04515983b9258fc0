"""Whatever is opened to edit: named, in the order of reading, large enough, and plain text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from tests.app.commands import write_chronology
from tests.app.editing.test_edits import action, document_of
from tests.app.large_files import opener_of
from tests.app.window.test_targets import too_small
from tests.app.windows import become_active, row_of
from tests.render.style.test_palette import TEXT, contrast
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.resources import sample_path
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls import announce as announcing
from timeline_app.widgets.dialogs.actors_dialog import ActorsDialog
from timeline_app.widgets.dialogs.properties_dialog import PropertiesDialog
from timeline_app.widgets.fields.record_field import RecordField

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TRIP = "ev-blinken-beijing-trip"
HOSTILE = "<b>&amp; {n} {last} {name} %1 "
"""Begins every text of the chronology: marked up, and like what sentences are filled by."""
TEXTS = {
    *("title", "description", "name", "text", "note", "wording", "summary", "place", "locator"),
    *("role", "speaker_as_named", "office", "venue", "publisher", "container-title", "literal"),
    *("family", "verification_note", "date_basis", "channel", "exact", "translation"),
}
DIALOGS = (
    *("properties", "actors", "sources", "tags", "history", "event_history", "change_events"),
    *("replace", "edit_lanes"),
)
"""The actions that open a dialog to edit in."""
PARTS = (
    *("edit_event", "add_quote", "add_source", "add_claim", "relate", "move_to_lane"),
    "new_event",
)
"""The actions that open something within the window."""
MOST_STOPS = 150


def made_hostile(held: object, name: str = "") -> object:
    """The same with marked-up text in all that people see."""
    if isinstance(held, dict):
        return {key: made_hostile(value, key) for key, value in held.items()}
    if isinstance(held, list):
        return [made_hostile(one, "name" if name == "tags" else name) for one in held]
    return HOSTILE + held if isinstance(held, str) and name in TEXTS else held


@pytest.fixture(autouse=True)
def reader() -> Iterator[None]:
    """A screen reader is listening."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def hostile(window: QMainWindow, view: TimelineView, tmp_path: Path) -> TimelineView:
    """The canvas of the sample with hostile texts, and its trip selected."""
    held = json.loads(sample_path().read_text(encoding="utf-8"))
    trip = next(event for event in held["events"] if event["id"] == TRIP)
    trip["tags"] = ["first", "second"]
    held["events"].append({"id": "rumour", "title": "Rumour", "date_basis": "once"})
    path = write_chronology(tmp_path / "hostile.chronology", made_hostile(held))
    opener_of(window).open(str(path))
    found = document_of(window).chronology.find_event(TRIP)
    assert found is not None
    assert found.title.startswith(HOSTILE)
    assert found.tags[0].startswith(HOSTILE)
    view.select_row(row_of(view, TRIP))
    return view


def opened(window: QMainWindow, way: str) -> QWidget:
    """What an action opens: a dialog, or a part of the window."""
    action(window, way).trigger()
    QApplication.processEvents()
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(dialogs) == (way in DIALOGS)
    for dialog in dialogs:
        become_active(dialog)
    return dialogs[0] if dialogs else window


def close_all(window: QMainWindow) -> None:
    for dialog in window.findChildren(QDialog):
        dialog.close()


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it; a box of choices has its text as its name, but a label."""
    told = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox):
        labels = [one for one, _ in told.relations(QAccessible.RelationFlag.Label)]
        return " ".join(label.text(QAccessible.Text.Name) for label in labels)
    return told.text(QAccessible.Text.Name)


def nameless(root: QWidget) -> list[str]:
    """All that can have the focus or be pressed, and has no name."""
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusProxy() is None
        and (widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QAbstractButton))
        and not name_of(widget)
    ]


def taken_for_markup(root: QWidget) -> list[str]:
    """Labels and tips that Qt might show as HTML."""
    labels = [
        label.text()
        for label in root.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and "<" in label.text()
    ]
    return labels + [
        widget.toolTip() for widget in root.findChildren(QWidget) if "<b>" in widget.toolTip()
    ]


def stops_of(root: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where a key leads within a window until it is round."""
    found: list[QWidget] = []
    here = QApplication.focusWidget()
    while here is not None and here not in found:
        assert here.window() is root
        assert len(found) < MOST_STOPS, "the keyboard never comes back"
        found.append(here)
        QTest.keyClick(here, key)
        here = QApplication.focusWidget()
    assert here is found[0], "some are left out when it goes round again"
    return found


def place_of(stop: QWidget) -> tuple[int, int]:
    """How far down a widget is in its window, and how far to the right."""
    corner = stop.mapTo(stop.window(), stop.rect().topLeft())
    return corner.y(), corner.x()


def is_scrolled(widget: QWidget) -> bool:
    """Whether it stands in something that scrolls."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None


def test_all_is_named_large_enough_and_plain_text(
    window: QMainWindow, hostile: TimelineView
) -> None:
    for way in (*DIALOGS, *PARTS):
        root = opened(window, way)
        assert not nameless(root)
        assert not taken_for_markup(root)
        assert not too_small()
        close_all(window)


def test_tab_goes_round_a_dialog_from_its_first_field_to_its_last_button(
    window: QMainWindow, hostile: TimelineView
) -> None:
    for way in DIALOGS:
        root = opened(window, way)
        if isinstance(root, ActorsDialog):
            root.form.names.add()
            root.form.offices.add()
            root.names.search.setFocus()
        if isinstance(root, PropertiesDialog):
            root.zones.add()
        stops = stops_of(root, Qt.Key.Key_Tab)
        for area in root.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)
        first = stops.index(min(stops, key=place_of))
        stops = stops[first:] + stops[:first]
        below = [one for one in stops if isinstance(one, QPushButton) and not is_scrolled(one)]
        bottom_px = max(map(place_of, below))[0]
        buttons = sorted((one for one in below if place_of(one)[0] == bottom_px), key=place_of)
        assert stops[-len(buttons) :] == buttons
        stops[0].setFocus()
        assert stops_of(root, Qt.Key.Key_Backtab) == [stops[0], *stops[:0:-1]]
        close_all(window)


def test_rows_of_a_dialog_have_their_height_and_follow_each_other(
    window: QMainWindow, view: TimelineView
) -> None:
    dialog = opened(window, "properties")
    assert isinstance(dialog, PropertiesDialog)
    for row in dialog.zones.rows:
        assert row.visibleRegion().boundingRect().height() >= 24
    for _ in range(12):
        dialog.zones.add()
    QApplication.processEvents()
    assert dialog.height() < 800
    last = dialog.zones.rows[-1]
    assert last.visibleRegion().boundingRect().height() >= 24
    dialog.title.setFocus()
    fields = [row.findChild(RecordField) for row in dialog.zones.rows]
    assert fields == [stop for stop in stops_of(dialog, Qt.Key.Key_Tab) if stop in fields]
    close_all(window)


def test_long_names_leave_the_panel_as_wide_as_it_is(
    window: QMainWindow, hostile: TimelineView
) -> None:
    area = window.findChild(QScrollArea)
    assert area is not None
    assert area.isVisible()
    assert area.horizontalScrollBar().maximum() == 0


def test_sentences_take_names_as_they_are(
    window: QMainWindow, hostile: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(announcing, "announce", lambda _, text: said.append(text))
    hostile.lane_headers.move(0, 1)
    assert said == [f"{HOSTILE}Leaders is lane 2 of 8"]
    (session,) = window.findChildren(Session)
    assert session.lanes is not None
    session.lanes.filter_by(EventFilter(tags=(f"{HOSTILE}first", f"{HOSTILE}second")))
    row = window.findChild(QWidget, "filter-row")
    assert row is not None
    chips = [button.text() for button in row.findChildren(QAbstractButton)]
    assert any(chip.endswith(f"{HOSTILE}first or {HOSTILE}second") for chip in chips), chips


def readable(colour: QColor, ground: QColor) -> bool:
    """Whether a text of this colour, whose ground may shine through, can be read."""
    alpha = colour.alphaF()
    pairs = (
        (colour.redF(), ground.redF()),
        (colour.greenF(), ground.greenF()),
        (colour.blueF(), ground.blueF()),
    )
    red, green, blue = (alpha * own + (1 - alpha) * other for own, other in pairs)
    return contrast(QColor.fromRgbF(red, green, blue), ground) >= TEXT


def test_what_a_field_is_for_can_be_read_in_it(window: QMainWindow, hostile: TimelineView) -> None:
    for theme in ("light", "dark"):
        (chosen,) = (
            one for one in window.findChildren(QAction) if one.text() == f"&{theme.title()}"
        )
        chosen.trigger()
        looked: set[int] = set()
        for way in (*DIALOGS, *PARTS, "shortcuts"):
            action(window, way).trigger()
            QApplication.processEvents()
            for field in (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)):
                if field.isVisible():
                    looked.add(id(field))
                    hint = field.palette().color(QPalette.ColorRole.PlaceholderText)
                    ground = field.palette().color(QPalette.ColorRole.Base)
                    assert readable(hint, ground), (way, field.placeholderText())
            close_all(window)
        assert len(looked) > 60
