"""What the columns of sheets were said to be is remembered, of so many kinds of sheets."""

from __future__ import annotations

from timeline_app.app.opening.sheet_columns import (
    MOST_REMEMBERED,
    Remembered,
    remember,
    remembered,
)
from timeline_app.app.shell.settings import Settings
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.interchange.sheets.mapping import Mapping
from timeline_app.interchange.sheets.names import ColumnMeaning


def of_name(name: str, column: ColumnMeaning = ColumnMeaning.TITLE) -> Remembered:
    return Remembered(((name, column), ("When", ColumnMeaning.DATE)), DayOrder.MONTH_FIRST)


def test_columns_are_known_by_their_names_in_any_order() -> None:
    settings = Settings()
    remember(settings, of_name("Topic"))
    remember(settings, of_name("Topic", ColumnMeaning.TEXT))
    found = remembered(
        settings, Mapping((("When", ColumnMeaning.DATE), ("Topic", ColumnMeaning.TITLE)))
    )
    assert found == Remembered(
        (("When", ColumnMeaning.DATE), ("Topic", ColumnMeaning.TEXT)), DayOrder.MONTH_FIRST
    )
    assert remembered(settings, Mapping((("When", ColumnMeaning.DATE),))) is None


def test_those_not_met_for_longest_are_forgotten() -> None:
    settings = Settings()
    for number in range(MOST_REMEMBERED + 1):
        remember(settings, of_name(f"Topic {number}"))
    assert remembered(settings, Mapping(of_name("Topic 0").columns)) is None
    assert remembered(settings, Mapping(of_name("Topic 1").columns)) is not None


def test_what_can_not_be_read_is_as_if_nothing_were_remembered() -> None:
    settings = Settings()
    settings.keep_text("imports/columns", '[{"columns": 3}]')
    assert remembered(settings, Mapping(of_name("Topic").columns)) is None
    remember(settings, of_name("Topic"))
    assert remembered(settings, Mapping(of_name("Topic").columns)) is not None
