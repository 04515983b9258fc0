"""Quotations by their marks: tables of sentences."""

from __future__ import annotations

import pytest

from timeline_app.reading.speech.quotations import find_quotations

MARKS = [
    ('He said "we will talk" on Friday.', ["we will talk"]),
    ("He said “we will talk” on Friday.", ["we will talk"]),
    ("Er sagte: „Wir reden“, am Freitag.", ["Wir reden"]),
    ("Er sagte: »Wir reden« am Freitag.", ["Wir reden"]),
    ("Il a dit « nous parlerons » vendredi.", ["nous parlerons"]),
    ("Han sade: ”Vi talar” i fredags.", ["Vi talar"]),
    ("他说：“我们会谈。”", ["我们会谈。"]),
    ("彼は「話し合う」と述べた。", ["話し合う"]),
    ("彼は『話し合う』と述べた。", ["話し合う"]),
    ("‘We will talk,’ the envoys’ aide said.", ["We will talk"]),
    ("'We will talk,' the aide said. 'It isn't late.'", ["We will talk", "It isn't late."]),
    ("‘The envoys’ cars left,’ he said.", ["The envoys’ cars left"]),
    ("‘Rock ’n’ roll isn’t dead,’ Vale said. ‘Go.’", ["Rock ’n’ roll isn’t dead", "Go."]),
    ("It was the '90s; rock 'n' roll didn't die.", []),
    ('He said " we will talk " on Friday.', ["we will talk"]),
    ('They told schools," Now pupils can vote". People did.', ["Now pupils can vote"]),
    ('He said “we will talk" on Friday.', ["we will talk"]),
]

WHOLE = {
    "split": ('"We talk," he said, "and we act."', ["We talk", "and we act"]),
    "split by a full stop": ('"We talk," he said. "We act."', ["We talk", "We act."]),
    "double within double": ('"The "new" plan failed," she said.', ['The "new" plan failed']),
    "single within double": ("“She said ‘no’ to us,” he said.", ["She said ‘no’ to us"]),
    "double within single": (
        "‘She said “no” to us,’ he said. ‘Go.’",
        ["She said “no” to us", "Go."],
    ),
    "single words beside double ones": (
        'Bank cites \'risk\'\n\n"We saw it," he said. "Now."',
        ["We saw it", "Now."],
    ),
    "a mark never closed": ('He said "we talk.\nThen he left.', []),
    "a mark never closed before others": ('A "b c. Then "d e" he said.', ["d e"]),
    "a curly mark never closed": (
        "He said “we talk.\n“We act,” she said.\nEnd.",
        ["we talk.", "We act"],
    ),
    "inches": ('A 12" pipe and a 15" pipe.', []),
    "inches in a quotation": ('"A 12" pipe broke," he said.', ['A 12" pipe broke']),
    "feet and inches": ("He is 6'2\" tall.", []),
    "ditto": ('Tea  4  kg\n "   5   "\n "   6   "\n', []),
    "nothing in it": ('He said "" and " " and "…".', []),
    "several paragraphs": (
        "He said: “First.\n\n“Second.\n\n“Third,” and left.",
        ["First.", "Second.", "Third"],
    ),
    "several paragraphs with straight marks": (
        'He said: "First.\n\n"Second."\n\nHe left.',
        ["First.", "Second."],
    ),
    "paragraphs not opened again": (
        "He said: “First.\n\nSecond,” and left.",
        ["First.", "Second"],
    ),
    "marked block": (
        "He wrote:\n\n> We talk\n> and act.\n\nThey left.",
        ["We talk\n> and act."],
    ),
    "indented block": (
        "He wrote:\n\n    We talk and act.\n\nThey left.",
        ["We talk and act."],
    ),
    "indented, but nothing announces it": ("He wrote.\n\n    We talk and act.\n", []),
    "a block with marks": ('He wrote:\n\n    "We talk," and left.\n', ["We talk"]),
    "a quotation in a block": (
        'He wrote:\n\n    We saw the "new" plan.\n',
        ['We saw the "new" plan.'],
    ),
    "broken to a width": (
        'The envoy said that "we\nwill talk to them" before\nlong.\n',
        ["we\nwill talk to them"],
    ),
    "bullets": ('- "It is late."\n- He said "no."', ["It is late.", "no"]),
}

STOPS = {
    "a comma": ('It is "very late," he said.', "very late"),
    "a comma behind a blank": ('It is "very late ," he said.', "very late"),
    "the sentence's full stop": ('He called it "very late."', "very late"),
    "its own full stop": ('He left. "It is very late."', "It is very late."),
    "behind a comma": ('He said, "It is very late."', "It is very late."),
    "a question mark": ('He asked "is it late?"', "is it late?"),
    "an omission": ('He said it was "very late..."', "very late..."),
    "an abbreviation": ('He meant "the U.S."', "the U.S."),
    "a full stop outside": ('He called it "very late".', "very late"),
    "a name": ('It was named "Operation Rain."', "Operation Rain"),
}


def quotations(words: str) -> list[str]:
    return [words[one.start : one.end] for one in find_quotations(words)]


@pytest.mark.parametrize(("words", "found"), MARKS, ids=[words[:24] for words, _ in MARKS])
def test_every_sort_of_marks_is_known(words: str, found: list[str]) -> None:
    assert quotations(words) == found


@pytest.mark.parametrize(("words", "found"), WHOLE.values(), ids=WHOLE)
def test_quotations_are_found_whole(words: str, found: list[str]) -> None:
    assert quotations(words) == found


@pytest.mark.parametrize(("words", "found"), STOPS.values(), ids=STOPS)
def test_a_stop_that_belongs_to_the_sentence_is_left_out(words: str, found: str) -> None:
    assert quotations(words) == [found]
