"""Only what somebody would read is offered to be kept: no data, no lone words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from timeline_app.app.opening.readable_text import LEAST, is_text_copied, is_text_file
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.widgets.controls.qt_memory import data_of_qt

ARTICLE = "The secretary of state told reporters in Beijing on Monday that both sides would talk. "
LONG = ARTICLE * 2


@pytest.mark.parametrize(
    ("text", "is_text"),
    [(LONG, True), ("国务卿在北京会见外长" * 20, True), ("a word", False), ("", False)]
    + [(f"{sign} {LONG}", False) for sign in "{[<@%"],
)
def test_a_copied_text_is_told_from_data_and_from_a_few_words(text: str, is_text: bool) -> None:
    data = data_of_qt()
    data.setText(text)
    assert is_text_copied(data) is is_text


def test_copied_files_are_no_text() -> None:
    assert not is_text_copied(None)
    data = data_of_qt()
    data.setText(LONG)
    data.setUrls([QUrl.fromLocalFile("/nowhere/article.txt")])
    assert not is_text_copied(data)


@pytest.mark.parametrize(
    ("name", "reason", "size", "is_text"),
    [
        ("article.txt", RefusedReason.OTHER_FORMAT, LEAST, True),
        ("ARTICLE.PDF", RefusedReason.OTHER_FORMAT, LEAST, True),
        ("article.docx", RefusedReason.NO_EVENTS, LEAST, True),
        ("article.txt", RefusedReason.OTHER_FORMAT, LEAST - 1, False),
        ("talks.json", RefusedReason.OTHER_FORMAT, LEAST, False),
        ("article.txt", RefusedReason.UNREADABLE, LEAST, False),
    ],
)
def test_a_refused_file_is_a_text_by_its_name_and_length(
    name: str, reason: RefusedReason, size: int, is_text: bool, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(b"a" * size)
    assert is_text_file(path, Refused(path, reason)) is is_text


def test_a_file_that_has_gone_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "gone.txt"
    assert not is_text_file(path, Refused(path, RefusedReason.OTHER_FORMAT))
