"""That nobody opened a source is found in whatever leaves the program."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.app.commands import document, write_json
from tests.render.outside import pdf_text
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit
from timeline_app.interchange.formats import written

pytestmark = pytest.mark.usefixtures("qapp")
CAVEAT = "only an excerpt was seen, 27 November 2026"
FIELDS = "excerpt | 2026-11-27"
"""How a table of all fields has it."""
FORMATS = [(one.name, one.written_suffixes[0]) for one in written()]


def held(*, seen: str = "excerpt") -> dict[str, object]:
    """An event with a source that was seen so far, a quote and a date of it."""
    item = {"type": "webpage", "title": "A note", "publisher": "Axios", "URL": "https://e.org/a"}
    checked = "from excerpts" if seen == "excerpt" else "verified"
    event = {"id": "talks", "title": "Talks", "date": "2023-06-18", "verification": checked}
    of_event = {"event": "talks", "source": "note"}
    quote = {"id": "q", "text": "We met.", "source": "note", "verification": checked}
    return document() | {
        "sources": [{"id": "note", "item": item, "seen": seen, "seen_on": "2026-11-27"}],
        "events": [event],
        "citations": [of_event],
        "date_claims": [of_event | {"id": "c", "wording": "on Sunday", "edtf": "2023-06-18"}],
        "quotes": [quote],
        "event_quotes": [{"event": "talks", "quote": "q"}],
    }


def exported(tmp_path: Path, name: str, *options: str, seen: str = "excerpt") -> Path:
    path = tmp_path / name
    path.unlink(missing_ok=True)
    of = write_json(tmp_path / "talks.json", held(seen=seen))
    command = "export" if path.suffix in (".png", ".svg", ".pdf") else "convert"
    assert main([command, str(of), str(path), *options]) == Exit.DONE
    return path


def words_of(path: Path) -> str:
    """The text of a file, and of all that is packed in it, on one line."""
    data = path.read_bytes()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            data = b" ".join(packed.read(name) for name in packed.namelist())
    text = data.decode("utf-8", "replace").replace("\r\n ", "")
    return " ".join(text.replace("\\,", ",").replace("{,}", ",").split())


@pytest.mark.parametrize(("name", "suffix"), FORMATS, ids=[name for name, _ in FORMATS])
def test_each_format_says_that_only_an_excerpt_was_seen(
    tmp_path: Path, name: str, suffix: str
) -> None:
    options = ("--output-format", name)
    said = words_of(exported(tmp_path, f"out{suffix}", *options))
    assert CAVEAT in said or FIELDS in said
    assert "excerpt" not in words_of(exported(tmp_path, f"out{suffix}", *options, seen="page"))


def test_the_foot_of_a_figure_counts_the_sources_that_nobody_opened(tmp_path: Path) -> None:
    path = exported(tmp_path, "out.pdf", "--size", "900x600")
    assert "Of 1 sources 1 was seen in excerpts only." in " ".join(pdf_text(path).split())


def test_what_is_kept_in_a_picture_says_what_was_seen(tmp_path: Path) -> None:
    path = exported(tmp_path, "out.png", "--size", "900x600", "--embed")
    image = QImage(str(path))
    kept = [image.text(key) for key in image.textKeys()]
    sources = [json.loads(text)["sources"] for text in kept if '"sources"' in text]
    assert [(one["seen"], one["seen_on"]) for one in sources[0]] == [("excerpt", "2026-11-27")]
