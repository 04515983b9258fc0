from __future__ import annotations

import pytest

from tests.render.pictures import columns_of, event, few_events, many_events
from timeline_app.core.text.translation import english
from timeline_app.render.picture.alt_text import describe_picture
from timeline_app.render.picture.picture import PictureContent

pytestmark = pytest.mark.usefixtures("qapp")


def test_title_number_range_and_events_are_told() -> None:
    columns = columns_of(
        event(0, "Leaders\nmeet", "2022-11-14"),
        event(1, "A visit", "2023-06-18/2023-06-19", 1),
        event(2, "Some day", ""),
    )
    told = describe_picture(PictureContent(columns), " Two  events ", None, None, english)
    assert told.splitlines() == [
        "Two events",
        "2 events, 14 November 2022 – 19 June 2023",
        "14 November 2022: Leaders meet",
        "18–19 June 2023: A visit",
    ]


def test_only_the_range_is_told() -> None:
    start = 19_300.0 * 86_400
    told = describe_picture(PictureContent(few_events()), "", start, start + 30 * 86_400, english)
    lines = told.splitlines()
    assert lines[0] == "2 events, 4 November – 3 December 2022"
    assert len(lines) == 3
    assert "14 November 2022: Leaders meet" in lines
    assert not any("A visit" in line for line in lines)


def test_long_lists_are_cut_and_the_rest_is_counted() -> None:
    told = describe_picture(PictureContent(many_events(230)), "Many", None, None, english)
    lines = told.splitlines()
    assert len(lines) == 2 + 200 + 1
    assert lines[-1] == "and 30 more"


def test_no_events_are_told_too() -> None:
    told = describe_picture(PictureContent(columns_of()), "Empty", None, None, english)
    assert told.splitlines() == ["Empty", "No events"]


def test_huge_titles_are_cut() -> None:
    columns = columns_of(event(0, "x" * 100_000, "2022"))
    told = describe_picture(PictureContent(columns), "One", None, None, english)
    assert len(told) < 1000
