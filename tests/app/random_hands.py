"""Hands that do anything at all in the window, and what must be true after each thing."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import numpy as np
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from tests.app.windows import canvas_of, drag, turn_wheel, wheel
from timeline_app.app.messages.descriptions import counts_in_words
from timeline_app.app.opening.opener import Opener
from timeline_app.app.search.filters import Filters
from timeline_app.app.search.search import Search
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import ThemeChoice
from timeline_app.app.startup.features import action_specs
from timeline_app.app.view.as_known import AsKnownView
from timeline_app.app.view.go_to import GoTo
from timeline_app.core.columns.event_filter import Answers, shown_rows
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.columns.known_events import KnownEvents
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.edits.edit import Edit, added, replaced
from timeline_app.core.evidence.quote_order import in_order_of_saying
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Event,
    EventId,
    Importance,
    Lane,
    LaneId,
    Participation,
    Record,
    Relation,
    Status,
    type_of_section,
)
from timeline_app.core.text.translation import words
from timeline_app.document.document import Document
from timeline_app.document.edit_command import EditCommand
from timeline_app.document.state import DocumentState
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.schema import HEADER, TABLES
from timeline_app.storage.errors import EditConflict
from timeline_app.storage.search.index import SearchIndex
from timeline_app.widgets.canvas.tools.draft_popup import DraftPopup
from timeline_app.widgets.cards.source_card import SourceCard
from timeline_app.widgets.panel.details_panel import DetailsPanel
from timeline_app.widgets.table.event_table import EventTable
from timeline_app.widgets.table.model import EventTableModel

Rows = set[int]
NO_KEYS = Qt.KeyboardModifier.NoModifier

TYPED = (
    "talks",
    "balloon",
    "x",
    "china us",
    '"balloon inc',
    "秦刚",
    "zzz",
    "  ",
    "",
    "e",
    "-",
    "NEW",
)
LEVEL_2 = "[..2022]"
"""No date that can be stored."""
DATES = ("2023-06-18", "2021", "2022-11~", "1783", "", "2023-02-04/2023-02-09", LEVEL_2, "198X")
SINCE = ("2022", "2023-03", "1999-12-31", "")
LEFT_OUT = {
    *("open_sample", "open_longer_sample", "close", "quit"),
    *("copy_picture", "shortcuts", "about", "new_window", "save"),
}
"""Actions that lead away, open a dialog, or take long."""
FIELDS = {"go_to_date", "filter", "search", "palette", "as_known"}
"""Of those that ask something first, these do it within the window."""
ACTIONS = [
    spec.id
    for spec in action_specs()
    if spec.id not in LEFT_OUT and (spec.id in FIELDS or not spec.text.endswith("…"))
]
FORMS = (
    *("edit_event", "add_quote", "add_source", "add_claim", "relate", "move_to_lane"),
    *("actors", "sources", "tags", "edit_lanes", "properties", "change_events", "replace"),
    *("history", "shortcuts", "letters", "palette", "export", "show_log", "go_to_date", "about"),
)
"""Actions that open something to type in, or to look at."""
POKED = (QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QTabBar, QTableView)
HOSTILE = (
    *("Qin Gang", "秦刚", "2 Aug 2022", "02/03/2022", "summer 2022", "[..2022]", "", "  "),
    *("<b>bold</b> & <img src=x>", "two\nlines\ttab", "\u202eright to left\u202c مرحبا"),
    *("x" * 10_000, "lone \ud800", "null \0 end", "https://example.org/a", "p. 5", "0"),
    "@article{a, title={A title}, author={Doe, Jane}, year={2022}}",
    '[{"type":"article","id":"a","title":"T","issued":{"date-parts":[[2022,8,2]]}}]',
    '{"type":',
)
KEYS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Return, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Tab, Qt.Key.Key_M),
    *(Qt.Key.Key_BracketRight, Qt.Key.Key_BracketLeft, Qt.Key.Key_Space, Qt.Key.Key_PageDown),
)

ALL_KEYS = (
    *KEYS,
    *(Qt.Key(code) for code in range(Qt.Key.Key_A.value, Qt.Key.Key_Z.value + 1)),
    *(Qt.Key.Key_Backtab, Qt.Key.Key_PageUp, Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_Slash, Qt.Key.Key_Period, Qt.Key.Key_Plus),
    *(Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3),
)
LATELY = 200
"""So many of the things that were done are remembered."""
TRIES = 50
"""So often hands try to open a file, or to close the window, for sure."""
STOPPING = 0.1
"""How likely hands use what has more within it."""
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
ENDING = (Qt.Key.Key_Q, Qt.Key.Key_W)


def contents(chronology: StoredChronology) -> dict[str, list[Record]]:
    """All that is in a chronology."""
    found: dict[str, list[Record]] = {
        section: list(chronology.records(section)) for section in type_of_section
    }
    return found | {"": [chronology.header()]}


def digests(chronology: StoredChronology) -> dict[str, int]:
    """The rows of each table, with their keys, as a number."""
    fetch = chronology._reader.fetch
    return {
        table.section: hash((*fetch(f'{table.select} ORDER BY "key"'),))
        for table in (HEADER, *TABLES)
    }


class Trail:
    """What a chronology was after each edit, to be found again there by undo and redo."""

    def __init__(self, document: Document) -> None:
        assert not document.undo_stack.count(), "it was edited while it was opened"
        self._document = document
        self.first = digests(document.chronology)
        self._after: list[tuple[Edit, dict[str, int]]] = []
        document.edited.connect(self._follow)

    def _follow(self, edit: Edit) -> None:
        stack, now = self._document.undo_stack, digests(self._document.chronology)
        at = stack.index()
        made = stack.command(at - 1) if at else None
        if isinstance(made, EditCommand) and not self._is_known(at, made.edit):
            assert at - 1 <= len(self._after)
            self._after[at - 1 :] = [(made.edit, now)]
            return
        wanted = self._after[at - 1][1] if at else self.first
        others = [section for section in now if now[section] != wanted[section]]
        assert not others, f"{others} are others at {at} after {edit}"

    def _is_known(self, at: int, edit: Edit) -> bool:
        """Whether this edit was made before as the one at this place: it was done again."""
        return at <= len(self._after) and self._after[at - 1][0] is edit


class RandomHands:
    """Does one thing after another in a window, each drawn from `seed`."""

    def __init__(self, window: QMainWindow, seed: int, files: tuple[Path, ...]) -> None:
        self.window, self.view = window, canvas_of(window)
        self._random = random.Random(seed)
        self._files = files
        (self.session,) = window.findChildren(Session)
        (self.searching,) = window.findChildren(Search)
        (self._filters,) = window.findChildren(Filters)
        (self._opener,) = window.findChildren(Opener)
        (self._going,) = window.findChildren(GoTo)
        (self._back,) = window.findChildren(AsKnownView)
        self._number = 0
        self.trail = Trail(self.document)
        self.shown: list[str] = []
        """What was shown one after another, and by what that came."""
        self.session.document_changed.connect(self._begin)
        self.done: deque[str] = deque(maxlen=LATELY)
        """What was done lately, for whoever has to find out why it went wrong."""
        self._times = 0

    def do(self) -> None:
        """Do anything."""
        things: tuple[tuple[int, Callable[[], str]], ...] = (
            (30, self._act),
            (8, self._type),
            (8, self._key),
            (8, self._select),
            (8, self._filter),
            (6, self._point),
            (8, self._move),
            (5, self._draft),
            (30, self._poke),
            (8, self._click_anywhere),
            (6, self._turn_wheel),
            (10, self._press_anything),
            (4, self._copy),
            (4, self._sort),
            (18, self._edit),
            (2, self._go),
            (4, self._look_back),
            (2, self._resize),
            (1, self._open),
            (1, self._change_theme),
            (1, self._take_all_back),
        )
        weights, choices = zip(*things, strict=True)
        (thing,) = self._random.choices(choices, weights)
        self._times += 1
        self.done.append(thing.__name__)
        told = thing()
        self.done[-1] += f" {told}"
        self._end()

    def _end(self) -> None:
        QApplication.processEvents()
        # As the loop of the program does, which hands have none of.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._close_what_waits()

    def attend(self, dialog: QDialog) -> int:
        """Use a dialog that the window waits for, as `exec` would let its user, and close it."""
        dialog.setModal(True)
        dialog.show()
        for _ in range(self._random.randrange(4)):
            QApplication.processEvents()
            if not dialog.isVisible():
                break
            self.done[-1] += f" [{type(dialog).__name__}: {self._poke_within(dialog)}]"
        if dialog.isVisible():
            dialog.reject()
        return dialog.result()

    def _close_what_waits(self) -> None:
        """Close menus and dialogs, as their users do."""
        while popup := QApplication.activePopupWidget():
            popup.close()
        modal = QApplication.activeModalWidget()
        if modal is not None:
            self.done[-1] += f" [{type(modal).__name__} {words_in(modal)!r}]"
            assert isinstance(modal, QDialog)
            modal.reject()

    # What is there.

    @property
    def document(self) -> Document:
        """The chronology that is shown."""
        assert self.session.document is not None
        return self.session.document

    def _begin(self, document: Document) -> None:
        """Another chronology is shown from now on, whichever way that came to be."""
        self.trail = Trail(document)
        by = self.done[-1] if self.done else ""
        self.shown.append(f"{self._times} {document.chronology.path.name}: {by}")

    # What hands do.

    def _act(self) -> str:
        name = self._random.choice(ACTIONS)
        found = self.window.findChild(QAction, f"action-{name}")
        assert found is not None
        if found.isEnabled():
            found.trigger()
        return name

    def _type(self) -> str:
        text = self._random.choice(TYPED)
        field = self.searching.field
        if self._random.random() < 0.5:
            field.setFocus()
        field.setText(text)
        return text

    def _key(self) -> str:
        focus = self.window.focusWidget() if self._random.random() < 0.5 else self.view
        key = self._random.choice(KEYS)
        shift = self._random.choice(
            (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        )
        QTest.keyClick(focus or self.view, key, shift)
        return f"{key.name} {type(focus).__name__}"

    def _select(self) -> str:
        count = self.view.event_model.rowCount()
        if not count:
            return "nothing"
        row = self._random.randrange(count)
        flag = QItemSelectionModel.SelectionFlag
        how = self._random.choice((flag.ClearAndSelect, flag.Select, flag.Toggle))
        index, selection = self.view.event_model.index(row, 0), self.view.selectionModel()
        selection.setCurrentIndex(index, flag.NoUpdate)
        selection.select(index, how)
        return f"{row} {how.name}"

    def _filter(self) -> str:
        filters = self._filters
        doc, draw = self.document, self._random
        ids = [one.id for one in doc.columns.lanes]
        actors = [
            record.id for record in doc.chronology.records("actors") if isinstance(record, Actor)
        ]
        values: dict[str, list[object]] = {
            "importance": [0, 3, 5],
            "quotes": [None, True, False],
            "sources": [None, True, False],
            "unverified": [True, False],
            "since": [*SINCE],
            "until": [*SINCE],
        }
        kind = draw.choice([*values, "lanes", "actors", "statuses"])
        if kind in values:
            value = draw.choice(values[kind])
            filters.set(kind, value)
            return f"{kind} {value}"
        offered = {"lanes": ids, "actors": actors, "statuses": [one.value for one in Status]}[kind]
        if offered:
            own_id = draw.choice(offered)
            filters.toggle(kind, own_id)
            return f"{kind} {own_id}"
        return "nothing"

    def _point(self) -> str:
        port, draw = self.view.viewport(), self._random
        points = [
            QPoint(draw.randrange(max(1, port.width())), draw.randrange(max(1, port.height())))
            for _ in range(2)
        ]
        kind = draw.choice(("click", "drag", "wheel", "double"))
        modifiers = draw.choice(
            (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
                Qt.KeyboardModifier.ControlModifier,
            )
        )
        match kind:
            case "click":
                QTest.mouseClick(port, Qt.MouseButton.LeftButton, modifiers, points[0])
            case "double":
                QTest.mouseDClick(port, Qt.MouseButton.LeftButton, modifiers, points[0])
            case "drag":
                drag(self.view, *points, modifiers)
            case _:
                wheel(self.view, points[0], draw.choice((-240, 120, 480)), modifiers)
        return f"{kind} {modifiers.name} {points}"

    def _move(self) -> str:
        """Take hold of an event, an end of it, or its ring, and drag that anywhere."""
        draw, view, area = self._random, self.view, self.view.time_rect()
        rows = view.scene().marks.row.tolist() if view.layout_ is not None else []
        if not rows:
            return ""
        view.select_row(draw.choice(rows))
        QApplication.processEvents()
        places = [handle.middle.toPoint() for handle in view.drag_tool.handles()]
        places.append(view.visualRect(view.currentIndex()).intersected(area).center())
        start = draw.choice(places)
        end = QPoint(draw.randrange(max(1, area.right())), draw.randrange(max(1, area.bottom())))
        keys = draw.choice((NO_KEYS, NO_KEYS, Qt.KeyboardModifier.ControlModifier))
        drag(view, start, draw.choice((end, QPoint(end.x(), start.y()))), keys)
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu) and menu.objectName() == "relation-types":
            draw.choice([one for one in menu.actions() if one.isEnabled()]).trigger()
        return f"{start} {end} {keys.name} {self.window.statusBar().currentMessage()}"

    def _draft(self) -> str:
        """Begin a new event, and make it or not."""
        draw, words = self._random, self._random.choice((*TYPED, "A new one"))
        found = self.window.findChild(QAction, "action-new_event")
        assert found is not None
        found.trigger()
        (card,) = self.window.findChildren(DraftPopup)
        card.title.setText(words)
        if draw.random() < 0.5:
            card.date.put(draw.choice(DATES))
        card.lane.setCurrentIndex(draw.randrange(max(1, card.lane.count())))
        key = draw.choice((Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape))
        QTest.keyClick(card, key)
        return f"{words!r} {key.name}"

    def _poke(self) -> str:
        """Do something with any field or button of the panel, of the tray, or of a dialog."""
        draw = self._random
        if draw.random() < 0.2:
            name = draw.choice(FORMS)
            action = self.window.findChild(QAction, f"action-{name}")
            assert action is not None
            if action.isEnabled():
                action.trigger()
            return name
        dialogs = [one for one in dialogs_of(self.window) if one.isVisible()]
        within: QWidget = draw.choice([*dialogs, self.session.window.details or self.window])
        return self._poke_within(within)

    def _poke_within(self, within: QWidget) -> str:
        found = [
            one
            for kind in POKED
            for one in within.findChildren(kind)
            if one.isVisible() and one.isEnabled() and not isinstance(one, QDialog)
            if not isinstance(one.parent(), SourceCard)  # which asks before it opens a page
        ]
        if not found:
            return "nothing"
        widget = self._random.choice(found)
        return f"{within.objectName()} {type(widget).__name__} {self._use(widget)}"

    def _anywhere(self) -> tuple[QWidget, QPoint]:
        """A place on any widget that is to be seen, but on none that opens a page."""
        draw = self._random
        tops: list[QWidget] = [self.window]
        tops += [one for one in dialogs_of(self.window) if one.isVisible()]
        # Down from one to the next, since each that Python was told of costs memory for good.
        widget = draw.choice(tops)
        while within := self._seen_within(widget):
            widget = draw.choice(within)
            if draw.random() < STOPPING:
                break
        return widget, QPoint(draw.randrange(widget.width()), draw.randrange(widget.height()))

    def _seen_within(self, widget: QWidget) -> list[QWidget]:
        return [
            one
            for one in widget.findChildren(QWidget, options=DIRECT)
            if one.isVisible() and one.width() > 1 and one.height() > 1
            if not isinstance(one, QDialog | SourceCard)
        ]

    def _click_anywhere(self) -> str:
        widget, place = self._anywhere()
        said = f"{type(widget).__name__} {widget.objectName()} {place.toTuple()}"
        click = self._random.choice((QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick))
        click(widget, Qt.MouseButton.LeftButton, NO_KEYS, place)
        return said

    def _turn_wheel(self) -> str:
        widget, place = self._anywhere()
        said = f"{type(widget).__name__} {widget.objectName()} {place.toTuple()}"
        keys = self._random.choice(
            (NO_KEYS, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
        )
        turn_wheel(widget, place, self._random.choice((-480, -120, 120, 480)), keys)
        return said

    def _press_anything(self) -> str:
        """Press any key at all where the keyboard is, but those that end the window."""
        draw = self._random
        focus = QApplication.focusWidget() or self.view
        keys = draw.choice(
            (
                NO_KEYS,
                NO_KEYS,
                Qt.KeyboardModifier.ShiftModifier,
                Qt.KeyboardModifier.ControlModifier,
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            )
        )
        key = draw.choice(ALL_KEYS)
        if keys & Qt.KeyboardModifier.ControlModifier and key in ENDING:
            return "nothing"
        said = f"{key.name} {keys.name} {type(focus).__name__} {focus.objectName()}"
        QTest.keyClick(focus, key, keys)
        return said

    def _use(self, widget: QWidget) -> str:
        draw = self._random
        match widget:
            case QAbstractButton():
                name = f"{widget.text()} {widget.accessibleName()}"
                widget.click()
                return name
            case QTabBar():
                widget.setCurrentIndex(draw.randrange(max(1, widget.count())))
            case QComboBox():
                widget.setFocus()
                if widget.count():
                    widget.setCurrentIndex(draw.randrange(widget.count()))
                    widget.activated.emit(widget.currentIndex())
            case QAbstractItemView():
                model = widget.model()
                rows = model.rowCount() if model is not None else 0
                if rows:
                    widget.setCurrentIndex(model.index(draw.randrange(rows), 0))
            case _:
                return self._write(widget)
        return widget.accessibleName()

    def _write(self, field: QWidget) -> str:
        """Type or paste words into a field, and leave it in one way or another."""
        draw, words = self._random, self._random.choice(HOSTILE)
        field.setFocus()
        if draw.random() < 0.5:
            QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QApplication.clipboard().setText(words)
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Down, None, None)
        key = draw.choice(keys)
        if key is not None and shiboken6.isValid(field):
            QTest.keyClick(field, key)
        return f"{words[:20]!r} {key}"

    def _copy(self) -> str:
        """Put words on the clipboard, and paste them as events."""
        words = self._random.choice(HOSTILE)
        QApplication.clipboard().setText(words)
        found = self.window.findChild(QAction, "action-paste")
        assert found is not None
        if found.isEnabled():
            found.trigger()
        return repr(words[:40])

    def _sort(self) -> str:
        table = self._table()
        field = self._random.choice(list(EventField))
        if table is not None:
            order = self._random.choice(list(Qt.SortOrder))
            table.sortByColumn(int(field), order)
        return field.name

    def _go(self) -> str:
        date = self._random.choice([date for date in DATES if date and date != LEVEL_2])
        self._going.go_to(date)
        return date

    def _look_back(self) -> str:
        """Show what was known on a day, where it is shown so."""
        if not self._back.days:
            return "nothing"
        day = self._random.choice(self._back.days) + self._random.randrange(-40, 40)
        self._back.go_to(day)
        return str(day)

    def _resize(self) -> str:
        size = self._random.choice(((1440, 900), (1024, 700), (560, 400), (1900, 500)))
        self.window.resize(*size)
        return str(size)

    def _open(self) -> str:
        path = self._random.choice(self._files)
        self._opener.try_open(str(path))
        return path.name

    def begin_with(self, files: tuple[Path, ...]) -> None:
        """Take everything back, and go on in other files, the first of which is shown then."""
        self._files = files
        self.take_all_back()
        for _ in range(TRIES):
            if self.document.chronology.path.resolve() == files[0].resolve():
                break
            # Words that were typed may be kept by a question that is not answered.
            self._opener.try_open(str(files[0]))
            self._end()
        self.check()
        assert self.document.chronology.path.resolve() == files[0].resolve()

    def leave(self) -> None:
        """Close the window, with any answer to what it asks then."""
        for _ in range(TRIES):
            if self.window.close():
                return
            for dialog in [one for one in dialogs_of(self.window) if one.isVisible()]:
                self._poke_within(dialog)
            self._end()
        raise AssertionError("the window can't be closed")

    def _change_theme(self) -> str:
        theme = self._random.choice(list(ThemeChoice))
        self.session.appearance.choose_theme(theme)
        return theme.name

    def _take_all_back(self) -> str:
        self.take_all_back()
        return ""

    def take_all_back(self) -> None:
        """Undo whatever was edited, and check that it is what it was."""
        while self.document.undo_stack.canUndo():
            self.document.undo()
        assert digests(self.document.chronology) == self.trail.first

    # Edits.

    def _edit(self) -> str:
        edit = self._edit_of(self._random.choice(("event", "event", "new", "gone", "link", "lane")))
        try:
            if self._random.random() < 0.1:
                self.document.push_many(edit.changes, "Change")
            else:
                self.document.push(edit, "Change")
        except EditConflict as error:
            return f"refused {error}"
        return str(edit)[:300]

    def _edit_of(self, kind: str) -> Edit:
        doc, draw = self.document, self._random
        self._number += 1
        events = [one for one in doc.chronology.records("events") if isinstance(one, Event)]
        lanes = [one.id for one in doc.columns.lanes]
        some = tuple(draw.sample(lanes, min(len(lanes), draw.randrange(3))))
        new_id = f"made-{self._number}"
        if kind == "new" or not events:
            date = draw.choice(DATES)
            return added(Event(EventId(new_id), f"NEW balloon {self._number}", date, lanes=some))
        event = draw.choice(events)
        if kind == "event":
            values: dict[str, object] = draw.choice(
                (
                    {"title": f"Talks of {self._number}"},
                    {"date": draw.choice(DATES)},
                    {"lanes": some},
                    {"importance": draw.choice(list(Importance))},
                    {"tags": ("x", f"tag {draw.randrange(3)}")},
                )
            )
            return replaced(event, msgspec.structs.replace(event, **values))
        if kind == "gone":
            return added(event).inverse()
        if kind == "link":
            other = draw.choice(events)
            if draw.random() < 0.5:
                types = [
                    one.type
                    for one in doc.chronology.records("relations")
                    if isinstance(one, Relation)
                ]
                return added(Relation(event.id, other.id, draw.choice(types or ["leads to"])))
            actor = Actor(ActorId(new_id), f"Müller {self._number}", ActorKind.PERSON)
            return added(actor, Participation(event.id, actor.id))
        if draw.random() < 0.3:
            header = doc.header
            return replaced(header, msgspec.structs.replace(header, title=new_id))
        return added(Lane(LaneId(new_id), f"Lane {self._number % 3}", "lane-3", self._number))

    # What must be true.

    def _table(self) -> EventTable | None:
        table = self.window.findChild(EventTable, "events")
        if isinstance(table, EventTable) and table.isVisible():
            return table
        return None

    def _is_settled(self) -> bool:
        searching = self.searching
        lanes = self.session.lanes
        is_searched = searching.is_settled or not (searching.query and self.document)
        is_searched &= not self._back.is_busy
        return is_searched and lanes is not None and not lanes.reading.is_busy

    def settle(self) -> None:
        """Wait until what is done beside and later is done."""
        for _ in range(20_000):
            QApplication.processEvents()
            if self._is_settled():
                QApplication.processEvents()  # what is kept later is an edit too
                if self._is_settled():
                    return
            QTest.qWait(1)
        raise AssertionError("it goes on for ever")

    def check(self) -> None:
        """Check that all views agree with the file and with each other."""
        self.settle()
        self._check_columns()
        shown = self._shown()
        self._check_canvas(shown)
        self._check_table()
        self._check_tray()
        self._check_hits(shown)
        self._check_panel()
        self._check_arrows()

    def _check_columns(self) -> None:
        doc = self.document
        columns = doc.columns
        assert self.view.event_model.columns is columns
        assert self.view.event_model.rowCount() == len(columns)
        if doc.state is DocumentState.UNBORN:
            return  # it is in no file yet
        with closing(StoredChronology.copied(doc.chronology.path, doc.chronology.path)) as other:
            other.forget_columns()
            fresh = other.columns()
            if doc.as_known is not None:
                published = [one for one in other.published_in_slices() if one is not None]
                fresh = KnownEvents(fresh, published[-1]).columns_on(doc.as_known.day)
            for name in ("key", "earliest", "latest", "lane", "importance", "flags"):
                assert np.array_equal(getattr(columns, name), getattr(fresh, name)), name
            assert columns.dated == fresh.dated
            assert columns.lanes == fresh.lanes
            assert [*columns.titles] == [*fresh.titles]
            assert contents(other) == contents(doc.chronology)

    def _answers(self) -> Answers:
        chronology, as_known = self.document.chronology, self.document.as_known
        groups = {
            grouping: chronology.memberships.groups(grouping)
            for grouping in (Grouping.ACTOR, Grouping.SOURCE)
        }
        tags = chronology.memberships.tags()
        if as_known is not None:
            groups = {one: as_known.groups(one, found) for one, found in groups.items()}
            tags = as_known.tags(tags)
        return Answers(
            groups[Grouping.ACTOR],
            groups[Grouping.SOURCE],
            tags,
        )

    def _asked_for(self) -> Rows:
        """The rows that the filter lets through."""
        state, doc = self.view.view_state, self.document
        assert state is not None
        mask = shown_rows(doc.columns, state.filter, self._answers())
        return {*(range(len(doc.columns)) if mask is None else np.flatnonzero(mask).tolist())}

    def _shown(self) -> Rows:
        """Those of them that stand in some lane that is not hidden."""
        state, doc, lanes = self.view.view_state, self.document, self.session.lanes
        assert state is not None
        assert lanes is not None
        if not state.arrangement.hidden:
            return self._asked_for()
        standing = {row for track in lanes.sorting().tracks for row in track.all_rows().tolist()}
        return self._asked_for() & (standing | {*range(doc.columns.dated, len(doc.columns))})

    def _check_canvas(self, shown: Rows) -> None:
        layout, doc = self.view.layout_of_events, self.document
        lanes = self.session.lanes
        assert lanes is not None
        assert layout.columns is doc.columns
        fresh = lanes.layout(EventTexts(doc.columns, words))
        assert [lane.id for lane in layout.tracks] == [lane.id for lane in fresh.tracks]
        for lane, other in zip(layout.tracks, fresh.tracks, strict=True):
            assert np.array_equal(lane.all_rows(), other.all_rows()), lane.id
        dated = {row for row in shown if row < doc.columns.dated}
        placed = {row for row in range(doc.columns.dated) if layout.is_shown(row)}
        assert placed == dated
        assert self.session.window.counts_label.text() == counts_in_words(doc, layout.number_shown)

    def _check_table(self) -> None:
        table = self._table()
        if table is not None:
            self._check_rows(table, self._asked_for())

    def _check_tray(self) -> None:
        doc = self.document
        undated = {*range(doc.columns.dated, len(doc.columns))} & self._asked_for()
        table = self.window.findChild(EventTable, "undated")
        is_shown = isinstance(table, EventTable) and table.isVisible()
        assert is_shown == (bool(undated) and self.session.settings.undated)
        if isinstance(table, EventTable) and is_shown:
            self._check_rows(table, undated)

    def _check_rows(self, table: EventTable, wanted: Rows) -> None:
        model = table.model()
        assert isinstance(model, EventTableModel)
        order = model.order
        listed = order.rows_at(0, len(order) - 1) if len(order) else []
        assert len(listed) == len({*listed})
        assert {*listed} == wanted
        selected = self._selected()
        there = {order.row_at(index.row()) for index in table.selectionModel().selectedRows()}
        assert there == selected & {*listed}
        current = self.view.currentIndex().row()
        at = table.currentIndex().row()
        assert (order.row_at(at) if at >= 0 else -1) == (current if current in listed else -1)

    def _selected(self) -> Rows:
        view = self.view
        rows = {
            row for first, last in view.selected_rows.ranges() for row in range(first, last + 1)
        }
        assert rows == {index.row() for index in view.selectionModel().selectedRows()}
        return rows

    def _check_hits(self, shown: Rows) -> None:
        state, searching = self.view.view_state, self.searching
        assert state is not None
        matches = state.matches
        assert matches is searching.matches
        if not searching.query:
            assert not len(matches)
            return
        doc = self.document
        with closing(SearchIndex.create()) as index:
            for some in doc.chronology.search_texts().every():
                index.put(some)
            keys = {*index.all(searching.query.match).tolist()}
        found = {row for row in range(len(doc.columns)) if int(doc.columns.key[row]) in keys}
        undated = {*range(doc.columns.dated, len(doc.columns))}
        assert {*matches.rows.tolist()} - undated == (found & shown) - undated
        assert {*matches.best} <= {*matches.rows.tolist()}

    def _details(self) -> EventDetails | None:
        panel = self.session.window.details
        assert isinstance(panel, DetailsPanel)
        return panel._details

    def _check_panel(self) -> None:
        selected, shown = self._selected(), self._details()
        if not selected:
            assert shown is None
            return
        assert shown is not None
        row, current = self.document.row_of(shown.key), self.view.currentIndex().row()
        about = current, row, sorted(selected)
        assert row == current if current in selected else row in selected, about
        details, as_known = self.document.chronology.details(shown.key), self.document.as_known
        details = details if as_known is None else as_known.details(details)
        assert shown == msgspec.structs.replace(details, quotes=in_order_of_saying(details))

    def _check_arrows(self) -> None:
        state, doc = self.view.view_state, self.document
        assert state is not None
        ids = doc.chronology.event_ids(doc.columns.key.tolist())
        joined = {
            frozenset((one.origin, one.target))
            for one in doc.chronology.records("relations")
            if isinstance(one, Relation)
        }
        for arrow in state.arrows.arrows:
            assert {ids[arrow.start], ids[arrow.end]} in joined


def dialogs_of(widget: QWidget) -> Iterator[QDialog]:
    """The dialogs of a window, and those of its dialogs."""
    for dialog in widget.findChildren(QDialog, options=DIRECT):
        yield dialog
        yield from dialogs_of(dialog)


def words_in(widget: QWidget) -> str:
    """What a dialog says."""
    return " ".join(label.text() for label in widget.findChildren(QLabel))
