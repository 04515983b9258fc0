from __future__ import annotations

import msgspec
import pytest

from timeline_app.core.merging.fields import DifferenceKind, FieldDifference, RecordDifference
from timeline_app.core.records.records import CslItem, Header, type_of_section
from timeline_app.widgets.texts.difference_texts import (
    about_words,
    section_words,
    shown_differences,
)

TYPES = {"": Header, **type_of_section}


@pytest.mark.parametrize("section", TYPES)
def test_each_section_and_each_field_has_a_name(section: str) -> None:
    assert section_words(section)
    names = [info.name for info in msgspec.structs.fields(TYPES[section]) if info.name != "id"]
    if section == "sources":
        names += [f"item.{info.name}" for info in msgspec.structs.fields(CslItem)]
        names.remove("item")
    if section == "":
        names = ["title", "description", "home_zones"]
    shown = shown_differences(section, [FieldDifference(name, ("a", "b")) for name in names])
    assert all(one.label[0].isupper() for one in shown), [one.label for one in shown]


def test_dates_and_our_own_words_are_told_as_people_read_them() -> None:
    fields = [
        FieldDifference("date", ("2023-06-18", "")),
        FieldDifference("status", ("took place", "planned")),
        FieldDifference("title", ("planned", "2023-06-18")),
    ]
    assert [(one.label, *one.texts) for one in shown_differences("events", fields)] == [
        ("Date", "18 Jun 2023", ""),
        ("Status", "took place", "planned"),
        ("Title", "planned", "2023-06-18"),
    ]


def test_of_long_texts_it_is_shown_where_they_differ() -> None:
    same = "word " * 100
    (one,) = shown_differences("events", [FieldDifference("note", (same, f"{same}end"))], 200)
    assert one.texts == (f"…{same[-40:]}", f"…{same[-40:]}end")


def test_an_event_is_told_from_others_by_its_date() -> None:
    kind = DifferenceKind.DIFFERS
    assert about_words(RecordDifference(kind, "events", 1, 1, "Talks", "2023-06")) == "Jun 2023"
    assert about_words(RecordDifference(kind, "events", 1, 1, "Talks")) == "undated"
    assert about_words(RecordDifference(kind, "citations", 1, 1, "AP", "Talks")) == "Talks"
