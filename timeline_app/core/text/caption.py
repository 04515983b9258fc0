"""One line that says what an event was: its own caption, or how its summary or a text begins."""

from __future__ import annotations

import re
from typing import NamedTuple

MOST_LETTERS = 70
"""Letters of a caption. Beyond: it can't be kept, and that is said below its field."""

_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bSt)(?<!\bMr)(?<!\bDr)[.!?](?=\s+[^a-z\s])|[。！？]")
"""A full stop after a single capital is one of an abbreviation: "the U.S. House"."""

_LEAST_LETTERS = 25
"""A clause is taken for a caption only if it is so long; a shorter one says too little."""
_LEAST_SIGNS = 6
"""The same in Chinese, where a word is a sign or two."""

_WHOLE_CLAUSE = re.compile(r"[;:—](?=\s)|\s[–—-](?=\s)|[；：]")
"""What stands before it is a sentence of its own."""
_PART_ENDS = re.compile(r",(?=\s)|\s(?=\()|[，、]")
"""What stands before it may be a subject whose verb comes later, or one of several in a row."""

_IN_ROW = re.compile(r"[^,;:]+, (?:and|or|but) ")
"""What follows a comma and is one of several in a row, not the last."""

_LEADS_IN = re.compile(
    r"(?:according|across|after|against|along|although|amid|among|as|asked|at|because|before|"
    r"behind|beside|besides|between|beyond|by|despite|during|for|from|given|if|in|instead|just|"
    r"near|on|once|out|over|right|since|though|through|throughout|to|together|towards?|under|"
    r"unlike|until|upon|when|where|whereas|while|with|within|without|\w+ing|"
    r"(?:\w+ )?(?:minute|hour|day|week|month|year)s? (?:before|after|into|earlier|later))\b",
    re.I,
)
"""With it begins a sentence whose first part only says when, where or according to whom."""

_NOUN_GOES_ON = r"of|and|or|nor|as|than|who|whom|whose|that|which"
_HAS_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|"
    r"should|says?|said|met|held|told|went|came|took|made|gave|began|became|sent|saw|put|set|left|"
    r"got|won|lost|spoke|agree|speak|meet|talk|hold|call)\b"
    rf"|\b\w{{2,}}(?<![su])s (?!(?:{_NOUN_GOES_ON})\b)(?=\w)"
    r"|\b\w{2,}ed (?=(?:the|an?|its|his|her|their|to|that)\b)",
)
"""A verb, or a noun in the plural that a verb follows: in English one of the two ends in s."""


class Caption(NamedTuple):
    """What a picture says below a title; what `is_own`, an editor wrote as a whole."""

    text: str
    is_own: bool = False


def shown_caption(own: str, summary: str) -> Caption:
    """An event's own caption, every word of it, else one that its summary has."""
    whole = " ".join(own.split())
    return Caption(whole, is_own=True) if whole else Caption(caption_of(summary))


def caption_of(summary: str, most: int = MOST_LETTERS) -> str:
    """The first sentence of a summary, if it has at most so many letters.

    Of a longer one its first clause that has room, if it says something alone; else nothing. A
    phrase that leads in ("According to …, …") says nothing alone, nor does a subject before its
    verb ("The Speaker, the first in years to …, stops"), nor one of several in a row.
    """
    text = " ".join(summary.split())
    end = _SENTENCE_END.search(text)
    sentence = _bare(text[: end.start()] if end else text)
    if len(sentence) <= most:
        return sentence
    return _last_that_says(sentence, _WHOLE_CLAUSE, most) or _first_part(sentence, most)


def _last_that_says(sentence: str, ends: re.Pattern[str], most: int) -> str:
    """What stands before the last of some places that have room, if it is long enough."""
    found = [_bare(sentence[: end.start()]) for end in ends.finditer(sentence, 0, most + 2)]
    return next((part for part in reversed(found) if _is_long(part) and len(part) <= most), "")


def _first_part(sentence: str, most: int) -> str:
    """The first part before a comma that has room and can stand alone."""
    if _LEADS_IN.match(sentence):
        return ""
    for end in _PART_ENDS.finditer(sentence, 0, most + 2):
        part, rest = _bare(sentence[: end.start()]), sentence[end.end() :].lstrip()
        if end[0] == "," and _IN_ROW.match(rest):
            break
        if len(part) <= most and _is_long(part) and _stands_alone(part, rest):
            return part
    return ""


def _stands_alone(part: str, rest: str) -> bool:
    """Whether a part has its verb, and what follows is not another name in a row."""
    if _is_chinese(part):
        return True
    return not rest[:1].isupper() and _HAS_VERB.search(f"{part} ") is not None


def _is_long(part: str) -> bool:
    return len(part) >= (_LEAST_SIGNS if _is_chinese(part) else _LEAST_LETTERS)


def _is_chinese(text: str) -> bool:
    return any("\u2e80" <= letter <= "\u9fff" for letter in text) and " " not in text


_LEADS_ON = re.compile(
    r"an?|the|and|or|but|nor|of|to|in|on|at|by|for|from|with|without|as|is|are|was|were|be|been|"
    r"that|which|who|whom|whose|its|his|her|their|this|these|into|over|under|between|about|after|"
    r"before|during|not|no|than|so|if|it|near|against|among|towards?|upon|across|off|he|she|they|"
    r"first|second|third|two|three|four|five|some|more|most|all|both|every|own|new",
    re.I,
)
"""Words that nothing ends with."""


def words_within(text: str, most: int) -> str:
    """The first whole words of a text that have at most so many letters; of none, letters."""
    if len(text) <= most:
        return text
    words = text[: most + 1].split(" ")[:-1]
    following = text.split(" ")[len(words) :][:1]
    while words and (_LEADS_ON.fullmatch(words[-1].strip(",;:")) or _is_name(words, following)):
        following = [words.pop()]
    return _bare(" ".join(words)) or text[:most]


def _is_name(words: list[str], following: list[str]) -> bool:
    """Whether a cut would part a name of several words: "San" from "Francisco"."""
    is_within = len(words) > 1 and words[-1][:1].isupper() and words[-1][-1:].isalpha()
    return is_within and bool(following) and following[0][:1].isupper()


def _bare(text: str) -> str:
    """The text without what ends or leads on a sentence, and without an open bracket."""
    text = text.strip(" ,;:–—-.。，；：、…")
    opened = text.rfind("(")
    return text[:opened].strip() if opened > text.rfind(")") and opened > 0 else text


LONGEST_TITLE = 120
_SENTENCE = re.compile(r"(.{8,}?[a-z)”\"’0-9]{3}[.;:])\s+(?=[A-Z“\"])", re.DOTALL)


def first_sentence(text: str) -> str:
    """The first sentence without its full stop; of a long one its beginning."""
    found = _SENTENCE.match(text)
    sentence = " ".join((found[1] if found else text).split())
    if len(sentence) <= LONGEST_TITLE:
        return sentence.rstrip(".;: ")
    cut = sentence[:LONGEST_TITLE]
    return (cut.rpartition(" ")[0] or cut).rstrip(",;:") + "…"
