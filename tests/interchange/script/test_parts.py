"""Parts of JSON come one after another, whatever else is in the file and however it is broken."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.interchange.corpus import OPTIONS
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import (
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    file_of,
)
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault
from timeline_app.interchange.script.parts import (
    ScriptPart,
    Wanted,
    parts_of,
    parts_until_broken,
    wanted,
)
from timeline_app.interchange.texts.limits import LARGEST_SCRIPT

ASKED = wanted((("a", "b"), ("c",)), (("t",),))
WHOLE = {"x": [[1, {"b": 2}]], "a": {"n": 0, "b": [1, {"k": [2]}]}, "c": [], "t": {"u": 1}}
PARTS = [
    ScriptPart(("a", "b"), 0, 1),
    ScriptPart(("a", "b"), 1, {"k": [2]}),
    ScriptPart(("t",), 0, {"u": 1}),
]


def read(data: bytes | str, asked: Wanted = ASKED) -> list[ScriptPart | ForeignFault]:
    return list(parts_of(file_of(data.encode() if isinstance(data, str) else data, OPTIONS), asked))


def test_what_is_asked_for_comes_in_the_order_of_the_file() -> None:
    assert read(json.dumps(WHOLE)) == PARTS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_any_encoding_of_unicode_is_read(encoding: str) -> None:
    data = json.dumps({"t": "é 秦"}, ensure_ascii=False).encode(encoding)
    assert read(data) == [ScriptPart(("t",), 0, "é 秦")]


def test_an_encoding_that_somebody_names_is_taken() -> None:
    file = file_of('{"t": "é"}'.encode("latin-1"), replace(OPTIONS, encoding="latin-1"))
    assert list(parts_of(file, ASKED)) == [ScriptPart(("t",), 0, "é")]


def test_json_with_what_scripts_allow_is_read_on_as_a_script() -> None:
    text = json.dumps(WHOLE).replace('"t"', "/* so */ t").replace("}}", "},}")
    assert read(text) == PARTS


@pytest.mark.parametrize("wrapper", ["x = {};", "f({})", "{}}", "/* a */ {}"])
def test_what_stands_around_does_not_matter(wrapper: str) -> None:
    assert read(wrapper.replace("{}", json.dumps(WHOLE), 1)) == PARTS


def test_what_breaks_off_gives_what_comes_before() -> None:
    text = json.dumps({"c": [1, 2, {"d": 3}]})
    assert read(text[: text.index("3")]) == [
        ScriptPart(("c",), 0, 1),
        ScriptPart(("c",), 1, 2),
        ForeignFault("line 1", "", FaultReason.TRUNCATED),
    ]


def test_numbers_that_json_can_not_hold_do_not_break_it() -> None:
    found = read('{"c": [1e999, 99999999999999999999999]}')
    values = [part.value for part in found if isinstance(part, ScriptPart)]
    assert values == [float("inf"), 99999999999999999999999]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"t": ' + '{"a":' * 5_000, RefusalReason.UNSAFE),
        ('{"z": ' + "[" * 5_000, RefusalReason.UNSAFE),
        ('{"t": [' + "1," * 300_000 + "1]}", RefusalReason.UNSAFE),
        ('{"t": [', RefusalReason.BROKEN),
        ("{t: 'a", RefusalReason.BROKEN),
        (b'{"t": "\xff\x81"}', RefusalReason.ENCODING),
    ],
)
def test_what_is_unsafe_or_broken_is_refused(text: str | bytes, reason: RefusalReason) -> None:
    with pytest.raises(ForeignRefusedError) as error:
        read(text)
    assert error.value.reason is reason


def test_a_look_ahead_is_silent_on_what_is_broken() -> None:
    for text, count in (('{"c": [1, ', 1), ('{"t": [', 0)):
        file = file_of(text.encode(), OPTIONS)
        assert len(list(parts_until_broken(file, ASKED))) == count


class Stream:
    """A file that is made while it is read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def read(self, size: int = -1) -> bytes:
        while len(self._rest) < size and (piece := next(self._pieces, b"")):
            self._rest += piece
        found, self._rest = self._rest[:size], self._rest[size:]
        return found

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def made(*pieces: bytes) -> ForeignFile:
    def opened() -> Stream:
        return Stream(iter(pieces))

    return ForeignFile("", opened, LARGEST_SCRIPT + 1, OPTIONS)  # type: ignore[arg-type]


def test_a_script_too_long_to_hold_is_refused() -> None:
    with pytest.raises(ForeignRefusedError) as error:
        list(parts_of(made(b"x = [1, 2"), wanted(((),))))
    assert error.value.reason is RefusalReason.UNSAFE


def test_long_json_that_breaks_off_is_read_up_to_there() -> None:
    found = list(parts_of(made(b"[" + b'"a", ' * 50_000), wanted(((),))))
    assert isinstance(found[-1], ForeignFault)
    assert 10_000 < len(found) <= 50_001
