"""Why a part of a foreign file was not read as it stands, and what became of it, in words."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.core.text.translation import Texts
from timeline_app.interchange.foreign.values import FaultReason

import_faults = Texts("import_faults")


class FaultWords(NamedTuple):
    """Why something was not read as it stands, and what became of it."""

    why: str
    became: str


_UNDATED = import_faults.mark("undated, its words are kept")
_STARTS = import_faults.mark("it has its start alone")
_WORDS = {
    FaultReason.NOT_READ: (
        import_faults.mark("not understood"),
        import_faults.mark("left out"),
    ),
    FaultReason.NO_DATE: (
        import_faults.mark("no date"),
        import_faults.mark("undated"),
    ),
    FaultReason.UNREADABLE_DATE: (import_faults.mark("the date can't be read"), _UNDATED),
    FaultReason.TWO_READINGS: (
        import_faults.mark("the date can be read in two ways"),
        _UNDATED,
    ),
    FaultReason.SHORT_YEAR: (
        import_faults.mark("a year of two digits may be of any century"),
        _UNDATED,
    ),
    FaultReason.NO_SUCH_DAY: (import_faults.mark("there is no such day"), _UNDATED),
    FaultReason.PERHAPS_A_YEAR: (
        import_faults.mark("1 January may mean the year alone"),
        import_faults.mark("the date is marked as uncertain"),
    ),
    FaultReason.FOREIGN_CALENDAR: (import_faults.mark("its calendar can't be read"), _UNDATED),
    FaultReason.UNREADABLE_END: (import_faults.mark("the end can't be read"), _STARTS),
    FaultReason.END_BEFORE_START: (import_faults.mark("it ends before it starts"), _STARTS),
    FaultReason.UNREADABLE_TIME: (
        import_faults.mark("the time can't be read"),
        import_faults.mark("the time was left out"),
    ),
    FaultReason.UNKNOWN_ZONE: (
        import_faults.mark("the time zone is not known"),
        import_faults.mark("the time zone was left out"),
    ),
    FaultReason.UNREADABLE_RULE: (
        import_faults.mark("how it repeats can't be read"),
        import_faults.mark("only the first time was taken"),
    ),
    FaultReason.TOO_MANY_TIMES: (
        import_faults.mark("it repeats too often"),
        import_faults.mark("the rest was left out"),
    ),
    FaultReason.TOO_MANY_EVENTS: (
        import_faults.mark("there are too many events"),
        import_faults.mark("it and the rest were left out"),
    ),
    FaultReason.NO_TITLE: (
        import_faults.mark("no title"),
        import_faults.mark("named by its first words"),
    ),
    FaultReason.NO_SUCH_PARENT: (
        import_faults.mark("what it is part of is not in the file"),
        import_faults.mark("it stands for itself"),
    ),
    FaultReason.ID_TWICE: (
        import_faults.mark("another has the same id"),
        import_faults.mark("read as one of its own"),
    ),
    FaultReason.UNREADABLE_FIELD: (
        import_faults.mark("a field can't be read"),
        import_faults.mark("the field was left out"),
    ),
    FaultReason.NO_FIELD: (
        import_faults.mark("there is no field for it here"),
        import_faults.mark("kept with the origin"),
    ),
    FaultReason.TOO_LONG: (import_faults.mark("too long"), import_faults.mark("cut")),
    FaultReason.WRONG_LETTERS: (
        import_faults.mark("letters can't be read"),
        import_faults.mark("replaced by others"),
    ),
    FaultReason.TRUNCATED: (
        import_faults.mark("the file breaks off here"),
        import_faults.mark("read up to here"),
    ),
    FaultReason.TOO_MANY_LANES: (
        import_faults.mark("too many groups for lanes"),
        import_faults.mark("this one is a tag"),
    ),
    FaultReason.DATE_IN_WORDS: (
        import_faults.mark("the date can't be read"),
        import_faults.mark("kept as words"),
    ),
    FaultReason.NAME_JOINED: (
        import_faults.mark("parts of a name have no field"),
        import_faults.mark("joined with the others"),
    ),
    FaultReason.MARKUP: (
        import_faults.mark("marks for italics and the like"),
        import_faults.mark("taken out"),
    ),
    FaultReason.COMMANDS: (
        import_faults.mark("LaTeX that stands for no letters"),
        import_faults.mark("kept as it is"),
    ),
    FaultReason.NO_TYPE: (
        import_faults.mark("no type of source that is known"),
        import_faults.mark("another was put in"),
    ),
    FaultReason.OLDER_VERSION: (
        import_faults.mark("a later version of it stands in the file"),
        import_faults.mark("left out"),
    ),
    FaultReason.OPEN_QUOTE: (
        import_faults.mark("a quotation mark is never closed"),
        import_faults.mark("all that follows it is one cell"),
    ),
    FaultReason.SAME_SOURCE: (
        import_faults.mark("the same source as another"),
        import_faults.mark("read once"),
    ),
    FaultReason.ROWS_DIFFER: (
        import_faults.mark("another row says otherwise of the same"),
        import_faults.mark("where it is new the first row holds"),
    ),
}


def told_apart(reason: str, field: str = "") -> FaultWords:
    """What the code of a reason means, in the reader's language, with its `field` if that helps."""
    why, became = map(import_faults.tr, _WORDS[FaultReason(reason)])
    if field and reason in _OF_A_FIELD:
        pattern = import_faults.tr("{why} ({field})", "a field of a file that was not read")
        why = filled(pattern, why=why, field=one_line(field))
    return FaultWords(why, became)


def fault_words(reason: str, field: str = "") -> str:
    """The same on one line."""
    words = told_apart(reason, field)
    pattern = import_faults.tr("{why}; {became}", "no date; undated")
    return filled(pattern, why=words.why, became=words.became)


_OF_A_FIELD = {
    reason.value
    for reason in (
        FaultReason.UNREADABLE_FIELD,
        FaultReason.NO_FIELD,
        FaultReason.TOO_LONG,
        FaultReason.ROWS_DIFFER,
    )
}
"""Reasons that say more with the name of the field."""
