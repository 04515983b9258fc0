"""What stands in no lane of a file doesn't land in the first lane of what it is added to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.load.coming_files import come, lines_of, sheet
from tests.storage.chronologies import SMALL, in_memory
from tests.storage.other_chronologies import additions_of
from timeline_app.app.load.foreign_files import load_foreign
from timeline_app.core.records.records import Event, Lane
from timeline_app.storage.chronology.chronology import StoredChronology

Way = Callable[[StoredChronology, Path], object]
IN_NONE = "1,Talks,2023-01-10,,,,,\n2,Undated,,,,,,"
IN_ONE = "3,Visit,2023-02-01,,Visits,,,"


def at_once(into: StoredChronology, path: Path) -> None:
    with load_foreign(path)[0] as there:
        into.make_batch(additions_of(into, there))


def looked_at_first(into: StoredChronology, path: Path) -> None:
    come(into, path)


def lanes_of(chronology: StoredChronology) -> dict[str, list[str]]:
    """The lanes of each event, by its title."""
    lanes = {one.id: one.name for one in chronology.records("lanes") if isinstance(one, Lane)}
    events = (one for one in chronology.records("events") if isinstance(one, Event))
    return {one.title: [lanes[lane] for lane in one.lanes] for one in events}


@pytest.mark.parametrize("way", [at_once, looked_at_first])
@pytest.mark.parametrize(
    ("rows", "lane"), [((IN_NONE,), "crises"), ((IN_NONE, IN_ONE), "In no group")]
)
def test_it_goes_where_it_is_drawn_in_its_file(
    tmp_path: Path, way: Way, rows: tuple[str, ...], lane: str
) -> None:
    path = tmp_path / "crises.csv"
    path.write_text(sheet(*rows), "utf-8")
    with in_memory(SMALL) as chronology:
        before = list(chronology.records("lanes"))
        way(chronology, path)
        found = lanes_of(chronology)
        assert (found["Talks"], found["Undated"]) == ([lane], [])
        assert found.get("Visit", ["Visits"]) == ["Visits"]
        assert list(chronology.records("lanes"))[: len(before)] == before
        again = lines_of(chronology)
        looked_at_first(chronology, path)
        assert lines_of(chronology) == again


@pytest.mark.parametrize("way", [at_once, looked_at_first])
def test_a_file_that_changed_goes_on_in_the_same_lane(tmp_path: Path, way: Way) -> None:
    path = tmp_path / "crises.csv"
    path.write_text(sheet("1,Talks,2023-01-10,,,,,"), "utf-8")
    with in_memory(SMALL) as chronology:
        way(chronology, path)
        path.write_text(sheet("1,Talks,2023-01-10,,,,,", "2,Call,2023-02-01,,,,,"), "utf-8")
        looked_at_first(chronology, path)
        assert (lanes_of(chronology)["Talks"], lanes_of(chronology)["Call"]) == (["crises"],) * 2
        (lane,) = (one for one in chronology.records("lanes") if one.name == "crises")  # type: ignore[attr-defined]
        (origin,) = chronology.origins_of("lanes", lane.id)
        assert origin.own_id == ""  # nothing there is called so
        path.write_text(sheet("1,Talks,2023-01-10,,Visits,,,", "2,Call,2023-02-01,,,,,"), "utf-8")
        looked_at_first(chronology, path)
        assert lanes_of(chronology)["Talks"] == ["Visits"]  # it has one in the file by now
