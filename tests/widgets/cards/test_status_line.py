from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.widgets.sample_details import details_of, made_details, source
from timeline_app.core.records.event_details import CitationOf, EventDetails
from timeline_app.core.records.records import Citation, Event, EventId, SourceId, Stance
from timeline_app.render.style.palette import LIGHT
from timeline_app.widgets.cards import status_line
from timeline_app.widgets.cards.status_line import StatusLine

CONFLICT = "ev-balloon-shot-down"


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    found = StatusLine()
    qtbot.addWidget(found)
    found.resize(340, 200)
    found.show()
    return found


def seen(line: StatusLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible()]


def test_one_line_says_what_became_of_it_how_sure_it_is_and_how_many_dates_there_are(
    line: StatusLine,
) -> None:
    line.put(made_details(), LIGHT)
    assert seen(line) == ["not held", "from one source"]
    assert line.fold_button.text() == "2 dates given"


@pytest.mark.parametrize(("width_px", "is_below"), [(340, True), (500, False)])
def test_words_of_a_check_are_whole_and_what_led_here_stands_below_if_need_be(
    line: StatusLine, monkeypatch: pytest.MonkeyPatch, width_px: int, is_below: bool
) -> None:
    monkeypatch.setattr(status_line, "has_cause", lambda _: True)
    line.resize(width_px, 200)
    line.put(made_details(), LIGHT)
    line.layout().activate()
    words = line.checked.words
    assert words.width() >= words.fontMetrics().horizontalAdvance(words.text())
    assert (line.led_here_button.y() >= line.checked.geometry().bottom()) == is_below


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_dates_with_their_words_unfold_by_keys_and_fold_again(
    line: StatusLine, qtbot: QtBot, key: Qt.Key
) -> None:
    line.put(made_details(), LIGHT)
    qtbot.keyClick(line.fold_button, key)
    for text in (
        "Axios: “Monday” (19 Jun 2023)",
        "dated by State: “June 18-19”",
        "The readout gives both days.",
        "seen once",
    ):
        assert text in seen(line)
    qtbot.keyClick(line.fold_button, key)
    assert seen(line) == ["not held", "from one source"]


def test_it_is_open_only_where_dates_conflict_until_it_is_folded(line: StatusLine) -> None:
    conflict = details_of(CONFLICT)
    line.put(conflict, LIGHT)
    assert line.fold_button.isChecked()
    assert len(seen(line)) > 3
    line.fold_button.click()
    line.put(msgspec.structs.replace(conflict), LIGHT)  # as after an edit
    assert not line.fold_button.isChecked()
    line.put(made_details(), LIGHT)
    assert not line.fold_button.isChecked()
    line.put(conflict, LIGHT)
    assert line.fold_button.isChecked()


def test_a_date_without_a_source_says_so_and_an_event_without_anything_has_no_button(
    line: StatusLine,
) -> None:
    line.put(EventDetails(5, Event(EventId("e"), "Talks", date="2023")), LIGHT)
    assert line.fold_button.text() == "date without a source"
    line.fold_button.click()
    assert "No source is named for the date" in seen(line)
    line.put(EventDetails(6, Event(EventId("f"), "Talks")), LIGHT)
    assert line.fold_button.isHidden()
    assert seen(line) == ["unverified"]
    note = Event(EventId("g"), "Talks", verification_note="not looked for yet")
    line.put(EventDetails(7, note), LIGHT)
    assert line.fold_button.text() == "how it is known"
    line.fold_button.click()
    assert "not looked for yet" in seen(line)


def test_the_tip_of_how_well_it_was_checked_says_what_was_found(line: StatusLine) -> None:
    line.put(details_of("ev-biden-xi-bali"), LIGHT)
    tip = line.checked.toolTip()
    assert "only what others show of them was seen" in tip
    assert "An official text was seen, as an excerpt (The White House, in a copy)." in tip


def test_from_one_source_says_why_where_several_are_cited(line: StatusLine) -> None:
    line.put(details_of("ev-us-navigation-ops"), LIGHT)
    assert "6 sources are cited; none of them confirms another." in seen(line)
    line.put(details_of("ev-blinken-beijing-trip"), LIGHT)
    assert not line.reason.isVisible()
    details, stances = made_details(), (Stance.SUPPORTS, Stance.CONTEXT)
    citations = tuple(
        CitationOf(Citation(EventId("e"), SourceId(name), stance=stance), source(name))
        for name, stance in zip(("one", "other"), stances, strict=True)
    )
    line.put(msgspec.structs.replace(details, citations=citations), LIGHT)
    assert line.reason.text() == "The other source repeats it or gives context."
    line.put(msgspec.structs.replace(details, citations=citations[:1]), LIGHT)
    assert line.reason.text() == ""


def test_the_dates_given_lead_to_the_timeline(line: StatusLine) -> None:
    line.put(made_details(), LIGHT)
    line.fold_button.click()
    assert line.dates_button.isVisible()
    assert line.dates_button.text() == "Show on the timeline"
    line.put(msgspec.structs.replace(made_details(), claims=()), LIGHT)
    assert not line.dates_button.isVisible()


def test_what_led_here_is_offered_where_something_did(line: StatusLine) -> None:
    line.put(details_of("ev-blinken-beijing-trip"), LIGHT)
    assert line.led_here_button.isVisible()
    line.put(made_details(), LIGHT)
    assert not line.led_here_button.isVisible()
