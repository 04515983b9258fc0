"""Whose words a quote keeps, where it leaves that out: "According to the rebels, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.core.evidence.match import OmissionFault
from timeline_app.reading.omission.turning_words import Found

_OTHERS_SAY = re.compile(
    r"\b(?:"
    r"(?:(?i:some|many|few|most|others?|critics|opponents|enemies|rivals|s[ck]eptics|people|hawks"
    r"|observers|analysts|commentators|pundits|everyone|nobody|anyone|rumou?rs?|propaganda|media"
    r"|they|those|he|she|it|our \w+|their \w+|the other side)|[A-Z][\w'’-]+)"
    r"(?: [\w'’-]+){0,4}? (?:say|says|think|thinks|thought|believes?|believed|claim\w*|argu\w+"
    r"|writes?|reports?|alleg\w+|assum\w+|suspect\w*|assert\w*|maintains?|feels?|pretends?|accus\w+"
    r"|is said|are said|would have (?:you|us)|wants? (?:you|us))"
    r"|(?i:some|many|few|others?|critics|opponents|enemies|rivals|s[ck]eptics|people|hawks|they"
    r"|our \w+)(?: [\w'’-]+){0,4}? (?:said|told|insist\w*|suggest\w*|warn\w*|call\w*)"
    r"|(?i:we|I) (?:are|am|were|was|have been) (?:\w+ )?(?:told|urged|asked|advised|ordered)"
    r"|(?:is|are|been|was) (?:often |sometimes )?(?:said|claimed|alleged|rumou?red|argued)"
    r"|(?i:according to)(?! (?:our|my)\b)"
    r"|[Aa]s (?!(?:I|we)\b)[\w'’ -]{1,40} (?:claim(?:s|ed)?|likes?(?: to)?|used to|bellow\w*"
    r"|preach\w*|pretends?|insists?|would have it|alleg\w+)"
    r"|in (?:his|her|their) (?:words|view|telling|eyes)"
    r"|to hear [\w'’ ]{1,30} tell it"
    r"|(?i:claim|claims|allegation|idea|notion|suggestion|charge|accusation)s? (?:that|of)"
    r")(?=[\s,:]|$)"
)
_SAID_OF_IT = re.compile(
    r"^\W*(?:or )?so (?:we|I) (?:are|were|am|was) told\b"
    r"|^,\s(?!(?:I|we|whatever|as)\b)(?:[\w'’]+ ){1,5}(?:say|says|insists?|claims?|claimed"
    r"|alleges?|alleged|maintains?|believes?|thinks?|would have it)\b"
    r"|^\W*according to(?! (?:our|my)\b)"
)
_TOLD = re.compile(
    r"\b[A-Z][\w'’-]+(?: [\w'’-]+){0,3}? (?:said|told|announced|declared|warned|insisted|wrote)\b"
)
_AT_FIRST = re.compile(
    r"^\W*(?:according to(?! (?:our|my)\b)|rumou?r has it|legend has it|the story goes|word is"
    r"|(?:[\w'’-]+ ){1,5}(?:would have|has|have) it that"
    r"|it (?:is|was|has been) (?:widely |often |generally |sometimes )?(?:rumou?red|alleged|claimed"
    r"|said|thought|believed|reported|feared|suspected|assumed|supposed|whispered|hinted)\b"
    r"|(?:in|by|on) (?!(?:my|our)\b)[\w'’ -]{1,40} (?:account|telling|version|view|reading"
    r"|opinion|eyes|words|propaganda|books?|minds?|imagination|story|tale|narrative|legend"
    r"|reckoning|estimate|dreams|logic|logbook|press)\b(?! of\b)"
    r"|if [\w'’ ]{1,40} (?:is|are) to be believed"
    r"|to believe (?!me\b)\w|as [\w'’ -]{1,40} (?:has|have|tells?|puts?|would have) it\b)",
    re.I,
)
_AS_TOLD = re.compile(
    r"^,\s+(?!(?:my|our)\b)(?:[\w'’]+ ){0,4}(?:radio|press|papers?|newspapers?|media|agency"
    r"|television"
    r"|sources?|bulletins?|broadcasts?|rumou?rs?|gossips?)"
    r"(?: \w+)? (?:\w+ed|say|says|said|wrote|told"
    r"|had|has|have|tells?) ?(?:it)?\W*$"
    r"|^,?\s*(?:as|so) (?!(?:I|we)\b)[\w'’ -]{1,40} (?:(?:has|have|would have|tells?) it"
    r"|sees? it|claims?|claimed|alleg\w+)\b"
    r"|^,?\s*(?:or )?so (?:[\w'’-]+ ){1,4}(?:claim|say|alleg|insist)\w*\b"
    r"|^,?\s*it (?:is|was) (?:rumou?red|alleged|claimed|said|thought|believed|feared)\b"
    r"|^,?\s*(?:in|by|on) (?!(?:my|our)\b)(?:the )?[\w'’ -]{1,40} (?:account|telling|version"
    r"|view|reading|opinion)\b",
    re.I,
)
_ENDS_IN_THAT = re.compile(r"\bthat\W*$", re.I)
_ASSERTS = re.compile(
    r"\b(?:I|we|let (?:me|us))\b[^,;]{0,60}\b(?:say|said|state|repeat|stress|emphasi[sz]e|believe"
    r"|think"
    r"|know|declare|announce|confirm|note|assure|remind|add|tell|told|report|convinced|confident"
    r"|certain|sure|agree\w*|insist|hold|proud|pleased|glad|happy|sorry|remember|recall|recogni[sz]e"
    r"|acknowledge|see|saw|mean|affirm|reaffirm|reiterate|warn\w*|learn\w*|f[oi]\w*nd|clear"
    r"|understand"
    r"|understood|urge|demand|ask|propose|recommend|decide\w*|point out|put on record|underline)\b"
    r"|\b(?:said|told|announced|declared|added|stressed|stated|noted|wrote|explained"
    r"|insisted|warned"
    r"|replied|confirmed|agreed|acknowledged|recalled|reported|repeated|reiterated|emphasi[sz]ed"
    r"|maintained|assured|decided|ordered|demanded|proposed|recalls?|confirms?|shows?|states?"
    r"|declares?|provides?|recogni[sz]es?|reaffirm\w*|affirm\w*|noting|stressing|recalling"
    r"|adding|saying|convinced|means|proves|demonstrates?|underlin\w+|reminds?|learn\w*)\b"
    r"|\b(?:is|was|remains?|be) (?:\w+ )?(?:clear|true|plain|obvious|evident|important|right"
    r"|certain|significant|essential|vital|imperative|natural|good|known|no secret|agreed|now)\b"
    r"|\b(?:fact|truth|point|principle|conclusion|result|reason|view|conviction|belief|doubt"
    r"|question|secret|news|message|answer|opinion|position|reality|lesson|danger|so)\b"
    r"|_",
    re.I,
)
_AS = re.compile(r"\b[Aa]s(?: [\w'’]+){0,4} ?$")
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us)\b", re.I)
_FEW_WORDS, _FARTHEST_GOVERNED = 3, 8


def attributed(text: str) -> Iterator[Found]:
    """Who is said, behind words, to have said them: "…, they say"."""
    for pattern in (_SAID_OF_IT, _AS_TOLD):
        found = pattern.search(text)
        if found is not None:
            yield OmissionFault.VOICE, *found.span()


def said_by_others(text: str, context: str) -> Iterator[Found]:
    """Whom the words behind a text are put into the mouth of by it: "Some say that …".

    In a report "Wang said that …" names the speaker; in a speech, told by its first person in the
    `context`, it names another one.
    """
    first = _AT_FIRST.search(text)
    if first is not None:
        yield OmissionFault.VOICE, *first.span()
    is_led = _ENDS_IN_THAT.search(text) and len(text.split()) > _FEW_WORDS
    if is_led and not _ASSERTS.search(text):
        yield OmissionFault.DOUBT, 0, len(text)
    told = list(_OTHERS_SAY.finditer(text))
    if _FIRST_PERSON.search(context):
        told += (one for one in _TOLD.finditer(text) if not _AS.search(text[: one.start()]))
    for found in told:
        if _governs(text[found.end() :].strip()):
            yield OmissionFault.VOICE, *found.span()


def _governs(rest: str) -> bool:
    """Whether what is said of somebody reaches beyond the words left behind it."""
    count = len(rest.split())
    is_done = rest.endswith(",") and not rest.startswith(",") and count > 2
    return count <= _FARTHEST_GOVERNED and not is_done
