"""Names in a text: words with capital letters, parted from the titles before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from timeline_app.core.dates.calendar_words import ENGLISH
from timeline_app.core.value import Value
from timeline_app.reading.speech.naming.countries import place_at_start
from timeline_app.reading.speech.naming.roles import (
    GIVEN_NAMES,
    ORGANISATION,
    PEOPLE,
    TITLES,
)
from timeline_app.reading.speech.naming.tables import word_set

UPPER = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x2000) if chr(code).isupper())
"""Capital letters of alphabets that have them, as they stand in a class of a pattern."""

_WORD = (
    rf"(?:(?:[A-Z]\.){{2,}}|[{UPPER}]\.(?=\s)"
    rf"|(?:al|el|as|an|ad|ash|at|ul|bin)-[{UPPER}]\w+|[{UPPER}]['’][{UPPER}]\w+"
    rf"|(?:Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Rev|St)\."
    rf"|[{UPPER}]\w*(?:[-–][\w]+)*(?:['’](?!s\b)[^\W\d_]+)?)"
)
_PARTICLE = (
    r"(?:de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ter|ten|bin|ibn|bint|al|el|y|&)"
)
_PARTICLES = rf"(?:{_PARTICLE}[ ])*"
_SEQUENCE = rf"{_WORD}(?:[ \u00a0]{_PARTICLES}{_WORD})*"
NAME = re.compile(rf"(?<![\w'’-]){_SEQUENCE}")
"""One or more words with capital letters, with particles between them."""

_AND_MORE = rf"(?:(?:,[ ]{_SEQUENCE})*,?[ ]and[ ]{_SEQUENCE}(?=[ ,.]))?"
_GOES_ON = re.compile(rf"[ ](?:of|for|on)[ ](?:the[ ])?{_SEQUENCE}{_AND_MORE}")
_TITLE_OF = re.compile(rf"[ ](?:of|to|for)[ ](?:the[ ])?(?P<rest>{_SEQUENCE})")

_DAYS_AND_MONTHS = frozenset(name.capitalize() for name in ENGLISH.full_names)
_FIRST_WORDS = (
    word_set("""
    The A An In On At It He She They We I But And Or So For From With By To Of As After Before
    While When Since Although Though Because If However Meanwhile Then That This These Those There
    Here Their His Her Its Our My Your One Two Three Some Many Several Most All Both Another Other
    What Who Why How Where Which According Speaking Asked During Under Over Following Despite
    Earlier Later Last Next Yesterday Today Tomorrow Also Only Even Not No Yes Once Until Between
    Among Against Regarding Responding Addressing Writing Commenting Reacting Namely Such Each
    Every Previously Additionally Separately
    Recently Late Early Instead Still Again Now Just Like Unlike About Without Within Through
    Further Furthermore Moreover Nevertheless Similarly Likewise Elsewhere Citing Noting Adding
    Asking Background Says Said Longtime Current Newly Afterwards Whereas Additionally
""")
    | _DAYS_AND_MONTHS
)
"""Words with which sentences begin, and days and months: no names."""

MOST_WORDS = 20
"""More words with capital letters in a row, titles among them, are a heading and no name."""

_ARTICLES = word_set("""
    Le La Les L’ L' Un Une Des El Los Las Una Il Lo Gli Der Die Das Ein Eine Het Een Uma
""")
"""Articles of other languages: alone no name, but part of one: "Le Pen"."""

_OBJECTS = word_set("""
    State Defense Defence Treasury Commerce Energy Education Labor Labour Agriculture
    Transportation Transport Foreign Affairs Homeland Security Health Human Services Interior
    Justice Finance Trade Industry Parliament Commons Lords Staff Economy Environment Culture
    Information National Intelligence Representatives Sciences Philosophy Science History
    Economics Law
""")
"""What titles are of: "Secretary of State"."""


_ADVERB = re.compile(r"(?:ed|al|ing|ent|ant|ous|[tsr]e|ar|ib|ab|iv|ic|ful|less|ern|us|ri)ly$")


class NameKind(Enum):
    """What a name or another word for somebody stands for."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    GROUP = "group"
    PRONOUN = "pronoun"
    UNKNOWN = "unknown"


class NameInText(Value, frozen=True, gc=False):
    """A name in a text, and the title before it; `start` is where the title begins."""

    start: int
    name_start: int
    end: int
    name: str
    title: str
    kind: NameKind


def names_in(words: str, start: int, end: int) -> Iterator[NameInText]:
    """Yield the names in a stretch of a text, none within another."""
    at = start
    while found := NAME.search(words, at, end):
        name = name_at(words, found)
        if name is not None and name.end <= end:
            yield name
        at = max(found.end(), name.end if name else 0)


def name_at(words: str, found: re.Match[str]) -> NameInText | None:
    """What a sequence of words with capital letters names; None if they are the sentence's own."""
    tokens = _name_tokens(words, found)
    if not tokens:
        return None
    start, end = tokens[0][1], tokens[-1][1] + len(tokens[-1][0])
    last_title = _last_title(tokens)
    if any(token.lower() in ORGANISATION for token, _ in tokens[last_title + 1 :]):
        return _body(words, start, end)
    if last_title == len(tokens) - 1 and not _is_surname(tokens):
        return _of_title(words, start, end)
    last_title = min(last_title, len(tokens) - 2)
    if last_title >= 0:
        return _named(words, tokens, last_title + 1, end, NameKind.PERSON)
    place = place_at_start([token for token, _ in tokens])
    if place == len(tokens):
        return NameInText(start, start, end, words[start:end], "", NameKind.PLACE)
    if place and len(tokens) - place >= 2:
        return _named(words, tokens, place, end, NameKind.UNKNOWN)
    return _untitled(words, tokens, start, end)


def _name_tokens(words: str, found: re.Match[str]) -> list[tuple[str, int]]:
    """The words of a name and where they begin, but no date behind; none if too many are left."""
    tokens = _tokens(words, *found.span())
    while tokens and _is_no_name(tokens[0][0]):
        tokens.pop(0)
    while tokens and _is_date(words, tokens):
        tokens.pop()
    is_article = len(tokens) == 1 and tokens[0][0] in _ARTICLES
    return [] if is_article or len(tokens) > MOST_WORDS else tokens


def _untitled(words: str, tokens: list[tuple[str, int]], start: int, end: int) -> NameInText:
    """A name without a title; honours behind it are left out: "Kama Melly QC"."""
    while len(tokens) > 2 and tokens[-1][0] in _HONOURS:
        tokens = tokens[:-1]
        end = tokens[-1][1] + len(tokens[-1][0])
    return NameInText(start, start, end, words[start:end], "", _kind(words[start:end]))


_HONOURS = frozenset(["QC", "KC", "MP", "MEP", "OBE", "CBE", "MBE", "PhD", "MD", "SC", "MSP", "TD"])


def _is_surname(tokens: list[tuple[str, int]]) -> bool:
    """Whether a title at the end is somebody's name: "Stephen King"."""
    first = [token for token, _ in tokens[:-1]]
    is_plain = all(one.lower() not in TITLES and one not in _OBJECTS for one in first)
    return bool(first) and tokens[-1][0] in _SURNAMES and is_plain and not place_at_start(first)


_SURNAMES = word_set("King Prince Pope Judge Bishop Major Baron Marshal")


def _is_no_name(word: str) -> bool:
    """Whether a word has its capital letter from the beginning of the sentence."""
    is_adverb = _ADVERB.search(word) is not None and word not in GIVEN_NAMES
    return word in _FIRST_WORDS or is_adverb


def _body(words: str, start: int, end: int) -> NameInText:
    """A body with what it is of, or the person in "House of Commons Speaker John Bercow"."""
    longer = _GOES_ON.match(words, end)
    if longer is None:
        return NameInText(start, start, end, words[start:end], "", NameKind.BODY)
    tokens = _tokens(words, start, longer.end())
    last_title = _last_title(tokens)
    if 0 <= last_title < len(tokens) - 1 and tokens[last_title][1] > end:
        return _named(words, tokens, last_title + 1, longer.end(), NameKind.PERSON)
    return NameInText(start, start, longer.end(), words[start : longer.end()], "", NameKind.BODY)


def _tokens(words: str, start: int, end: int) -> list[tuple[str, int]]:
    return [(one[0], one.start()) for one in _TOKEN.finditer(words, start, end)]


_TOKEN = re.compile(r"[^ \u00a0]+")


def _is_date(words: str, tokens: list[tuple[str, int]]) -> bool:
    """Whether the last word is a day or a month, and no name: "Theresa May"."""
    word, at = tokens[-1]
    if word not in _DAYS_AND_MONTHS:
        return False
    return (
        len(tokens) == 1
        or word not in _NAMES_TOO
        or words[at + len(word) + 1 : at + len(word) + 2].isdigit()
    )


_NAMES_TOO = frozenset(["April", "May", "June", "August"])


def _last_title(tokens: list[tuple[str, int]]) -> int:
    """The last of the tokens that is a title before a name, -1 if there is none."""
    for number in range(len(tokens) - 1, -1, -1):
        word = tokens[number][0].lower()
        is_trade = word in PEOPLE or word.endswith("ist")
        if word in TITLES or (is_trade and number < len(tokens) - 1):
            return number
    return -1


def _of_title(words: str, start: int, end: int) -> NameInText:
    """A title at the end: "Secretary of State Mike Pompeo", or nobody's name: "the President"."""
    following = _TITLE_OF.match(words, end)
    if following:
        rest = _tokens(words, following.start("rest"), following.end())
        skipped = place_at_start([token for token, _ in rest])
        while skipped < len(rest) and rest[skipped][0] in _OBJECTS:
            skipped += 1
        while skipped < len(rest) and rest[skipped][0].lower() in TITLES:
            skipped += 1
        if skipped < len(rest):
            at = rest[skipped][1]
            if skipped:
                title = words[start:at].strip()
                return NameInText(
                    start, at, following.end(), words[at : following.end()], title, NameKind.PERSON
                )
        end = following.end()
    return NameInText(start, start, end, words[start:end], words[start:end], NameKind.GROUP)


def _named(
    words: str, tokens: list[tuple[str, int]], first: int, end: int, kind: NameKind
) -> NameInText:
    start, at = tokens[0][1], tokens[first][1]
    return NameInText(start, at, end, words[at:end], words[start:at].strip(), kind)


def _kind(name: str) -> NameKind:
    """What a name without a title may be: capital letters alone are those of a body."""
    if len(name) > 1 and name.replace(".", "").isupper():
        return NameKind.BODY
    return NameKind.UNKNOWN
