"""vis-timeline: items and groups, as JSON and as literals of a script."""

from __future__ import annotations

import json
import tracemalloc

import pytest

from tests.interchange.corpus import OPTIONS, events_in, faults_in, parts_of_text, sure_of
from timeline_app.interchange.foreign.reader import (
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    file_of,
)
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignHead,
    ForeignLink,
    ForeignPart,
)
from timeline_app.interchange.vis import read


def item(**fields: object) -> dict[str, object]:
    return {"id": 1, "content": "Talks", "start": "2014-04-20", **fields}


def parts_of(*items: object) -> list[ForeignPart]:
    return parts_of_text(json.dumps(items))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2014-04-20", None, ("2014-04-20", "", "")),
        ("2014-04-16", "2014-04-19", ("2014-04-16/2014-04-19", "", "")),
        ("2014-04-20T00:00:00.000Z", None, ("2014-04-20", "", "")),
        # Midnight is where a day ends: this is one day, and the next are two.
        ("2015-01-10T00:00:00.000Z", "2015-01-11T00:00:00.000Z", ("2015-01-10", "", "")),
        ("2015-01-10T00:00:00Z", "2015-01-12T00:00:00Z", ("2015-01-10/2015-01-11", "", "")),
        ("2014-04-20T10:00:00Z", "2014-04-20T11:30:00Z", ("2014-04-20", "10:00/11:30", "UTC")),
        (
            "2014-04-20 10:00",
            "2014-04-21 00:00",
            ("2014-04-20/2014-04-21", "10:00/00:00", ""),
        ),
        ("2014-04-20", "2014-04-20 18:30", ("2014-04-20", "00:00/18:30", "")),
        ("2014-04-20T10:00:05+02:00", None, ("2014-04-20", "10:00:05", "Etc/GMT-2")),
        (1397988000000, None, ("2014-04-20", "10:00", "UTC")),
        (-957312000000, None, ("1939-09-01", "", "")),
        ("/Date(1397988000000)/", None, ("2014-04-20", "10:00", "UTC")),
        ("2014", "2015", ("2014/2015", "", "")),
    ],
)
def test_dates_are_instants_and_whole_days_are_days(
    start: object, end: object, expected: tuple[str, str, str]
) -> None:
    parts = parts_of(item(start=start, **({"end": end} if end else {})))
    (event,) = events_in(parts)
    assert (event.date, event.time, event.zone) == expected
    assert faults_in(parts) == []


@pytest.mark.parametrize(
    ("fields", "date_and_wording", "fault"),
    [
        ({"start": None}, ("", ""), ("NO_DATE", "start")),
        ({"start": "soon"}, ("", "soon"), ("UNREADABLE_DATE", "start")),
        ({"start": "2014-02-30"}, ("", "2014-02-30"), ("NO_SUCH_DAY", "start")),
        ({"start": 1e17}, ("", "1" + "0" * 17), ("UNREADABLE_DATE", "start")),
        ({"start": {"a": 1}}, ("", '{"a":1}'), ("UNREADABLE_DATE", "start")),
        ({"start": "2014-04-20T25:00"}, ("2014-04-20", ""), ("UNREADABLE_TIME", "start")),
        ({"start": "2014-04-20T10:00+05:30"}, ("2014-04-20", ""), ("UNKNOWN_ZONE", "start")),
        ({"end": "2014-04-19"}, ("2014-04-20", ""), ("END_BEFORE_START", "end")),
        ({"end": "later"}, ("2014-04-20", ""), ("UNREADABLE_END", "end")),
    ],
)
def test_what_is_not_read_is_told(
    fields: dict[str, object], date_and_wording: tuple[str, str], fault: tuple[str, str]
) -> None:
    parts = parts_of(item(), item(**fields))
    event = events_in(parts)[1]
    assert (event.date, event.date_basis) == date_and_wording
    assert faults_in(parts) == [("[1]", *fault)]


def test_html_becomes_a_title_a_text_and_links() -> None:
    html = 'Talks<br>in <b>Geneva</b> <a href="https://example.org">more</a>'
    told = {"title": "A <i>tooltip</i>", "style": "color: red; background-color: pink"}
    (event,) = events_in(parts_of(item(content=html, **told)))
    assert event.title == "Talks"
    assert event.summary == "in Geneva more\n\nA tooltip"
    assert event.links == (ForeignLink("https://example.org", "more"),)
    assert event.color == "#ffc0cb"


def test_what_has_no_field_is_left_over() -> None:
    (event,) = events_in(parts_of(item(className="rally", editable=False, style="margin: 0")))
    assert dict(event.left_over) == {
        "className": "rally",
        "editable": "false",
        "style": "margin: 0",
    }


def test_groups_are_lanes_by_their_names_wherever_they_stand() -> None:
    parts = parts_of_text(
        json.dumps(
            {
                "items": [item(group=2), item(group=1), item(group="none"), item()],
                "groups": [
                    {"id": 1, "content": "<b>Side</b> A", "nestedGroups": [2]},
                    {"id": 2, "content": "Envoys"},
                ],
            }
        )
    )
    assert [event.groups for event in events_in(parts)] == [
        (("Side A", "Envoys"),),
        (("Side A",),),
        (("none",),),
        (),
    ]
    assert events_in(parts)[0].where == "items[0]"


def test_groups_within_each_other_in_a_circle_have_an_end() -> None:
    groups = [{"id": n, "content": str(n), "nestedGroups": [3 - n]} for n in (1, 2)]
    (event,) = events_in(parts_of_text(json.dumps({"groups": groups, "items": [item(group=1)]})))
    assert len(event.groups[0]) == 10


def test_the_ground_of_a_time_is_an_era() -> None:
    (event,) = events_in(parts_of(item(type="background", end="2014-04-22")))
    assert event.kind == "era"


def test_a_script_is_read_and_not_run() -> None:
    parts = parts_of_text(
        """
        // create a couple of items
        var groups = new vis.DataSet([{id: 'a', content: 'Side A'}, {id: 'b', content: "Side B"}]);
        const items = new vis.DataSet([
          {id: 1, content: 'Talks' + ' in Geneva', start: new Date(2014, 3, 20), group: 'a'},
          {id: 2, content: `More`, start: new Date(2014, 3, 21, 10, 30), className: cls(2),},
          {id: 3, content: 'Then', start: '2014-04-22', end: new Date('2014-04-23'), /* so */ }
        ]);
        var options = {template: function (item) { return item.x ? {a: 1} : [1]; }, add: true};
        var timeline = new vis.Timeline(container, items, groups, options);
        """
    )
    assert [(one.title, one.date, one.time, one.groups) for one in events_in(parts)] == [
        ("Talks in Geneva", "2014-04-20", "", (("Side A",),)),
        ("More", "2014-04-21", "10:30", ()),
        ("Then", "2014-04-22/2014-04-23", "", ()),
    ]


def test_other_json_is_not_taken_for_it() -> None:
    for text in ("[]", '[{"content": "a"}]', '[{"start": "2014"}]', '{"events": [{"start": 1}]}'):
        assert "vis-timeline" not in sure_of(text)
    assert sure_of('[{"content": "a", "start": 1}]') == ["vis-timeline"]


class Endless:
    """The bytes of a long file of items, made while they are asked for."""

    def __init__(self, count: int) -> None:
        self._left = count
        self._rest = b'{"items": ['

    def read(self, size: int = -1) -> bytes:
        one = json.dumps(item(content="Talks " * 2_000)).encode()
        while len(self._rest) < size and self._left:
            self._left -= 1
            self._rest += one + (b"," if self._left else b"]}")
        found, self._rest = self._rest[:size], self._rest[size:]
        return found

    def __enter__(self) -> Endless:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def test_a_long_file_is_never_in_memory_as_a_whole() -> None:
    count, size = 2_000, 24_000_000

    def opened() -> Endless:
        return Endless(count)

    file = ForeignFile("", opened, size, OPTIONS)  # type: ignore[arg-type]
    list(read(file_of(b'[{"content": "a", "start": 1}]', OPTIONS)))  # loads what is needed
    tracemalloc.start()
    try:
        assert sum(isinstance(part, ForeignEvent) for part in read(file)) == count
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < size / 3


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"id": 1, "name": "Talks"}, "Talks"),  # what a template draws
        ({"title": "Talks", "url": "https://example.org"}, "Talks"),
        ({"end": "2014-04-21", "place": "Geneva"}, ""),
    ],
)
def test_items_without_content_are_items(fields: dict[str, str], title: str) -> None:
    text = json.dumps([{"start": "2014-04-20", **fields}])
    (event,) = events_in(parts_of_text(text))
    assert (event.title, event.date[:10]) == (title, "2014-04-20")
    assert sure_of(text) == []


def test_groups_alone_are_refused() -> None:
    with pytest.raises(ForeignRefusedError) as error:
        parts_of_text('{"items": [], "groups": [{"id": 1, "content": "a", "start": 1}]}')
    assert error.value.reason in (RefusalReason.NO_EVENTS, RefusalReason.UNKNOWN)


PAGE = """\
<!DOCTYPE HTML>
<html><head><title>Talks &amp;\n  calls</title>
<script src="https://unpkg.com/vis-timeline/standalone/umd/vis-timeline.min.js"></script>
<style>b { color: red }</style></head>
<body><h1>It's a page</h1><div id="it"></div>
<script type="text/javascript">
  // it isn't run
  var kinds = ['box', 'point'], hidden = [{start: '2000-01-01', end: '2001-01-01'}];
  var groups = new vis.DataSet();
  groups.add([{id: 1, content: 'Calls'}, {id: 2, content: 'Visits'}]);
  for (var i = 0; i < 3; i++) { groups.get(i).style = "x" + i; }
</script>
<script>
  var items = new vis.DataSet([
    {id: 'a', content: 'First <b>call</b>', start: new Date(2014, 0, 23), group: 1},
    {id: 'b', content: made, start: '2014-01-25', end: '2014-01-30', group: 2, title: 'Visit'},
    {id: 'c', start: '2014-01-26', end: '2014-01-27', type: 'background'},
  ]);
  var timeline = new vis.Timeline(document.getElementById('it'), items, groups, {
    start: '2014-01-10', end: '2014-02-10'});
</script></body></html>
"""


def test_the_items_in_the_script_of_a_page_are_read() -> None:
    head, *parts = parts_of_text(PAGE)
    assert head == ForeignHead("Talks & calls")
    assert [(one.title, one.date, one.groups) for one in events_in(parts)] == [
        ("First call", "2014-01-23", (("Calls",),)),
        ("Visit", "2014-01-25/2014-01-30", (("Visits",),)),
        ("", "2014-01-26/2014-01-27", ()),
    ]
    assert faults_in(parts) == []


@pytest.mark.parametrize(
    ("page", "seems"),
    [
        (PAGE.replace("content:", "label:").replace("type:", "kind:"), "a web page"),
        (PAGE.replace("vis.Timeline", "vis.Network"), "a web page"),
        (PAGE.replace("<script>", "<script src='items.js'>"), "a web page"),
        ("<p>About vis-timeline</p>", "XML of a kind that is not known"),
    ],
)
def test_a_page_without_such_a_script_is_said_to_be_a_page(page: str, seems: str) -> None:
    with pytest.raises(ForeignRefusedError) as refused:
        parts_of_text(page)
    assert seems in str(refused.value)


def test_a_script_that_goes_wrong_gives_what_stands_before_that() -> None:
    parts = parts_of_text(PAGE.replace("end: '2014-01-30'", "end: '2014-01-30"))
    assert [one.title for one in events_in(parts)] == ["First call"]
    assert [fault.reason for fault in parts if isinstance(fault, ForeignFault)] == [
        FaultReason.TRUNCATED
    ]
