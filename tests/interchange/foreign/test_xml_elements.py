"""The elements of XML come one after another, and nothing in it is expanded or fetched."""

from __future__ import annotations

import pytest

from tests.interchange.corpus import OPTIONS
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason, file_of
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault
from timeline_app.interchange.foreign.xml_elements import XmlPart, xml_parts
from timeline_app.interchange.texts.limits import MOST_ELEMENTS

TEXT = '<a x="1">\n<b y="2"><c>é</c></b>\n<b>two</b><d/>\n</a>'


def read(data: str | bytes, depth: int = 1) -> list[XmlPart | ForeignFault]:
    return list(
        xml_parts(file_of(data.encode() if isinstance(data, str) else data, OPTIONS), depth)
    )


def told(parts: list[XmlPart | ForeignFault]) -> list[tuple[str, str]]:
    return [
        (part.element.tag, "".join(part.element.itertext()))
        for part in parts
        if isinstance(part, XmlPart)
    ]


def test_parts_come_with_those_around_them() -> None:
    assert told(read(TEXT)) == [("b", "é"), ("b", "two"), ("d", "")]
    (inner,) = read(TEXT, depth=2)
    assert isinstance(inner, XmlPart)
    assert [one.attrib for one in inner.around] == [{"x": "1"}, {"y": "2"}]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_an_encoding_need_not_be_declared(encoding: str) -> None:
    assert told(read(TEXT.encode(encoding)))[0] == ("b", "é")


def test_a_declared_or_named_encoding_is_taken() -> None:
    declared = f'<?xml version="1.0" encoding="iso-8859-2"?>{TEXT}'
    assert told(read(declared.encode("iso-8859-2")))[0] == ("b", "é")
    file = file_of(TEXT.encode("cp1250"), replace(OPTIONS, encoding="cp1250"))
    assert told(list(xml_parts(file)))[0] == ("b", "é")


def test_what_breaks_off_gives_what_comes_before() -> None:
    found = read(TEXT[: TEXT.index("two")])
    assert told(found) == [("b", "é")]
    assert found[-1] == ForeignFault("line 3", "", FaultReason.TRUNCATED)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<a><b", RefusalReason.BROKEN),
        ("", RefusalReason.BROKEN),
        ("<!DOCTYPE a><a><b/></a>", RefusalReason.UNSAFE),
        ('<!DOCTYPE a [<!ENTITY e "x">]><a><b>&e;</b></a>', RefusalReason.UNSAFE),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a><b/></a>', RefusalReason.UNSAFE),
        ("<a>" * 5_000, RefusalReason.UNSAFE),
        ("<a><b>" + "<c/>" * (MOST_ELEMENTS + 9), RefusalReason.UNSAFE),
        ('<?xml version="1.0" encoding="nonsense"?><a><b/></a>', RefusalReason.ENCODING),
    ],
)
def test_what_is_unsafe_or_broken_is_refused(text: str, reason: RefusalReason) -> None:
    with pytest.raises(ForeignRefusedError) as error:
        read(text)
    assert error.value.reason is reason
