"""The house as a test: which room may import what, and what never loads Qt.

The table below is the one of the architecture page; `app` alone may import everything. An
import counts wherever it stands: inside a function, under TYPE_CHECKING, or as the text handed
to `importlib.import_module`.
"""

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from source_trees import PACKAGE, dotted, nodes_of, trees

ROOT = PACKAGE.parent


@dataclass(frozen=True)
class Room:
    """What a room may import besides the standard library and itself."""

    rooms: frozenset[str] = frozenset()
    libraries: frozenset[str] = frozenset()
    qt: frozenset[str] = frozenset()


def room(rooms: str = "", libraries: str = "", qt: str = "") -> Room:
    return Room(frozenset(rooms.split()), frozenset(libraries.split()), frozenset(qt.split()))


PAINTING = "QtCore QtGui QtSvg"
SCREEN = "QtCore QtGui QtWidgets QtPrintSupport QtSvgWidgets"
HOUSE = {
    "core": room(libraries="numpy msgspec dateutil"),
    "scene": room("core", libraries="numpy"),
    "storage": room("core", libraries="numpy msgspec"),
    "interchange": room(
        "core",
        libraries="msgspec ijson defusedxml dateutil bibtexparser pylatexenc pypdfium2 "
        "python_calamine xlsxwriter",
    ),
    "api": room("core storage interchange"),  # a module of its own: what scripts may rely on
    "reading": room("core", libraries="dateutil"),
    "web": room("core interchange", libraries="msgspec warcio", qt="QtCore QtNetwork"),
    "document": room("core scene storage", qt="QtCore QtGui"),
    "render": room("core scene", libraries="numpy", qt=PAINTING),
    "widgets": room("core scene document render", qt=SCREEN),
}
FREE_ROOM = "app"
WITHOUT_QT = ("core", "scene", "storage", "interchange", "reading", "api")
# Backports of what the standard library has from a later Python on.
BACKPORTS = frozenset({"typing_extensions"})
QT_PACKAGES = frozenset({"PySide6", "shiboken6"})
BANNED_NAMES = frozenset({"utils", "util", "common", "helpers", "helper", "managers", "manager"})


def imported_names(nodes: Iterable[ast.AST], package: str) -> Iterator[str]:
    """Yield the dotted name of everything that the module imports.

    `from a import b` gives "a.b", for b may be a module. `package` is the dotted name that
    relative imports start from.
    """
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, base]).rstrip(".")
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and node.args:
            called = dotted(node.func).rsplit(".", 1)[-1]
            argument = node.args[0]
            if called in {"import_module", "__import__"} and isinstance(argument, ast.Constant):
                yield str(argument.value)


def offence(name: str, here: str) -> str | None:
    """What is wrong with importing `name` in the room `here`, or None."""
    allowed = HOUSE[here]
    first, _, rest = name.partition(".")
    second = rest.partition(".")[0]
    if first in sys.stdlib_module_names or first in BACKPORTS:
        return None
    if first == "timeline_app":
        known = second == here or second in allowed.rooms or second == "__version__"
        return None if known else f"imports the room {second or 'timeline_app itself'}"
    if first == "PySide6":
        return None if second in allowed.qt else f"imports Qt's {second or 'PySide6'}"
    if first == "shiboken6":
        return None if allowed.qt else "imports shiboken6"
    return None if first in allowed.libraries else f"imports the library {first}"


def offences(nodes: Iterable[ast.AST], here: str) -> list[str]:
    found = (offence(name, here) for name in imported_names(nodes, f"timeline_app.{here}"))
    return [wrong for wrong in found if wrong]


def modules() -> list[Path]:
    return list(trees())


def room_of(path: Path) -> str:
    """The room that a module lives in, or that it is itself."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def module_id(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_each_module_imports_only_what_its_room_may() -> None:
    for path in modules():
        look_at_each_module_imports_only_what_its_room_may(path)


def look_at_each_module_imports_only_what_its_room_may(path: Path) -> None:
    inside = path.relative_to(PACKAGE).parts
    if inside in {("__init__.py",), ("__main__.py",)}:
        return
    assert len(inside) > 1 or inside == ("api.py",), "a module lives in a room"
    here = room_of(path)
    assert here in HOUSE or here == FREE_ROOM, f"there is no room called {here}"
    if here != FREE_ROOM:
        assert offences(nodes_of(path), here) == []


def test_no_module_is_named_for_nothing() -> None:
    for path in modules():
        look_at_no_module_is_named_for_nothing(path)


def look_at_no_module_is_named_for_nothing(path: Path) -> None:
    inside = path.relative_to(PACKAGE).with_suffix("").parts
    words = {word for part in inside for word in part.strip("_").split("_")}
    assert not words & BANNED_NAMES


def test_a_public_class_has_its_name_for_itself() -> None:
    """Where two rooms need a word, one of them takes the field's more exact one.

    The interface of scripts names things as its users do, in whatever rooms they are.
    """
    places: dict[str, list[str]] = {}
    for path in modules():
        if path == PACKAGE / "api.py":
            continue
        for node in nodes_of(path):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(path.relative_to(PACKAGE).as_posix())
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


MOST_LINES = 60
"""Of a function: what is longer does more than its name says, or is a table."""


def test_no_function_is_longer_than_one_sees_at_once() -> None:
    long = [
        f"{module_id(path)}:{node.name}"
        for path in modules()
        for node in nodes_of(path)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= MOST_LINES
    ]
    assert long == []


MOST_LINES_OF_A_FILE = 450
"""What is longer has a part that belongs into another module."""

LONG_FILES = frozenset(
    {
        "scene/lanes/layout.py",
        "widgets/canvas/viewport.py",
        "widgets/panel/details_panel.py",
    }
)
"""Debts: files that are longer still. The list may only shrink."""


def test_few_files_are_long_and_no_more_become_so() -> None:
    long = {
        path.relative_to(PACKAGE).as_posix()
        for path in modules()
        if path.read_text(encoding="utf-8").count("\n") > MOST_LINES_OF_A_FILE
    }
    assert long == LONG_FILES


def test_arrows_between_rooms_only_point_down() -> None:
    above: dict[str, set[str]] = {name: set(allowed.rooms) for name, allowed in HOUSE.items()}
    while above:
        lowest = {name for name, below in above.items() if not below}
        assert lowest, f"the rooms {sorted(above)} import each other in a circle"
        above = {name: below - lowest for name, below in above.items() if name not in lowest}


CONNECTING = frozenset(
    ("QtNetwork", "socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio")
)
"""What opens connections to other machines."""


def test_one_module_connects() -> None:
    """Nothing is fetched but by the one click that shows the address: nobody else could."""
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in trees()
        for node in nodes_of(path)
        for name in _named_in(node)
        if CONNECTING & {name, name.rpartition(".")[2], name.partition(".")[0]}
    }
    # A pair of sockets tells Qt of signals, and a machine knows its name by one.
    within = {"app/startup/shutdown.py", "storage/file/writer_lock.py"}
    assert found - within == {"web/fetching.py"}


def _named_in(node: ast.AST) -> list[str]:
    """The modules that an import may mean."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        module = node.module or ""
        return [module, *(f"{module}.{alias.name}" for alias in node.names)]
    return []


@pytest.mark.parametrize(
    ("here", "source", "wrong"),
    [
        ("core", "import PySide6.QtCore", "imports Qt's QtCore"),
        ("core", "from timeline_app.scene import build", "imports the room scene"),
        ("core", "from timeline_app import widgets", "imports the room widgets"),
        ("core", "import timeline_app", "imports the room timeline_app itself"),
        ("core", "from ..app import cli", "imports the room app"),
        ("core", "from .. import app", "imports the room app"),
        ("scene", "import msgspec", "imports the library msgspec"),
        ("scene", "def f():\n    import PySide6", "imports Qt's PySide6"),
        ("storage", "import importlib\nimportlib.import_module('PySide6.QtCore')", "QtCore"),
        ("render", "from PySide6 import QtWidgets", "imports Qt's QtWidgets"),
        ("render", "from PySide6.QtPrintSupport import QPrinter", "imports Qt's QtPrintSupport"),
        ("widgets", "from PySide6.QtSvg import QSvgGenerator", "imports Qt's QtSvg"),
        ("render", "from timeline_app.document.model import M", "imports the room document"),
        ("document", "from PySide6.QtWidgets import QWidget", "imports Qt's QtWidgets"),
        ("widgets", "from timeline_app.storage import json", "imports the room storage"),
        ("widgets", "import PySide6.QtNetwork", "imports Qt's QtNetwork"),
        ("reading", "import shiboken6", "imports shiboken6"),
        ("api", "from timeline_app.app.load.opening import path_of", "imports the room app"),
        ("api", "def f():\n    from PySide6 import QtCore", "imports Qt's QtCore"),
        (
            "core",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import PySide6.QtGui",
            "imports Qt's QtGui",
        ),
    ],
)
def test_a_forbidden_import_is_found(here: str, source: str, wrong: str) -> None:
    found = offences(ast.walk(ast.parse(source)), here)
    assert len(found) == 1
    assert wrong in found[0]


@pytest.mark.parametrize(
    ("here", "source"),
    [
        ("core", "import sqlite3\nimport numpy.typing as npt\nfrom dateutil import parser"),
        ("core", "from . import dates\nfrom .dates import bounds"),
        ("scene", "from timeline_app.core.columns.event_columns import EventColumns"),
        ("render", "from PySide6.QtGui import QPainter\nfrom typing_extensions import override"),
        ("widgets", "from timeline_app.document import model\nfrom PySide6 import QtWidgets"),
    ],
)
def test_an_allowed_import_passes(here: str, source: str) -> None:
    assert offences(ast.walk(ast.parse(source)), here) == []


@pytest.mark.parametrize("room", [name for name in (*HOUSE, FREE_ROOM) if name not in WITHOUT_QT])
def test_override_comes_from_where_it_guards_what_qt_calls(room: str) -> None:
    wrong = [
        module_id(path)
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for name in imported_names(nodes_of(path), "timeline_app")
        if name in ("typing.override", "typing_extensions.override")
    ]
    assert wrong == [], "take it from timeline_app.core.guarded"


def test_packaging_never_hides_the_library_of_that_name() -> None:
    assert list((ROOT / "packaging").rglob("__init__.py")) == []


def loaded_by(program: str, *arguments: str) -> list[str]:
    """The names of the modules a fresh interpreter has loaded after running `program`."""
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            program + "\nimport sys\nprint('\\n'.join(sys.modules))",
            *arguments,
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert told.returncode == 0, told.stderr
    return told.stdout.splitlines()


IMPORT_ALL = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)"


def test_the_rooms_below_qt_load_no_qt() -> None:
    names = [module_name(path) for path in modules() if room_of(path) in WITHOUT_QT]
    loaded = loaded_by(IMPORT_ALL, *names)
    assert set(names) <= set(loaded)
    assert [name for name in loaded if name.split(".")[0] in QT_PACKAGES] == []


def test_a_module_that_loads_qt_would_be_seen() -> None:
    assert "PySide6.QtCore" in loaded_by(IMPORT_ALL, "PySide6.QtCore")


EXPORT = """
import sys
from timeline_app.app.cli.main import main
status = main(["export", "sample", sys.argv[1], "--sources"])
assert not status, status
"""


def test_an_export_loads_neither_widgets_nor_qtwidgets(tmp_path: Path) -> None:
    picture = tmp_path / "sample.png"
    loaded = loaded_by(EXPORT, str(picture))
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert "timeline_app.render" in loaded
    assert [name for name in loaded if name.startswith("timeline_app.widgets")] == []
    assert "PySide6.QtWidgets" not in loaded
