from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.widgets.controls.single_keys import ALL, SingleKeys, letters_of, pressed_name

keys = st.sampled_from([*ALL, "G", "Shift+G", "1", "ж", "é", "="])


def test_a_key_in_the_place_of_another_takes_its_part() -> None:
    letters = SingleKeys().with_key("M", "G")
    assert letters.shown("M") == "G"
    assert letters.usual("G") == "M"
    assert letters.usual("M") == "", "the usual one means nothing any more"
    assert letters.usual("F") == "F"
    assert letters.usual("x") == "x"


def test_two_commands_change_keys_rather_than_share_one() -> None:
    letters = SingleKeys().with_key("M", "F")
    assert (letters.shown("M"), letters.shown("F")) == ("F", "M")
    assert (letters.usual("M"), letters.usual("F")) == ("F", "M")
    assert letters.with_key("M", "M") == SingleKeys()


@given(st.lists(st.tuples(st.sampled_from([*ALL]), keys), max_size=12))
def test_no_two_commands_ever_have_one_key(changes: list[tuple[str, str]]) -> None:
    letters = SingleKeys()
    for usual, pressed in changes:
        letters = letters.with_key(usual, pressed)
        assert letters.shown(usual) == pressed
    shown = [letters.shown(usual) for usual in ALL]
    assert len(set(shown)) == len(ALL)
    assert [letters.usual(key) for key in shown] == [*ALL]
    assert letters_of(letters.chosen) == letters


def test_nonsense_that_was_remembered_is_left_out() -> None:
    kept = letters_of({"M": "G", "Q": "X", "F": "", "/": "abc", "+": " ", "[": "Shift+", "]": "\n"})
    assert kept == SingleKeys({"M": "G"})


@pytest.mark.parametrize(
    ("text", "shift", "name"),
    [
        ("f", False, "F"),
        ("F", True, "Shift+F"),
        ("F", False, "F"),
        ("+", True, "+"),
        ("-", False, "−"),
        ("ж", False, "Ж"),
        ("", False, ""),
        (" ", False, ""),
        ("\x1b", False, ""),
        ("ab", False, ""),
    ],
)
def test_keys_have_the_names_that_menus_show(text: str, shift: bool, name: str) -> None:
    assert pressed_name(text, shift=shift) == name
