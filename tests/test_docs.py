"""What README and guide name is there: files, keys, options, pictures."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from timeline_app.app.cli.arguments import make_parser
from timeline_app.app.cli.main import COMMANDS
from timeline_app.app.startup.features import action_specs

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "guide.md")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
SHORTCUT = re.compile(r"\*\*((?:Ctrl\+)?(?:Shift\+)?(?:F\d+|[A-Z]))\*\*")
SHELL = re.compile(r"^timeline-app (.+)$", re.MULTILINE)


def pages_with(pattern: re.Pattern[str]) -> list[tuple[Path, str]]:
    return [(page, found) for page in PAGES for found in pattern.findall(page.read_text("utf-8"))]


@pytest.mark.parametrize(("page", "link"), pages_with(LINK))
def test_what_a_page_links_to_is_there(page: Path, link: str) -> None:
    assert (page.parent / link).exists()


def test_every_picture_is_shown_and_can_be_taken_anew() -> None:
    script = (ROOT / "packaging" / "pictures.py").read_text("utf-8")
    shown = {Path(link).stem for _, link in pages_with(LINK) if link.endswith(".png")}
    there = {path.stem for path in (ROOT / "docs").glob("*.png")}
    assert there - shown <= {"window-dark"}
    assert all(f'"{name}"' in script for name in there | shown)


@pytest.mark.parametrize("keys", sorted({keys for _, keys in pages_with(SHORTCUT)}))
def test_a_key_that_is_named_does_something(qtbot: QtBot, keys: str) -> None:
    used = {QKeySequence(key).toString() for spec in action_specs() for key in spec.keys}
    single = {spec.single for spec in action_specs()}
    assert keys in used | single


@pytest.mark.parametrize("line", [line for _, line in pages_with(SHELL)])
def test_a_line_for_the_shell_is_understood(line: str) -> None:
    words = shlex.split(line.partition("#")[0])
    if words[0] in COMMANDS:
        make_parser().parse_args(words)
