"""Tables as programs put them on the clipboard, markup and all, come out as the rows they show."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.interchange.corpus import OPTIONS, events_in, faults_in
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import ForeignFile, ForeignRefusedError, file_of
from timeline_app.interchange.foreign.values import ForeignHead, ForeignLink
from timeline_app.interchange.recognition import begun

COPIED = Path(__file__).parents[2] / "resources" / "clipboard"


@pytest.mark.parametrize("name", ["excel", "calc", "writer", "google", "firefox"])
def test_the_same_table_of_several_programs(name: str) -> None:
    reading = begun(file_of((COPIED / f"{name}.html").read_bytes(), OPTIONS))
    parts = list(reading.parts)
    assert reading.format.name == "sheet"
    assert [(one.date, one.title, one.place) for one in events_in(parts)] == [
        ("2023-06-18", "Arrival in 北京 and a dinner", "Beijing"),
        ("2023-08-07", "Talks & a call", ""),
    ]
    assert faults_in(parts) == []


def test_the_caption_of_a_copied_table_is_its_title() -> None:
    parts = list(begun(file_of((COPIED / "firefox.html").read_bytes(), OPTIONS)).parts)
    assert [one.title for one in parts if isinstance(one, ForeignHead)] == ["Visits of 2023"]


CELLS = "<tr><th>Date<th>What<tr><td>18 June 2023<td>Arrival<tr><td>19 June 2023<td>Talks"


@pytest.mark.parametrize(
    "copied",
    [
        "Visits of 2023\nDate\tWhat\n18 June 2023\tArrival\n19 June 2023\tTalks\n",
        f"<table><caption>Visits of 2023</caption>{CELLS}</table>",
        f"<p>Visits of 2023</p><table>{CELLS}</table>",
    ],
    ids=["text", "caption", "line"],
)
def test_a_title_above_a_copied_table_is_that_of_the_chronology(copied: str) -> None:
    parts = list(begun(file_of(copied.encode(), OPTIONS)).parts)
    assert [one.title for one in parts if isinstance(one, ForeignHead)] == ["Visits of 2023"]
    assert [one.title for one in events_in(parts)] == ["Arrival", "Talks"]


def test_a_table_of_word_whose_lines_are_broken_anywhere() -> None:
    parts = list(begun(file_of((COPIED / "word.html").read_bytes(), OPTIONS)).parts)
    found = [(one.date, one.title, dict(one.left_over)) for one in events_in(parts)]
    said = "Said afterwards"
    brief, candid = "Asked for again – see the brief", "The meeting was candid.\n\nIt should help."
    assert found == [
        ("2023-06-18", "Arrival in 北京 and a dinner", {"Desk": "Political"}),
        ("2023-06-18", "No channel for the forces", {"Desk": "Military", said: brief}),
        ("2023-06-19", "Talks with Xi", {"Desk": "Political", said: candid}),
    ]


def test_links_in_cells_are_kept_but_for_those_of_columns_that_are_left_out() -> None:
    page = (COPIED / "word.html").read_bytes()
    said = (("Said afterwards", "source"), ("What was agreed", "title"), ("Date", "date"))
    link = ForeignLink("https://example.org/brief", "the brief")
    for mapping, found, name in ((said, [link], "source"), (said[1:], [], "Said afterwards")):
        events = events_in(list(begun(file_of(page, replace(OPTIONS, mapping=mapping))).parts))
        assert [link for one in events for link in one.links] == found
        assert (name, "Asked for again – see the brief") in events[1].left_over


def saved_by_word(body: str) -> ForeignFile:
    """A page with more styles than any format is told by."""
    styles = "p.MsoNormal { mso-style-name: x }" * 3_000
    start = '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>'
    page = f"{start}<!-- {styles} --></style></head><body lang=EN-GB>{body}</body></html>"
    return file_of(page.encode(), OPTIONS, "saved.htm")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("<table><tr><td>2023-06-18<td>Talks<tr><td>2023-06-19<td>Visit</table>", "sheet"),
        ("<p>June 18, 2023: Talks.</p><p>June 19, 2023: Visit.</p>", "prose"),
    ],
)
def test_what_word_has_saved_is_told_behind_its_long_head(body: str, name: str) -> None:
    reading = begun(saved_by_word(body))
    assert (reading.format.name, len(events_in(list(reading.parts)))) == (name, 2)


def test_a_letter_that_word_has_saved_is_a_web_page() -> None:
    with pytest.raises(ForeignRefusedError, match="of no known format: a web page"):
        begun(saved_by_word("<p>Dear colleague</p>"))
