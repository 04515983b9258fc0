"""A sentence with quotations: whom it names, its verbs of saying, and what is whose subject."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from timeline_app.reading.speech.attribution.sentences import FILLER
from timeline_app.reading.speech.attribution.verbs import (
    SPEECH,
    TAKING_OBJECTS,
    VERB_OF,
    is_noun_too,
    is_participle,
    verb_forms,
)
from timeline_app.reading.speech.naming.cast import NamesInText
from timeline_app.reading.speech.naming.mentions import Mention, mentions_in
from timeline_app.reading.speech.naming.names import NameKind
from timeline_app.reading.speech.naming.roles import DOCUMENTS
from timeline_app.reading.speech.naming.tables import word_set

_BE = word_set("is are was were be been being gets got")
_ADVERBS = word_set("also then later reportedly previously widely often once again and")
_MODIFIED = word_set("the a an this that these those to of for his her its their our my no any")
_WRITTEN_ON = word_set("""
    banner banners sign signs poster posters placard placards shirt shirts note graffiti sticker
    stickers plaque headline headlines song songs slogan slogans caption
""")
_FURTHEST_APPOSED = 100  # characters between a role and the name that explains it
_APPOSED = re.compile(r",[ ](?:[a-z-]+[ ])*$")
_CLOSED = re.compile(r"(?:[ ]\([^()]{1,40}\))?[,.;:]")
_CLAUSE = re.compile(r"(?:;|,?[ ](?:while|whereas|but|although))[ ]")
_WITH = re.compile(r"\b(?:with|and)[ ]$")
_AS_BEFORE = re.compile(r"\bas[ ]$")
_TOLD = re.compile(r"([a-z]+)[ ](?:(?:the|an?)[ ])?$")
_PLAIN = re.compile(
    r"(?:^|[,;—–.\"”’»] ?|\b(?:that|and|but) )"
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)[ ]"
    r"((?:[a-z\d-]+[ ]){0,2}([a-z-]+))(?:[ ](?:also|later|then|has|have|had|\w+ly))*[ ]$"
)
_BEFORE_GERUNDS = word_set("""
    cease stop start begin began stopped avoid keep kept consider regret denied deny of for from
    than about without to risk mean means include including worth
""")
_ONE_OF = re.compile(r"\b[Oo]ne[ ]of[ ](?:\w+[ ]){0,3}$")
_RELATED = re.compile(r",[ ](?:which|whose[ ]\w+)[ ](?:(?:\w+ly|also|later|has|had|have)[ ])*$")
_NAMED_AS = re.compile(
    r"[^.;:\x01]{0,60}?\b(?:(?:sur)?named|surname(?:[ ]is)?"
    r"|identified(?:[ ]\w+)?[ ](?:only[ ])?as)[ ]"
)
_BY = re.compile(r"[^.;:]{0,30}?\bby[ ](?:the[ ])?")
_COMMA_BEFORE = re.compile(r",[ ]+(?:(?:\w+ly|also|later|has|have|had|then)[ ]+)*$")
_AND_BEFORE = re.compile(
    r"\b(?:and|but|or|then)[ ]+(?:(?:\w+ly|also|later|has|have|had|then)[ ]+)*$"
)
_COMMA = re.compile(r"(?:[ ]\([^()]{1,40}\))?,")
_PARENTHESIS = re.compile(r"[—–][ ]?[^—–\x01]{1,200}[—–]|\([^()\x01]{1,200}\)")
_AFTER_NAME = re.compile(
    r"[,'’]|[ ][(—–]|[ ](?:and|also|has|had|was|is|who|did|then|later|\w+ed)\b"
)
_LAST_WORD_AHEAD = re.compile(r"[ ]([\w'’-]+)")


class Verb(NamedTuple):
    """A verb of saying, as it stands and its infinitive."""

    start: int
    end: int
    form: str
    verb: str
    is_passive: bool


class Sentence:
    """A stretch of a masked text; what it holds is looked for when it is asked for."""

    def __init__(self, masked: str, start: int, end: int, cast: NamesInText) -> None:
        self._cast = cast
        self.words = masked
        self.start = start
        self.end = end

    @cached_property
    def mentions(self) -> list[Mention]:
        """Whom it names."""
        found = mentions_in(self.words, self.start, self.end, self._cast)
        if found and found[0].start == self.start and not self._is_name_at_start(found[0]):
            found.pop(0)
        return found

    def _is_name_at_start(self, one: Mention) -> bool:
        """Whether the first word has its capital letter from a name, as what follows tells."""
        if (
            one.kind is not NameKind.UNKNOWN
            or " " in one.name
            or _AFTER_NAME.match(self.words, one.end)
        ):
            return True
        following = _LAST_WORD_AHEAD.match(self.words, one.end)
        is_before_verb = following is not None and following[1] in VERB_OF
        return is_before_verb or self._cast.is_known(one.name)

    @cached_property
    def verbs(self) -> list[Verb]:
        """Its verbs of saying."""
        found: list[Verb] = []
        for at, form in verb_forms(self.words, self.start, self.end):
            if self.is_aside(at):
                continue
            before = self._words_before(at)
            last = before[-1].lower() if before else ""
            if self._is_no_verb(at, form, last):
                continue
            passive = last in _BE or (last in _ADVERBS and before[-2:-1] and before[-2] in _BE)
            by_whom = self.words.startswith(" by ", at + len(form))
            is_passive = bool(passive or by_whom) and not is_participle(form)
            found.append(Verb(at, at + len(form), form, VERB_OF[form], is_passive))
        return found

    @cached_property
    def _asides(self) -> list[tuple[int, int]]:
        """Where dashes and brackets put something in."""
        return [one.span() for one in _PARENTHESIS.finditer(self.words, self.start, self.end)]

    def is_aside(self, at: int) -> bool:
        """Whether dashes or brackets stand around a position."""
        return any(first < at < last for first, last in self._asides)

    def _words_before(self, at: int) -> list[str]:
        return self.words[max(self.start, at - 30) : at].split()

    def _mention_ending_at(self, at: int) -> bool:
        return any(one.may_speak and one.end in (at - 1, at) for one in self.mentions)

    def _is_no_verb(self, at: int, form: str, last: str) -> bool:
        """Whether what looks like a verb of saying is a noun or gerund, by the word before it."""
        if last in _MODIFIED or last.endswith(("'s", "’s")):
            return True
        if is_noun_too(form) and not self._mention_ending_at(at):
            return True
        return is_participle(form) and (last in _WRITTEN_ON or last in _BEFORE_GERUNDS)

    def subject_before(self, verb: Verb, floor: int = -1) -> Mention | None:
        """Who says it, where the subject stands before its verb, and not before `floor`.

        Behind a comma it is whoever opened the apposition; behind "and" and of a participle it is
        the subject of the sentence; else the nearest that depends on nothing.
        """
        if verb.is_passive:
            return self._agent(verb)
        if _AS_BEFORE.search(self.words, max(self.start, verb.start - 4), verb.start):
            return self._quoted_as(verb)
        related = _RELATED.search(self.words, max(self.start, verb.start - 40), verb.start)
        if related:
            return next((one for one in self.mentions if one.end == related.start()), None)
        return self._active_subject(verb, max(floor, self.start))

    def _active_subject(self, verb: Verb, floor: int) -> Mention | None:
        before = [one for one in self.mentions if floor <= one.start and one.end <= verb.start]
        free = [one for one in before if self._may_be_subject(one)]
        head = self.words[floor : verb.start][-60:]
        if is_participle(verb.form):
            return self._own_subject(before, verb) or self._first(free)
        if _AND_BEFORE.search(head):
            return self._first(free)
        free = self._in_clause(free, verb) or free or self._plain_subject(verb)
        if not free:
            return None
        return self._opening(free) if _COMMA_BEFORE.search(head) else free[-1]

    def _first(self, free: list[Mention]) -> Mention | None:
        return self.apposed(free[0]) if free else None

    def _opening(self, free: list[Mention]) -> Mention:
        """Who opens the apposition behind which a verb stands, else the first."""
        opened = next((one for one in free if _COMMA.match(self.words, one.end)), None)
        return self.apposed(opened) if opened else free[0]

    def _plain_subject(self, verb: Verb) -> list[Mention]:
        """Anything else that says something: "the project said", but no document."""
        found = _PLAIN.search(self.words, max(self.start, verb.start - 80), verb.start)
        if found is None or verb.verb not in SPEECH or found[2] in DOCUMENTS:
            return []
        at, end = found.start(1), found.end(1)
        return [Mention(at, at, end, found[1], found[2], NameKind.GROUP)]

    def _may_be_subject(self, one: Mention) -> bool:
        """Whether a mention depends on nothing, neither in an aside nor told something."""
        if not one.may_speak or self.is_aside(one.start):
            return False
        told = _TOLD.search(self.words, max(self.start, one.start - 20), one.start)
        return told is None or told[1] not in TAKING_OBJECTS

    def _quoted_as(self, verb: Verb) -> Mention | None:
        """Whom somebody quotes: "Reuters quoted X as saying", "X was quoted as saying"."""
        quoting = [one for one in self.verbs if one.end < verb.start and one.verb == "quote"]
        if not quoting:
            return None
        last = quoting[-1]
        if last.is_passive:
            before = [one for one in self.mentions if one.end <= last.start and one.may_speak]
            return self.apposed(before[-1]) if before else None
        return next((one for one in self.mentions if one.start > last.end), None)

    def _own_subject(self, before: list[Mention], verb: Verb) -> Mention | None:
        """Who does it where a participle has its own: "with Vale calling it late"."""
        for one in reversed(before):
            if "," in self.words[one.end : verb.start]:
                return None
            if _WITH.search(self.words, max(self.start, one.start - 6), one.start):
                return one
        return None

    def _in_clause(self, free: list[Mention], verb: Verb) -> list[Mention]:
        """Those in the clause of a verb: behind "while" and its like."""
        begins = [one.end() for one in _CLAUSE.finditer(self.words, self.start, verb.start)]
        return [one for one in free if one.start >= begins[-1]] if begins else free

    def _agent(self, verb: Verb) -> Mention | None:
        """Who did it: "was described by the ministry as"."""
        by = _BY.match(self.words, verb.end, self.end)
        return self.mention_at(by.end()) if by else None

    def mention_at(self, at: int, within: int = 0) -> Mention | None:
        """The mention that begins at a position, or a few characters behind it."""
        return next((one for one in self.mentions if at <= one.start <= at + within), None)

    def apposed(self, one: Mention) -> Mention:
        """The name that explains a role: "a spokesperson for the union, Steffen Seibert,"."""
        if not self._is_one_role(one):
            return one
        named = _NAMED_AS.match(self.words, one.end, self.end)
        if named and (own := self.mention_at(named.end())) and own.name[0].isupper():
            return own
        for following in (other for other in self.mentions if other.start > one.end):
            between = self.words[one.end : following.start]
            if _is_too_far(between):
                break
            if _APPOSED.search(between) and self._is_explaining(one, following):
                return following
        return one

    def _is_one_role(self, one: Mention) -> bool:
        """Whether a mention is no name itself, and means a single one."""
        if one.kind in (NameKind.PERSON, NameKind.PRONOUN, NameKind.UNKNOWN):
            return False
        return not one.is_plural or bool(_ONE_OF.search(self.words, self.start, one.start))

    def _is_closed(self, one: Mention) -> bool:
        """Whether a mark or the end of the sentence closes an apposition."""
        return one.end == self.end or _CLOSED.match(self.words, one.end) is not None

    def _is_explaining(self, one: Mention, following: Mention) -> bool:
        """Whether a name behind a comma is that of a role, and no verb of saying between."""
        if any(one.end < verb.start < following.start for verb in self.verbs):
            return False
        is_near = self.words[one.end : one.end + 1] == ","
        is_short = is_near and following.kind is NameKind.UNKNOWN
        if not (is_short or " " in following.name) or not self._is_closed(following):
            return False
        if following.kind is NameKind.PERSON:
            return True
        is_capital = following.name[0].isupper() and not following.title
        return is_capital and (is_near or following.kind is NameKind.UNKNOWN)

    @cached_property
    def subject(self) -> Mention | None:
        """Of whom the sentence tells: the first that depends on nothing."""
        free = [one for one in self.mentions if one.may_speak and not self.is_aside(one.start)]
        return self.apposed(free[0]) if free else None


def _is_too_far(between: str) -> bool:
    """Whether a name explains no role any more, by what stands between the two."""
    return len(between) > _FURTHEST_APPOSED or FILLER in between or ";" in between
