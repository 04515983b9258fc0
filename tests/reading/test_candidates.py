"""Sentences with a date as candidates for events, and their titles."""

from __future__ import annotations

import pytest

from timeline_app.core.evidence.findings import FoundDate
from timeline_app.core.records.records import ActorId
from timeline_app.reading.candidates import LONGEST_TITLE, candidates_of, outside, title_of

TEXT = """Envoys meet in Oslo

Friday, May 5, 2023

Envoys of both sides met in Oslo on Wednesday, and a minister left on Thursday. Nobody signed.
- They had met last year.
"""
PHRASES = (("Friday, May 5, 2023", "2023-05-05"), ("Wednesday", "2023-05-03"))
LATER = (("Thursday", "2023-05-04"), ("last year", ""))


def found_in(text: str, *phrases: tuple[str, str]) -> list[FoundDate]:
    dates = []
    for phrase, edtf in phrases:
        at = text.index(phrase)
        dates.append(FoundDate(at, at + len(phrase), edtf, "because"))
    return dates


def test_each_date_that_is_told_makes_one_of_its_sentence() -> None:
    envoy, minister = ActorId("envoy"), ActorId("minister")
    mentions = [
        (TEXT.index("Envoys of"), 0, envoy),
        (TEXT.index("a minister"), 0, minister),
        (TEXT.index("Nobody"), 0, ActorId("nobody")),
    ]
    found = candidates_of(TEXT, found_in(TEXT, *PHRASES, *LATER), mentions)
    sentence = "Envoys of both sides met in Oslo on Wednesday, and a minister left on Thursday."
    assert [TEXT[one.start : one.end] for one in found] == [sentence] * 2
    assert [TEXT[one.clause_start : one.clause_end] for one in found] == [
        "Envoys of both sides met in Oslo on Wednesday",
        "a minister left on Thursday",
    ]
    assert [one.date.edtf for one in found] == ["2023-05-03", "2023-05-04"]
    assert found[0].actors == (envoy, minister)


def test_the_day_above_an_article_and_a_date_that_is_not_told_make_none() -> None:
    assert candidates_of(TEXT, found_in(TEXT, PHRASES[0], LATER[1])) == ()


@pytest.mark.parametrize(
    ("text", "phrase", "titles"),
    [
        ("Happy Monday.", "Monday", []),
        ("Updated: Monday", "Monday", []),
        ("They signed Monday.", "Monday", ["They signed"]),
        ("她说，今年2月，中美军方曾通电话。", "今年2月", ["她说，中美军方曾通电话"]),
        ("北京8月5日电", "8月5日", []),
    ],
)
def test_a_date_with_a_word_beside_it_tells_of_no_event(
    text: str, phrase: str, titles: list[str]
) -> None:
    found = candidates_of(text, found_in(text, (phrase, "2023-02")))
    assert [title_of(text, one) for one in found] == titles


def test_what_came_after_what_is_dated_makes_one_too() -> None:
    text = "Oslo closed its port after the minister's speech on May 3."
    found = candidates_of(text, found_in(text, ("May 3", "2023-05-03")))
    assert [title_of(text, one) for one in found] == [
        "Oslo closed its port",
        "The minister's speech",
    ]
    dated = found[0].date
    assert text[dated.start : dated.end] == "after the minister's speech on May 3"
    assert (dated.edtf, dated.why) == ("2023-05-03", "after what is dated: because")
    text = "Oslo closed its port on May 4 after the minister's speech on May 3."
    dates = found_in(text, ("May 4", "2023-05-04"), ("May 3", "2023-05-03"))
    assert [one.date for one in candidates_of(text, dates)] == dates


def test_a_date_within_a_quotation_makes_none() -> None:
    text = "“We met on May 3,” he said on May 4. “No.”"
    dates = found_in(text, ("May 3", "2023-05-03"), ("May 4", "2023-05-04"))
    told = outside(dates, [(1, text.index("3") + 1), (len(text) - 4, len(text) - 1)])
    assert told == dates[1:]
    assert outside(dates, []) == dates


@pytest.mark.parametrize(
    ("sentence", "date", "title"),
    [
        ("The two ministers met in Oslo on May 3.", "May 3", "The two ministers met in Oslo"),
        ("On Friday, the envoy flew home.", "Friday", "The envoy flew home"),
        ("Oslo on Monday banned two airlines.", "Monday", "Oslo banned two airlines"),
        ("With Monday's vote, the law was passed.", "Monday", "With vote, the law was passed"),
        ("the visit of the envoy last summer", "last summer", "The visit of the envoy"),
        ("Monday", "Monday", "Monday"),
    ],
)
def test_a_title_leaves_out_the_date(sentence: str, date: str, title: str) -> None:
    dates = found_in(sentence, (date, "2023-05-03"))
    found = candidates_of(f"{sentence} ", dates)
    assert [title_of(sentence, one) for one in found] == ([title] if sentence != date else [])


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("He said on May 3 it is “vital that we talk.", "He said it is vital that we talk"),
        ("He said on May 3 it is vital that we talk”.", "He said it is vital that we talk"),
        ("They met (in Oslo on May 3.", "They met in Oslo"),
        ("He called it “vital” (twice) on May 3.", "He called it “vital” (twice)"),
        ('He called it „vital“ and "new on May 3.', "He called it „vital“ and new"),
        ("He called it “vital (for us” on May 3.", "He called it vital for us"),
    ],
)
def test_a_title_has_no_half_of_a_pair(sentence: str, title: str) -> None:
    [found] = candidates_of(sentence, found_in(sentence, ("May 3", "2023-05-03")))
    assert title_of(sentence, found) == title


def test_a_long_title_is_cut_at_a_word() -> None:
    sentence = "The delegation " + "of ministers and deputies " * 8 + "met on May 3"
    [found] = candidates_of(sentence, found_in(sentence, ("May 3", "2023-05-03")))
    title = title_of(sentence, found)
    assert len(title) <= LONGEST_TITLE
    assert title.endswith("…")
    assert sentence.startswith(title[:-1] + " ")


def test_of_a_long_text_only_what_is_dated_is_a_candidate() -> None:
    text = "Nothing was said.\n" * 1_000 + "They met on May 3."
    (found,) = candidates_of(text, found_in(text, ("May 3", "2023-05-03")))
    assert text[found.start : found.end] == "They met on May 3."
