"""What a sentence or clause of its own, left out between others, does to them all the same.

A negation in it is its own affair ("The weather was not good."), unless it speaks of what stands
before it: "Not this year.", "If Congress agrees.", "That is a lie.", "We will not do so today."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.core.evidence.match import OmissionFault
from timeline_app.reading.omission.turning_words import (
    CONDITIONS,
    CONTRASTS,
    DOUBTS,
    NEGATIONS,
    Found,
    undone_by,
)

_LEAD = re.compile(r"^[\W_]*(?:(?:and|so|or|then|well|now)\b[,\s]*)*", re.I)
_CONTRAST_FIRST = re.compile(
    r"(?:but|yet|however|though|although|still,|nevertheless|nonetheless|instead|rather"
    r"|on the (?:contrary|other hand)|otherwise|except|far from|that said|conversely)\b"
    r"|[但却卻]|然而",
    re.I,
)
_CONDITION_FIRST = re.compile(
    r"(?:(?:only|but only|even then|on (?:one|two|this|certain) conditions?|up to a point"
    r"|to a point|within limits|in theory|in principle|for now|with one exception"
    r"|not quite|almost)\b|(?:if|unless|until|provided|assuming|as long as|so long as"
    r"|in case|on (?:\w+ )?conditions?|when|once)\b(?![^.;!?]*,)|除非|如果[^，,]*$|只有)",
    re.I,
)
_NEGATION_FIRST = re.compile(
    r"(?:no[,.!;—–]|never[,.! ]*(?:$|[.!])|not (?:now|yet|today|so|until|unless|if|without|in|for"
    r"|this|that|soon|immediately|any|by|before|on|at|to|from|as|under|here|with|like|a|the)\b"
    r"|(?:nor|neither) (?:will|is|are|was|were|do|does|did|has|have|can|could|should|would)\b"
    r"|(?:that|this) (?:is|was) (?:what|how) [^.]*(?:said|say|told|claim|think|believe))",
    re.I,
)
_ELLIPTICAL = re.compile(
    r"\b(?:will|would|do|does|did|shall|can|could|is|are|was|were|have|has|had|should)"
    r"(?:n['’]t| not| never)(?: (?:yet|so|now|today|be|have|do))?\W*$|\b(?:won|can)['’]?t\W*$",
    re.I,
)
_TAKES_UP = re.compile(
    r"\b(?:do|does|did|doing|done|say|said|mean|meant) (?:so|that|this|it)\b", re.I
)
_OF_BEFORE = re.compile(
    r"\b(?:that|this|it|these|those|such \w+)\b(?: \w+){0,2} (?:not|never|no|\w+n['’]t)\b"
    r"(?: \w+){0,1} (?:true|so|the case|our (?:policy|position|aim|view)|what|possible|happen\w*"
    r"|work\w*|last|hold|apply|applies|enough|mean\w*)\b",
    re.I,
)
_POINTS_BACK = re.compile(
    r"^(?:that|this|it|all (?:this|that|of)|everything|these|those|such)\b", re.I
)
_RESTS_ON = re.compile(
    r"\b(?:depends?|conditional|contingent|subject to|only (?:if|when|after|once)|unless|assum\w+"
    r"|provided|hypothe\w+|as long as|if)\b",
    re.I,
)
_POINTING = re.compile(r"\b(?:it|this|that|they|them|so|these|those|either)\b", re.I)
_TAKES_BACK = re.compile(
    r"\b(?:joking|kidding|in jest|sarcas\w+|ironic\w*|cured (?:me|us|him|her|them) of|disabused"
    r"|(?:I|we|he|she|they) (?:was|were) (?:\w+ )?(?:wrong|mistaken|naive|fools?|deceived|misled)"
    r"|changed (?:my|our|his|her|their) minds?|knows? better|took it back|never again)\b"
    r"|\b(?:we|I) (?:were|was|are|am) told\W*$",
    re.I,
)
_DENIED_THOUGHT = re.compile(
    r"(?:n['’]t|not|never|no one|nobody|none of \w+)\s+(?:\w+\s+){0,2}"
    r"(?:think|believe|say|said|true|mean|expect|claim|accept|know|see|suggest|imply|argu\w+)\b",
    re.I,
)
_SPLICED_THOUGHT = re.compile(r"\b(?:that|whether)\b")
_RELATIVE = re.compile(r"\b(?:which|that|whether)\b", re.I)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LITTLE = frozenset(
    """
    a an the of in on at to for and or by with from his her our your my its their is are was were
    as that this these those it he she they we i you be been being will would shall should can
    could may might must do does did have has had not no never none nothing nobody without cannot
    one there here so all any some very more most much many also just now then than today tomorrow
    yesterday tonight year years month months week weeks day days time soon again still already
    ever yet such own other about into over after before let us them him me
    """.split()  # noqa: SIM905 - a table to be read
)
_LEAST_STEM = 3
_LEAST_LISTED = 3
"""Words with which a negation only goes on: "We do not seek conflict. We do not seek war"."""


def loose_faults(
    words: str, kept: str, *, is_sentence: bool = True, is_next: bool = True
) -> Iterator[Found]:
    """What a left-out sentence or clause of its own does to the words that are kept.

    Where it is not the next behind them, what it takes up ("They do not.") is left out too.
    """
    lead = _LEAD.match(words)
    begin = lead.end() if lead is not None else 0
    rest = words[begin:]
    firsts = (
        (OmissionFault.CONTRAST, _CONTRAST_FIRST),
        (OmissionFault.CONDITION, _CONDITION_FIRST),
        (OmissionFault.NEGATION, _NEGATION_FIRST),
    )
    for fault, pattern in firsts:
        found = pattern.match(rest)
        if found is not None:
            yield fault, begin, begin + found.end()
    if _POINTS_BACK.match(rest):
        yield from undone_by(words)
        for pattern in (_RESTS_ON, DOUBTS):
            yield from _found(OmissionFault.CONDITION, pattern, words)
    yield from _found(OmissionFault.NEGATION, _TAKES_BACK, words)
    yield from _negated(words, kept, is_next=is_next)
    if not is_sentence:
        yield from _found(OmissionFault.NEGATION, _DENIED_THOUGHT, words)
        if _SPLICED_THOUGHT.search(words):
            for fault, pattern in (
                (OmissionFault.CONDITION, CONDITIONS),
                (OmissionFault.CONTRAST, CONTRASTS),
            ):
                yield from _found(fault, pattern, words)


def aside_faults(words: str) -> Iterator[Found]:
    """What an aside between dashes or in brackets does to the sentence around it."""
    yield from loose_faults(words, "")
    negation = NEGATIONS.search(words)
    if negation is not None:
        is_of_it = _POINTING.search(words) or _RELATIVE.search(words)
        if is_of_it or not words[: negation.start()].strip(" \n,()[]—–-"):
            yield OmissionFault.NEGATION, *negation.span()


def _negated(words: str, kept: str, *, is_next: bool) -> Iterator[Found]:
    """A negation of what is kept: of the same words, or of what points back to them."""
    negation = NEGATIONS.search(words)
    if negation is None:
        return
    speaks_of = is_next and any(one.search(words) for one in (_ELLIPTICAL, _TAKES_UP, _OF_BEFORE))
    own = _stems(words)
    shared = own & _stems(kept)
    is_same = bool(shared) and (2 * len(shared) > len(own) or bool(_POINTING.search(words)))
    begins = words[: negation.end()].strip()
    is_listed = len(begins.split()) >= _LEAST_LISTED and begins in kept
    if speaks_of or (is_same and not is_listed):
        yield OmissionFault.NEGATION, *negation.span()


def _found(fault: OmissionFault, pattern: re.Pattern[str], words: str) -> Iterator[Found]:
    found = pattern.search(words)
    if found is not None:
        yield fault, *found.span()


def _stems(words: str) -> set[str]:
    return {
        stem_of(word)
        for word in _WORD.findall(words.casefold())
        if word not in _LITTLE and len(word) >= _LEAST_STEM and "'" not in word and "’" not in word
    }


def stem_of(word: str) -> str:
    """A word in small letters without the ending that inflects it: "supporting" is "support"."""
    for ending in ("ying", "ies", "ied"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return f"{word.removesuffix(ending)}y"
    for ending in ("'s", "’s", "ing", "ed", "es", "s", "d"):
        if word.endswith(ending) and len(word) >= len(ending) + _LEAST_STEM - 1:
            word = word.removesuffix(ending)
            break
    if len(word) > _LEAST_STEM and word[-1] == word[-2] and word[-1] not in "aeious":
        word = word[:-1]
    return word.rstrip("e")
