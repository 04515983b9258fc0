from __future__ import annotations

import pytest

from timeline_app.core.evidence.citation import source_citation
from timeline_app.core.evidence.source_input import item_of_words
from timeline_app.core.records.records import CslItem, Source, SourceId
from timeline_app.core.text.translation import english


@pytest.mark.parametrize(
    ("typed", "cited"),
    [
        (
            "Henry Kissinger, On China (Penguin, 2011)",
            "Henry Kissinger, “On China”, Penguin, 2011.",
        ),
        ("On China (Penguin, 2011)", "Penguin, “On China”, 2011."),
        ("On China (2011)", "“On China”, 2011."),
        (
            " 基辛格,  论中国 (北京: 中信出版社, 2012). ",
            "基辛格, “论中国”, 北京, 中信出版社, 2012.",
        ),
    ],
)
def test_a_typed_book_keeps_author_title_and_publisher(typed: str, cited: str) -> None:
    item = item_of_words(typed)
    assert item.type == "book"
    assert source_citation(Source(SourceId("s"), item), english) == cited


@pytest.mark.parametrize(
    "typed",
    [
        "On China",
        "Xinhua",
        "Kissinger, Henry, On China (Penguin, 2011)",
        "Peace, Land, Bread (Moscow, 1917)",
        "On China (a draft)",
        "Kissinger, On China",
        "The World (and China) (Penguin, 2011)",
    ],
)
def test_of_what_has_several_readings_all_is_the_title(typed: str) -> None:
    assert item_of_words(typed) == CslItem("document", title=typed)
