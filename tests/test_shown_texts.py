"""Every text that is shown is said by `tr`: no words of English beside it, and none of its signs.

That `lupdate` sees what is said by `tr`, with its context, is another test's.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from source_trees import PACKAGE, nodes_of, tree_of, trees

ROOMS = ("app/", "widgets/")
NOT_FOR_READERS = {
    *("app/cli/self_test.py", "app/jobs/own_process.py", "app/shell/boundary.py"),
}
"""Modules that speak to those who build the program, to its own process, and to its log."""
SHOWN = frozenset(
    """
    setText setToolTip setAccessibleName setAccessibleDescription setPlaceholderText
    setWindowTitle setTitle setStatusTip setWhatsThis setInformativeText setDetailedText
    setLabelText setHeaderLabels setTabText setItemText setSuffix setPrefix setSpecialValueText
    addRow addItem addItems addAction addButton addTab addMenu showMessage announce drawText
    QLabel QPushButton QToolButton QCheckBox QRadioButton QGroupBox QAction QMenu CheckBox Radio
    TextAction tool_tip labelled quoted remarked listed sentences
    """.split()  # noqa: SIM905 - a table to be read
)
"""What shows the texts that it is given."""
PUNCTUATION = frozenset((", ", "; ", ". ", "、", " and ", " or "))
"""What stands between texts of a row in English, but not in every language."""
STYLES = {"widgets/panel/style.py"}
"""Modules whose rows are style sheets."""
NAMES = frozenset(("Full HD", "No space left on device"))
"""Names that every language writes so, and what Qt says in each."""
_SENTENCE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
_CODE = frozenset("{};#<")
"""What stands in style sheets and markup."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_FIELD = re.compile(r"\{\w*\}")
_GLUE = re.compile(r"[,:;] |: ?$|[“”„()]|\w\. ")


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def modules() -> list[Path]:
    """Those that speak to who uses the program."""
    names = {path: name_of(path) for path in trees()}
    return [
        path
        for path, name in names.items()
        if name.startswith(ROOMS) and name not in NOT_FOR_READERS
    ]


def called(node: ast.AST) -> str:
    """The name of what is called, without what it belongs to; empty for no call."""
    func = node.func if isinstance(node, ast.Call) else None
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def literal(node: ast.expr) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return str(node.value) if is_text and isinstance(node, ast.Constant) else None


def faults_of(node: ast.AST) -> Iterator[str]:
    """Where a text is said so that its count, or all of it, is lost to a translation."""
    if isinstance(node, ast.JoinedStr) and any(called(one) == "tr" for one in ast.walk(node)):
        yield "lupdate doesn't look into f-strings"
    if isinstance(node, ast.Call) and node.args and called(node) in ("tr", "mark"):
        text, has_count = literal(node.args[0]), len(node.args) > 2
        if text is not None and ("{n}" in text) != has_count:
            yield "a text with {n} gets its count, and no other does"


def said_at_import(node: ast.AST) -> Iterator[ast.AST]:
    """What is said once, while a module is imported: it stays English."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.Lambda):
            continue
        if called(child) == "tr":
            yield child
        yield from said_at_import(child)


def test_nothing_is_said_before_the_language_is_known() -> None:
    for path in trees():
        look_at_nothing_is_said_before_the_language_is_known(path)


def look_at_nothing_is_said_before_the_language_is_known(path: Path) -> None:
    assert [ast.unparse(call) for call in said_at_import(tree_of(path))] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("NAMES = {1: lanes.tr('Lane')}", 1),
        ("class Row:\n    name = lanes.tr('Lane')", 1),
        ("NAMES = {1: lanes.mark('Lane')}", 0),
        ("def name() -> str:\n    return lanes.tr('Lane')", 0),
    ],
)
def test_what_is_said_too_early_is_found(code: str, found: int) -> None:
    assert len(list(said_at_import(ast.parse(code)))) == found


def test_counts_are_given_to_their_texts() -> None:
    for path in modules():
        look_at_counts_are_given_to_their_texts(path)


def look_at_counts_are_given_to_their_texts(path: Path) -> None:
    found = [(node, fault) for node in nodes_of(path) for fault in faults_of(node)]
    assert [f"{getattr(node, 'lineno', 0)}: {fault}" for node, fault in found] == []


@pytest.mark.parametrize(
    "code", ["f'{name} {lanes.tr(text)}'", "lanes.tr('{n} lanes')", "lanes.tr('Lanes', '', n)"]
)
def test_a_lost_count_is_found(code: str) -> None:
    assert len(list(faults_of(ast.parse(code, mode="eval").body))) == 1


def unsaid(node: ast.AST) -> Iterator[str]:
    """The words of a shown text that are not said by `tr`, and what glues its parts together."""
    parts = list(ast.iter_child_nodes(node))
    match node:
        case ast.Call() if called(node) in ("tr", "mark", "QKeySequence", "replace", "partition"):
            return
        case ast.Call(func=ast.Attribute(value=pattern, attr="format" | "join")):
            parts = [pattern, *node.args]
        case ast.Subscript():
            parts = [node.value]
        case ast.Constant(value=str() as text) if _LETTERS.search(_FIELD.sub("", text)):
            yield text
        case ast.JoinedStr():
            texts = [part for part in map(literal, node.values) if part is not None]
            yield from (text for text in texts if _LETTERS.search(text) or _GLUE.search(text))
            parts = [part for part in node.values if literal(part) is None]
    for part in parts:
        yield from unsaid(part)


def unsaid_in(path: Path) -> Iterator[str]:
    for node in nodes_of(path):
        if isinstance(node, ast.Call) and called(node) in SHOWN:
            for argument in node.args:
                for text in unsaid(argument):
                    yield f"{name_of(path)}:{node.lineno}: {called(node)}: {text!r}"
        if isinstance(node, ast.Call) and called(node) == "join" and node.args:
            glue = literal(node.func.value) if isinstance(node.func, ast.Attribute) else None
            if glue in PUNCTUATION and name_of(path) not in STYLES:
                yield f"{name_of(path)}:{node.lineno}: {glue!r} is said by `listed`"


def test_what_is_shown_is_said() -> None:
    for path in modules():
        look_at_what_is_shown_is_said(path)


def look_at_what_is_shown_is_said(path: Path) -> None:
    assert list(unsaid_in(path)) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("label.setText('Add an event')", ["Add an event"]),
        ("label.setText(f'Lane: {name}')", ["Lane: "]),
        ("label.setText(self.tr('Add an event'))", []),
        ("label.setText(self.tr('Add to {lane}').replace('{lane}', name))", []),
        ("label.setText('Add ' + name)", ["Add "]),
        ("label.setText(f'{name} ({role})')", [" (", ")"]),
        ("label.setText(f'{name} · {date}')", []),
        ("label.setText('×')", []),
    ],
)
def test_what_is_not_said_is_found(code: str, found: list[str]) -> None:
    call = ast.parse(code).body[0]
    assert isinstance(call, ast.Expr)
    assert isinstance(call.value, ast.Call)
    assert list(unsaid(call.value.args[0])) == found


def loose_sentences(node: ast.AST) -> Iterator[str]:
    """Words in a row that nobody marks: neither `tr` nor `mark`, nor docstring nor assertion."""
    parts = list(ast.iter_child_nodes(node))
    match node:
        case ast.Call(func=ast.Attribute(attr="tr" | "mark")) | ast.Raise():
            return
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Assert():
            parts = [node.test]
        case ast.Dict():
            parts = node.values[:]
        case ast.Constant(value=str() as text) if _SENTENCE.search(text):
            yield from {text} if text not in NAMES and not _CODE & set(text) else ()
    for part in parts:
        yield from loose_sentences(part)


def test_no_sentence_is_left_unmarked() -> None:
    found = {name_of(path): list(loose_sentences(tree_of(path))) for path in modules()}
    assert {name: sentences for name, sentences in found.items() if sentences} == {}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("words = 'No event' if is_empty else ''", ["No event"]),
        ("names = {'part of': 'a part of it'}", ["a part of it"]),
        ("names = {'part of': lanes.mark('a part of it')}", []),
        ("raise ValueError('no such lane')", []),
        ("assert lane, 'no such lane'", []),
        ("sheet = 'QLabel { border: none; }'", []),
    ],
)
def test_a_loose_sentence_is_found(code: str, found: list[str]) -> None:
    assert list(loose_sentences(ast.parse(code))) == found
