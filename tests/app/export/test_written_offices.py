"""That an office is written with what its dates say of it, in whatever leaves the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.commands import document, write_json
from tests.app.export.test_caveats import FORMATS, words_of
from tests.render.outside import pdf_text
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit

pytestmark = pytest.mark.usefixtures("qapp")
OFFICES = {
    "Held Minister": ({"from": "2022-12-30"}, "Held Minister"),
    "Likely Envoy": ({"from": "2023-06"}, "perhaps Likely Envoy"),
    "Timeless Aide": ({}, "Timeless Aide (no dates)"),
    "Former Speaker": ({"until": "2023-01-03"}, "Former Speaker (not held then)"),
}
"""By its title when an office was held, and how it is written of an event of 18 June 2023."""
MEMOS = {"markdown", "markdown-notes", "html", "docx", "odt", "text", "pdf"}
NAMING = MEMOS | {"csv", "xlsx"}
"""The formats that write offices."""


def held() -> dict[str, object]:
    """An event with somebody in each office, who says something without one and with another."""
    people = [
        {"id": f"p{n}", "name": f"Person {n}", "kind": "person", "offices": [{"title": title} | on]}
        for n, (title, (on, _)) in enumerate(OFFICES.items())
    ]
    said = {"source": "note", "said_on": "2023-06-18"}
    quotes = [
        {"id": f"q{n}", "text": f"We met, said {n}.", "speaker": one["id"]} | said
        for n, one in enumerate(people)
    ]
    as_given = {"id": "given", "text": "So it was.", "speaker": "p3", "office": "Her Given Title"}
    quotes.append(as_given | said)
    return document() | {
        "actors": people,
        "events": [{"id": "talks", "title": "Talks", "date": "2023-06-18"}],
        "participations": [{"event": "talks", "actor": one["id"]} for one in people],
        "citations": [{"event": "talks", "source": "note"}],
        "quotes": quotes,
        "event_quotes": [{"event": "talks", "quote": one["id"]} for one in quotes],
    }


@pytest.mark.parametrize(("name", "suffix"), FORMATS, ids=[name for name, _ in FORMATS])
def test_each_format_that_names_an_office_says_whether_it_was_held(
    tmp_path: Path, name: str, suffix: str
) -> None:
    path, of = tmp_path / f"out{suffix}", write_json(tmp_path / "talks.json", held())
    assert main(["convert", str(of), str(path), "--output-format", name]) == Exit.DONE
    said = " ".join(pdf_text(path).split()) if suffix == ".pdf" else words_of(path)
    assert any(title in said for title in OFFICES) is (name in NAMING)
    for title, (_, written) in OFFICES.items():
        assert said.count(title) == said.count(written), title
        if name in MEMOS:
            assert said.count(title) == 1, "that of a quote is the one given there, or none"
    if name in NAMING:
        assert "Her Given Title" in said
