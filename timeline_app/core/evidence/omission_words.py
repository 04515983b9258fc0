"""What a shortened quote leaves out, and how that bends it, in words; `translate` says them."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.core.evidence.citation import listed
from timeline_app.core.evidence.match import Match, Omission, OmissionFault, WordDifference
from timeline_app.core.records.event_details import OmittedWords
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate

#: What a shortened quote leaves out of its source: “in Geneva”, “on Tuesday”
_LEAVES_OUT = QT_TRANSLATE_NOOP("words", "leaves out {words}")
_QUOTED = QT_TRANSLATE_NOOP("words", "“{words}”")
#: A bracket of a quote, and what its source has in its place: [Taiwan] for “it”
_IN_PLACE = QT_TRANSLATE_NOOP("words", "{bracket} for “{words}”")
#: Why a shortened quote differs from its source, and by which words: a negation is left out: “not”
_FAULT = QT_TRANSLATE_NOOP("words", "{fault}: {words}")
_CUT = QT_TRANSLATE_NOOP("words", "{beginning} … {end}")

MOST_TOLD = 300
"""Code points of one omission where there is little room for it."""


def fault_words(one: WordDifference, translate: Translate) -> str:
    """How what is left out or put in bends a quote; empty where it is another difference."""
    if one.fault is None:
        return ""
    match one.fault:
        case OmissionFault.REPLACED:
            words = translate(_IN_PLACE).format(bracket=one.quoted, words=_even(one.kept))
        case OmissionFault.INSERTED:
            words = one.quoted
        case _:
            words = translate(_QUOTED).format(words=_even(one.kept))
    return translate(_FAULT).format(fault=translate(one.fault.value), words=words)


def omission_words(
    omissions: Iterable[Omission | OmittedWords], translate: Translate, most: int = MOST_TOLD
) -> str:
    """What is left out, each of at most so many code points; empty where nothing is."""
    told = [_omission(one, translate, most) for one in omissions]
    return translate(_LEAVES_OUT).format(words=listed(told, translate)) if told else ""


def left_out_lines(match: Match | None, translate: Translate) -> list[str]:
    """What is to be said of a shortened quote: how it is bent, and all that it leaves out."""
    if match is None:
        return []
    faults = [fault_words(one, translate) for one in match.differences]
    bent = {(one.start, one.end) for one in match.differences}
    others = [one for one in match.omissions if (one.start, one.end) not in bent]
    left_out = omission_words(others, translate, most=10 * MOST_TOLD)
    return [one for one in (*faults, left_out) if one]


def _omission(one: Omission | OmittedWords, translate: Translate, most: int) -> str:
    words = _even(one.kept)
    if len(words) > most:
        half = most // 2
        beginning, end = words[:half].rpartition(" ")[0], words[-half:].partition(" ")[2]
        words = translate(_CUT).format(beginning=beginning or words[:half], end=end)
    if any(letter.isalnum() for letter in one.quoted):
        return translate(_IN_PLACE).format(bracket=one.quoted, words=words)
    return translate(_QUOTED).format(words=words)


def _even(words: str) -> str:
    return " ".join(words.split())
