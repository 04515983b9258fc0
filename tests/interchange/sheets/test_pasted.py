"""Tables as they are copied from documents, spreadsheets and browsers."""

from __future__ import annotations

import pytest

from timeline_app.core.evidence.text_input import TextReadError
from timeline_app.interchange.sheets import pasted
from timeline_app.interchange.sheets.pasted import table_of_html


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a b|c d"),
        ("<table><tbody><tr><td>a<td>b<tr><td>c<td>d</table>", "a b|c d"),
        ("<p>x<table><tr><th>a<td><p>b</p><p>c</p></table>y", "a b\n\nc"),
        ("<table><tr><td>a<td>b&amp;c<br>d</table>", "a b&c\nd"),
        ("<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>", "a  b|c d e"),
        ("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "a b|a c"),
        ("<table><tr><td>b<td rowspan=3>a<tr><td>c<tr><td>d</table>", "b a|c a|d a"),
        ("<table><tr><td>a<table><tr><td>x<td>y<td>z</table><td>b</table>", "a\n\nx\ty\tz b"),
        ("<table><tr><td>a</table><table><tr><td>b<td>c</table>", "b c"),
        ("<table><tr><td>a<td>b", "a b"),
        ("<style>td {}</style><table><tr><td>a<td><script>1</script>b</table>", "a b"),
        ("<table></table>", ""),
        ("<p>no table", ""),
        ("<td>a", ""),
    ],
)
def test_the_cells_of_html(html: str, rows: str) -> None:
    found = "|".join(" ".join(row.cells) for row in table_of_html(html).rows)
    assert found == rows


def test_spans_take_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    wide = "<table>" + "<tr>" + "<td colspan=99999999 rowspan=99999>x" * 3 + "</table>"
    assert len(table_of_html(wide).rows) == 1
    monkeypatch.setattr(pasted, "MOST_PASTED_CELLS", 500)
    with pytest.raises(TextReadError):
        table_of_html("<table><tr><td colspan=1000 rowspan=1000>x" + "<tr>" * 1_000)


def test_the_links_of_cells() -> None:
    html = (
        "<table><tr><td>a <a href='https://a.org/1'>on <b>one</b></a> and <a href='#2'>2</a>"
        "<td rowspan=2><a href=' http://b.org'>b<tr><td>c<a href='HTTPS://x'></a></table>"
        "<a href='https://outside.org'>x</a>"
    )
    first, second = table_of_html(html).rows
    assert first.links == ((0, "https://a.org/1", "on one"), (1, "http://b.org", "b"))
    assert second.links == ()


ROWS = "<tr><td>2023<td>Visit<tr><td>2024<td>Talks"


@pytest.mark.parametrize(
    ("html", "caption"),
    [
        (f"<table><caption>Visits of <i>2023</i> </caption>{ROWS}</table>", "Visits of 2023"),
        (f"<table><caption>Visits<tbody>{ROWS}</table>", "Visits"),
        (f"<p>Before</p><table><caption>Visits</caption>{ROWS}</table>", "Visits"),
        (
            f"<p class=MsoCaption>Table 1: Visits</p><table>{ROWS}</table><p>Below",
            "Table 1: Visits",
        ),
        (f"<title>x</title><h2>出访</h2><div><table>{ROWS}</table></div>", "出访"),
        (f"<p>Home<p>Visits</p><table>{ROWS}</table>", ""),
        (f"<p>These were the visits:</p><table>{ROWS}</table>", ""),
        (f"<table>{ROWS}</table><p>Below", ""),
        (f"<table><tr><td>1</table><p>Second</p><table>{ROWS}</table>", ""),
        (f"<table><caption>a</caption><tr><td>1</table><table>{ROWS}</table>", ""),
        (f"<table>{ROWS}<tr><td><table><caption>Within</caption><tr><td>1</table></table>", ""),
        ("<p>Nothing", ""),
    ],
)
def test_a_table_is_called_what_its_caption_or_the_line_above_says(html: str, caption: str) -> None:
    assert table_of_html(html).caption == caption
