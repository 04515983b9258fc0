"""Whom a Chinese sentence names as the speaker: 王毅表示：“…”, “…”，王毅说."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.reading.speech.attribution.clauses import Sentence
from timeline_app.reading.speech.attribution.cues import Cue, MarkedQuotation, SpeakerPlace
from timeline_app.reading.speech.naming.chinese import last_subject, name_before_verb
from timeline_app.reading.speech.naming.mentions import Mention
from timeline_app.reading.speech.naming.names import NameKind

_VERBS = (
    "表示|说道|說道|说|說|指出|强调|強調|认为|認為|宣布|回应|回應|写道|寫道|告诉|告訴|透露|重申|呼吁|呼籲|警告|补充|補充|坦言"
    "|谈到|談到|提到|承认|承認|否认|否認|批评|批評|谴责|譴責|敦促|解释|解釋|回答|声明|聲明|通报|通報|称|稱|问道|问|問|评价|評價"
    "|形容|称赞|稱讚|声称|聲稱|主张|主張|讲话|講話|写|寫|道|介绍|介紹|要求|反问|直言|感叹|质疑|提醒|希望|相信|发文|發文"
)
_BREAK = r"，。；：！？,;:!?\n\x01“”「」『』"
_VERB = re.compile(_VERBS)
_BEHIND = re.compile(
    rf"[，,、\s]*(?P<clause>[^{_BREAK}]{{1,40}}?)(?P<verb>{_VERBS})(?=[，。：！？,;；\s]|道|$)"
)
_WISH = re.compile(rf"(?P<verb>{_VERBS})[，,：:]\s*[^{_BREAK}]{{1,20}}?(?:希望|相信|要求)\Z")
"""布林肯表示，美方希望“…”: it is the first of the two who speaks."""
_CLAUSE_START = re.compile(rf"[{_BREAK}]")
_PRONOUN = re.compile(r"[他她它](?:们|們)?")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MEANING = {"他": "he", "她": "she", "它": "it"}
_WIDEST = 120
_LOOKED_BACK = 400  # characters in which whom a pronoun stands for is named


def is_chinese(sentence: Sentence) -> bool:
    """Whether a sentence has Chinese characters outside of its quotations."""
    return _HAN.search(sentence.words, sentence.start, sentence.end) is not None


def chinese_cues(sentence: Sentence, quote: MarkedQuotation) -> list[Cue]:
    """Whom the sentence names: right before the quotation, else right behind it."""
    return [*_before(sentence, quote)] or [*_behind(sentence, quote)]


def _before(sentence: Sentence, quote: MarkedQuotation) -> Iterator[Cue]:
    start = max(sentence.start, quote.start - _WIDEST)
    found = _last_verb(sentence.words, start, quote.start)
    if found is None:
        return
    wish = _WISH.search(sentence.words, start, found[1])
    verb_start, verb_end = found if wish is None else wish.span("verb")
    for clause_start, clause_end in _clauses(sentence.words, start, verb_start):
        mention = _subject(sentence.words, clause_start, clause_end)
        if mention:
            yield Cue(mention, SpeakerPlace.BEFORE, mention.start, verb_end)
            return


def _last_verb(words: str, start: int, end: int) -> tuple[int, int] | None:
    """The last verb of saying in a stretch, if little stands behind it."""
    last = None
    for found in _VERB.finditer(words, max(start, end - 40), end):
        last = found.span()
    return last


def _clauses(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the clause before a verb, then those before it in the sentence."""
    cuts = [start, *(one.end() for one in _CLAUSE_START.finditer(words, start, end))]
    last = end
    for cut in reversed(cuts):
        if cut < last:
            yield cut, last
        last = cut - 1


def _behind(sentence: Sentence, quote: MarkedQuotation) -> Iterator[Cue]:
    found = _BEHIND.match(sentence.words, quote.end, min(sentence.end, quote.end + _WIDEST))
    if found:
        mention = _subject(sentence.words, *found.span("clause"))
        if mention:
            yield Cue(mention, SpeakerPlace.BEHIND, mention.start, found.end("verb"))


def _subject(words: str, start: int, end: int) -> Mention | None:
    pronoun = _PRONOUN.match(words, start, end)
    if pronoun:
        at, last = pronoun.span()
        name = last_subject(words, max(0, at - _LOOKED_BACK), at) if last - at == 1 else ""
        kind = NameKind.PERSON if name else NameKind.PRONOUN
        return Mention(at, at, last, name or _MEANING.get(pronoun[0], "they"), "", kind)
    named = name_before_verb(words, start, end)
    if named is None:
        return None
    return Mention(named.start, named.start, named.end, named.name, named.title, NameKind.PERSON)
