"""Notes on events: what their front matter is to a reader of YAML, and where they lie."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from unicodedata import normalize

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.memo.details import BARE, EVENT, FULL, sample
from tests.examples import examples
from tests.interchange.documents.blocks import MARKUP, TEXTS
from tests.second_opinions import by_node, by_pandoc
from timeline_app.core.records.event_details import EventDetails, RelatedEvent
from timeline_app.core.records.records import (
    Event,
    EventId,
    Header,
    Lane,
    LaneId,
    Relation,
    Source,
)
from timeline_app.interchange.documents import notes
from timeline_app.interchange.documents.characters import fit
from timeline_app.interchange.documents.notes import NoteNames, note_name, safe_name

replace = msgspec.structs.replace
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


class Few:
    """Events that go out."""

    def __init__(self, events: Sequence[EventDetails], title: str = "Talks") -> None:
        self.header = Header(title)
        self.count = len(events)
        self._events = events

    def lanes(self) -> Sequence[Lane]:
        return ()

    def events(self) -> Iterator[EventDetails]:
        return iter(self._events)

    def sources(self) -> Iterator[Source]:
        return iter(())


def written(going: Few) -> dict[str, str]:
    file = io.BytesIO()
    notes.write(going, file)
    package = zipfile.ZipFile(file)
    return {name: package.read(name).decode() for name in package.namelist()}


def test_front_matter_says_what_can_be_looked_up_and_is_text() -> None:
    event = replace(EVENT, tags=("Taiwan Strait", "2023", "a/b", "#x"))
    relation = Relation(EVENT.id, BARE.event.id, "led to")
    related = (
        RelatedEvent(relation, BARE.event, BARE.key, is_outgoing=True),
        RelatedEvent(relation, replace(BARE.event, id=EventId("else")), 9, is_outgoing=True),
    )
    lane = Lane(LaneId("l"), "Leaders: both", "lane-1", 0)
    full = replace(FULL, event=event, related=related, lanes=(lane,))
    made = written(Few([full, BARE]))
    assert list(made) == ["Talks/2023-06-18 Qin's talks.md", "Talks/Nothing known.md"]
    texts = [*MARKUP, " ".join(MARKUP), "\n---\n", "a: b", "- x", "\x80\ufeff\u2029", "true", ""]
    some = [replace(BARE, event=replace(BARE.event, place=text)) for text in texts]
    hostile = [notes.note(one, {}).decode() for one in some]
    first, second, *seen = by_node([("note", text) for text in (*made.values(), *hostile)])
    assert [one.get("place", "") for one in seen] == list(map(fit, texts))
    assert first == {
        "title": "Qin’s talks",
        "date": "2023-06-18",
        "place": "Beijing",
        "status": "ongoing",
        "id": "ev-1",
        "people": ["Qin Gang"],
        "lanes": ["Leaders: both"],
        "tags": ["Taiwan-Strait", "_2023", "a/b", "x"],
        "sources": [
            "The Paper, “Talks”, 19 June 2023, https://paper.example/a?b=1&c=2",
            "The Weekly.",
        ],
        "related": ["[[Nothing known]]"],
    }
    assert second == {"title": "Nothing known", "status": "took place", "id": "ev-2"}
    assert "# Qin’s talks\n" in made["Talks/2023-06-18 Qin's talks.md"]


def test_notes_on_the_sample_hold_every_quote() -> None:
    _, events = sample()
    made = written(Few(events))
    assert len(made) == len(events)
    some = [(one, text) for one, text in zip(events, made.values(), strict=True) if one.quotes]
    together = "\n\n".join(text.split("---\n", 2)[2] for _, text in some[:8])
    words = " ".join(by_pandoc(together.encode(), "markdown-smart-footnotes", "plain").split())
    for found in (found for details, _ in some[:8] for found in details.quotes):
        assert " ".join(found.quote.text.split()) in words


@settings(max_examples=examples(100))
@given(
    st.lists(
        st.one_of(TEXTS, st.sampled_from(["con", "../x", "a", "A", "ＡＡ", "\u202e.", "NUL.md"]))
    )
)
def test_names_of_files_are_safe_and_differ(titles: list[str]) -> None:
    names = NoteNames()
    made = [names.new(note_name(Event(EventId("../id"), title))) for title in titles]
    assert len({normalize("NFC", name).casefold() for name in made}) == len(made)
    for name in made:
        assert name.strip(" .") == name != ""
        assert name.isprintable()
        assert not set(name) & set('\\/:*?"<>|#^[]')
        assert not RESERVED.match(name)
        assert len(name.encode()) < 200


@pytest.mark.parametrize(
    ("date", "title", "name"),
    [
        ("2022-08-02/2022-08-03", "Pelosi visits Taiwan", "2022-08-02 Pelosi visits Taiwan"),
        ("2022-08?", "Talks: day 1/2", "2022-08 Talks day 1 2"),
        ("[..2013-10]", "秦刚", "2013-10 秦刚"),
        ("", "CON", "_CON"),
        ("", "  ", "id"),
        ("Y-170000", "x", "x"),
    ],
)
def test_a_note_is_called_by_day_and_title(date: str, title: str, name: str) -> None:
    assert note_name(Event(EventId("id"), title, date)) == name


def test_a_folder_stays_within_the_place_where_it_is_unpacked() -> None:
    (name,) = written(Few([BARE], "../../etc"))
    assert name == "etc/Nothing known.md"
    assert safe_name("..") == ""
