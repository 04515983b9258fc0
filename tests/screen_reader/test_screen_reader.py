"""The window as a screen reader finds it, asked over the accessibility bus in a real session."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SYSTEM_PYTHON = "/usr/bin/python3"
HAS_ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
BUS = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")

Node = dict[str, Any]

pytestmark = pytest.mark.x11


def missing() -> list[str]:
    """What this machine lacks to hear the window; `packaging/debian.py` has the packages."""
    lacking = [name for name in ("dbus-run-session", SYSTEM_PYTHON) if shutil.which(name) is None]
    if not BUS.exists():
        lacking.append("at-spi2-core")
    if not lacking:
        asked = subprocess.run(
            [SYSTEM_PYTHON, "-c", HAS_ATSPI], capture_output=True, check=False, timeout=60
        )
        if asked.returncode:
            lacking.append("gir1.2-atspi-2.0 with python3-gi")
    return lacking


@pytest.fixture(scope="module")
def heard(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Node:
    """What the reader found: once for all tests, for it takes a screen and two buses."""
    lacking = missing()
    if lacking:
        pytest.skip(f"not installed: {', '.join(lacking)}")
    home = tmp_path_factory.mktemp("home")
    folders = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "STATE")}
    screen: dict[str, str] = request.getfixturevalue("screen")
    done = subprocess.run(
        [
            "dbus-run-session",
            "--",
            sys.executable,
            str(HERE / "window.py"),
            SYSTEM_PYTHON,
            str(HERE / "reader.py"),
        ],
        cwd=ROOT,
        env=screen | folders | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    # The bus's own programs write there too.
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("{")]
    found: Node = json.loads(line)
    return found


def every(node: Node) -> Iterator[Node]:
    """A thing and all that is in it."""
    yield node
    for part in node["children"]:
        yield from every(part)


def below(node: Node, name: str) -> Node:
    """The one thing of that name."""
    (found,) = [part for part in every(node) if part["name"] == name and part["children"]]
    return found


def of_role(node: Node, role: str) -> list[Node]:
    return [part for part in every(node) if part["role"] == role]


def shown(node: Node) -> list[Node]:
    return [part for part in every(node) if "showing" in part["states"]]


def test_every_event_is_in_the_list_by_title_date_lane_and_state(heard: Node) -> None:
    (canvas,) = [n for n in of_role(heard["tree"], "list") if len(n["children"]) > 20]
    assert canvas["name"] == "U.S.–China diplomacy, 2022–23"
    names = [item["name"] for item in of_role(canvas, "list item")]
    assert names == heard["names"]
    balloon = "Chinese balloon incident, 28 January – 4 February 2023, Military and security"
    assert any(name.startswith(f"{balloon}, took place") for name in names)
    assert all(name.count(", ") >= 2 for name in names)


def test_the_selected_event_is_told_as_such_and_where_it_is(heard: Node) -> None:
    (canvas,) = [n for n in of_role(heard["tree"], "list") if len(n["children"]) > 20]
    selected = [n for n in of_role(canvas, "list item") if "selected" in n["states"]]
    assert [item["name"].partition(",")[0] for item in selected] == ["Chinese balloon incident"]
    x, y, width, height = selected[0]["rect"]
    left, top, wide, high = canvas["rect"]
    assert left <= x < x + width <= left + wide
    assert top <= y < y + height <= top + high
    assert min(width, height) >= 24


def test_the_panel_tells_its_parts(heard: Node) -> None:
    panel = below(heard["tree"], "Details")
    names = {part["name"] for part in shown(panel)}
    assert {
        "Chinese balloon incident",
        "Sat 28 January – Sat 4 February 2023",
        "United States armed forces",
        "James Crabtree",
    } <= names
    assert any(name.startswith("from excerpts") for name in names)
    assert any(name.startswith("Note ") and len(name) > len("Note ") for name in names)
    tabs = of_role(panel, "page tab")
    assert [tab["name"].rstrip("0123456789 ") for tab in tabs] == ["Quotes", "Sources", "Related"]
    assert [tab["name"] for tab in tabs if "selected" in tab["states"]] == [tabs[0]["name"]]


def test_every_control_has_a_name_without_markup(heard: Node) -> None:
    for part in shown(heard["tree"]):
        where = part["role"], part["rect"]
        if "focusable" in part["states"]:
            assert part["name"], where
        for text in (part["name"], part["description"]):
            assert "<qt>" not in text, where
            assert "&amp;" not in text, where


def test_every_menu_says_its_commands(heard: Node) -> None:
    (bar,) = of_role(heard["tree"], "menu bar")
    names = {part["name"].partition("\t")[0] for part in of_role(bar, "menu item")}
    assert {"File", "Edit", "View", "Go", "Help", "Go to Date…", "Find a Command…"} <= names


def test_tab_leads_from_the_canvas_to_the_panel_to_the_bar_and_back(heard: Node) -> None:
    stops = heard["stops"]
    assert all(stop is not None and stop["name"] for stop in stops), stops
    names = [stop["name"] for stop in stops]
    assert names[0] == "U.S.–China diplomacy, 2022–23"
    again = names.index(names[0], 1)
    round_trip = names[:again]
    order = [
        "Overview",
        "Previous event",
        "Next event",
        "United States armed forces",
        "Group by: Lanes",
        "Zoom Out",
        "Fit Everything",
        "Zoom In",
        "Export…",
    ]
    places = [round_trip.index(name) for name in order]
    assert places == sorted(places), round_trip
    assert len(round_trip) == len({(s["name"], *s["rect"]) for s in stops[:again]}), "each once"


def test_the_palette_says_what_enter_would_do(heard: Node) -> None:
    assert heard["palette"]["name"] == "Command"
    assert heard["palette"]["description"] == "Last Event, Go, Alt+End, End"
    assert "editable" in heard["palette"]["states"]


def test_the_machine_that_tests_for_all_has_what_this_takes() -> None:
    if "CI" in os.environ and Path("/etc/debian_version").exists():
        assert missing() == []


def test_the_text_of_a_source_can_be_read_line_by_line(heard: Node) -> None:
    read = heard["read"]
    assert read["name"] == "Text of the source"
    assert "focused" in read["states"]
    assert "editable" not in read["states"]
    assert read["text"] == "The talks were useful.\nNothing more was said.\n"
    assert (read["caret"], read["word"]) == (4, "talks")
    assert read["line"].strip() == "The talks were useful."
