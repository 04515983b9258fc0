"""A panel whose evidence can be edited, with a small chronology behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.panel_window import Window, shown_window
from tests.widgets.sample_details import made_details
from timeline_app.core.edits.edit import Change, NamedEdit
from timeline_app.core.evidence.import_result import ImportedSource, ReadSources
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import (
    Event,
    EventId,
    Quote,
    QuoteId,
    Record,
    Source,
    SourceId,
)
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import NamedRecord, fitting
from timeline_app.interchange.references.detect import pasted_sources
from timeline_app.widgets.evidence_form.base_form import EvidenceForm
from timeline_app.widgets.panel.details_panel import DetailsPanel

OTHER = Event(EventId("e9"), "Another event", date="2022")
LOOSE = Quote(QuoteId("q9"), "words said elsewhere", SourceId("Axios"))


class FakeLookup:
    """Answers from what the details of the event hold, and a little more."""

    def __init__(self, details: EventDetails) -> None:
        self._sources = {found.source.id: found.source for found in details.citations}
        self._sources |= {found.source.id: found.source for found in details.quotes}

    def actors_like(self, typed: str) -> Sequence[NamedRecord]:
        return fitting(typed, [NamedRecord("qin", "Qin Gang")])

    def sources_like(self, typed: str) -> Sequence[NamedRecord]:
        return fitting(typed, [NamedRecord(each, each) for each in self._sources])

    def events_like(self, typed: str) -> Sequence[NamedRecord]:
        return fitting(typed, [NamedRecord("e1", "Talks"), NamedRecord(OTHER.id, OTHER.title)])

    def quotes_like(self, typed: str, source_id: str) -> Sequence[NamedRecord]:
        return fitting(
            typed, [NamedRecord(LOOSE.id, LOOSE.text), NamedRecord("q1", "work in progress")]
        )

    def values_like(self, field: UsedWords, typed: str) -> Sequence[NamedRecord]:
        return fitting(typed, [NamedRecord("leads to", "leads to")])

    def actor_name(self, actor_id: str) -> str:
        return "Qin Gang" if actor_id == "qin" else ""

    def source(self, source_id: str) -> Source | None:
        return self._sources.get(SourceId(source_id))

    def event(self, event_id: str) -> Event | None:
        return OTHER if event_id == OTHER.id else None

    def quote(self, quote_id: str) -> Quote | None:
        return LOOSE if quote_id == LOOSE.id else None

    def read(self, text: str, take: Callable[[ReadSources], object]) -> None:
        take(pasted_sources(text))

    def finish_reading(self) -> bool:
        return True

    def stop_reading(self) -> None:
        raise AssertionError("all was read at once")

    def same_sources(self, found: Sequence[ImportedSource]) -> dict[int, Source]:
        urls = {source.item.URL: source for source in self._sources.values() if source.item.URL}
        return {at: urls[each.item.URL] for at, each in enumerate(found) if each.item.URL in urls}


class EvidencePanel:
    """The panel of an event; edits are collected, and refused with a sentence if one is set."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window: Window = shown_window(qtbot)
        self.panel: DetailsPanel = self.window.panel
        self.details = made_details()
        self.made: list[NamedEdit] = []
        self.told: list[str] = []
        self.fault = ""
        self.evidence = self.panel.evidence
        self.editing = self.evidence.editing
        self.editing.lookup = FakeLookup(self.details)
        self.editing.make_edit = self._make
        self.evidence.failed.connect(self.told.append)
        self.panel.may_change = True
        self.panel.show_details(self.details, (1, 2))

    def _make(self, wish: NamedEdit) -> str:
        if not self.fault:
            self.made.append(wish)
        return self.fault

    @property
    def form(self) -> EvidenceForm:
        form = self.editing.form
        assert form is not None, "no form is open"
        return form

    def show(self, details: EventDetails) -> None:
        self.panel.show_details(details, (1, 2))

    def tab(self, index: int) -> None:
        self.panel._tabs.setCurrentIndex(index)

    def edit(self, what: str, at: int = 0) -> None:
        """Open the form of a card by its button: "quotes", "sources", "claims" or "related"."""
        self.tab({"quotes": 0, "sources": 1, "claims": 1, "related": 2}[what])
        cards = getattr(self.panel.cards, what).in_use()
        QTest.mouseClick(cards[at].buttons.edit_button, Qt.MouseButton.LeftButton)

    def remove(self, what: str, at: int = 0) -> None:
        self.tab({"quotes": 0, "sources": 1, "claims": 1, "related": 2}[what])
        cards = getattr(self.panel.cards, what).in_use()
        QTest.mouseClick(cards[at].buttons.remove_button, Qt.MouseButton.LeftButton)

    def only(self) -> tuple[tuple[Change, ...], str]:
        """The changes and the name of the one edit that was made."""
        (wish,) = self.made
        return wish.edit.changes, wish.text


def other_details() -> EventDetails:
    """Another event, of which nothing is known."""
    return EventDetails(9, OTHER)


def changed(details: EventDetails, **values: object) -> EventDetails:
    return msgspec.structs.replace(details, **values)


def enter(field: QWidget) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return)


def save(field: QWidget) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def escape(field: QWidget) -> None:
    QTest.keyClick(field, Qt.Key.Key_Escape)


def after(changes: Sequence[Change], kind: type[Record]) -> list[Record]:
    return [change.after for change in changes if isinstance(change.after, kind)]
