"""How texts are made alike and cut for search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.text.folding import folded, tokens_in

ALIKE = [
    ("Müller", "muller"),
    ("Straße", "STRASSE"),
    ("Łódź", "lodz"),
    ("Ørsted Đilas", "orsted djilas".replace("dj", "d")),
    ("İstanbul ısı", "istanbul isi"),
    ("Ελλάς", "ελλασ"),
    ("ＡＢＣ １２", "abc 12"),
    ("e\u0301tat", "état"),
    ("שָׁלוֹם", "שלום"),
    ("مُحَمَّد", "محمد"),
    ("ʿumar ʻAli".replace("ʿ", "ʿ"), "umar ali"),
    ("co\u00adoperate", "cooperate"),
    ("Encyclopædia œuvre", "encyclopaedia oeuvre"),
]

TOKENS = [
    ("外长秦刚", "外长 长秦 秦刚 刚"),
    ("G20峰会, 2023", "g20 峰会 会 2023"),
    ("U.S.–China", "u s china"),
    ("Xi’an_note", "xi an note"),
    ("हिन्दी भाषा", "हिन्दी भाषा"),
    ("สวัสดี", "สว วั ัส สด ดี ี"),
    ("“—…*”", ""),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_texts_that_differ_in_case_and_marks_are_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_texts_are_cut_into_words_and_pairs_of_characters(text: str, tokens: str) -> None:
    assert tokens_in(text) == tokens


def test_vowel_signs_that_tell_words_apart_stay() -> None:
    assert folded("की") != folded("का")
    assert folded("が") != folded("か")


@given(st.text())
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(), st.text())
def test_tokens_hold_nothing_that_a_query_could_break_on(one: str, other: str) -> None:
    tokens = tokens_in(f"ü{one} {other}")
    assert not set(tokens) & set("\"*^:()+-{}[]'")
