"""Real files become chronologies that hold what each file counts; none of them breaks anything."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pytest

from tests.app.load.coming_files import coming
from tests.examples import IS_CI
from tests.interchange.corpus import FOLDERS, in_edtf, known_files, start_day
from timeline_app.app.load.foreign_files import load_foreign
from timeline_app.app.load.opening import is_foreign, open_to_read
from timeline_app.core.records.records import Origin
from timeline_app.interchange.ical import rules
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.validation import flaw_among
from timeline_app.storage.errors import Refused

READ = {
    "gdelt": False,
    "hsg": False,
    "ics": False,
    "simile": True,
    "timelinejs": True,
    "timelineproj": False,
    "vistimeline": False,
    "wikidata": False,
}
"""The kinds of files that are read, and whether they count years without a year 0."""
DIFFERENCES = {
    "ics/libical/malloc.ics": "noise that holds BEGIN:VEVENT more often than the quick parse saw",
    "timelineproj/program-tutorial-numtime-2.3.0.timeline": "numbers instead of dates",
    "timelineproj/program-bosparanian-2.3.0.timeline": "a fantasy calendar",
}


MOST_REPEATED = "ics/libical/large.ics"
"""Its rules give 100,000 events; what it holds is looked at in `test_ical_corpus` too."""
SMALL = 50_000
"""Bytes of files that are read once more."""


FEW_TIMES = 20
"""So often an event of a calendar takes place here in CI: 5,000 rather than 100,000 in all."""


@pytest.fixture
def few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what repeats do so less often than the program lets it, which is not what is counted."""
    if IS_CI:
        monkeypatch.setattr(rules, "MOST_OF_A_RULE", FEW_TIMES)


def where_is(path: str) -> Path:
    return next(one / path for one in FOLDERS if (one / path).is_file())


def paths(*kinds: str) -> list[str]:
    """The files of these kinds; none where there is no corpus."""
    left_out = MOST_REPEATED if IS_CI else ""
    return [path for path in known_files() if path.split("/")[0] in kinds and path != left_out]


def differing(path: str) -> str:
    """How what is read of a file differs from what is known of it; empty if in nothing."""
    known = known_files()[path]
    try:
        chronology, report = load_foreign(where_is(path))
    except Refused as error:
        return str(error.reason)
    with chronology:
        assert flaw_among(chronology) is None, path
        events = sum(1 for _ in chronology.records("events"))
        all_origins = cast("Iterable[Origin]", chronology.records("origins"))
        origins = {one.record for one in all_origins if one.section == "events"}
        assert len(origins) == events == report.events
    historical = READ[path.split("/", maxsplit=1)[0]]
    found = report.items, start_day(report.earliest)[:10], start_day(report.latest)[:10]
    expected = (
        known["events"],
        in_edtf(known["earliest"] or "", historical=historical)[:10],
        in_edtf(known["latest"] or "", historical=historical)[:10],
    )
    return "" if found == expected else f"{found} for {expected}"


@pytest.mark.skipif(not known_files(), reason="there is no corpus beside the checkout")
@pytest.mark.usefixtures("few_times")
@pytest.mark.parametrize("kind", READ)
def test_each_file_is_read_as_what_is_known_of_it(kind: str) -> None:
    found = {path: differing(path) for path in paths(kind)}
    assert {path for path, difference in found.items() if difference} == {
        path for path in DIFFERENCES if path.startswith(f"{kind}/")
    }


def read_if_any(path: str) -> StoredChronology | None:
    try:
        return load_foreign(where_is(path))[0]
    except Refused:
        return None


@pytest.mark.skipif(not known_files(), reason="there is no corpus beside the checkout")
def test_a_file_that_comes_again_changes_nothing() -> None:
    for kind in READ:
        small = [path for path in paths(kind) if where_is(path).stat().st_size < SMALL]
        for path in small[:: max(len(small) // 2, 1)]:
            chronology = read_if_any(path)
            if chronology is not None:
                with chronology, coming(chronology, where_is(path)) as found:
                    assert (path, found.is_known) == (path, True)
                    assert (path, found.counts.new, list(found.changes())) == (path, 0, [])


@pytest.mark.skipif(not known_files(), reason="there is no corpus beside the checkout")
def test_nothing_that_is_broken_breaks_us() -> None:
    refused = set()
    for path in paths("malformed", "quotes", "edtf", "timex", "markwhen"):
        try:
            open_to_read(str(where_is(path))).close()
        except Refused:
            refused.add(path)
        else:
            assert is_foreign(where_is(path)), path
    assert "malformed/json/n_structure_100000_opening_arrays.json" in refused
    assert "malformed/xml/xmlbomb.xml" in refused
