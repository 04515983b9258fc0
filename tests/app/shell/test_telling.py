"""What a refused reading says, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.shell.telling import Telling
from timeline_app.storage.errors import Refused, RefusedReason


def test_a_refusal_is_told_below_its_title_and_goes_no_further() -> None:
    said: list[tuple[str, str]] = []
    refused, is_done = Refused(Path("a.chronology"), RefusedReason.DAMAGED), False
    with Telling(lambda *told: said.append(told), "The lanes can't be read"):
        raise refused
    assert said == [("The lanes can't be read", refusal_sentence(refused))]
    with Telling(lambda *told: said.append(told), "Nothing"):
        is_done = True
    assert is_done
    assert len(said) == 1


def test_a_fault_of_the_program_is_no_refusal() -> None:
    said: list[tuple[str, str]] = []
    with pytest.raises(KeyError), Telling(lambda *told: said.append(told), "The lanes"):
        raise KeyError
    assert said == []
