"""Relations on the canvas: those of the selected event drawn, walked along, and chains of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.shell.actions import GO, NEEDS_EVENT, SHOWN, ActionSpec, commands
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import EdtfDate
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.core.dates.day_gap import gap_between
from timeline_app.core.evidence.relation_types import (
    WITHOUT_LAG,
    Cause,
    arrow_words,
    cause_of,
    gap_words_of,
)
from timeline_app.core.evidence.relation_words import MOST_LETTERS, words_beside
from timeline_app.core.text.translation import Texts, words
from timeline_app.document.document import Document
from timeline_app.scene.comb.links import Arrow, Arrows
from timeline_app.storage.errors import Refused
from timeline_app.storage.queries.relations import RelationLink
from timeline_app.widgets.canvas.tools.comb_layer import CombLayer

relation_texts = Texts("relation_texts")

MOST_APART = 12
"""Of the events that are related to one so many are drawn, the nearest, where they are more."""
MOST_BESIDE = 24
"""So many more are drawn that began within a day of it."""

ACTIONS = (
    ActionSpec(
        "follow_relation",
        GO,
        commands.mark("Follow a Relat&ion"),
        SHOWN,
        ("Ctrl+]", "Ctrl+Shift+Right"),
        "]",
        separator_before=True,
        needs=NEEDS_EVENT,
        after="next_of_actor",
    ),
    ActionSpec(
        "back_along_relation",
        GO,
        commands.mark("Bac&k along a Relation"),
        SHOWN,
        ("Ctrl+[", "Ctrl+Shift+Left"),
        "[",
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "what_followed",
        GO,
        commands.mark("&What Followed?"),
        SHOWN,
        ("Ctrl+Shift+End",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "what_led_here",
        GO,
        commands.mark("What Led &Here?"),
        SHOWN,
        ("Ctrl+Shift+Home",),
        needs=NEEDS_EVENT,
    ),
)
MOST_OFFERED = 12
TITLE_LETTERS = 56


class _Asked(NamedTuple):
    """What a chain that is shown was asked for: from which event, and which way."""

    key: int
    forwards: bool


class Relations(QObject):
    """Draws the relations of what is selected, and goes along them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._asked: _Asked | None = None
        self._is_revealing = False

    # What is drawn.

    def show(self, document: Document) -> None:
        """Draw the relations of the one selected event; none, where there isn't just one."""
        if self._is_revealing:
            return
        self._asked = None
        row = self._selected_row()
        try:
            arrows = self._arrows(document, row) if row >= 0 else []
        except Refused as error:  # in the status line: the panel says it aloud
            arrows = []
            self._session.note(refusal_sentence(error))
        drawn = _nearest(document.columns, arrows, row)
        self._draw(Arrows(tuple(drawn), row))
        panel = self._session.window.details
        if panel is not None:
            panel.show_undrawn(len(arrows) - len(drawn))

    def follow_change(self, document: Document) -> None:
        """Draw what was drawn before an edit as it is now."""
        if self._asked is None or not self._draw_chain(document, self._asked):
            self.show(document)

    def _draw(self, arrows: Arrows) -> None:
        state = self._session.window.view.view_state
        if state is not None:
            state.set_arrows(arrows)

    def _selected_row(self) -> int:
        """The row of the selected event, if it is the only one; else -1."""
        view = self._session.window.view
        if view.layout_ is None:
            return -1
        ranges = view.selected_rows.ranges()
        is_one = len(ranges) == 1 and ranges[0][0] == ranges[0][1]
        return ranges[0][0] if is_one and ranges[0][0] < view.event_model.columns.dated else -1

    def _arrows(self, document: Document, row: int, *, are_named: bool = False) -> list[Arrow]:
        """All relations of an event with dated ones, the nearest first.

        Raises `Refused`.
        """
        links = document.chronology.links.of_event(int(document.columns.key[row]))
        if document.as_known is not None:
            links = [link for link in links if document.as_known.has_link(link)]
        columns = document.columns

        def rank(arrow: Arrow) -> tuple[int, bool]:
            apart = abs(int(columns.earliest[arrow.start]) - int(columns.earliest[arrow.end]))
            return apart, not arrow.is_causal

        return sorted(_arrows_of(document, links, row, are_named=are_named), key=rank)

    # Along one relation.

    def follow(self, document: Document) -> None:
        """Go to what the selected event led to; where there are several, offer them."""
        self._walk(document, forwards=True)

    def go_back(self, document: Document) -> None:
        """Go to what led to the selected event."""
        self._walk(document, forwards=False)

    def _walk(self, document: Document, *, forwards: bool) -> None:
        row = self._start_row()
        if row < 0:
            return
        try:
            arrows = self._arrows(document, row, are_named=True)
        except Refused as error:
            self._session.say(
                relation_texts.tr("The relations can't be read"), refusal_sentence(error)
            )
            return
        offers = [
            Offer(int(document.columns.key[other]), self._title(other), arrow.words)
            for arrow in arrows
            for here, other in ((arrow.start, arrow.end) if forwards else arrow[1::-1],)
            if here == row
        ]
        match offers:
            case []:
                self._session.note(
                    relation_texts.tr("Nothing is recorded that came of this event")
                    if forwards
                    else relation_texts.tr("Nothing is recorded that led to this event")
                )
            case [only]:
                self._go(only)
            case _:
                offer_relations(self._session.window, row, offers, self._go)

    def _go(self, offer: Offer) -> None:
        self._session.selection.reveal_event(offer.key)
        self._session.window.view.setFocus()
        self._session.note(offer.words)

    def _title(self, row: int) -> str:
        texts = self._session.window.view.texts
        return texts.full_title(row) if texts is not None else ""

    def _start_row(self) -> int:
        """The event to go from: the selected one, in a chain the current one."""
        view = self._session.window.view
        if not view.selected_rows.ranges():
            return -1
        row = view.currentIndex().row()
        return row if 0 <= row < view.event_model.columns.dated else -1

    # Along all of them.

    def show_what_followed(self, document: Document) -> None:
        """Select and draw all that came of the selected event, step by step."""
        self._reveal(document, forwards=True)

    def show_what_led_here(self, document: Document) -> None:
        """Select and draw all that led to the selected event, step by step."""
        self._reveal(document, forwards=False)

    def _reveal(self, document: Document, *, forwards: bool) -> None:
        row = self._start_row()
        if row < 0:
            return
        asked = _Asked(int(document.columns.key[row]), forwards)
        if not self._draw_chain(document, asked, select=True):
            self._session.note(
                relation_texts.tr("Nothing is recorded that followed from this event")
                if forwards
                else relation_texts.tr("Nothing is recorded that led to this event")
            )

    def _draw_chain(self, document: Document, asked: _Asked, *, select: bool = False) -> bool:
        """Draw a chain of events, and select them if wanted; whether there is more than one."""
        try:
            chain = document.chronology.links.chain(
                asked.key, forwards=asked.forwards, is_seen=_is_seen_in(document)
            )
        except Refused as error:
            self._session.say(
                relation_texts.tr("The relations can't be read"), refusal_sentence(error)
            )
            return True
        rows = _dated_rows(document, chain.events)
        if asked.key not in rows or len(rows) < 2:
            return False
        if select:
            self._is_revealing = True
            try:
                view, row = self._session.window.view, rows[asked.key]
                view.select_rows([*rows.values()], row)
                view.show_starts([*rows.values()])
                view.glide.finish()
                view.scroll_to_lanes([*rows.values()], row)
            finally:
                self._is_revealing = False
            self._say_chain(len(rows) - 1, asked.forwards, chain.is_whole)
        self._asked = asked
        self._draw(Arrows(tuple(_arrows_of(document, chain.links)), rows[asked.key], is_chain=True))
        return True

    def _say_chain(self, count: int, forwards: bool, is_whole: bool) -> None:
        if forwards:
            said = relation_texts.tr("{n} {event|events} followed", "", count)
        else:
            said = relation_texts.tr("{n} {event|events} led here", "", count)
        self._session.note(
            said
            if is_whole
            else relation_texts.tr("The nearest: {events}").replace("{events}", said)
        )


def _dated_rows(document: Document, keys: Collection[int]) -> dict[int, int]:
    """The rows of those of these events that have a date, by their keys."""
    dated = document.columns.dated
    return {key: row for key, row in document.rows_of(keys).items() if row < dated}


def _is_seen_in(document: Document) -> Callable[[RelationLink], bool]:
    """Tells whether a relation was known on the day as of which a chronology is shown."""
    as_known = document.as_known
    return (lambda _: True) if as_known is None else as_known.has_link


def _nearest(columns: EventColumns, arrows: list[Arrow], row: int) -> list[Arrow]:
    """The relations with as many events as the canvas draws, in their order.

    Those that began within a day of the event in this row stand at the spine: only of the others
    would legs become too many.
    """
    if not arrows:
        return []
    began = columns.earliest[row]
    others = list(dict.fromkeys(arrow.start if arrow.end == row else arrow.end for arrow in arrows))
    beside = [other for other in others if abs(columns.earliest[other] - began) <= SECONDS_IN_DAY]
    apart = [other for other in others if other not in beside]
    drawn = {*beside[:MOST_BESIDE], *apart[:MOST_APART], row}
    return [arrow for arrow in arrows if arrow.start in drawn and arrow.end in drawn]


def _arrows_of(
    document: Document,
    links: Sequence[RelationLink],
    selected: int = -1,
    *,
    are_named: bool = False,
) -> list[Arrow]:
    """The arrows of relations between dated events, from cause to effect.

    Those of a `selected` event say what the other one is to it; where they `are_named`, what
    stands along each.
    """
    ends = {key for link in links for key in (link.origin, link.target)}
    rows, columns = _dated_rows(document, ends), document.columns
    this = _date(columns, selected) if selected >= 0 else None
    found = []
    for link in links:
        if link.origin not in rows or link.target not in rows:
            continue
        start, end = first, second = rows[link.origin], rows[link.target]
        cause = cause_of(link.type)
        if cause is Cause.TARGET:
            start, end = second, first
        beside = ""
        if this is not None:
            is_first = second == selected
            other = _date(columns, first if is_first else second)
            beside = words_beside(link.type, this, other, other_is_first=is_first, translate=words)
        named = _words(columns, link.type, start, end) if are_named else ""
        is_causal, has_head = cause is not Cause.NEITHER, link.type not in WITHOUT_LAG
        found.append(Arrow(start, end, named, is_causal, has_head, beside))
    return found


def _words(columns: EventColumns, relation_type: str, start: int, end: int) -> str:
    """What stands along an arrow: "led to · 6 days". A type of any length is kept short.

    The days are those from the end of the earlier event to the start of the later one.
    """
    said = " ".join(arrow_words(relation_type, words).split())
    said = said if len(said) <= MOST_LETTERS else f"{said[: MOST_LETTERS - 1].rstrip()}…"
    between = gap_between(_date(columns, start), _date(columns, end))
    gap = gap_words_of(relation_type, between, words)
    return " · ".join(part for part in (said, gap) if part)


def _date(columns: EventColumns, row: int) -> EdtfDate:
    return EdtfDate(int(columns.earliest[row]), int(columns.latest[row]), columns.shape(row))


def install(shell: Shell) -> None:
    """Draw the relations of what is selected, in this chronology and in each that follows."""
    view, relations = shell.window.view, Relations(shell.session)
    view.show_comb(CombLayer())
    follow = shell.session.with_document(relations.follow)
    go_back = shell.session.with_document(relations.go_back)
    shell.actions.connect(
        {
            "follow_relation": follow,
            "back_along_relation": go_back,
            "what_followed": shell.session.with_document(relations.show_what_followed),
            "what_led_here": shell.session.with_document(relations.show_what_led_here),
        }
    )
    panel = shell.panel

    def show_what_led_here() -> None:
        if panel.details is not None and not view.selected_rows.ranges():
            shell.session.selection.reveal_event(panel.details.key)  # it greets, and isn't selected
        shell.actions["what_led_here"].trigger()

    panel.led_here_requested.connect(show_what_led_here)
    view.relation_requested.connect(lambda step: follow() if step > 0 else go_back())

    def begin(document: Document) -> None:
        document.changed.connect(lambda _: relations.follow_change(document))
        view.selectionModel().selectionChanged.connect(lambda *_: relations.show(document))
        relations.show(document)

    shell.session.each_document(begin)


class Offer(NamedTuple):
    """The key of an event to go to, its title, and how it is related."""

    key: int
    title: str
    words: str


def offer_relations(
    window: MainWindow, row: int, offers: list[Offer], go: Callable[[Offer], object]
) -> None:
    """Show the menu at the mark of the event in a row; `go` is called with what is chosen."""
    view = window.view
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setObjectName("relations-menu")
    menu.setAccessibleName(relation_texts.tr("Relations to follow"))
    for number, offer in enumerate(offers[:MOST_OFFERED], 1):
        digit = f"&{number}  " if number <= 9 else "    "
        action = menu.addAction(f"{digit}{_plain(offer.title)}\t{_plain(offer.words)}")
        action.triggered.connect(lambda _=False, offer=offer: go(offer))
    if len(offers) > MOST_OFFERED:
        menu.addSeparator()
        more = len(offers) - MOST_OFFERED
        action = menu.addAction(relation_texts.tr("{n} more in the panel", "", more))
        action.triggered.connect(lambda: _read_on(window))
    menu.setActiveAction(menu.actions()[0])
    mark = view.visualRect(view.event_model.index(row, 0))
    where = mark.bottomLeft() if not mark.isNull() else view.time_rect().center()
    menu.popup(view.viewport().mapToGlobal(where))


def _read_on(window: MainWindow) -> None:
    """Show all relations in the panel."""
    if window.details is not None:
        window.details.setVisible(True)
        window.details.show_related()


def _plain(text: str) -> str:
    """A text that is a part of an action's: no tab begins a column, no ampersand a mnemonic."""
    short = text if len(text) <= TITLE_LETTERS else f"{text[: TITLE_LETTERS - 1].rstrip()}…"
    return short.replace("\t", " ").replace("&", "&&")
