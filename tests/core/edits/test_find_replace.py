from __future__ import annotations

import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.edits import find_replace as replacing
from timeline_app.core.edits.edit import Change
from timeline_app.core.edits.find_replace import (
    FoundPlaces,
    Replacement,
    TextField,
    replaced_in,
    replacements,
)
from timeline_app.core.records.records import Event, EventId

letters = st.text(st.sampled_from("aAsSßẞiİıéE\u0301ﬁΣσς 秦x_"), max_size=12)


def all_replaced(text: str, replacement: Replacement) -> str:
    return replacement.applied(text, replacement.spans(text))


@pytest.mark.parametrize(
    ("text", "sought", "by", "after"),
    [
        ("Pelosi visits Taiwan", "visits", "leaves", "Pelosi leaves Taiwan"),
        ("visit, VISIT, Visit", "visit", "trip", "trip, trip, trip"),
        ("aaa", "aa", "b", "ba"),
        ("Die Straße", "STRASSE", "Gasse", "Die Gasse"),
        ("Die Straße", "ß", "ss", "Die Strasse"),
        ("Die Straße", "s", "z", "Die ztraße"),
        ("İstanbul", "i", "I", "İstanbul"),
        ("İstanbul", "İ", "I", "Istanbul"),
        ("İstanbul and Izmir", "izmir", "Smyrna", "İstanbul and Smyrna"),
        ("ﬁnal ﬁne", "fine", "fee", "ﬁnal fee"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος", "S", "S"),
        ("café, cafe", "cafe", "bar", "café, bar"),
        ("cafe\u0301, cafe", "cafe", "bar", "cafe\u0301, bar"),
        ("cafe\u0301", "e\u0301", "e", "cafe"),
        ("Muller, Müller", "muller", "Miller", "Miller, Müller"),
        ("秦刚，秦刚", "秦刚", "Qin Gang", "Qin Gang，Qin Gang"),
        ("a\nb", "\n", " ", "a b"),
        ("<b>x</b>", "<b>", "", "x</b>"),
        ("nothing", "", "x", "nothing"),
        ("", "x", "y", ""),
        (r"a.c abc", ".", r"\1", r"a\1c abc"),
    ],
)
def test_letters_are_compared_by_case_folding(text: str, sought: str, by: str, after: str) -> None:
    assert all_replaced(text, Replacement(sought, by)) == after


@pytest.mark.parametrize(
    ("text", "sought", "after"),
    [
        ("visit, VISIT, Visit", "Visit", "visit, VISIT, -"),
        ("Straße", "strasse", "Straße"),
        ("aaaa", "aa", "--"),
    ],
)
def test_or_exactly(text: str, sought: str, after: str) -> None:
    assert all_replaced(text, Replacement(sought, "-", match_case=True)) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("port", "-"),
        ("airport, port. ports port", "airport, -. ports -"),
        ("port_a (port)", "port_a (-)"),
        ("port2 éport port-é", "port2 éport --é"),
    ],
)
def test_whole_words(text: str, after: str) -> None:
    assert all_replaced(text, Replacement("port", "-", whole_words=True)) == after


@given(letters, letters, letters, st.booleans(), st.booleans())
def test_only_what_is_the_same_is_replaced(
    text: str, sought: str, by: str, match_case: bool, whole_words: bool
) -> None:
    replacement = Replacement(sought, by, match_case, whole_words)
    spans = replacement.spans(text)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        last = end
        found = text[start:end]
        assert found == sought if match_case else found.casefold() == sought.casefold()
        assert not unicodedata.category(text[end : end + 1] or " ").startswith("M")
    kept = [
        text[start:end]
        for start, end in zip(
            [0, *(e for _, e in spans)], [*(s for s, _ in spans), len(text)], strict=True
        )
    ]
    assert by.join(kept) == replacement.applied(text, spans)
    assert replacement.applied(text, []) == text


EVENT = Event(
    EventId("e"), "Talks on talks", summary="The talks", note="TALKS", place="Talk Street"
)
SOUGHT = Replacement("talks", "visits")


def found_in(event: Event, sought: Replacement = SOUGHT) -> FoundPlaces:
    found = FoundPlaces()
    found.add(7, [(field, getattr(event, field.attribute)) for field in TextField], sought)
    return found


def test_what_is_found_is_chosen_and_replaced_place_by_place() -> None:
    found = found_in(EVENT)
    assert (len(found), found.number_chosen, found.number_of_events()) == (4, 4, 1)
    found.choose(1, False)
    found.choose(1, False)
    assert (found.number_chosen, found.is_chosen(0), found.is_chosen(1)) == (3, True, False)
    ((key, chosen),) = found.chosen_by_event()
    assert key == 7
    after = replaced_in(EVENT, chosen, SOUGHT)
    assert after == Event(
        EventId("e"), "visits on talks", summary="The visits", note="visits", place="Talk Street"
    )


def test_all_can_be_chosen_or_none() -> None:
    found = found_in(EVENT)
    found.choose_all(False)
    assert not found.number_chosen
    assert not found.number_of_events(chosen=True)
    assert not [*found.chosen_by_event()]
    found.choose_all(True)
    assert found.number_of_events(chosen=True) == 1


def test_events_are_counted_once_each() -> None:
    found = FoundPlaces()
    for key in (3, 9, 4):
        found.add(key, [(TextField.TITLE, "talks"), (TextField.NOTE, "talks talks")], SOUGHT)
    assert (len(found), found.number_of_events()) == (9, 3)
    for index in range(3, 6):
        found.choose(index, False)
    assert found.number_of_events(chosen=True) == 2
    assert [key for key, _ in found.chosen_by_event()] == [3, 4]


def test_a_title_of_which_nothing_would_be_left_stays() -> None:
    found = found_in(msgspec.structs.replace(EVENT, title=" Talks "), Replacement("talks"))
    assert found.number_blank == 1
    assert TextField.TITLE not in found.fields
    assert len(found) == 2


def test_what_was_changed_meanwhile_is_left() -> None:
    ((_, chosen),) = found_in(EVENT).chosen_by_event()
    other = msgspec.structs.replace(EVENT, title="No talks", summary="", note="x", place="")
    assert replaced_in(other, chosen, SOUGHT) is other
    assert [*replacements([(other, chosen)], SOUGHT)] == []
    ((change),) = replacements([(EVENT, chosen)], SOUGHT)
    assert change == Change(EVENT, replaced_in(EVENT, chosen, SOUGHT))


def test_no_more_are_kept_than_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "MOST_FOUND", 3)
    found = found_in(EVENT)
    assert len(found) == 3
    assert found.is_full
