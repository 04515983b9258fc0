"""What the desk questions of the samples: nothing that is wrong, and each warning was read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline_app.app.desk.findings import findings_of
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.checks.rules import Severity
from timeline_app.core.resources import sample_path

ONE_SOURCE = {
    "xt-chip-controls": "the bureau's own rule, and nothing else is cited",
    "ad-chip-rules": "the same a year later",
    "ev-article-published": "the article, and a copy of it",
    "ev-analysts-comment": "they spoke to Axios alone",
}
ONE_SOURCE_OF_THE_LONGER = {
    "ad-qin-farewell-call": "one report of the call",
    "xt-jakarta": "the other report is from before the meeting",
}
MET_WHILE_CLOSED = {
    "im-blinken-qin-call": "the ministers spoke while their channel is told as stalled",
}
READ = {
    ("quote-uncited", "im-blinken-qin-talks"): "Xi's words on these talks, in the article alone",
    ("quote-uncited", "im-blinken-wang-beijing"): "the same",
    ("speaker-absent", "im-blinken-wang-beijing"): "he spoke of them later that day",
    ("relation-source-older", "xt-joint-sword"): "its address names the drills as the answer",
    ("rests-on-announcement", "xt-raimondo-china"): "three later reports tell of her stay",
}
LONGER = sample_path().with_name("us-china-2021-23.json")


@pytest.mark.parametrize(
    ("path", "one_source"),
    [(sample_path(), ONE_SOURCE), (LONGER, ONE_SOURCE | ONE_SOURCE_OF_THE_LONGER)],
    ids=["sample", "longer"],
)
def test_there_is_no_error_and_each_warning_is_one_that_was_read(
    path: Path, one_source: dict[str, str]
) -> None:
    with open_to_read(str(path)) as chronology:
        found = [finding for finding in findings_of(chronology) if finding is not None]
    graver = {(one.rule, one.record) for one in found if one.severity is not Severity.HINT}
    expected = {("one-source", event) for event in one_source}
    assert graver == expected | {("met-while-closed", event) for event in MET_WHILE_CLOSED} | {
        *READ
    }


@pytest.mark.parametrize("path", [sample_path(), LONGER], ids=["sample", "longer"])
def test_accounts_of_those_who_act_are_told_as_theirs(path: Path) -> None:
    """Of both sides; what a newspaper or an agency reports is nobody's account."""
    document = json.loads(path.read_text(encoding="utf-8"))
    sides = {actor["id"]: actor.get("side", "") for actor in document["actors"]}
    issued = {one["id"]: one["issuer"] for one in document["sources"] if "issuer" in one}
    assert {sides[issuer] for issuer in issued.values()} == {"US", "CN"}
    assert issued["bali-readout-copy"] == "us-government"
    assert issued["prc-yangtao"] == "prc-mfa"
    kinds = {one["id"]: one["kind"] for one in document["sources"]}
    assert [one for one in issued if kinds[one].startswith("news")] == []


def test_a_meeting_would_be_questioned_if_one_side_alone_told_of_it(tmp_path: Path) -> None:
    document = json.loads(sample_path().read_text(encoding="utf-8"))
    for section in ("citations", "date_claims"):
        rows = document[section]
        document[section] = [one for one in rows if one["source"] != "wang-ny-scmp"]
    path = tmp_path / "one-side.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with open_to_read(str(path)) as chronology:
        found = [one for one in findings_of(chronology) if one is not None]
    assert [one.record for one in found if one.rule == "one-side"] == ["im-blinken-wang-new-york"]


@pytest.mark.parametrize("path", [sample_path(), LONGER], ids=["sample", "longer"])
def test_a_minister_who_got_a_second_office_keeps_the_first_in_his_title(path: Path) -> None:
    """Of offices held on one day the last begun is shown: Qin's has to say both."""
    document = json.loads(path.read_text(encoding="utf-8"))
    (qin,) = (actor for actor in document["actors"] if actor["id"] == "qin-gang")
    assert [(one["title"], one["from"], one["until"]) for one in qin["offices"]] == [
        ("Foreign Minister", "2022-12-30", "2023-03-12"),
        ("State Councilor and Foreign Minister", "2023-03-12", "2023-07-25"),
    ]
