"""Whatever a picture says besides the texts of the chronology is said in the reader's language."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.pseudo_language import accented, unchanged_words
from tests.render.pictures import (
    LANES,
    KnownRecords,
    columns_of,
    event,
    few_events,
    many_events,
    notes,
)
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.text.translation import english
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.svg import svg_of
from timeline_app.render.picture.alt_text import describe_picture
from timeline_app.render.picture.picture import PictureContent, PictureSpec, compose

pytestmark = pytest.mark.usefixtures("qapp")
TITLE = "Talks in spring"


def translate(text: str, n: int | None = None, _comment: str = "", /) -> str:
    """English with accents: what is said past it can be told by its plain vowels."""
    return english(accented(text), n)


def words_of_records(columns: EventColumns) -> frozenset[str]:
    """The words of titles, lanes, lines of communication and sources."""
    texts = [TITLE, *(lane.name for lane in LANES), "Talks", "Paper of many words"]
    texts += [columns.titles[row] for row in range(len(columns))]
    texts += ["The one that all of them name https example org long address"]
    return frozenset(word for text in texts for word in re.findall(r"\w+", text))


def plain_words(columns: EventColumns, **more: object) -> list[str]:
    """What a picture with all that it can say leaves in English."""
    spec = PictureSpec(1600, 900, headline=TITLE, credit="Paper", as_of="Paper", **more)  # type: ignore[arg-type]
    picture = compose(PictureContent(columns, None, KnownRecords(notes(columns))), spec, translate)
    drawn = svg_of(picture, About("", "", 96)).decode("utf-8")
    said = [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", drawn)]
    assert any("⟦" in text for text in said)
    return [word for text in said for word in unchanged_words(text, words_of_records(columns))]


def test_a_picture_has_no_words_of_its_own_that_are_not_translated() -> None:
    states = [
        event(10 + i, title, f"20{22 + i}-01/20{22 + i}-10", 2, channel="Talks")
        for i, title in enumerate(("open", "cooled", "closed"))
    ]
    doubts = [
        event(20 + i, "Drills", date, 1)
        for i, date in enumerate(("2022~", "[2022-01-05..2022-03-01]", "2022-04-XX", "../2021"))
    ]
    assert plain_words(few_events()) == []
    assert plain_words(columns_of(*states, *doubts)) == []
    assert plain_words(many_events(300)) == []


def test_a_description_has_no_words_of_its_own_that_are_not_translated() -> None:
    for columns in (few_events(), many_events(300), columns_of()):
        said = describe_picture(PictureContent(columns), TITLE, None, None, translate)
        assert unchanged_words(said, words_of_records(columns)) == []
