"""Whether what a quote puts in brackets may stand where the text has other words, or none.

It may for a pronoun ("it" → "[Taiwan]"), with another ending or capital ("establish[ed]"), for a
part of a name that it tells in full ("Xi" → "[Xi Jinping]"), and beside words to make them clear.
It may not for another noun, name or verb, and may bring no negation, condition or the like.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.core.evidence.match import OmissionFault
from timeline_app.reading.omission.loose_words import stem_of
from timeline_app.reading.omission.turning_words import (
    CONDITIONS,
    CONTRASTS,
    DOUBTS,
    GOVERNING,
    NEGATIONS,
)

_EDITORIAL = re.compile(
    r"\[\W*(?:sic|emphasis (?:added|mine|in (?:the )?original)|italics (?:added|mine)|laughter"
    r"|laughs?|laughing|applause|cheers|pauses?|inaudible|unintelligible|crosstalk|coughs|sighs"
    r"|translated(?: from [\w ]+)?|translation|via interpreter|through (?:an )?interpreter"
    r"|in [A-Z]\w+|ph|phonetic|as delivered|as spoken|brackets in (?:the )?original|smiles"
    r"|ellipsis in (?:the )?original|footnote omitted|citations? omitted|\d+|n\.? ?\d+)\W*\]",
    re.I,
)
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DOTS = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z]\b)")
_CLITICS = {"'m": "am", "'re": "are", "'s": "'s", "'ll": "will", "'ve": "have", "'d": "'d"}
_PRONOUNS = frozenset(
    """
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her
    hers herself it its itself they them their theirs themselves this that these those here there
    then now today yesterday tomorrow tonight one ones such who whom whose which what
    """.split()  # noqa: SIM905 - a table to be read
)
_NAMING = frozenset(["a", "an", "the", "his", "her", "our", "their", "its", "my", "your", "in"])
_ARTICLES = frozenset(["a", "an", "the"])
_WITH_NEGATION = re.compile(r"\b(?:any|either|ever|much|many|yet)\W*$", re.I)
_JOINING = frozenset(["and", "that", "to"]) | _ARTICLES
_DROPPED = frozenset(["that", "to", "of", "and", "also", "too", "well", "so"])
_FUNCTIONAL = frozenset(
    """
    of in on at to for from by with about into over after before between among under during since
    through against toward towards and or that which who as because when where while if but than
    said says say told added noted warned stressed announced declared stated explained
    """.split()  # noqa: SIM905 - a table to be read
)
_ARE_VERBS = frozenset(
    "said says say told added noted warned stressed announced declared stated explained".split()  # noqa: SIM905 - a table to be read
)
_LEADING = frozenset(
    "until unless though although lest once whether whereas not never".split()  # noqa: SIM905 - a table to be read
)
_TITLES = frozenset(
    """
    president secretary minister premier chairman mr mrs ms dr sir madam ambassador general prime
    foreign defence defense state senator captain colonel marshal king queen
    """.split()  # noqa: SIM905 - a table to be read
)
_WANTING = _ARTICLES | frozenset(
    "is are was were be been being to of in on at for with by will would must has have".split()  # noqa: SIM905 - a table to be read
)
_MODALS = frozenset(
    "will must shall should would could can may might cannot ought need do does did".split()  # noqa: SIM905 - a table to be read
)
_WHOLLY = frozenset(["all", "always", "every", "most", "some"]) | _ARTICLES
_HOUSEHOLD_LY = frozenset(
    """
    ally family assembly july italy supply reply monopoly anomaly early daily weekly monthly yearly
    """.split()  # noqa: SIM905 - a table to be read
)
_BEFORE_TO = frozenset(
    "in order response regard respect according due thanks relating next".split()  # noqa: SIM905 - a table to be read
)
_FORMS = tuple(
    frozenset(row.split())
    for row in """
    be am is are was were been being 's
    have has had having 's 'd
    do does did done doing
    will would 'd
    can could
    shall should
    may might
    go goes went gone going
    say said
    make made making
    take took taken taking
    give gave given giving
    see saw seen
    come came coming
    get got getting
    know knew known
    think thought
    tell told
    keep kept
    hold held
    meet met
    begin began begun
    speak spoke spoken
    stand stood
    understand understood
    lead led
    leave left leaving
    lose lost losing
    win won winning
    build built
    send sent
    seek sought
    bring brought
    buy bought
    fight fought
    find found
    feel felt
    become became
    write wrote written
    choose chose chosen
    rise rose risen
    fall fell fallen
    grow grew grown
    show shown
    draw drew drawn
    withdraw withdrew withdrawn
    break broke broken
    pay paid
    mean meant
    sell sold
    spend spent
    strike struck
    run ran
    """.strip().splitlines()
)


def tokens(text: str) -> list[str]:
    """The words of a text as they are compared: contractions in two, abbreviations without dots."""
    found = []
    for word in _TOKEN.findall(_DOTS.sub("", text.replace("’", "'"))):
        clitic = next((one for one in _CLITICS if word.endswith(one) and len(word) > len(one)), "")
        head = word.removesuffix(clitic) if clitic else word
        if clitic and head.casefold() in _PRONOUNS:
            found += [head, _CLITICS[clitic]]
        else:
            found.append(word)
    return found


def is_editorial(mark: str) -> bool:
    """Whether brackets hold a remark on the quote, no part of it: "[emphasis added]"."""
    return _EDITORIAL.fullmatch(mark) is not None or not _TOKEN.search(mark)


def is_joining(mark: str) -> bool:
    """Whether brackets only join what they stand between, "[and]", as an ellipsis does."""
    inside = tokens(mark)
    return mark[:1] in "[［" and all(word.casefold() in _JOINING for word in inside)


def hides_negation(mark: str, replaced: str) -> bool:
    """Whether an article stands for "any" or the like, which leans on a "not" before it."""
    is_article = all(word.casefold() in _ARTICLES for word in tokens(mark))
    return is_article and _WITH_NEGATION.search(replaced) is not None


def is_clause_edge(word: str) -> bool:
    """Whether beside this word nothing is replaced, but put in: a preposition, a conjunction."""
    return word.casefold() in _FUNCTIONAL


def is_title(word: str) -> bool:
    """Whether a word tells an office or how somebody is addressed: "President", "Mr."."""
    return word.casefold() in _TITLES


def wants_more(word: str) -> bool:
    """Whether something has to follow a word: "is", "the", "to"."""
    return word.casefold() in _WANTING


def wants_clause(word: str) -> bool:
    """Whether something has to follow a word, a clause maybe: "until", "because", "the"."""
    return wants_more(word) or word.casefold() in _FUNCTIONAL - _ARE_VERBS | _LEADING


def names(mark: str) -> bool:
    """Whether brackets hold a name or a noun with its article, to tell who or what is meant."""
    inside = tokens(mark)
    return bool(inside) and (inside[0][0].isupper() or inside[0].casefold() in _NAMING)


def is_pronoun(word: str) -> bool:
    """Whether brackets may tell who or what is meant by a word."""
    return word.casefold() in _PRONOUNS


def bracket_fault(mark: str, replaced: str) -> OmissionFault | None:
    """What is wrong with a bracketed insertion, "[support]" or "establish[ed]", for other words.

    `replaced` is what the text has in its place; empty where it has nothing.
    """
    if is_editorial(mark):
        return None
    is_part = mark[:1] not in "[［" or mark[-1:] not in "]］"
    own = tokens(mark.replace("[", "").replace("]", "").replace("［", "").replace("］", ""))
    theirs = tokens(replaced)
    if _brings_a_turn(" ".join(own), replaced):
        return OmissionFault.INSERTED
    if not theirs:
        return OmissionFault.REPLACED if is_part else _insertion_fault(own)
    if mark[:1] in "[［" and is_part and "".join(own).casefold() != "".join(theirs).casefold():
        return OmissionFault.REPLACED  # something before its word: "[un]acceptable"
    return _replacement_fault(own, theirs)


def _brings_a_turn(own: str, replaced: str) -> bool:
    """Whether brackets bring what turns a sentence, and the text doesn't have it."""
    for pattern in (NEGATIONS, CONDITIONS, CONTRASTS, DOUBTS, GOVERNING):
        for found in pattern.finditer(own):
            if found[0].casefold() not in replaced.casefold():
                return True
    return False


def _insertion_fault(own: Sequence[str]) -> OmissionFault | None:
    """What is wrong with words put in where nothing is left out."""
    words = [word.casefold() for word in own]
    is_adverb = len(own) == 1 and words[0].endswith("ly") and words[0] not in _HOUSEHOLD_LY
    leads_on = len(words) > 1 and words[-1] == "to" and not _BEFORE_TO & set(words)
    is_all = _WHOLLY.issuperset(words) and not _ARTICLES.issuperset(words)
    if is_adverb or leads_on or is_all or _MODALS & set(words):
        return OmissionFault.INSERTED
    return None


def _replacement_fault(own: Sequence[str], theirs: Sequence[str]) -> OmissionFault | None:
    left = [word for word in theirs if word.casefold() not in _PRONOUNS | _ARTICLES]
    spare = dict(enumerate(own))
    unmatched, places = [], []
    for word in left:
        place = next((at for at, one in spare.items() if _is_form_of(one, word)), None)
        if place is None:
            unmatched.append(word)
        else:
            places.append(place)
            del spare[place]
    if unmatched:
        return None if _may_be_dropped(unmatched, own, left) else OmissionFault.REPLACED
    more = [*spare.values()]
    if places != sorted(places):
        return OmissionFault.ORDER  # who did it to whom: "[Ann warned Bob]"
    if not left:
        return None if _PRONOUNS.intersection(map(str.casefold, theirs)) else _insertion_fault(more)
    is_said = _ARE_VERBS.intersection(map(str.casefold, more))
    return OmissionFault.REPLACED if is_said else None  # who says it: "[Ann said Bob]"


def _may_be_dropped(words: Sequence[str], own: Sequence[str], left: Sequence[str]) -> bool:
    """Whether nothing is lost with words of a text that brackets have in no form: "Mr", "FBI"."""
    folded = {word.casefold() for word in words}
    is_titled = len(left) > len(words) and folded <= _TITLES
    return is_titled or folded <= _DROPPED or are_initials(own, left) or are_initials(left, own)


def _is_form_of(one: str, other: str) -> bool:
    """Whether two words differ in their ending or case alone."""
    own, theirs = one.casefold(), other.casefold()
    if own == theirs or any(own in forms and theirs in forms for forms in _FORMS):
        return True
    return min(len(own), len(theirs)) > 2 and stem_of(own) == stem_of(theirs)


def are_initials(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one word in capitals is made of the first letters of others: "WTO"."""
    (first, *more) = short
    capitals = "".join(word[0] for word in long if word[0].isupper())
    return not more and len(first) > 1 and first.isupper() and first == capitals
