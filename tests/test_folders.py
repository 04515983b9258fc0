"""The inner rooms as a test: which folder of a room may import which, and how full each is.

The table is read from left to right: a folder imports what stands before it, and what lies in the
rooms below. "." is the room itself, its modules in no folder. `python -m tests.test_folders`
prints the table with the number of modules.
"""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "timeline_app"
THE_ROOM = "."

ORDER = {
    "core": ". text records dates dates/parse evidence columns search edits",
    "scene": "time model lanes marks arcs .",
    "storage": ". database file columns search json queries edits chronology",
    "interchange": ".",
    "document": ".",
    "render": "style text marks . picture formats",
    "widgets": (
        "controls texts fields cards event_form evidence_form panel table search"
        " canvas/tools canvas dialogs export"
    ),
    "app": ("messages load jobs shell view editing records search files export wiring startup cli"),
}
"""The folders of each room, the lowest first."""

MOST_FILES = 31
MEDIAN_FILES = 9
MOST_IN_A_CIRCLE = 5

RUNS_UP = frozenset(
    f"widgets.canvas.tools.{tool} -> widgets.canvas.{above}"
    for tool, above in [
        ("arc_endpoints", "timeline_view"),
        ("arcs_layer", "timeline_view"),
        ("date_marker", "timeline_view"),
        ("draft_ghost", "timeline_view"),
        ("drag", "timeline_view"),
        ("drag_painter", "timeline_view"),
        ("event_geometry", "item_view"),
        ("event_geometry", "timeline_view"),
        ("guide_line", "timeline_view"),
        ("handles", "timeline_view"),
        ("measure", "timeline_view"),
        ("measure_painter", "timeline_view"),
    ]
)
"""Debts: imports that run up, for types alone. The list may only shrink."""

CIRCLES = frozenset(
    [
        frozenset(["widgets.canvas.tools.drag", "widgets.canvas.tools.drag_painter"]),
        frozenset(["app.shell.saved_view", "app.shell.session"]),
        frozenset(["app.cli.main", "app.cli.self_test"]),
    ]
)
"""Debts: modules that import each other in a circle. The list may only shrink."""

WORDS_TO_LEAVE = frozenset(
    """
    furnishing hands card_hands overview_hands beside beside_lines work_beside dialog_beside
    keeping rescue kept_look going alike directory roominess rooms retracking places arc_ground
    arc_ways arrows found hits count counts runs stretch_input gap_words shown_date wording
    barred own_file leftovers uses changes_to_make spare_columns stamps inks prose calm_box
    refill latest grip aim
    """.split()  # noqa: SIM905 - a table to be read
)
"""Names of modules that were words of our own where the field has one."""


@dataclass(frozen=True)
class Import:
    """One module of the package imports another."""

    importer: str
    imported: str
    is_for_types: bool

    @property
    def is_within_a_room(self) -> bool:
        return self.importer.split(".")[0] == self.imported.split(".")[0]

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


def imported(tree: ast.AST, is_for_types: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield each imported name, and whether type checkers alone import it."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", is_for_types) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, is_for_types) for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from ((arg.value, False) for arg in node.args if isinstance(arg, ast.Constant))
        for_types = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        yield from imported(node, is_for_types or for_types)


@cache
def imports() -> tuple[Import, ...]:
    """Every import of one module of the package by another, wherever it stands."""
    found = {}
    for importer, path in modules().items():
        for name, is_for_types in imported(ast.parse(path.read_text(encoding="utf-8"))):
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


def test_each_folder_stands_in_the_table_and_no_other() -> None:
    for room, order in ORDER.items():
        there = {folder_of(name) for name in modules() if name.split(".")[0] == room}
        assert there == set(order.split()), room


def test_a_folder_imports_only_what_stands_before_it() -> None:
    up = {str(one) for one in imports() if one.is_within_a_room and runs_up(one)}
    assert up - RUNS_UP == set()
    assert RUNS_UP - up == set(), "paid: take it off the list of debts"


def test_no_debt_is_an_import_that_runs() -> None:
    assert [str(one) for one in imports() if str(one) in RUNS_UP and not one.is_for_types] == []


def test_an_import_that_runs_up_is_found() -> None:
    assert runs_up(Import("core.text.folding", "core.dates.edtf", is_for_types=False))
    assert runs_up(Import("scene.arcs.arcs", "scene.build", is_for_types=False))
    assert not runs_up(Import("core.dates.edtf", "core.text.folding", is_for_types=False))
    assert not runs_up(Import("core.dates.edtf", "core.dates.civil", is_for_types=False))


def test_circles_are_small_and_known() -> None:
    found = circles()
    assert [sorted(circle) for circle in found if len(circle) > MOST_IN_A_CIRCLE] == []
    assert [sorted(circle) for circle in found - CIRCLES] == []
    assert [sorted(circle) for circle in CIRCLES - found] == [], "paid: take it off the list"


def test_folders_hold_few_files() -> None:
    counts = files_by_folder()
    assert {folder: count for folder, count in counts.items() if count > MOST_FILES} == {}
    assert statistics.median(counts.values()) <= MEDIAN_FILES


@pytest.mark.parametrize("name", sorted(modules()))
def test_no_module_has_a_name_to_leave(name: str) -> None:
    assert name.rpartition(".")[2] not in WORDS_TO_LEAVE or name == "app.wiring.going"


def test_each_folder_says_what_lives_there() -> None:
    for folder in files_by_folder():
        path = PACKAGE / folder / "__init__.py"
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), folder


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


if __name__ == "__main__":
    print(table())
