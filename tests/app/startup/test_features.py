"""What a feature is: a module that is installed, and what its commands and connections may be."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

from timeline_app.app import feature
from timeline_app.app.shell.actions import ANY, EDIT, FILE, MENUS, ActionSpec, in_menu_order
from timeline_app.app.startup.features import FEATURES, action_specs

APP = Path(feature.__file__).parent
SHARED = frozenset(
    {"window", "view", "panel", "details", "session", "selection", "actions", "editor", "opener"}
)
"""What all features of a window have in common, as variables and attributes call it."""
MAY_CONNECT = frozenset({"shell", "opening", "jobs", "startup", "cli"})
"""Folders below features and above them."""
OF_THE_MOMENT = frozenset({"records.lanes.LanesController.rename_in_place"})
"""What connects something that is gone a moment later."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(APP.rglob("*.py")):
        name = ".".join(path.relative_to(APP).with_suffix("").parts)
        yield name, ast.parse(path.read_text(encoding="utf-8"))


def is_feature(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.FunctionDef)
        and node.name == "install"
        and [argument.arg for argument in node.args.args] == ["shell"]
        for node in tree.body
    )


def action(name: str, menu: str = EDIT, after: str = "") -> ActionSpec:
    return ActionSpec(name, menu, name, ANY, after=after)


def ids(*of_features: tuple[ActionSpec, ...]) -> list[str]:
    return [spec.id for spec in in_menu_order(of_features)]


# Where its commands stand.


def test_commands_of_a_feature_follow_each_other_menu_by_menu() -> None:
    assert ids((action("a"), action("f", FILE), action("b"), action("g", FILE))) == list("fgab")


def test_a_command_stands_behind_the_one_it_names() -> None:
    cut, copy = (action("cut"), action("find")), (action("copy", after="cut"), action("titles"))
    assert ids(cut, copy) == ["cut", "copy", "titles", "find"]
    assert ids(copy, cut) == ["cut", "copy", "titles", "find"]


def test_two_behind_the_same_come_in_the_order_of_features() -> None:
    one, two = (action("b", after="a"),), (action("c", after="a"),)
    assert ids((action("a"), action("d")), one, two) == list("abcd")


def test_no_two_commands_have_one_id_and_all_are_in_the_menus() -> None:
    declared = [spec.id for one in FEATURES for spec in one.ACTIONS]
    assert Counter(declared) == Counter(spec.id for spec in action_specs())
    assert max(Counter(declared).values()) == 1


def test_in_each_menu_one_feature_begins_and_all_others_say_where_they_stand() -> None:
    first = [
        next(spec for spec in one.ACTIONS if spec.menu == menu)
        for one in FEATURES
        for menu in MENUS
        if any(spec.menu == menu for spec in one.ACTIONS)
    ]
    assert sorted(spec.menu for spec in first if not spec.after) == sorted(MENUS)
    assert {spec.after for spec in action_specs()} - {""} <= {spec.id for spec in action_specs()}


# When it is loaded.


def test_every_module_that_can_be_installed_is_once_in_the_list() -> None:
    there = {f"timeline_app.app.{name}" for name, tree in modules() if is_feature(tree)}
    listed = [getattr(one, "__name__", "") for one in FEATURES]
    assert Counter(listed) == Counter(there)


UNTIL_PAINTED = """
import os, sys
from timeline_app.app.startup import application
application._install_the_rest = lambda *_: (print(*sys.modules, flush=True), os._exit(0))
held = application.make_application(["timeline"])
application.open_window(None)
"""


LATER = frozenset(
    f"timeline_app.{name}"
    for name in (
        "app.feature",
        "app.shell.editor",
        "app.load.pictures",
        "app.messages.exit_status",
        "app.opening.importing",
        "app.shell.history_limit",
        "app.shell.telling",
        "core.columns.sort_order",
        "core.columns.table_fields",
        "core.columns.update",
        "document.as_known",
        "document.edit_command",
        "core.edits",
        "core.evidence.citation",
        "core.records.event_details",
        "core.search",
        "core.records.ids",
        "core.text.folding",
        "scene.comb",
        "scene.lanes.layout_patches",
        "scene.marks.rows_in_view",
        "storage.columns.cache",
        "storage.database.migrations",
        "storage.database.word_store",
        "storage.edits",
        "storage.file.installing",
        "storage.json.bulk_insert",
        "storage.json.document_type",
        "storage.queries.event_details",
        "storage.queries.event_facts",
        "storage.queries.group_members",
        "storage.report_texts",
        "widgets.controls.announce",
        "widgets.controls.column",
        "widgets.controls.text_labels",
        "widgets.controls.widget_pool",
        "widgets.texts",
    )
) | {"dataclasses", "secrets"}
"""What only edits, searches, tables, errors and screen readers need; values are Structs."""

MOST_MODULES = 150
"""Modules of ours, with the folders that they lie in, until the first paint: it may only shrink."""


@cache
def loaded_until_painted() -> frozenset[str]:
    """The modules of a second start; the first has made the sample's `.chronology`."""
    for _ in range(2):
        told = subprocess.run(
            [sys.executable, "-c", UNTIL_PAINTED], capture_output=True, text=True, check=True
        )
    return frozenset(told.stdout.split())


def test_no_feature_is_loaded_before_the_window_is_painted() -> None:
    loaded = loaded_until_painted()
    assert "timeline_app.widgets.canvas.timeline_view" in loaded
    own = {f"timeline_app.app.{name}" for name, tree in modules() if is_feature(tree)}
    assert loaded & own == set()


def test_nothing_is_loaded_before_the_window_is_painted_that_it_does_not_show() -> None:
    assert loaded_until_painted() & LATER == set()
    assert all(find_spec(name) for name in LATER)


def test_no_library_is_loaded_that_the_first_paint_does_without() -> None:
    assert loaded_until_painted() & {"_hashlib", "html"} == set()


def test_few_modules_are_loaded_before_the_window_is_painted() -> None:
    own = [name for name in loaded_until_painted() if name.split(".")[0] == "timeline_app"]
    assert len(own) <= MOST_MODULES


# Where it is connected.


def names_in(signal: ast.expr) -> set[str]:
    """What a signal is reached by: "session" and "window" of `self._session.window.closed`."""
    found = {node.id for node in ast.walk(signal) if isinstance(node, ast.Name)}
    found |= {node.attr for node in ast.walk(signal) if isinstance(node, ast.Attribute)}
    return {name.lstrip("_") for name in found}


def shared_in_classes(name: str, tree: ast.Module) -> list[str]:
    """The methods that connect signals of what all features have in common."""
    return [
        f"{name}.{cls.name}.{method.name}"
        for cls in tree.body
        if isinstance(cls, ast.ClassDef)
        for method in cls.body
        if isinstance(method, ast.FunctionDef)
        for call in ast.walk(method)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        and names_in(call.func.value) & SHARED
    ]


def functions_that_connect(tree: ast.Module) -> set[str]:
    return {
        function.name
        for function in tree.body
        if isinstance(function, ast.FunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        and names_in(call.func.value) & SHARED
    }


@pytest.mark.parametrize(("name", "tree"), [pytest.param(*one, id=one[0]) for one in modules()])
def test_what_features_have_in_common_is_connected_where_they_are_installed(
    name: str, tree: ast.Module
) -> None:
    if name.partition(".")[0] in MAY_CONNECT:
        return
    assert set(shared_in_classes(name, tree)) <= OF_THE_MOMENT
    connecting = functions_that_connect(tree)
    if connecting:
        assert is_feature(tree), f"{sorted(connecting)}: only a feature's install connects"
        reached = {"install"}
        for function in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
            called = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
            if function.name in reached:
                reached |= called
        assert connecting <= reached


def test_a_connection_in_a_controller_is_found() -> None:
    source = "class A:\n def f(self):\n  self._session.window.closed.connect(self.stop)"
    assert shared_in_classes("x", ast.parse(source)) == ["x.A.f"]
    assert shared_in_classes("x", ast.parse(source.replace("_session.window", "_timer"))) == []
