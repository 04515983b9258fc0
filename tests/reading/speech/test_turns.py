"""Speaker turns by their labels."""

from __future__ import annotations

import pytest

from timeline_app.reading.speech.naming.people import NOBODY
from timeline_app.reading.speech.turn_speakers import speakers_of_turns
from timeline_app.reading.speech.turns import find_turns

BRIEFING = """Press briefing by Press Secretary Ann Miller

MR. MILLER: Good day.

Thank you all.

Q Why now?

MR. MILLER: No idea.

END 2:05 P.M.
"""

TURNS = {
    "titles and Q": (
        BRIEFING,
        [
            ("MR. MILLER", "Good day.\n\nThank you all."),
            ("Q", "Why now?"),
            ("MR. MILLER", "No idea."),
        ],
    ),
    "offices": (
        "PRESIDENT OBAN: Welcome.\nPRIME MINISTER VALE: Thanks.\nQUESTION: Sir?\n",
        [("PRESIDENT OBAN", "Welcome."), ("PRIME MINISTER VALE", "Thanks."), ("QUESTION", "Sir?")],
    ),
    "the only one": ("THE PRESIDENT: Thank you.\n", [("THE PRESIDENT", "Thank you.")]),
    "an aside in brackets": (
        "SECRETARY VALE (via interpreter): Yes.\nMODERATOR: No.\n",
        [("SECRETARY VALE", "Yes."), ("MODERATOR", "No.")],
    ),
    "plain names that alternate": (
        "Ann Vale: Hello.\nOban: Hi.\nAnn Vale: Go.\nOban: No.\n",
        [("Ann Vale", "Hello."), ("Oban", "Hi."), ("Ann Vale", "Go."), ("Oban", "No.")],
    ),
    "Q and A": ("Q: Why?\nA: Because.\n", [("Q", "Why?"), ("A", "Because.")]),
    "Chinese": ("问：去吗？\n王毅：去。\n", [("问", "去吗？"), ("王毅", "去。")]),
    "one in Chinese": ("王毅：去。\n明天去。", [("王毅", "去。\n明天去。")]),
    "headings": ("Why it matters: Much.\nState of play: None.\nThe latest: It rains.\n", []),
    "a notice": ("WHO: Vale\nWHAT: Talks\nWHEN: Monday\nWHERE: Oslo\n", []),
    "a heading that comes again": ("Note: one.\nNote: two.\n", []),
    "Chinese headings": ("时间：八月\n地点：北京\n", []),
    "a word at the beginning of a line": ("Q is a letter.\nA man came.\n", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("words", "told"), TURNS.values(), ids=TURNS)
def test_a_label_speaks_until_the_next(words: str, told: list[tuple[str, str]]) -> None:
    turns = find_turns(words)
    found = [(words[one.label_start : one.label_end], words[one.start : one.end]) for one in turns]
    assert found == told


def test_a_label_is_led_to_the_name_that_the_head_has() -> None:
    turns = speakers_of_turns(BRIEFING, find_turns(BRIEFING), NOBODY)
    speakers = [one.speaker for one in turns]
    assert [(one.name, one.office) if one else None for one in speakers] == [
        ("Ann Miller", "Mr."),
        None,
        ("Ann Miller", "Mr."),
    ]
