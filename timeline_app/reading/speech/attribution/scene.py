"""A text read paragraph by paragraph: who speaks in each quotation, and why it seems so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline_app.core.evidence.findings import FoundSpeaker, Turn
from timeline_app.core.value import replace
from timeline_app.reading.speech.attribution import reasons
from timeline_app.reading.speech.attribution.chinese_cues import chinese_cues, is_chinese
from timeline_app.reading.speech.attribution.clauses import Sentence
from timeline_app.reading.speech.attribution.cues import Cue, MarkedQuotation, SpeakerPlace, cues
from timeline_app.reading.speech.attribution.identities import Identities
from timeline_app.reading.speech.attribution.sentences import FILLER, sentence_spans
from timeline_app.reading.speech.attribution.verbs import VERB_OF
from timeline_app.reading.speech.marks.paragraphs import TextParagraph

_LETTER = re.compile(r"\w")
_MOST_SHOWN = 40
_LOOKED_BACK = 2  # paragraphs, and sentences of each
_LOOKED_BACK_AT = 2000  # characters of each at most

Speakers = list[FoundSpeaker]


class Discourse:
    """What is known of a text up to the paragraph that is read."""

    def __init__(self, words: str, masked: str, identities: Identities) -> None:
        self._words = words
        self._masked = masked
        self._identities = identities
        self._passed: list[TextParagraph] = []
        self._last: Speakers = []
        self._before: Sentence | None = None

    def turns_to(self, turn: Turn) -> None:
        """Begin a turn of a transcript; nobody goes on from the one before."""
        self._identities.in_turn = turn.speaker
        self._last, self._before, self._passed = [], None, []

    def passes(self, paragraph: TextParagraph) -> None:
        """Go past a paragraph without quotations: looked at when something depends on it."""
        self._passed = [*self._passed[1 - _LOOKED_BACK :], paragraph]

    def speakers(
        self, paragraph: TextParagraph, quotes: Sequence[MarkedQuotation]
    ) -> list[Speakers]:
        """Who speaks in each of the quotations of a paragraph, best first."""
        self._look_back()
        found: list[Speakers] = []
        alone: list[bool] = []
        told = self._last
        for sentence in self._sentences(paragraph.lead, paragraph.end):
            first = at = len(found)
            while at < len(quotes) and quotes[at].start < sentence.end:
                at += 1
            earlier, told = told, []
            own = quotes[first:at]
            alone.extend([_stands_alone(sentence)] * len(own))
            for quote in own:
                speakers = self._named(sentence, quote, own)
                if not speakers and alone[-1]:
                    speakers = self._goes_on(earlier)
                found.append(speakers)
                told = speakers or told
            self._identities.follow(sentence, told[0] if told else None)
            self._before = sentence
        alone.extend(False for _ in quotes[len(found) :])
        found.extend([] for _ in quotes[len(found) :])
        _hand_back(found, alone)
        self._last = found[-1] if found else []
        self._passed = []
        return found

    def _sentences(self, start: int, end: int) -> Iterator[Sentence]:
        for first, last in sentence_spans(self._masked, self._words, start, end):
            yield Sentence(self._masked, first, last, self._identities.cast)

    def _look_back(self) -> None:
        """Take of whom the paragraphs told that were passed."""
        if self._passed:
            self._before, self._last = None, []
        for paragraph in self._passed:
            start = max(paragraph.lead, paragraph.end - _LOOKED_BACK_AT)
            for sentence in [*self._sentences(start, paragraph.end)][-_LOOKED_BACK:]:
                self._identities.follow(sentence, None)
                ends_openly = self._words[start : paragraph.end].rstrip().endswith(":")
                self._before = sentence if ends_openly else None

    def _named(
        self, sentence: Sentence, quote: MarkedQuotation, own: Sequence[MarkedQuotation]
    ) -> Speakers:
        """Whom the sentence itself names."""
        found: Speakers = []
        named = (
            chinese_cues(sentence, quote) if is_chinese(sentence) else cues(sentence, quote, own)
        )
        for cue in named:
            one = self._identities.of(cue.mention, sentence, self._why(cue))
            if one:
                found.append(one)
                if self._identities.is_vague(cue.mention):
                    why = reasons.may_mean(cue.mention.name)
                    found.extend(self._identities.others_than(one, why))
        return found

    def _goes_on(self, told: Speakers) -> Speakers:
        """Who speaks where the sentence is the quotation: the last speaker, or whom one told of."""
        if told:
            return [replace(one, why=reasons.goes_on()) for one in told]
        if self._before is not None:
            sentence = self._before
            verbs = [verb for verb in sentence.verbs if not verb.is_passive]
            mention = (sentence.subject_before(verbs[-1]) if verbs else None) or sentence.subject
            why = reasons.told_before()
            one = self._identities.of(mention, sentence, why) if mention else None
            others = self._identities.others_than(one, reasons.named_before()) if one else []
            return [one, *others] if one else []
        return []

    def _why(self, cue: Cue) -> str:
        shown = " ".join(self._words[cue.start : cue.end].split())
        if len(shown) > _MOST_SHOWN:
            last = shown.rpartition(" ")[2]
            shown = f"{cue.mention.name} … {last}" if last in VERB_OF else f"{shown[:_MOST_SHOWN]}…"
        match cue.place:
            case SpeakerPlace.BEHIND | SpeakerPlace.AT_THE_END:
                return reasons.behind(shown)
            case SpeakerPlace.SUBJECT:
                return reasons.subject()
            case _:
                return reasons.before(shown)


def _stands_alone(sentence: Sentence) -> bool:
    """Whether a sentence consists of quotations."""
    rest = sentence.words[sentence.start : sentence.end].replace(FILLER, "")
    return not _LETTER.search(rest)


def _hand_back(found: list[Speakers], alone: Sequence[bool]) -> None:
    """Give a quotation that stands alone the speaker of the next: “A.” “B,” X said."""
    for number in range(len(found) - 2, -1, -1):
        if alone[number] and not found[number]:
            found[number] = found[number + 1]
