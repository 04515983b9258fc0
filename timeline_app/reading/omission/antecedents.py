"""Whom a pronoun most likely stands for, where brackets tell it: "[General Minh] said …".

A name is taken for another one's only where the text before leaves no choice: it names nobody
else, and nobody by an office.
"""

from __future__ import annotations

import re

from timeline_app.core.dates.calendar_words import ENGLISH
from timeline_app.reading.omission.brackets import are_initials, is_title, tokens

_PERSONAL = frozenset(["he", "she", "him", "his", "her", "hers"])
_OF_MANY = frozenset(["it", "its", "they", "them", "their", "theirs"])
_THIRD_PERSONS = _PERSONAL | _OF_MANY
_NAMES = re.compile(
    r"(?P<where>\b(?:in|at|from|to|near|of|on|for|into|through|across)\s+(?:the\s+)?)?"
    r"(?P<name>\b[A-Z][\w'’-]*\.?(?:\s+(?:(?:of|the|de|von|van|bin|al)\s+)?[A-Z][\w'’-]*)*)"
)
_OFFICE = re.compile(
    r"\b(?:the|his|her|my|our|their|its|an?)\s+(?:\w+\s+){0,2}"
    r"(?:\w+(?:man|men|woman|women)|president|minister|premier|chancellor|ambassador|secretary"
    r"|governor|senator|mayor|leader|ruler|emperor|director|commander|officer|soldier|prisoner"
    r"|king|queen|prince|princess|pope|cardinal|bishop|chief|general|colonel|marshal|admiral|major"
    r"|captain|envoy|delegate|deputy|aide|adviser|advisor|negotiator|translator|interpreter|writer"
    r"|reporter|author|head|host|guest|friend|colleague|predecessor|successor|rival|opponent"
    r"|brother|sister|father|mother|son|daughter|wife|husband|boy|girl|judge|shah|emir|sultan"
    r"|student|doctor|lawyer|driver|consul|lady|candidate|dictator|speaker|monarch|visitor)\b",
    re.I,
)
_DAYS = frozenset({*ENGLISH.full_names, "christmas", "easter"})
_NO_NAMES = frozenset(
    """
    i we you he she it they the a an this that these those there here in on at by to from for with
    of as and but or so yet if when while after before since until then now today yesterday our my
    his her its their your who what which how why where not no nobody all some many most both each
    every one two three once later last next during under over between among because although
    though however still perhaps only even also never
    """.split()  # noqa: SIM905 - a table to be read
)
_CAPITALS = (
    {"russia", "russian", "moscow", "kremlin", "soviet", "ussr"},
    {"china", "chinese", "prc", "beijing", "peking"},
    {"america", "american", "us", "usa", "washington", "united", "states"},
    {"britain", "british", "uk", "london", "kingdom", "england"},
    {"france", "french", "paris"},
    {"germany", "german", "berlin", "bonn"},
    {"japan", "japanese", "tokyo"},
    {"iran", "iranian", "tehran", "teheran"},
    {"india", "indian", "delhi"},
    {"korea", "korean", "seoul", "pyongyang", "dprk", "rok"},
    {"taiwan", "taiwanese", "taipei", "roc"},
    {"egypt", "egyptian", "cairo"},
    {"israel", "israeli", "jerusalem"},
    {"turkey", "turkish", "türkiye", "ankara"},
    {"ukraine", "ukrainian", "kyiv", "kiev"},
)
_AND = re.compile(r"\s+and\s+")
_ALIKE = 4  # letters


def is_another(mark: str, replaced: str, behind: str, before: str) -> bool:
    """Whether brackets name for a pronoun another one than its text does.

    That is whom its sentence names `behind` it, or who isn't the only one named `before` it, in
    the same sentence or the last one.
    """
    theirs = {word.casefold() for word in tokens(replaced)}
    if not theirs or not theirs <= _THIRD_PERSONS:
        return False
    names = {word for word in tokens(mark) if word[0].isupper() and not is_title(word)}
    if not names:
        return False
    if names & set(tokens(behind)) and not names & set(tokens(before)):
        return True
    return _names_another(tokens(mark), names, before, is_person=bool(theirs & _PERSONAL))


def _names_another(mark: list[str], names: set[str], before: str, *, is_person: bool) -> bool:
    words = tokens(before)
    known = {name for name in names if any(_is_alike(name, word) for word in words)}
    if known:
        return _names_further(mark, names, known)
    if any(are_initials([name], words) for name in names):
        return False
    if is_person and _OFFICE.search(before):
        return False
    found = _named(before, is_person=is_person)
    return len(found) == 1 and not are_initials(found[0], mark)


def _names_further(mark: list[str], names: set[str], known: set[str]) -> bool:
    """Whether one of those joined by "and" is none of the known."""
    members = [set(tokens(one)) & names for one in _AND.split(" ".join(mark))]
    return len(members) > 1 and any(one and not one & known for one in members)


def _named(before: str, *, is_person: bool) -> list[list[str]]:
    """Who is named in a text: persons anywhere, what is no person only at its beginning."""
    found = list[list[str]]()
    for one in _NAMES.finditer(before):
        name = _name_of(one)
        is_subject = not re.search(r"\w", before[: one.start()].removeprefix("The "))
        if not name or not (is_person or is_subject):
            continue
        if not any(_is_alike(word, other) for known in found for word in name for other in known):
            found.append(name)
    return found


def _name_of(found: re.Match[str]) -> list[str]:
    """The words of a name without its titles, or those where they are all; none of a place."""
    name = [word for word in tokens(found["name"]) if word.casefold() not in _NO_NAMES | _DAYS]
    titles = [word for word in name if is_title(word)]
    if found["where"] and not titles:
        return []
    return [word for word in name if word not in titles] or titles


def _is_alike(one: str, other: str) -> bool:
    """Whether two names begin alike, "China" and "Chinese", or stand for one state."""
    own, theirs = (re.sub("['’]s?$", "", name.casefold()) for name in (one, other))
    if own == theirs or (min(len(own), len(theirs)) >= _ALIKE and own[:_ALIKE] == theirs[:_ALIKE]):
        return True
    return any(own in state and theirs in state for state in _CAPITALS)
