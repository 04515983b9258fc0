"""What people and files bring is never taken for rich text: a name could make Qt open a file."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from source_trees import PACKAGE, dotted, nodes_of, trees

MODULES = [path for path in trees() if path.relative_to(PACKAGE).parts[0] in ("app", "widgets")]
TIPS_OF_OURS = {
    "app/shell/actions.py": {"plain"},
    "widgets/fields/date_field.py": {"keys", "code"},
    "widgets/export/footer.py": {"hint"},
    "widgets/panel/details_panel.py": {"tip"},
}
"""Tool tips made of texts of the program alone, by module and the names in them."""


def is_ours(node: ast.expr, name: str = "") -> bool:
    """Whether a text can only be one of the program's own, or is made plain."""
    match node:
        case ast.Constant():
            return True
        case ast.IfExp():
            return is_ours(node.body, name) and is_ours(node.orelse, name)
        case ast.Call(func=ast.Name(id="tr") | ast.Attribute(attr="tr")):
            return isinstance(node.args[0], ast.Constant)
        case ast.Call(func=ast.Name(id="tool_tip") | ast.Attribute(attr="toolTip")):
            return True
    found = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    return bool(found) and found & TIPS_OF_OURS.get(name, set()) != set()


def calls(path: Path, name: str) -> Iterator[ast.Call]:
    for node in nodes_of(path):
        if isinstance(node, ast.Call):
            func = node.func
            called = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
            if called == name:
                yield node


def made(path: Path, kind: str) -> Iterator[tuple[str, ast.Call]]:
    """What is made of a kind, by the names that it is assigned to."""
    for node in nodes_of(path):
        targets, value = [], None
        if isinstance(node, ast.Assign):
            targets, value = node.targets, node.value
        if isinstance(value, ast.Tuple) and targets and isinstance(targets[0], ast.Tuple):
            pairs = zip(targets[0].elts, value.elts, strict=True)
        else:
            pairs = ((target, value) for target in targets if value is not None)
        for target, one in pairs:
            if isinstance(one, ast.Call) and getattr(one.func, "id", "") == kind:
                yield ast.unparse(target), one


def test_tool_tips_are_plain() -> None:
    for path in MODULES:
        look_at_tool_tips_are_plain(path)


def look_at_tool_tips_are_plain(path: Path) -> None:
    for call in calls(path, "setToolTip"):
        name = path.relative_to(PACKAGE).as_posix()
        assert is_ours(call.args[0], name), f"{name}:{call.lineno}: wrap it in tool_tip()"


def test_labels_and_messages_with_texts_of_others_are_plain() -> None:
    for path in MODULES:
        look_at_labels_and_messages_with_texts_of_others_are_plain(path)


def look_at_labels_and_messages_with_texts_of_others_are_plain(path: Path) -> None:
    plain = {dotted(call.func).rpartition(".")[0] for call in calls(path, "setTextFormat")}
    told = {
        dotted(call.func).rpartition(".")[0]
        for call in calls(path, "setText")
        if not is_ours(call.args[0])
    }
    for name, call in made(path, "QLabel"):
        is_foreign = name in told or any(not is_ours(arg) for arg in call.args)
        assert not is_foreign or name in plain, f"{path.name}:{call.lineno}: {name} is not plain"
    for name, call in made(path, "QMessageBox"):
        assert name in plain, f"{path.name}:{call.lineno}: {name} is not plain"
    statics = {"question", "warning", "information", "critical"}
    for kind in statics:
        for call in calls(path, kind):
            assert "QMessageBox" not in dotted(call.func), f"{path.name}:{call.lineno}"
