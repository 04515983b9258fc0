"""What is said of a file that comes into a chronology, perhaps again: how much of it is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.core.evidence.citation import listed
from timeline_app.core.text.translation import Texts, words

if TYPE_CHECKING:
    from timeline_app.storage.imports.recognised import KnownBy
    from timeline_app.storage.imports.shown_rows import ComingCounts

coming_texts = Texts("coming_texts")


def is_written(known: KnownBy | None) -> bool:
    """Whether a file is a table that was written here, and never came before."""
    return known is not None and known.value == "written"


def heading_of(name: str, counts: ComingCounts, known: KnownBy | None) -> str:
    """What comes with a file, in a sentence."""
    if is_written(known):
        pattern = coming_texts.tr("{name} is a table of this chronology: {counts}")
    elif known is not None:
        pattern = coming_texts.tr("{name} was imported before: {counts}")
    else:
        pattern = coming_texts.tr("{name}: {counts}")
    return filled(pattern, name=one_line(name), counts=listed(counted(counts), words))


def added_words(name: str, counts: ComingCounts) -> str:
    """What has come with a file that came before, in a sentence."""
    pattern = coming_texts.tr("Added {name}: {counts}")
    return filled(pattern, name=one_line(name), counts=listed(counted(counts), words))


def counted(counts: ComingCounts) -> list[str]:
    """The counts in words, without those of which there is nothing."""
    tr = coming_texts.tr
    found = (
        (counts.new, tr("{n} new {event|events}", "", counts.new)),
        (counts.there, tr("{n} changed only there", "", counts.there)),
        (counts.both, tr("{n} changed on both sides", "", counts.both)),
        (counts.alike, tr("{n} like {another event|other events}", "", counts.alike)),
        (counts.others, tr("{n} other {record|records} changed", "", counts.others)),
        (counts.gone, tr("{n} no longer there", "", counts.gone)),
        (counts.deleted, tr("{n} deleted here", "", counts.deleted)),
        (counts.same, tr("{n} as before", "", counts.same)),
    )
    return [text for count, text in found if count]
