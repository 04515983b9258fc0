"""Type comes in seven sizes, on screen and in pictures, wherever it is set."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from source_trees import PACKAGE, nodes_of, trees

from timeline_app.render.picture import lettering
from timeline_app.render.style.fonts import Face, font_of

SIZES_PX = frozenset({11, 12, 13, 14, 17, 22, 30})
FIGURE_SIZES = SIZES_PX | {16}
"""Those of figures, in their units: the line below the headline is larger than any text."""
LIST_SIZES = frozenset({22, 26, 32, 48})
"""Those of vertical lists, which are made for a screen in the hand."""
UNITS = frozenset({("svg_letters.py", "1000")})
"""What is no size of type: the units in which outlines are kept."""
SHEET_SIZE = re.compile(r"font-size:\s*([^;\s}]*)|\bfont:\s*([^;}\n]*\dp[^;}\n]*)")
SIZED = "setPixelSize"
OTHERWISE_SIZED = ("setPointSize", "setPointSizeF")


def sizes_in_sheets(code: str) -> Iterator[str]:
    """What the style sheets of a module, which are texts of it, say of sizes."""
    for found in SHEET_SIZE.finditer(code):
        yield found[1] or found[2]


def constants_in(module: ast.AST) -> dict[str, str]:
    return {
        ast.unparse(node.targets[0]): ast.unparse(node.value)
        for node in ast.iter_child_nodes(module)
        if isinstance(node, ast.Assign)
    }


def sizes_set(nodes: Sequence[ast.AST]) -> Iterator[str]:
    """What a module, the first of its nodes, gives fonts as their size: numbers, or constants."""
    for node in nodes:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr == SIZED:
            (given,) = map(ast.unparse, node.args)
            constants = constants_in(nodes[0])
            table, _, key = given.partition("[")
            if key and constants.get(table, "").startswith("{"):
                yield from map(str, ast.literal_eval(constants[table]).values())
            else:
                yield constants.get(given, given)
        elif node.func.attr in OTHERWISE_SIZED:
            yield node.func.attr


def modules() -> list[Path]:
    # Faces and the type of figures are sized from a table each: tests of their own look at them.
    # The type of a web page is as large as its reader has it, that of a printed memo in points.
    tables = {PACKAGE / "render" / name for name in ("style/fonts.py", "picture/lettering.py")}
    apart = {PACKAGE / "interchange/documents/html.py", PACKAGE / "render/memo/looks.py"}
    return [path for path in trees() if path not in tables | apart]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("face", Face)
def test_a_face_has_one_of_the_sizes(face: Face) -> None:
    assert font_of(face).pixelSize() in SIZES_PX


def test_figures_have_few_sizes() -> None:
    types = {
        name: face.size_px
        for name, face in vars(lettering).items()
        if isinstance(face, lettering.Lettering)
    }
    in_lists = {name for name in types if name.startswith("LIST_")}
    assert {types[name] for name in in_lists} == LIST_SIZES
    assert {types[name] for name in types.keys() - in_lists} <= FIGURE_SIZES


def test_style_sheets_keep_to_the_sizes() -> None:
    said = {
        (path.name, size) for path in modules() for size in sizes_in_sheets(path.read_text("utf-8"))
    }
    assert said
    assert not {(name, size) for name, size in said if size not in {f"{n}px" for n in SIZES_PX}}


def test_widgets_keep_to_the_sizes() -> None:
    said = {(path.name, size) for path in modules() for size in sizes_set(nodes_of(path))}
    assert said
    assert said >= UNITS
    assert not {(name, size) for name, size in said - UNITS if size not in map(str, SIZES_PX)}


@pytest.mark.parametrize(
    "code",
    [
        'SHEET = "QLabel { font-size: 15px; }"',
        'SHEET = "QLabel { font: bold 15px Inter; }"',
        "label.font().setPixelSize(16)",
        "BIG_PX = 16\nfont.setPixelSize(BIG_PX)",
        "font.setPixelSize(size(3))",
        "BIG_PX = {1: 16}\nfont.setPixelSize(BIG_PX[1])",
        "font.setPointSizeF(11)",
    ],
)
def test_another_size_is_seen(code: str) -> None:
    (size,) = [*sizes_in_sheets(code), *sizes_set(list(ast.walk(ast.parse(code))))]
    assert size.removesuffix("px") not in map(str, SIZES_PX)
