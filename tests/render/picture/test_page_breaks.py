from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest

from tests.render.formats.test_pdf import ABOUT, written
from tests.render.outside import assert_alike, pdf_text, svg_image
from tests.render.pictures import columns_of, drawn, event, few_events, notes, picture_of
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.records.records import Lane, LaneId
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.svg import svg_of
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.picture.layout import MARGIN_PX
from timeline_app.render.picture.page_breaks import LaneSpan, Sheet, paged
from timeline_app.render.picture.picture import Picture, PictureSpec
from timeline_app.render.style.palette import LIGHT

pytestmark = pytest.mark.usefixtures("qapp")
A5 = PictureSpec(1240, 874, scale=150 / 96, is_paged=True, headline="Many lanes")
SHEET_PX = 874 / (150 / 96)


def many_lanes(count: int) -> EventColumns:
    """Lanes with three events and a state each."""
    lanes = tuple(Lane(LaneId(f"l{i}"), f"Lane {i}", f"lane-{i % 9 + 1}", i) for i in range(count))
    events = []
    for i, lane in enumerate(lanes):
        day = 1 + i % 27
        own = [
            event(4 * i + j, f"Event {i}.{j}", f"2022-{1 + 4 * j:02}-{day:02}") for j in range(3)
        ]
        own.append(event(4 * i + 3, "open", "2022-03-01/2022-09-01", channel=f"Line {i}"))
        events += [msgspec.structs.replace(one, lanes=(lane.id,)) for one in own]
    return columns_of(*events, lanes=lanes)


def places_on_sheets(picture: Picture) -> list[tuple[int, float, float]]:
    """The sheet that each lane begins on, and where it begins and ends there."""
    found = []
    for lane in picture.scene.lanes:
        y = picture.layout.top + AXIS_PX + lane.y
        sheet, top = divmod(y, SHEET_PX)
        found.append((int(sheet), top, top + lane.height))
    return found


@pytest.mark.parametrize("count", [25, 40, 60])
def test_no_lane_is_divided_between_two_sheets(count: int) -> None:
    picture = picture_of(many_lanes(count), A5)
    places = places_on_sheets(picture)
    assert picture.sheets == places[-1][0] + 1 > 1
    for sheet, top, bottom in places:
        assert top >= (MARGIN_PX + AXIS_PX if sheet else picture.layout.top + AXIS_PX) - 0.01
        assert bottom <= SHEET_PX - MARGIN_PX + 1


@pytest.mark.parametrize("count", [25, 40, 60])
def test_everything_moves_with_its_lane(count: int) -> None:
    scene = picture_of(many_lanes(count), A5).scene
    tops = np.array([lane.y for lane in scene.lanes])
    bottoms = tops + [lane.height for lane in scene.lanes]
    of_mark, of_label = scene.marks.lane, scene.marks.lane[scene.labels.mark]
    for y, lane in ((scene.marks.y, of_mark), (scene.labels.y, of_label)):
        assert np.all((y > tops[lane]) & (y < bottoms[lane]))
    for count_ in scene.clusters:
        assert tops[count_.lane] <= count_.y < bottoms[count_.lane]
    for lane in scene.lanes:
        assert all(lane.y < channel.y < lane.y + lane.height for channel in lane.channels)
    assert scene.height == pytest.approx(bottoms[-1])


def test_stretches_are_the_lanes_and_nothing_else() -> None:
    picture = picture_of(many_lanes(25), A5)
    lanes, stretches = picture.scene.lanes, picture.layout.lanes
    assert len(stretches) == picture.sheets
    covered = sum(stretch.bottom - stretch.top for stretch in stretches)
    assert covered == pytest.approx(sum(lane.height for lane in lanes), abs=1.0)
    for lane in lanes:
        assert any(
            s.top - 0.01 <= lane.y and lane.y + lane.height <= s.bottom + 0.01 for s in stretches
        )


def test_lanes_that_fit_stay_where_they_are() -> None:
    scene = picture_of(few_events(), PictureSpec(1200, 700)).scene
    same, stretches = paged(scene, Sheet(-100.0, scene.height + 200.0, 76.0, 24.0))
    assert same is scene
    assert stretches == (LaneSpan(0.0, scene.height),)


def test_a_lane_higher_than_a_sheet_is_divided_and_no_other() -> None:
    scene = picture_of(few_events(), PictureSpec(1200, 700)).scene
    least = min(lane.height for lane in scene.lanes)
    moved, _ = paged(scene, Sheet(0.0, least + 99.0, 76.0, 24.0))
    assert [lane.height for lane in moved.lanes] == [lane.height for lane in scene.lanes]
    ends = [lane.y + lane.height for lane in moved.lanes]
    assert all(end <= lane.y + 0.01 for end, lane in zip(ends, moved.lanes[1:], strict=False))


def test_each_sheet_has_its_axis_and_its_lanes(tmp_path: Path) -> None:
    picture = picture_of(many_lanes(25), A5)
    path = written(picture, tmp_path, replace(ABOUT, dpi=150))
    pages = [pdf_text(path, page + 1) for page in range(picture.sheets)]
    assert all("2022" in page and "Sep" in page for page in pages)
    for i in range(25):
        assert sum(f"Lane {i}" in page.splitlines() for page in pages) == 1


def test_between_the_sheets_there_is_nothing(tmp_path: Path) -> None:
    picture = picture_of(many_lanes(25), A5)
    image = drawn(picture)
    for sheet in range(1, picture.sheets):
        y = sheet * 874
        margin = round(MARGIN_PX * 150 / 96) - 4
        colors = {
            image.pixelColor(x, y + dy).name().upper()
            for x in range(0, image.width(), 3)
            for dy in range(-margin, 4)
        }
        assert colors == {LIGHT.canvas}


def test_librsvg_shows_the_same_sheets(tmp_path: Path) -> None:
    picture = picture_of(many_lanes(25), A5)
    (tmp_path / "out.svg").write_bytes(svg_of(picture, About("", "", 96)))
    assert_alike(svg_image(tmp_path / "out.svg"), drawn(picture), tolerance=20.0)


def test_legend_and_sources_follow_the_last_lane() -> None:
    columns = many_lanes(25)
    picture = picture_of(columns, replace(A5, legend=True), notes(columns))
    layout = picture.layout
    assert layout.legend_y >= layout.top + AXIS_PX + picture.scene.height
    assert layout.block_y >= layout.legend_y + layout.legend.height
