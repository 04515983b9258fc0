"""No code tells one fault of a library from another by the words of its message.

They are no interface: a release words them anew, and what hangs on them breaks on every machine
that is set up after it. A class, a code or the data itself says what is wrong.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

import pytest
from source_trees import PACKAGE, dotted, nodes_of, trees

LOOKING_INTO = {"startswith", "endswith", "find", "index", "count"}
LOOKING_INTO |= {"match", "search", "fullmatch", "findall"}
FOR_THE_PLACE_ALONE = {
    "storage/json/fault_location.py": "msgspec tells the place in its words only; else none is told"
}


def is_told(node: ast.expr, caught: set[str]) -> bool:
    """Whether the expression is words of a caught error, such as `str(error).lower()`."""
    match node:
        case ast.Call(func=ast.Name("str"), args=[ast.Name(name)]):
            return name in caught
        case ast.Attribute(value=ast.Name(name), attr="args" | "msg"):
            return name in caught
        case ast.Subscript(value=value) | ast.Call(func=ast.Attribute(value=value)):
            return is_told(value, caught)
        case ast.JoinedStr(values=values):
            shown = [one.value for one in values if isinstance(one, ast.FormattedValue)]
            return any(dotted(one) in caught for one in shown)
    return False


def looked_into(node: ast.AST) -> list[ast.expr]:
    """What the node compares, or searches for words."""
    match node:
        case ast.Compare(left=left, comparators=others):
            return [left, *others]
        case ast.Call(func=ast.Attribute(value=value, attr=attr), args=args):
            return [value, *args] if attr in LOOKING_INTO else []
        case ast.Match(subject=subject):
            return [subject]
    return []


def words_of_errors(nodes: Sequence[ast.AST]) -> Iterator[int]:
    """The lines in which the words of a caught error are compared or searched."""
    caught = {node.name for node in nodes if isinstance(node, ast.ExceptHandler) and node.name}
    caught.add("error")
    for node in nodes:
        if any(is_told(one, caught) for one in looked_into(node)):
            yield getattr(node, "lineno", 0)


@pytest.mark.parametrize(
    "source",
    [
        'if "UTF-8" in str(error): pass',
        'if str(error) == "database is locked": pass',
        'if error.args[0] == "bad": pass',
        'if f"{error}".startswith("bad"): pass',
        'if str(error).lower().startswith("bad"): pass',
        "if pattern.search(str(why)): pass",
        'match str(error):\n        case "bad": pass',
    ],
)
def test_the_search_knows_what_it_looks_for(source: str) -> None:
    names = "why" if "why" in source else "error"
    tree = ast.parse(f"try: pass\nexcept ValueError as {names}:\n    {source}\n")
    assert list(words_of_errors(list(ast.walk(tree))))


def test_no_fault_of_a_library_is_told_from_another_by_its_words() -> None:
    found = [
        f"{name}:{line}"
        for path in trees()
        if (name := path.relative_to(PACKAGE).as_posix()) not in FOR_THE_PLACE_ALONE
        for line in words_of_errors(nodes_of(path))
    ]
    assert not found
