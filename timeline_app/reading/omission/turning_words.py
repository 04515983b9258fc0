"""Words that turn what is said: negations, conditions, contrasts, doubts, as patterns of English.

Some of other languages too; other negations are in `reading.grave`. Where words are set phrases
that turn nothing ("without delay"), they are taken for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.core.evidence.match import OmissionFault


def _pattern(text: str) -> re.Pattern[str]:
    """The alternatives, one a line or between bars, as whole words in either case."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(text.strip().splitlines())})(?![\w-])", re.I)


_IDIOMS = _pattern(
    r"""
but (?:let me|I(?:['’]ll| will| shall)?) (?:come|return|get|turn) (?:back )?to (?:that|this|it)
but (?:I digress|enough of (?:that|this)|that is (?:another story|a story for another day))
no (?:surprise|wonder|accident|coincidence)|once for all|if I may|God willing
not (?:only|just|merely|simply|least|to mention)\b(?:(?=.*\bbut (?:also|even)\b)|(?!.*\bbut\b))
(?<=\W)but (?:also|even)
need not (?:remind|say|tell|add|repeat)|no secret|no denying|make no mistake|no mistake
(?:nobody|no one|none|not|n['’]t|cannot) (?:doubts?|den(?:y|ies)|disputes?|forget|stress|overstate)
(?:do|does|can) not (?:doubt|deny|dispute|forget|overstate)|\w+n['’]t (?:doubt|deny|forget)
no doubt|without (?:a )?doubt|without (?:any )?(?:delay|question|hesitation|exception|precedent)
no matter (?:what|how|who|which|where|when)|no small \w+|in no time|no\.? \d+
last,? but not least|but not least|never before|as never before|none other than
nothing less than|no less than|nothing short of|no fewer than
even if|whether or not|if (?:you|I) (?:will|like|please|may|might)(?: say(?: so)?)?
if (?:anything|at all)|as it were|if ever
yet (?:another|again)|once (?:again|more)|(?:at|all at) once|at least \d[\d,.]*
(?:ran|lasted|went on|sat|spoke|\w+ed) (?:un)?till? (?:\d|dawn|noon|midnight|late|dusk|morning)
(?:ran|lasted|went on|sat|spoke|\w+ed) (?:un)?till? (?:one|two|three|four|five|six|seven|eight)
(?:ran|lasted|went on|sat|spoke|\w+ed) (?:un)?till? (?:nine|ten|eleven|twelve)
only (?:recently|yesterday|today|last \w+|this \w+|a few \w+ ago|\w+ (?:days|weeks|months) ago)
one and only|best known|at (?:best|most) \d[\d,.]*|but rather|may day
"""
)

_NOT_ONLY = re.compile(r"\bnot (?:only|just|merely|simply)\b([^.;!?]{0,400}?)\bbut\b", re.I)
_AND_IF = re.compile(r"\b(?:and|or),\s*(?:if|though|although|unless)\b[^,.;]*,(?=\s*\w)", re.I)

NEGATIONS = _pattern(
    r"""
not|\w+n['’]t|cannot|never|no|none|nor|neither|nobody|no one|nothing|nowhere|without
hardly|barely|scarcely|seldom|rarely|almost|nearly|far from|anything but|short of
unable|unlikely|impossible|ain['’]t|all but|no longer|far\b[^.;]{1,80}?\bfrom|less
too \w+(?= to\b)|too (?:early|soon|late|much|many|weak|costly|dangerous|high|far|few|little|proud)
nicht|kein\w*|nie|niemals|nichts|ohne|weder|jamais|rien|aucune?|sans|nunca|jamás|tampoco
"""
)
CONDITIONS = _pattern(
    r"""
if|unless|until|till|lest|otherwise|in case|in the event|only|solely|exclusively|merely
(?:as|so) (?:long|far) as|insofar as|to the extent|conditional(?:ly)?(?: on)?
on (?:the |one |two |this |certain |some )?conditions?
conditioned on|subject to|contingent (?:up)?on|depend(?:s|ing|ent)? (?:up)?on|depending
pending|permitting|assuming|supposing|providing|provided(?= (?:that|they|he|she|it|we|you|there)\b)
(?<=, )provided|once(?= (?:the|an?|they|he|she|it|we|you|all|both|this|that|our|its|their)\b)
(?<!\w\s)(?:should|were|had)(?= (?:they|he|she|it|we|you|the|this|that|there) )
wenn|falls|sofern|solange|pourvu que|à moins|à condition|siempre que|если
"""
)
_IN_FUTURE = _pattern(
    r"the (?:day|moment|minute|hour|instant)"
    r"(?= (?:that|when|the|they|he|she|it|we|you|our|both|all)\b)"
    r"|in (?:exchange|return) for|when|whenever|once|as soon as|only after"
    r"|(?:after|before)(?= (?:they|he|she|it|we|you|all) )"
)
_FUTURE = re.compile(r"(?<!\w)(?:will|shall|would|can|could|must|ready|willing)\b|['’]ll\b", re.I)
CONTRASTS = _pattern(
    r"""
but|sooner|rather|although|though|however|yet|except(?:s|ed|ing|ions?)?|despite|in spite of
notwithstanding|instead|nevertheless|nonetheless|whereas|unlike|contrary to|on the contrary
on the other hand|by contrast|in contrast|conversely|albeit|apart from|aside from|save for
(?<=, )(?:save|bar)(?= (?:those|the|that|in|where|when|as|any|such|by|on|at|an?|one)\b)
with the exclusion of|barring|excluding|other than|as opposed to|regrettably
aber|jedoch|sondern|obwohl|mais|sauf|cependant|pero|salvo|aunque|однако|кроме
"""
)
DOUBTS = _pattern(
    r"""
perhaps|maybe|possibly|probably|presumably|conceivably|arguably|allegedly|reportedly|supposedly
purportedly|ostensibly|seemingly|apparently|so-called|hypothetically|theoretically|potentially
in theory|in principle|for now|for the (?:moment|time being)|at best|at most|whether|used to
ironically|sarcastically|jokingly|mockingly|on paper|in name(?: only)?
for the present|for a (?:time|while)|at present|so far|as yet|to date|at this stage
for the most part|in the main|by and large|up to a point|to some extent|to a (?:degree|point)
within (?:these|those|the|certain|its|our|narrow|strict|agreed)(?: \w+)? (?:limits|bounds)
in (?:parts of|places|some|certain|most|a few|half)\b
within what|in the sense|in a sense|in matters of|de (?:facto|jure)|as regards
for (?:the )?purposes? of|(?<=\w )(?:excluded|exempted|apart|aside)(?=\W*$|,)
(?<=\w )(?:allowing|willing)(?=\W*$|,)|over (?:my|our|his|her|their) dead bod(?:y|ies)
by (?:day|night)|in (?:peace|war) ?time|in times? of \w+|in self-defen[cs]e|alone
in part|partly|partially|temporarily|tentatively|likely
"""
)
_HAN = (
    (OmissionFault.NEGATION, re.compile("[不没沒未无無非勿莫]|并非|絕非|绝非|拒绝|拒絕|否认|否認")),
    (OmissionFault.CONDITION, re.compile("如果|假如|除非|只要|只有|倘若|若是|前提")),
    (OmissionFault.CONTRAST, re.compile("但是|但|然而|不过|不過|虽然|雖然|尽管|儘管|而是|却|卻")),
)
GOVERNING = _pattern(
    r"""
refus\w+|den(?:y|ies|ied|ying|ial)|fail(?:s|ed|ing|ure)?|reject\w*|oppos(?:e|es|ed|ing|ition)
declin(?:e|es|ed|ing)|doubt\w*|forb[ia]d\w*|prohibit\w*|prevent\w*|avoid\w*|stop(?:s|ped|ping)?
ceas(?:e|es|ed|ing)|refrain\w*|abandon\w*|halt\w*|ban(?:s|ned|ning)?|unwilling|reluctant\w*
false|falsely|untrue|wrong(?:ly)?|lie|lies|lying|myth|nonsense|absurd|ridiculous|pretend\w*
feign\w*|jok(?:e|es|ed|ing)|mistake\w*|mistaken|against|condemn\w*|lack\w*|opposed|unthinkable
illusion|rumou?rs?|pretext|tempt\w*|afraid|dispute[sd]?|regret\w*|stop short|hesitat\w*
(?:try|tries|tried|trying|want\w*|hop(?:e|es|ed|ing)|plan\w*|threat\w*|wish\w*|intend\w*) to
(?:appear|seem|prepare|expect|suppose|claim|consider|need|be able)\w* to|consider(?:s|ed|ing)?
(?:ready|able|likely|prepared|about|willing|free|easy|tempting|foolish|dangerous|madness|folly) to
(?:to |by )?(?:say|claim|suggest|pretend|imply|argue|assert)(?:ing)? that
to (?:believe|think) that|fools?|errors?
(?:meant|thought|said|believed|alleged|reported|rumou?red|accused|suspected) (?:to|of)
(?:cleared|acquitted) of|charged with
(?:[a-z]+(?:ty|teen)|dozens|hundreds|thousands|most|many|none) of(?: the)?
(?:some|few|half|part|parts|one|a (?:minority|handful|fraction|third|quarter)) of(?: the)?
(?:two|three|four|five|six|seven|eight|nine|ten|a dozen|\d[\d,]*) of(?: the)?
former|alleged|would-be|self-styled|purported|fake|supposed
hop(?:e|es|ed|ing)|wish(?:es|ed)?|fear(?:s|ed|ing)?|dream(?:s|ed)?|imagin\w+|wonder\w*|suppose\w*
"""
)
"""Verbs and the like that turn what they govern, which stands behind them: "refuse to"."""
_UNDOES = re.compile(
    r"\b(?:is|was|are|were|be|been|remains?|seems?)\b[^,;.]{0,20}"
    r"\b(?:false|untrue|wrong|a lie|lies|a myth|nonsense|a joke|a mistake|absurd|a rumou?r|over"
    r"|dead|impossible|ridiculous|fiction|unacceptable|unlikely|rejected|refused|denied"
    r"|off the table)\b"
    r"|\b(?:reject|refuse|den(?:y|i)|abandon|cancel|withdr[ae]w|oppose|regret)\w* (?:it|this|that"
    r"|them|so|such|both)\b|\bagainst (?:it|this|that|them)\b|\bbetter of (?:it|this)\b",
    re.I,
)
_WHILE = re.compile(r",\s+(?:while|whilst)\b(?! \w+ing\b)", re.I)
_LEADS = re.compile(
    r"^\W*(?:while|whilst|when|whenever|where|wherever|before|as if|as though)\b(?: \w+){0,3}\s*$"
    r"|^\W*(?:even )?(?:had|were|should)\s*$",
    re.I,
)
_UNSURE = re.compile(
    r"\b(?:prove[nd]?|proof|certain|sure|confirm\w*|verif\w+|evidence|wrong|mistaken|guess\w*"
    r"|know|heard|believe|swear|claim\w*|den(?:y|ied|ies))\b",
    re.I,
)
_FIRST_WORDS = re.compile(r"^\W*(?:may|might|could|would|should|can)\b")
_ENDS_IN_MODAL = re.compile(r"\b(?:will|would|shall|should|can|could|must|may|might)\W*$", re.I)
_ENDS_IN_INFINITIVE = re.compile(r"\bto\W*$", re.I)
_GOES_ON = re.compile(r"\b(?:continue|go on|be here|gather|come|remain)\w* to\W*$", re.I)
_LAST_WORDS = re.compile(r"\b(?:may|might|could|would|should)(?: \w+ly)?\W*$")
_JOINS_ON = re.compile(r"^\W*(?:but|yet|however|and|so|well|now|still)\b[,\s]*", re.I)
_REMAINDER = re.compile(r",|;|\band\b", re.I)
_ENDS_IN_TO = re.compile(r"\b(?:to|that|of)\W*$", re.I)
_FARTHEST_GOVERNED = 8  # words

Found = tuple[OmissionFault, int, int]


def without_idioms(text: str) -> str:
    """The text with set phrases that turn nothing made unreadable, as long as it was."""
    text = _NOT_ONLY.sub(lambda found: f"{found[1]:_>{len(found[0]) - 3}}___", text)
    return _IDIOMS.sub(lambda found: "_" * len(found[0]), text)


def without_asides_of_more(text: str) -> str:
    """The text without conditions that belong to more that it adds: "…, and, if …, a …"."""
    return _AND_IF.sub(lambda found: "_" * len(found[0]), text)


def _first(fault: OmissionFault, pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    found = pattern.search(text)
    if found is not None:
        yield fault, *found.span()


def turned_by(text: str, kept: str) -> Iterator[Found]:
    """What negates, conditions, contrasts or doubts within a text without its idioms.

    `kept` are the words beside it: what will be once something else was waits for that.
    """
    yield from _first(OmissionFault.NEGATION, NEGATIONS, text)
    yield from _first(OmissionFault.CONDITION, CONDITIONS, text)
    if _FUTURE.search(kept):
        yield from _first(OmissionFault.CONDITION, _IN_FUTURE, text)
    yield from _first(OmissionFault.CONTRAST, CONTRASTS, text)
    yield from _first(OmissionFault.DOUBT, DOUBTS, text)
    for fault, pattern in _HAN:
        yield from _first(fault, pattern, text)


def undone_by(text: str) -> Iterator[Found]:
    """What takes back the words before a text: "… is a lie", "… and rejected it"."""
    yield from _first(OmissionFault.NEGATION, _UNDOES, text)
    yield from _first(OmissionFault.CONTRAST, _WHILE, text)


def governed_by(text: str) -> Iterator[Found]:
    """What governs the words that stand behind a text, and turns them: "We refuse to …"."""
    for found in GOVERNING.finditer(text):
        rest = text[found.end() :]
        is_apart = _REMAINDER.search(rest) and not (_ENDS_IN_TO.search(rest) and "," in rest)
        if len(rest.split()) <= _FARTHEST_GOVERNED and not is_apart:
            yield OmissionFault.NEGATION, *found.span()
    last = _LAST_WORDS.search(text)
    if last is not None:
        yield OmissionFault.DOUBT, *last.span()


def led_by(text: str) -> Iterator[Found]:
    """What makes the clause behind a text, where its own begins, one of time or condition."""
    yield from _first(OmissionFault.CONDITION, _LEADS, text)


def weakened_by(text: str, before: str) -> Iterator[Found]:
    """What weakens a verb behind a text, whose subject stands before it: "We … might …"."""
    yield from _first(OmissionFault.DOUBT, _FIRST_WORDS, text)
    if _ENDS_IN_MODAL.search(before) and not _GOES_ON.search(text):
        yield from _first(OmissionFault.DOUBT, _ENDS_IN_INFINITIVE, text)


def unsure(text: str) -> Iterator[Found]:
    """What says that one isn't sure of the clause behind a text: "I can't prove it, but …"."""
    yield from _first(OmissionFault.DOUBT, DOUBTS, text)
    yield from _first(OmissionFault.DOUBT, _UNSURE, text)


def after_joining_word(text: str) -> str:
    """The text without "But", "And" at its beginning, as long as it was."""
    return _JOINS_ON.sub(lambda found: "_" * len(found[0]), text)
