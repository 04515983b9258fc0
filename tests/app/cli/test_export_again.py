"""`timeline-app export` of a picture that holds its data: as it was, or as is told otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.app.cli.test_export_documents import Exported, embedded_in, exported
from tests.app.commands import document, write_json
from timeline_app.app.cli.main import main
from timeline_app.app.load.opening import open_to_read
from timeline_app.app.load.picture_view import VERSION, view_in
from timeline_app.app.messages.exit_status import Exit
from timeline_app.core.records.records import Quote
from timeline_app.interchange.pictures.embedded import embedded_json, embedded_view

__all__ = ["exported"]

Captured = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("qapp")
TRIP, TAIWAN = "ev-blinken-beijing-trip", "ev-pelosi-taiwan-visit"
SMALL = ("--size", "800x500")
SPACES = "Two  blanks, no-break\u00a0space, ideographic\u3000space, 秦刚"
NO_CHARACTER = "\uffff"


def image_of(path: Path) -> QImage:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_ARGB32)
    for key in image.textKeys():
        image.setText(key, "")  # they count where images are compared
    return image


@pytest.mark.parametrize(
    "options",
    [
        (*SMALL, "--theme", "dark", "--sources", "numbered", "--scale", "1.2"),
        (*SMALL, "--group", "actor", "--from", "2023-02", "--to", "2023-06", "--credit", "Us"),
        ("--paper", "A5", "--dpi", "100", "--as-known", "2023-03-01", "--no-legend"),
        ("--preset", "portrait", "--detail", "usual", "--headline", "How", "--deck", "it went"),
        (
            "--size",
            "500x800",
            "--group",
            "source",
            "--select",
            TRIP,
            "--highlight",
            TAIWAN,
            "--as-of",
            "2026",
        ),
        (*SMALL, "--only", TRIP, TAIWAN, "--no-title", "--transparent"),
    ],
)
def test_without_options_a_picture_comes_out_as_it_is(
    tmp_path: Path, capsys: Captured, options: Sequence[str]
) -> None:
    first, second, third = (tmp_path / f"{name}.png" for name in ("first", "second", "third"))
    assert main(["export", "sample", str(first), "--embed", *options]) == Exit.DONE
    capsys.readouterr()
    assert main(["export", str(first), str(second)]) == Exit.DONE
    assert capsys.readouterr() == ("", "")
    assert image_of(second) == image_of(first)
    assert embedded_json(second) is None
    assert main(["export", str(first), str(third), "--embed"]) == Exit.DONE
    assert embedded_json(third) == embedded_json(first)
    assert embedded_view(third) == embedded_view(first)


def test_what_is_told_takes_the_place_of_what_a_picture_says(exported: Exported) -> None:
    options = (*SMALL, "--group", "actor", "--theme", "dark", "--from", "2023", "--embed")
    first = exported("first.png", *options, "--headline", "A year")
    told = ("--preset", "square", "--theme", "light", "--from", "2023-02", "--to", "2023-03")
    second = exported("second.png", *told, "--embed", of=first)
    assert image_of(second).width() == image_of(second).height() == 1080
    before, view = view_in(first).view, view_in(second).view
    assert before is not None
    assert view is not None
    assert (view.theme, view.preset, view.grouping) == ("light", "square", before.grouping)
    assert view.headline == "U.S.–China diplomacy, February–March 2023"
    assert before.headline == "A year"


def test_a_view_that_is_not_known_is_said_once_and_the_events_are_drawn(
    exported: Exported, tmp_path: Path, capsys: Captured
) -> None:
    svg, out = exported("first.svg", *SMALL, "--embed"), tmp_path / "out.png"
    text = svg.read_text(encoding="utf-8")
    known, later = f'"version":{VERSION},', f'"version":{VERSION + 1},'
    assert text.count(known) == 1
    svg.write_text(text.replace(known, later), encoding="utf-8")
    assert main(["export", str(svg), str(out)]) == Exit.DONE
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "first.svg" in said
    assert "can't be read" in said
    assert image_of(out).width() == 1920


@pytest.mark.parametrize("name", ["out.png", "out.svg", "out.pdf"])
def test_blanks_of_every_kind_come_back_from_every_format(
    exported: Exported, tmp_path: Path, name: str
) -> None:
    held = document()
    held["chronology"]["title"] = held["events"][0]["title"] = SPACES
    held["quotes"] = [{"id": "said", "text": SPACES + NO_CHARACTER, "source": "note"}]
    held["event_quotes"] = [{"event": "call", "quote": "said"}]
    path = exported(
        name, *SMALL, "--embed", "--headline", SPACES, of=write_json(tmp_path / "in.json", held)
    )
    with open_to_read(str(path)) as chronology:
        assert chronology.header().title == SPACES
        assert SPACES in list(chronology.columns().titles)
        (quote,) = chronology.records("quotes")
        assert isinstance(quote, Quote)
        assert quote.text == SPACES + NO_CHARACTER
    view = view_in(path).view
    assert view is not None
    assert view.headline == SPACES


def test_a_picture_that_another_program_saved_anew_still_holds_all(
    exported: Exported, tmp_path: Path
) -> None:
    first, anew = exported("first.png", *SMALL, "--embed"), tmp_path / "anew.png"
    assert QImage(str(first)).save(str(anew))
    assert anew.read_bytes() != first.read_bytes()
    assert embedded_json(anew) == embedded_json(first)
    assert embedded_view(anew) == embedded_view(first)
    assert embedded_in(first, "chronology-view").encode() == embedded_view(first)
