"""The programs that other tests ask are there, and see what stands in a text."""

import json

from tests.second_opinions import by_node, by_pandoc, notes_of

MARKWHEN = "---\ntitle: x\n---\n\n# Lane\n2023-02-01: Hello #tag\nmore\n"
TIMELINEJS = {
    "events": [{"start_date": {"year": "2023"}, "text": {"headline": "Visit"}, "group": "Leaders"}]
}


def test_pandoc_counts_notes() -> None:
    assert (
        notes_of(by_pandoc(b"A[^1] and b[^2].\n\n[^1]: one\n[^2]: two\n", "markdown", "json")) == 2
    )


def test_programs_under_node_see_lanes_titles_and_dates() -> None:
    timeline, markwhen = by_node([("timelinejs", json.dumps(TIMELINEJS)), ("markwhen", MARKWHEN)])
    assert [(one["headline"], one["group"]) for one in timeline["slides"]] == [("Visit", "Leaders")]
    assert timeline["errors"] == markwhen["errors"] == []
    (event,) = markwhen["events"]
    assert (event["title"], event["lane"], event["tags"]) == ("Hello", "Lane", ["tag"])
    assert event["from"].startswith("2023-02-01")
