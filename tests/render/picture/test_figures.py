"""Every preset with chronologies of all sizes: what is promised of type, room and honesty."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.render.pictures import many_events
from tests.render.recorded import recorded_texts
from tests.resources.sample import LONGER
from tests.scene.chronologies import columns_of as random_columns
from tests.scene.chronologies import events as random_events
from timeline_app.app.export.picture_content import PictureRecords
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.dates.parse.dates import interval_named
from timeline_app.core.resources import SAMPLE
from timeline_app.core.text.translation import english
from timeline_app.core.value import replace
from timeline_app.render.picture.export_settings import ExportSettings, dpi_of, spec_of
from timeline_app.render.picture.picture import Picture, PictureContent, compose
from timeline_app.render.picture.presets import PRESETS, Medium
from timeline_app.render.picture.spec import SourceStyle
from timeline_app.render.style.palette import Theme

pytestmark = pytest.mark.usefixtures("qapp")
LEAST = {
    Medium.PRINT: lambda dpi: 7.0 / 72 * dpi,
    Medium.SLIDE: lambda _: 14.0,
    Medium.SOCIAL: lambda _: 22.0,
}
RANDOM = settings(
    max_examples=examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def chronologies() -> Iterator[dict[str, PictureContent]]:
    """The samples, and as many events of one kind."""
    with open_to_read(SAMPLE) as sample, open_to_read(str(LONGER)) as longer:
        yield {
            "sample": PictureContent(sample.columns(), None, PictureRecords(sample, english)),
            "longer": PictureContent(longer.columns(), None, PictureRecords(longer, english)),
            "ten": PictureContent(many_events(10)),
            "thousand": PictureContent(many_events(1000)),
        }


def choices_of(preset: str, **more: object) -> ExportSettings:
    choices = ExportSettings(preset=preset, whole_range=True)
    return replace(choices, **more)  # type: ignore[arg-type]


def made(content: PictureContent, choices: ExportSettings) -> Picture:
    return compose(content, spec_of(choices, "Talks of two governments", None), english)


def check_promises(picture: Picture, choices: ExportSettings) -> None:
    """What holds of every picture."""
    spec, figure = picture.spec, picture.figure
    width, height = picture.width_px / spec.scale, picture.height_px / spec.scale
    own = {picture.columns.titles[row] for row in range(len(picture.columns))}
    for run in figure.drawing.runs:
        rect = run.rect
        assert 0 <= rect.left() <= rect.right() <= width + 0.5, run.text
        assert 0 <= rect.top() <= rect.bottom() <= height + 0.5, run.text
        assert "…" not in run.text or any(run.text in title for title in own)
        assert not run.text.startswith("+")
        smallest = LEAST[choices.medium](dpi_of(choices))
        assert run.face.size_px * spec.scale >= smallest * (1 - 1e-9)
    said = " ".join(picture.texts)
    count = f"Not shown: {picture.not_shown:,} of "
    assert (count in said) == (picture.not_shown > 0)
    assert len(figure.rows) == len(set(figure.rows))


@pytest.mark.parametrize(
    ("name", "theme"),
    [
        *((name, Theme.LIGHT) for name in ("sample", "longer", "ten", "thousand")),
        ("sample", Theme.DARK),  # colours have no size
    ],
)
@pytest.mark.parametrize("preset", list(PRESETS))
def test_every_preset_keeps_its_promises(
    chronologies: dict[str, PictureContent], preset: str, name: str, theme: Theme
) -> None:
    choices = choices_of(preset, theme=theme)
    picture = made(chronologies[name], choices)
    check_promises(picture, choices)
    assert picture.sheets == 1
    events = set(range(picture.columns.dated)) - set(picture.columns.state_row.tolist())
    assert len(events & set(picture.figure.rows)) + picture.not_shown == len(events)


@pytest.mark.parametrize("preset", list(PRESETS))
def test_with_numbered_sources_too(chronologies: dict[str, PictureContent], preset: str) -> None:
    choices = choices_of(preset, sources=SourceStyle.NUMBERED)
    picture = made(chronologies["sample"], choices)
    check_promises(picture, choices)
    assert picture.height_px == picture.sheets * picture.spec.height_px
    numbers = [run for run in picture.figure.drawing.runs if run.text.isdigit()]
    assert numbers


@pytest.mark.parametrize("preset", ["slide", "column", "portrait"])
def test_what_a_painter_draws_is_what_the_layout_says(
    chronologies: dict[str, PictureContent], preset: str
) -> None:
    picture = made(chronologies["sample"], choices_of(preset))
    assert sorted(recorded_texts(picture)) == sorted(picture.texts)


def test_a_range_of_two_weeks_names_every_event(
    chronologies: dict[str, PictureContent],
) -> None:
    dates = "12 June 2023 – 24 June 2023"
    assert interval_named(dates)
    choices = ExportSettings(by_dates=True, dates=dates)
    picture = made(chronologies["sample"], choices)
    assert picture.not_shown == 0
    said, columns = picture.texts, picture.columns
    from_s, until_s = interval_named(dates)
    for row in range(columns.dated):
        if columns.earliest[row] < until_s and columns.latest[row] > from_s:
            assert " ".join(columns.titles[row].split()).replace("'", "’") in " ".join(
                said
            ).replace("'", "’")


def test_a_slide_names_what_is_central_and_most_of_the_rest(
    chronologies: dict[str, PictureContent],
) -> None:
    for name in ("sample", "longer"):
        picture = made(chronologies[name], choices_of("slide"))
        columns, shown = picture.columns, set(picture.figure.rows)
        assert all(row in shown for row in range(columns.dated) if columns.importance[row] == 3)
    sample = made(chronologies["sample"], choices_of("slide"))
    assert len(sample.shown_keys()) >= 0.7 * sample.columns.dated


def test_a_list_has_six_to_ten_events_in_order_of_time(
    chronologies: dict[str, PictureContent],
) -> None:
    for preset in ("square", "portrait", "story", "column"):
        picture = made(chronologies["sample"], choices_of(preset))
        rows = picture.figure.rows
        # In a square the foot's sentence on excerpts stands where a seventh would be.
        assert 6 <= len(rows) <= 10
        assert list(rows) == sorted(rows)


@RANDOM
@given(st.lists(random_events, max_size=40), st.sampled_from(list(PRESETS)))
def test_random_chronologies_keep_them_too(events: list[object], preset: str) -> None:
    columns = random_columns(events)  # type: ignore[arg-type]
    choices = choices_of(preset)
    check_promises(made(PictureContent(columns), choices), choices)
