"""The shipped Chinese says each text whole: its fields, its mnemonic, and no English left over."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from typing import NamedTuple

from tests.core.chinese import TS

FORM = r"((?:[^{}|]|\{\w+\})*)"
FORMS = re.compile(rf"\{{{FORM}\|{FORM}\}}")
"""The English forms for one and for more; Chinese has one for both."""
FIELD = re.compile(r"\{\w+\}|%\(\w+\)[sr]|%[sr]|%L?n|%\d")
MNEMONIC = re.compile(r"&([^\W_])")
AS_IN_CHINESE = re.compile(r"\(&([A-Z])\)(?=$|…$|：$)")
OPTION = re.compile(r"(?<= )--[a-z-]+(?= )")
LATIN = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
OF_ENGLISH = re.compile(r"[\u4e00-\u9fff][,;:?!]|[,;?!](?<!;;)[\u4e00-\u9fff]|\.$|  ")
"""Punctuation that isn't written beside Chinese; two semicolons part filters of files."""
NAMES = frozenset(
    LATIN.findall(
        "Timeline PySide NumPy msgspec python-dateutil bibtexparser Python Qt MIT LGPL BSD Apache "
        "EDTF JSON CSL-JSON RIS BibTeX LaTeX DOI ISBN ISSN UTF PNG PDF SVG GIF JPEG ZIP Zstandard "
        "gzip xz BCE CE MiB px dpi id Letter Tabloid A F x a b Ctrl Shift Alt Enter Esc Up Down "
        "FILE Asia Shanghai Beijing Paris en zh https chronology json pdf png svg sample export "
        "slide column page square story highlight portrait paper tile to from help program "
        "webpage book speech document article-newspaper leads cancels other names offices format "
        "Markdown HTML DOCX ODT Word RTF pypdfium txt md html htm xhtml docx odt MB SHA NUL "
        "J K N A O X APA MLA Chicago State Department WARC GET HTTP TLS Cookie HOST "
        "formats info XML Topic When WHAT COLUMN map date title IN OUT add-to "
        "chronology-json CSV csv day-first month-first comma semicolon tab bar cp "
        "report picture output-format Excel OpenDocument LibreOffice TimelineJS Markwhen iCalendar "
        "EndNote Zotero pandoc"
    )
)
"""Names, formats, units, keys, and what is typed as it stands here."""


class Message(NamedTuple):
    """A text and how it is said."""

    source: str
    said: str
    remark: str


def messages() -> list[Message]:
    """All messages that are translated."""
    found = []
    for message in ET.parse(TS).getroot().iter("message"):
        said = message.find("translation")
        assert said is not None
        if said.get("type") != "unfinished":
            forms = said.findall("numerusform")
            assert len(forms) == (message.get("numerus") == "yes")
            text = forms[0].text if forms else said.text
            source, remark = message.findtext("source", ""), message.findtext("extracomment", "")
            found.append(Message(source, text or "", remark))
    return found


MESSAGES = messages()


def test_the_menus_are_translated_and_nothing_is_empty() -> None:
    table = {message.source: message.said for message in MESSAGES}
    assert table["&File"] == "文件(&F)"
    assert [message.source for message in MESSAGES if not message.said.strip()] == []


def test_each_field_is_said_as_often_as_in_english() -> None:
    """A pattern may take other fields, where the remark for translators offers them."""
    for source, said, remark in MESSAGES:
        fields, offered = FIELD.findall(FORMS.sub(r"\2", source)), set(FIELD.findall(remark))
        there = Counter(FIELD.findall(said))
        assert there == Counter(fields) or (offered and there.keys() <= offered | set(fields)), said


def test_a_mnemonic_is_the_letter_of_english_behind_the_text() -> None:
    """So it means one thing in its menu as in English."""
    for source, said, _ in MESSAGES:
        one = FORMS.sub(r"\2", source)
        letters = [letter.upper() for letter in MNEMONIC.findall(one.replace("&&", ""))]
        assert AS_IN_CHINESE.findall(said) == letters, said
        assert said.count("&") == len(letters), said


def test_an_action_that_asks_more_ends_in_dots() -> None:
    for source, said, _ in MESSAGES:
        assert said.endswith("…") == source.endswith("…"), said


def words_left(said: str) -> list[str]:
    """The words of a text that are of English, and not names."""
    plain = OPTION.sub("", AS_IN_CHINESE.sub("", FIELD.sub("", said)))
    return [word for word in LATIN.findall(plain) if word not in NAMES]


def test_no_english_is_left() -> None:
    assert [(source, said) for source, said, _ in MESSAGES if words_left(said)] == []


def test_marks_of_punctuation_are_chinese() -> None:
    assert [said for _, said, _ in MESSAGES if OF_ENGLISH.search(said)] == []
