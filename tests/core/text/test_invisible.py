from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from timeline_app.core.text.invisible import label_of, shown_text

MIXED = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("\u200b\u202e\u2066\u00ad\u200d\ufffe\U0001f600𐐷é"),
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("character", "label"),
    [
        ("\u202e", "RLO"),
        ("\u2067", "RLI"),
        ("\u200b", "ZWSP"),
        ("\ufeff", "BOM"),
        ("\u00ad", "SHY"),
        ("\ufffe", "HYPHEN?"),
        ("\x07", "U+0007"),
        ("\U000e0041", "U+E0041"),
        ("\u3164", "HF"),
        ("a", ""),
        ("\t", ""),
        ("\u00a0", ""),
        ("\ufffd", ""),
        ("\u0600", ""),
        ("秦", ""),
    ],
)
def test_what_nobody_sees_has_a_label(character: str, label: str) -> None:
    assert label_of(character) == label


def test_a_joiner_is_left_alone_only_where_letters_need_it() -> None:
    assert shown_text("👩\u200d🚀").text == "👩\u200d🚀"
    assert shown_text("می\u200cخواهم").labels == ()
    assert shown_text("bal\u200dloon").text == "balZWJloon"


def test_what_turns_the_direction_is_not_in_what_is_drawn() -> None:
    shown = shown_text("open \u202eesolc\u202c lines")
    assert shown.text == "open RLOesolcPDF lines"
    assert [shown.text[a:b] for a, b in shown.labels] == ["RLO", "PDF"]


@settings(max_examples=examples(200), deadline=None)
@given(MIXED)
def test_offsets_count_as_qt_does_and_lead_back(text: str) -> None:
    shown = shown_text(text)
    units = len(shown.text.encode("utf-16-le", "surrogatepass")) // 2
    assert shown.offset_of(len(text)) == units
    assert len(shown.offsets) == len(text) + 1
    for index in range(len(text) + 1):
        assert shown.index_at(shown.offset_of(index)) == index
        assert shown.index_at(shown.offset_of(index), is_after=True) == index


@settings(max_examples=examples(200), deadline=None)
@given(MIXED)
def test_each_label_stands_for_one_character_and_all_else_is_as_it_was(text: str) -> None:
    shown = shown_text(text)
    utf16 = shown.text.encode("utf-16-le", "surrogatepass")
    labels = dict(shown.labels)
    for index, character in enumerate(text):
        begin, end = shown.offset_of(index), shown.offset_of(index + 1)
        if begin not in labels:
            assert utf16[2 * begin : 2 * end].decode("utf-16-le", "surrogatepass") == character


def test_amid_a_label_lies_its_character() -> None:
    shown = shown_text("a\u202eb")
    assert [shown.index_at(at) for at in range(6)] == [0, 1, 1, 1, 2, 3]
    assert [shown.index_at(at, is_after=True) for at in range(6)] == [0, 1, 2, 2, 2, 3]


def test_something_may_stand_behind_each_label() -> None:
    shown = shown_text("a\u202eb\u202e", "|")
    assert shown.text == "aRLO|bRLO|"
    assert [shown.text[a:b] for a, b in shown.labels] == ["RLO", "RLO"]
    assert [shown.index_at(at) for at in (1, 2, 4, 5)] == [1, 1, 1, 2]
    assert shown.offset_of(4) == len(shown.text)
