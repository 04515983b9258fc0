"""What the field for a date says of what it understood, and in which order it offers readings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from tests.core.date_examples import DOUBTFUL, READ, REFUSED, SAYING_MORE
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.widgets.fields.date_feedback import day_order_of, reading_words
from timeline_app.widgets.fields.date_field import DateField

DAY, MONTH = DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST


@pytest.mark.parametrize(
    ("locale", "order"),
    [
        ("en_GB", DAY),
        ("en_IE", DAY),
        ("en_AU", DAY),
        ("en_IN", DAY),
        ("de_DE", DAY),
        ("fr_FR", DAY),
        ("C", DAY),
        ("en_US", MONTH),
        ("es_US", DAY),
        ("zh_CN", MONTH),
        ("ja_JP", MONTH),
        ("sv_SE", MONTH),
    ],
)
def test_countries_have_their_order_of_day_and_month(locale: str, order: DayOrder) -> None:
    assert day_order_of(QLocale(locale)) is order


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2022-08-02", "Tuesday, 2 August 2022"),
        ("1582-10-15", "Friday, 15 October 1582"),
        ("1582-10-14", "14 October 1582"),
        ("-0043-03-15", "15 March 44 BCE"),
        ("2022-08-02~", "about 2 August 2022"),
        ("2022-08", "August 2022"),
        ("2022-08-02/2022-08-03", "2–3 August 2022"),
        ("../2023-05", "until May 2023"),
        ("2021/..", "since 2021"),
        ("199X", "1990s"),
        ("2022-24", "winter 2022–23"),
        ("2022-XX-XX", "2022, day and month unknown"),
    ],
)
def test_a_reading_is_said_in_words(edtf: str, said: str) -> None:
    assert reading_words(edtf) == said


@pytest.mark.parametrize("locale", ["en_GB", "en_US"])
def test_the_field_reads_the_whole_table_by_its_locale(qtbot: QtBot, locale: str) -> None:
    date = DateField(locale=QLocale(locale))
    qtbot.addWidget(date)
    committed: list[str] = []
    date.committed.connect(lambda: committed.append(date.field.text()))
    for example in (*READ, *SAYING_MORE, *DOUBTFUL):
        date.field.setText(example.text)
        wanted = example.day_first if locale == "en_GB" else example.month_first
        value = date.value()
        assert value.readings == wanted, example.text
        assert value.is_doubtful == (len(wanted) > 1), example.text
        if value.is_doubtful:
            date.field.editingFinished.emit()
            assert not committed, example.text
        assert wanted[0] in date.field.toolTip() or value.is_doubtful, example.text
    for text in REFUSED:
        date.field.setText(text)
        if date.field.text() == text:  # no field can hold half a character
            assert date.value().edtf == "", text
