"""What of the balloon was public on which day, by which sources: as the sample has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.resources.sample import LONGER, SAMPLE
from timeline_app.core.columns.known_events import KnownEvents
from timeline_app.core.dates.bounds import OPEN_END
from timeline_app.core.evidence.known_day import last_day
from timeline_app.core.records.records import EventId
from timeline_app.document.as_known import AsKnown
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_reader import read_json


class Known(NamedTuple):
    """How an event was dated on a day and what had become of it, by which sources and quotes.

    Where no sources are given they aren't asked about.
    """

    date: str
    status: str = "took place"
    sources: str | None = None
    quotes: str = ""


UNKNOWN = Known("", "")
"""What was not known yet: it is nowhere."""

KNOWN_ON: Mapping[str, Mapping[str, Known]] = {
    # The day before: nothing of all this was known.
    "2022-08-01": {"ev-pelosi-taiwan-visit": UNKNOWN, "st-theatre-cancelled": UNKNOWN},
    # Pelosi has landed; that she leaves on the next day no source says yet.
    "2022-08-02": {
        "ev-pelosi-taiwan-visit": Known("2022-08-02/..", "ongoing"),
        "im-pla-drills-aug-2022": UNKNOWN,
    },
    # She has left, says a source of this day. Beijing cut lines off the day before, and nobody
    # knows for how long; that the defence ministers will meet in November is not known, though
    # a source of 5 August is cited for it.
    "2022-08-06": {
        "ev-pelosi-taiwan-visit": Known("2022-08-02/2022-08-03"),
        "im-pla-drills-aug-2022": Known("2022-08-04/..", "ongoing"),
        "ev-china-cuts-channels": Known("2022-08-05"),
        "st-theatre-cancelled": Known("2022-08-05/..", "ongoing"),
        "st-defence-ministers-open": UNKNOWN,
    },
    # The defence ministers meet. The climate talks have partly resumed, so their suspension is
    # over, by the source that tells so. The leaders have met, by sources without a day of their
    # own: it was known when others told of the meeting, at the latest.
    "2022-11-22": {
        "st-defence-ministers-open": Known("2022-11-22/..", "ongoing"),
        "st-climate-suspended": Known("2022-08-05/2022-11-13~"),
        "st-climate-partly": Known("2022-11-14~/..", "ongoing"),
        "st-leaders-open": Known("2022-11-14/..", "ongoing", "bali-scmp bali-readout-copy"),
        "ev-blinken-feb-trip-planned": UNKNOWN,
    },
    # A visit of Blinken's is planned; no source gives its last day.
    "2023-01-19": {
        "ev-blinken-feb-trip-planned": Known("2023-02-05/", "planned", "yellen-liu-awaaz"),
        "ev-autumn-2022-diplomacy": Known("2022-09-23~/2022-12-12~"),
        "ev-balloon-entry": UNKNOWN,
    },
    # Nothing is known of a balloon that is already there.
    "2023-02-01": {
        "ev-blinken-feb-trip-planned": Known("2023-02-05/", "planned", "yellen-liu-awaaz"),
        "ev-balloon-entry": UNKNOWN,
        "ev-balloon-incident": UNKNOWN,
        "ev-balloon-disclosed": UNKNOWN,
    },
    # The Pentagon says in the evening that it tracks one: since when and until when is open. An
    # undated report is no source of this day, for it tells of the shooting down, too.
    "2023-02-02": {
        "ev-blinken-feb-trip-planned": Known("2023-02-05/", "planned", "yellen-liu-awaaz"),
        "ev-balloon-incident": Known("2023-02-01/..", "ongoing", "balloon-upi"),
        "ev-balloon-disclosed": Known("2023-02-02", sources="balloon-upi"),
        "ev-blinken-trip-called-off": UNKNOWN,
    },
    # Beijing answers, and Blinken postpones his trip: with that the planned one is postponed, and
    # the line of the foreign ministers is no longer active.
    "2023-02-03": {
        "ev-blinken-feb-trip-planned": Known(
            "2023-02-05/", "postponed", "yellen-liu-awaaz postpone-voa postpone-nypost"
        ),
        "ev-balloon-incident": Known(
            "2023-02-01/..", "ongoing", "balloon-upi balloon-prc-bandao", "qx-mfa-airship"
        ),
        "ev-balloon-disclosed": Known(
            "2023-02-02", sources="balloon-upi balloon-prc-bandao", quotes="qx-mfa-airship"
        ),
        "ev-blinken-trip-called-off": Known(
            "2023-02-03", sources="postpone-npr postpone-voa", quotes="qx-blinken-eve"
        ),
        "ad-blinken-wang-call": Known("2023-02-03", sources="wang-call-forexlive"),
        "st-ministers-active": Known("2022-09-23~/2023-02-02~"),
        "st-ministers-stalled": Known("2023-02-03/..", "ongoing", "postpone-npr"),
        "st-defence-ministers-open": Known("2022-11-22/..", "ongoing"),
        "ev-balloon-shot-down": UNKNOWN,
    },
    # It has been shot down, and it comes out when it entered. That the line of the defence
    # ministers has ended with it no source says before the 7th.
    "2023-02-05": {
        "ev-balloon-entry": Known("2023-01-28", sources="balloon-gigazine balloon-wtkr"),
        "ev-balloon-incident": Known(
            "2023-01-28/2023-02-04",
            sources="balloon-upi balloon-gigazine balloon-austin-text balloon-wtkr balloon-nhk "
            "postpone-economist balloon-prc-people balloon-prc-bandao",
            quotes="qx-mfa-airship qx-austin-balloon",
        ),
        "ev-balloon-shot-down": Known(
            "2023-02-04",
            sources="balloon-insidedefense balloon-austin-text balloon-wtkr balloon-nhk "
            "conf-airspaceforces",
            quotes="qx-austin-balloon",
        ),
        "st-defence-ministers-open": Known("2022-11-22/..", "ongoing"),
        "st-defence-ministers-stalled": UNKNOWN,
    },
    # Xi's journey is announced, with both its days.
    "2023-03-17": {
        "ad-xi-moscow": Known("2023-03-20/2023-03-22", "planned", "moscow-xinhua"),
        "st-defence-ministers-open": Known("2022-11-22/2023-02-03~"),
        "st-defence-ministers-stalled": Known("2023-02-04~/..", "ongoing"),
    },
    # Kerry is to come; that the climate talks resume with that is known when they do. Qin's visit
    # is planned still, without a day on which it ends.
    "2023-07-12": {
        "xt-kerry-beijing": Known("2023-07-16/", "planned", "x-kerry-upi"),
        "st-climate-partly": Known("2022-11-14~/..", "ongoing"),
        "st-climate-resumed": UNKNOWN,
        "ev-qin-washington-visit-planned": Known("2023-06-18/", "planned"),
    },
    # Qin is removed: his visit will not be held. The climate talks have resumed.
    "2023-07-25": {
        "ev-qin-washington-visit-planned": Known("2023-06-18/2023-07-25", "not held"),
        "xt-kerry-beijing": Known("2023-07-16/2023-07-19"),
        "st-climate-partly": Known("2022-11-14~/2023-07-15~"),
        "st-climate-resumed": Known("2023-07-16/..", "ongoing"),
    },
}
"""What was known on twelve days, and why."""


@pytest.fixture(scope="module", params=[SAMPLE, LONGER], ids=["sample", "longer"])
def chronology(request: pytest.FixtureRequest) -> Iterator[StoredChronology]:
    path: Path = request.param
    with StoredChronology.in_memory(read_json(path), path) as found:
        yield found


@pytest.fixture(scope="module")
def known(chronology: StoredChronology) -> KnownEvents:
    published = [one for one in chronology.published_in_slices() if one is not None]
    return KnownEvents(chronology.columns(), published[-1])


@pytest.mark.parametrize("edtf", KNOWN_ON)
def test_on_each_day_the_sample_shows_what_was_public(
    chronology: StoredChronology, known: KnownEvents, edtf: str
) -> None:
    as_known = AsKnown(known, last_day(edtf))
    keys = as_known.columns.key.tolist()
    shown = [as_known.details(chronology.details(key)) for key in keys]
    found = {one.event.id: one for one in shown}
    for name, expected in KNOWN_ON[edtf].items():
        if expected is UNKNOWN:
            assert name not in found
            continue
        one = found[EventId(name)]
        sources = " ".join(cited.source.id for cited in one.citations)
        quotes = " ".join(quoted.quote.id for quoted in one.quotes)
        assert (one.event.date, one.event.status.value) == expected[:2]
        assert expected.sources is None or (sources, quotes) == expected[2:]


def test_once_all_was_public_the_sample_is_as_it_is(
    chronology: StoredChronology, known: KnownEvents
) -> None:
    shown, columns = known.columns_on(int(known.days[-1])), chronology.columns()
    row_of = {key: row for row, key in enumerate(columns.key.tolist())}
    for row, key in enumerate(shown.key.tolist()):
        assert shown.earliest[row] == columns.earliest[row_of[key]]
        is_open = columns.latest[row_of[key]] == OPEN_END
        assert is_open or shown.latest[row] == columns.latest[row_of[key]]
        assert shown.shape(row) == columns.shape(row_of[key])
        assert shown.status(row) is columns.status(row_of[key])
        assert shown.quote_count(row) == columns.quote_count(row_of[key])


def test_of_the_sample_nothing_is_left_out_for_good(known: KnownEvents) -> None:
    assert not len(known.unknown_rows)
