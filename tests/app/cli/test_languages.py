"""What the command line says, and what it exports, is translated: nothing is left in English."""

from __future__ import annotations

import argparse
import re
from html import unescape
from pathlib import Path

import pytest

from tests.app.commands import write_chronology, write_json
from tests.pseudo_language import sample_in_other_letters, unchanged_words
from timeline_app.app.cli.main import COMMANDS, main
from timeline_app.app.cli.parser import translate_argparse

pytestmark = pytest.mark.usefixtures("pseudo")

OPTIONS = re.compile(r"--[\w-]+|\{[a-z,]+\}|'[^']*'|\b(?:timeline-app|self-test)\b|[\w.]+\.\w+")
"""What is typed as it is: options, their values, commands, files."""
NAMES = frozenset(
    {
        "info",
        "check",
        "compare",
        "export",
        "read",
        "convert",
        "keep",
        "formats",
        "FILE",
        "IN",
        "PLACE",
        "FORMAT",
        "WHAT",
        "COLUMN",
        "NUMBER",
        "SIGN",
        "ORDER",
        "HTML",
        "DOCX",
        "ODT",
        "OUT",
        "NAME",
        "DATE",
        "EVENT",
        "TEXT",
        "COMMAND",
        "WxH",
        "JSON",
        "EDTF",
        "ID",
        "HOST",
        "FOLDER",
        "WARC",
    }
    | {"PNG", "SVG", "PDF", "UTF", "sample", "chronology", "Letter", "Tabloid", "title"}
    | {"light", "dark"}  # later Pythons name what can be chosen without quotation marks
)


@pytest.fixture(autouse=True)
def translated_argparse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(argparse, "_", vars(argparse)["_"])
    translate_argparse()


def left_in(text: str) -> list[str]:
    """The lines that have English words in them."""
    lines = (OPTIONS.sub(" ", line) for line in text.splitlines())
    return [line for line in lines if unchanged_words(line, NAMES)]


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_the_help_is_translated(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    shown = capsys.readouterr().out
    assert "⟦ûsàgé: ⟧" in shown
    assert left_in(shown) == []


@pytest.mark.parametrize(
    "line",
    [
        "--what",
        "щщ фф",
        "info",
        "info a b",
        "info --what sample",
        "info gone.chronology",
        "info gone.json",
        "info empty.json",
        "info broken.json",
        "info future.json",
        "info щщ",
        "info text.chronology",
        "export sample",
        "export sample out.xyz",
        "export sample gone/out.png",
        "export sample folder.png",
        "export copy.json copy.svg",
        "export sample out.png --size 5",
        "export sample out.png --size 5x5",
        "export sample out.png --size 99999x99999",
        "export sample out.png --paper A9",
        "export sample out.png --portrait",
        "export sample out.png --tile A4",
        "export sample out.png --scale 99",
        "export sample out.png --dpi x",
        "export sample out.png --dpi 1",
        "export sample out.png --theme blue",
        "export sample out.png --size 5x5 --paper A4",
        "export sample out.png --size",
        "export sample out.png --only",
        "export sample out.png --title=x",
        "export sample out.png --select щщ",
        "export sample out.png --only щщ",
        "export sample out.png --from 5/6/2022",
        "export sample out.png --from щщ",
        "export sample out.png --from ../2022",
        "export sample out.png --to 2022/..",
        "export sample out.png --from 2023 --to 2022",
    ],
)
def test_an_error_is_translated(
    line: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "щщ").mkdir()
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "empty.json").touch()
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    (tmp_path / "text.chronology").write_text("no chronology", encoding="utf-8")
    write_json(tmp_path / "future.json", {"format": "chronology", "version": 99})
    (tmp_path / "copy.svg").symlink_to(
        write_json(tmp_path / "copy.json", sample_in_other_letters())
    )
    assert main(line.split()) != 0
    said = capsys.readouterr().err.removeprefix("timeline-app: ")
    assert said
    assert left_in(said) == []


def test_what_info_says_is_translated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_chronology(tmp_path / "бв.chronology", sample_in_other_letters())
    assert main(["info", str(path)]) == 0
    assert left_in(capsys.readouterr().out) == []


@pytest.mark.parametrize("group", ["lane", "actor", "source"])
def test_what_stands_in_a_picture_is_translated(group: str, tmp_path: Path) -> None:
    path = write_chronology(tmp_path / "бв.chronology", sample_in_other_letters())
    out = tmp_path / "out.svg"
    options = ["--legend", "--sources", "--group", group]
    assert main(["export", str(path), str(out), *options]) == 0
    drawn = out.read_text(encoding="utf-8")
    texts = {unescape(text) for text in re.findall(r">([^<>]*\w[^<>]*)<", drawn)}
    assert len(texts) > 200
    assert sorted(text for text in texts if left_in(text)) == []
