from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.reading.known_names import KnownNames

NAMES = KnownNames(
    (
        "Qin Gang",
        "秦刚",
        "김정은",
        "أنتوني بلينكن",
        "শেখ হাসিনা",
        "Лай",
        "U.S. Department of State",
        "X",
    )
)


@pytest.mark.parametrize(
    ("text", "part", "is_named"),
    [
        ("外交部长秦刚表示", "秦刚", True),
        ("外交部长秦刚表示", "刚", True),
        ("外交部长秦刚表示", "表示", False),
        ("외교부장 김정은이 말했다", "김정은이", True),
        ("외교부장 김정은이 말했다", "말했다", False),
        ("قال وبلينكن إن", "وبلينكن", True),
        ("প্রধানমন্ত্রী শেখ হাসিনা", "হাসিনা", True),
        ("Minister Qin said", "Qin", True),
        ("A gang of Qing men", "Qing", False),
        ("A gang of Qing men", "gang", False),
        ("of State", "of", False),
        ("of State", "State", True),
        ("Лайка", "Лайка", False),
        ("the X there", "X", False),
    ],
)
def test_a_known_name_is_found_in_any_script(text: str, part: str, is_named: bool) -> None:
    start = text.index(part)
    assert NAMES.stand_in(text, start, start + len(part)) is is_named


def test_a_place_within_a_name_is_one_of_it() -> None:
    text = "部长秦刚说"
    assert [NAMES.stand_in(text, at, at) for at in range(len(text) + 1)] == [
        at == text.index("刚") for at in range(len(text) + 1)
    ]


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(["秦刚", "김정은"]))
def test_names_without_capitals_are_found_wherever_they_stand(
    before: str, after: str, name: str
) -> None:
    text = f"{before} {name} {after}"
    start = len(before) + 1
    assert NAMES.stand_in(text, start, start + len(name))


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_who_knows_no_names_finds_none(text: str, start: int, length: int) -> None:
    assert not KnownNames().stand_in(text, start, start + length)
