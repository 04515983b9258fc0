"""`timeline-app export` to SVG and PDF; what every format has in common is tested with PNG."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest
from PySide6.QtGui import QImage

from tests.app.commands import assert_no_half_file, document, refusal, shell, write_json
from tests.render.outside import assert_alike, pdf_pages, pdf_text, run, svg_image
from timeline_app.app.cli.info import info_of
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit
from timeline_app.storage.errors import Refused

Captured = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("qapp")
posix = pytest.mark.skipif(sys.platform == "win32", reason="has other rules for files")
SMALL = ("--size", "900x600")
SVG = "{http://www.w3.org/2000/svg}"
Exported = Callable[..., Path]


@pytest.fixture
def exported(capsys: Captured, tmp_path: Path) -> Exported:
    """The file of some options, and that nothing was said."""

    def file(name: str, *options: str, of: str | Path = "sample") -> Path:
        path = tmp_path / name
        status = main(["export", str(of), str(path), *options])
        assert (status, *capsys.readouterr()) == (Exit.DONE, "", "")
        return path

    return file


@pytest.mark.parametrize(
    "options",
    [
        ("--size", "960x680"),
        ("--size", "960x680", "--theme", "dark", "--scale", "0.8"),
        ("--size", "960x680", "--from", "2023-02", "--to", "2023-07"),
        ("--size", "960x680", "--transparent"),
    ],
)
def test_svg_and_pdf_look_like_the_png(exported: Exported, options: tuple[str, ...]) -> None:
    image = QImage(str(exported("out.png", *options)))
    assert_alike(svg_image(exported("out.svg", *options)), image, tolerance=20.0)
    (page,) = pdf_pages(exported("out.pdf", *options))
    assert_alike(page, image.copy(page.rect()), tolerance=30.0)


def test_an_ending_in_capitals_will_do(exported: Exported) -> None:
    assert exported("OUT.SVG", *SMALL).read_bytes().startswith(b"<?xml")
    assert exported("OUT.PDF", *SMALL).read_bytes().startswith(b"%PDF")


def test_the_whole_sample_on_a3_can_be_searched(exported: Exported) -> None:
    path = exported("out.pdf", "--paper", "A3", "--sources")
    words = pdf_text(path)
    assert "Pelosi visits Taiwan" in words.partition("\f")[0]
    text = " ".join(words.split())  # lines end where columns do
    assert "2022 visit by Nancy Pelosi to Taiwan" in text
    assert "习近平会见美国国务卿布林肯" in text
    assert "China cancels talks with U.S. on military issues, climate change" in text
    told = run("pdfinfo", path)
    assert "(A3)" in told
    assert "Title:           U.S.–China diplomacy, 2022–23" in told


def test_the_svg_has_title_and_description(exported: Exported) -> None:
    root = ElementTree.parse(exported("out.svg", *SMALL)).getroot()
    assert root.findtext(f"{SVG}title") == "U.S.–China diplomacy, 2022–23"
    assert "Pelosi visits Taiwan" in (root.findtext(f"{SVG}desc") or "")


def test_a_large_sheet_is_laid_over_small_ones(exported: Exported) -> None:
    path = exported("out.pdf", "--paper", "A2", "--tile", "a4", "--from", "2023", "--to", "2023-06")
    told = run("pdfinfo", path)
    assert "(A4)" in told
    assert "Sheet 2 of 8" in pdf_text(path, 2)


def test_what_is_laid_over_sheets_grows_by_what_it_needs(exported: Exported) -> None:
    def pages(*options: str) -> int:
        told = run("pdfinfo", exported("out.pdf", "--paper", "A2", "--tile", "A3", *options))
        return int(told.partition("Pages:")[2].split()[0])

    without = pages()
    assert without < pages("--sources") < 4 * without


# What is in it.


def embedded_in(path: Path, name: str = "chronology") -> str:
    """The JSON in a file, as tools that are not ours take it out."""
    match path.suffix:
        case ".svg":
            found = ElementTree.parse(path).getroot().findtext(f"{SVG}metadata[@id='{name}']")
            return found or ""
        case ".pdf":
            taken_out = path.with_suffix(".json")
            run("pdfdetach", "-savefile", f"{name}.json", "-o", taken_out, path)
            return taken_out.read_text("utf-8")
        case _:
            return QImage(str(path)).text(name)


@pytest.mark.parametrize("name", ["out.png", "out.svg", "out.pdf"])
def test_the_events_shown_are_embedded_when_asked_for(exported: Exported, name: str) -> None:
    options = (*SMALL, "--from", "2023-06", "--to", "2023-07")
    path = exported(name, *options, "--embed")
    held = json.loads(embedded_in(path))
    titles = {event["title"] for event in held["events"]}
    assert "Blinken's trip to China" in titles
    assert "Pelosi visits Taiwan" not in titles
    assert held["quotes"]
    assert held["sources"]
    assert "秦刚" in json.dumps(held["actors"], ensure_ascii=False)
    taken_out, again = path.parent / "taken out.json", path.parent / "again.json"
    taken_out.write_text(embedded_in(path), "utf-8")
    told = info_of(str(path))
    assert told.format == path.suffix[1:]
    assert told == msgspec.structs.replace(info_of(str(taken_out)), format=told.format)
    assert main(["convert", str(path), str(again)]) == Exit.DONE
    assert json.loads(again.read_text("utf-8")) == held


def test_where_records_come_from_is_not_embedded(
    exported: Exported, tmp_path: Path, capsys: Captured
) -> None:
    """A row may hold what nobody meant to give away: notes, addresses, cells left out."""
    sheet, chronology = tmp_path / "secret name.csv", tmp_path / "talks.chronology"
    sheet.write_text("Date,Title,Own notes\n2023-06-18,Visit,Not for others\n", "utf-8")
    assert main(["convert", str(sheet), str(chronology)]) == Exit.DONE
    capsys.readouterr()
    held = embedded_in(exported("out.svg", *SMALL, "--embed", of=chronology))
    assert [event["title"] for event in json.loads(held)["events"]] == ["Visit"]
    assert json.loads(held)["imports"] == json.loads(held)["origins"] == []
    assert "secret name" not in held.replace(json.loads(held)["chronology"]["title"], "")
    assert "Not for others" not in held


@pytest.mark.parametrize("name", ["out.png", "out.svg"])
def test_nothing_is_embedded_unless_it_is_asked_for(exported: Exported, name: str) -> None:
    path = exported(name, *SMALL)
    assert embedded_in(path) == ""
    with pytest.raises(Refused, match="no chronology is in it"):
        info_of(str(path))


def test_only_the_events_that_are_named_are_shown(exported: Exported, tmp_path: Path) -> None:
    path = write_json(tmp_path / "talks.json", document())
    text = pdf_text(exported("out.pdf", *SMALL, "--only", "call", "thaw", of=path))
    assert "Call" in text
    assert "Visit" not in text
    twice = pdf_text(exported("out.pdf", *SMALL, "--only", "call", "--only", "thaw", of=path))
    assert twice == text


@pytest.mark.parametrize(
    ("group", "lanes", "others"),
    [
        ("lane", ["Taiwan and Congress"], ["Antony Blinken", "Axios"]),
        ("actor", ["Antony Blinken"], ["Taiwan and Congress"]),
        ("source", ["Axios, 2023-06"], ["Antony Blinken", "Taiwan and Congress"]),
    ],
)
def test_lanes_stand_for_what_is_asked_for(
    exported: Exported, group: str, lanes: list[str], others: list[str]
) -> None:
    text = pdf_text(exported("out.pdf", "--paper", "A2", "--group", group))
    assert [name for name in lanes + others if name in text.splitlines()] == lanes


def test_some_events_alone_can_be_grouped(exported: Exported) -> None:
    some = ("--only", "ev-balloon-incident", "ev-blinken-beijing-trip")
    text = pdf_text(exported("out.pdf", "--paper", "A3", "--group", "actor", *some))
    assert "Antony Blinken" in text
    assert "Nancy Pelosi" not in text


def test_a_selected_event_among_some_is_still_that_one(exported: Exported, tmp_path: Path) -> None:
    path = write_json(tmp_path / "talks.json", document())
    some = ("--only", "call", "visit", "--from", "2022", "--to", "2025")
    path = exported("marked.svg", *SMALL, *some, "--select", "call", of=path)
    texts = ElementTree.parse(path).getroot().iter(f"{SVG}text")
    weights = {(text.text or "").strip(): text.attrib["font-weight"] for text in texts}
    assert weights["Call"] == "600"
    assert weights["Visit"] == "500"


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--only", "nothing"), "no such event"),
        (("--only", "rumour"), "no date"),
        (("--only", "call", "--select", "visit"), "not among those shown"),
    ],
)
def test_an_event_that_can_not_be_shown_is_named(
    capsys: Captured, tmp_path: Path, options: tuple[str, ...], word: str
) -> None:
    path = write_json(tmp_path / "talks.json", document())
    assert word in refusal(capsys, Exit.USAGE, "export", path, tmp_path / "out.pdf", *options)


def test_the_key_of_the_marks_is_there_unless_it_is_not_wanted(exported: Exported) -> None:
    for options in ((), ("--legend",)):
        text = pdf_text(exported("out.pdf", "--size", "1280x720", *options))
        assert "cut off" in text
        assert "planned or sought, did not happen" in text
    assert "cut off" not in pdf_text(exported("bare.pdf", "--size", "960x680", "--no-legend"))


def test_who_asks_for_all_events_is_told_of_those_without_room(
    capsys: Captured, tmp_path: Path
) -> None:
    path = tmp_path / "out.svg"
    for size, told in (
        ("1280x720", r"No room for \d+ of 82 events\."),
        ("640x360", r"No room for \d+ of 82 events and [78] of 8 lines of communication\."),
    ):
        options = ("sample", str(path), "--size", size)
        assert main(["export", *options, "--detail", "all"]) == Exit.DONE
        assert re.fullmatch(f"timeline-app: {told}\n", capsys.readouterr().err)
    assert main(["export", *options]) == Exit.DONE
    assert capsys.readouterr().err == ""


# What is refused.


@pytest.mark.parametrize(
    ("name", "options", "word"),
    [
        ("out.png", ("--paper", "A1", "--tile", "A4"), "--tile"),
        ("out.pdf", ("--tile", "A99"), "A99"),
        ("out.pdf", ("--size", "30000x600"), "too large"),
        ("out.svg", ("--size", "100000x1000"), "too large"),
        ("out.pdf", ("--paper", "A0", "--scale", "30"), "--scale"),
    ],
)
def test_an_option_that_makes_no_sense_is_named_and_nothing_written(
    capsys: Captured, tmp_path: Path, name: str, options: tuple[str, ...], word: str
) -> None:
    said = refusal(capsys, Exit.USAGE, "export", "sample", tmp_path / name, *options)
    assert word in said
    assert not (tmp_path / name).exists()


def test_a_document_has_no_pixels_to_be_too_many(exported: Exported) -> None:
    assert exported("out.pdf", "--paper", "A0", "--dpi", "1200").stat().st_size < 2_000_000


def test_a_picture_that_outgrows_every_page_is_not_written(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("timeline_app.render.formats.pdf.MOST_MM", 260.0)
    path = tmp_path / "out.pdf"
    said = refusal(capsys, Exit.NOT_WRITTEN, "export", "sample", path, *SMALL, "--sources")
    assert "5 m" in said
    assert not path.exists()


@posix
def test_a_full_disk_leaves_no_half_document(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    cases = {folder / f"{room}.{end}": room for end in ("svg", "pdf") for room in (0, 20_000)}
    for path in cases:
        path.write_bytes(b"old")
    assert_no_half_file(cases)


@pytest.mark.parametrize(
    "title", ["<>&\"'", "\x00\x08\x1b[31m", "\u202eright to left", "a" * 9_000, ""]
)
def test_any_title_can_be_written(exported: Exported, tmp_path: Path, title: str) -> None:
    held = document()
    held["chronology"]["title"] = title
    held["events"][0]["title"] = title or "x"
    path = write_json(tmp_path / "odd.json", held)
    ElementTree.parse(exported("out.svg", *SMALL, of=path))
    assert "Visit" in pdf_text(exported("out.pdf", *SMALL, of=path))


@pytest.mark.parametrize("name", ["out.svg", "out.pdf"])
def test_documents_need_neither_a_display_nor_widgets(tmp_path: Path, name: str) -> None:
    done = shell("export", "sample", tmp_path / name)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
