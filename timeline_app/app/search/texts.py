"""What search says in words: how many there are, which is shown, and where it was found."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.app.messages.sentences import filled
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.search.snippet import Passage, PassageKind
from timeline_app.core.search.text_hits import MOST_COUNTED, TextPassages
from timeline_app.core.text.translation import Texts, number
from timeline_app.widgets.search.match_list import MOST_LISTED
from timeline_app.widgets.texts.event_parts import part_names

search_texts = Texts("search_texts")


class SearchResultTexts(NamedTuple):
    """How a search stands. `place` is that of the match that is shown, from 0, or -1.

    `hidden` are events that say it too, but are hidden by the filter or with their lanes;
    `sentence` is what there is to say as long as nothing is found; `texts` are kept texts that
    say it.
    """

    typed: str
    is_counted: bool
    found: int
    hidden: int
    place: int
    sentence: str
    texts: int = 0

    @property
    def count_words(self) -> str:
        """How many were found, and which of them is shown; nothing until all are."""
        if not self.is_counted:
            return ""
        if not self.found and self.texts:
            return search_texts.tr("{n} {text|texts}", "", self.texts)
        if not self.found:
            return search_texts.tr("none")
        if self.place < 0:
            return search_texts.tr("{n} found", "", self.found)
        pattern = search_texts.tr("{i} of {n}", "", self.found)
        return filled(pattern, i=number(self.place + 1))

    @property
    def only_words(self) -> str:
        """What the button says that shows nothing but what was found; nothing until all is."""
        if not self.is_counted or not self.found:
            return ""
        return search_texts.tr("Show only {this one|these {n}}", "", self.found)

    @property
    def note(self) -> str:
        """What is said below the matches, or in their place."""
        if not self.found:
            return self.sentence or self._nothing()
        parts = []
        if self.found > MOST_LISTED and self.is_counted:
            pattern = search_texts.tr(
                "The best {m} of {n} events. Enter goes on through all of them.", "", self.found
            )
            parts.append(filled(pattern, m=number(MOST_LISTED)))
        if self.hidden:
            parts.append(search_texts.tr("{n} more {is|are} hidden.", "", self.hidden))
        if self.texts:
            pattern = search_texts.tr(
                "{n} kept {text says|texts say} it too, below the events: press ↑.", "", self.texts
            )
            parts.append(pattern)
        return " ".join(parts)

    def _nothing(self) -> str:
        if not self.is_counted:
            return search_texts.tr("Searching…") if self.typed else ""
        if not self.hidden:
            return filled(search_texts.tr("No event says “{words}”."), words=self.typed)
        pattern = search_texts.tr(
            "The {one event that says|{n} events that say} “{words}” {is|are} hidden.",
            "",
            self.hidden,
        )
        return filled(pattern, words=self.typed)


def number_of_passages(passages: TextPassages) -> str:
    """How often a kept text says it."""
    if passages.number < MOST_COUNTED:
        return search_texts.tr("{n} {passage|passages}", "", passages.number)
    return search_texts.tr("{n} passages or more", "", passages.number)


def passage_words(passage: Passage) -> str:
    """What a passage is from."""
    if passage.kind is PassageKind.QUOTE and passage.of:
        return filled(search_texts.tr("Quote, {name}"), name=passage.of)
    match passage.kind:
        case EventPart.TAGS:
            return search_texts.tr("Tag")
        case EventPart() as part:
            return part_names()[part]
        case PassageKind.ACTOR:
            return search_texts.tr("Name")
        case PassageKind.QUOTE:
            return search_texts.tr("Quote")
        case PassageKind.SOURCE:
            return search_texts.tr("Source")
