"""Two texts of a source compared in their dialog, with what hangs on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from tests.app.editing.test_edits import action, document_of
from tests.app.opened_files import session_of
from tests.app.reader.test_source_reader import AXIOS, LONG, READOUT, keep
from timeline_app.app.reader.compare_texts import TextComparing
from timeline_app.app.records.text_changes import TextChanges
from timeline_app.document.document import Document
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.compare_texts_dialog import CompareTextsDialog
from timeline_app.widgets.reader.change_list import ChangeList

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

OLD = (
    "Restoring contact remains a “work in progress,” he said. The deliverables were “modest”. "
    "It’s hard to defend a policy of not talking when tensions in the region between the U.S. "
    "and China are so high. That was last summer."
)
NEW = OLD.replace("not talking", "talking").replace("modest", "small")
DEFENCE = "QUOTE: “It’s hard to defend a policy of not talking"


@pytest.fixture
def document(window: QMainWindow, view: TimelineView) -> Document:
    assert view.event_model.rowCount()
    return document_of(window)


@pytest.fixture
def comparing(window: QMainWindow) -> TextComparing:
    found = window.findChild(TextComparing)
    assert isinstance(found, TextComparing)
    return found


def opened(window: QMainWindow, comparing: TextComparing) -> CompareTextsDialog:
    action(window, "compare_texts").trigger()
    dialog = comparing.dialog
    assert dialog is not None
    settle(comparing, dialog)
    return dialog


def settle(comparing: TextComparing, dialog: CompareTextsDialog) -> None:
    comparing.work.finish()
    changes = dialog.changes.findChild(TextChanges)
    assert isinstance(changes, TextChanges)
    changes.work.finish()


def told(dialog: CompareTextsDialog) -> list[tuple[str, str]]:
    """The names of the rows, and the first lines of what they say."""
    return [
        (row.accessibleName(), row.accessibleDescription().split("\n")[0])
        for row in dialog.changes.rows()
    ]


def test_the_last_two_texts_are_compared_with_what_hangs_on_them(
    window: QMainWindow, document: Document, comparing: TextComparing
) -> None:
    keep(document, "Quite another text.", name="first", order=0)
    keep(document, OLD, name="second", order=1)
    keep(document, NEW, name="third", order=2)
    keep(document, NEW, READOUT, name="of-another")
    dialog = opened(window, comparing)
    assert [dialog.source.itemData(row) for row in range(dialog.source.count())] == [AXIOS]
    assert (dialog.older.currentData(), dialog.newer.currentData()) == ("second", "third")
    assert dialog.view.said.text() == "2 places with other words"
    found = dict(told(dialog))
    assert found["QUOTE: “modest”"] == "matches → not found"
    assert [state for name, state in found.items() if name.startswith(DEFENCE)] == [
        "matches → differs"
    ]
    assert "QUOTE: “work in progress”" not in found


def test_other_texts_are_chosen_by_keys(
    window: QMainWindow, document: Document, comparing: TextComparing
) -> None:
    for number, text in enumerate((OLD, NEW, OLD)):
        keep(document, text, name=f"text-{number}", order=number)
    dialog = opened(window, comparing)
    dialog.older.setFocus()
    QTest.keyClick(dialog.older, Qt.Key.Key_Up)
    settle(comparing, dialog)
    assert (dialog.older.currentData(), dialog.newer.currentData()) == ("text-0", "text-2")
    assert dialog.view.said.text() == "Both have the same words"
    assert told(dialog) == []


def test_it_is_said_that_no_source_has_two_texts(
    window: QMainWindow, document: Document, comparing: TextComparing
) -> None:
    keep(document, OLD)
    dialog = opened(window, comparing)
    assert dialog.missing.text() == "No source has two kept texts to be compared."
    assert not dialog.source.isVisible()


def test_a_text_that_is_not_kept_yet_is_looked_at(window: QMainWindow, document: Document) -> None:
    keep(document, OLD)
    shown = ChangeList(window)
    text = document.chronology.current_text(AXIOS)
    assert text is not None
    changes = TextChanges(shown, session_of(window))
    changes.look(document, text, NEW)
    assert "being looked for" in shown.said.text()
    changes.work.finish()
    assert "QUOTE: “modest”" in [row.accessibleName() for row in shown.rows()]


def test_escape_ends_the_comparison_of_long_texts(
    window: QMainWindow, document: Document, comparing: TextComparing
) -> None:
    keep(document, LONG, name="first", order=0)
    keep(document, LONG.upper(), name="second", order=1)
    action(window, "compare_texts").trigger()
    dialog = comparing.dialog
    assert dialog is not None
    assert comparing.work.is_busy
    assert dialog.view.text.text == ""
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not comparing.work.is_busy
