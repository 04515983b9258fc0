"""What a memo says around the texts of the records, in English; each has its translation."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from timeline_app.core.evidence.event_words import STATE
from timeline_app.core.memo.blocks import Inline, Inlines, TextSpan
from timeline_app.core.records.records import Verification
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate

CONTENTS = QT_TRANSLATE_NOOP("words", "Contents")
#: Below the title of a memo
EVENTS = QT_TRANSLATE_NOOP("words", "Chronology of {n} {event|events}", "", 1)
AS_OF = QT_TRANSLATE_NOOP("words", "{what}, as of {date}")
#: Headings in a memo, of events that no year is known of
UNDATED = QT_TRANSLATE_NOOP("words", "Undated")
NO_BEGINNING = QT_TRANSLATE_NOOP("words", "Beginning not known")
CITY_TIME = QT_TRANSLATE_NOOP("words", "{city} time")
#: What stands first in a paragraph of a memo, and what follows
LABELLED = QT_TRANSLATE_NOOP("words", "{label} {text}")
PARTICIPANTS = QT_TRANSLATE_NOOP("words", "Participants:")
AS_WORDED = QT_TRANSLATE_NOOP("words", "Date as worded:")
DATED_BY = QT_TRANSLATE_NOOP("words", "How the date is known:")
DISPUTED = QT_TRANSLATE_NOOP("words", "Disputed:")
NOTE = QT_TRANSLATE_NOOP("words", "Note:")
RELATED = QT_TRANSLATE_NOOP("words", "Related:")
#: Another event, its date, and what it is to this one: "Talks, 5 May 2023 (followed from this)"
OTHER_EVENT = QT_TRANSLATE_NOOP("words", "{title}, {date} ({relation})")
#: Lanes, kind and tags of an event
FILED_UNDER = QT_TRANSLATE_NOOP("words", "Filed under:")
CHECKED = {
    Verification.VERIFIED: QT_TRANSLATE_NOOP("words", "Verified:"),
    Verification.ONE_SOURCE: QT_TRANSLATE_NOOP("words", "From one source:"),
    Verification.EXCERPTS: QT_TRANSLATE_NOOP("words", "From excerpts:"),
    Verification.MEMORY: QT_TRANSLATE_NOOP("words", "From memory:"),
    Verification.UNVERIFIED: QT_TRANSLATE_NOOP("words", "Unverified:"),
}
CHECKED_ALONE = {
    Verification.VERIFIED: QT_TRANSLATE_NOOP("words", "Verified."),
    Verification.ONE_SOURCE: QT_TRANSLATE_NOOP("words", "From one source."),
    Verification.EXCERPTS: QT_TRANSLATE_NOOP("words", "From excerpts."),
    Verification.MEMORY: QT_TRANSLATE_NOOP("words", "From memory."),
    Verification.UNVERIFIED: QT_TRANSLATE_NOOP("words", "Unverified."),
}
#: Several in one sentence, the last of which ends it
CLAUSES = QT_TRANSLATE_NOOP("words", "{first}; {second}")
LISTED = QT_TRANSLATE_NOOP("words", "{listed}, {next}")
QUOTED = QT_TRANSLATE_NOOP("words", "“{words}”")
REMARKED = QT_TRANSLATE_NOOP("words", "{text} [{remark}]")
STANCE_AND_NOTE = QT_TRANSLATE_NOOP("words", "{stance}: {note}")
#: A name, and the same in the script of its country; a person, and what they did
OTHER_NAME = QT_TRANSLATE_NOOP("words", "{name} ({other})")
IN_ROLE = QT_TRANSLATE_NOOP("words", "{actor} ({role})")
#: How a source words a date: “last summer”, what that is, and whose words they are
WORDED = QT_TRANSLATE_NOOP("words", "{wording} ({source})")
#: A day that is one by the clocks of a place, or of a time zone
BY_CLOCKS = QT_TRANSLATE_NOOP("words", "{date} in {place}")
WORDED_MEANS = QT_TRANSLATE_NOOP("words", "{wording}, that is {date} ({source})")
WORDED_RESTS = QT_TRANSLATE_NOOP("words", "{wording} ({source}; the date rests on this)")
WORDED_MEANS_RESTS = QT_TRANSLATE_NOOP(
    "words", "{wording}, that is {date} ({source}; the date rests on this)"
)
#: Which source says otherwise, and what
SAYS = QT_TRANSLATE_NOOP("words", "{source} – {what}")
#: Who said a quote that stands above, where and when
SAID_BY = QT_TRANSLATE_NOOP("words", "— {who}")
NOT_NAMED = QT_TRANSLATE_NOOP("words", "speaker not named")
TRANSLATED = QT_TRANSLATE_NOOP("words", "{translation} (translated by {names})")
NAMED_AS = QT_TRANSLATE_NOOP("words", "named “{name}” in the source")
CITED_ABOVE = QT_TRANSLATE_NOOP("words", "{source}, cited above")
#: What letters at the end of notes stand for
IN_NOTES = QT_TRANSLATE_NOOP("words", "In the notes:")
LETTER = QT_TRANSLATE_NOOP("words", "[{letter}] {meaning}.")
SENTENCES = QT_TRANSLATE_NOOP("words", "{first} {second}")

PHRASES: tuple[str, ...] = (
    *(CONTENTS, EVENTS, AS_OF, UNDATED, NO_BEGINNING, STATE, CITY_TIME),
    *(
        LABELLED,
        PARTICIPANTS,
        AS_WORDED,
        DATED_BY,
        DISPUTED,
        NOTE,
        RELATED,
        OTHER_EVENT,
        FILED_UNDER,
    ),
    *CHECKED.values(),
    *CHECKED_ALONE.values(),
    *(CLAUSES, LISTED, QUOTED, REMARKED, STANCE_AND_NOTE, OTHER_NAME, IN_ROLE),
    *(WORDED, WORDED_MEANS, WORDED_RESTS, WORDED_MEANS_RESTS, SAYS),
    *(SAID_BY, NOT_NAMED, TRANSLATED, NAMED_AS, CITED_ABOVE, IN_NOTES, LETTER, SENTENCES),
)
"""Every text that a memo hands to its translate function, besides those of dates and citations."""


def filled(phrase: str, translate: Translate, **fields: Inlines) -> Inlines:
    """A phrase with spans and notes in the place of its fields."""
    return tuple(_parts(translate(phrase), fields))


def _parts(pattern: str, fields: dict[str, Inlines]) -> Iterator[Inline]:
    for literal, name, _, _ in Formatter().parse(pattern):
        if literal:
            yield TextSpan(literal)
        if name is not None:
            yield from fields[name]
