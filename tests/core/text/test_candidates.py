"""Choices are found by any of their names, however these are typed."""

from __future__ import annotations

import pytest

from timeline_app.core.text.candidates import CandidateIndex, NamedRecord, called_so, fitting

QIN = NamedRecord("qin", "Qin Gang", "person · CN")
MULLER = NamedRecord("muller", "Heiko Müller", "person · DE")
MULL = NamedRecord("mull", "Muller Institute", "organisation")
NAMES = CandidateIndex([(QIN, ("秦刚", "Цинь Ган")), (MULLER, ()), (MULL, ())])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("muller", ["mull", "muller"]),
        ("MÜLLER", ["mull", "muller"]),
        ("秦", ["qin"]),
        ("秦刚", ["qin"]),
        ("цинь", ["qin"]),
        ("gang qin", ["qin"]),
        ("person", ["qin", "muller"]),
        ("heiko de", ["muller"]),
        ("  qin   gang ", ["qin"]),
        ("nobody", []),
        ("", ["qin", "muller", "mull"]),
    ],
)
def test_names_are_found_without_case_and_marks(typed: str, found: list[str]) -> None:
    assert [choice.id for choice in NAMES.like(typed)] == found


def test_another_name_by_which_it_was_found_is_told() -> None:
    assert NAMES.like("秦")[0].detail == "秦刚 · person · CN"
    assert NAMES.like("qin")[0].detail == "person · CN"


def test_no_more_come_than_are_wanted_and_the_best_are_among_them() -> None:
    many = [NamedRecord(str(n), f"The number {n}") for n in range(1000)] + [
        NamedRecord("n", "Number one")
    ]
    found = fitting("number", many, 10)
    assert len(found) == 10
    assert found[0].id == "n"
    assert len(fitting("", many, 10)) == 10


def test_a_choice_called_so_is_told_from_one_that_only_holds_the_words() -> None:
    choices = [QIN, NamedRecord("other", "qin gang"), NamedRecord("longer", "Qin Gang of Tianjin")]
    assert [choice.id for choice in called_so(" QIN gang", choices)] == ["qin", "other"]
    assert not called_so(" ", choices)
