"""What a picture holds is all that it stands on: any chronology gives the same picture again."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.any_chronology import documents
from timeline_app.app.cli.arguments import add_export_options
from timeline_app.app.cli.export import drawn
from timeline_app.app.cli.export_options import dimensions, settled, shown_range
from timeline_app.app.cli.main import main
from timeline_app.app.export import embedding
from timeline_app.app.export.embedding import Looked, embedded
from timeline_app.app.export.picture_content import groups_handed_on
from timeline_app.app.load.picture_view import VERSION, PictureView, view_in, view_of
from timeline_app.app.messages.exit_status import Exit
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.text.translation import words
from timeline_app.render.formats.metadata import About
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.picture import Picture, PictureContent, PictureSpec, compose
from timeline_app.scene.lanes.grouping import sorted_by_group, sorted_by_theme
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_reader import document_of
from timeline_app.storage.json.document_type import JsonDocument

pytestmark = pytest.mark.usefixtures("qapp")
HERE = Path("picture.json")
OPTIONS = (
    (),
    ("--group", "actor", "--theme", "dark"),
    ("--group", "source", "--sources", "numbered"),
    ("--detail", "usual", "--sources", "numbered", "--headline", "Two  blanks"),
    ("--preset", "square", "--no-title"),
    ("--from", "1900", "--to", "2100"),
)


def picture_of(
    held: JsonDocument, told: Sequence[str] = (), view: PictureView | None = None
) -> tuple[Picture, About]:
    """The picture of a chronology, as the command draws it."""
    parser = argparse.ArgumentParser()
    add_export_options(parser)
    options = parser.parse_args(["in.json", "out.png", "--embed", *told])
    viewed = settled(options, view, PictureFormat.PNG)
    size, shown = dimensions(options, PictureFormat.PNG), viewed.range or shown_range(options)
    with closing(StoredChronology.in_memory(held, HERE)) as chronology:
        return drawn(chronology, options, viewed, size, shown)


def seen_in(picture: Picture) -> list[object]:
    """All that is drawn."""
    figure = picture.figure
    drawing, scene = figure.drawing, figure.scene
    found: list[object] = [drawing.runs, drawing.strokes, drawing.boxes, figure.roles]
    found += [picture.width_px, picture.height_px, picture.palette, figure.headline]
    if scene is not None:
        marks = scene.marks
        found += [one.tolist() for one in (marks.lane, marks.kind, marks.status, marks.state)]
        found += [one.tolist() for one in (marks.y, marks.x0, marks.x1, marks.unverified)]
    return found


@settings(max_examples=examples(15))
@given(held=documents(secrets=True), told=st.sampled_from(OPTIONS))
def test_what_is_in_a_picture_gives_it_once_more(held: JsonDocument, told: tuple[str, ...]) -> None:
    picture, about = picture_of(held, told)
    assume(len(picture.in_range))  # else all lanes are drawn, with what lies outside
    view = view_of(about.view.encode())
    again, about_again = picture_of(document_of(about.embedded.encode(), HERE), (), view)
    assert seen_in(again) == seen_in(picture)
    assert about_again.embedded == about.embedded


def test_the_view_names_nothing_that_stays_behind() -> None:
    """Not the lane of a confidential source, nor a filter by somebody whom it alone names."""
    item = {"type": "article", "title": "A note"}
    held = {
        "format": "chronology",
        "version": 4,
        "chronology": {"title": "Talks"},
        "lanes": [{"id": "lane-a", "name": "A", "colour": "lane-1", "order": 0}],
        "sources": [
            {"id": "hush", "item": item, "confidential": True},
            {"id": "said", "item": item},
        ],
        "actors": [
            {"id": "whisperer", "name": "W", "kind": "person"},
            {"id": "voice", "name": "V", "kind": "person"},
        ],
        "events": [
            {"id": f"event-{n}", "title": "E", "date": "2023", "lanes": ["lane-a"]}
            for n in range(3)
        ],
        "participations": [{"event": "event-0", "actor": "voice"}],
        "citations": [
            {"event": "event-0", "source": "said"},
            {"event": "event-1", "source": "hush"},
        ],
        "quotes": [{"id": "q", "text": "Psst", "source": "hush", "speaker": "whisperer"}],
        "event_quotes": [{"event": "event-0", "quote": "q"}],
    }
    asked = EventFilter(actors=("whisperer", "voice"), lanes=("lane-b", "lane-a"))
    ids = ("event-0", "event-9")
    document = document_of(json.dumps(held).encode(), HERE)
    for grouping in Grouping:
        with closing(StoredChronology.in_memory(document, HERE)) as it:
            columns, groups = it.columns(), groups_handed_on(it, grouping)
            lanes = sorted_by_theme(columns)
            if groups is not None:
                lanes = sorted_by_group(columns, groups, "rest")
            picture = compose(PictureContent(columns, lanes), PictureSpec(900, 600), words)
            view = PictureView(VERSION, grouping=grouping, selection=ids, highlights=ids)
            looked = Looked(lanes, ("hush", "whisperer", "said", "lane-b"), asked)
            found = embedded(it, picture, looked, view)
        for name in ("hush", "whisperer", "lane-b", "event-9", "Psst"):
            assert name not in found.view + found.chronology
        seen = view_of(found.view.encode())
        assert seen.asked.plain == EventFilter(actors=("voice",), lanes=("lane-a",))
        assert seen.selection == seen.highlights == ("event-0",)


def test_more_than_a_picture_is_read_for_is_not_put_into_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.png"
    monkeypatch.setattr(embedding, "LARGEST_VIEW", 100)
    assert main(["export", "sample", str(out), "--size", "900x600", "--embed"]) == Exit.DONE
    view = view_in(out).view
    assert view is not None
    assert view.order == ()
    out.unlink()
    monkeypatch.setattr(embedding, "LARGEST_HELD", 1_000)
    assert main(["export", "sample", str(out), "--size", "900x600", "--embed"]) == Exit.USAGE
    assert "events are too many to be put into a picture" in capsys.readouterr().err
    assert not out.exists()
