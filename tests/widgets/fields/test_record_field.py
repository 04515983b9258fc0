"""A record is chosen by its name with the keyboard or the mouse, and nothing is chosen unseen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from timeline_app.core.text.candidates import ChosenRecord, NamedRecord
from timeline_app.widgets.fields.completer_field import CompleterField
from timeline_app.widgets.fields.completer_popup import CompleterPopup
from timeline_app.widgets.fields.record_field import RecordField, ValueField

Key = Qt.Key
CHOICES = [
    NamedRecord("qin", "Qin Gang", "person · CN"),
    NamedRecord("qin-hui", "Qin Hui"),
    NamedRecord("muller", "Heiko Müller", "person"),
]


class Form(QDialog):
    """A field in a dialog, and another field to go to."""

    def __init__(self, field: CompleterField) -> None:
        super().__init__()
        self.field, self.other, self.button = field, QLineEdit(), QPushButton("OK")
        column = QVBoxLayout(self)
        for widget in (field, self.other, self.button):
            column.addWidget(widget)
        column.addStretch()
        self.resize(400, 400)
        self.told: list[object] = []


def shown(qtbot: QtBot, field: CompleterField) -> Form:
    form = Form(field)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    field.setFocus()
    return form


@pytest.fixture
def record(qtbot: QtBot) -> Iterator[RecordField]:
    field = RecordField("Actor")
    field.set_choices(CHOICES)
    form = shown(qtbot, field)
    field.chosen.connect(form.told.append)
    yield field
    form.close()


@pytest.fixture
def word(qtbot: QtBot) -> Iterator[ValueField]:
    field = ValueField("Kind")
    field.set_values(["visit", "visitation", "talks"])
    form = shown(qtbot, field)
    field.chosen.connect(form.told.append)
    yield field
    form.close()


def form_of(field: QWidget) -> Form:
    form = field.window()
    assert isinstance(form, Form)
    return form


def list_of(field: CompleterField) -> CompleterPopup:
    (found,) = field.window().findChildren(CompleterPopup)
    return found


def by_input_method(field: QWidget, text: str) -> None:
    """Type what no key stands for."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def test_enter_takes_the_first_that_fits(record: RecordField) -> None:
    QTest.keyClicks(record, "muller")
    assert record.list_is_open
    assert record.value() == ChosenRecord("", "muller")
    QTest.keyClick(record, Key.Key_Return)
    assert record.value() == ChosenRecord("muller", "Heiko Müller")
    assert record.text() == "Heiko Müller"
    assert form_of(record).told == [ChosenRecord("muller", "Heiko Müller")]
    assert not record.list_is_open
    assert form_of(record).isVisible(), "Enter went no further"


def test_down_goes_through_the_list_and_round_its_end(record: RecordField) -> None:
    QTest.keyClicks(record, "qin")
    QTest.keyClick(record, Key.Key_Down)
    assert "Qin Hui" in record.accessibleDescription()
    QTest.keyClick(record, Key.Key_Down)
    QTest.keyClick(record, Key.Key_Up)
    QTest.keyClick(record, Key.Key_Return)
    assert record.value().id == "qin-hui"


def test_down_in_the_empty_field_shows_all_and_enter_then_takes_none(record: RecordField) -> None:
    QTest.keyClick(record, Key.Key_Down)
    assert len(record.offered) == 3
    QTest.keyClick(record, Key.Key_Return)
    assert record.value() == ChosenRecord("", "")
    assert not form_of(record).told


def test_a_click_takes_a_choice(record: RecordField) -> None:
    QTest.keyClicks(record, "qin")
    view = list_of(record).list
    where = view.visualRect(view.rows.index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert record.value() == ChosenRecord("qin-hui", "Qin Hui")
    assert record.hasFocus()


def test_esc_closes_the_list_then_brings_back_what_was_put_then_is_the_dialogs(
    record: RecordField,
) -> None:
    record.put("qin", "Qin Gang")
    record.selectAll()
    QTest.keyClicks(record, "hei")
    QTest.keyClick(record, Key.Key_Escape)
    assert not record.list_is_open
    assert record.text() == "hei"
    QTest.keyClick(record, Key.Key_Escape)
    assert record.value() == ChosenRecord("qin", "Qin Gang")
    assert form_of(record).isVisible()
    QTest.keyClick(record, Key.Key_Escape)
    assert not form_of(record).isVisible()
    assert not form_of(record).told


def test_leaving_takes_the_one_whose_whole_name_was_typed_and_guesses_none(
    record: RecordField,
) -> None:
    record.put("qin", "Qin Gang")
    for typed, held in (("heiko muller", "muller"), ("qin", "muller"), ("nobody", "muller")):
        record.selectAll()
        QTest.keyClicks(record, typed)
        form_of(record).other.setFocus()
        assert record.value().id == held, typed
        record.setFocus()
    assert record.text() == "Heiko Müller"
    assert form_of(record).told == [ChosenRecord("muller", "Heiko Müller")]


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab])
def test_tab_takes_what_is_highlighted_and_goes_on(record: RecordField, key: Key) -> None:
    record.allow_new("New actor “{name}”")
    QTest.keyClicks(record, "qin")
    QTest.keyClick(record, Key.Key_Down)
    QTest.keyClick(record, key)
    assert record.value() == ChosenRecord("qin-hui", "Qin Hui")
    assert form_of(record).told == [ChosenRecord("qin-hui", "Qin Hui")]
    assert not record.hasFocus()
    assert not record.list_is_open


def test_tab_makes_nobody_new_of_the_beginning_of_a_name(record: RecordField) -> None:
    record.allow_new("New actor “{name}”")
    QTest.keyClicks(record, "Heiko")
    QTest.keyClick(record, Key.Key_Tab)
    assert record.value() == ChosenRecord("muller", "Heiko Müller")
    record.setFocus()
    record.selectAll()
    QTest.keyClicks(record, "Nobody known")
    QTest.keyClick(record, Key.Key_Tab)
    assert record.value() == ChosenRecord("", "Nobody known")


def test_tab_after_esc_keeps_what_was_typed(record: RecordField) -> None:
    record.allow_new("New actor “{name}”")
    QTest.keyClicks(record, "Heiko")
    QTest.keyClick(record, Key.Key_Escape)
    QTest.keyClick(record, Key.Key_Tab)
    assert record.value() == ChosenRecord("", "Heiko")


def test_the_whole_name_is_highlighted_before_one_that_only_begins_so(record: RecordField) -> None:
    record.set_choices([*CHOICES, NamedRecord("short", "Qin")])
    QTest.keyClicks(record, "qin")
    QTest.keyClick(record, Key.Key_Tab)
    assert record.value() == ChosenRecord("short", "Qin")


def test_another_script_is_typed_through_an_input_method(record: RecordField) -> None:
    record.set_choices([*CHOICES, NamedRecord("rtl", "حبر"), NamedRecord("gang", "秦刚")])
    by_input_method(record, "秦")
    QTest.keyClick(record, Key.Key_Return)
    assert record.value() == ChosenRecord("gang", "秦刚")


def test_clearing_holds_nothing(record: RecordField) -> None:
    record.put("qin", "Qin Gang")
    record.selectAll()
    QTest.keyClick(record, Key.Key_Delete)
    form_of(record).other.setFocus()
    assert record.value() == ChosenRecord("", "")
    assert form_of(record).told == [ChosenRecord("", "")]


def test_a_new_record_is_the_last_entry(record: RecordField) -> None:
    record.allow_new("New actor “{name}”")
    QTest.keyClicks(record, "Qin  G")
    assert [choice.text for choice in record.offered] == ["Qin Gang", "New actor “Qin G”"]
    QTest.keyClick(record, Key.Key_Up)
    QTest.keyClick(record, Key.Key_Return)
    assert record.value() == ChosenRecord("", "Qin G")
    assert record.value().is_new
    assert form_of(record).told == [ChosenRecord("", "Qin G")]
    assert record.accessibleDescription() == "New"


def test_where_nothing_fits_enter_takes_the_new_one(record: RecordField) -> None:
    record.allow_new("New actor “{name}”")
    by_input_method(record, "<b>秦</b> & {name}")
    assert [choice.text for choice in record.offered] == ["New actor “<b>秦</b> & {name}”"]
    QTest.keyClick(record, Key.Key_Return)
    assert record.value() == ChosenRecord("", "<b>秦</b> & {name}")


def test_a_name_that_is_there_is_not_offered_as_new(record: RecordField) -> None:
    record.allow_new("New actor “{name}”")
    QTest.keyClicks(record, "qin gang")
    assert [choice.id for choice in record.offered] == ["qin"]


def test_the_list_of_a_held_record_shows_all_with_it_as_the_current_one(
    record: RecordField,
) -> None:
    record.put("muller", "Heiko Müller")
    QTest.keyClick(record, Key.Key_Down)
    assert len(record.offered) == 3
    assert list_of(record).current == 2
    QTest.keyClick(record, Key.Key_Return)
    assert not form_of(record).told, "it is the same as before"


def test_a_callable_is_asked_each_time(record: RecordField) -> None:
    asked: list[str] = []

    def answer(typed: str) -> list[NamedRecord]:
        asked.append(typed)
        return [NamedRecord("x", f"{typed}!")]

    record.set_choices(answer)
    QTest.keyClicks(record, "ab")
    assert asked == ["a", "ab"]
    QTest.keyClick(record, Key.Key_Return)
    assert record.value() == ChosenRecord("x", "ab!")


def test_the_list_goes_with_the_keyboard_and_with_its_field(record: RecordField) -> None:
    QTest.keyClicks(record, "qin")
    assert list_of(record).isVisible()
    form_of(record).other.setFocus()
    assert not list_of(record).isVisible()
    record.setFocus()
    QTest.keyClicks(record, "h")
    record.hide()
    assert not list_of(record).isVisible()


@pytest.mark.parametrize(("y", "is_above"), [(10, False), (360, True)])
def test_the_list_stands_where_room_is_and_within_the_window(
    record: RecordField, y: int, is_above: bool
) -> None:
    form = form_of(record)
    form.layout().setEnabled(False)
    record.setGeometry(300, y, 90, 28)
    record.set_choices([NamedRecord(str(n), f"Choice {n}") for n in range(40)])
    QTest.keyClicks(record, "c")
    popup = list_of(record)
    assert form.rect().contains(popup.geometry())
    top = record.mapTo(form, QPoint(0, 0)).y()
    assert (popup.geometry().bottom() < top) is is_above
    assert not popup.geometry().intersects(record.geometry())


def test_the_list_goes_with_its_field_where_that_is_scrolled(qtbot: QtBot) -> None:
    field, area, content = RecordField("Actor"), QScrollArea(), QWidget()
    field.set_choices(CHOICES)
    column = QVBoxLayout(content)
    column.addSpacing(300)
    column.addWidget(field)
    column.addSpacing(900)
    area.setWidgetResizable(True)
    area.setWidget(content)
    area.resize(400, 400)
    qtbot.addWidget(area)
    area.show()
    qtbot.waitExposed(area)
    area.activateWindow()
    field.setFocus()
    QTest.keyClicks(field, "q")
    popup = list_of(field)
    assert popup.isVisible()
    for y in (40, 200, 0):
        area.verticalScrollBar().setValue(y)
        QApplication.processEvents()
        box = QRect(field.mapTo(area, QPoint(0, 0)), field.size())
        assert not popup.geometry().intersects(box)
        assert min(abs(popup.y() - box.bottom()), abs(popup.geometry().bottom() - box.top())) < 8
    area.verticalScrollBar().setValue(700)
    assert not popup.isVisible(), "its field is out of sight"


def test_a_very_long_name_on_several_lines_is_one_row(record: RecordField) -> None:
    record.set_choices([NamedRecord("long", "a\nb " * 5_000), NamedRecord("rtl", "חבר ‎a")])
    QTest.keyClicks(record, "a")
    popup = list_of(record)
    assert popup.width() <= form_of(record).width()
    QTest.keyClick(record, Key.Key_Down)
    QTest.keyClick(record, Key.Key_Return)
    assert record.value().id in ("long", "rtl")


def test_a_text_longer_than_its_field_shows_how_it_begins_once_left(word: ValueField) -> None:
    QTest.keyClicks(word, "The delegation's statement on its visit to Taiwan, " * 3)
    begins = word.cursorRect().left()
    form_of(word).other.setFocus()
    assert word.cursorPosition() == 0
    assert word.cursorRect().left() < begins


def test_any_word_is_as_good_as_one_from_the_list(word: ValueField) -> None:
    QTest.keyClicks(word, "vis")
    assert [choice.text for choice in word.offered] == ["visit", "visitation"]
    QTest.keyClick(word, Key.Key_Return)
    assert word.value() == "vis"
    assert form_of(word).told == ["vis"]


def test_a_word_from_the_list_is_taken_on_the_way_down(word: ValueField) -> None:
    QTest.keyClicks(word, "vis")
    QTest.keyClick(word, Key.Key_Down)
    QTest.keyClick(word, Key.Key_Down)
    QTest.keyClick(word, Key.Key_Return)
    assert word.value() == "visitation"
    assert form_of(word).told == ["visitation"]


def test_tab_takes_a_word_only_from_where_somebody_went(word: ValueField) -> None:
    QTest.keyClicks(word, "vis")
    QTest.keyClick(word, Key.Key_Tab)
    assert word.value() == "vis"
    word.setFocus()
    word.end(False)
    QTest.keyClicks(word, "it")
    QTest.keyClick(word, Key.Key_Down)
    QTest.keyClick(word, Key.Key_Tab)
    assert word.value() == "visitation"


def test_leaving_a_word_tells_of_it_once_and_esc_brings_it_back(word: ValueField) -> None:
    word.put("talks")
    word.selectAll()
    QTest.keyClicks(word, " a  call ")
    form_of(word).other.setFocus()
    word.setFocus()
    form_of(word).other.setFocus()
    assert form_of(word).told == ["a call"]
    word.setFocus()
    QTest.keyClicks(word, "zz")
    QTest.keyClick(word, Key.Key_Escape)
    assert word.value() == "a call"
