"""Which words of a record are looked for in the text of its source, and where."""

from __future__ import annotations

from typing import TypeAlias

from timeline_app.core.records.records import (
    Citation,
    DateClaim,
    KeptText,
    Quote,
    Selector,
    TextId,
)
from timeline_app.core.value import Value, replace

Anchored: TypeAlias = Quote | DateClaim | Citation
"""What may rest on words of a source."""


class SoughtWords(Value, frozen=True):
    """Words that are looked for, and where they are said to stand."""

    words: str
    selector: Selector = Selector()


def sought_words(record: Anchored, text: KeptText | None = None) -> SoughtWords:
    """What is looked for in a text: the words there where they are others than the record's.

    A citation without such words rests on its source as a whole: it has none. A position that was
    noted in another text means nothing in this one.
    """
    selector = record.selector
    words = selector.exact
    if not words and not isinstance(record, Citation):
        words = record.text if isinstance(record, Quote) else record.wording
    if text is not None and selector.text not in ("", text.id):
        selector = replace(selector, start=-1, end=-1, text=TextId(""))
    return SoughtWords(words, selector)
