"""A story goes out as an analyst sends it: a copy, a memo, a table, a picture with its data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from tests.app.export.test_data_export import let_name, opened
from tests.app.export.test_exporting import act, in_dialog
from tests.app.export.test_pictures_again import document_of, dropped, saved
from tests.app.windows import canvas_of, click, row_of
from timeline_app.app.load.foreign_files import load_foreign
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.text.typography import typographic
from timeline_app.core.value import replace
from timeline_app.interchange.texts.read_text import read_text
from timeline_app.render.picture.export_settings import ExportSettings
from timeline_app.render.picture.picture import Picture
from timeline_app.widgets.export.data_choices import Amount

__all__ = ["dropped", "in_dialog", "saved"]

BALLOON = "ev-balloon-incident"


def selected_details(window: QMainWindow) -> list[EventDetails]:
    """All that is known of the selected events, by time."""
    document = document_of(window)
    ranges = canvas_of(window).selected_rows.ranges()
    return [document.details(row) for first, last in ranges for row in range(first, last + 1)]


def quotes_of(events: list[EventDetails]) -> set[str]:
    """The words of all their quotes."""
    return {one.quote.text for details in events for one in details.quotes}


def exported(window: QMainWindow, path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The selected events, written by the dialog."""
    let_name(path, monkeypatch)
    dialog = opened(window)
    choices = replace(dialog.choices, kind=kind, amount=Amount.SELECTED, with_picture=True)
    dialog.set_choices(choices)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible(), dialog.failure.text()
    return path


def test_the_story_of_the_balloon_goes_out_and_comes_back(
    window: QMainWindow,
    saved: Callable[..., tuple[Path, Picture]],
    dropped: Callable[[Path], QMainWindow],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = canvas_of(window)
    index = view.event_model.index(row_of(view, BALLOON), 0)
    click(view, view.visualRect(index).center())
    act(window, "what_followed")
    story = selected_details(window)
    quotes, titles = quotes_of(story), [one.event.title for one in story]
    assert BALLOON in {one.event.id for one in story}
    assert len(story) > 2
    assert len(quotes) > 5

    act(window, "copy_sources")
    copied = QGuiApplication.clipboard().text()
    assert all(typographic(title) in copied for title in titles)
    assert all(words in copied for words in quotes)

    memo = exported(window, tmp_path / "story.docx", "docx", monkeypatch)
    with ZipFile(memo) as parts:
        assert [name for name in parts.namelist() if name.endswith(".png")]
    said = read_text(memo.read_bytes()).words
    assert all(typographic(title) in said for title in titles)
    assert all(words in said for words in quotes)

    table = exported(window, tmp_path / "story.xlsx", "xlsx", monkeypatch)
    with load_foreign(table)[0] as read:
        assert [*read.columns().titles] == titles

    picture, _ = saved(window, "story.png", ExportSettings(only_selected=True, with_embedded=True))
    fresh = dropped(picture)
    act(fresh, "select_all")
    back = selected_details(fresh)
    assert [one.event.title for one in back] == titles
    assert quotes_of(back) == quotes
