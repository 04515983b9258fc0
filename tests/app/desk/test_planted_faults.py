"""Faults planted in the sample, each by itself, and what the desk says of each."""

from __future__ import annotations

import json
from collections import Counter
from copy import deepcopy
from math import ceil
from pathlib import Path

import pytest

from tests.app.desk.faults import FAULTS, Document, Fault
from timeline_app.app.desk.desk import ADDING
from timeline_app.app.desk.findings import findings_of
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.checks.rules import RULES, Finding, Severity
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.resources import sample_path

SAMPLES = ("us-china-2022-23.json", "us-china-2021-23.json")
OF_MANY = {"important-unquoted", "no-issue-date", "no-text", "one-source"}
"""Three hints of what nobody has seen, and what is so of these events: each names its source."""


def found_in(document: Document, path: Path) -> list[Finding]:
    path.write_text(json.dumps(document), encoding="utf-8")
    with open_to_read(str(path)) as chronology:
        return [one for one in findings_of(chronology) if one is not None]


def places(found: list[Finding]) -> Counter[tuple[str, str]]:
    """How often each rule cries of each record."""
    return Counter((one.rule, one.record) for one in found)


@pytest.fixture(scope="module")
def sample() -> Document:
    document: Document = json.loads(sample_path().read_text(encoding="utf-8"))
    return document


@pytest.fixture(scope="module")
def honest(sample: Document, tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    """What is said of the sample as it is."""
    return found_in(sample, tmp_path_factory.mktemp("honest") / "honest.json")


def planted(sample: Document, fault: Fault, path: Path) -> list[Finding]:
    """What is said of the sample with a fault."""
    document = deepcopy(sample)
    for step in fault.steps:
        step(document)
    return found_in(document, path)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.rule}: {fault.wrong}")
def test_a_planted_fault_is_named_at_its_record_with_what_mends_it(
    sample: Document, honest: list[Finding], tmp_path: Path, fault: Fault
) -> None:
    found = planted(sample, fault, tmp_path / "planted.json")
    place = (fault.rule, fault.record)
    assert places(found)[place] > places(honest)[place]
    known = {part.value for part in EventPart} | {"claims", *ADDING}
    of_events = [one for one in found if one.section == "events"]
    assert not [(one.rule, one.field) for one in of_events if one.field not in known]


def test_almost_every_rule_has_a_fault_that_it_names() -> None:
    tried = {fault.rule for fault in FAULTS}
    assert set(RULES) - tried == {
        "span-reversed",  # no file holds one
        "date-differs",  # told of a text that came again, in `test_desk`
        "date-too-fine",
        "one-side",
        "met-while-closed",
        "no-text",
    }


@pytest.mark.parametrize("name", SAMPLES)
def test_of_honest_records_no_rule_cries_of_more_than_two_in_a_hundred(name: str) -> None:
    path = sample_path().with_name(name)
    with open_to_read(str(path)) as chronology:
        found = [one for one in findings_of(chronology) if one is not None]
    assert not [one for one in found if one.severity is Severity.ERROR]
    number = Counter(one.rule for one in found)
    most = ceil(len(json.loads(path.read_text(encoding="utf-8"))["events"]) / 50)
    assert {rule for rule, cries in number.items() if cries > most} <= OF_MANY
