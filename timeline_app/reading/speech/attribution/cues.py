"""Whom a sentence names as the speaker of a quotation in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from timeline_app.core.value import Value
from timeline_app.reading.speech.attribution.clauses import Sentence, Verb
from timeline_app.reading.speech.attribution.sentences import FILLER
from timeline_app.reading.speech.attribution.verbs import NAMING, SPEECH, WEAK, is_participle
from timeline_app.reading.speech.naming.mentions import Mention
from timeline_app.reading.speech.naming.names import NameKind
from timeline_app.reading.speech.naming.roles import DOCUMENTS


class SpeakerPlace(IntEnum):
    """Where the speaker is named; the lower is the surer."""

    BEHIND = 0
    BEFORE = 1
    AT_THE_END = 2
    ACCORDING_TO = 3
    SUBJECT = 4


class Cue(NamedTuple):
    """Somebody who may have spoken, where that is said, and the words that say so."""

    mention: Mention
    place: SpeakerPlace
    start: int
    end: int


class MarkedQuotation(Value, frozen=True, gc=False):
    """A quotation with its marks in a sentence: outer ends, and whether it stops within them.

    `last` is the sign it ends with, `is_sentence` where it begins with a capital letter.
    """

    start: int
    end: int
    last: str
    is_sentence: bool
    is_fragment: bool
    is_title: bool


_SKIP = re.compile(r"[\s,;–—\u200d-]*")
_ACCORDING = re.compile(r"\b(?:[Aa]ccording[ ]to|[Ii]n[ ]the[ ]words[ ]of)[ ](?:the[ ]|an?[ ])?")
_OF_DOCUMENT = re.compile(r"[^.;:]{0,90}?\b(?:by|from|of)[ ](?:the[ ]|an?[ ])?")
_DASH = re.compile(r"\s*(?:[—–]|--?)\s*\u200d?(?=[^\W\d_])")
_ADVERB = re.compile(r"(?:\w+ly|also|later|then)[ ]")
_SHORT_GAP = re.compile(
    r"(?:[ ]+(?:\([^()]{1,40}\)|\w+ly|also|later|then|once|has|have|had|who|previously|himself"
    r"|herself|again|further|in[ ]turn|yesterday|today|on[ ]\w+day|this[ ]\w+|last[ ]\w+))*[ ]+$"
)
_NEAR = re.compile(r"(?:[,:—–]|\b(?:that|as|as[ ]an?|as[ ]the))[ ]*$")
_AS = re.compile(r"\b(?:as|that|with)(?:[ ](?:an?|the|being))?[ ]*$")
_ARTICLE = re.compile(r"\b(?:an?|the)[ ]$")
_RELATIVE = re.compile(r"\b(?:which|what|that|whom)[ ](?:[\w.]+[ ]){1,6}$")
_LAST_VERBS = 3
_NEXT = 12  # characters between a verb and the name that it gives
_FURTHEST = 120  # characters
_CLAUSE = re.compile(r"[,;:]|\b(?:and|but|as|when|while|after|before|that|which|who)\b")
_PARTING = (",", '"', "”", "’", "»", "」")
_LIGHT = re.compile(r"[ ,;]*(?:the|an?)?[ ]?$")
_INVERTED = re.compile(
    r"[ ](?:(?:one|some|many|two)[ ]of[ ](?:the[ ])?)?"
    r"(?:(?!(?:that|to|in|on|at|of|if|how|why|for|about|as|with)\b)[a-z’'-]+[ ]){0,4}"
)


def cues(
    sentence: Sentence, quote: MarkedQuotation, others: Sequence[MarkedQuotation]
) -> list[Cue]:
    """Whom a sentence names as the speaker of one of its quotations, the surest first."""
    found = [
        *_behind(sentence, quote, others),
        *_before(sentence, quote),
        *_at_the_end(sentence, quote),
        *_according_to(sentence, quote),
    ]
    if not found and quote.is_sentence and not quote.is_fragment:
        found.extend(_subject(sentence, quote))
    found.sort(key=lambda cue: cue.place)
    return [one for number, one in enumerate(found) if not _is_within(one, found[:number])]


def _is_within(cue: Cue, surer: Sequence[Cue]) -> bool:
    """Whether somebody is named within the words of a surer cue, as an apposition is."""
    return any(one.start <= cue.mention.start and cue.mention.end <= one.end for one in surer)


def _behind(
    sentence: Sentence, quote: MarkedQuotation, others: Sequence[MarkedQuotation]
) -> Iterator[Cue]:
    """Yield the speaker named right behind: “…,” X said; “…,” said X; “…,” according to X."""
    words = sentence.words
    limit = min([o.start for o in others if o.start >= quote.end], default=sentence.end)
    skipped = _SKIP.match(words, quote.end, limit)
    at = skipped.end() if skipped else quote.end
    if not _is_parted(sentence, quote, at):
        return
    signed = sentence.mention_at(at, within=2) if _DASH.match(words, quote.end, limit) else None
    if signed and signed.kind in (NameKind.PERSON, NameKind.UNKNOWN):
        yield Cue(signed, SpeakerPlace.BEHIND, signed.start, signed.end)
    elif verb := _verb_at(sentence, at):
        after = _inverted(sentence, verb)
        if after and after.end <= limit:
            yield Cue(after, SpeakerPlace.BEHIND, verb.start, after.end)
    elif cue := _before_its_verb(sentence, at, limit):
        yield cue
    else:
        yield from _further_behind(sentence, quote, at, limit)


def _is_parted(sentence: Sentence, quote: MarkedQuotation, at: int) -> bool:
    """Whether a mark parts a quotation from what stands behind it, or it begins the sentence."""
    is_marked = "," in sentence.words[quote.end : at] or quote.last in ",?!…—-–"
    return is_marked or quote.start == sentence.start


def _verb_at(sentence: Sentence, at: int) -> Verb | None:
    """The verb of saying that stands there, or there behind an adverb."""
    adverb = _ADVERB.match(sentence.words, at)
    places = (at, adverb.end() if adverb else at)
    return next((verb for verb in sentence.verbs if verb.start in places), None)


def _before_its_verb(sentence: Sentence, at: int, limit: int) -> Cue | None:
    """Who is named there with a verb of saying behind."""
    named = sentence.mention_at(at, within=4)
    if not named or named.is_modifier or not _LIGHT.match(sentence.words[at : named.start]):
        return None
    for verb in sentence.verbs:
        if named.end <= verb.start < limit and _belongs(sentence, named, verb):
            who = sentence.subject_before(verb, at)
            return Cue(who or named, SpeakerPlace.BEHIND, named.start, verb.end)
    return None


def _further_behind(
    sentence: Sentence, quote: MarkedQuotation, at: int, limit: int
) -> Iterator[Cue]:
    """Yield the speaker whose name other words precede: “…,” 1st Fleet Command's head X said."""
    verb = next((one for one in sentence.verbs if at <= one.start < limit), None)
    if verb is None or quote.last not in ",?!" or verb.start - at > _FURTHEST:
        return
    who = sentence.subject_before(verb, at)
    if who and _belongs(sentence, who, verb) and not _CLAUSE.search(sentence.words, at, who.start):
        yield Cue(who, SpeakerPlace.BEHIND, who.start, verb.end)


def _belongs(sentence: Sentence, named: Mention, verb: Verb) -> bool:
    """Whether a verb is that of a name before it: at once, or behind an apposition."""
    gap = sentence.words[named.end : verb.start]
    if is_participle(verb.form) or verb.is_passive:
        return False
    return (
        bool(_SHORT_GAP.match(gap))
        or (gap.startswith(",") and gap.rstrip().endswith(","))
        or (gap.startswith((",", " (")) and "," in gap[1:])
    )


def _before(sentence: Sentence, quote: MarkedQuotation) -> Iterator[Cue]:
    """Yield the subject of the last verb of saying before it: X said, “…”; X called it “…”."""
    for verb in reversed(sentence.verbs):
        if verb.end > quote.start:
            continue
        gap = sentence.words[verb.end : quote.start]
        is_name = verb.verb in NAMING and gap.strip() in ("", "the", "a", "an", ",")
        if is_name and not _RELATIVE.search(sentence.words, sentence.start, verb.start):
            return
        if not _leads_to(quote, verb, gap):
            continue
        who = _inverted(sentence, verb) or _issuer(sentence, sentence.subject_before(verb))
        if who:
            yield Cue(who, SpeakerPlace.BEFORE, who.start, verb.end)
            return


def _leads_to(quote: MarkedQuotation, verb: Verb, gap: str) -> bool:
    """Whether a verb of saying before a quotation is that of it, by the words between."""
    if quote.is_title and len(gap) > _NEXT:
        return False
    if verb.is_passive and not _AS.search(gap):
        return False
    if verb.verb not in WEAK or len(gap) <= 3 or _NEAR.search(gap):
        return True
    return gap.count(" ") < 5 and quote.is_fragment


def _inverted(sentence: Sentence, verb: Verb) -> Mention | None:
    """Who stands behind a verb that begins behind a quotation: “…,” said X, “…”."""
    before = sentence.words[max(sentence.start, verb.start - 3) : verb.start].rstrip(" ,")
    if (before and before[-1] not in _PARTING) or is_participle(verb.form):
        return None
    gap = _INVERTED.match(sentence.words, verb.end, sentence.end)
    named = sentence.mention_at(verb.end + 1, within=gap.end() - verb.end - 1 if gap else 0)
    return sentence.apposed(named) if named else None


def _issuer(sentence: Sentence, who: Mention | None) -> Mention | None:
    """Whose document says it: "a report by the bank says", "they released a statement which"."""
    if who is None or who.title.lower() not in DOCUMENTS:
        return who
    by = _OF_DOCUMENT.match(sentence.words, who.start, sentence.end)
    behind = sentence.mention_at(by.end(), within=4) if by else None
    before = [one for one in sentence.mentions if one.may_speak and one.end < who.start]
    return behind or (before[0] if before else who)


def _may_close(sentence: Sentence, quote: MarkedQuotation, verb: Verb) -> bool:
    """Whether a verb behind a quotation may say it at the end of the sentence."""
    if verb.start < quote.end or verb.is_passive or sentence.end - verb.end > _FURTHEST:
        return False
    return verb.verb in SPEECH and FILLER not in sentence.words[verb.end : sentence.end]


def _at_the_end(sentence: Sentence, quote: MarkedQuotation) -> Iterator[Cue]:
    """Yield whom the end of the sentence names: …, X said."""
    for verb in sentence.verbs[-_LAST_VERBS:][::-1]:
        if not _may_close(sentence, quote, verb):
            return
        for named in sentence.mentions:
            if named.start < quote.end or named.is_modifier:
                continue
            light = sentence.words[max(quote.end, named.start - 6) : named.start]
            parted = light.rstrip().removesuffix(" the").rstrip().endswith(_PARTING)
            if parted and named.end <= verb.start and _belongs(sentence, named, verb):
                yield Cue(named, SpeakerPlace.AT_THE_END, named.start, verb.end)
                return


def _according_to(sentence: Sentence, quote: MarkedQuotation) -> Iterator[Cue]:
    """Yield the source that a sentence names so, or whose statement it names.

    A few words behind an article are a term that needn't be the source's: a “state of war”.
    """
    found = _ACCORDING.search(sentence.words, sentence.start, sentence.end)
    named = according_to(sentence)
    if found and found.start() < quote.start and quote.is_title:
        return
    if found and found.start() < quote.start and quote.is_fragment:
        article = _ARTICLE.search(sentence.words, max(sentence.start, quote.start - 5), quote.start)
        named = None if article else named
    if found and named:
        yield Cue(sentence.apposed(named), SpeakerPlace.ACCORDING_TO, found.start(), named.end)


def according_to(sentence: Sentence) -> Mention | None:
    """The source behind "according to", or whose statement stands there."""
    found = _ACCORDING.search(sentence.words, sentence.start, sentence.end)
    if found is None:
        return None
    named = sentence.mention_at(found.end(), within=12)
    if named is None or named.title.lower() in DOCUMENTS:
        by = _OF_DOCUMENT.match(sentence.words, found.end(), sentence.end)
        named = (sentence.mention_at(by.end(), within=4) if by else None) or named
    return named


def _subject(sentence: Sentence, quote: MarkedQuotation) -> Iterator[Cue]:
    """Yield of whom a sentence tells that ends in a quotation behind a comma or a colon."""
    before = sentence.words[sentence.start : quote.start].rstrip()
    subject = sentence.subject
    if before.endswith((",", ":", "—", "–")) and subject and subject.end <= quote.start:
        yield Cue(subject, SpeakerPlace.SUBJECT, subject.start, quote.start)
