"""Who speaks in quotations: sentences for every rule."""

from __future__ import annotations

import pytest

from timeline_app.core.evidence.findings import FoundQuote
from timeline_app.core.records.records import Actor, ActorId, ActorKind, Office, OtherName
from timeline_app.reading.speech.known_mentions import find_mentions
from timeline_app.reading.speech.naming.people import NOBODY, People
from timeline_app.reading.speech.quotations import find_quotations
from timeline_app.reading.speech.speakers import find_speakers
from timeline_app.reading.speech.turn_speakers import speakers_of_turns
from timeline_app.reading.speech.turns import find_turns

ONE = {
    "behind": ('"We talk," Ann Vale said.', "Ann Vale"),
    "behind, the verb first": ('"We talk," said Ann Vale.', "Ann Vale"),
    "behind, the verb first, a role between": (
        '"We talk," added former envoy Ann Vale.',
        "Ann Vale",
    ),
    "behind, with an adverb": ('"We talk," Ann Vale later said in Oslo.', "Ann Vale"),
    "behind an apposition": (
        '"We talk," Ann Vale, head of the Oslo Institute under King Olav, told Reuters.',
        "Ann Vale",
    ),
    "behind a relative clause": (
        '"We talk," Ann Vale, who once served as envoy under Oban, told Reuters.',
        "Ann Vale",
    ),
    "behind a question": ('"Do we talk?" Ann Vale asked.', "Ann Vale"),
    "in between": ('"We talk," Ann Vale said, "and we act."', "Ann Vale"),
    "before": ('Ann Vale said, "We talk."', "Ann Vale"),
    "before a few words": ('Ann Vale called the plan "very late" on Monday.', "Ann Vale"),
    "before, behind a title": ('Foreign Minister Ann Vale said it was "very late".', "Ann Vale"),
    "before, behind what the title is of": (
        'US Ambassador to Norway Ann Vale said it was "very late".',
        "Ann Vale",
    ),
    "before, a role's name beside it": (
        'King Olav\'s spokesperson, Ann Vale, said it was "very late".',
        "Ann Vale",
    ),
    "the subject of a participle": (
        'Ann Vale wrote to Oban about the plan, calling it "very late".',
        "Ann Vale",
    ),
    "the subject before and": ('Ann Vale met Oban and said it was "very late".', "Ann Vale"),
    "described as": (
        'Vale met Oban on Monday in what Vale described as a "long talk".',
        "Vale",
    ),
    "according to, and directly behind": ('It is "very late", according to Vale.', "Vale"),
    "a statement by whom": (
        'The ministry released a statement which said, "We talk again today."',
        "ministry",
    ),
    "an abbreviation before the name": ('"We talk," said Sen. Ann Vale.', "Ann Vale"),
    "which others call so": (
        'They signed what the Oslo Times called "the deal of the day".',
        "Oslo Times",
    ),
    "somebody named so": ('"We talk," said a student identified only as Vale.', "Vale"),
    "a short name behind a role": ('"We talk," said a student, Vale, in Oslo.', "Vale"),
    "the relative before which": (
        'Vale left for talks in Oslo, which called it "late".',
        "Oslo",
    ),
    "anybody else": ('"We talk," the 45-year-old fisherman said.', "45-year-old fisherman"),
    "in the words of": ('In the words of Ann Vale, "we talk again today".', "Ann Vale"),
    "whom it is told": ('Speaking to Olav Oban, Ann Vale said it was "very late".', "Ann Vale"),
    "the end of the sentence": ('The plan is "late" for the region, Ann Vale said.', "Ann Vale"),
    "according to": ('The plan is "late", according to Ann Vale.', "Ann Vale"),
    "according to a statement": (
        'According to a statement released by Ann Vale, the plan is "late".',
        "Ann Vale",
    ),
    "a report by": ('A report by the Oslo Institute said it was "late".', "Oslo Institute"),
    "by whom it was called so": ('The plan was described by Ann Vale as "late".', "Ann Vale"),
    "quoted by others": ('Reuters quoted Ann Vale as saying "we talk".', "Ann Vale"),
    "quoted": ('Ann Vale was quoted as saying "we talk".', "Ann Vale"),
    "a participle with its own subject": (
        'Oslo and Bergen differed, with Ann Vale calling it "late".',
        "Ann Vale",
    ),
    "told whom": ('Ann Vale told Olav Oban the plan of the city was "late".', "Ann Vale"),
    "published elsewhere": (
        'Ann Vale said in remarks published by Reuters that it was "very late".',
        "Ann Vale",
    ),
    "signed": ('"We talk again today." — Ann Vale, envoy', "Ann Vale"),
    "behind while": (
        'Olav Oban, in Oslo, left, while Ann Vale, in Rome, called it "late".',
        "Ann Vale",
    ),
    "a trade before the name": ('"We talk," said UCL astronomer Ann Vale.', "Ann Vale"),
    "no verb of saying, but a colon": (
        'Ann Vale, back in Oslo: "We talk again today."',
        "Ann Vale",
    ),
    "a body": ('"We talk," the ministry said.', "ministry"),
    "whose body": ('Norway\'s military has said it was "very late".', "Norway's military"),
    "a body with what it is of": (
        'The Ministry of Foreign Affairs called it "late".',
        "Ministry of Foreign Affairs",
    ),
    "a country": ('Norway called the plan "very late".', "Norway"),
    "officials": ('Senior officials from Norway called it "late".', "Senior officials from Norway"),
    "said beside": (
        'Vale — whom the BBC called an outsider — said: "We talk again today."',
        "Vale",
    ),
}

CHINESE = {
    "before": ("王毅表示：“我们会谈。”", ["王毅"]),
    "before what somebody is said to wish": ("王毅表示，中方希望“稳定关系”。", ["王毅"]),
    "who wishes": ("中方希望“稳定关系”。", ["中方"]),
    "before, with time and place": ("王毅8日在北京说，“我们会谈。”", ["王毅"]),
    "a title before the name": ("外交部发言人毛宁说，此举“非常错误”。", ["毛宁"]),
    "a foreign name": ("安东尼·布林肯在北京说：“我们会谈。”", ["安东尼·布林肯"]),
    "a foreign name behind a title": ("美国国务卿布林肯表示，会谈“坦诚”。", ["布林肯"]),
    "behind": ("“我们会谈，”王毅说。", ["王毅"]),
    "behind a full stop": ("“我们会谈。”布林肯说。", ["布林肯"]),
    "a body": ("中国外交部强调，“不晚”。", ["中国外交部"]),
    "he": ("王毅会见布林肯。他指出，“不晚”。", ["王毅"]),
    "he in the same sentence": ("王毅说，“我们会谈。”他还说：“不晚。”", ["王毅", "王毅"]),
    "several paragraphs": ("王毅说：“第一。\n“第二。”", ["王毅", "王毅"]),
    "a term": ("美方开展所谓“航行自由”行动。", [""]),
}

NONE = {
    "a heading in capital letters": f'"We talk," said {"Great " * 30}Vale.',
    "an article of another language": "Le ministre a dit lundi : « Nous partons. »",
    "a term": 'Ships keep up "freedom of the seas" patrols in the region.',
    "a name": 'A group called "Red Star" met in Oslo.',
    "what something was called": 'The plan was dubbed "Red Star" at once.',
    "a term of a source": 'According to Ann Vale, it was put on a "war footing" at once.',
    "a title": 'Vale told Oslo that the city had seen her film "Rain in the North" twice.',
    "a term before a sentence of its own": 'Under the "two seas" plan, Oslo acknowledges it.',
    "a banner": 'People held a banner saying "talk now".',
    "nobody is named": '"We talk again today."',
}

SEVERAL = {
    "the fullest form": ('Minister Ann Vale left.\n"We talk," Vale said.', ["Ann Vale"]),
    "the fullest form stands behind": ('"We talk," Vale said.\nAnn Vale left.', ["Ann Vale"]),
    "the short form of a body": (
        'The Oslo Peace Institute (OPI) met.\nThe OPI called it "late".',
        ["Oslo Peace Institute"],
    ),
    "a first name that is a word as well": (
        'Will Vale left; he will return. Will called it "late".',
        ["Will Vale"],
    ),
    "one of two of a family name": (
        'Ann Vale met Olav Vale. Ann Vale and her team left.\nVale called it "late".',
        ["Ann Vale"],
    ),
    "a family name with a particle": (
        'Ann de la Vale left.\nDe la Vale called it "late".\n',
        ["Ann de la Vale"],
    ),
    "a body by its sort": (
        'The Ministry of Trade met Oban. The ministry called it "late".',
        ["Ministry of Trade"],
    ),
    "a body by what any may be called": (
        'The Oslo Peace Institute met Oban.\nThe group called it "late".',
        ["Oslo Peace Institute"],
    ),
    "by a role told behind the name": (
        'Ann Vale, a lawyer from Oslo, left. The lawyer called it "late".',
        ["Ann Vale"],
    ),
    "the owner of what the sentence tells of": (
        'Ann Vale\'s visit to Rome was short.\nShe called it "late".',
        ["Ann Vale"],
    ),
    "she, not he": ('Peter Oban met Mary Vale.\nShe called it "late".', ["Mary Vale"]),
    "he, not she, by the title": (
        'Spokeswoman A. Vale met Peter Oban. He called it "late".',
        ["Peter Oban"],
    ),
    "he in the same sentence": ('Olav Oban said he was "not late".', ["Olav Oban"]),
    "they": ('The ministers met in Oslo.\nThey called it "late".', ["ministers"]),
    "not of who is told": (
        'Speaking to Olav Oban of the bank, Ann Vale left.\nShe called it "late".',
        ["Ann Vale"],
    ),
    "spelt otherwise": ('Ann Vaaler left.\n"We talk," Vaalar said.', ["Ann Vaaler"]),
    "he": ('Olav Oban met Ann Vale.\nHe called it "late".', ["Olav Oban"]),
    "it": ('The Oslo Institute met.\nIt called the plan "late".', ["Oslo Institute"]),
    "by the role": (
        'Trade commissioner Ann Vale left. The commissioner said, "We talk."',
        ["Ann Vale"],
    ),
    "goes on": ('"We talk," Vale said. "We act."', ["Vale", "Vale"]),
    "goes on in a paragraph that isn't opened again": (
        "Vale said, “We talk.\n\nWe act.”",
        ["Vale", "Vale"],
    ),
    "a block": ("Vale wrote:\n\n    We talk again and act today.\n", ["Vale"]),
    "a marked block": ("Vale wrote:\n\n> We talk again\n> and act today.\n", ["Vale"]),
    "goes on in the next bullet": (
        '- It may face "harsh words" from others, Vale said.\n- "It is hard to talk today."',
        ["Vale", "Vale"],
    ),
    "the next is theirs too": ('"We act." "We talk," Vale said.', ["Vale", "Vale"]),
    "two with one verb": ('It was "late" and "weak," Vale said.', ["Vale", "Vale"]),
    "two speakers in a sentence": (
        'Vale called it a "long talk" and Oban hailed it as "progress."',
        ["Vale", "Oban"],
    ),
    "of whom the sentence before tells": (
        'Ann Vale defended the plan on Monday. "We talk again today."',
        ["Ann Vale"],
    ),
}


def speakers(words: str, people: People = NOBODY) -> list[FoundQuote]:
    turns = speakers_of_turns(words, find_turns(words), people)
    return list(find_speakers(words, find_quotations(words), turns, people))


def names(words: str) -> list[str]:
    return [one.speakers[0].name if one.speakers else "" for one in speakers(words)]


@pytest.mark.parametrize(("words", "name"), ONE.values(), ids=ONE)
def test_the_speaker_is_found(words: str, name: str) -> None:
    assert set(names(words)) == {name}
    for quote in speakers(words):
        for speaker in quote.speakers:
            assert speaker.why
            assert speaker.name.split()[-1] in words[speaker.start : speaker.end]


@pytest.mark.parametrize(("words", "told"), CHINESE.values(), ids=CHINESE)
def test_speakers_are_found_in_chinese(words: str, told: list[str]) -> None:
    assert names(words) == told


@pytest.mark.parametrize("words", NONE.values(), ids=NONE)
def test_where_nobody_speaks_nobody_is_offered(words: str) -> None:
    assert names(words) == [""]


@pytest.mark.parametrize(("words", "told"), SEVERAL.values(), ids=SEVERAL)
def test_a_speaker_is_led_to_whom_the_text_has_named(words: str, told: list[str]) -> None:
    assert names(words) == told


VALE = Actor(
    ActorId("vale"),
    "Ann Maria Vale",
    ActorKind.PERSON,
    "NO",
    (OtherName("安·韦尔", "zh"), OtherName("Anna Vale", "en")),
    (
        Office("Minister of Trade", "2019", "2021-06"),
        Office("Foreign Minister", "2021-07", "2024"),
    ),
)
WANG = Actor(ActorId("wang"), "Wang Yi", ActorKind.PERSON, "CN", (OtherName("王毅", "zh"),))
OBAN = Actor(
    ActorId("oban"), "Olav Oban", ActorKind.PERSON, "NO", (), (Office("President", "2018"),)
)
DEPUTY = Actor(
    ActorId("deputy"),
    "Ola Lie",
    ActorKind.PERSON,
    "NO",
    (),
    (Office("Deputy Foreign Minister", "2018"),),
)
ROE = Actor(
    ActorId("roe"), "Jane Roe", ActorKind.PERSON, "US", (), (Office("Secretary of State", "2021"),)
)
DOE = Actor(
    ActorId("doe"), "Jim Doe", ActorKind.PERSON, "US", (), (Office("Secretary of Defense", "2021"),)
)
PEOPLE = People([VALE, WANG, OBAN, DEPUTY, ROE, DOE], "2022-03-04")

KNOWN = {
    "by name": ('"We talk," Ann Maria Vale said.', "vale"),
    "by another name": ('"We talk," Anna Vale said.', "vale"),
    "by the family name": ('"We talk," Vale said.', "vale"),
    "by the family name where it stands first": ('"We talk," Wang said.', "wang"),
    "by initials": ('"We talk," A. M. Vale said.', "vale"),
    "by initials alone": ('"We talk," AMV said.', "vale"),
    "in Chinese": ("王毅表示：“我们会谈。”", "wang"),
    "in Chinese, a foreign name": ("安·韦尔说：“我们会谈。”", "vale"),
    "by the office": ('"We talk," the Foreign Minister said.', "vale"),
    "by a shorter form of the office": ('"We talk," the president said.', "oban"),
    "by the office of a side": ('"We talk," the Norwegian foreign minister said.', "vale"),
    "by an office held before": ('"We talk," the Minister of Trade said.', ""),
    "by an office that others hold a lesser one of": (
        '"We talk," the Foreign Minister of Norway said.',
        "vale",
    ),
    "by an office of several, one of whom is named": (
        '"We talk," the Secretary said; Roe had come.',
        "roe",
    ),
    "by an office of several": ('"We talk," the Secretary said.', ""),
    "by another first name": ('"We talk," Boris Vale said.', ""),
    "by the office of another side": ('"We talk," the Danish foreign minister said.', ""),
}


@pytest.mark.parametrize(("words", "actor"), KNOWN.values(), ids=KNOWN)
def test_known_actors_are_found(words: str, actor: str) -> None:
    assert [one.speakers[0].actor for one in speakers(words, PEOPLE)] == [actor]


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ('"We talk," the Norwegian foreign minister said.', "Norwegian foreign minister"),
        ('"We talk," the president said.', "president"),
        ('"We talk," Vale said.', ""),
    ],
)
def test_an_office_is_what_the_text_calls_it(words: str, office: str) -> None:
    assert [one.speakers[0].office for one in speakers(words, PEOPLE)] == [office]


def test_i_is_who_speaks_in_the_turn() -> None:
    words = 'MINISTER VALE: Thank you.\n\nI said "no" to them.\n\nQ Why?\n\nMINISTER VALE: Well.\n'
    assert [one.speakers[0].actor for one in speakers(words, PEOPLE)] == ["vale"]


def test_known_actors_are_found_wherever_they_are_named() -> None:
    words = "Vale met Wang Yi. 王毅 left with the President, Olav Oban, and a minister."
    found = find_mentions(words, PEOPLE)
    assert [(words[one.start : one.end], one.actor) for one in found] == [
        ("Vale", "vale"),
        ("Wang Yi", "wang"),
        ("王毅", "wang"),
        ("President", "oban"),
        ("Olav Oban", "oban"),
    ]
