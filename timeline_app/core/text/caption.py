"""One line that says what an event was: its own caption, else the first clause of its summary."""

from __future__ import annotations

import re

MOST_LETTERS = 70

_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bSt)(?<!\bMr)(?<!\bDr)[.!?](?=\s+[^a-z\s])|[。！？]")
"""A full stop after a single capital is one of an abbreviation: "the U.S. House"."""

_CLAUSE_END = re.compile(r"[;:—,](?=\s)|\s[–—-](?=\s)|\s(?=\()|[，；：、]")
_LEADS_ON = re.compile(
    r"an?|the|and|or|but|nor|of|to|in|on|at|by|for|from|with|without|as|is|are|was|were|be|been|"
    r"that|which|who|whom|whose|its|his|her|their|this|these|into|over|under|between|about|after|"
    r"before|during|not|no|than|so|if|it|near|against|among|towards?|upon|across|off|he|she|they|"
    r"first|second|third|two|three|four|five|some|more|most|all|both|every|own|new",
    re.I,
)
"""Words that nothing ends with."""

_PHRASE_START = re.compile(
    r" (?=(?:with|in|on|at|by|for|from|to|of|as|and|after|before|during|over|under|between|"
    r"without|into|that|which|who|whose|while|when|where|since|until|because)\b)"
)
_LEAST_SHARE = 0.45
"""A sentence is cut before a phrase only where so much of the room is used."""

_LEAST_LETTERS = 18
"""A clause is taken for a caption only if it is so long; a shorter one says too little."""


def shown_caption(own: str, summary: str) -> str:
    """What a picture says below a highlight's title: its own caption, else one of its summary."""
    return words_within(" ".join(own.split()), MOST_LETTERS) or caption_of(summary)


def caption_of(summary: str, most: int = MOST_LETTERS) -> str:
    """The first sentence of a summary, if it has at most so many letters.

    Of a longer one its first clauses that have room, else what comes before a phrase ("with …"),
    else its first words: cut between words, without a sign for what is left out, and never after
    a word that leads on ("of", "the").
    """
    text = " ".join(summary.split())
    end = _SENTENCE_END.search(text)
    sentence = _bare(text[: end.start()] if end else text)
    if len(sentence) <= most:
        return sentence
    ends = [found.start() for found in _CLAUSE_END.finditer(sentence, 0, most + 1)]
    if end_there := _last_end(sentence, ends, _LEAST_LETTERS, most):
        return _bare(sentence[:end_there])
    starts = [found.start() for found in _PHRASE_START.finditer(sentence, 0, most + 8)]
    if end_there := _last_end(sentence, starts, int(_LEAST_SHARE * most), most):
        return _bare(sentence[:end_there])
    return words_within(sentence, most)


def _last_end(sentence: str, ends: list[int], least: int, most: int) -> int:
    """The last of some places before which a text of fit length ends well; 0 without one."""
    fitting = [end for end in ends if least <= len(_bare(sentence[:end])) <= most]
    return next((end for end in reversed(fitting) if _ends_well(sentence[:end])), 0)


def _ends_well(text: str) -> bool:
    words = _bare(text).split(" ")
    return not _LEADS_ON.fullmatch(words[-1])


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
