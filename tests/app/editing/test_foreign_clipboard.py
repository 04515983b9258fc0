"""What of a clipboard is imported: the page or the text that a program has put there."""

from __future__ import annotations

import pytest

from timeline_app.app.editing.foreign_clipboard import foreign_data
from timeline_app.widgets.controls.qt_memory import data_of_qt

MARKWHEN = "title: Shuttle\n\n2023-06-18: Arrival in Beijing #talks\n2023-06-19: Talks at noon\n"
PROSE = "Oct. 8-10, 2001: Talks resume.\n\nOct. 19, 2001: A joint statement.\n"
PROSE_PAGE = "<p><b>Oct. 8-10, 2001:</b> Talks resume.</p><p><b>Oct. 19, 2001:</b> A statement.</p>"
TABLE = "<table><tr><td>2001</td><td>Talks</td></tr><tr><td>2002</td><td>More</td></tr></table>"
TABS = "2001\tTalks\n2002\tMore\n"
SLIDES = '{"events": [{"start_date": {"year": "2023"}, "text": {"headline": "Visit"}}]}'
TEXT, PAGE = "text", "page"


@pytest.mark.parametrize(
    ("text", "html", "read"),
    [
        (MARKWHEN, "", TEXT),
        (MARKWHEN, f"<div><span>{MARKWHEN}</span></div>", TEXT),
        (SLIDES, f"<pre>{SLIDES}</pre>", TEXT),
        ("TY  - BOOK\nTI  - On talks\nER  -\n", "<p>TY - BOOK</p>", TEXT),
        (PROSE, "", TEXT),
        (PROSE, PROSE_PAGE, PAGE),
        ("", PROSE_PAGE, PAGE),
        (TABS, "", TEXT),
        (TABS, TABLE, PAGE),
        (TABS, f"Begun in the middle {TABLE}", PAGE),
        (TABS, "<p>a page that has no table</p>", TEXT),
        (TABS, TABS.replace("\n", "<br>"), TEXT),
        ("", TABLE, PAGE),
        ("", "", ""),
        ("Dear colleague, no, not yet.\nYours, N.", "<p>Dear colleague</p>", ""),
        ("a table\tof others", "<table><tr><td>a table<td>of others</table>", ""),
        ("https://example.org/", "<a href='https://example.org/'>x</a>", ""),
        ("[1, 2]", "", ""),
        ("Minutes, draft\nAgenda, open", "", ""),
        ("What,When\nTalks,18 June 2023\nVisit,19 June 2023", "", TEXT),
        ("@", "<", ""),
    ],
)
def test_a_table_and_prose_are_read_of_the_page_all_else_of_the_text(
    text: str, html: str, read: str
) -> None:
    data = data_of_qt()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    found = foreign_data(data).decode()
    expected = {TEXT: text, PAGE: html if html.startswith("<") else f"<html>{html}"}
    assert found == (f"\ufeff{expected[read]}" if read else "")


def test_a_page_of_word_is_told_behind_its_long_head() -> None:
    """Styles of all kinds stand before the body: some 60 KB, and more with macros."""
    styles = f"<style>{'p.MsoNormal { mso-style-name: x }' * 10_000}</style>"
    data = data_of_qt()
    data.setText(TABS)
    data.setHtml(f"<html xmlns:w='urn'><head>{styles}</head><body lang=EN-GB>{TABLE}</body></html>")
    assert foreign_data(data).decode() == f"\ufeff<body lang=EN-GB>{TABLE}</body></html>"
