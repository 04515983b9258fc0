"""What another text changes in what hangs on the one before."""

from __future__ import annotations

from tests.reading.seed import article
from timeline_app.core.evidence.match import MatchChange, MatchState
from timeline_app.core.evidence.sought_words import SoughtWords
from timeline_app.core.records.records import Selector
from timeline_app.reading.versions import what_changes

OLD = 'The results were "modest" but the visit was useful, he said. It was modest work.'
MODEST = SoughtWords("modest", Selector(start=18, end=24))
USEFUL = SoughtWords("the visit was useful")


def states(changes: tuple[MatchChange, ...]) -> list[tuple[int, MatchState, MatchState]]:
    return [(one.number, one.before.state, one.after.state) for one in changes]


def test_the_same_words_elsewhere_change_nothing() -> None:
    assert what_changes(OLD, f"A new head.\n{OLD}\nA foot.", [MODEST, USEFUL]) == ()


def test_a_changed_word_is_told_of_the_quote_it_is_in() -> None:
    new = OLD.replace("useful", "useless")
    assert states(what_changes(OLD, new, [MODEST, USEFUL])) == [
        (1, MatchState.MATCHES, MatchState.DIFFERS)
    ]


def test_a_word_that_stands_only_elsewhere_now_is_told() -> None:
    new = OLD.replace('"modest"', '"small"')
    (change,) = what_changes(OLD, new, [MODEST, USEFUL])
    assert change.number == 0
    assert change.after.is_out_of_context


def test_words_that_never_stood_where_they_were_taken_change_nothing_by_that() -> None:
    elsewhere = SoughtWords("modest", Selector("a great many ", " deeds of old"))
    assert what_changes(OLD, OLD.replace("useful", "useless"), [elsewhere]) == ()


def test_changes_farther_off_leave_it_among_its_words() -> None:
    new = OLD.replace("The results", "Its outcomes").replace("useful, he said", "of use, she said")
    assert what_changes(OLD, new, [MODEST]) == ()


def test_the_quote_alone_stands_between_no_other_words() -> None:
    assert what_changes(OLD, "“The visit was useful.”", [SoughtWords("visit was useful")]) == ()


def test_other_typography_is_told() -> None:
    new = OLD.replace("visit was", "visit\u00a0was")
    assert states(what_changes(OLD, new, [USEFUL])) == [
        (0, MatchState.MATCHES, MatchState.TYPOGRAPHY)
    ]


def test_the_first_text_and_the_loss_of_the_last_change_all() -> None:
    first = what_changes("", OLD, [MODEST, USEFUL])
    assert {one.before.state for one in first} == {MatchState.NO_TEXT}
    assert len(first) == 2
    last = what_changes(OLD, "", [MODEST, USEFUL])
    assert {one.after.state for one in last} == {MatchState.NO_TEXT}


def test_words_that_differ_otherwise_now_are_told() -> None:
    sought = [SoughtWords("the visit was very useful")]
    assert what_changes(OLD, f"Once more. {OLD}", sought) == ()
    (change,) = what_changes(OLD, OLD.replace("was useful", "was not useful"), sought)
    assert [one.kept for one in change.before.differences] == [""]
    assert [one.kept for one in change.after.differences] == ["not"]


def test_each_word_of_the_article_matters_to_the_passages_it_is_in() -> None:
    text = article()
    sentence = "Restoring military contact remains"
    sought = [SoughtWords(sentence), SoughtWords("work in progress")]
    assert states(what_changes(text, text.replace("military contact", "contact"), sought)) == [
        (0, MatchState.MATCHES, MatchState.DIFFERS)
    ]
