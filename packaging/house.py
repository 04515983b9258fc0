"""The house: its rooms, their folders, and who imports whom, told from the sources themselves.

The table is read from left to right: a folder imports what stands before it, and what lies in the
rooms below. `dev.py house` prints it with the number of modules, and draws `docs/house.svg`.
"""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import fill

from source_trees import PACKAGE, dotted, tree_of
from typing_extensions import override

ROOT = PACKAGE.parent
WIDTH = 96
THE_ROOM = "."
"""Stands for the modules of a room that lie in no folder."""

ORDER = {
    "core": ". text records dates dates/parse evidence columns checks search edits merging memo",
    "scene": "time model lanes marks comb figure .",
    "storage": ". database file columns search json queries edits comparison imports chronology",
    "interchange": (
        "writing documents texts foreign script sheets sheets/written ical timeline_project"
        " markwhen/dates markwhen timelinejs simile hsg gdelt wikidata dated_paragraphs references"
        " pictures placing ."
    ),
    "reading": (
        "dates/resolve dates speech/marks speech/naming speech/attribution speech omission ."
    ),
    "web": ".",
    "document": ".",
    "render": "style text marks . picture formats memo",
    "widgets": (
        "controls texts reader fields cards event_form evidence_form panel table search"
        " canvas/tools canvas dialogs review imports export"
    ),
    "app": (
        "messages load jobs shell opening . view editing records reader desk search files review"
        " export help startup cli"
    ),
}
"""The folders of each room, the lowest first."""


@dataclass(frozen=True)
class Import:
    """One module of the package imports another."""

    importer: str
    imported: str
    is_for_types: bool

    @property
    def is_within_a_room(self) -> bool:
        """Whether both lie in the same room."""
        return self.importer.split(".")[0] == self.imported.split(".")[0]

    @override
    def __str__(self) -> str:
        return f"{self.importer} -> {self.imported}"


def name_of(path: Path) -> str:
    """The name of a module within the package: "core.dates.edtf"."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules() -> Mapping[str, Path]:
    """All modules by their names; packages without a line of their own are folders, no modules."""
    found = [path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"]
    return {
        name_of(path): path for path in sorted(found) if len(path.relative_to(PACKAGE).parts) > 1
    }


def imported(tree: ast.AST) -> Iterator[tuple[str, bool]]:
    """Yield each imported name, and whether type checkers alone import it."""
    waiting = [(tree, False)]
    while waiting:
        node, is_for_types = waiting.pop()
        if isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", is_for_types) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, is_for_types) for alias in node.names)
        elif isinstance(node, ast.Call) and dotted(node.func).endswith("import_module"):
            yield from (
                (str(arg.value), False) for arg in node.args if isinstance(arg, ast.Constant)
            )
        if isinstance(node, ast.If) and dotted(node.test) == "TYPE_CHECKING":
            is_for_types = True
        waiting += [(child, is_for_types) for child in ast.iter_child_nodes(node)]


@cache
def imports() -> tuple[Import, ...]:
    """Every import of one module of the package by another, wherever it stands."""
    found: dict[tuple[str, str], bool] = {}
    for importer, path in modules().items():
        for name, is_for_types in imported(tree_of(path)):
            whole = name.removeprefix("timeline_app.")
            for target in (whole, whole.rpartition(".")[0]):
                if target in modules() and target != importer:
                    known = found.get((importer, target), True)
                    found[importer, target] = known and is_for_types
                    break
    return tuple(Import(*pair, is_for_types) for pair, is_for_types in found.items())


def folder_of(name: str) -> str:
    """The folder of a module within its room: "dates/parse" of "core.dates.parse.single"."""
    return "/".join(name.split(".")[1:-1]) or THE_ROOM


def runs_up(one: Import) -> bool:
    """Whether a module imports one of a folder that stands after its own."""
    order = ORDER[one.importer.split(".")[0]].split()
    return order.index(folder_of(one.importer)) < order.index(folder_of(one.imported))


def files_by_folder() -> dict[str, int]:
    """How many modules lie in each folder, by its path."""
    found: dict[str, int] = {}
    for name in modules():
        folder = "/".join(name.split(".")[:-1])
        found[folder] = found.get(folder, 0) + 1
    return found


def below(name: str, found: set[str]) -> set[str]:
    """Add all that a module imports when it runs, directly or by way of others."""
    for one in importing().get(name, ()):
        if one not in found:
            found.add(one)
            below(one, found)
    return found


@cache
def importing() -> dict[str, list[str]]:
    """What each module imports when it runs."""
    found: dict[str, list[str]] = {}
    for one in imports():
        if not one.is_for_types:
            found.setdefault(one.importer, []).append(one.imported)
    return found


@cache
def circles() -> frozenset[frozenset[str]]:
    """Modules that import each other when they run, each with all that it is in a circle with."""
    reached = {name: below(name, set()) for name in modules()}
    return frozenset(
        frozenset(other for other in reached[name] if name in reached[other])
        for name in modules()
        if name in reached[name]
    )


def may_import(room: str, folder: str) -> str:
    """What a folder's own docstring has to say of its imports within the room."""
    names = ORDER[room].split()
    before = names[: names.index(folder)]
    named = ["the room's own modules" if name == THE_ROOM else name for name in before]
    return f"May import of this room: {', '.join(named) or 'nothing'}."


def write_what_may_be_imported() -> None:
    """Bring the last paragraph of each folder's docstring up to date."""
    for room, order in ORDER.items():
        for folder in order.split():
            if folder == THE_ROOM:
                continue
            path = PACKAGE / room / folder / "__init__.py"
            source = path.read_text(encoding="utf-8")
            said = ast.get_docstring(ast.parse(source), clean=False) or ""
            kept = said.partition("\n\nMay import of this room:")[0].rstrip()
            told = f"{kept}\n\n{fill(may_import(room, folder), WIDTH)}\n"
            path.write_text(source.replace(said, told, 1), encoding="utf-8")


def table() -> str:
    """The rooms with their folders, the lowest first, and how many modules lie in each."""
    counts = files_by_folder()
    lines = []
    for room, order in ORDER.items():
        lines.append(room)
        for folder in order.split():
            path = room if folder == THE_ROOM else f"{room}/{folder}"
            lines.append(f"  {path:34}{counts[path]:4}")
    numbers = counts.values()
    lines.append(f"median {statistics.median(numbers):g}, most {max(numbers)}")
    up = sum(one.is_within_a_room and runs_up(one) for one in imports())
    lines.append(f"imports that run up: {up}; circles: {sorted(map(len, circles()))}")
    return "\n".join(lines)
