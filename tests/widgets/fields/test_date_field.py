"""The field for a date: what is shown while typing, choosing between readings, and its keys."""

from __future__ import annotations

import PySide6
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from timeline_app.core.dates.parse.field_input import TypedDate
from timeline_app.render.style.palette import DARK
from timeline_app.widgets.controls.indicators import Radio
from timeline_app.widgets.fields.date_field import DateAlternatives, DateField

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
AMERICAN = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
NEITHER = "None: keep the words, undated"


class Shown:
    """A field in a window of its own, and how often it told of what."""

    def __init__(self, qtbot: QtBot, locale: QLocale = BRITISH) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.date = DateField(locale=locale)
        self.other = QWidget()
        self.other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self.window)
        column.addWidget(self.date)
        column.addWidget(self.other)
        self.committed: list[TypedDate] = []
        self.typed: list[TypedDate] = []
        self.date.committed.connect(lambda: self.committed.append(self.date.value()))
        self.date.typed.connect(lambda: self.typed.append(self.date.value()))
        self.window.show()
        self.window.activateWindow()
        self.date.setFocus()
        qtbot.waitUntil(self.date.field.hasFocus)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.date.field, text)

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.date.field, key, modifier)

    @property
    def understood(self) -> str:
        return self.date.understood.text()

    @property
    def choices(self) -> list[str]:
        return [button.text() for button in self.buttons()]

    def buttons(self) -> list[Radio]:
        return [button for button in self.date.findChildren(Radio) if button.isVisible()]

    def choose(self, number: int) -> None:
        button = self.buttons()[number]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def chosen(*readings: str) -> TypedDate:
    """02/03/2022 once somebody has chosen a reading, or none."""
    return TypedDate("02/03/2022", readings, is_chosen=True)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_what_is_understood_stands_below_in_words_and_as_edtf(shown: Shown) -> None:
    assert shown.understood == ""
    shown.type("2 Aug 2022")
    assert shown.understood == "Tuesday, 2 August 2022"
    assert shown.date.value() == TypedDate("2 Aug 2022", ("2022-08-02",))
    assert not shown.buttons()
    shown.date.field.setText("summer 2022")
    assert shown.understood == ""  # it would say the same once more
    shown.date.field.setText("2022-08-02/2022-08-03")
    assert shown.understood == "2–3 August 2022"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-08-02", "2 August 2022"),
        ("2015-21", "spring 2015"),
        ("[..2013-10]", "before November 2013"),
        ("[2023-06-03..2023-06-09]", "some day between 3 and 9 June 2023"),
        ("../2013-10", "until October 2013"),
        ("2022-08-02T10:45:00Z", "2022-08-02T10:45:00Z"),
        ("190X", "190X"),
        ("after the war", "after the war"),
    ],
)
def test_a_date_stands_in_the_field_in_words_that_mean_it(
    shown: Shown, edtf: str, words: str
) -> None:
    shown.date.put(edtf)
    assert shown.date.field.text() == words
    assert shown.date.kept_text == edtf
    assert shown.date.value().edtf == (edtf if edtf != words or edtf[0].isdigit() else "")
    shown.press(Qt.Key.Key_Return)
    assert shown.committed == []


def test_the_code_of_a_date_is_shown_on_request(shown: Shown) -> None:
    shown.date.put("2015-21")
    assert shown.date.field.toolTip() == "As a code: 2015-21"
    menu = shown.date.menu()
    action = menu.actions()[-1]
    assert action.text() == "Show as a Code"
    action.trigger()
    menu.deleteLater()
    assert shown.date.field.text() == shown.date.kept_text == "2015-21"
    assert shown.date.value().edtf == "2015-21"
    shown.date.field.setText("spring 2016")
    assert shown.date.kept_text == "spring 2016"


def test_no_code_stands_for_words_that_say_more(shown: Shown) -> None:
    shown.type("late 2012")
    shown.date.show_code()
    assert shown.date.field.text() == "late 2012"
    assert "[2012-09~..2012-12~]" in shown.date.understood.toolTip()


def test_a_text_that_is_no_date_is_kept_as_words(shown: Shown) -> None:
    shown.type("after the war")
    assert "words of an undated event" in shown.understood
    shown.press(Qt.Key.Key_Return)
    assert shown.committed == [TypedDate("after the war")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("18 June", "It names no year."),
        ("2 Aug 22", "A year has four digits"),
        ("Wed 2 Aug 2022", "another day of the week"),
        ("31 June 2023", "no such day"),
        ("3 June 2023 – 26 May 2023", "ends before it starts"),
        ("early summer 2022", "no dates of its own"),
        ("after the war", "No date can be read"),
    ],
)
def test_why_words_are_no_date_is_said(shown: Shown, text: str, said: str) -> None:
    shown.date.field.setText(text)
    assert said in shown.understood
    assert shown.understood.endswith("Kept as the words of an undated event.")


def test_some_time_between_two_days_is_said_in_words(shown: Shown) -> None:
    shown.type("between 26 May and 3 June 2023")
    assert shown.understood.startswith("some day between 26 May and 3 June 2023")
    shown.press(Qt.Key.Key_Return)
    assert (shown.committed[0].edtf, shown.committed[0].basis) == ("[2023-05-26..2023-06-03]", "")


def test_words_that_say_more_than_their_date_are_said_to_be_kept(shown: Shown) -> None:
    shown.type("late 2012")
    understood, kept = shown.understood.splitlines()
    assert understood.startswith("some time between about September and about December 2012")
    assert kept == "Your words stay beside it."
    shown.press(Qt.Key.Key_Return)
    assert shown.committed[0].basis == "late 2012"


def test_fields_of_other_records_promise_to_keep_nothing_that_they_dont(qtbot: QtBot) -> None:
    date = DateField(locale=BRITISH, is_of_event=False)
    qtbot.addWidget(date)
    date.field.setText("late 2012")
    said = "some time between about September and about December 2012"
    assert date.understood.text() == said
    date.field.setText("14 July 2015, 10:30")
    assert date.understood.text().splitlines()[1] == "A day is kept here, without the time."
    date.field.setText("18 June")
    assert date.understood.text() == "It names no year."
    date.field.setText("02/03/2022")
    assert [button.text() for button in date.findChildren(Radio)][-1] == "None of these"


def test_a_time_of_day_is_taken_with_its_day(shown: Shown) -> None:
    shown.type("14 July 2015, 10:30")
    assert not shown.buttons()
    assert shown.understood.splitlines()[1] == "The time, 10:30, is kept with it."
    shown.press(Qt.Key.Key_Return)
    assert [(value.edtf, value.clock) for value in shown.committed] == [("2015-07-14", "10:30")]


def test_enter_commits_once_and_only_what_is_another(shown: Shown) -> None:
    shown.date.put("2022-08-02")
    shown.press(Qt.Key.Key_Return)
    assert shown.committed == []
    shown.date.field.setText("3 Aug 2022")
    shown.press(Qt.Key.Key_Return)
    shown.press(Qt.Key.Key_Return)
    shown.other.setFocus()
    assert [value.edtf for value in shown.committed] == ["2022-08-03"]


def test_leaving_the_field_commits(shown: Shown) -> None:
    shown.type("3 Aug 2022")
    shown.other.setFocus()
    assert [value.edtf for value in shown.committed] == ["2022-08-03"]


def test_escape_puts_back_what_was_there_before(shown: Shown) -> None:
    shown.date.put("2022-08-02")
    shown.type(" or so")
    shown.press(Qt.Key.Key_Escape)
    assert shown.date.field.text() == "2 August 2022"
    shown.press(Qt.Key.Key_Return)
    assert shown.committed == []


def test_escape_without_a_change_is_left_to_what_is_around(shown: Shown, qtbot: QtBot) -> None:
    class Around(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.keys: list[int] = []

        @override
        def keyPressEvent(self, event: QKeyEvent) -> None:
            self.keys.append(event.key())

    around = Around()
    qtbot.addWidget(around)
    shown.date.setParent(around)
    around.show()
    shown.press(Qt.Key.Key_Escape)
    assert around.keys == [Qt.Key.Key_Escape]


@pytest.mark.parametrize(
    ("locale", "first", "second"),
    [
        (BRITISH, "Wednesday, 2 March 2022", "Thursday, 3 February 2022"),
        (
            AMERICAN,
            "Thursday, 3 February 2022",
            "Wednesday, 2 March 2022",
        ),
    ],
)
def test_two_readings_are_offered_that_of_the_country_first(
    qtbot: QtBot, locale: QLocale, first: str, second: str
) -> None:
    shown = Shown(qtbot, locale)
    shown.type("02/03/2022")
    assert shown.choices == [first, second, NEITHER]
    assert not any(button.isChecked() for button in shown.buttons())
    assert shown.understood.startswith("This has 2 readings")


def test_nothing_is_committed_until_a_reading_is_chosen(shown: Shown) -> None:
    shown.type("02/03/2022")
    shown.press(Qt.Key.Key_Return)
    shown.other.setFocus()
    assert shown.committed == []
    shown.choose(1)
    assert shown.committed == [chosen("2022-02-03")]
    assert shown.understood == "Thursday, 3 February 2022"


def test_down_and_up_choose_and_enter_commits(shown: Shown) -> None:
    shown.type("02/03/2022")
    shown.press(Qt.Key.Key_Down)
    assert shown.date.value().edtf == "2022-03-02"
    shown.press(Qt.Key.Key_Down)
    assert shown.date.value().edtf == "2022-02-03"
    shown.press(Qt.Key.Key_Up)
    assert shown.committed == []
    shown.press(Qt.Key.Key_Return)
    assert shown.committed == [chosen("2022-03-02")]
    assert shown.typed[-1] == shown.committed[0]


def test_alt_and_a_number_choose(shown: Shown) -> None:
    shown.type("02/03/2022")
    shown.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert shown.date.value().edtf == "2022-02-03"
    shown.press(Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    assert shown.date.value().edtf == "2022-02-03"
    assert shown.date.field.text() == "02/03/2022"


def test_neither_reading_keeps_the_words(shown: Shown) -> None:
    shown.type("02/03/2022")
    shown.press(Qt.Key.Key_Up)
    shown.press(Qt.Key.Key_Return)
    assert shown.committed == [chosen()]


def test_another_text_forgets_the_choice(shown: Shown) -> None:
    shown.type("02/03/2022")
    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Backspace)
    shown.type("3")
    assert shown.date.value().is_doubtful
    assert not any(button.isChecked() for button in shown.buttons())


def test_escape_goes_back_to_the_choice_that_was_committed(shown: Shown) -> None:
    shown.type("02/03/2022")
    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Return)
    shown.type("4")
    shown.press(Qt.Key.Key_Escape)
    assert shown.date.value() == chosen("2022-03-02")


def test_a_screen_reader_hears_what_was_understood(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def take(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    shown.date.field.setText("2 Aug 2022")
    shown.date.field.setText("02/03/2022")
    shown.press(Qt.Key.Key_Return)  # it is said again what there is to choose
    shown.press(Qt.Key.Key_Down)
    assert said[0] == "Tuesday, 2 August 2022"
    assert said[1].splitlines()[1:] == [
        "1: Wednesday, 2 March 2022",
        "2: Thursday, 3 February 2022",
        f"3: {NEITHER}",
    ]
    assert said[2] == said[1]
    assert said[3:] == ["Wednesday, 2 March 2022"]
    assert shown.date.field.accessibleDescription() == said[3]


def test_what_is_put_in_is_the_same_date_whatever_else_it_might_mean(shown: Shown) -> None:
    shown.date.put("02/03/2022")
    shown.press(Qt.Key.Key_Down)
    shown.date.put("02/03/2022")
    assert shown.date.value().is_doubtful
    shown.date.put("2022-21")
    assert shown.date.value().edtf == "2022-21"


@pytest.mark.parametrize("text", ["<b>2022</b>", "秦刚 2022", "x" * 10_000, "\u202e2022", "&2022"])
def test_any_text_is_kept_as_it_is_and_the_field_stays_narrow(shown: Shown, text: str) -> None:
    shown.date.field.setText(text)
    assert shown.date.value().wording == text
    assert shown.date.understood.textFormat() is Qt.TextFormat.PlainText
    assert shown.date.minimumSizeHint().width() < 320


def test_long_readings_fit_into_a_narrow_panel(shown: Shown) -> None:
    shown.type("02/03/2022")
    assert shown.date.minimumSizeHint().width() < 320
    assert all(button.height() >= 24 for button in shown.buttons())


def test_the_colours_are_those_of_the_theme(shown: Shown) -> None:
    shown.date.set_palette_roles(DARK)
    label = shown.date.understood
    assert label.palette().color(label.foregroundRole()).name().upper() == DARK.muted
    if PySide6.__version_info__ < (6, 10):
        return  # there a palette of its own is more than a style sheet around it
    # Whoever styles all labels around it decides, and nothing is half transparent.
    shown.window.setStyleSheet("QLabel { color: #123456; }")
    assert label.palette().color(label.foregroundRole()) == QColor("#123456")


def test_choices_step_no_further_than_their_ends(qtbot: QtBot) -> None:
    choices = DateAlternatives()
    qtbot.addWidget(choices)
    choices.step(1)
    assert choices.chosen is None
    choices.show_choices(("one", "two"))
    for _ in range(3):
        choices.step(1)
    assert choices.chosen == 1
    choices.show_choices(())
    assert choices.chosen is None
