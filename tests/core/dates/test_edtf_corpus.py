"""What other programs read in the same strings; see `edtf_tables` for the rule of level 2."""

import json

import pytest

from tests.core.edtf_tables import (
    KEPT,
    first_second,
    is_level_2,
    may_be_within,
    second_after,
    shared_cases,
)
from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    Bound,
    DateError,
    DateFault,
    DateShape,
    EdtfDate,
    Precision,
    Qualifier,
    parse_edtf,
)

kept = json.loads(KEPT.read_text(encoding="utf-8"))


def qualifiers(text: str) -> set[Qualifier]:
    shape = DateShape.unpacked(parse_edtf(text).shape)
    return {shape.start_qualifier, shape.end_qualifier}


def is_refused(text: str) -> bool:
    try:
        parse_edtf(text)
    except DateError:
        return True
    return False


def covers(date: EdtfDate, first: str, last: str) -> bool:
    """Whether the date spans these days, or is an instant on the first of them."""
    if DateShape.unpacked(date.shape).start is Precision.SECOND:
        return first_second(first) <= date.earliest < second_after(last)
    return may_be_within(date) == (first_second(first), second_after(last))


@pytest.mark.parametrize(("text", "first", "last"), kept["bounds"])
def test_bounds_are_those_of_the_kept_table(text: str, first: str, last: str) -> None:
    assert covers(parse_edtf(text), first, last)


@pytest.mark.parametrize(("text", "uncertain", "approximate", "both"), kept["qualifiers"])
def test_qualifiers_are_those_of_the_kept_table(
    text: str, uncertain: bool, approximate: bool, both: bool
) -> None:
    found = qualifiers(text)
    assert (Qualifier.UNCERTAIN in found) == uncertain
    assert (Qualifier.APPROXIMATE in found) == approximate
    assert (Qualifier.BOTH in found) == both


@pytest.mark.parametrize("text", kept["refused"])
def test_what_the_kept_table_refuses_is_refused(text: str) -> None:
    assert is_refused(text)


def test_what_three_programs_read_is_read_unless_it_is_level_2() -> None:
    cases = [c for c in shared_cases("consensus-a.json") if c["verdict"] == "valid"]
    wrong = [c["edtf"] for c in cases if is_refused(c["edtf"]) != is_level_2(c["edtf"])]
    assert len(cases) > 150
    assert wrong == []


def test_level_2_is_refused_as_such() -> None:
    texts = [c["edtf"] for c in shared_cases("consensus-a.json") if c["verdict"] == "valid"]
    reasons = set()
    for text in filter(is_level_2, texts):
        with pytest.raises(DateError) as refusal:
            parse_edtf(text)
        reasons.add(refusal.value.reason)
    assert reasons == {DateFault.LEVEL_2}


def test_what_three_programs_refuse_is_refused() -> None:
    cases = [c for c in shared_cases("consensus-a.json") if c["verdict"] == "invalid"]
    assert len(cases) > 30
    assert [c["edtf"] for c in cases if not is_refused(c["edtf"])] == []


def test_bounds_are_those_on_which_the_programs_agree() -> None:
    cases = [
        c
        for c in shared_cases("consensus-a.json")
        if c.get("bounds_agree") and not is_level_2(c["edtf"])
    ]
    assert len(cases) > 100
    wrong = [
        case["edtf"]
        for case in cases
        if not covers(parse_edtf(case["edtf"]), case["py_lower"], case["py_upper"])
    ]
    assert wrong == []


def test_strict_bounds_are_those_of_python_edtf_but_for_its_two_ways() -> None:
    """It ends winter on 31 December, and puts an unknown end ten years from the known one."""
    wrong = set()
    for case in shared_cases("python-edtf-bounds.json"):
        if is_level_2(case["edtf"]):
            continue
        date = parse_edtf(case["edtf"])
        if not covers(date, case["lower_strict"], case["upper_strict"]):
            wrong.add(case["edtf"])
    assert wrong == {"2010-24", "/2006", "2004-06-01/", "1984-06-02?/"}


def test_qualifiers_are_those_of_python_edtf() -> None:
    cases = [c for c in shared_cases("python-edtf-qualifiers.json") if not is_level_2(c["edtf"])]
    assert len(cases) > 8
    for case in cases:
        found = qualifiers(case["edtf"])
        assert (Qualifier.UNCERTAIN in found) == case["uncertain"], case
        assert (Qualifier.APPROXIMATE in found) == case["approximate"], case
        assert (Qualifier.BOTH in found) == case["both"], case


def test_what_python_edtf_refuses_is_refused() -> None:
    cases = shared_cases("python-edtf-invalid.json")
    assert len(cases) == 16
    assert [text for text in cases if not is_refused(text)] == []


def test_the_dates_that_phrases_mean_can_be_stored_unless_they_are_level_2() -> None:
    texts = [c["edtf"] for c in shared_cases("natural-language-a.json") if c["edtf"]]
    refused = [text for text in texts if is_refused(text) and not is_level_2(text)]
    # All three programs of the consensus refuse these two as well.
    assert set(refused) <= {"1849-21-XX", "/190X~"}


def test_open_and_unknown_ends_are_told_apart_throughout() -> None:
    seen = 0
    for case in shared_cases("consensus-a.json"):
        text = case["edtf"]
        if "/" not in text or is_refused(text):
            continue
        date, (start, end) = parse_edtf(text), text.split("/")
        shape = DateShape.unpacked(date.shape)
        assert (shape.start_bound is Bound.OPEN) == (start == "..")
        assert (shape.end_bound is Bound.UNKNOWN) == (end == "")
        assert (date.earliest == OPEN_START) == (start == "..")
        assert (date.latest == OPEN_END) == (end == "..")
        seen += 1
    assert seen > 20
