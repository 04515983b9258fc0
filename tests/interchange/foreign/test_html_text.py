"""HTML in fields becomes plain text, quotes and links."""

from __future__ import annotations

import pytest

from timeline_app.interchange.foreign.html_text import html_text
from timeline_app.interchange.foreign.values import ForeignLink, ForeignQuote


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("Talks in Beijing", "Talks in Beijing"),
        ("A &amp; B\r\nC", "A & B\nC"),
        ("<p>One</p><p>Two <b>bold</b></p>", "One\n\nTwo bold"),
        ("a < b and <br>c", "a < b and\nc"),
        ("<header>Kept</header> and <footer>this</footer>", "Kept\nand\nthis"),
        ("<form>Kept</form>", "Kept"),
        ("x<script>alert(1)</script>y", "xy"),
    ],
)
def test_text_is_what_a_browser_shows(html: str, text: str) -> None:
    assert html_text(html).text == text


def test_block_quotes_stand_apart_with_who_said_it() -> None:
    read = html_text(
        "<p>He said:</p><blockquote>No one <i>wins</i>. <cite>Qin Gang</cite></blockquote>"
        "<p>Then</p>"
    )
    assert read.text == "He said:\n\nThen"
    assert read.quotes == (ForeignQuote("No one wins.", "Qin Gang"),)


@pytest.mark.parametrize(
    "html",
    [
        "<blockquote><p>No one wins.</p>&mdash; Qin Gang</blockquote>",
        "<blockquote>No one wins.</blockquote> <cite>Qin Gang</cite>",
        "<blockquote><p>No one wins.</p><footer>— Qin Gang</footer></blockquote>",
        "<blockquote>No one wins.<cite>Qin Gang",
    ],
)
def test_who_said_it_may_stand_in_many_ways(html: str) -> None:
    assert html_text(html).quotes == (ForeignQuote("No one wins.", "Qin Gang"),)


def test_addresses_and_pictures_are_links() -> None:
    read = html_text(
        "See <a href='https://example.org/a'>the <b>readout</b></a>, "
        "<a href='javascript:alert(1)'>not this</a>, <img src='//example.org/b.png' alt='Hall'>"
    )
    assert read.text == "See the readout, not this,"
    assert read.links == (
        ForeignLink("https://example.org/a", "the readout"),
        ForeignLink("https://example.org/b.png", caption="Hall"),
    )


def test_depth_does_not_matter() -> None:
    assert html_text("<blockquote>" * 20_000 + "deep").quotes == (ForeignQuote("deep"),)
