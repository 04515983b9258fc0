"""The desk check lists what it questions, leads there, and follows edits; by keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from tests.app.commands import document as small_document
from tests.app.commands import write_chronology
from tests.app.editing.test_edits import action, document_of
from tests.app.reader.test_source_reader import LONG, unpacked_in
from tests.app.view.test_as_known import begun, type_day
from tests.app.window.test_targets import too_small
from tests.app.windows import become_active, row_of, selected_id
from timeline_app.app.desk.desk import Desk
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.shell.session import Session
from timeline_app.core.checks.rules import Finding
from timeline_app.core.edits.edit import added
from timeline_app.core.evidence.anchor import selector_of
from timeline_app.core.records.records import (
    ActorId,
    Citation,
    ClaimId,
    DateClaim,
    EventId,
    KeptText,
    Quote,
    QuoteId,
    Relation,
    SourceId,
    TextId,
    Waiver,
)
from timeline_app.core.value import replace
from timeline_app.document.document import Document
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.actors_dialog import ActorsDialog
from timeline_app.widgets.dialogs.desk_dialog import DeskDialog
from timeline_app.widgets.dialogs.sources_dialog import SourcesDialog
from timeline_app.widgets.evidence_form.citation_form import CitationForm
from timeline_app.widgets.evidence_form.claim_form import ClaimForm
from timeline_app.widgets.panel.details_panel import DetailsPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


def questioned() -> dict[str, Any]:
    """A chronology with something for the desk of every kind of place."""
    held = small_document()
    held["sources"] += [
        {"id": "ap", "item": {"type": "article", "title": "AP", "URL": "example.org"}},
        {"id": "cna", "item": {"type": "article", "title": "CNA", "issued": {"raw": "2024"}}},
    ]
    held["actors"] = [
        {
            "id": "qin",
            "name": "Qin Gang 秦刚",
            "kind": "person",
            "offices": [
                {"title": "Minister", "from": "2022-12", "until": "2023-07"},
                {"title": "Aide", "from": "2023", "until": "2022"},
            ],
        }
    ]
    held["quotes"] = [
        {
            "id": "q",
            "text": "Stop",
            "source": "ap",
            "speaker": "qin",
            "office": "minister",
            "said_on": "2024-01-01",
        }
    ]
    held["event_quotes"] = [{"event": "thaw", "quote": "q"}]
    held["citations"] += [{"event": "call", "source": "ap"}, {"event": "call", "source": "cna"}]
    held["events"].append(
        {"id": "off", "title": "Called off", "date": "2023-12", "status": "cancelled"}
    )
    held["citations"] += [{"event": "off", "source": "ap"}, {"event": "off", "source": "cna"}]
    return held


@pytest.fixture
def session(window: QMainWindow, tmp_path: Path) -> Session:
    (found,) = window.findChildren(Session)
    path = write_chronology(tmp_path / "talks.chronology", questioned())
    found.show_chronology(StoredChronology.open(path), str(path))
    return found


@pytest.fixture
def desk(window: QMainWindow, session: Session) -> Desk:
    assert session.document is not None
    (found,) = window.findChildren(Desk)
    return found


def finish(desk: Desk) -> None:
    """Let all be checked."""
    while desk.work.is_busy:
        desk.matching.work.finish()
        desk.work._do_step()


@pytest.fixture
def dialog(window: QMainWindow, desk: Desk) -> DeskDialog:
    """The dialog, once all is checked."""
    action(window, "desk_check").trigger()
    found = window.findChild(DeskDialog)
    assert found is not None
    become_active(found)
    finish(desk)
    return found


@pytest.fixture
def document(window: QMainWindow, dialog: DeskDialog) -> Document:
    assert dialog.isVisible()
    return document_of(window)


@pytest.fixture
def panel(window: QMainWindow, dialog: DeskDialog) -> DetailsPanel:
    assert dialog.isVisible()
    (found,) = window.findChildren(DetailsPanel)
    return found


def rows(dialog: DeskDialog) -> list[str]:
    """The rows that can be gone through, from the top."""
    found, item = [], dialog.tree.topLevelItem(0)
    while item is not None:
        found.append(item.text(0))
        item = dialog.tree.itemBelow(item)
    return found


def go_to(dialog: DeskDialog, text: str) -> QTreeWidgetItem:
    """Go down to a row by the arrow keys, as far as that is needed."""
    dialog.tree.setFocus()
    QTest.keyClick(dialog.tree, Key.Key_Home)
    for _ in range(100):
        item = dialog.tree.currentItem()
        assert item is not None
        if item.text(0).startswith(text):
            return item
        if item.childCount() and not item.isExpanded():
            QTest.keyClick(dialog.tree, Key.Key_Right)
        QTest.keyClick(dialog.tree, Key.Key_Down)
    raise AssertionError(f"no row {text!r} among {rows(dialog)}")


def test_findings_of_a_kind_are_one_line_with_their_count(dialog: DeskDialog) -> None:
    assert rows(dialog) == [
        "3 errors",
        "No source says so (1)",
        "It ends before it starts (1)",
        "The speaker did not hold this office on that day (1)",
        "3 warnings",
        "It rests on one source (2)",
        "It did not come about, and no event says why or what followed (1)",
        "6 hints",
        "No text of the source is kept (3)",
        "When the source was issued is not said (2)",
        "The address is none that a browser opens (1)",
    ]


@pytest.mark.parametrize("way", ["click", "Enter", "arrow"])
def test_a_kind_opens_and_closes_again(dialog: DeskDialog, way: str) -> None:
    item = go_to(dialog, "It rests on one source")
    for is_open in (True, False):
        match way:
            case "click":
                place = dialog.tree.visualItemRect(item).center()
                QTest.mouseClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
            case "Enter":
                QTest.keyClick(dialog.tree, Key.Key_Return)
            case _:
                QTest.keyClick(dialog.tree, Key.Key_Right if is_open else Key.Key_Left)
        assert ("Thaw, about Nov 2023 (AP)" in rows(dialog)) is is_open
    assert dialog.detail.rule.text() == "It rests on one source"


def test_what_is_chosen_is_told_in_full_beside_the_list(dialog: DeskDialog) -> None:
    detail = dialog.detail
    assert detail.mapTo(dialog, detail.rect().topLeft()).x() >= dialog.tree.geometry().right()
    go_to(dialog, "Thaw")
    assert detail.severity.text() == "Warning"
    assert detail.rule.text() == "It rests on one source"
    record, sources = detail.record[1], detail.sources[1]
    assert record.text().startswith("Thaw, about November 2023")
    assert "AP" in sources.text()
    assert "example.org" in sources.text()
    assert record.isVisible()
    assert sources.isVisible()
    go_to(dialog, "Stop")
    assert "“Stop”" in record.text()
    assert "Qin Gang 秦刚" in record.text()
    assert "minister" in record.text()
    go_to(dialog, "3 errors")
    assert not record.isVisible()


def test_as_known_on_a_day_a_finding_on_a_later_event_is_told_in_full(
    window: QMainWindow, dialog: DeskDialog, document: Document, qtbot: QtBot
) -> None:
    type_day(begun(window, qtbot), "2000-01-01", "2000-01-01", qtbot)
    key = document.chronology.key_of("thaw")
    assert key is not None
    assert document.row_of(key) < 0
    go_to(dialog, "Thaw")
    assert dialog.detail.record[1].text().startswith("Thaw, about November 2023")
    assert "AP" in dialog.detail.sources[1].text()


def test_findings_are_listed_by_severity_and_rule(dialog: DeskDialog) -> None:
    dialog.tree.expandAll()
    dialog.tree.topLevelItem(2).setExpanded(False)
    assert rows(dialog) == [
        "3 errors",
        "No source says so (1)",
        "Rumour",
        "It ends before it starts (1)",
        "Qin Gang 秦刚 (Aide)",
        "The speaker did not hold this office on that day (1)",
        "Stop, about Nov 2023 (Qin Gang 秦刚, minister)",
        "3 warnings",
        "It rests on one source (2)",
        "Visit, 18–19 Jun 2023 (A note)",
        "Thaw, about Nov 2023 (AP)",
        "It did not come about, and no event says why or what followed (1)",
        "Called off, Dec 2023",
        "6 hints",
    ]
    assert dialog.state.text() == "3 errors, 3 warnings, 6 hints"
    assert not too_small()


def test_enter_leads_to_the_event_of_a_finding(dialog: DeskDialog, view: TimelineView) -> None:
    go_to(dialog, "Visit")
    QTest.keyClick(dialog.tree, Key.Key_Return)
    assert selected_id(view) == "visit"
    go_to(dialog, "Rumour")
    QTest.keyClick(dialog.tree, Key.Key_Return)
    assert selected_id(view) == "rumour"


def test_a_quote_is_shown_in_its_tab(dialog: DeskDialog, panel: DetailsPanel) -> None:
    go_to(dialog, "Stop")
    QTest.keyClick(dialog.tree, Key.Key_Return)
    assert panel.details is not None
    assert panel.details.event.id == "thaw"
    assert panel.cards.lists[0].isVisible()


def test_one_click_leads_there_too(dialog: DeskDialog, view: TimelineView) -> None:
    item = go_to(dialog, "Thaw")
    place = dialog.tree.visualItemRect(item).center()
    QTest.mouseClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selected_id(view) == "thaw"


def test_a_source_or_an_actor_is_shown_in_its_dialog(
    window: QMainWindow, dialog: DeskDialog
) -> None:
    go_to(dialog, "Qin Gang")
    QTest.keyClick(dialog.tree, Key.Key_Return)
    actors = window.findChild(ActorsDialog)
    assert actors is not None
    assert actors.names.current_id == "qin"
    dialog.activateWindow()
    go_to(dialog, "AP (example.org)")
    QTest.keyClick(dialog.show_button, Key.Key_Space)
    sources = window.findChild(SourcesDialog)
    assert sources is not None
    assert sources.names.current_id == "ap"


@pytest.mark.parametrize("row", ["Rumour", "Visit", "Stop"])
def test_mending_opens_a_form_at_the_place(
    dialog: DeskDialog, panel: DetailsPanel, window: QMainWindow, row: str
) -> None:
    go_to(dialog, row)
    QTest.keyClick(dialog.mend_button, Key.Key_Space)
    become_active(window)
    form = panel.evidence.editing.form
    assert form is not None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert form.isAncestorOf(focused)
    panel.evidence.editing.give_up()


def test_a_citation_without_a_place_is_mended_in_its_form(
    dialog: DeskDialog, desk: Desk, document: Document, panel: DetailsPanel, window: QMainWindow
) -> None:
    long = "word " * 5_001
    kept = KeptText(TextId("long"), SourceId("cna"), document.chronology.keep_words(long))
    document.push(added(replace(kept, length=len(long))), "a text")
    finish(desk)
    go_to(dialog, "Called off, Dec 2023 (CNA)")
    assert dialog.current is not None
    assert dialog.current.rule == "no-locator"
    QTest.keyClick(dialog.mend_button, Key.Key_Space)
    become_active(window)
    form = panel.evidence.editing.form
    assert isinstance(form, CitationForm)
    panel.evidence.editing.give_up()


TOLD = "They met in Beijing on Wednesday, 18 June, for talks that lasted past midnight."


def test_a_date_whose_words_changed_in_a_text_that_came_again_is_an_error_until_that_is_undone(
    dialog: DeskDialog, desk: Desk, document: Document, panel: DetailsPanel, window: QMainWindow
) -> None:
    begin, end = TOLD.index("on Wed"), TOLD.index(", for")
    where, words = selector_of(TOLD, begin, end), TOLD[begin:end]
    claim = DateClaim(ClaimId("day"), EventId("call"), SourceId("cna"), words, "2023-06")
    document.push(added(replace(claim, selector=where)), "a date")
    for number, told in enumerate((TOLD, TOLD.replace("Wednesday", "Tuesday"))):
        text = KeptText(TextId(f"t{number}"), SourceId("cna"), document.chronology.keep_words(told))
        document.push(added(replace(text, length=len(told), order=number)), "a text")
        finish(desk)
        assert ("The words of a date differ from its source's text (1)" in rows(dialog)) is bool(
            number
        )
    go_to(dialog, "The words of a date differ")
    QTest.keyClick(dialog.tree, Key.Key_Right)
    go_to(dialog, "Call")
    assert dialog.current is not None
    assert dialog.current.match is not None
    assert [(one.quoted, one.kept) for one in dialog.current.match.differences] == [
        ("Wednesday", "Tuesday")
    ]
    QTest.keyClick(dialog.mend_button, Key.Key_Space)
    become_active(window)
    form = panel.evidence.editing.form
    assert isinstance(form, ClaimForm)
    panel.evidence.editing.give_up()
    document.undo()
    finish(desk)
    assert not any("words of a date" in one for one in rows(dialog))


@pytest.mark.parametrize(
    ("rule", "field", "other", "opened"),
    [
        ("date-outside-claims", "date", "", "EventForm"),
        ("plan-past", "status", "", "EventForm"),
        ("two-places", "place", "visit", "EventForm"),
        ("office-ended", "actors", "qin", "EventForm"),
        ("near-duplicate", "title", "visit", "EventForm"),
        ("quote-uncited", "citations", "q", "CitationForm"),
        ("important-unquoted", "quotes", "", "QuoteForm"),
        ("date-reworded", "claims", "day", "ClaimForm"),
        ("relation-backwards", "relations", "visit", "RelationForm"),
    ],
)
def test_whatever_is_found_at_an_event_is_mended_where_it_stands(
    desk: Desk,
    document: Document,
    panel: DetailsPanel,
    rule: str,
    field: str,
    other: str,
    opened: str,
) -> None:
    claim = DateClaim(ClaimId("day"), EventId("call"), SourceId("cna"), "Tuesday", "2023-06-13")
    document.push(added(claim), "a date")
    relation = Relation(EventId("call"), EventId("visit"), "leads to")
    document.push(added(relation), "a relation")
    finding = Finding(rule, "events", "call", "Call", "call", "2023-06-13", other, "", field)
    desk.mend(document, finding)
    QApplication.processEvents()
    form = panel.editing.form if opened == "EventForm" else panel.evidence.editing.form
    assert type(form).__name__ == opened


def test_a_quote_that_bears_on_no_event_is_shown_in_its_source(
    dialog: DeskDialog, desk: Desk, document: Document, window: QMainWindow
) -> None:
    quote = Quote(QuoteId("loose"), "Go", SourceId("ap"), ActorId("qin"), "", "minister")
    document.push(added(replace(quote, said_on="2024-01-02")), "a quote")
    finish(desk)
    go_to(dialog, "Go")
    QTest.keyClick(dialog.show_button, Key.Key_Space)
    reader = window.findChild(SourceReader)
    assert reader is not None
    assert reader.source_id == "ap"
    assert reader.window is not None
    assert reader.window.isVisible()


def test_what_is_mended_goes_and_what_is_undone_comes_back(
    dialog: DeskDialog, document: Document, desk: Desk, window: QMainWindow
) -> None:
    go_to(dialog, "Visit")
    document.push(added(Citation(EventId("visit"), SourceId("ap"))), "citation")
    assert dialog.state.text() == "Checking…"
    finish(desk)
    assert "Visit, 18–19 Jun 2023 (A note)" not in rows(dialog)
    assert dialog.current is not None  # what stands there now
    action(window, "undo").trigger()
    finish(desk)
    assert "Visit, 18–19 Jun 2023 (A note)" in rows(dialog)


def test_it_says_where_nothing_is_left(
    dialog: DeskDialog, session: Session, desk: Desk, tmp_path: Path
) -> None:
    held = {**small_document(), "events": [], "citations": [], "sources": []}
    path = write_chronology(tmp_path / "empty.chronology", held)
    session.show_chronology(StoredChronology.open(path), str(path))
    finish(desk)
    assert (rows(dialog), dialog.state.text()) == ([], "Nothing to question")
    assert not dialog.show_button.isEnabled()
    assert not dialog.mend_button.isEnabled()


def test_typing_narrows_the_list(dialog: DeskDialog) -> None:
    dialog.search.setFocus()
    QTest.keyClicks(dialog.search, "qin")
    shown = [row for row in rows(dialog) if row in ("Qin Gang 秦刚 (Aide)", "Rumour")]
    assert shown == ["Qin Gang 秦刚 (Aide)"], "its kind was closed before"
    QTest.keyClick(dialog.search, Key.Key_Down)
    assert dialog.tree.hasFocus()
    dialog.search.clear()
    assert "No source says so (1)" in rows(dialog)
    assert "Qin Gang 秦刚 (Aide)" not in rows(dialog), "and is so again"


def test_what_nothing_says_is_told_and_no_finding_is_shown_any_more(dialog: DeskDialog) -> None:
    go_to(dialog, "Thaw")
    told = dialog.state.text()
    assert dialog.detail.record[1].text()
    QTest.keyClick(dialog, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()
    QTest.keyClicks(dialog.search, "zzzz")
    assert dialog.state.text() == "Nothing found"
    assert not dialog.detail.record[1].text()
    assert not dialog.show_button.isEnabled()
    assert not dialog.mend_button.isEnabled()
    dialog.search.clear()
    assert dialog.state.text() == told
    assert dialog.detail.record[1].text()


def test_enter_opens_no_kind_that_is_hidden_by_what_is_typed(dialog: DeskDialog) -> None:
    kind = go_to(dialog, "No source says so (1)")
    dialog.search.setText("zzzz")
    dialog.tree.setFocus()
    QTest.keyClick(dialog.tree, Key.Key_Return)
    dialog.search.clear()
    assert not kind.isExpanded()


def test_what_is_typed_meanwhile_lets_it_say_still_that_it_checks(
    dialog: DeskDialog, document: Document, desk: Desk
) -> None:
    before = dialog.state.text()
    document.push(added(Citation(EventId("visit"), SourceId("ap"))), "citation")
    dialog.search.setText("thaw")
    assert dialog.state.text() == "Checking…"
    finish(desk)
    assert dialog.state.text() not in ("Checking…", before)


def test_it_gets_out_of_the_way_of_the_event_it_leads_to(
    window: QMainWindow, dialog: DeskDialog, view: TimelineView
) -> None:
    go_to(dialog, "Visit")
    dialog.resize(dialog.width(), 300)
    mark = view.visualRect(view.event_model.index(row_of(view, "visit"), 0))
    where = view.viewport().mapToGlobal(mark.center())
    dialog.move(where - QPoint(200, 100))
    assert dialog.geometry().contains(where)
    QTest.keyClick(dialog.tree, Key.Key_Return)
    QApplication.processEvents()
    mark = view.visualRect(view.currentIndex())
    where = view.viewport().mapToGlobal(mark.center())
    assert selected_id(view) == "visit"
    assert not dialog.frameGeometry().contains(where)
    assert dialog.y() >= dialog.screen().availableGeometry().top(), "its title is in reach"


def test_it_stops_when_it_is_closed_or_another_chronology_is_shown(
    dialog: DeskDialog, desk: Desk, document: Document, session: Session, tmp_path: Path
) -> None:
    document.push(added(Citation(EventId("visit"), SourceId("ap"))), "citation")
    assert desk.work.is_busy
    path = write_chronology(tmp_path / "other.chronology", small_document())
    session.show_chronology(StoredChronology.open(path), str(path))
    finish(desk)
    assert dialog.state.text() == "3 errors, 1 warning, 2 hints"
    assert session.document is not None
    session.document.push(added(Citation(EventId("call"), SourceId("note"))), "citation")
    dialog.close()
    assert not desk.work.is_busy


def test_a_finding_is_waived_with_a_reason_that_is_kept_and_shown(
    dialog: DeskDialog, document: Document, desk: Desk, window: QMainWindow
) -> None:
    go_to(dialog, "Visit")
    QTest.keyClick(dialog.waive_button, Key.Key_Space)
    assert dialog.reason.hasFocus()
    QTest.keyClick(dialog.reason, Key.Key_Return)  # without a reason nothing is waived
    assert document.undo_stack.count() == 0
    QTest.keyClicks(dialog.reason, "Only the ministry was there")
    QTest.keyClick(dialog.reason, Key.Key_Return)
    finish(desk)
    (waiver,) = document.chronology.records("waivers")
    assert isinstance(waiver, Waiver)
    assert (waiver.rule, waiver.section, waiver.record) == ("one-source", "events", "visit")
    assert waiver.reason == "Only the ministry was there"
    assert waiver.when.endswith("Z")
    assert dialog.state.text() == "3 errors, 2 warnings, 6 hints"
    go_to(dialog, "1 waived")
    item = go_to(dialog, "Visit, 18–19 Jun 2023 (A note); it rests on one source")
    assert item.foreground(0) != go_to(dialog, "Thaw").foreground(0)
    go_to(dialog, "Visit, 18–19 Jun 2023 (A note); it rests on one source")
    QTest.keyClick(dialog.tree, Key.Key_Down)
    why = dialog.tree.currentItem()
    assert why is not None
    assert why.text(0) == "Only the ministry was there"
    QTest.keyClick(dialog.unwaive_button, Key.Key_Space)
    finish(desk)
    assert list(document.chronology.records("waivers")) == []
    assert "Visit, 18–19 Jun 2023 (A note)" in rows(dialog)
    for _ in range(2):
        action(window, "undo").trigger()
    finish(desk)
    assert document.undo_stack.index() == 0
    assert dialog.state.text() == "3 errors, 3 warnings, 6 hints"


def test_esc_gives_up_the_reason_and_then_the_dialog(
    dialog: DeskDialog, document: Document
) -> None:
    go_to(dialog, "Visit")
    QTest.keyClick(dialog.waive_button, Key.Key_Space)
    QTest.keyClick(dialog.reason, Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.reason.isVisible()
    assert dialog.tree.hasFocus()
    QTest.keyClick(dialog.tree, Key.Key_Escape)
    assert not dialog.isVisible()
    assert document.undo_stack.count() == 0


def test_long_texts_are_unpacked_by_another_process(
    dialog: DeskDialog, desk: Desk, document: Document
) -> None:
    """Nor is one unpacked to count its words."""
    sha256 = document.chronology.keep_words(LONG)
    for source in ("ap", "cna"):
        kept = KeptText(TextId(source), SourceId(source), sha256, length=len(LONG))
        document.push(added(kept), "a text")
    with unpacked_in() as threads:
        finish(desk)
    assert not threads
    go_to(dialog, "Called off, Dec 2023 (CNA)")
    assert dialog.current is not None
    assert dialog.current.rule == "no-locator"
