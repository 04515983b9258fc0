from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.core.evidence.sought_words import Anchored, sought_words
from timeline_app.core.records.records import (
    Citation,
    ClaimId,
    DateClaim,
    EventId,
    Quote,
    QuoteId,
    Selector,
    SourceId,
)
from timeline_app.reading.versions import what_changes
from timeline_app.render.style.palette import LIGHT
from timeline_app.widgets.reader.change_list import AT_MOST, ChangeLine, ChangeList, change_lines
from timeline_app.widgets.reader.values import Standing

EVENT, SOURCE = EventId("e"), SourceId("s")
OLD = "Last summer he said: “We will not go to Geneva this year.” Nothing followed."
RECORDS: list[Anchored] = [
    Quote(QuoteId("q"), "We will not go to Geneva this year", SOURCE),
    DateClaim(ClaimId("c"), EVENT, SOURCE, "Last summer"),
    Citation(EVENT, SOURCE, selector=Selector(exact="Nothing followed.")),
]


def lines(new: str) -> list[ChangeLine]:
    sought = [sought_words(one) for one in RECORDS]
    return change_lines(what_changes(OLD, new, sought), RECORDS)


def test_a_quote_that_differs_is_told_with_what_weighs_most_first() -> None:
    (line,) = lines(OLD.replace("will not go", "will go").replace("to Geneva", "near Geneva"))
    assert line.kind == "QUOTE"
    assert line.words == "“We will not go to Geneva this year”"
    assert line.state == "matches → differs"
    assert line.standing is Standing.BAD
    assert line.details == (
        "the text does not have “not”: a negation, number or name",
        "for “to” the text has “near”",
    )


def test_claims_and_citations_are_told_too() -> None:
    found = lines("“We will not go to Geneva this year.”")
    assert [(one.kind, one.state) for one in found] == [
        ("DATE GIVEN", "matches → not found"),
        ("CITATION", "matches → not found"),
    ]


@pytest.fixture
def shown(qtbot: QtBot) -> ChangeList:
    shown = ChangeList()
    qtbot.addWidget(shown)
    shown.set_palette_roles(LIGHT)
    shown.resize(320, 400)
    shown.show()
    return shown


def test_the_list_says_how_much_changes_and_what(shown: ChangeList) -> None:
    shown.put(lines(OLD.replace("will not go", "will go")), len(RECORDS))
    assert shown.said.text() == "1 of 3 stand otherwise in this text:"
    (row,) = shown.rows()
    assert row.accessibleName() == "QUOTE: “We will not go to Geneva this year”"
    assert "matches → differs" in row.accessibleDescription()
    shown.put([], len(RECORDS))
    assert shown.said.text() == "All that rests on the text stands as before."
    assert shown.rows() == []
    shown.put([], 0)
    assert shown.said.text() == "Nothing rests on the words of this source yet."


def test_a_long_list_is_cut_and_says_so(shown: ChangeList) -> None:
    line = ChangeLine("QUOTE", "“words”", "matches → differs", Standing.BAD)
    shown.put([line] * (AT_MOST + 7), 200)
    assert len(shown.rows()) == AT_MOST
    assert shown.more.text() == "and 7 more"


def test_what_was_not_looked_at_is_counted_below_the_list(shown: ChangeList) -> None:
    line = ChangeLine("QUOTE", "“words”", "matches → differs", Standing.BAD)
    shown.put([line] * (AT_MOST + 7), 2_000, 1_234)
    assert shown.more.text() == "and 7 more\n1,234 more were not looked at."
    shown.put([], 2_000, 1)
    assert shown.said.text() == "2,000 stand as before."
    assert shown.more.text() == "1 more was not looked at."
