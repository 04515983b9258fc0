"""The caption in the form: its letters are counted, and what a picture takes without one."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.widgets.edited_panel import Edited
from timeline_app.core.records.event_fields import EventPart
from timeline_app.widgets.event_form.text_fields import CaptionField

Key = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def edited(qtbot: QtBot) -> Edited:
    found = Edited(qtbot)
    summary = "Both sides talk for an hour. No more is known."
    event = msgspec.structs.replace(found.event, summary=summary)
    found.show(msgspec.structs.replace(found.details, event=event))
    return found


def field_in(edited: Edited) -> CaptionField:
    field = edited.field(EventPart.CAPTION)
    assert isinstance(field, CaptionField)
    return field


def placeholder(edited: Edited) -> str:
    typed = edited.typed(EventPart.CAPTION)
    assert isinstance(typed, QLineEdit)
    return typed.placeholderText()


def test_without_a_caption_the_field_shows_what_a_picture_takes_instead(edited: Edited) -> None:
    edited.begin(EventPart.CAPTION)
    assert placeholder(edited) == "Both sides talk for an hour"
    edited.type_over(EventPart.SUMMARY, "They met.", Key.Key_Tab)
    assert placeholder(edited) == "They met"
    edited.begin(EventPart.SUMMARY)
    edited.type_over(EventPart.SUMMARY, "", Key.Key_Tab)
    assert placeholder(edited).startswith("One line")


def test_letters_are_counted_as_they_are_typed_and_kept(edited: Edited) -> None:
    edited.begin(EventPart.CAPTION)
    count = field_in(edited).count
    assert not count.isVisible()
    edited.type_over(EventPart.CAPTION, "An hour  in Geneva")
    assert count.isVisible()
    assert count.text() == "17 / 70"
    edited.type_over(EventPart.CAPTION, "An hour in Geneva", Key.Key_Return)
    assert edited.event.caption == "An hour in Geneva"
    assert edited.texts_of_edits() == ["change of the caption of Talks"]


def test_a_caption_that_is_too_long_waits_and_says_so(edited: Edited) -> None:
    edited.type_over(EventPart.CAPTION, "x" * 71, Key.Key_Return)
    field = field_in(edited)
    assert field.fault == "A caption has at most 70 characters."
    assert field.count.text() == "71 / 70"
    assert edited.event.caption == ""
    edited.type_over(EventPart.CAPTION, "x" * 70, Key.Key_Return)
    assert not field.fault
    assert edited.event.caption == "x" * 70
