from __future__ import annotations

from timeline_app.core.evidence.match import Match, MatchState
from timeline_app.core.records.records import Selector
from timeline_app.reading.known_names import KnownNames, weighed
from timeline_app.reading.matching import match_quote
from timeline_app.reading.text_index import TextIndex

NAMES = KnownNames(("王毅", "秦刚", "Blinken"))


def matched(quote: str, text: str) -> Match:
    index = TextIndex(text)
    return weighed(match_quote(quote, Selector(), index), quote, text, NAMES)


def test_another_name_is_grave_where_the_script_has_no_capitals() -> None:
    text = "外交部发言人表示,秦刚在北京同布林肯国务卿举行了建设性的会谈。"
    match = matched("王毅在北京同布林肯国务卿举行了建设性的会谈", text)
    assert match.state is MatchState.DIFFERS
    assert [one.is_grave for one in match.differences] == [True]


def test_other_words_are_not() -> None:
    text = "外交部发言人表示,秦刚在北京同布林肯国务卿举行了建设性的会谈。"
    match = matched("秦刚在北京同布林肯国务卿举行了坦率的的会谈", text)
    assert match.state is MatchState.DIFFERS
    assert not any(one.is_grave for one in match.differences)


def test_a_match_without_differences_stays_as_it_is() -> None:
    text = "秦刚在北京。"
    match = matched("秦刚在北京", text)
    assert match.state is MatchState.MATCHES
    assert match.differences == ()
