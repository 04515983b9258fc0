"""Fields of foreign items, which may hold HTML."""

from __future__ import annotations

import pytest

from timeline_app.interchange.script.fields import line_of


@pytest.mark.parametrize(
    ("html", "line"),
    [
        ("<h2>Talks<br>in\n Beijing</h2>", "Talks in Beijing"),
        (" Talks in Beijing ", "Talks in Beijing"),
        ("Talks &amp; visits", "Talks & visits"),
    ],
)
def test_a_title_is_one_line(html: str, line: str) -> None:
    assert line_of(html) == line
