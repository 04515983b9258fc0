"""What typed words mean to the index, and what they mark in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.search.query import MOST_TERMS, query_of

MATCHES = [
    ("muller", '"muller"*'),
    ("Müller ", '"muller"'),
    ("balloon inc", '"balloon" AND "inc"*'),
    ("秦刚", '"秦刚"'),
    ("秦", '"秦"*'),
    ("外交部长 yi", '"外交 交部 部长" AND "yi"*'),
    ("峰会g20", '"峰会 会 g20"*'),
    ('"work in pro', '"work in pro"*'),
    ('"work in progress"', '"work in progress"'),
    ("«work in» it", '"work in" AND "it"*'),
    ("U.S. trip", '"u s" AND "trip"*'),
    ("NEAR(a b) OR NOT c", '"near a" AND "b" AND "or" AND "not" AND "c"*'),
    ("title:x", '"title x"*'),
    ("same same ", '"same"'),
]

FOUND = [
    ("muller", "Hans Müller, née MÜLLERIN", ["Müller", "MÜLLERIN"]),
    ("muller ", "Müllerin Mu\u0308ller.", ["Mu\u0308ller"]),
    ("strasse", "Die Straße", ["Straße"]),
    ("秦刚", "外长秦刚访问", ["秦刚"]),
    ("刚", "秦刚 刚", ["刚", "刚"]),
    ('"work in progress"', "a “work,  in progress” it is a work", ["work,  in progress"]),
    ("u.s.", "The U.S.-led talks, us", ["U.S"]),
    ("g20峰", "the G20峰会", ["G20峰"]),
    ("a b", "b, A and ab", ["b", "A"]),
    ("", "anything", []),
]


@pytest.mark.parametrize(("typed", "match"), MATCHES)
def test_what_is_typed_becomes_terms_that_all_must_occur(typed: str, match: str) -> None:
    assert query_of(typed).match == match


@pytest.mark.parametrize("typed", ["", "  ", "*", '"', '""', "- ( ) ^ : ’", "“”", "_"])
def test_signs_alone_search_for_nothing(typed: str) -> None:
    assert not query_of(typed)


@pytest.mark.parametrize(("typed", "text", "found"), FOUND)
def test_found_words_are_marked_where_they_stand(typed: str, text: str, found: list[str]) -> None:
    places = query_of(typed).found_in(text)
    assert [text[start:end] for start, end in places] == found


def test_very_many_words_are_cut_short() -> None:
    assert len(query_of(" ".join(f"w{i}" for i in range(1000))).terms) == MOST_TERMS


@given(st.text(), st.text())
def test_places_lie_within_the_text_and_in_order(typed: str, text: str) -> None:
    places = query_of(typed).found_in(text)
    ends = [edge for place in places for edge in place]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in places)
