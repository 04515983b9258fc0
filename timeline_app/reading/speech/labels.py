"""Words that stand before a colon at the beginning of a line: which name somebody who speaks."""

from __future__ import annotations

import re

from timeline_app.reading.speech.naming.tables import word_set

ASKERS = word_set("q question journalist reporter press 问 問 记者 記者 提问 提問")
"""Labels of people who ask and aren't named."""

_WORDS = (
    "answer moderator interviewer interviewee host interpreter operator participant staff speaker"
)

_CHINESE = "问 問 答 记者 記者 提问 提問 主持人 发言人 發言人 翻译 回答"
SPEAKING = frozenset([*ASKERS, "a", *_WORDS.split(), *_CHINESE.split()])
"""Labels that name somebody who speaks by what they do there."""

_NO_SPEAKERS = word_set("""
    note notes source sources photo photos image credit update updated correction background
    summary related example warning caption contact contacts subject re date time place location
    venue who what when where why how from to cc title author by copyright tags topics key media
    tel fax email phone website web link links see also ps fact analysis opinion video watch
    listen read more background result results score goals venue editor washington beijing
    conclusion abstract
""")
_NO_SPEAKERS_IN_CHINESE = word_set(
    "时间 地点 来源 编者按 注 附 图 图片 标题 作者 责任编辑 编辑 原标题 摘要 关键词 链接 备注 电话 "
    "传真 邮箱 网址 时 一 二 三 四 五 第一 第二 第三 其一 其二 例如 比如 如下 即 结果 主题"
)
NO_SPEAKERS = _NO_SPEAKERS | _NO_SPEAKERS_IN_CHINESE
"""Labels that name nobody."""

_TITLES = """
    mr mr. mrs mrs. ms ms. miss dr dr. sir lady lord president secretary minister chairman
    chairwoman chair ambassador senator sen sen. representative rep rep. congressman congresswoman
    governor gov gov. general gen gen. admiral adm adm. colonel col col. major captain lieutenant
    sergeant officer chancellor premier prime foreign vice deputy under assistant spokesperson
    spokesman spokeswoman director commissioner professor prof prof. judge justice speaker
    attorney king queen prince princess pope administrator counselor counsellor advisor adviser
"""
TITLES = frozenset(_TITLES.split())
"""Words that stand before a name, as labels have them."""

_UPPER_WORD = r"[A-ZÀ-Þ&][A-ZÀ-Þ&.'’\-]*"
_UPPER = (
    rf"(?:THE[ ])?(?:Ma?c)?{_UPPER_WORD}(?:[ ](?:Ma?c|[Dd]e[ ]|[Vv]an[ ])?{_UPPER_WORD}){{0,6}}"
)
_CAPITALISED = (
    r"[A-ZÀ-Þ][\w.'’\-]*(?:[ ](?:(?:of|the|de|van|bin|al|el|von|and)[ ])?[A-ZÀ-Þ][\w.'’\-]*){0,5}"
)
_HAN = r"[\u4e00-\u9fff][\u4e00-\u9fff·•]{0,15}"
LABEL = re.compile(
    rf"^[ \t\u3000]*(?P<frame>[*_]{{0,2}})"
    rf"(?:(?P<q>Q|A)(?:[:.][*_]{{0,2}}[ \t]*|[ \t\u00a0]+)(?=[\"“‘'(\[\w$—–\-…])"
    rf"|(?:(?P<upper>{_UPPER})|(?P<name>{_CAPITALISED}))(?:[ ]?\([^()\n]{{1,60}}\))?[ ]?[:：]"
    rf"[*_]{{0,2}}(?=\s|$)"
    rf"|(?P<han>{_HAN})(?:[（(][^（()）\n]{{1,30}}[)）])?[*_]{{0,2}}[:：][*_]{{0,2}})",
    re.MULTILINE,
)
"""A label at the beginning of a line, with its colon; the group tells of what sort it is."""


def plain_label(label: str) -> str:
    """A label as labels are compared."""
    return " ".join(label.split()).rstrip(".").casefold()


def is_titled(label: str) -> bool:
    """Whether a label begins with a title, as "MR. MILLER" and "THE PRESIDENT" do."""
    parts = plain_label(label).removeprefix("the ").split()
    return bool(parts) and parts[0] in TITLES


def names_nobody(label: str) -> bool:
    """Whether a label is that of a heading, or tells what follows."""
    parts = plain_label(label).split()
    return parts[0] in NO_SPEAKERS or parts[-1] in NO_SPEAKERS
