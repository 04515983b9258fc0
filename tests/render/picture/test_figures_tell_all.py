"""What a figure says of itself is so: its numbers, its lines of communication, its captions."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.examples import IS_CI, examples
from tests.render.picture.told import (
    check_captions,
    check_told,
    clauses_beside,
    drawn_rows,
    is_part,
)
from tests.render.pictures import KnownRecords, columns_of, event, picture_of
from tests.resources.sample import LONGER
from tests.scene.chronologies import _date as date_of
from timeline_app.app.export.memo_figure import memo_spec
from timeline_app.app.export.picture_content import PictureRecords
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.records.records import Importance
from timeline_app.core.resources import SAMPLE
from timeline_app.core.text.translation import english
from timeline_app.core.value import replace
from timeline_app.render.picture.export_settings import ExportSettings, spec_of
from timeline_app.render.picture.figure_labels import LINE_PX
from timeline_app.render.picture.lettering import DATE, DECK
from timeline_app.render.picture.paper import PAPERS
from timeline_app.render.picture.picture import (
    Picture,
    PictureContent,
    PictureSpec,
    PictureTooSmallError,
    compose,
)
from timeline_app.render.picture.presets import PRESETS
from timeline_app.render.picture.spec import DetailLevel, SourceStyle

pytestmark = pytest.mark.usefixtures("qapp")
RANDOM = settings(
    max_examples=examples(200),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SIZES_PX = ((640, 360), (800, 600), (1024, 768), (1280, 720), (2560, 1440), (3840, 2160))
WHOLE = ExportSettings(whole_range=True)
CHOICES = (
    *(replace(WHOLE, preset=name) for name in PRESETS),
    *(replace(WHOLE, preset="", width_px=wide, height_px=high) for wide, high in SIZES_PX),
    *(
        replace(WHOLE, preset="", on_paper=True, paper=paper, is_portrait=upright)
        for paper in PAPERS
        for upright in (False, True)
    ),
)
LINES = ("Climate talks", "Leaders", "Theatre commanders", "Hotline", "Law, drugs", "Envoys")


class Known:
    """A chronology, and the captions that its editor wrote, by the key of the event."""

    def __init__(self, content: PictureContent, own: dict[int, str]) -> None:
        self.content, self.own = content, own

    def picture(self, choices: ExportSettings, highlights: tuple[int, ...] = ()) -> Picture:
        spec = spec_of(choices, "Talks of two governments", None, highlights)
        return compose(self.content, spec, english)

    def strong(self) -> tuple[int, ...]:
        """Keys of five events that have captions of their own."""
        return tuple(self.own)[:5]


@pytest.fixture(scope="module")
def samples() -> Iterator[dict[str, Known]]:
    with open_to_read(SAMPLE) as shorter, open_to_read(str(LONGER)) as longer:
        found = {}
        for name, chronology in (("shorter", shorter), ("longer", longer)):
            columns = chronology.columns()
            events = chronology.keyed_events(columns.key.tolist())
            own = {key: one.caption for key, one in events if one.caption}
            records = PictureRecords(chronology, english)
            found[name] = Known(PictureContent(columns, None, records), own)
        yield found


def check(known: Known, choices: ExportSettings) -> None:
    picture = known.picture(choices, known.strong())
    check_told(picture)
    check_captions(picture, known.own)


@pytest.mark.parametrize("detail", DetailLevel)
@pytest.mark.parametrize("name", ["shorter", "longer"])
@pytest.mark.parametrize("preset", list(PRESETS))
def test_every_preset_tells_what_it_draws(
    samples: dict[str, Known], preset: str, name: str, detail: DetailLevel
) -> None:
    known, choices = samples[name], replace(WHOLE, preset=preset, detail=detail)
    check(known, choices)
    plain = known.picture(choices)
    check_told(plain)
    check_captions(plain, known.own)


@pytest.mark.slow
@pytest.mark.parametrize("sources", SourceStyle)
@pytest.mark.parametrize("name", ["shorter", "longer"])
def test_so_do_every_paper_and_size(
    samples: dict[str, Known], name: str, sources: SourceStyle
) -> None:
    for choices in CHOICES[::5] if IS_CI else CHOICES:
        for detail in DetailLevel:
            check(samples[name], replace(choices, detail=detail, sources=sources))


@st.composite
def chronologies(draw: st.DrawFn) -> Known:
    """Random events, states of up to six lines of communication, and captions."""
    number = draw(st.integers(0, 40))
    events, own = [], {}
    for key in range(number):
        date = date_of(
            draw(st.integers(2019, 2024)),
            draw(st.integers(1, 12)),
            draw(st.integers(1, 28)),
            draw(st.integers(0, 19)),
            draw(st.integers(0, 40)),
        )
        channel = draw(st.sampled_from(("", "", *LINES)))
        title = draw(st.sampled_from(("open", "cut off"))) if channel else f"Event number {key}"
        importance = Importance(draw(st.integers(0, 3)))
        more = {"channel": channel, "importance": importance}
        events.append(event(key, title, date, draw(st.integers(0, 2)), **more))
        if not channel and draw(st.booleans()):
            words = draw(st.integers(1, 14))
            part = f"; then part {key:02}, and {key:02} more"
            own[key] = f"First of number {key:02}" + part * (words // 4)
    records = KnownRecords({}, own, is_own=True)
    return Known(PictureContent(columns_of(*events), None, records), own)


@RANDOM
@given(
    chronologies(),
    st.sampled_from(CHOICES),
    st.sampled_from(DetailLevel),
    st.sampled_from(SourceStyle),
)
def test_so_do_figures_of_random_chronologies(
    known: Known, choices: ExportSettings, detail: DetailLevel, sources: SourceStyle
) -> None:
    check(known, replace(choices, detail=detail, sources=sources))


@RANDOM
@given(chronologies(), st.integers(200, 2500), st.integers(150, 1500), st.sampled_from(DetailLevel))
def test_so_do_figures_of_any_size(
    known: Known, width: int, height: int, detail: DetailLevel
) -> None:
    choices = replace(WHOLE, preset="", width_px=width, height_px=height, detail=detail)
    try:
        check(known, choices)
    except PictureTooSmallError as error:
        least = replace(choices, width_px=error.least_width_px, height_px=error.least_height_px)
        assert least.width_px >= width or least.height_px >= height


@pytest.mark.parametrize("name", ["shorter", "longer"])
@pytest.mark.parametrize(
    "choices",
    [
        replace(WHOLE, preset="", width_px=1280, height_px=720),
        *(replace(WHOLE, preset=preset) for preset in ("slide", "page", "A4", "A3", "Letter")),
    ],
    ids=["1280x720", "slide", "page", "A4", "A3", "Letter"],
)
def test_all_lines_of_the_samples_are_drawn(
    samples: dict[str, Known], choices: ExportSettings, name: str
) -> None:
    for detail in DetailLevel:
        picture = samples[name].picture(replace(choices, detail=detail))
        counts, columns = picture.counts, picture.columns
        assert (counts.lines, counts.all_lines, counts.missing) == (8, 8, ())
        central = {row for row in range(columns.dated) if columns.importance[row] == 3}
        assert central <= drawn_rows(picture)


@pytest.mark.parametrize("name", ["shorter", "longer"])
def test_so_they_are_on_the_first_page_of_a_memo(samples: dict[str, Known], name: str) -> None:
    picture = compose(samples[name].content, memo_spec(), english)
    assert picture.figure.scene is not None
    check_told(picture)
    assert picture.counts.lines == 8
    assert picture.counts.events >= 15


@pytest.mark.parametrize("preset", ["column", "square", "portrait", "story"])
def test_a_list_names_every_line(samples: dict[str, Known], preset: str) -> None:
    for known in samples.values():
        picture = known.picture(replace(WHOLE, preset=preset))
        assert len(picture.counts.missing) == 8
        said = " ".join(picture.texts)
        assert all(name in said for name in picture.counts.missing)
        assert " more. Made" not in said


def test_events_of_lesser_weight_give_way_to_lines_and_central_ones_do_not() -> None:
    rows = [
        *(event(i, f"Talks number {i}", "2022-05-01", 1) for i in range(30)),
        *(event(30 + i, f"Summit {i}", "2022-07-01", importance=Importance(3)) for i in range(2)),
        *(event(40 + i, "open", "2022-03/2022-09", channel=f"Line {i}") for i in range(12)),
    ]
    picture = picture_of(columns_of(*rows), PictureSpec(900, 600))
    assert picture.counts.lines == 12
    said = picture.texts
    assert {"Summit 0", "Summit 1"} <= set(said)
    tight = picture_of(columns_of(*rows), PictureSpec(900, 380))
    assert {"Summit 0", "Summit 1"} <= set(tight.texts)
    assert 0 < tight.counts.lines < 12
    assert not any(text.startswith("Talks number") for text in tight.texts)
    check_told(tight)


def test_a_line_is_drawn_with_all_its_states_or_named() -> None:
    rows = [event(i, "open", "2022-03/2022-09", channel="Hotline") for i in range(60)]
    picture = picture_of(columns_of(event(99, "A visit", "2022-04-02"), *rows))
    assert picture.counts.missing == ("Hotline",)
    assert "open" not in picture.texts
    assert any(
        text.endswith("Lines of communication not shown: Hotline.") for text in picture.texts
    )


def test_of_very_many_lines_as_many_are_named_as_have_room_and_the_rest_is_counted() -> None:
    visit = event(999, "A visit", "2022-04-02", importance=Importance.CENTRAL)
    rows = [event(i, "open", "2022-03/2022-09", channel=f"Line number {i}") for i in range(300)]
    for size in ((1600, 900), (1080, 1920)):
        picture = picture_of(columns_of(visit, *rows), PictureSpec(*size))
        check_told(picture)
        assert len(picture.counts.missing) > 250
        assert "A visit" in picture.texts


def test_a_band_too_narrow_for_its_word_is_without_it_before_its_line_is_left_out() -> None:
    rows = [
        event(i, word, date, channel=f"Line {i % 9}")
        for i, (word, date) in enumerate(
            [
                *[("partly resumed", "2022-01-02/2022-01-20")] * 9,
                *[("open", "2022-01-21/2024-12")] * 9,
            ]
        )
    ]
    roomy, tight = (
        picture_of(columns_of(*rows), PictureSpec(900, height)) for height in (720, 430)
    )
    assert roomy.texts.count("partly resumed") == 9
    assert tight.counts.missing == ()
    assert tight.texts.count("partly resumed") == 0
    check_told(tight)


def test_no_detail_takes_a_state_away() -> None:
    rows = [
        event(0, "A visit", "2022-01-02", importance=Importance.CENTRAL),
        event(1, "open", "2022-02/2022-10", channel="Hotline", importance=Importance.MINOR),
        event(2, "closed", "2022-11/..", channel="Hotline"),
    ]
    picture = picture_of(columns_of(*rows), PictureSpec(1200, 700, detail=DetailLevel.CENTRAL))
    assert {"open", "closed", "Hotline"} <= set(picture.texts)


@pytest.mark.parametrize("width", [640, 760, 900, 1080])
def test_a_caption_of_an_editor_stands_whole_or_not_at_all(width: int) -> None:
    both_sides = "Surveillance, says Washington; an airship, says Beijing"
    columns = columns_of(event(0, "Chinese balloon incident", "2023-01-28/2023-02-04"))
    for size in ((width, 2 * width), (width, width // 2)):
        content = PictureContent(columns, None, KnownRecords({}, {0: both_sides}, is_own=True))
        picture = compose(content, PictureSpec(*size, highlights=(0,)), english)
        said = " ".join(picture.texts)
        assert (both_sides in said) == ("Surveillance" in said)
    derived = PictureContent(columns, None, KnownRecords({}, {0: both_sides}))
    narrow = compose(derived, PictureSpec(640, 1080), english)
    assert "Surveillance, says Washington" in narrow.texts


def test_a_single_word_left_of_a_caption_is_noticed() -> None:
    whole, cut = "Met in Bali; a hotline agreed", "Met again"
    lines = ["Met in Bali; a", "hotline agreed", "2022", "Met"]
    assert clauses_beside(lines, {whole, cut}) == ["2022", "Met"]
    assert [text for text in ("2022", "Met", "Me", "again") if is_part(text, cut)] == ["Met"]


def test_a_deck_that_has_gone_is_noticed() -> None:
    picture = picture_of(columns_of(event(0, "A visit", "2023-01-28")), PictureSpec(1200, 700))
    check_told(picture)
    runs = [run for run in picture.figure.drawing.runs if run.face != DECK]
    picture.figure.drawing.runs[:] = runs
    with pytest.raises(AssertionError, match="the deck has gone"):
        check_told(picture)


def test_a_caption_with_letters_that_no_font_has_is_not_shown_in_part() -> None:
    columns = columns_of(event(0, "A visit", "2023-01-28"))
    content = PictureContent(
        columns, None, KnownRecords({}, {0: "First since \U000f1234 came"}, is_own=True)
    )
    picture = compose(content, PictureSpec(1200, 700, highlights=(0,)), english)
    assert not any("First since" in text for text in picture.texts)


@pytest.mark.parametrize("preset", ["slide", "A4", "A3", "Letter"])
def test_with_numbered_sources_every_event_keeps_its_date(
    samples: dict[str, Known], preset: str
) -> None:
    for known in samples.values():
        plain, numbered = (
            known.picture(replace(WHOLE, preset=preset, sources=style))
            for style in (SourceStyle.LINE, SourceStyle.NUMBERED)
        )
        with_dates = dated_titles(plain)
        both = {text for text in with_dates if text in numbered.texts}
        assert len(both) > 10
        assert both <= dated_titles(numbered)


@pytest.mark.parametrize("name", ["shorter", "longer"])
@pytest.mark.parametrize("size", [(640, 360), (800, 600), (1024, 768), (1280, 720)])
def test_so_it_does_in_a_figure_with_little_room(
    samples: dict[str, Known], size: tuple[int, int], name: str
) -> None:
    choices = replace(WHOLE, preset="", width_px=size[0], height_px=size[1])
    for detail in DetailLevel:
        picture = samples[name].picture(
            replace(choices, sources=SourceStyle.NUMBERED, detail=detail)
        )
        check_told(picture)
        columns, named = picture.columns, picture.figure.rows
        events = {row for row in named if not columns.channel(row)}
        titles = {columns.titles[row].replace("'", "’") for row in events} & {*picture.texts}
        assert titles
        assert titles <= dated_titles(picture)


def dated_titles(picture: Picture) -> set[str]:
    """The titles of events that have a date behind them, or a number and a date."""
    runs, rows = picture.figure.drawing.runs, picture.figure.rows
    events = [row for row in rows if not picture.columns.channel(row)]
    titles = {picture.columns.titles[row].replace("'", "’") for row in events}
    found = set()
    for i, run in enumerate(runs):
        lines = run.y, run.y + LINE_PX
        beside = [one for one in runs[i + 1 : i + 3] if one.y in lines and one.face == DATE]
        if run.text in titles and any(re.search("[A-Z]", one.text) for one in beside):
            found.add(run.text)
    return found


@pytest.mark.parametrize("width", [480, 640, 1080])
def test_no_date_in_a_list_is_cut(width: int) -> None:
    columns = columns_of(event(0, "Talks", "2020-03-04/2021-05-06"))
    said = " ".join(picture_of(columns, PictureSpec(width, 900)).texts)
    assert "4 Mar 2020 – 6 May 2021" in said.replace(" 2020 Talks", " Talks")


def test_a_picture_of_a_past_day_says_that_what_came_later_is_left_out() -> None:
    columns = columns_of(event(0, "A visit", "2022-08-02"))
    for size in ((1200, 700), (700, 1200), (500, 300)):
        for headline, deck in (("Talks", None), ("", "")):
            spec = PictureSpec(
                *size,
                headline=headline,
                deck=deck,
                as_known="6 August 2022",
                sources=SourceStyle.NONE,
            )
            said = " ".join(picture_of(columns, spec).texts)
            assert "As known on 6 August 2022: what came out later is left out." in said
            for left_out, told in ((1, "1 event"), (72, "72 events")):
                counted = picture_of(columns, replace(spec, left_out=left_out))
                pattern = f"As known on 6 August 2022: {told} and all else not known then are left"
                assert pattern in " ".join(counted.texts)
                check_told(counted)
