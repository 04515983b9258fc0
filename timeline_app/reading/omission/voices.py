"""Whether another voice speaks between two passages of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_LABEL = re.compile(
    r"(?:(?P<line>(?:^|\n)[^\S\n]*)|[.!?…)\]][\"”’»]?\s+)"
    r"(?P<label>(?:Q|A|QUESTION|ANSWER|REPORTER|MODERATOR)"
    r"|(?:[A-Z][\w'’.-]*)(?:[^\S\n]+(?:of|the|and|[A-Z][\w'’.-]*)){0,6}"
    r"(?:[^\S\n]*\([^)\n]{0,60}\))?)[^\S\n]*(?:[:：]|(?<=\b[QA])\.)\s"
)
_MAY_LABEL = re.compile(r"[:：]|\b[QA]\.")
_CAPITALS = re.compile(r"[A-Z][A-Z.'’ -]+$")
_MARKS = re.compile(r"[\"“”„«»「」『』＂]|(?<=[,.!?…])’(?!\w)|(?<![\w’])‘(?=\w)")
_OPENING, _CLOSING = "“„«「『‘", "”»」』’"
_VERB = (
    r"(?:said|says|say|told|tells|added|adds|continued|replied|answered|asked|responded|warned|noted"
    r"|stressed|insisted|argued|declared|announced|stated|explained|remarked|observed|went on"
    r"|countered|retorted|shouted|cried|recalled|wrote|claimed|concluded|acknowledged|conceded"
    r"|agreed|joked|objected|interjected|interrupted|protested|complained|reminded|promised|muttered|whispered|murmured|snapped"
    r"|yelled|exclaimed|repeated|sneered|quipped|joked|commented|testified|put in|chimed in|called)"
)
_NAME = r"(?:(?:[A-Z][\w'’.-]*)(?:\s+[A-Z][\w'’.-]*){0,5})"
_ROLE = r"(?:(?:the|his|her|their|its|an?|another|one)\s+[\w'’ -]{2,40}?)"
_WHO = rf"(?P<who>{_NAME}|{_ROLE}|he|she|they|I|we)"
_WHO_TOO = _WHO.replace("<who>", "<whom>")
_SAID = re.compile(
    rf"\b{_WHO}(?:,[^,]{{1,60}},)?\s+(?:then |also |later |again )?{_VERB}\b"
    rf"|\b{_VERB}\s+{_WHO_TOO}(?=[\s,.:;]|$)"
)
_INTRODUCES = re.compile(rf"(?:^|[.!?\s]\s){_WHO}\s+[a-z]\w*(?:\s+\w+){{0,5}}:\s*$")
_SAID_BEFORE = re.compile(rf"\b{_WHO}(?:\s+\w+)?\s+{_VERB}\b[^\"“”]{{0,40}}[\"“「«‘]\s*$")
_SAID_BEHIND = re.compile(
    rf"^[^\"“”\n]{{0,400}}[\"”」»’]\s*,?\s*(?:{_WHO}\s+{_VERB}|{_VERB}\s+{_WHO_TOO})"
)
_ANSWERS = re.compile(
    r"\b(?:replied|answered|responded|countered|retorted|objected|interjected|interrupted|asked)\b"
)
_SENTENCE_ENDS = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])[.!?]\s+(?=[A-Z])"
)
_OTHER_SUBJECT = re.compile(
    rf";\s+(?!(?:he|she|then|and|later)\b)\w|"
    rf"(?:;|,? (?:and|but|while|whereas|as|before|after|when|until|to (?:which|whom)|which)) "
    rf"(?!(?:then |later |also )*{_VERB})(?:[\w'’.-]+,? ){{1,8}}?(?:{_VERB}|answer|reply|retort)\b"
    rf"|\bto (?:which|whom)\b|\b(?:who|whom)\b[^,]{{0,80}}\b{_VERB}\W*$"
)
_SAME_AGAIN = re.compile(
    rf"(?:(?:Then|Later|And|Again|Afterwards),? )?{_WHO.replace('<who>', '<again>')}"
    rf"(?: \w+)? {_VERB}\b[^.!?]*$"
)
_DOES_SOMETHING = re.compile(
    rf"(?:He|She)(?: (?!{_VERB}\b|interrupt|shout|cut|was\b|were\b|heckl)[a-z]+){{1,7}}\W*$"
)
_PRONOUNS = frozenset(["he", "she", "they", "i", "we"])
_TITLES = frozenset(
    """
    president secretary minister premier chairman mr mrs ms dr general ambassador foreign prime
    defence defense state spokesperson spokesman spokeswoman the senator
    """.split()  # noqa: SIM905 - a table to be read
)
_ARTICLES = frozenset(["the", "a", "an", "his", "her", "their", "its"])
_BACK, _AHEAD = 2_000, 420  # code points that are looked at around the passages


def other_voice(text: str, first: Span, second: Span) -> Span | None:
    """Where another one speaks between two passages of a text; nothing where nobody does."""
    start, end = first[1], second[0]
    if _MAY_LABEL.search(text, start, end):
        label = _other_label(text, first[0], start, end)
        if label is not None:
            return label
    return _other_quotation(text, first, second)


def _labels(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Names of speakers before what they say; one word counts only among others of its kind."""
    found = list(_LABEL.finditer(text, start, end))
    return [
        one
        for one in found
        if one["line"] is not None
        or len(found) > 1
        or " " in one["label"]
        or one["label"] in ("Q", "A")
        or _CAPITALS.match(one["label"])
    ]


def _other_label(text: str, begin: int, start: int, end: int) -> Span | None:
    labels = _labels(text, max(0, begin - _BACK), end)
    own = [one for one in labels if one.end("label") <= begin]
    for one in labels:
        if one.start("label") >= start - 1 and (
            not own or own[-1]["label"].casefold() != one["label"].casefold()
        ):
            return one.span("label")
    return None


def narrated(text: str, first: Span, second: Span) -> list[Span]:
    """Where a report speaks between two passages that stand in quotation marks: "he said"."""
    marks = list(_MARKS.finditer(text, first[1], second[0]))
    if not marks or not _is_inside(text, first, marks[0][0]):
        return []
    return _between(text, first[1], marks, is_inside=True)[0]


def _other_quotation(text: str, first: Span, second: Span) -> Span | None:
    start = first[1]
    marks = list(_MARKS.finditer(text, start, second[0]))
    if not marks:
        return None
    begins_inside = _is_inside(text, first, marks[0][0])
    between, is_inside = _between(text, start, marks, is_inside=begins_inside)
    if is_inside != begins_inside:
        return marks[0].start(), marks[-1].end()
    if not is_inside or not between:
        return None
    return _second_speaker(text, first, second, between)


def _between(
    text: str, start: int, marks: list[re.Match[str]], *, is_inside: bool
) -> tuple[list[Span], bool]:
    """The stretches outside of quotation marks that end with one, and how it goes on behind."""
    between: list[Span] = []
    at = start if not is_inside else -1
    for mark in marks:
        opens = mark[0] in _OPENING or (mark[0] not in _CLOSING and not is_inside)
        if opens and is_inside and _is_reopened(text, mark.start()):
            continue
        if opens and at >= 0:
            between.append((at, mark.start()))
        is_inside = opens
        at = -1 if opens else mark.end()
    return between, is_inside


def _is_inside(text: str, first: Span, mark: str) -> bool:
    """Whether a passage stands within quotation marks, by the marks before and behind it."""
    if mark in _CLOSING:
        return True
    if mark in _OPENING:
        back = list(_MARKS.finditer(text, max(0, first[0] - _BACK), first[1]))
        return bool(back) and back[-1][0] in _OPENING
    paragraph = max(text.rfind("\n", 0, first[0]) + 1, first[0] - _BACK)
    return text.count(mark, paragraph, first[1]) % 2 == 1


def _is_reopened(text: str, at: int) -> bool:
    """Whether a mark only says that the same one goes on in a new paragraph."""
    before = text[max(0, at - 20) : at]
    return "\n" in before[len(before.rstrip()) :]


def _second_speaker(text: str, first: Span, second: Span, between: list[Span]) -> Span | None:
    whole = between[0][0], between[-1][1]
    told = [one for span in between for one in _SAID.finditer(text, *span)]
    if not told:
        return whole
    told += filter(None, [_INTRODUCES.search(text, *between[-1])])
    before = _SAID_BEFORE.search(text, max(0, first[0] - 200), first[0])
    behind = _SAID_BEHIND.match(text[second[1] : second[1] + _AHEAD])
    speakers = [_speaker(one) for one in (*told, before, behind) if one is not None]
    if len(between) > 1 or _are_different(speakers) or _goes_on(text[slice(*whole)], speakers[0]):
        return whole
    answers = _ANSWERS.search(text, *told[-1].span())
    is_next = len(told) > 1 or before is not None
    return whole if answers and is_next else None


def _goes_on(between: str, speaker: str) -> bool:
    """Whether more is told between two quotations than that the same one speaks.

    That is another clause with a subject of its own, or another sentence.
    """
    first, *more = _SENTENCE_ENDS.split(between.strip(" \n,.;—–"))
    if _OTHER_SUBJECT.search(first):
        return True
    own = set(_words(speaker)) - _ARTICLES
    for sentence in more:
        if _DOES_SOMETHING.match(sentence):
            continue
        told = _SAME_AGAIN.match(sentence)
        if told is None:
            return True
        others = set(_words(told["again"])) - _ARTICLES
        if told["again"].casefold() not in _PRONOUNS and own and not own & others:
            return True
    return False


def _speaker(found: re.Match[str]) -> str:
    return (found["who"] or found["whom"] if "whom" in found.re.groupindex else found["who"]) or ""


def _are_different(speakers: list[str]) -> bool:
    """Whether names or pronouns are those of more than one."""
    pronouns = {one.casefold() for one in speakers} & _PRONOUNS
    if len(pronouns) > 1:
        return True
    others = [one for one in speakers if one.casefold() not in _PRONOUNS]
    roles = [one for one in others if one[:1].islower() or not any(_words(one))]
    names = [one for one in others if one not in roles]
    return _differ([set(_words(one)) for one in names]) or _differ(
        [set(re.findall(r"\w+", one.casefold())) - _ARTICLES for one in roles]
    )


def _differ(words: list[set[str]]) -> bool:
    return any(not one & words[0] for one in words[1:])


def _words(name: str) -> Iterator[str]:
    for word in re.findall(r"\w+", name.casefold()):
        if word not in _TITLES:
            yield word
