"""`dev.py mutants`: one small fault at a time in lines that were changed, and which ones live.

A mutant lives where the tests of its module still pass. What is mutated, and how, follows
R. DeMillo, R. Lipton and F. Sayward, "Hints on Test Data Selection" (Computer 11, no. 4, 1978):
a comparison, a junction, a negation, a sign or a number is another one.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Any, NamedTuple

from environment import ROOT
from typing_extensions import override

PACKAGE = "timeline_app"
HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
MOST_TEST_FILES = 30
OTHER_OPERATOR: dict[type[ast.AST], Any] = {
    ast.Lt: ast.LtE(),
    ast.LtE: ast.Lt(),
    ast.Gt: ast.GtE(),
    ast.GtE: ast.Gt(),
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.Is: ast.IsNot(),
    ast.IsNot: ast.Is(),
    ast.In: ast.NotIn(),
    ast.NotIn: ast.In(),
    ast.And: ast.Or(),
    ast.Or: ast.And(),
    ast.Add: ast.Sub(),
    ast.Sub: ast.Add(),
}


class Mutant(NamedTuple):
    """A module with one fault: in which line, and what stands there and stood."""

    path: str
    line: int
    before: str
    after: str
    source: str

    @override
    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before}  ->  {self.after}"


def other(node: ast.expr) -> ast.expr | None:
    """The expression with a fault; None where none of ours suits it."""
    match node:
        case ast.Compare(left, [operator, *more], operands) if type(operator) in OTHER_OPERATOR:
            return ast.Compare(left, [OTHER_OPERATOR[type(operator)], *more], operands)
        case ast.BoolOp(operator, values):
            return ast.BoolOp(OTHER_OPERATOR[type(operator)], values)
        case ast.BinOp(left, operator, right) if type(operator) in OTHER_OPERATOR:
            return ast.BinOp(left, OTHER_OPERATOR[type(operator)], right)
        case ast.UnaryOp(ast.Not(), operand):
            return operand
        case ast.Constant(bool() as value):
            return ast.Constant(not value)
        case ast.Constant(int() as value):
            return ast.Constant(value + 1)
        case _:
            return None


class _Replacing(ast.NodeTransformer):
    """Puts one expression in the place of another."""

    def __init__(self, old: ast.expr, new: ast.expr) -> None:
        self._old, self._new = old, new

    @override
    def visit(self, node: ast.AST) -> ast.AST:
        return self._new if node is self._old else super().generic_visit(node)


def _code(node: ast.AST) -> Iterator[ast.AST]:
    """A node and all below it but annotations, which do nothing."""
    yield node
    for name, value in ast.iter_fields(node):
        if name not in {"annotation", "returns"}:
            for part in value if isinstance(value, list) else [value]:
                if isinstance(part, ast.AST):
                    yield from _code(part)


def _expressions(tree: ast.AST) -> list[ast.expr]:
    return [node for node in _code(tree) if isinstance(node, ast.expr)]


def places_of(source: str, lines: set[int] | None = None) -> list[int]:
    """The numbers of the expressions that can have a fault, in these lines if some are given."""
    return [
        number
        for number, node in enumerate(_expressions(ast.parse(source)))
        if (lines is None or node.lineno in lines) and other(node) is not None
    ]


def mutant_at(path: str, source: str, place: int) -> Mutant:
    """The mutant of a module with the fault in one of its places."""
    tree = ast.parse(source)
    old = _expressions(tree)[place]
    new = other(old)
    assert new is not None
    before, after = ast.unparse(old), ast.unparse(new)
    changed = ast.fix_missing_locations(_Replacing(old, new).visit(tree))
    return Mutant(path, old.lineno, before, after, ast.unparse(changed))


def changed_lines(diff: str) -> set[int]:
    """The numbers of the lines that a diff without context adds or changes."""
    hunks = ((int(first), int(count or 1)) for first, count in HUNK.findall(diff))
    return {line for first, count in hunks for line in range(first, first + count)}


def tests_of(path: str, tests: dict[str, str]) -> list[str]:
    """The test files of a module, the nearest first.

    Those that import it, those in the folder of its room, and below that; then outwards from room
    to room those that import the room as a whole, and those in its folder. A room with no tests of
    its own is tested by those of a room around it. In each folder those named alike go first.

    `tests` are the texts of all test files.
    """
    room = path.removeprefix(f"{PACKAGE}/").removesuffix(".py").removesuffix("/__init__")
    found = _importing(room, tests)
    around, _, name = room.rpartition("/")
    found.sort(key=lambda one: not one.startswith(f"tests/{around}/"))
    within = [one for one in tests if one.startswith(f"tests/{around}/")]
    found += sorted(within, key=lambda one: (one.count("/"), not _is_alike(name, one)))
    while around:
        found += _importing(around, tests)
        beside = [one for one in tests if one.rpartition("/")[0] == f"tests/{around}"]
        found += sorted(beside, key=lambda one: not _is_alike(name, one))
        around, _, name = around.rpartition("/")
    return list(dict.fromkeys(found))[:MOST_TEST_FILES]


def _is_alike(name: str, test: str) -> bool:
    """Whether the file of tests is named after a module or room, or after a part of its name."""
    own = Path(test).stem.removeprefix("test_")
    return own.startswith(name) or name.startswith(own)


def _importing(room: str, tests: dict[str, str]) -> list[str]:
    module = re.escape(".".join([PACKAGE, *room.split("/")]))
    importing = re.compile(rf"\b{module}\b(?!\.)")
    return [one for one, text in tests.items() if importing.search(text)]


def _git(*arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def _chosen(options: argparse.Namespace) -> list[Mutant]:
    """As many mutants as are asked for, drawn from all places of the lines that are looked at."""
    since, within = options.since, options.within or [PACKAGE]
    asked = ("diff", "--name-only", since, "--") if since else ("ls-files",)
    found: list[tuple[str, str, int]] = []
    for path in _git(*asked, *within).splitlines():
        if path.endswith(".py") and path.startswith(PACKAGE) and (ROOT / path).is_file():
            source = (ROOT / path).read_text(encoding="utf-8")
            lines = changed_lines(_git("diff", "-U0", since, "--", path)) if since else None
            found += ((path, source, place) for place in places_of(source, lines))
    drawn = random.Random(options.seed).sample(found, min(options.count, len(found)))
    return [mutant_at(*one) for one in drawn]


def _copy(to: Path) -> Path:
    """A copy of the checkout as it is, for one process, from which tests find what lies beside."""
    for path in _git("ls-files").splitlines():
        if (ROOT / path).is_file():
            (to / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, to / path)
    return to


def _pass(checkout: Path, tests: Sequence[str], seconds: float) -> bool:
    """Whether these tests pass there; what takes too long doesn't."""
    chosen = ["-x", "-q", "-p", "no:cacheprovider", "-m", "not alone and not long and not x11"]
    command = [sys.executable, "-B", "-m", "pytest", *chosen, *tests]
    there = os.environ | {"PYTHONPATH": str(checkout), "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            command, cwd=checkout, env=there, timeout=seconds, capture_output=True, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _lives(mutant: Mutant, tests: Sequence[str], copies: SimpleQueue[Path], seconds: float) -> bool:
    checkout = copies.get()
    place = checkout / mutant.path
    before = place.read_bytes()
    try:
        place.write_text(mutant.source, encoding="utf-8")
        return not tests or _pass(checkout, tests, seconds)
    finally:
        place.write_bytes(before)
        copies.put(checkout)


def main(argv: Sequence[str]) -> int:
    """Try some mutants, and list those that live; 1 if there are any."""
    parser = argparse.ArgumentParser(prog="dev.py mutants", description=__doc__)
    parser.add_argument("--since", metavar="REV", help="in lines changed since this commit alone")
    parser.add_argument("--within", nargs="+", metavar="FOLDER", help="in these folders alone")
    parser.add_argument("--count", type=int, default=20, help="how many are drawn")
    parser.add_argument("--seed", default="1", help="another one draws others")
    parser.add_argument(
        "--seconds", type=float, default=300, help="the longest for the tests of one"
    )
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args(argv)
    texts = {
        path: (ROOT / path).read_text(encoding="utf-8")
        for path in _git("ls-files", "tests").splitlines()
        if Path(path).name.startswith("test_")
    }
    drawn = _chosen(options)
    copies: SimpleQueue[Path] = SimpleQueue()
    living = 0
    beside = tempfile.TemporaryDirectory(dir=ROOT.parent, prefix=f"{ROOT.name}-")
    with beside as name, ThreadPoolExecutor(options.processes) as pool:
        for number in range(options.processes):
            copies.put(_copy(Path(name) / str(number)))
        told = ((one, tests_of(one.path, texts), copies, options.seconds) for one in drawn)
        for one, lives in zip(drawn, pool.map(lambda parts: _lives(*parts), told), strict=True):
            living += lives
            print(f"{'LIVES' if lives else 'found'}  {one}", flush=True)
    print(f"{living} of {len(drawn)} mutants live")
    return 1 if living else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
