from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.text.folding import folded
from timeline_app.core.text.name_match import Fit, name_match

NAME = "Next in This Lane"


@pytest.mark.parametrize(
    ("typed", "fit", "marked"),
    [
        ("", Fit.BEGINS, []),
        ("  ", Fit.BEGINS, []),
        ("next", Fit.BEGINS, ["Next"]),
        ("NEXT IN", Fit.BEGINS, ["Next in"]),
        ("n lane", Fit.WORDS, ["N", "Lane"]),
        ("lane ne", Fit.MIXED_WORDS, ["Ne", "Lane"]),
        ("go lane", Fit.WITH_CONTEXT, ["Lane"]),
        ("ext", Fit.WITHIN, ["ext"]),
        ("ntl", Fit.LETTERS, ["N", "t", "L"]),
    ],
)
def test_a_name_fits_by_its_words_then_by_its_letters(
    typed: str, fit: Fit, marked: list[str]
) -> None:
    found = name_match(typed, NAME, "Go")
    assert found is not None
    assert found.fit is fit
    assert [NAME[start:end] for start, end in found.spans] == marked


@pytest.mark.parametrize("typed", ["z", "lanes", "enal", "go", "next next", "lane lane", "xtl"])
def test_a_name_that_does_not_fit_is_none(typed: str) -> None:
    assert name_match(typed, NAME, "Go") is None


def test_case_and_marks_do_not_count_and_the_original_is_marked() -> None:
    found = name_match("muller", "Frau Müller")
    assert found is not None
    assert ["Frau Müller"[start:end] for start, end in found.spans] == ["Müller"]
    assert name_match("Émile", "EMILE") is not None
    assert folded("Straße") == "strasse"
    sharp = name_match("strasse", "Straße 7")
    assert sharp is not None
    assert sharp.spans == ((0, 6),)


@given(st.text(max_size=12), st.text(max_size=20), st.text(max_size=8))
def test_whatever_is_typed_marks_a_part_of_the_name(typed: str, name: str, context: str) -> None:
    found = name_match(typed, name, context)
    if found is not None:
        assert all(0 <= start < end <= len(name) for start, end in found.spans)


@given(st.text(min_size=1, max_size=20))
def test_every_name_fits_itself(name: str) -> None:
    found = name_match(name, name)
    assert found is not None
    assert found.fit <= Fit.WITHIN


@pytest.mark.parametrize(
    ("typed", "name"),
    [("lodz", "Łódź"), ("oresund", "Øresund"), ("aether", "Æther"), ("アバ", "アバター")],
)
def test_a_name_is_matched_as_search_finds_it(typed: str, name: str) -> None:
    found = name_match(typed, name)
    assert found is not None
    assert found.fit is Fit.BEGINS
