"""What holds of every text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.records.records import Actor, ActorId, ActorKind, OtherName
from timeline_app.reading.speech.known_mentions import find_mentions
from timeline_app.reading.speech.naming.people import People
from timeline_app.reading.speech.quotations import find_quotations
from timeline_app.reading.speech.speakers import MOST_SPEAKERS, find_speakers
from timeline_app.reading.speech.turn_speakers import speakers_of_turns
from timeline_app.reading.speech.turns import find_turns

LATIN = "Vale said |he |they |told Oban |according to |Ann Vale, head of the bank,|talks were |12"
OTHERS = 'MR. VALE: |\nQ Why|\n- |\n> |\n    |the ministry |quoted by |as |U.S. |王毅表示：|"“”|…”'
PARTS = [*LATIN.split("|"), *OTHERS.split("|"), *"\"“”„«»'‘’「」:：,.?!…—-\n ()"]
VALE = Actor(ActorId("vale"), "Ann Vale", ActorKind.PERSON, "NO", (OtherName("王毅", "zh"),))
PEOPLE = People([VALE])

news = st.lists(st.sampled_from(PARTS), max_size=60).map("".join)
any_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=80)


@given(st.one_of(news, any_text))
def test_what_is_found_lies_in_the_text_in_order(words: str) -> None:
    quotations = find_quotations(words)
    turns = speakers_of_turns(words, find_turns(words), PEOPLE)
    found = find_speakers(words, quotations, turns, PEOPLE)
    assert [(one.start, one.end) for one in found] == [(one.start, one.end) for one in quotations]
    last = 0
    for one in found:
        assert last <= one.start < one.end <= len(words)
        assert words[one.start : one.end].strip() == words[one.start : one.end]
        assert len(one.speakers) <= MOST_SPEAKERS
        assert len({speaker.name for speaker in one.speakers}) == len(one.speakers)
        assert not (one.speakers and one.kind)
        last = one.end
        for speaker in one.speakers:
            assert 0 <= speaker.start < speaker.end <= len(words)
            assert speaker.name
            assert speaker.why


@given(st.one_of(news, any_text))
def test_turns_follow_each_other(words: str) -> None:
    last = 0
    for one in find_turns(words):
        assert last <= one.label_start < one.label_end <= one.start <= one.end <= len(words)
        last = one.end


@given(st.one_of(news, any_text))
def test_known_actors_are_named_where_they_are_found(words: str) -> None:
    last = 0
    for one in find_mentions(words, PEOPLE):
        assert last <= one.start < one.end <= len(words)
        assert "Vale" in words[one.start : one.end] or "王毅" in words[one.start : one.end]
        last = one.end
