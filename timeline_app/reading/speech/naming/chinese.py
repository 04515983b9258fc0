"""Names in Chinese texts: surnames, titles, bodies, and who stands before a verb."""

from __future__ import annotations

import re
from typing import NamedTuple

_SURNAMES = (
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭"
    "吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾鐘汪田任姜范範方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵"
    "孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文耿华華习習栗俞洪温溫柯安朴岸菅石刁楼樓解仲祝骆駱章葛岳齐齊左焦柴"
)
_COMPOUND = ("欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "东方", "夏侯", "皇甫")
SURNAMES = frozenset(_SURNAMES)
"""Common surnames of one character (simplified and traditional), a few of neighbours among them."""

_NOT_GIVEN = frozenset("的了在是和与及对说称表示道问答部国方府院会长")
_TITLES = (
    "国务卿|國務卿|总统|總統|总理|總理|部长|部長|外长|外長|防长|主席|发言人|發言人|大使|首相|国王|女王|王储|总书记|书记"
    "|秘书长|秘書長|司令|议长|議長|议员|議員|教授|主任|局长|局長|市长|市長|省长|州长|州長|院长|院長|会长|會長|总裁"
    "|经理|研究员|研究員|专家|專家|学者|學者|记者|記者|律师|法官|助理|顾问|顧問|特使|代表|委员|委員|董事长|负责人|领导人"
)
_BODY = re.compile(
    r"[\u4e00-\u9fff]{1,14}(?:部|政府|白宫|白宮|委员会|委員會|办公室|公司|集团|发言人|發言人|方面|外长|国务卿|总统|总理|部长|大使"
    r"|主席|中方|美方|日方|俄方|欧方|方|社|局|院|党|媒体|专家|官员|学者|人士|报|台|会|组织|机构|大使馆|使馆|声明|报道|公报)$"
)
_NAMED = re.compile(rf"^(?P<title>.*(?:{_TITLES}))(?P<name>[\u4e00-\u9fff·•]{{2,14}})$")
_ADVERBS = re.compile(
    r"(?:还|還|也|则|則|又|都|曾|再次|进一步|進一步|当天|當天|随后|隨後|同时|同時|日前|明确|明確|强烈|公开|公開|此前|早些时候|近日|今天|昨天|周[一二三四五六日]"
    r"|\d{1,2}[日号]|[一二三四五六七八九十]{1,3}[日号]|在[^，。]{1,24}(?:上|中|时|時|后|後|期间|期間|里|前)|对此|對此|就此|接受[^，。]{1,20}采访时|通过[^，。]{1,16}"
    r"|在[\u4e00-\u9fff]{2,8}|向[^，。]{1,12}|对[^，。]{1,12}|回答[^，。]{1,20}时|补充|說|并|並)+$"
)


class HanName(NamedTuple):
    """Who stands before a verb: where the name is, and the title before it."""

    start: int
    end: int
    name: str
    title: str


def is_chinese_name(text: str) -> bool:
    """Whether characters are a name: a surname with one or two more, or parts joined by "·"."""
    if "·" in text or "•" in text:
        return len(text) >= 4
    for surname in _COMPOUND:
        if text.startswith(surname):
            return len(text) - len(surname) in (1, 2)
    given = text[1:]
    return text[:1] in SURNAMES and 1 <= len(given) <= 2 and not any(c in _NOT_GIVEN for c in given)


def name_before_verb(words: str, start: int, end: int) -> HanName | None:
    """Who the clause before a verb of saying names as its subject, None if it names nobody.

    Adverbs and times between name and verb are left out, and a title before the name: of
    "外交部发言人毛宁8日" 毛宁 is left.
    """
    clause = words[start:end]
    stripped = _ADVERBS.sub("", clause.rstrip())
    while stripped != (shorter := _ADVERBS.sub("", stripped)):
        stripped = shorter
    found = _NAMED.match(stripped)
    if found:
        at = start + found.start("name")
        return HanName(at, at + len(found["name"]), found["name"], found["title"])
    if dotted := _DOTTED.search(stripped):
        return HanName(start + dotted.start(), start + dotted.end(), dotted[0], "")
    for length in (4, 3, 2):
        tail = stripped[-length:]
        if len(tail) == length and is_chinese_name(tail) and _is_apart(stripped[:-length]):
            at = start + len(stripped) - length
            return HanName(at, at + length, tail, "")
    if 2 <= len(stripped) <= _LONGEST_ALONE and _ALL_HAN.fullmatch(stripped):
        return HanName(start, start + len(stripped), stripped, "")
    body = _BODY.search(stripped)
    if body:
        return HanName(start + body.start(), start + body.end(), body[0], "")
    return None


_LONGEST_ALONE = 6
_DOTTED = re.compile(r"[\u4e00-\u9fff]{1,6}(?:[·•][\u4e00-\u9fff]{1,6})+$")
_ALL_HAN = re.compile(r"[\u4e00-\u9fff·•]+")


def last_subject(words: str, start: int, end: int) -> str:
    """The person with whose name the last sentence begins that begins with one, "" if none does.

    Where two and three characters may be the name, those that come more often there are.
    """
    found = list(_BEGINS.finditer(words, start, end))
    for one in reversed(found):
        long, short = one["name"], one["name"][:2]
        if len(long) == 3 and is_chinese_name(long):
            times = words.count(long, start, end), words.count(short, start, end)
            return short if times[1] > times[0] or long[2] in _AFTER_NAMES else long
        if is_chinese_name(short):
            return short
    return ""


_BEGINS = re.compile(
    rf"(?:^|(?<=[。！？\n]))[\s　]*(?:[^，。\n]{{0,16}}(?:{_TITLES}))?"
    rf"(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}})"
)
_AFTER_NAMES = frozenset(
    "在会见见访于与和同还也则将对向表说称就指强认宣回发出抵前赴去来主出参率当今昨"
)


def _is_apart(before: str) -> bool:
    """Whether nothing before a name goes on into it."""
    return not before or not ("\u4e00" <= before[-1] <= "\u9fff")
