"""The known actors of a chronology, found by name, other names, initials and offices held."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline_app.core.dates.edtf import DateError, EdtfDate, parse_edtf
from timeline_app.core.records.records import Actor, ActorKind, Office
from timeline_app.core.text.folding import folded
from timeline_app.reading.speech.naming.countries import CODE_OF
from timeline_app.reading.speech.naming.tables import word_set

_WORD = re.compile(r"[\w'’.-]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_OF = re.compile(r"\b(?:of|for)\b")
_LEAST_INITIALS = 3


class KnownPerson(NamedTuple):
    """A known actor, and the title of the office that led to it, "" if its name did."""

    actor: Actor
    office: str = ""


class People:
    """Known actors by what texts call them on a day (EDTF; "" where it isn't known)."""

    def __init__(self, actors: Iterable[Actor] = (), day: str = "") -> None:
        self._names: dict[str, list[Actor]] = {}
        self._last: dict[str, list[Actor]] = {}
        self._initials: dict[str, list[Actor]] = {}
        self._offices: dict[str, list[tuple[Actor, Office, frozenset[str]]]] = {}
        self._han: dict[str, list[tuple[str, Actor]]] = {}
        self._day = _date(day)
        for actor in actors:
            self._add(actor)
            self._add_offices(actor)

    def _add(self, actor: Actor) -> None:
        for name in {actor.name, *(one.text for one in actor.other_names)}:
            parts = folded(name).split()
            if not parts:
                continue
            _enter(self._names, " ".join(parts), actor)
            if _HAN.match(name):
                self._han.setdefault(name[0], []).append((name, actor))
            if actor.kind is ActorKind.PERSON and len(parts) > 1:
                _enter(self._last, _family_name(parts, actor), actor)
                if len(parts) >= _LEAST_INITIALS:
                    _enter(self._initials, "".join(part[0] for part in parts), actor)

    def _add_offices(self, actor: Actor) -> None:
        for office in actor.offices:
            if self._is_held(office):
                words = frozenset(_title_words(office.title))
                for head in _heads(office.title):
                    self._offices.setdefault(head, []).append((actor, office, words))

    def _is_held(self, office: Office) -> bool:
        """Whether an office was held that day, as far as its dates say."""
        since, until = _date(office.since), _date(office.until)
        if self._day is None:
            return until is None
        begun = since is None or since.earliest < self._day.latest
        return begun and (until is None or self._day.earliest < until.latest)

    @property
    def has_offices(self) -> bool:
        """Whether anybody held an office that day."""
        return bool(self._offices)

    def named(self, name: str) -> KnownPerson | None:
        """The one actor of a name: whole, by its last word with fitting first ones, or initials."""
        parts = folded(name).replace("’", "'").split()
        if not parts:
            return None
        whole = self._names.get(" ".join(parts), [])
        if whole:
            return _only(whole)
        if len(parts) == 1 and name.isupper() and len(name) >= _LEAST_INITIALS:
            return _only(self._initials.get(parts[0], []))
        fitting = [one for one in self._last.get(parts[-1], []) if _fits(parts, one)]
        if not fitting and len(parts) == 1:
            fitting = self._last.get(parts[0], [])
        return _only(fitting)

    def in_office(self, phrase: str) -> KnownPerson | None:
        """The one actor who held an office that day: "the Chinese foreign minister"."""
        holders = self.holders(phrase)
        return holders[0] if len(holders) == 1 else None

    def holders(self, phrase: str) -> list[KnownPerson]:
        """Who held an office that day that may be called so.

        All words have to be those of the title, and what makes it a lesser one ("deputy") has to
        be among them; the name of a country may stand for the side.
        """
        words = _title_words(phrase)
        sides = {code for code in map(_side, words) if code}
        wanted = {word for word in words if not _side(word)}
        heads = [word for word in words if word in self._offices]
        found = {
            actor.id: KnownPerson(actor, office.title)
            for actor, office, title in self._offices.get(heads[-1] if heads else "", [])
            if wanted <= title
            and not (title & _LESSER) - wanted
            and (not sides or actor.side in sides)
        }
        return list(found.values())

    def in_han(self, words: str, start: int, end: int) -> Iterator[tuple[int, int, Actor]]:
        """Yield where names in Chinese characters stand, the longest at each place."""
        if not self._han:
            return
        at = start
        for found in re.compile(f"[{''.join(self._han)}]").finditer(words, start, end):
            if found.start() < at:
                continue
            fitting = [
                one for one in self._han[found[0]] if words.startswith(one[0], found.start())
            ]
            if fitting:
                name, actor = max(fitting, key=lambda one: len(one[0]))
                at = found.start() + len(name)
                yield found.start(), at, actor


def _only(actors: list[Actor]) -> KnownPerson | None:
    return KnownPerson(actors[0]) if len(actors) == 1 else None


def _enter(index: dict[str, list[Actor]], key: str, actor: Actor) -> None:
    entries = index.setdefault(key, [])
    if actor not in entries:
        entries.append(actor)


def _date(text: str) -> EdtfDate | None:
    try:
        return parse_edtf(text) if text else None
    except DateError:
        return None


def _family_name(parts: list[str], actor: Actor) -> str:
    """The word that stands for a person alone: in China, Korea and Vietnam the first one."""
    return parts[0] if actor.side in _FAMILY_NAME_FIRST else parts[-1]


_FAMILY_NAME_FIRST = frozenset(["CN", "TW", "HK", "MO", "KR", "KP", "VN"])


def _fits(parts: list[str], actor: Actor) -> bool:
    """Whether first names and initials are those of an actor: "A. Blinken", "Antony J. Blinken"."""
    names = [folded(actor.name), *(folded(one.text) for one in actor.other_names)]
    own = {part for name in names for part in name.split()}
    initials = {part[0] for part in own}
    return all(part in own or (part.endswith(".") and part[0] in initials) for part in parts[:-1])


def _title_words(title: str) -> list[str]:
    return [word for word in _WORD.findall(folded(title)) if word not in _SMALL]


_SMALL = word_set("the of for a an and then former his her its their to")


_LESSER = frozenset(
    ["vice", "deputy", "assistant", "under", "press", "former", "general", "associate", "acting"]
)


def _heads(title: str) -> set[str]:
    """The words of a title that may stand for it: "secretary" of "Secretary of State"."""
    front = _OF.split(folded(title))[0]
    words = _WORD.findall(front)
    return {words[-1]} if words else set()


def _side(word: str) -> str:
    return _CODES.get(word, "")


_CODES = {folded(name): code for name, code in CODE_OF.items()}


NOBODY = People()
"""No actor is known."""
