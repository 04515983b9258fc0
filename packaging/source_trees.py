"""The modules of the package as trees, parsed once for all that look at the source."""

from __future__ import annotations

import ast
import gc
from collections.abc import Mapping
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "timeline_app"


@cache
def trees() -> Mapping[Path, ast.Module]:
    """Every module by its path, sorted. They stay, so that garbage is never looked for in them."""
    gc.collect()
    was_enabled = gc.isenabled()
    gc.disable()  # or most of the time goes into looking through a million nodes
    try:
        return {
            path: ast.parse(path.read_text(encoding="utf-8"))
            for path in sorted(PACKAGE.rglob("*.py"))
        }
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def tree_of(path: Path) -> ast.Module:
    """The tree of one module."""
    return trees()[path]


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """All nodes of a module, as `ast.walk` gives them."""
    found: list[ast.AST] = [tree_of(path)]
    for node in found:  # grows meanwhile
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, list):
                found += [one for one in value if isinstance(one, ast.AST)]
            elif isinstance(value, ast.AST):
                found.append(value)
    return tuple(found)


def dotted(node: ast.expr) -> str:
    """What is called or meant, as it is written: "self.window.close"."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ast.unparse(node)
