"""Real files of TimelineJS, vis-timeline and SIMILE hold what an independent parse found."""

from __future__ import annotations

import random

import pytest

from tests.examples import examples
from tests.interchange.corpus import (
    OPTIONS,
    data_of,
    expected_of,
    found_in,
    known_files,
    parts_of_corpus,
    paths_of,
)
from timeline_app.interchange.foreign.reader import ForeignRefusedError, file_of
from timeline_app.interchange.recognition import begun

KINDS = ("timelinejs", "vistimeline", "simile")
HISTORICAL = ("timelinejs", "simile")
"""Where years below 0 count from 1 BCE. TimelineJS shows -258 as "258 BCE", so that this is what
its authors mean; the corpus says nothing of it, and writes the number as it stands."""
NAMES = {"timelinejs/sheet-women-in-computing.csv": "timelinejs-sheet"}
DIFFERENCES: dict[str, str] = {}
"""Files of which our reader says something else, each with the reason: none."""


@pytest.mark.parametrize("path", [path for kind in KINDS for path in paths_of(kind)])
def test_a_real_file_holds_what_others_found_in_it(path: str) -> None:
    found = found_in(path)
    expected = expected_of(path, historical=path.startswith(HISTORICAL))
    assert (found == expected) != (path in DIFFERENCES)


@pytest.mark.parametrize("path", paths_of("timelinejs"))
def test_it_is_known_for_what_it_is(path: str) -> None:
    name, _ = parts_of_corpus(path)
    assert name == NAMES.get(path, "timelinejs")


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_in_which_something_was_altered_is_read_or_refused(kind: str) -> None:
    chance = random.Random(kind)
    for path in paths_of(kind):
        parts_of_corpus(path)  # skips without the corpus
        data = data_of(path)
        for _ in range(examples(12)):
            altered = bytearray(data)
            for _ in range(chance.randint(1, 4)):
                at = chance.randrange(len(altered))
                altered[at : at + chance.choice((0, 1, 1, 9))] = chance.choice(ALTERATIONS)
            try:
                parts = list(begun(file_of(bytes(altered), OPTIONS)).parts)
            except ForeignRefusedError:
                continue
            assert parts


ALTERATIONS = (
    b"",
    b'"',
    b"{",
    b"]",
    b",",
    b"\\",
    b"\0",
    b"\xff",
    b"<",
    b"&",
    b"-",
    b"1e999",
    b"\n",
)


def test_the_corpus_has_them_all() -> None:
    if not known_files():
        pytest.skip("there is no corpus beside the checkout")
    assert {kind: len(paths_of(kind)) for kind in KINDS} == {
        "timelinejs": 16,
        "vistimeline": 7,
        "simile": 5,
    }
