"""Every visible text is said in the one way that `lupdate` sees, with its context.

How that is stands in `timeline_app/core/text/translation.py`.
"""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
import translations

PACKAGE = Path(__file__).resolve().parent.parent / "timeline_app"
ROOMS = ("widgets",)
MODULES = sorted(path for room in ROOMS for path in PACKAGE.glob(f"{room}/**/*.py"))
EVERYWHERE = sorted(PACKAGE.rglob("*.py"))
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
STYLES = {"widgets/event_form/field_style.py"}
"""Modules whose rows are style sheets."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_FIELD = re.compile(r"\{\w*\}")
_GLUE = re.compile(r"[,:;] |: ?$|[“”„()]|\w\. ")


@dataclass
class Said:
    """What a module says: the calls of `tr` and `mark`, with the class that each stands in."""

    calls: list[tuple[ast.Call, str]] = field(default_factory=list)
    contexts: set[str] = field(default_factory=set)
    """Names that stand for `Texts`, made here or imported."""


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def called(node: ast.AST) -> str:
    """The name of what is called, without what it belongs to; empty for no call."""
    func = node.func if isinstance(node, ast.Call) else None
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


@cache
def texts_of_package() -> frozenset[str]:
    """All names that `Texts` are made under; each is that of its context."""
    return frozenset(
        target.id
        for path in EVERYWHERE
        for node in tree_of(path).body
        if isinstance(node, ast.Assign) and called(node.value) == "Texts"
        for target in node.targets
        if isinstance(target, ast.Name)
    )


@cache
def said_in(path: Path) -> Said:
    said = Said()
    tree = tree_of(path)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names = {alias.name for alias in node.names if alias.asname is None}
            said.contexts |= names & texts_of_package()
        elif isinstance(node, ast.Assign) and called(node.value) == "Texts":
            said.contexts |= {ast.unparse(target) for target in node.targets}

    def walk(node: ast.AST, owner: str) -> None:
        for child in ast.iter_child_nodes(node):
            if called(child) in ("tr", "mark") and isinstance(child, ast.Call):
                said.calls.append((child, owner))
            walk(child, child.name if isinstance(child, ast.ClassDef) else owner)

    walk(tree, "")
    return said


def owner_of(call: ast.Call) -> str:
    """Whose `tr` or `mark` is called."""
    return ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""


def literal(node: ast.expr) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return str(node.value) if is_text and isinstance(node, ast.Constant) else None


def faults_of(call: ast.Call, owner_class: str, contexts: set[str]) -> Iterator[str]:
    """Why `lupdate` doesn't see what a call of `tr` or `mark` says, or under another context."""
    owner, text = owner_of(call), literal(call.args[0])
    is_of_texts, has_count = owner in contexts, len(call.args) > 2
    if not is_of_texts and not (owner == "self" and owner_class):
        yield f"“{owner}.tr” has a context of that name, which nobody asks for"
    elif text is None and not is_of_texts:
        yield "lupdate sees only what is written there"
    if isinstance(call.args[0], ast.JoinedStr | ast.BinOp):
        yield "a text is not put together within tr"
    if text is not None and ("{n}" in text) != has_count:
        yield "a text with {n} gets its count, and no other does"
    if has_count and not is_of_texts:
        yield "a count is said by Texts"


def other_faults(node: ast.AST) -> Iterator[str]:
    """What is said in a way that `lupdate` doesn't see."""
    match node:
        case ast.JoinedStr() if any(called(one) == "tr" for one in ast.walk(node)):
            yield "lupdate doesn't look into f-strings"
        case ast.Call(func=ast.Name(id="tr")):
            yield "a bare tr has no context"
        case ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"):
            yield "texts are said by Texts"


def wrong_calls(path: Path) -> Iterator[str]:
    """What is said otherwise than it should be, with its line."""
    said = said_in(path)
    for call, owner_class in said.calls:
        for fault in faults_of(call, owner_class, said.contexts):
            yield f"{name_of(path)}:{call.lineno}: {fault}"
    for node in ast.walk(tree_of(path)):
        for fault in other_faults(node):
            yield f"{name_of(path)}:{getattr(node, 'lineno', 0)}: {fault}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_texts_are_said_so_that_lupdate_sees_them(path: Path) -> None:
    assert list(wrong_calls(path)) == []


def test_each_context_is_called_as_the_variable_that_holds_it() -> None:
    made = {
        (ast.unparse(node.targets[0]), literal(node.value.args[0]))
        for path in EVERYWHERE
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        if called(node.value) == "Texts"
    }
    assert [pair for pair in made if pair[0] != pair[1]] == []


def unsaid(node: ast.AST) -> Iterator[str]:
    """The words of a shown text that are not said by `tr`, and what glues its parts together."""
    parts = list(ast.iter_child_nodes(node))
    match node:
        case ast.Call() if called(node) in ("tr", "mark", "QKeySequence", "replace", "partition"):
            return
        case ast.Call(func=ast.Attribute(value=pattern, attr="format" | "join")):
            parts = [pattern, *node.args]
        case ast.Constant(value=str() as text) if _LETTERS.search(_FIELD.sub("", text)):
            yield text
        case ast.JoinedStr():
            texts = [part for part in map(literal, node.values) if part is not None]
            yield from (text for text in texts if _LETTERS.search(text) or _GLUE.search(text))
            parts = [part for part in node.values if literal(part) is None]
    for part in parts:
        yield from unsaid(part)


def unsaid_in(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and called(node) in SHOWN:
            for argument in node.args:
                for text in unsaid(argument):
                    yield f"{name_of(path)}:{node.lineno}: {called(node)}: {text!r}"
        if isinstance(node, ast.Call) and called(node) == "join" and node.args:
            glue = literal(node.func.value) if isinstance(node.func, ast.Attribute) else None
            if glue in PUNCTUATION and name_of(path) not in STYLES:
                yield f"{name_of(path)}:{node.lineno}: {glue!r} is said by `listed`"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_what_is_shown_is_said(path: Path) -> None:
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


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("view.tr('Add')", "“view.tr” has a context of that name, which nobody asks for"),
        ("self.tr(name)", "lupdate sees only what is written there"),
        ("lanes.tr('To ' + name)", "a text is not put together within tr"),
        ("lanes.tr('{n} lanes')", "a text with {n} gets its count, and no other does"),
        ("self.tr('{n} lanes', '', n)", "a count is said by Texts"),
    ],
)
def test_what_lupdate_misses_is_found(code: str, fault: str) -> None:
    call = ast.parse(code, mode="eval").body
    assert isinstance(call, ast.Call)
    assert list(faults_of(call, "Owner", {"lanes"})) == [fault]


@pytest.mark.parametrize("code", ["f'{name} {self.tr(text)}'", "tr('Add')"])
def test_what_is_said_in_other_ways_is_found(code: str) -> None:
    assert list(other_faults(ast.parse(code, mode="eval").body)) != []


def test_lupdate_sees_each_text_under_its_context(tmp_path: Path) -> None:
    """What stands in the code, by context, is what a fresh run of it finds."""
    ts = tmp_path / "fresh.ts"
    translations.update(ts)
    seen = {
        (str(context.findtext("name")), str(message.findtext("source")))
        for context in ET.parse(ts).getroot().iter("context")
        for message in context.iter("message")
    }
    said = {
        (owner if owner_of(call) == "self" else owner_of(call), text)
        for path in MODULES
        for call, owner in said_in(path).calls
        if (text := literal(call.args[0])) is not None
    }
    assert sorted(said - seen) == []
