"""TimelineJS: slides, eras and the title, in all the forms they have had."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.interchange.corpus import events_in, faults_in, head_in, parts_of_text, sure_of
from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason
from timeline_app.interchange.foreign.values import ForeignLink, ForeignPart, ForeignQuote


def slide(**fields: object) -> dict[str, Any]:
    return {"start_date": {"year": "2016"}, "text": {"headline": "Talks"}, **fields}


def parts_of(*slides: object, **more: object) -> list[ForeignPart]:
    return parts_of_text(json.dumps({"events": list(slides), **more}))


def date(year: object, *rest: object) -> dict[str, object]:
    names = ("year", "month", "day", "hour", "minute", "second")
    return dict(zip(names, (year, *rest), strict=False))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date("2016"), None, ("2016", "")),
        (date(2016, 11, 13), None, ("2016-11-13", "")),
        (date("2016", "11", "", ""), None, ("2016-11", "")),
        (date("2016", "11", "13", "9", "30", ""), None, ("2016-11-13", "09:30")),
        (date(2016, 11, 13, 9, 30, 5), None, ("2016-11-13", "09:30:05")),
        (date(2016, 11, 13), date(2016, 11, 15), ("2016-11-13/2016-11-15", "")),
        (date(2016, 11, 13, 9), date(2016, 11, 13, 11, 30), ("2016-11-13", "09:00/11:30")),
        (date(2016, 11, 13), date(2016, 11, 13), ("2016-11-13", "")),
        (date(-44, 3, 15), None, ("-0043-03-15", "")),
        (date(-1), None, ("0000", "")),
        (date("-13800000000"), date(2016), ("Y-13799999999/2016", "")),
        (date(2016.0), None, ("2016", "")),
        ("2016-11-13", None, ("2016-11-13", "")),
        (date("2016", "November", "13"), None, ("2016-11-13", "")),
    ],
)
def test_dates_are_read_as_its_pages_show_them(
    start: object, end: object, expected: tuple[str, str]
) -> None:
    parts = parts_of(slide(start_date=start, **({"end_date": end} if end else {})))
    (event,) = events_in(parts)
    assert (event.date, event.time) == expected
    assert faults_in(parts) == []


@pytest.mark.parametrize(
    ("fields", "date_and_wording", "fault"),
    [
        ({"start_date": None}, ("", ""), ("NO_DATE", "start")),
        ({"start_date": date(2016, 2, 30)}, ("", "2016-2-30"), ("NO_SUCH_DAY", "start")),
        ({"start_date": date(2016, 13)}, ("", "2016-13"), ("NO_SUCH_DAY", "start")),
        ({"start_date": date("soon")}, ("", "soon"), ("UNREADABLE_DATE", "start")),
        ({"start_date": date("", 5)}, ("", "5"), ("UNREADABLE_DATE", "start")),
        ({"end_date": date(2015)}, ("2016", ""), ("END_BEFORE_START", "end")),
        ({"end_date": date("later")}, ("2016", ""), ("UNREADABLE_END", "end")),
        ({"start_date": date(2016, 1, 2, 25)}, ("2016-01-02", ""), ("UNREADABLE_TIME", "start")),
        ({"start_date": date(2016, "", "", 5)}, ("2016", ""), ("UNREADABLE_TIME", "start")),
    ],
)
def test_what_is_not_read_is_told(
    fields: dict[str, object], date_and_wording: tuple[str, str], fault: tuple[str, str]
) -> None:
    parts = parts_of(slide(**fields))
    (event,) = events_in(parts)
    assert (event.date, event.date_basis) == date_and_wording
    assert faults_in(parts) == [("events[0]", *fault)]


def test_a_date_under_another_key_is_none_but_its_words_stay() -> None:
    parts = parts_of({"date": {"year": "-541000000"}, "text": {"headline": "Cambrian"}})
    (event,) = events_in(parts)
    assert (event.date, event.date_basis) == ("", "-541000000")
    assert faults_in(parts) == [("events[0]", "NO_DATE", "start")]


def test_html_becomes_text_quotes_and_links() -> None:
    html = (
        '<p>They <a href="https://example.org/a">met</a>.</p>'
        "<blockquote>No. <cite>He</cite></blockquote>"
    )
    (event,) = events_in(parts_of(slide(text={"headline": "A &amp; <b>B</b>", "text": html})))
    assert (event.title, event.summary) == ("A & B", "They met.")
    assert event.quotes == (ForeignQuote("No.", "He"),)
    assert event.links == (ForeignLink("https://example.org/a", "met"),)


def test_a_medium_is_a_link_with_caption_and_credit() -> None:
    media = {
        "url": "//example.org/a.jpg",
        "caption": "The <em>hall</em>",
        "credit": '<a href="https://example.org/who">Photographer</a>',
        "link": "https://example.org/more",
        "alt": "a hall",
    }
    (event,) = events_in(parts_of(slide(media=media)))
    assert event.links == (
        ForeignLink("https://example.org/a.jpg", "", "The hall", "Photographer"),
        ForeignLink("https://example.org/who", "Photographer"),
        ForeignLink("https://example.org/more"),
    )
    assert event.left_over == (("media.alt", "a hall"),)


def test_a_medium_that_is_a_quote_is_one() -> None:
    media = {"url": "<blockquote>Never again.</blockquote>", "credit": "A paper"}
    (event,) = events_in(parts_of(slide(media=media)))
    assert event.quotes == (ForeignQuote("Never again."),)
    assert event.left_over == (("media.credit", "A paper"),)


def test_an_address_that_is_none_of_the_web_is_left_over() -> None:
    (event,) = events_in(parts_of(slide(media={"url": "/static/a.jpg", "caption": "A"})))
    assert event.links == ()
    assert dict(event.left_over) == {"media.url": "/static/a.jpg", "media.caption": "A"}


def test_groups_colours_places_and_ids_have_their_fields() -> None:
    (event,) = events_in(
        parts_of(
            slide(
                group="Side <b>A</b>",
                background={"color": "papayawhip", "url": "https://example.org/b.jpg"},
                location={"name": "Geneva", "lat": 46.2},
                unique_id="talks",
                autolink=False,
            )
        )
    )
    assert (event.groups, event.color) == ((("Side A",),), "#ffefd5")
    assert (event.place, event.own_id) == ("Geneva", "talks")
    assert dict(event.left_over) == {
        "autolink": "false",
        "background.url": "https://example.org/b.jpg",
        "location.lat": "46.2",
    }


def test_the_title_comes_first_wherever_it_stands() -> None:
    title = {
        "text": {"headline": "A <i>history</i>", "text": "<p>Of talks.</p>"},
        "media": {"url": "https://example.org/t.jpg", "credit": "Somebody"},
    }
    parts = parts_of(slide(), eras=[slide(start_date=date(1990))], title=title)
    head = head_in(parts)
    assert head is parts[0]
    assert head is not None
    assert head.title == "A history"
    assert head.description == "Of talks.\n\nSomebody\nhttps://example.org/t.jpg"
    assert [(one.where, one.kind) for one in events_in(parts)] == [
        ("events[0]", ""),
        ("eras[0]", "era"),
    ]


def test_entries_that_are_no_slides_are_told() -> None:
    parts = parts_of(slide(), 7, None, slide(text={"headline": ""}))
    assert len(events_in(parts)) == 2
    assert faults_in(parts) == [
        ("events[1]", "NOT_READ", ""),
        ("events[2]", "NOT_READ", ""),
    ]


OLD = """{
    "headline": "Interfaces", "text": "<p>How they were.</p>",
    "date": [
        {"startDate": "%s", "endDate": "%s", "headline": "A", "tag": "Early",
         "asset": {"media": "https://example.org/a", "credit": "B", "caption": "C",
                   "thumbnail": "t"}}
    ],
    "era": [{"startDate": "1900", "endDate": "1910", "headline": "Then"}]
}"""


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("1600", "", ("1600", "")),
        ("1869,9,10", "1869,9,10", ("1869-09-10", "")),
        ("1896,9,10,12,06", "", ("1896-09-10", "12:06")),
        ("2012,1", "2012,3,4", ("2012-01/2012-03-04", "")),
        ("-500", "", ("-0499", "")),
        ("1/26/2012", "", ("2012-01-26", "")),
        ("2012-01-26", "", ("2012-01-26", "")),
        ("2012,1,26,0,0", "", ("2012-01-26", "")),
        ("2012,1,26 10:30", "", ("2012-01-26", "10:30")),
        ("Tue Jan 31 2012 00:00:00 GMT-0600 (CST)", "", ("2012-01-31", "")),
    ],
)
def test_the_second_version_is_read(start: str, end: str, expected: tuple[str, str]) -> None:
    parts = parts_of_text('{"timeline": ' + OLD % (start, end) + "}")
    event, era = events_in(parts)
    assert (event.date, event.time) == expected
    assert (event.title, event.groups) == ("A", (("Early",),))
    assert event.links == (ForeignLink("https://example.org/a", "", "C", "B"),)
    assert event.left_over == (("asset.thumbnail", "t"),)
    assert (era.kind, era.date) == ("era", "1900/1910")
    assert faults_in(parts) == []
    head = head_in(parts)
    assert head is not None
    assert (head.title, head.description) == ("Interfaces", "How they were.")


@pytest.mark.parametrize(
    "wrapper", ["storyjs_jsonp_data = {};", "callback({});", "var a = {}", "({})"]
)
def test_what_is_wrapped_for_a_page_is_read_as_it_is_alone(wrapper: str) -> None:
    text = '{"timeline": ' + OLD % ("1600", "") + "}"
    wrapped = parts_of_text(wrapper.replace("{}", text))
    assert wrapped == parts_of_text(text)


def test_the_feed_of_a_sheet_is_read_row_by_row() -> None:
    def entry(**cells: str) -> dict[str, Any]:
        return {"id": {"$t": "x"}, **{f"gsx${name}": {"$t": text} for name, text in cells.items()}}

    feed = {
        "feed": {
            "entry": [
                entry(year="2011", month="11", day="16", time="05:58:44", endyear="", headline="A"),
                entry(year="", headline="The title", text="Of it", type="title"),
                entry(year="2011", month="", day="", headline="B", type="era"),
            ]
        }
    }
    parts = parts_of_text(json.dumps(feed))
    head = head_in(parts)
    assert head is parts[0]
    first, era = events_in(parts)
    assert (first.where, first.date, first.time) == ("feed.entry[0]", "2011-11-16", "05:58:44")
    assert (era.kind, era.title) == ("era", "B")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('[{"start_date": {"year": 2016}, "text": {"headline": "Talks"}}]', "[0]"),
        (
            '{"timeline": {"events": [{"start_date": {"year": 2016}, "headline": "Talks"}]}}',
            "timeline.events[0]",
        ),
        ('[{"startDate": "2016", "headline": "Talks"}]', "[0]"),
        ('{"events": [{"startDate": "2016", "headline": "Talks"}]}', "events[0]"),
        ("export default [{startDate: '2016', headline: 'Talks'}];", "[0]"),
    ],
)
def test_slides_that_stand_elsewhere_are_slides_too(text: str, place: str) -> None:
    assert sure_of(text) == ["timelinejs"]
    (event,) = events_in(parts_of_text(text))
    assert (event.where, event.date, event.title) == (place, "2016", "Talks")


def test_other_json_is_not_taken_for_it() -> None:
    for text in ("{}", "[]", '{"events": []}', '{"items": [{"start": "2014"}]}', "x", "a,b\n1,2"):
        assert "timelinejs" not in sure_of(text)


def test_a_file_that_breaks_off_is_read_up_to_there() -> None:
    text = json.dumps({"events": [slide(), slide(), slide()]})
    parts = parts_of_text(text[: text.rindex("Talks")])
    assert len(events_in(parts)) == 2
    assert [fault[1] for fault in faults_in(parts)] == ["TRUNCATED"]


def test_one_without_any_slide_is_refused() -> None:
    with pytest.raises(ForeignRefusedError) as error:
        parts_of_text('{"title": {"text": {"headline": "A"}}, "events": []}')
    assert error.value.reason is RefusalReason.NO_EVENTS
