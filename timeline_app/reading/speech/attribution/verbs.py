"""Verbs by which somebody says something, as tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.reading.speech.naming.tables import word_set

_REGULAR = """
    want coin inquire enquire query posit theorise theorize recommend bemoan deplore gush chastise
    castigate disparage commend salute concur disagree dispute rebut refute dissent rule judge
    regard rate portray depict frame introduce present unveil bill promote advertise pen scrawl
    text email e-mail blog recite apologise apologize determine adopt favour favor cheer chant
    beseech implore muse theorize assail scream yell shriek murmur mutter sigh chuckle acclaim add
    address admonish advise affirm allege announce answer applaud argue ask assert assess assure
    attack beg blame blast boast brand call caution challenge champion characterise characterize
    chide cite claim clarify comment compare complain conclude concede condemn confess confide
    confirm congratulate consider contend continue counter credit criticise criticize criticise
    cry decide declare decry deem defend demand denounce deny deride describe detail dismiss dub
    echo elaborate emphasise emphasize encourage endorse enthuse estimate exclaim explain express
    fear greet hail highlight hint hope indicate inform insist instruct interject invite joke jest
    justify label lament laud liken list maintain mention mock muse name note object observe offer
    opine order perceive phrase plead pledge point post praise predict proclaim promise pronounce
    propose protest pronounce question quip reaffirm reason rebuke recall recount refer reflect
    reiterate reject rejoin relate remark remember remind repeat reply report request respond
    retort reveal ridicule scoff share shout signal slam specify speculate state stress suggest
    summarise summarize sum tease term testify thank threaten title tout tweet underline
    underscore urge view voice vow wail warn welcome whisper wonder worry yell
"""
_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "speak": "speaks spoke speaking",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "find": "finds found finding",
    "read": "reads read reading",
    "swear": "swears swore swearing",
    "quote": "quoted quotes quoting",
    "talk": "talked talking talks",
    "point out": "pointed_out points_out pointing_out",
    "believe": "believes believed believing",
    "go on": "went_on",
    "accuse": "accused accusing accuses",
    "admit": "admits admitted admitting",
    "acknowledge": "acknowledges acknowledged acknowledging",
    "appreciate": "appreciated",
    "agree": "agrees agreed",
    "oppose": "opposed opposes opposing",
    "support": "supported",
    "issue": "issued",
    "release": "released",
    "publish": "published",
    "plan": "planned",
    "refuse": "refused refusing",
    "expect": "expects expected",
    "regret": "regretted regrets",
    "lash": "lashed",
    "lambast": "lambasted lambasting",
    "chant": "chanted chanting",
    "joke": "joking",
    "sing": "sang",
}
_ALSO_BARE = "say argue write insist believe think"
_NOUNS = word_set("""
    wants rules rates frames presents bills texts emails favours favors cheers queries chants
    judges states reports claims notes comments names points posts calls orders offers views
    questions hopes fears labels terms titles shares requests demands pledges threats promises
    lists protests attacks challenges tweets reasons objects details credits blasts brands charges
    greets finds holds puts sets remarks signals estimates
""")
"""Forms that are nouns as often; they count right behind a name."""

_SPEECH = """
    say tell write add ask answer reply respond retort state tweet note explain exclaim remark
    comment declare announce argue insist warn continue conclude observe admit recall quip joke
    post shout affirm assert believe claim complain contend emphasise emphasize maintain reiterate
    stress suggest testify urge vow
"""
WEAK = word_set("""
    want rule rate frame introduce present unveil bill promote advertise adopt favour favor judge
    determine text email pen see find hold put set make issue release publish plan agree support
    oppose think feel read attack back brand cite compare consider credit decide deem encourage
    endorse give greet highlight hope instruct invite justify liken list mention mock object order
    perceive plead point post praise propose rebuke refer reflect reject request share signal slam
    speak tease thank tout view voice wail welcome defend appreciate challenge attack assess
""")
"""Verbs that say something only where a quotation stands right behind them."""

TAKING_OBJECTS = word_set("""
    told tells telling informed informing asked asking assured assuring reminded reminding urged
    urging warned warning accused accusing blamed blaming praised praising thanked thanking quoted
    quoting criticised criticized condemned called calling met meeting joined visited
""")
"""Forms right behind which somebody is named who doesn't speak."""

NAMING = word_set("call name title dub label term brand nickname")
"""Verbs right behind which marks hold a name: "a group called “Red Star”"."""


def _forms(verb: str) -> list[str]:
    """Third person, past and participle of a regular verb."""
    if verb.endswith("e"):
        return [f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    if verb in _DOUBLED:
        return [f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"]
    ending = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return [verb + ending, f"{verb}ed", f"{verb}ing"]


_DOUBLED = word_set("quip dub beg sum slam rebut pen concur blog refer")


def _table() -> dict[str, str]:
    """Each form and its verb."""
    found = {form: verb for verb in _REGULAR.split() for form in _forms(verb)}
    for verb, forms in _IRREGULAR.items():
        found.update((form.replace("_", " "), verb) for form in forms.split())
    found.update((verb, verb) for verb in _ALSO_BARE.split())
    return found


VERB_OF = _table()
"""The verb of each form that counts."""

SPEECH = frozenset(_SPEECH.split())
"""Verbs behind which a quotation stands as it was said."""

_WORD = re.compile(r"(?<![\w'’-])[a-z]+(?![\w'’-])")
_TWO = {form.partition(" ")[0]: form for form in VERB_OF if " " in form}


def verb_forms(words: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield where verbs of saying stand in a text, and how."""
    for one in _WORD.finditer(words, start, end):
        form = one[0]
        if form in _TWO and words.startswith(_TWO[form], one.start()):
            yield one.start(), _TWO[form]
        elif form in VERB_OF:
            yield one.start(), form


def is_noun_too(form: str) -> bool:
    """Whether a form may as well be a noun: "reports"."""
    return form in _NOUNS


def is_participle(form: str) -> bool:
    """Whether a form is that of a clause without a subject of its own: "saying"."""
    return form.endswith("ing")
