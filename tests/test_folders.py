"""The inner rooms as a test: which folder of a room may import which, and how full each is.

The table stands in `packaging/house.py`, which `dev.py house` prints.
"""

from __future__ import annotations

import ast
import statistics

import house_picture
from house import (
    ORDER,
    Import,
    circles,
    files_by_folder,
    folder_of,
    imports,
    may_import,
    modules,
    runs_up,
)
from source_trees import PACKAGE, tree_of

MOST_FILES = 30
MEDIAN_FILES = 9
MOST_IN_A_CIRCLE = 5

CIRCLES: frozenset[frozenset[str]] = frozenset()
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


def test_each_folder_stands_in_the_table_and_no_other() -> None:
    for room, order in ORDER.items():
        there = {folder_of(name) for name in modules() if name.split(".")[0] == room}
        assert there == set(order.split()), room


def test_a_folder_imports_only_what_stands_before_it() -> None:
    assert [str(one) for one in imports() if one.is_within_a_room and runs_up(one)] == []


def test_an_import_that_runs_up_is_found() -> None:
    assert runs_up(Import("core.text.folding", "core.dates.edtf", is_for_types=False))
    assert runs_up(Import("scene.comb.comb", "scene.build", is_for_types=False))
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


def test_no_module_has_a_name_to_leave() -> None:
    assert [name for name in modules() if name.rpartition(".")[2] in WORDS_TO_LEAVE] == []


def test_each_folder_says_what_lives_there_and_what_it_may_import() -> None:
    for folder in files_by_folder():
        said = ast.get_docstring(tree_of(PACKAGE / folder / "__init__.py")) or ""
        room, _, inner = folder.partition("/")
        told = may_import(room, inner) if inner else ""
        assert said, folder
        assert " ".join(said.split()).endswith(told), f"{folder}: run packaging/dev.py house"


def test_the_picture_of_the_house_is_up_to_date() -> None:
    drawn = house_picture.PICTURE.read_text(encoding="utf-8")
    assert drawn == house_picture.drawing(), "draw it anew: packaging/dev.py house"


def test_layers_of_the_picture_hold_every_room_once() -> None:
    rooms = [room for layer in house_picture.LAYERS for room in layer]
    assert sorted(rooms) == sorted(ORDER)
