"""What of the balloon was public on which day, by which sources: as the sample has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.resources.sample import LONGER, SAMPLE
from timeline_app.core.columns.known_events import KnownEvents, WhyUnknown
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.evidence.known_day import last_day
from timeline_app.core.evidence.known_details import details_known
from timeline_app.storage.chronology.chronology import Chronology
from timeline_app.storage.json.document_reader import read_json


class Known(NamedTuple):
    """How an event was dated on a day, by which sources, and with which quotes."""

    date: str
    sources: str
    quotes: str = ""


KNOWN_ON: Mapping[str, Mapping[str, Known]] = {
    # Nothing is known of a balloon that is already there.
    "2023-02-01": {
        "ev-blinken-feb-trip-planned": Known("2023-02-05/2023-02-06", "yellen-liu-awaaz"),
    },
    # The Pentagon says in the evening that it tracks one: since when and until when is open.
    "2023-02-02": {
        "ev-blinken-feb-trip-planned": Known("2023-02-05/2023-02-06", "yellen-liu-awaaz"),
        "ev-balloon-incident": Known("2023-02-01/..", "balloon-upi"),
        "ev-balloon-disclosed": Known("2023-02-02", "balloon-upi"),
    },
    # Beijing answers, and Blinken postpones his trip.
    "2023-02-03": {
        "ev-blinken-feb-trip-planned": Known(
            "2023-02-05/2023-02-06", "yellen-liu-awaaz postpone-voa postpone-nypost"
        ),
        "ev-balloon-incident": Known(
            "2023-02-01/..", "balloon-upi balloon-prc-bandao", "qx-mfa-airship"
        ),
        "ev-balloon-disclosed": Known("2023-02-02", "balloon-upi", "qx-mfa-airship"),
        "ev-blinken-trip-called-off": Known("2023-02-03", "postpone-npr postpone-voa"),
        "ad-blinken-wang-call": Known("2023-02-03", "wang-call-forexlive"),
        "st-ministers-stalled": Known("2023-02-03/..", "postpone-npr"),
    },
    # It has been shot down, and it comes out when it entered.
    "2023-02-05": {
        "ev-blinken-feb-trip-planned": Known(
            "2023-02-05/2023-02-06",
            "yellen-liu-awaaz postpone-voa postpone-economist postpone-nypost",
        ),
        "ev-balloon-entry": Known("2023-01-28", "balloon-gigazine"),
        "ev-balloon-incident": Known(
            "2023-01-28/2023-02-04",
            "balloon-upi balloon-nhk balloon-gigazine balloon-austin-text postpone-economist "
            "balloon-prc-people balloon-prc-bandao",
            "qx-mfa-airship qx-austin-balloon",
        ),
        "ev-balloon-disclosed": Known(
            "2023-02-02", "balloon-gigazine balloon-insidedefense balloon-upi", "qx-mfa-airship"
        ),
        "ev-blinken-trip-called-off": Known(
            "2023-02-03", "postpone-npr postpone-voa postpone-economist"
        ),
        "ad-blinken-wang-call": Known("2023-02-03", "wang-call-sputnik wang-call-forexlive"),
        "st-ministers-stalled": Known("2023-02-03/..", "postpone-npr"),
        "ev-balloon-shot-down": Known(
            "2023-02-04",
            "balloon-nhk balloon-insidedefense balloon-austin-text",
            "qx-austin-balloon",
        ),
    },
}
"""On each day the events since 28 January 2023 that were known, and by what: each source has the
day on which it came out. Nothing else of that winter was known, as this chronology has it."""


@pytest.fixture(scope="module", params=[SAMPLE, LONGER], ids=["sample", "longer"])
def chronology(request: pytest.FixtureRequest) -> Iterator[Chronology]:
    path: Path = request.param
    with Chronology.in_memory(read_json(path), path) as found:
        yield found


@pytest.fixture(scope="module")
def known(chronology: Chronology) -> KnownEvents:
    published = [one for one in chronology.published_in_slices() if one is not None]
    return KnownEvents(chronology.columns(), published[-1])


@pytest.mark.parametrize("edtf", KNOWN_ON)
def test_on_each_day_the_sample_shows_what_was_public(
    chronology: Chronology, known: KnownEvents, edtf: str
) -> None:
    day = last_day(edtf)
    keys = known.columns_on(day).key.tolist()
    shown = (details_known(chronology.details(key), day, keys.__contains__) for key in keys)
    found = {
        one.event.id: Known(
            one.event.date,
            " ".join(cited.source.id for cited in one.citations),
            " ".join(quoted.quote.id for quoted in one.quotes),
        )
        for one in shown
        if parse_edtf(one.event.date).earliest >= parse_edtf("2023-01-28").earliest
    }
    assert found == KNOWN_ON[edtf]


def test_once_all_was_public_the_sample_is_as_it_is(
    chronology: Chronology, known: KnownEvents
) -> None:
    shown, columns = known.columns_on(int(known.days[-1])), chronology.columns()
    row_of = {key: row for row, key in enumerate(columns.key.tolist())}
    for row, key in enumerate(shown.key.tolist()):
        assert shown.earliest[row] == columns.earliest[row_of[key]]
        assert shown.latest[row] == columns.latest[row_of[key]]
        assert shown.quote_count(row) == columns.quote_count(row_of[key])


def test_of_the_sample_hardly_anything_is_left_out(
    chronology: Chronology, known: KnownEvents
) -> None:
    ids = chronology.event_ids(known.columns.key[known.unknown_rows].tolist())
    assert ids == ["st-leaders-open"]
    assert known.reason(int(known.unknown_rows[0])) is WhyUnknown.DATELESS
