"""Literals of scripts are read as data; nothing is run, and nothing takes for ever."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.interchange.corpus import OPTIONS
from timeline_app.interchange.foreign.reader import ForeignRefusedError, file_of
from timeline_app.interchange.script.literals import LiteralError, literal_events
from timeline_app.interchange.script.parts import parts_until_broken, wanted
from timeline_app.interchange.texts.limits import DEEPEST_SCRIPT


def value_of(text: str) -> object:
    """The value of the first literal, as JSON would have it."""
    file = file_of(f"x = {text}".encode(), OPTIONS)
    (part,) = parts_until_broken(file, wanted((), ((),)))
    return part.value


@pytest.mark.parametrize(
    ("literal", "value"),
    [
        ("{a: 1, 'b': 2, \"c\": 3, 4: 5}", {"a": 1, "b": 2, "c": 3, "4": 5}),
        ("[1, -2.5, .5, 0x1F, 1e3, +7]", [1, -2.5, 0.5, 31, 1000.0, 7]),
        ("[true, false, null, undefined, NaN, Infinity]", [True, False, None, None, None, None]),
        ("[1, 2, ]", [1, 2]),
        ("{a: [], b: {}, }", {"a": [], "b": {}}),
        ("['it\\'s', \"a\\\"b\", `c\nd`]", ["it's", 'a"b', "c\nd"]),
        (r"['\u00e9', '\xe9', '\u{1F600}', '\ud83d\ude00', '\ud83d']", ["é", "é", "😀", "😀", "�"]),
        ("['a\\\nb', '\\n\\t\\\\', '\\q']", ["ab", "\n\t\\", "q"]),
        ("['a' + \"b\" + 'c', 'a' + b, 'a' + 1, 'a'.trim()]", ["abc", None, None, None]),
        ("[/* a */ 1, // b\n 2]", [1, 2]),
        ("[new Date(2014, 3, 20), new Date(2014, 0)]", ["2014-04-20", "2014-01-01"]),
        ("[new Date(2014, 3, 20, 10, 30)]", ["2014-04-20T10:30:00"]),
        ("[Date.UTC(2014, 11, 31)]", ["2014-12-31"]),
        ("[new Date('2014-04-20'), new Date(5), new Date()]", ["2014-04-20", 5, None]),
        ("[new Date(2014, 3, 20).valueOf(), new Date(2014, 3, 20) - 1]", ["2014-04-20", None]),
        ("[moment('2014-04-20'), vis.moment('2014').add(1)]", ["2014-04-20", "2014"]),
        ("[f(), f(1), f('a')(2), g.h.i, new F(2)]", [None] * 5),
        ("[new vis.DataSet([{id: 1}], {queue: true}), 2]", [[{"id": 1}], 2]),
        ("[{a: 1}.b, [1].map(function (x) { return x; }), 3]", [{"a": 1}, [1], 3]),
        ("{a: function (x) { return {b: [x]}; }, c: (x) => { x; }}", {"a": None, "c": None}),
        ("{a: x ? [1] : {b: 2}, c: 1 + 2, d: -x}", {"a": None, "c": None, "d": None}),
        ("[99999999999999999999999999999999999]", ["9" * 30]),
    ],
)
def test_a_literal_says(literal: str, value: object) -> None:
    assert value_of(literal) == value


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=9),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
        ),
        max_leaves=15,
    ).filter(lambda value: isinstance(value, list | dict))
)
@settings(max_examples=examples(150))
def test_json_is_read_as_json_reads_it(value: Any) -> None:  # noqa: ANN401 any JSON there is
    assert value_of(json.dumps(value)) == value


@pytest.mark.parametrize(
    "text",
    ["[1, 2", "{a: 1", "{a}", "{a: }", "[1}", "{a: 1]", "['a", "[/* a", "{[a]: 1}", "[f(1"],
)
def test_one_without_an_end_is_broken(text: str) -> None:
    with pytest.raises(LiteralError):
        list(literal_events(text))


def test_where_it_is_broken_is_told() -> None:
    with pytest.raises(LiteralError, match="line 3"):
        list(literal_events("[1,\n2,\n{]"))


@pytest.mark.parametrize("opening", ["[", "{a:", "[new A(", "[f({a:"])
def test_nesting_beyond_reason_is_refused(opening: str) -> None:
    with pytest.raises(ForeignRefusedError):
        list(literal_events(opening * (DEEPEST_SCRIPT + 1)))


@pytest.mark.parametrize("piece", ["(", "'\\'", '"\\"', "/*", "a.", "+'a'", "f(", "\\", "`${"])
def test_no_text_takes_for_ever(piece: str) -> None:
    for start in ("x = [", "x = {a: ", "x = ['a'"):
        with pytest.raises((LiteralError, ForeignRefusedError)):
            list(literal_events(start + piece * 20_000))


def test_what_is_no_literal_is_gone_past() -> None:
    script = "function f(a) { var b = [1]; return {c: 2}; } if (x) { y(); } z({d: 3});"
    events = list(literal_events(script))
    assert [value for event, value in events if event == "number"] == [1, 2, 3]
    assert [value for event, value in events if event == "map_key"] == ["c", "d"]
