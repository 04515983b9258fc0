"""Faults planted in the sample, one of each kind, and what the desk says of each."""

from __future__ import annotations

import json
from collections import Counter
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from timeline_app.app.desk.desk import ADDING
from timeline_app.app.desk.findings import findings_of
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.checks.rules import RULES, Finding
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.resources import sample_path

CHANGED: dict[tuple[str, str], dict[str, Any]] = {
    ("date_claims", "dc-han-zheng-telesur"): {"wording": "On Tuesday"},
    ("date_claims", "dc-micron-technode"): {"wording": "On June 21"},
    ("date_claims", "dc-refusal-ap"): {"wording": "Thursday, in 2021"},
    ("quotes", "qx-mfa-airship"): {"said_on": "2023-03-01"},
    ("quotes", "qx-austin-balloon"): {"said_on": "2022-02-04"},
    ("quotes", "qx-shi-yi"): {"text": "有关国家在台海地区有意制造事端,蓄意挑起风险"},
    ("quotes", "qx-mao-absurd"): {"said_on": "2023-06-18"},
    ("events", "ad-gallium"): {"importance": 3},
    ("events", "ad-six-entities"): {"status": "planned"},
    ("events", "ad-camp-david"): {"date": "2025-08-18", "date_basis": "", "rests_on": ""},
    ("events", "st-policy-talks-cancelled"): {"date": "2022-08-05/2024-03-01"},
    ("events", "st-law-suspended"): {"date": "2022-08-05/2023-10-14"},
    ("events", "ad-china-protests"): {"date": "2023-06-25", "date_basis": "", "rests_on": ""},
}
ADDED: dict[str, list[dict[str, Any]]] = {
    "events": [
        {"id": "two", "title": "Paris", "date": "2023-06-19", "place": "Paris", "kind": "visit"},
        {"id": "near", "title": "Blinken meets with Han Zheng", "date": "2023-09-19"},
    ],
    "participations": [
        {"event": "two", "actor": "blinken"},
        {"event": "xt-woodside", "actor": "pelosi"},
    ],
    "event_quotes": [
        {"event": "ad-gallium", "quote": "q02"},
        {"event": "im-blinken-qin-talks", "quote": "qx-mao-absurd"},
    ],
    "relations": [
        {"from": "xt-woodside", "to": "ev-pelosi-taiwan-visit", "type": "leads to", "note": "no"},
        {"from": "xt-woodside", "to": "ev-g20-bali-summit", "type": "part of", "note": "no"},
        {"from": "ad-bangkok", "to": "ad-gallium", "type": "echoes"},
        {
            "from": "ev-blinken-trip-called-off",
            "to": "ev-balloon-disclosed",
            "type": "leads to",
            "note": "no",
        },
    ],
}
EXPECTED = [
    ("date-reworded", "ad-han-zheng"),
    ("date-reworded", "ad-micron"),
    ("date-reworded", "ad-refusal-explained"),
    ("quote-after-source", "qx-mfa-airship"),
    ("quote-before-event", "qx-austin-balloon"),
    ("half-width-marks", "qx-shi-yi"),
    ("speaker-absent", "im-blinken-qin-talks"),
    ("quote-uncited", "im-blinken-qin-talks"),
    ("quote-uncited", "ad-gallium"),
    ("important-unquoted", "im-qin-removed"),
    ("plan-past", "ad-six-entities"),
    ("sources-older", "ad-camp-david"),
    ("states-overlap", "st-policy-talks-resumed"),
    ("states-apart", "st-law-partly"),
    ("date-outside-claims", "ad-china-protests"),
    ("two-places", "two"),
    ("near-duplicate", "near"),
    ("office-ended", "xt-woodside"),
    ("relation-backwards", "xt-woodside"),
    ("part-outside", "xt-woodside"),
    ("relation-unsourced", "ad-bangkok"),
    ("relation-circle", "ev-balloon-disclosed"),
    ("copy-unnamed", "refusal-ap"),
]
NEW_RULES = {rule for rule, _ in EXPECTED}


def findings_in(document: dict[str, Any], path: Path) -> list[Finding]:
    path.write_text(json.dumps(document), encoding="utf-8")
    with open_to_read(str(path)) as chronology:
        return [one for one in findings_of(chronology) if one is not None]


def found_in(document: dict[str, Any], path: Path) -> Counter[tuple[str, str]]:
    return Counter((one.rule, one.record) for one in findings_in(document, path))


@pytest.fixture(scope="module")
def of_planted(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    """What is said of the sample with all faults."""
    document = json.loads(sample_path().read_text(encoding="utf-8"))
    for (section, own_id), values in CHANGED.items():
        (record,) = (one for one in document[section] if one["id"] == own_id)
        record.update(values)
    for section, records in ADDED.items():
        document[section] += records
    (copied,) = (one for one in document["sources"] if one["id"] == "refusal-ap")
    del copied["item"]["container-title"]
    copied["kind"] = "news"
    return findings_in(document, tmp_path_factory.mktemp("planted") / "planted.json")


@pytest.fixture(scope="module")
def planted(of_planted: list[Finding]) -> Counter[tuple[str, str]]:
    """How often each rule cries of each record that has a fault."""
    return Counter((one.rule, one.record) for one in of_planted)


def test_each_finding_of_an_event_names_what_mends_it(of_planted: list[Finding]) -> None:
    known = {part.value for part in EventPart} | {"claims", *ADDING}
    of_events = {(one.rule, one.field) for one in of_planted if one.section == "events"}
    assert len(of_events) > 15
    assert not [(rule, field) for rule, field in of_events if field not in known]


@pytest.mark.parametrize(("rule", "record"), EXPECTED, ids=str)
def test_a_planted_fault_is_named_at_its_record(
    planted: Counter[tuple[str, str]], rule: str, record: str
) -> None:
    assert rule in RULES
    assert planted[rule, record] > 0


def test_of_honest_records_no_rule_cries_of_more_than_two_in_a_hundred(tmp_path: Path) -> None:
    """Important events without a quote are told as hints: whether words were seen, nobody knows."""
    document = json.loads(sample_path().read_text(encoding="utf-8"))
    cries = Counter(rule for rule, _ in found_in(document, tmp_path / "honest.json").elements())
    most = ceil(len(document["events"]) / 50)
    for rule in NEW_RULES - {"important-unquoted"}:
        assert cries[rule] <= most, rule
