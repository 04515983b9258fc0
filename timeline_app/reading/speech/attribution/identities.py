"""Who is meant by words that stand for somebody: the fullest form, the known actor, "he"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.core.evidence.findings import FoundSpeaker
from timeline_app.core.value import replace
from timeline_app.reading.speech.attribution.clauses import Sentence
from timeline_app.reading.speech.attribution.cues import according_to
from timeline_app.reading.speech.naming.cast import NamesInText
from timeline_app.reading.speech.naming.gender import pronoun_of
from timeline_app.reading.speech.naming.mentions import Mention, is_adjective
from timeline_app.reading.speech.naming.names import NameKind
from timeline_app.reading.speech.naming.people import KnownPerson, People
from timeline_app.reading.speech.naming.roles import ANY_BODY

_RECENT = 4
_UNREAD = 8
_NOT_PERSONS = (NameKind.BODY, NameKind.PLACE, NameKind.GROUP)


class Identities:
    """Who is meant, by a text's cast, the known actors, and of whom it has told so far."""

    def __init__(self, cast: NamesInText, people: People) -> None:
        self.cast = cast
        self._people = people
        self.in_turn: FoundSpeaker | None = None
        """Who speaks in the turn that is read; "I" stands for them."""
        self._person: FoundSpeaker | None = None
        self._unread: list[tuple[Sentence, FoundSpeaker | None]] = []
        self._recent: list[tuple[FoundSpeaker, Sentence]] = []
        self._body: FoundSpeaker | None = None
        self._is_place = False
        self._several: FoundSpeaker | None = None

    def of(self, mention: Mention, sentence: Sentence, why: str = "") -> FoundSpeaker | None:
        """Who is meant by a mention in a sentence; None where a pronoun means nobody known."""
        if mention.kind is NameKind.PRONOUN:
            meant = self._meant(mention, sentence)
            return replace(meant, start=mention.start, end=mention.end, why=why) if meant else None
        return self._named(mention, why)

    def others_than(self, one: FoundSpeaker, why: str) -> list[FoundSpeaker]:
        """Who else may be meant: the persons of whom the last sentences tell, then their others."""
        self._catch_up()
        told = [person for person, _ in reversed(self._recent)]
        for _, sentence in reversed(self._recent):
            told.extend(self._named(who, "") for who in sentence.mentions if self._is_person(who))
        pronoun = pronoun_of(one.name, one.office)
        others = [who for who in told if who.name != one.name and self.cast.is_personal(who.name)]
        others = [who for who in others if not pronoun or _may_be(who, pronoun)]
        return [replace(other, why=why) for other in others]

    def is_vague(self, mention: Mention) -> bool:
        """Whether a mention leaves open which person it means: "he", "the lawyer"."""
        if mention.kind is NameKind.GROUP:
            is_role = mention.name.lower() == mention.title.lower()
            return is_role and mention.is_definite and self._held_by(mention) is None
        return mention.kind is NameKind.PRONOUN and mention.name.lower() in ("he", "she")

    def _tells_of(self, person: FoundSpeaker, sentence: Sentence) -> None:
        """Note of whom a sentence tells."""
        self._person = person
        self._recent = [*self._recent[1 - _RECENT :], (person, sentence)]

    def _meant(self, mention: Mention, sentence: Sentence) -> FoundSpeaker | None:
        """Whom a pronoun stands for: the subject of its own sentence before it, or the last one."""
        self._catch_up()
        pronoun = mention.name.lower()
        if pronoun == "i":
            return self.in_turn
        if pronoun == "it":
            return self._body
        if pronoun in ("they", "them"):
            return self._several or (None if self._is_place else self._body)
        if pronoun == "who":
            before = [one for one in sentence.mentions if one.end <= mention.start]
            return self._named(before[-1], "") if before else None
        return next(
            (one for one in self._persons(mention, sentence) if _may_be(one, pronoun)), None
        )

    def _persons(self, pronoun: Mention, sentence: Sentence) -> Iterator[FoundSpeaker]:
        """Yield the persons before a pronoun: of its own sentence, then those told of last."""
        for one in sentence.mentions:
            if one.end > pronoun.start or one.name in ("He", "She"):
                break
            if one.may_speak and self._is_person(one):
                yield self._named(one, "")
        if self._person:
            yield self._person
        for person, before in reversed(self._recent):
            yield person
            for one in before.mentions:
                if self._is_person(one) and pronoun_of(one.name, one.title):
                    yield self._named(one, "")

    def _is_person(self, mention: Mention) -> bool:
        """Whether a mention is that of one person."""
        if mention.kind is NameKind.GROUP:
            return not mention.name.endswith("s") and self._held_by(mention) is not None
        if mention.kind in (NameKind.BODY, NameKind.PLACE, NameKind.PRONOUN):
            return False
        known = self.cast.fullest(mention.name, mention.end)
        return known is not None and known.kind not in _NOT_PERSONS

    def _named(self, mention: Mention, why: str) -> FoundSpeaker:
        """Who is called so, in the fullest form of the text."""
        start, end = mention.name_start, mention.end
        if mention.kind is NameKind.GROUP and (held := self._held_by(mention)):
            return replace(held, start=mention.start, end=end, why=why)
        if mention.kind is NameKind.BODY and (body := self._body_meant(mention)):
            return replace(body, start=start, end=end, why=why)
        full = self.cast.fullest(mention.name, end)
        name = full.name if full else " ".join(mention.name.split())
        known = self._people.named(name) or self._people.named(mention.name)
        is_person = mention.kind in (NameKind.PERSON, NameKind.UNKNOWN)
        office = (mention.title or self.cast.title_of(name)) if is_person else ""
        return _speaker(start, end, name, known, office, why)

    def _body_meant(self, mention: Mention) -> FoundSpeaker | None:
        """Which body of the text is meant: "the ministry", "the group"."""
        word = mention.title.lower()
        if not mention.is_definite or mention.name.lower() != word:
            return None
        body = self.cast.body_with(word, mention.start)
        if body:
            return _speaker(0, 0, body.name, self._people.named(body.name), "", "")
        self._catch_up()
        last = None if self._is_place or word not in ANY_BODY else self._body
        return last if last and last.name[0].isupper() else None

    def _held_by(self, mention: Mention) -> FoundSpeaker | None:
        """Who holds the office that a role names: somebody of the text, or a known actor."""
        if mention.is_definite and mention.name.lower() == mention.title.lower():
            holder = self.cast.with_title(mention.title, mention.start)
            if holder and holder.kind not in _NOT_PERSONS:
                known = self._people.named(holder.name)
                return _speaker(mention.start, mention.end, holder.name, known, holder.title, "")
        known = self._in_office(mention.name) if mention.is_definite else None
        named = " ".join(mention.name.split())
        return _speaker(0, 0, known.actor.name, known, named, "") if known else None

    def _in_office(self, phrase: str) -> KnownPerson | None:
        """The actor who held an office that day; of several, the one whom the text names."""
        holders = self._people.holders(phrase)
        if len(holders) > 1:
            holders = [one for one in holders if self.cast.names(one.actor.name)]
        return holders[0] if len(holders) == 1 else None

    def follow(self, sentence: Sentence, told: FoundSpeaker | None) -> None:
        """Note a sentence, and who speaks in it, for pronouns behind it.

        Of whom it tells is looked for when one of them comes, in the last sentences before it.
        """
        self._unread = [*self._unread[1 - _UNREAD :], (sentence, told)]

    def _catch_up(self) -> None:
        """Read the sentences that were noted."""
        unread, self._unread = self._unread, []
        for sentence, told in unread:
            self._read(sentence, told)

    def _read(self, sentence: Sentence, told: FoundSpeaker | None) -> None:
        free = [
            sentence.apposed(one)
            for one in sentence.mentions
            if one.may_speak
            and one.kind is not NameKind.PRONOUN
            and not sentence.is_aside(one.start)
        ]
        self._read_names(sentence, free)
        if told:
            self._read_speaker(sentence, told)

    def _read_names(self, sentence: Sentence, free: list[Mention]) -> None:
        goes_on = any(one.name in ("He", "She") for one in sentence.mentions)
        person = self._most_personal([according_to(sentence), *free, *self._owners(sentence)])
        if person and not goes_on:
            self._tells_of(self._named(person, ""), sentence)
        for one in free:
            if one.kind is NameKind.GROUP and one.is_plural:
                self._several = self._named(one, "")
        for one in free[:1]:
            if one.kind is not NameKind.UNKNOWN and self._is_body(one):
                self._body, self._is_place = self._named(one, ""), one.kind is NameKind.PLACE

    def _read_speaker(self, sentence: Sentence, told: FoundSpeaker) -> None:
        known = self.cast.fullest(told.name, told.end)
        if (known and known.kind not in _NOT_PERSONS) or not told.name[0].isascii():
            self._tells_of(told, sentence)
        elif known and known.kind is NameKind.BODY:
            self._body = told

    def _most_personal(self, mentions: list[Mention | None]) -> Mention | None:
        """The first of some mentions that is a person's by its title or otherwise, or seems so."""
        persons = [one for one in mentions if one and self._is_person(one)]
        sure = [one for one in persons if self.cast.is_personal(self._named(one, "").name)]
        return next(iter([*sure, *persons]), None)

    def _owners(self, sentence: Sentence) -> list[Mention]:
        """Whose something is, where the sentence tells of that: "Vale's visit was short"."""
        return [one for one in sentence.mentions if one.is_modifier and not one.is_object]

    def _is_body(self, mention: Mention) -> bool:
        if mention.kind is NameKind.PLACE:
            return not is_adjective(mention.name)
        if mention.kind is NameKind.BODY:
            return True
        known = self.cast.fullest(mention.name, mention.end)
        return known is not None and known.kind in (NameKind.BODY, NameKind.PLACE)


def _may_be(one: FoundSpeaker, pronoun: str) -> bool:
    """Whether somebody may be meant by "he" or "she"."""
    return pronoun_of(one.name, one.office) in ("", pronoun) or pronoun == "him"


def _speaker(
    start: int, end: int, name: str, known: KnownPerson | None, office: str, why: str
) -> FoundSpeaker:
    if known is None:
        return FoundSpeaker(start, end, name, office=office, why=why)
    return FoundSpeaker(start, end, name, known.actor.id, office, why)
