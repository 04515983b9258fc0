"""The canvas of a chronology without events, by a real mouse and real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action
from tests.app.editing.test_new_events import card_of
from tests.app.windows import canvas_of
from timeline_app.app.startup.application import open_untitled_window
from timeline_app.render.style.palette import Theme, palette_of
from timeline_app.widgets.canvas.empty_canvas import EmptyCanvas

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def empty_window(qtbot: QtBot) -> QMainWindow:
    found = open_untitled_window()
    qtbot.addWidget(found)
    found.resize(1024, 700)
    qtbot.waitExposed(found)
    return found


def offer_of(window: QMainWindow) -> EmptyCanvas:
    found = window.findChild(EmptyCanvas)
    assert found is not None
    return found


def test_it_offers_two_things_and_a_place_to_drop(empty_window: QMainWindow) -> None:
    offer = offer_of(empty_window)
    assert offer.isVisible()
    assert [button.text() for button in offer.buttons] == ["New Event…", "Open a File…"]
    inside = offer.rect()
    assert inside.contains(offer.area.geometry())
    for button in offer.buttons:
        assert min(button.width(), button.height()) >= 24
        assert button.width() >= button.sizeHint().width()
    empty_window.resize(560, 400)
    QApplication.processEvents()
    assert offer.size() == canvas_of(empty_window).viewport().size()
    assert offer.rect().contains(offer.area.geometry())
    for label in (offer.title,):
        assert label.height() >= label.heightForWidth(label.width())


def test_a_new_event_is_begun_over_it_and_takes_it_away(empty_window: QMainWindow) -> None:
    offer, card = offer_of(empty_window), card_of(empty_window)
    QTest.mouseClick(offer.buttons[0], LEFT)
    assert card.isVisible()
    at = card.mapTo(empty_window, card.rect().center())
    above = empty_window.childAt(at)
    assert above is not None
    assert card.isAncestorOf(above) or above is card
    QTest.keyClicks(card.title, "A first call")
    card.date.put("2 Aug 2022")
    QTest.keyClick(card.title, Qt.Key.Key_Return)
    assert canvas_of(empty_window).event_model.rowCount() == 1
    assert not offer.isVisible()
    action(empty_window, "undo").trigger()
    assert offer.isVisible(), "it is empty again"


def test_a_file_is_asked_for(empty_window: QMainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def ask(*given: object) -> tuple[str, str]:
        asked.append(given[0])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    QTest.mouseClick(offer_of(empty_window).buttons[1], LEFT)
    assert asked == [empty_window]


def test_a_double_click_goes_through_to_the_canvas(empty_window: QMainWindow) -> None:
    offer, card = offer_of(empty_window), card_of(empty_window)
    QTest.mouseDClick(offer, LEFT, NONE, offer.rect().bottomRight() - QPoint(60, 60))
    assert card.isVisible()


def test_keys_reach_its_buttons(empty_window: QMainWindow) -> None:
    offer = offer_of(empty_window)
    offer.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    seen = set()
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert set(offer.buttons) <= seen
    assert canvas_of(empty_window) in seen, "and from the canvas they are reached again"


def test_it_is_gone_while_there_are_events(window: QMainWindow) -> None:
    assert not offer_of(window).isVisible()


@pytest.mark.parametrize("theme", list(Theme))
def test_it_takes_the_colours_of_the_theme(empty_window: QMainWindow, theme: Theme) -> None:
    offer = offer_of(empty_window)
    offer.set_palette_roles(palette_of(theme))
    picture = offer.grab().toImage()
    assert picture.pixelColor(4, 4).name() == palette_of(theme).canvas.lower()
    middle = offer.area.geometry().center()
    ground = picture.pixelColor(offer.area.geometry().left() + 6, middle.y())
    assert ground.name() == palette_of(theme).tint.lower()
