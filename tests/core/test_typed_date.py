"""What is typed into a date field is understood, or kept as words; nothing is guessed."""

from __future__ import annotations

from timeline_app.core.typed_date import TypedDate, typed_date


def test_words_edtf_and_what_is_no_date() -> None:
    assert typed_date(" 2 Aug  2022 ") == TypedDate("2 Aug 2022", ("2022-08-02",))
    assert typed_date("2022-08/2022-09").edtf == "2022-08/2022-09"
    assert typed_date("after the war") == TypedDate("after the war")
    assert typed_date("") == TypedDate("")


def test_two_readings_are_a_doubt() -> None:
    value = typed_date("02/03/2022")
    assert value.is_doubtful
    assert value.edtf == ""
    assert set(value.readings) == {"2022-03-02", "2022-02-03"}
