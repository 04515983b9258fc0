"""Whether two sources are the same."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from timeline_app.core.evidence import duplicates
from timeline_app.core.evidence.duplicates import marks_of, needles_of
from timeline_app.core.records.records import CslDate, CslItem, CslName
from timeline_app.storage.database.rows import json_of

NAMED = CslItem(
    "book", title="On China", author=(CslName("Kissinger", "Henry"),), issued=CslDate(((2011,),))
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CslItem("book", DOI="10.1000/ABC"), CslItem("webpage", DOI="10.1000/abc")),
        (CslItem("book", DOI="10.1000/a"), CslItem("webpage", URL="https://doi.org/10.1000/A")),
        (CslItem("webpage", URL="https://A.org/x/"), CslItem("book", URL="http://www.a.org/x")),
        (CslItem("webpage", URL="https://a.org/x#top"), CslItem("book", URL="https://a.org/x")),
        (NAMED, CslItem("book", title="ON CHINA", author=NAMED.author, issued=NAMED.issued)),
    ],
)
def test_the_same_source_is_found(one: CslItem, other: CslItem) -> None:
    assert marks_of(one) & marks_of(other)
    assert not marks_of(one) & marks_of(CslItem("map"))
    written = json_of(other).decode("utf-8").casefold()
    assert any(needle.casefold() in written for needle in needles_of(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CslItem("webpage"), CslItem("webpage")),
        (CslItem("webpage", title="Home"), CslItem("webpage", title="Home")),
        (CslItem("webpage", URL="https://a.org/x?1"), CslItem("webpage", URL="https://a.org/x?2")),
        (CslItem("webpage", URL="https://a.org/X"), CslItem("webpage", URL="https://a.org/x")),
        (NAMED, CslItem("book", title="On China", author=NAMED.author)),
        (CslItem("webpage", URL="https://[x"), CslItem("webpage", URL="https://[y")),
    ],
)
def test_others_are_told_apart(one: CslItem, other: CslItem) -> None:
    assert not marks_of(one) & marks_of(other)


@given(
    address=st.from_regex(
        r"https?://(www\.)?[a-z.]{1,8}(:8)?(/[a-z/.;=&@:#?|~<>%]{0,6})?", fullmatch=True
    )
)
@settings(max_examples=examples(300))
def test_a_plain_address_is_marked_as_one_that_is_taken_apart(address: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        quick = duplicates.mark_of_address(address)
        patch.setattr(duplicates, "_PLAIN_ADDRESS", re.compile(r"(?!)"))
        assert quick == duplicates.mark_of_address(address)
