"""What search says in words: how many there are, which is shown, and where it was found."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from timeline_app.app.messages.sentences import filled
from timeline_app.core.search.snippet import Passage, PassageKind
from timeline_app.widgets.search.match_list import MOST_LISTED


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("searching", text)


class SearchResultTexts(NamedTuple):
    """How a search stands. `place` is that of the hit that is shown, from 0, or -1.

    `hidden` are events that say it too, but are hidden by the filter or with their lanes;
    `sentence` is what there is to say as long as nothing is found.
    """

    typed: str
    is_counted: bool
    found: int
    hidden: int
    place: int
    sentence: str

    @property
    def count_words(self) -> str:
        """How many were found, and which of them is shown; nothing until all are."""
        if not self.is_counted:
            return ""
        if not self.found:
            return tr("none")
        number = f"{self.found:,}"
        if self.place < 0:
            return filled(tr("{n} found"), n=number)
        return filled(tr("{i} of {n}"), i=f"{self.place + 1:,}", n=number)

    @property
    def only_words(self) -> str:
        """What the button says that shows nothing but what was found; nothing until all is."""
        if not self.is_counted or not self.found:
            return ""
        one, more = tr("Show only this one"), tr("Show only these {n}")
        return one if self.found == 1 else filled(more, n=f"{self.found:,}")

    @property
    def note(self) -> str:
        """What is said below the hits, or in their place."""
        if not self.found:
            return self.sentence or self._nothing()
        parts = []
        if self.found > MOST_LISTED and self.is_counted:
            pattern = tr("The best {m} of {n} events. Enter goes on through all of them.")
            parts.append(filled(pattern, m=f"{MOST_LISTED}", n=f"{self.found:,}"))
        if self.hidden:
            one, more = tr("1 more is hidden."), tr("{n} more are hidden.")
            parts.append(one if self.hidden == 1 else filled(more, n=f"{self.hidden:,}"))
        return " ".join(parts)

    def _nothing(self) -> str:
        if not self.is_counted:
            return tr("Searching…") if self.typed else ""
        if not self.hidden:
            return filled(tr("No event says “{words}”."), words=self.typed)
        one = tr("The one event that says “{words}” is hidden.")
        more = tr("The {n} events that say “{words}” are hidden.")
        return filled(one if self.hidden == 1 else more, n=f"{self.hidden:,}", words=self.typed)


def passage_words(passage: Passage) -> str:
    """What a passage is from."""
    if passage.kind is PassageKind.QUOTE and passage.of:
        return filled(tr("Quote, {name}"), name=passage.of)
    return {
        PassageKind.TITLE: tr("Title"),
        PassageKind.ACTOR: tr("Name"),
        PassageKind.SUMMARY: tr("Summary"),
        PassageKind.QUOTE: tr("Quote"),
        PassageKind.NOTE: tr("Note"),
        PassageKind.PLACE: tr("Place"),
        PassageKind.TAG: tr("Tag"),
        PassageKind.SOURCE: tr("Source"),
    }[passage.kind]
