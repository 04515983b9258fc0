"""What stands around a quote of a word or two."""

from __future__ import annotations

import pytest

from timeline_app.core.evidence.anchor import surroundings


@pytest.mark.parametrize(
    ("before", "text", "after", "told"),
    [
        (
            ' contact remains a "',
            "work in progress",
            '," Blinken later sai',
            "… contact remains a “work in progress,” Blinken later …",
        ),
        ('erage but may face "', "harsh judgment", '."', "… but may face “harsh judgment.”"),
        ('" and Xi hailed as "', "progress", "", "… and Xi hailed as “progress"),
        ("", "modest", ' but the visit "was', "… modest but the visit …"),
        ("the talks\nwere a ", "robust  conversation", " that ran long", None),
        ("双方都说", "有益", "的谈话", "… 双方都说有益的谈话 …"),
        ("he said: ", "four words of his", " and more", ""),
        ("他说", "坚决反对", "两国", ""),
        ("", "modest", "", ""),
        ('"', "modest", '."', ""),
    ],
)
def test_a_short_quote_is_told_amid_its_words(
    before: str, text: str, after: str, told: str | None
) -> None:
    expected = "… talks were a robust conversation that ran …" if told is None else told
    assert surroundings(text, before, after) == expected
