"""What the history says of edits."""

from __future__ import annotations

import pytest

from timeline_app.core.edits.log_entry import Act, EntryKind, FieldChange, LogEntry, LoggedChange
from timeline_app.core.records.records import type_of_section
from timeline_app.widgets.texts.history_texts import (
    change_lines,
    count_words,
    entry_words,
    moment_words,
)

AT = "2023-11-14T22:13:20Z"


def entry(*changes: LoggedChange, text: str = "", **values: object) -> LogEntry:
    kind = values.get("kind", EntryKind.DONE)
    records = values.get("records", len(changes))
    assert isinstance(kind, EntryKind)
    assert isinstance(records, int)
    return LogEntry(1, AT, text, kind, records, changes)


def changed(*fields: FieldChange, record: str = "event", name: str = "Bali") -> LoggedChange:
    return LoggedChange(record, Act.CHANGED, name, ("bali",), fields)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (EntryKind.DONE, "Move of Bali <b>G20</b>"),
        (EntryKind.UNDONE, "Undone: move of Bali <b>G20</b>"),
        (EntryKind.REDONE, "Done again: move of Bali <b>G20</b>"),
    ],
)
def test_an_edit_is_called_as_menus_call_it(kind: EntryKind, words: str) -> None:
    assert entry_words(entry(text="move of\nBali <b>G20</b>", kind=kind)) == words


def test_an_edit_without_a_name_is_called_by_its_first_change() -> None:
    gone = LoggedChange("event", Act.REMOVED, "Bali", ("bali",))
    assert entry_words(entry(gone)) == "Event deleted: Bali"
    assert entry_words(entry()) == "Change"


@pytest.mark.parametrize(
    ("field", "line"),
    [
        (FieldChange("title", "A", "B"), "Title: “A” → “B”"),
        (FieldChange("place", "", "Bali"), "Place: nothing → “Bali”"),
        (FieldChange("date", "2022-11-14", "soon"), "Date: “14 Nov 2022” → “soon”"),
        (FieldChange("status", "planned", ""), "Status: “planned” → nothing"),
    ],
)
def test_a_field_is_told_before_and_after(field: FieldChange, line: str) -> None:
    assert change_lines(entry(changed(field))) == [line]


def test_a_field_of_a_source_is_told_in_the_words_of_its_form() -> None:
    address = FieldChange("item.URL", "a\nb", "c")
    assert change_lines(entry(changed(address, record="source"))) == ["Web address: “a b” → “c”"]
    number = FieldChange("item.call_number", "a", "b")
    assert change_lines(entry(changed(number, record="source"))) == ["call number: “a” → “b”"]


def test_dates_that_sources_give_are_told_in_the_words_of_the_panel() -> None:
    rests = FieldChange("rests_on", "a", "b")
    assert change_lines(entry(changed(rests))) == ["Date rests on: “a” → “b”"]
    worded = FieldChange("wording", "a", "b")
    (line,) = change_lines(entry(changed(worded, record="date_claim")))
    assert line == "Words of the source: “a” → “b”"
    gone = LoggedChange("date_claim", Act.REMOVED, "Reuters")
    assert change_lines(entry(gone)) == ["Date given by a source deleted: Reuters"]


def test_long_values_stand_on_a_line_each() -> None:
    lines = change_lines(entry(changed(FieldChange("note", "a" * 50, "b" * 50))))
    assert lines == [f"Note: “{'a' * 50}”", f"→ “{'b' * 50}”"]


def test_several_records_are_told_by_their_names() -> None:
    title = FieldChange("title", "A", "B")
    source = LoggedChange("citation", Act.ADDED, "Reuters", ("bali",))
    lines = change_lines(entry(changed(title), source, records=7))
    assert lines == ["Bali · Title: “A” → “B”", "Source cited: Reuters", "and 5 more records"]
    assert change_lines(entry(records=3_000)) == ["3,000 records changed"]
    assert change_lines(entry(source, records=2))[-1] == "and 1 more record"


def test_what_is_about_other_events_is_left_out_for_one() -> None:
    other = LoggedChange("event", Act.ADDED, "Other", ("other",))
    quote = LoggedChange("quote", Act.ADDED, "so it is")
    link = LoggedChange("event_quote", Act.ADDED, "so it is", ("bali",))
    assert change_lines(entry(other, quote, link), "bali") == ["Quote added: “so it is”"]
    assert change_lines(entry(other, quote, link)) == [
        "Event added: Other",
        "Quote added: “so it is”",
    ]


def test_fields_that_follow_others_are_not_told() -> None:
    start = FieldChange("selector.start", "0", "1")
    assert change_lines(entry(changed(start))) == ["Bali: changed"]
    text = FieldChange("text", "one", "two")
    assert change_lines(entry(changed(text, start))) == ["Text: “one” → “two”"]


@pytest.mark.parametrize("act", [Act.ADDED, Act.REMOVED])
@pytest.mark.parametrize("section", type_of_section)
def test_every_kind_of_record_has_words(section: str, act: Act) -> None:
    change = LoggedChange(section.removesuffix("s"), act, "its name")
    (line,) = change_lines(entry(change))
    assert "its name" in line
    assert len(line) > len("its name")
    (line,) = change_lines(entry(LoggedChange(change.record, act, " \n")))
    assert "without a name" in line


def test_moments_are_told_by_the_clock_here() -> None:
    assert "Nov 2023, " in moment_words(AT)
    assert moment_words("no moment") == "no moment"
    assert count_words(1, AT).startswith("Changed once, on 1")
    assert count_words(1_200, AT).startswith("Changed 1,200 times, last on 1")
