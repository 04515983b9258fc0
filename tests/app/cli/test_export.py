from __future__ import annotations

import os
import re
import signal
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from unicodedata import category

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader

from tests.app.commands import (
    BECOME_NOBODY,
    assert_no_half_file,
    command,
    document,
    environment,
    fingerprint,
    python,
    refusal,
    shell,
    write_chronology,
    write_json,
)
from tests.folders import folder_for_all
from tests.resources.sample import read_sample
from timeline_app.app.cli import export as export_command
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit
from timeline_app.core.resources import sample_path
from timeline_app.render.picture.paper import PAPERS
from timeline_app.render.picture.save_file import sheet_path
from timeline_app.render.style.palette import Theme, palette_of

Captured = pytest.CaptureFixture[str]
posix = pytest.mark.skipif(sys.platform == "win32", reason="has other rules for files")
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.png"


@pytest.fixture
def exported(capsys: Captured, out: Path) -> Callable[..., QImage]:
    """The picture of some options, and that nothing was said."""

    def picture(*options: str, file: str | Path = "sample") -> QImage:
        status = main(["export", str(file), str(out), *options])
        assert (status, *capsys.readouterr()) == (Exit.DONE, "", "")
        image = QImage(str(out))
        assert not image.isNull()
        return image

    return picture


Exported = Callable[..., QImage]
SMALL = ("--size", "900x600")
ROOMY = ("--size", "900x640")


def size(image: QImage) -> tuple[int, int]:
    return image.width(), image.height()


def chunks(path: Path) -> list[tuple[bytes, bytes]]:
    """The chunks of a PNG: their kind and what they hold."""
    data, at, found = path.read_bytes(), 8, []
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        found.append((kind, data[at + 8 : at + 8 + length]))
        at += 12 + length
    return found


def texts(path: Path) -> dict[str, str]:
    """The international texts of a PNG by their keywords."""
    found = {}
    for kind, data in chunks(path):
        if kind == b"iTXt":
            keyword, rest = data.split(b"\0", 1)
            language, translated, text = rest[2:].split(b"\0", 2)
            assert (language, translated) == (b"", b"")
            is_compressed = {b"\0\0": False, b"\1\0": True}[rest[:2]]
            found[keyword.decode()] = (zlib.decompress(text) if is_compressed else text).decode()
    return found


# What is written.


def test_without_options_it_is_a_picture_for_a_screen(exported: Exported) -> None:
    assert size(exported()) == (1920, 1080)


@pytest.mark.parametrize("wanted", [(640, 480), (1001, 777), (1600, 400)])
def test_the_size_is_that_of_the_picture_to_the_pixel(
    exported: Exported, wanted: tuple[int, int]
) -> None:
    assert size(exported("--size", f"{wanted[0]}x{wanted[1]}", "--scale", "0.5")) == wanted


def test_scale_enlarges_what_is_drawn_and_not_the_picture(exported: Exported) -> None:
    normal = exported("--size", "1600x1000")
    large = exported("--size", "1600x1000", "--scale", "1.3")
    assert size(large) == size(normal)
    assert large != normal


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (("--paper", "A5", "--dpi", "96"), (794, 559)),
        (("--paper", "a5", "--dpi", "96", "--portrait"), (559, 794)),
        (("--paper", "Letter", "--dpi", "72"), (792, 612)),
    ],
)
def test_paper_is_landscape_unless_it_is_asked_for_upright(
    exported: Exported, options: tuple[str, ...], wanted: tuple[int, int]
) -> None:
    assert size(exported(*options)) == wanted


@pytest.mark.slow
def test_a3_at_300_dpi_is_exactly_that_and_sources_take_whole_sheets(
    exported: Exported, out: Path
) -> None:
    assert size(exported("--paper", "A3", "--dpi", "300")) == (4961, 3508)
    options = ("--paper", "A3", "--dpi", "100", "--sources")
    assert main(["export", "sample", str(out), *options]) == Exit.DONE
    sheets = sorted(path.name for path in out.parent.glob("*.png"))
    assert len(sheets) > 1
    assert sheets == sorted(sheet_path(out, sheet).name for sheet in range(len(sheets)))
    for name in sheets:
        read = QImageReader(str(out.with_name(name))).size()
        assert (read.width(), read.height()) == (1654, 1169)


def test_very_many_lanes_leave_the_size_as_it_is_and_those_without_events_out(
    exported: Exported, tmp_path: Path
) -> None:
    held = document()
    held["lanes"] = [
        {"id": f"l{i}", "name": f"Lane {i}", "colour": "lane-1", "order": i} for i in range(60)
    ]
    for i, event in enumerate(held["events"]):
        event["lanes"] = [f"l{i}"]
    path = write_json(tmp_path / "many.json", held)
    assert size(exported(*SMALL, file=path)) == (900, 600)
    assert size(exported(file=path)) == (1920, 1080)


def test_help_names_the_papers_there_are(capsys: Captured) -> None:
    main(["export", "--help"])
    said = capsys.readouterr().out
    assert "A0 to A5, Letter or Tabloid" in said
    assert set(PAPERS) == {f"A{i}" for i in range(6)} | {"Letter", "Tabloid"}


@pytest.mark.parametrize(
    ("options", "dpi"),
    [(SMALL, 96), ((*SMALL, "--dpi", "150"), 150), (("--paper", "A5", "--dpi", "120"), 120)],
)
def test_the_file_states_its_resolution(
    exported: Exported, out: Path, options: tuple[str, ...], dpi: int
) -> None:
    exported(*options)
    x, y, unit = struct.unpack(">IIB", dict(chunks(out))[b"pHYs"])
    assert (x, y, unit) == (round(dpi / 0.0254), round(dpi / 0.0254), 1)


def test_the_file_has_a_title_and_a_description_in_words(exported: Exported, out: Path) -> None:
    exported(*SMALL)
    found = texts(out)
    assert found["Title"] == "U.S.–China diplomacy, 2022–23"
    lines = found["Description"].splitlines()
    assert lines[0] == found["Title"]
    assert f"{len(read_sample().events())} events" in lines[1]
    assert any("Pelosi" in line for line in lines)


def test_the_description_tells_of_the_range_that_is_shown(exported: Exported, out: Path) -> None:
    exported(*SMALL, "--from", "2023-06-18", "--to", "2023-06-19", "--no-title")
    found = texts(out)
    assert found["Title"] == "U.S.–China diplomacy, 18–19 June 2023"  # of the file; none is drawn
    assert "18–19 June 2023" in found["Description"]
    assert "Pelosi" not in found["Description"]


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (("--from", "2023", "--to", "2023"), "2023"),
        (("--from", "Aug 2022", "--to", "June 2023"), "August 2022 – June 2023"),
        (("--from", "18 June 2023"), "since 18 June 2023"),
        (("--to", "2022-12"), "until December 2022"),
    ],
)
def test_the_title_names_the_time_that_is_shown(
    exported: Exported, out: Path, dates: tuple[str, ...], said: str
) -> None:
    image = exported(*SMALL, *dates)
    assert texts(out)["Title"] == f"U.S.–China diplomacy, {said}"
    assert exported(*SMALL, *dates, "--no-title") != image


def test_themes_differ_in_their_ground(exported: Exported) -> None:
    for theme in Theme:
        image = exported(*SMALL, "--theme", theme.value)
        ground = "#FFFFFF" if theme is Theme.LIGHT else palette_of(theme).canvas
        assert image.pixelColor(1, 1) == QColor(ground)


def test_a_transparent_picture_has_no_ground(exported: Exported) -> None:
    image = exported(*SMALL, "--transparent")
    assert image.hasAlphaChannel()
    assert image.pixelColor(1, 1).alpha() == 0


def test_without_its_title_a_picture_is_another(exported: Exported) -> None:
    with_title = exported(*SMALL)
    assert exported(*SMALL, "--title") == with_title
    assert exported(*SMALL, "--no-title") != with_title


def test_sources_make_a_picture_grow_downwards(exported: Exported) -> None:
    width, height = size(exported(*SMALL, "--sources"))
    assert width == 900
    assert height > 600


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        (("--from", "1 January 2023"), ("--from", "2023-01-01")),
        (("--to", "June 2023"), ("--to", "2023-06")),
        (("--from", "Nov. 14, 2022", "--to", "2023"), ("--from", "2022-11-14", "--to", "2023-12")),
    ],
)
def test_dates_in_words_are_those_in_edtf(
    exported: Exported, words: tuple[str, ...], edtf: tuple[str, ...]
) -> None:
    image = exported(*SMALL, *edtf, "--no-title")
    assert exported(*SMALL, *words, "--no-title") == image
    assert exported(*SMALL) != image


@pytest.mark.parametrize(
    "options",
    [
        ("--from", "-0043-03-15"),
        ("--from=-0043-03-15", "--to", "-0043-03-16"),
        ("--from", "Y-90000000000"),
        ("--to", "Y90000000000"),
        ("--from", "2100"),
        ("--to", "1900"),
        ("--from", "2023-06-18T10:00:00", "--to", "2023-06-18T10:00:00"),
    ],
)
def test_a_range_may_lie_anywhere(exported: Exported, options: tuple[str, ...]) -> None:
    assert size(exported(*SMALL, *options)) == (900, 600)


def test_a_selected_event_is_marked_and_nothing_else_changes_much(exported: Exported) -> None:
    plain = exported(*ROOMY)
    chosen = exported(*ROOMY, "--select", "ev-balloon-incident")
    changed = [
        (x, y)
        for x in range(0, 900, 2)
        for y in range(0, 600, 2)
        if plain.pixel(x, y) != chosen.pixel(x, y)
    ]
    assert changed
    assert max(y for _, y in changed) - min(y for _, y in changed) < 60


def test_the_same_command_writes_the_same_bytes(tmp_path: Path) -> None:
    pictures = []
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.png"
        done = shell("export", "sample", path, "--sources", given=environment(PYTHONHASHSEED=seed))
        assert (done.returncode, done.stdout, done.stderr) == (Exit.DONE, "", "")
        pictures.append(path.read_bytes())
    assert pictures[0] == pictures[1]


@posix
def test_nothing_is_said_where_the_locale_is_not_utf_8(out: Path) -> None:
    done = shell("export", "sample", out, *SMALL, given=environment(LC_ALL="C"))
    assert (done.returncode, done.stdout, done.stderr) == (Exit.DONE, "", "")


@pytest.mark.parametrize("name", ["talks.chronology", "talks.json"])
def test_the_input_stays_as_it_was_and_nothing_lies_beside_it(
    exported: Exported, tmp_path: Path, out: Path, name: str
) -> None:
    write_chronology(tmp_path / "talks.chronology", document())
    before = {path: fingerprint(path) for path in tmp_path.iterdir() if path.is_file()}
    exported(*SMALL, file=tmp_path / name)
    out.unlink()
    assert {p: fingerprint(p) for p in tmp_path.iterdir() if p.is_file()} == before


def test_an_empty_chronology_is_drawn_too(exported: Exported, tmp_path: Path) -> None:
    held = {"format": "chronology", "version": 1, "chronology": {"title": "Nothing yet"}}
    for more in ({}, {"lanes": document()["lanes"]}):
        path = write_json(tmp_path / "empty.json", held | more)
        assert size(exported(*SMALL, "--sources", file=path)) == (900, 600)


@pytest.mark.parametrize(
    "title",
    [
        "\x1b[31m\x07\x00\r\n\t bell",
        "<b>bold</b><img src='file:///etc/passwd'>&amp;",
        "\u202eright to left\u2066 isolate",
        "e" + "\u0301" * 2000,
        "word " * 8_000,
        "x" * 40_000,
        "秦" * 40_000,
        "",
        "   ",
    ],
)
def test_any_title_can_be_drawn(exported: Exported, tmp_path: Path, out: Path, title: str) -> None:
    held = document()
    for record in (held["chronology"], held["events"][1], held["sources"][0]["item"]):
        record["title"] = title
    held["lanes"][0]["name"] = title
    path = write_json(tmp_path / "loud.json", held)
    width, height = size(exported(*SMALL, file=path))
    assert (width, height) == (900, 600)
    assert exported(*SMALL, "--sources", file=path).width() == 900
    found = texts(out)
    assert set(found) == {"Title", "Description"}
    words = "".join(found.values()).replace("\n", "")
    assert "Cc" not in {category(letter) for letter in words}


@pytest.mark.parametrize("title", ["\U0001f1e8\U0001f1f3" * 1000, "\ufffe\uffff\U0010ffff"])
def test_a_title_in_letters_of_no_font_is_left_out_and_that_is_said_once(
    capsys: Captured, tmp_path: Path, out: Path, title: str
) -> None:
    held = document()
    for record in (held["chronology"], held["events"][1]):
        record["title"] = title
    path = write_json(tmp_path / "rare.json", held)
    assert main(["export", str(path), str(out), *SMALL]) == Exit.DONE
    assert capsys.readouterr().err.count("left out.") <= 1  # where a font has them, nothing is said
    assert size(QImage(str(out))) == (900, 600)


# What is refused.


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--size", "0x100"), "0x100"),
        (("--size", "wide"), "wide"),
        (("--size", "100"), "100"),
        (("--size", "-5x5"), "--size"),
        (("--size", "٣٢x٣٢"), "--size"),
        (("--size", "10x10"), "too small"),
        (("--size", "100000x100000"), "too large"),
        (("--scale", "0"), "--scale 0"),
        (("--scale", "nan"), "--scale nan"),
        (("--scale", "inf"), "--scale inf"),
        (("--dpi", "0"), "--dpi 0"),
        (("--dpi", "-300"), "--dpi"),
        (("--paper", "A99"), "A99"),
        (("--portrait",), "--paper"),
        (("--from", "02/03/2022"), "2022-03-02 or 2022-02-03"),
        (("--to", "02/03/2022"), "2022-03-02 or 2022-02-03"),
        (("--from", "2021-23"), "2021-23 or 2021/2023"),
        (("--from", "until June 2023"), "no start"),
        (("--to", "since 2021"), "no end"),
        (("--from", "18 June 44"), "not a date"),
        (("--from", "yesterday"), "not a date"),
        (("--from", "../2023"), "no start"),
        (("--from", "/2023"), "no start"),
        (("--to", "2023/.."), "no end"),
        (("--to", "2023/"), "no end"),
        (("--from", "2023", "--to", "2022"), "before"),
        (("--select", "nothing"), "nothing"),
        (("--select", "two\nlines"), "two lines"),
    ],
)
def test_an_option_that_makes_no_sense_is_named_and_nothing_written(
    capsys: Captured, out: Path, options: tuple[str, ...], word: str
) -> None:
    assert word in refusal(capsys, Exit.USAGE, "export", "sample", out, *options)
    assert not out.exists()


def test_an_event_without_a_date_can_not_be_marked(
    capsys: Captured, tmp_path: Path, out: Path
) -> None:
    path = write_json(tmp_path / "talks.json", document())
    said = refusal(capsys, Exit.USAGE, "export", path, out, "--select", "rumour")
    assert "no date" in said
    assert not out.exists()


@pytest.mark.parametrize("name", ["out.jpg", "out.svgz", "out", ".png", "png", "pdf"])
def test_another_kind_of_picture_is_refused(capsys: Captured, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert str(path) in refusal(capsys, Exit.USAGE, "export", "sample", path)
    assert not path.exists()


@pytest.mark.parametrize("link", ["same", "symbolic", "hard"])
def test_a_picture_never_replaces_what_it_is_made_from(
    capsys: Captured, tmp_path: Path, link: str
) -> None:
    path = write_chronology(tmp_path / "talks.png", document())
    target = path if link == "same" else tmp_path / "link.png"
    if link == "symbolic":
        target.symlink_to(path)
    if link == "hard":
        target.hardlink_to(path)
    before = fingerprint(path)
    refusal(capsys, Exit.USAGE, "export", path, target)
    assert fingerprint(path) == before


def test_a_name_that_no_file_can_have_is_refused_beside_a_picture_that_is_there(
    capsys: Captured, out: Path
) -> None:
    out.write_bytes(b"an older picture")
    assert "can't be read" in refusal(capsys, Exit.REFUSED, "export", "x" * 300, out)
    assert out.read_bytes() == b"an older picture"


# What can't be written.


def test_a_missing_folder_is_named(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "out.png"
    said = refusal(capsys, Exit.NOT_WRITTEN, "export", "sample", path)
    assert said == f"timeline-app: {path}: there is no such folder"
    assert not path.parent.exists()


@posix
def test_a_picture_never_takes_the_place_of_what_is_no_file(
    capsys: Captured, tmp_path: Path
) -> None:
    folder, pipe, device = (tmp_path / f"{name}.png" for name in ("folder", "pipe", "device"))
    folder.mkdir()
    os.mkfifo(pipe)
    device.symlink_to("/dev/null")
    for path in (folder, pipe, device):
        said = refusal(capsys, Exit.NOT_WRITTEN, "export", "sample", path)
        assert said.startswith(f"timeline-app: {path}: ")
    assert folder.is_dir()
    assert pipe.is_fifo()
    assert device.is_symlink()


@posix
def test_a_name_that_is_no_text_is_refused(capsys: Captured, tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.png")
    refusal(capsys, Exit.NOT_WRITTEN, "export", "sample", path)
    assert list(tmp_path.glob("*.png")) == []


@posix
def test_a_link_stays_a_link(exported: Exported, tmp_path: Path, out: Path) -> None:
    target = tmp_path / "target.png"
    target.write_bytes(b"old")
    out.symlink_to(target)
    exported(*SMALL)
    assert out.is_symlink()
    assert target.read_bytes().startswith(b"\x89PNG")


UNWRITABLE = f"""
import os, sys
from timeline_app.app.cli.main import main
from timeline_app.app.load.qt_start import started_qt
source, ready, *files = sys.argv[1:]
application = started_qt()
main(["export", source, ready])  # what is imported on the way may lie where only root can read
{BECOME_NOBODY}
print(*[int(main(["export", source, path])) for path in files])
"""


@posix
def test_where_writing_is_not_allowed_nothing_is_written(tmp_path: Path) -> None:
    with folder_for_all() as folder, folder_for_all() as other:
        # The checkout may lie where only root can read.
        source = other / "sample.json"
        source.write_bytes(sample_path().read_bytes())
        source.chmod(0o644)
        kept, new = folder / "kept.png", folder / "new.png"
        kept.write_bytes(b"old")
        kept.chmod(0o444)
        folder.chmod(0o555)
        done = python(UNWRITABLE, source, tmp_path / "ready.png", new, kept)
        assert kept.read_bytes() == b"old"
        assert list(folder.iterdir()) == [kept]
    assert done.stdout == "4 4\n", done.stderr
    assert done.stderr.splitlines() == [
        f"timeline-app: {path}: writing is not allowed here" for path in (new, kept)
    ]


@posix
def test_a_full_disk_leaves_no_half_picture(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    rooms = (0, 1, 1000, 100_000)
    kept = {folder / f"kept-{room}.png": room for room in rooms}
    for path in kept:
        path.write_bytes(b"old")
    assert_no_half_file(kept | {folder / f"new-{room}.png": room for room in rooms})


@pytest.mark.parametrize(
    ("reason", "said"),
    [("No space left on device", "the disk is full"), ("Too odd", "writing failed: Too odd")],
)
def test_why_a_picture_was_not_written_is_said(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, out: Path, reason: str, said: str
) -> None:
    def fail(parts: object, path: str, between_parts: object) -> None:
        raise export_command.PictureError(reason)

    monkeypatch.setattr(export_command, "save_parts", fail)
    message = refusal(capsys, Exit.NOT_WRITTEN, "export", "sample", out, *SMALL)
    assert message == f"timeline-app: {out}: {said}"


def test_a_picture_that_outgrows_memory_is_not_written(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, out: Path
) -> None:
    monkeypatch.setattr("timeline_app.render.formats.png.MAX_PIXELS", 900 * 700)
    said = refusal(capsys, Exit.NOT_WRITTEN, "export", "sample", out, *SMALL, "--sources")
    assert "too large" in said
    assert not out.exists()


# What is seen of it, and how it is stopped.


@contextmanager
def terminal() -> Iterator[tuple[int, int]]:
    """A terminal: our end of it, and the one that a program takes for its screen."""
    import pty

    try:
        ours, theirs = pty.openpty()
    except OSError as error:
        pytest.skip(f"there are no terminals to be had here: {error}")
    try:
        yield ours, theirs
    finally:
        os.close(ours)


def read_until(end: int, word: bytes) -> bytes:
    """What a program says, until it has said this word or has gone."""
    said = b""
    while not word or word not in said:
        try:
            some = os.read(end, 1000)
        except OSError:  # Linux, when nobody has the other end any more
            some = b""
        if not some:
            break
        said += some
    return said


@posix
@pytest.mark.slow
@pytest.mark.parametrize("word", ["drawing", "writing"])
def test_long_work_is_told_on_a_terminal_and_ctrl_c_leaves_nothing_half_done(
    tmp_path: Path, out: Path, word: str
) -> None:
    arguments = command("export", "sample", out, "--size", "9000x6000")
    with (
        terminal() as (ours, theirs),
        subprocess.Popen(arguments, env=environment(), stderr=theirs) as process,
    ):
        os.close(theirs)
        said = read_until(ours, word.encode())
        process.send_signal(signal.SIGINT)
        said += read_until(ours, b"")
    assert process.returncode == Exit.STOPPED
    assert said.endswith(b"\r\x1b[Ktimeline-app: stopped\r\n")
    assert b"Traceback" not in said
    assert list(tmp_path.glob("*png*")) == []


def test_nothing_is_told_of_work_that_goes_to_a_file(tmp_path: Path, out: Path) -> None:
    done = shell("export", "sample", out, "--size", "9000x2300")
    assert (done.returncode, done.stdout, done.stderr) == (Exit.DONE, "", "")


# What is loaded.

MOST_MODULES = 130
"""Modules of ours, with the folders that they lie in, for a picture: it may only shrink."""


def test_a_picture_loads_nothing_that_it_does_not_use(out: Path) -> None:
    done = python(
        "import sys\n"
        "from timeline_app.app.cli.main import main\n"
        "assert main(['export', 'sample', sys.argv[1]]) == 0\n"
        "print(*sys.modules)\n",
        out,
    )
    assert (done.returncode, done.stderr) == (0, "")
    own = [name for name in done.stdout.split() if name.split(".")[0] == "timeline_app"]
    assert len(own) <= MOST_MODULES
    unused = (
        "app.load.pictures",
        "core.columns.update",
        "core.dates.parse",
        "core.evidence.known_day",
        "core.text.caption",
        "core.text.folding",
        "render.formats.pdf",
        "render.marks.claim_bars",
        "render.marks.density_strips",
        "render.marks.labels",
        "render.marks.search_marks",
        "render.marks.selection",
        "render.picture.list_figure",
        "render.picture.pages",
        "scene.comb",
        "scene.lanes.layout",
        "scene.marks.hit_test",
        "scene.marks.search_marks",
        "storage.chronology.json_excerpt",
        "storage.columns.cache",
        "storage.database.migrations",
        "storage.database.word_store",
        "storage.edits",
        "storage.file.installing",
        "storage.file.integrity",
        "storage.json.document_reader",
        "storage.json.handed_on",
    )
    assert all(find_spec(f"timeline_app.{name}") for name in unused)
    loaded = done.stdout.split()
    begun = tuple(f"timeline_app.{name}" for name in unused)
    assert [name for name in loaded if name.startswith(begun)] == []
    assert not {"dataclasses", "hashlib", "numpy.ma"} & set(loaded)


def test_export_never_loads_widgets(out: Path) -> None:
    done = python(
        "import sys\n"
        "from timeline_app.app.cli.main import main\n"
        "assert main(['export', 'sample', sys.argv[1], '--sources']) == 0\n"
        "bad = ('PySide6.QtWidgets', 'timeline_app.widgets', 'timeline_app.document')\n"
        "assert not [name for name in sys.modules if name.startswith(bad)]\n",
        out,
    )
    assert (done.returncode, done.stderr) == (0, "")


def words_of(svg: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", svg).split())


def test_a_picture_of_what_was_known_on_a_day_says_how_many_events_are_left_out(out: Path) -> None:
    svg = out.with_suffix(".svg")
    assert main(["export", "sample", str(svg), "--as-known", "2 Feb 2023"]) == Exit.DONE
    told = "As known on 2 February 2023: 72 events and all else not known then are left out."
    assert told in words_of(svg.read_text(encoding="utf-8"))


def test_a_picture_of_what_was_known_on_a_day_says_so_and_has_nothing_later(
    out: Path, capsys: Captured
) -> None:
    svg = out.with_suffix(".svg")
    options = ("--as-known", "2 Feb 2023", "--embed", "--sources", "numbered")
    assert main(["export", "sample", str(svg), *options]) == Exit.DONE
    said = capsys.readouterr()
    assert said.out == ""
    assert "left out" not in said.err
    text = svg.read_text(encoding="utf-8")
    assert "As known on 2 February 2023: what came out later is left out." in words_of(text)
    assert "Balloon becomes public" in text
    assert "Balloon shot down" not in text
    assert "balloon-upi" in text
    assert "balloon-gigazine" not in text


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--as-known", "soon"), "this is not a date that can be read"),
        (("--as-known", "2023-02-02/.."), "this date has no end"),
        (
            ("--as-known", "2023-02-02", "--select", "ev-balloon-shot-down"),
            "this event was not known on that day",
        ),
    ],
)
def test_what_is_wrong_with_a_day_is_said(
    out: Path, capsys: Captured, options: tuple[str, ...], told: str
) -> None:
    assert main(["export", "sample", str(out), *options]) == Exit.USAGE
    assert told in capsys.readouterr().err
    assert not out.exists()
