from __future__ import annotations

import pytest

from timeline_app.render.style.fonts import Face, drawable, font_of, newly_left_out
from timeline_app.render.text.line_breaking import lines_in

pytestmark = pytest.mark.usefixtures("qapp")

NOWHERE = "\U0010fff0"
"""A letter for private use, in a plane where no font has any."""


@pytest.mark.parametrize(
    "text",
    [
        "Blinken in Beijing",
        "Qin Gang 秦刚 removed",
        "中美外长在北京会谈：坦诚、深入",
        "臺灣、國務卿與外交部長",
        "Σύνοδος κορυφής · Переговоры · Düğün · Việt Nam",
        "18–19 June “talks” — it’s 3×4 → €5…",
        "Zoe\u0308 and\u00a0Ze\u200dn",
    ],
)
def test_what_our_faces_have_is_left_as_it_is(text: str) -> None:
    assert drawable(text) == text
    assert not set(text.split()) & set(newly_left_out())


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        (f"Qin Gang 秦{NOWHERE} removed", "Qin Gang removed"),
        (f"Qin Gang (秦{NOWHERE})", "Qin Gang"),
        (f"{NOWHERE} {NOWHERE}{NOWHERE}", "… …"),
        (f"秦{NOWHERE}", "秦…"),
        (f"{NOWHERE}{NOWHERE}{NOWHERE}", "…"),
        (f"— {NOWHERE}", "— …"),
    ],
)
def test_a_word_with_a_letter_that_no_font_has_is_left_out(text: str, drawn: str) -> None:
    assert drawable(text) == drawn
    assert lines_in(text, font_of(Face.HEADING), 2000.0) == (drawn,)


def test_what_is_left_out_is_told_once() -> None:
    newly_left_out()
    first, second = f"first{NOWHERE}", f"second{NOWHERE}"
    drawable(f"The {first} and the {second} of them, and {first} again")
    assert newly_left_out() == (first, second)
    drawable(f"Again the {first}")
    assert newly_left_out() == ()
