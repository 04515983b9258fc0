"""Texts are said in the one way that `lupdate` sees, and the translations know all of them."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import translations
from PySide6.QtCore import QTranslator
from source_trees import PACKAGE, dotted, nodes_of, tree_of, trees

HOW = PACKAGE / "core" / "text" / "translation.py"
"""How texts are said; it says none."""
SAYING = {"tr", "mark"}


class Text(NamedTuple):
    """A text as `lupdate` keeps it."""

    context: str
    source: str
    comment: str
    has_count: bool


def module_id(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def modules() -> list[Path]:
    """All but how texts are said."""
    return [path for path in trees() if path != HOW]


def saying(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """The calls that say or mark a text, with what they are called of."""
    for node in nodes_of(path):
        match node:
            case ast.Call(func=ast.Attribute(value=owner, attr=name), args=[_, *_]):
                if name in SAYING:
                    yield dotted(owner), node


@cache
def said_in(path: Path) -> Sequence[tuple[str, ast.Call]]:
    """The calls that say or mark a text, with their context; empty where `lupdate` sees none."""
    found = list(saying(path))
    # A class comes before those in it, so that the innermost is the one that stays.
    around = {
        inner: node.name
        for node in nodes_of(path)
        if isinstance(node, ast.ClassDef) and any(owner == "self" for owner, _ in found)
        for inner in ast.walk(node)
    }
    return [
        (around.get(call, "") if owner == "self" else owner if owner.isidentifier() else "", call)
        for owner, call in found
    ]


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def declared_in(path: Path) -> Iterator[tuple[str, str]]:
    """The names that hold texts in a module, and their contexts."""
    for node in tree_of(path).body:
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id="Texts"), args=[ast.Constant(value=str(context))]),
            ):
                yield name, context


@cache
def contexts() -> frozenset[str]:
    """The contexts of all `Texts`."""
    return frozenset(context for path in trees() for _, context in declared_in(path))


@cache
def marked_contexts() -> frozenset[str]:
    """The contexts under which tables have marked texts."""
    return frozenset(
        context
        for path in modules()
        for context, call in said_in(path)
        if dotted(call.func).endswith(".mark")
    )


def test_texts_are_said_so_that_lupdate_sees_their_context() -> None:
    for path in modules():
        look_at_texts_are_said_so_that_lupdate_sees_their_context(path)


def look_at_texts_are_said_so_that_lupdate_sees_their_context(path: Path) -> None:
    wrong = []
    for name, context in declared_in(path):
        if name != context:
            wrong.append(f"{name} says the texts of {context}")
    for context, call in said_in(path):
        where = f"{call.lineno}: {ast.unparse(call)[:80]}"
        of_widget = dotted(call.func) == "self.tr"
        if not of_widget and context not in contexts():
            wrong.append(f"{where}: not self, and no Texts")
        elif of_widget and (not is_literal(call.args[0]) or len(call.args) > 2 or call.keywords):
            wrong.append(f"{where}: self.tr takes a text alone")
        elif not is_literal(call.args[0]) and not (
            isinstance(call.args[0], (ast.Name, ast.Attribute, ast.Subscript, ast.IfExp))
            and context in marked_contexts()
        ):
            wrong.append(f"{where}: its text is marked nowhere")
    for node in nodes_of(path):
        if isinstance(node, ast.FunctionDef) and node.name == "tr" and node.col_offset == 0:
            wrong.append(f"{node.lineno}: a tr whose context lupdate can't see")
        if isinstance(node, ast.Attribute) and dotted(node) == "QCoreApplication.translate":
            wrong.append(f"{node.lineno}: say it by Texts")
    assert not wrong


def seen_by_python() -> set[Text]:
    """All texts, as Python reads the modules."""
    return {
        Text(
            context,
            ast.literal_eval(call.args[0]),
            ast.literal_eval(call.args[1]) if len(call.args) > 1 else "",
            len(call.args) > 2,
        )
        for path in modules()
        for context, call in said_in(path)
        if is_literal(call.args[0])
    }


def texts_in(ts: Path) -> set[Text]:
    return {
        Text(
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("comment") or "",
            message.get("numerus") is not None,
        )
        for context in ET.parse(ts).getroot().iter("context")
        for message in context.iter("message")
        if message.find("translation[@type='vanished']") is None
    }


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> set[Text]:
    ts = tmp_path_factory.mktemp("fresh") / "timeline_zh_CN.ts"
    translations.update(ts)
    return texts_in(ts)


LANGUAGES = sorted(translations.FOLDER.glob("*.ts"))


@pytest.mark.parametrize("ts", LANGUAGES, ids=lambda ts: ts.stem)
def test_each_translation_knows_all_texts_and_no_others(ts: Path, fresh: set[Text]) -> None:
    assert texts_in(ts) == fresh, "run: python3 packaging/dev.py translate"


@pytest.mark.parametrize("ts", LANGUAGES, ids=lambda ts: ts.stem)
def test_what_is_loaded_is_made_of_the_translation(ts: Path, tmp_path: Path) -> None:
    copy = tmp_path / ts.name
    copy.write_bytes(ts.read_bytes())
    made, shipped = QTranslator(), QTranslator()
    assert made.load(str(translations.release(copy)))
    assert shipped.load(str(ts.with_suffix(".qm")))
    for text in texts_in(ts):
        for n in (1, 2) if text.has_count else (-1,):
            asked = (text.context, text.source, text.comment or None, n)
            assert shipped.translate(*asked) == made.translate(*asked), (
                "run: python3 packaging/dev.py translate"
            )


FIELD = re.compile(r"\{(?!full_|short_)\w+\}|%\(\w+\)[sr]|%[sr]")
"""Patterns of dates have those of whole and short dates besides, for languages that need them."""


def forms_of(message: ET.Element) -> Iterator[str]:
    """The translation of a text, or one for each number; not those that are still missing."""
    said = message.find("translation")
    if said is not None:
        yield from (form.text or "" for form in said.iter() if form.text and form.text.strip())


@pytest.mark.parametrize("ts", LANGUAGES, ids=lambda ts: ts.stem)
def test_no_translation_has_a_field_that_its_text_has_not(ts: Path) -> None:
    wrong = [
        (source, form)
        for message in ET.parse(ts).getroot().iter("message")
        for source in [message.findtext("source") or ""]
        for form in forms_of(message)
        if not set(FIELD.findall(form)) <= set(FIELD.findall(source))
    ]
    assert wrong == []


def test_lupdate_sees_every_text_as_python_does(fresh: set[Text]) -> None:
    assert seen_by_python() - fresh == set()
    assert len(fresh) > 1000
