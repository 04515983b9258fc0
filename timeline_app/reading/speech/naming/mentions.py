"""Words in a sentence that stand for somebody: names, roles ("a senior official"), pronouns."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline_app.reading.speech.naming.cast import NamesInText
from timeline_app.reading.speech.naming.countries import CODE_OF
from timeline_app.reading.speech.naming.names import NAME, NameKind
from timeline_app.reading.speech.naming.roles import ADJECTIVES, BODIES, ROLES
from timeline_app.reading.speech.naming.tables import word_set

_PRONOUN = re.compile(
    r"(?<![\w'’-])(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Hh]im|[Tt]hem|[Ww]ho)(?![\w'’-])"
)

_WORD_BEFORE = re.compile(r"([\w.-]+(?:['’]s?)?|,)[ \u00a0]*$")
_WORD = re.compile(r"(?<![\w'’-])[A-Za-z][A-Za-z-]*(?![\w'’])")
_AND = re.compile(r",?[ ](?:and|or)[ ](?:the[ ])?")
_OF = re.compile(rf"[ ](?:of|for|from|at|in|with)[ ](?:the[ ])?(?:{NAME.pattern})")
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
_PREPOSITIONS = word_set("""
    of to for in on at by with from against about over under between among into through during
    without within toward towards near via per upon regarding concerning including behind across
    around
""")
_CONJUNCTIONS_TOO = word_set("after before since than until as like")
_VERB_BEHIND = re.compile(r"[ ](?:has|had|is|was|were|will|would|did|said|told|says|\w+ed)\b")
_SOME_OF = re.compile(r"\b(?:[Oo]ne|[Ss]ome|[Mm]any|[Mm]ost|[Tt]wo|[Aa]ll|[Ss]everal)[ ]$")
_DETERMINERS = word_set(
    "the a an this that these those one another some any each his her its their our my"
)


class Mention(NamedTuple):
    """Words that stand for somebody; the name in them begins at `name_start`.

    `is_definite` behind "the"; `is_object` behind a preposition; `is_modifier` where they belong
    to what follows.
    """

    start: int
    name_start: int
    end: int
    name: str
    title: str
    kind: NameKind
    is_definite: bool = False
    is_object: bool = False
    is_modifier: bool = False

    @property
    def is_plural(self) -> bool:
        """Whether a role is that of several: "officials"."""
        return self.title.endswith(("s", "men", "people")) and not self.title.endswith("ss")

    @property
    def may_speak(self) -> bool:
        """Whether it may be the subject of a verb."""
        return not (self.is_object or self.is_modifier)


def mentions_in(words: str, start: int, end: int, cast: NamesInText) -> list[Mention]:
    """Whom a stretch of a text names, in order, none within another."""
    found = [
        Mention(one.start, one.name_start, one.end, one.name, one.title, one.kind)
        for one in cast.names_between(start, end)
    ]
    found.extend(
        Mention(one.start(), one.start(), one.end(), one[0], "", NameKind.PRONOUN)
        for one in _PRONOUN.finditer(words, start, end)
    )
    found.extend(roles_in(words, start, end))
    found.sort(key=lambda one: (one.start, -one.end))
    placed: list[Mention] = []
    for one in _joined(words, found):
        mention = _placed(words, one, start)
        if placed and _goes_with(words, placed, mention):
            mention = mention._replace(is_object=True)
        placed.append(mention)
    return placed


def _goes_with(words: str, placed: list[Mention], one: Mention) -> bool:
    """Whether a name goes on from one behind a preposition: "of the Globe and Mail".

    Behind a comma too, "of Austin, Texas", where the sentence has named its subject before.
    """
    if not placed[-1].is_object or one.kind is NameKind.PERSON:
        return False
    if _AND.fullmatch(words, placed[-1].end, one.start):
        return True
    has_subject = any(other.may_speak for other in placed)
    is_plain = one.kind is NameKind.UNKNOWN and words[one.end : one.end + 1] != ","
    return has_subject and is_plain and words[placed[-1].end : one.start] == ", "


def roles_in(words: str, start: int, end: int) -> list[Mention]:
    """Roles with what belongs to them: "Merkel's spokesperson", "representatives from Iran"."""
    found: list[Mention] = []
    for one in _WORD.finditer(words, start, end):
        if one[0].lower() not in ROLES and not _is_trade(words, one):
            continue
        first = _first_of_role(words, one.start(), start)
        behind = _OF.match(words, one.end(), end)
        last = behind.end() if behind else one.end()
        kind = NameKind.BODY if one[0].lower() in BODIES else NameKind.GROUP
        found.append(Mention(first, first, last, words[first:last], one[0], kind))
    return found


def _is_trade(words: str, one: re.Match[str]) -> bool:
    """Whether a word before a name says what somebody does: "astronomer Ann Vale"."""
    if not one[0].endswith(_TRADES) or not one[0].islower() or one[0] in _NO_TRADES:
        return False
    return (
        words[one.end() : one.end() + 1] == " " and words[one.end() + 1 : one.end() + 2].isupper()
    )


_TRADES = ("ist", "er", "or", "ian", "ant", "man", "woman", "mate")
_NO_TRADES = word_set("""
    after over under per for or nor ever never however either neither other another her whether
    rather later earlier further former order whatever whenever wherever remember consider offer
    than more longer farther prior man important
""")


def _first_of_role(words: str, at: int, start: int) -> int:
    """Where the words begin that belong to a role: adjectives, names, possessives."""
    for _ in range(8):
        before = _WORD_BEFORE.search(words, max(start, at - 40), at)
        if before is None or before[1] == ",":
            break
        word = before[1]
        is_name = word[0].isupper() and word.lower() not in _DETERMINERS
        if is_name and word in _STARTERS:
            break
        if not (is_name or word in ADJECTIVES or word.endswith(("'s", "’s"))):
            break
        at = before.start(1)
    return at


_STARTERS = word_set(
    "In On At As But And When While After Before For From Since Some Many Several Other"
)


def _joined(words: str, found: list[Mention]) -> list[Mention]:
    """Mentions that don't overlap: a role right before a name is its title."""
    joined: list[Mention] = []
    for one in found:
        last = joined[-1] if joined else None
        if last is None or one.start >= last.end:
            joined.append(one)
        elif one.end > last.end or (one.kind is NameKind.PERSON and last.kind is NameKind.GROUP):
            joined[-1] = _both(words, last, one)
    for number in range(len(joined) - 1, 0, -1):
        named = _with_role(words, joined[number - 1], joined[number])
        if named is not None:
            joined[number - 1 : number + 1] = [named]
    return joined


def _with_role(words: str, role: Mention, name: Mention) -> Mention | None:
    """Both of two mentions in one, if a role stands right before what it belongs to."""
    if not words[role.end : name.start].isspace():
        return None
    if role.title and name.title and name.name.endswith(name.title):
        return _both(words, role, name)  # "study co-author"
    if role.kind is NameKind.GROUP and name.kind in (NameKind.PERSON, NameKind.UNKNOWN):
        title = words[role.start : name.name_start].strip()
        return name._replace(start=role.start, title=title, kind=NameKind.PERSON)
    return None


def _both(words: str, last: Mention, one: Mention) -> Mention:
    """A mention that begins within another: "Foreign Ministry officials", "Oslo's King Olav"."""
    if one.kind is NameKind.PERSON:
        return one._replace(start=last.start, title=words[last.start : one.name_start].strip())
    return one._replace(start=last.start, name_start=last.start, name=words[last.start : one.end])


def _placed(words: str, one: Mention, start: int) -> Mention:
    """A mention, and whether it depends on what stands before or behind it."""
    is_definite = words[max(start, one.start - 4) : one.start].lower() == "the "
    is_object = _is_governed(words, one, start)
    is_modifier = _POSSESSIVE.match(words, one.end) is not None or (
        one.kind is NameKind.PLACE
        and is_adjective(one.name)
        and words[one.end : one.end + 1] == " "
    )
    return one._replace(is_definite=is_definite, is_object=is_object, is_modifier=is_modifier)


def _is_governed(words: str, one: Mention, start: int) -> bool:
    """Whether a preposition stands before a mention and its adjectives: not "one of them"."""
    before = _WORD_BEFORE.search(words, max(start, one.start - 40), one.start)
    while before and _belongs_to_name(before[1]):
        before = _WORD_BEFORE.search(words, max(start, before.start(1) - 40), before.start(1))
    if before is None:
        return False
    word, at = before[1].lower(), before.start(1)
    if word == "of" and _SOME_OF.search(words, max(start, at - 9), at):
        return False
    return word in _PREPOSITIONS or (
        word in _CONJUNCTIONS_TOO and not _VERB_BEHIND.match(words, one.end)
    )


def _belongs_to_name(word: str) -> bool:
    is_possessive = word.endswith(("'s", "’s"))
    return is_possessive or word in ADJECTIVES or word.lower() in _DETERMINERS


def is_adjective(name: str) -> bool:
    """Whether the name of a people stands before what it belongs to: "Chinese claims"."""
    return name in CODE_OF and name.endswith(("an", "ese", "ish", "i", "ch", "ek", "ot", "sh"))
