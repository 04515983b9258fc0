"""The page of limits as a test: it says what the program does."""

from __future__ import annotations

import limits
from house import modules
from source_trees import PACKAGE


def test_the_page_of_limits_says_what_the_program_has() -> None:
    assert limits.PAGE.read_text(encoding="utf-8") == limits.page(), "run packaging/limits.py"


def test_every_room_with_a_limit_has_a_heading_on_the_page() -> None:
    rooms = {name.split(".")[0] for name, path in modules().items() if any(limits.limits_of(path))}
    assert rooms == set(limits.HEADINGS)


def test_whatever_says_beyond_is_read_as_a_limit() -> None:
    said = sum(path.read_text("utf-8").count(". Beyond: ") for path in PACKAGE.rglob("*.py"))
    assert said == sum(len(list(limits.limits_of(path))) for path in modules().values())


def test_amounts_are_said_as_people_read_them() -> None:
    assert limits.amount(100_000_000, "Bytes") == "100 MB"
    assert limits.amount(32 << 20, "Bytes") == "32 MiB"
    assert limits.amount(20_000, "Milliseconds") == "20 seconds"
    assert limits.amount(1_000_000, "Events") == "1,000,000 events"
