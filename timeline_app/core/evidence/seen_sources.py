"""What of a source was seen, and since when: how that is kept with it, and what is said of it.

*Accessed*, as citation styles have it, is said of the page itself. Who saw an excerpt of it has
not been there, so that this day is kept apart, and every citation says so.
"""

from __future__ import annotations

import msgspec

from timeline_app.core.evidence.csl import csl_edtf, edtf_words
from timeline_app.core.records.records import CslDate, HowSeen, Source
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate, english

#: An excerpt is what others show of a page: a search's result, a report that quotes it
_EXCERPT = QT_TRANSLATE_NOOP("words", "only an excerpt was seen")
_EXCERPT_ON = QT_TRANSLATE_NOOP("words", "only an excerpt was seen, {date}")
PHRASES = (_EXCERPT, _EXCERPT_ON)


def seen_as(source: Source, how: HowSeen, day: CslDate | None) -> Source:
    """The source, of which so much was seen on this day, if one is known."""
    is_opened = how is not HowSeen.EXCERPT
    said = day and (csl_edtf(day) or day.literal)
    return msgspec.structs.replace(
        source,
        seen=how,
        seen_on="" if how is HowSeen.NOT_SAID or not said else said,
        item=msgspec.structs.replace(source.item, accessed=day if is_opened else None),
    )


def day_seen(source: Source) -> CslDate | None:
    """The day on which the page was opened, else that on which something of it was seen."""
    seen_on = source.seen_on
    return source.item.accessed or (CslDate(raw=seen_on) if seen_on else None)


def seen_caveat(source: Source, translate: Translate) -> str:
    """What a reader has to know of a source that nobody opened; empty for any other."""
    if source.seen is not HowSeen.EXCERPT:
        return ""
    date = edtf_words(source.seen_on, translate)
    return translate(_EXCERPT_ON).format(date=date) if date else translate(_EXCERPT)


def note_with_caveat(source: Source) -> str:
    """The note of its CSL item for the files of others, which have no field for the rest."""
    caveat = seen_caveat(source, english)
    return "\n".join(filter(None, (source.item.note, caveat)))
