"""New relations: from the selected event to another one, of a type that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import (
    filled,
    one_line,
    refusal_sentence,
    title_words,
)
from timeline_app.app.shell.actions import CHANGES, EVENT, NEEDS_EVENT, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_columns import title_of
from timeline_app.core.edits.edit import NamedEdit, added
from timeline_app.core.edits.move_edits import RelationWish
from timeline_app.core.evidence.relation_types import KNOWN
from timeline_app.core.records.records import EventId, Relation
from timeline_app.core.text.name_match import name_match
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused
from timeline_app.widgets.fields.floating_picker import FloatingPicker
from timeline_app.widgets.fields.list_rows import ListRow, spans_of

relation_texts = Texts("relation_texts")

WIDTH_PX = 520
TITLE_LETTERS = 40


ACTIONS = (
    ActionSpec(
        "relate",
        EVENT,
        commands.mark("&Relate to…"),
        CHANGES,
        ("Ctrl+R",),
        needs=NEEDS_EVENT,
        after="add_claim",
    ),
)


class AddRelation(QObject):
    """Asks for the other event and the type, and makes the relation as one edit."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session = session
        self._editor = editor
        self._view = session.window.view
        self._origin, self._target = EventId(""), EventId("")
        self.events = self._field(
            relation_texts.tr("Event to relate to"), relation_texts.tr("A part of its title")
        )
        self.events.setObjectName("event-field")
        self.events.typed.connect(self._offer_events)
        self.events.chosen.connect(self._event_chosen)
        self.types = self._field(
            relation_texts.tr("Type of the relation"),
            relation_texts.tr("A type, or one of your own"),
        )
        self.types.setObjectName("type-field")
        self.types.typed.connect(self._offer_types)
        self.types.chosen.connect(self.relate)

    def _field(self, name: str, hint: str) -> FloatingPicker:
        return FloatingPicker(self._view, name, hint, WIDTH_PX)

    # From the keyboard: first the event, then the type.

    def ask(self, document: Document) -> None:
        """Let the other event be found by its title."""
        row = self._view.currentIndex().row()
        if row < 0:
            return
        self._origin = _id_of(document, row)
        self.events.open()

    def _offer_events(self, typed: str) -> None:
        name_index = self._session.name_index
        if name_index is None:
            return
        try:
            found = name_index.events_like(typed)
        except Refused as error:
            self.events.show_choices([], refusal_sentence(error))
            return
        choices = [
            ListRow(one.id, one_line(one.text), one.detail)
            for one in found
            if one.id != self._origin
        ]
        note = filled(relation_texts.tr("From “{event}”"), event=self._title(self._origin))
        if typed.strip() and not choices:
            note = relation_texts.tr("No other event has a title like that.")
        self.events.show_choices(choices, note)

    def _event_chosen(self, event_id: str) -> None:
        self._target = EventId(event_id)
        self.types.open()

    # By hand: the event was pointed at, the type comes from a menu.

    def ask_type(self, document: Document, wish: RelationWish) -> None:
        """Let the type be chosen where the pointer is; Other… takes one that is typed."""
        self._origin = _id_of(document, wish.origin)
        self._target = _id_of(document, wish.target)
        menu = QMenu(self._view)
        menu.setObjectName("relation-types")
        menu.setAccessibleName(relation_texts.tr("Type of the relation"))
        menu.aboutToHide.connect(menu.deleteLater)
        pattern = relation_texts.tr("“{origin}” … “{target}”")
        origin, target = (self._title(one, TITLE_LETTERS) for one in (self._origin, self._target))
        heading = menu.addAction(_plain(filled(pattern, origin=origin, target=target)))
        heading.setEnabled(False)
        menu.addSeparator()
        for name in KNOWN:
            menu.addAction(name).triggered.connect(lambda _=False, name=name: self.relate(name))
        menu.addSeparator()
        menu.addAction(relation_texts.tr("Other…")).triggered.connect(self.types.open)
        menu.setActiveAction(menu.actions()[2])
        menu.popup(QCursor.pos())

    # The type, and what comes of it.

    def _offer_types(self, typed: str) -> None:
        found = []
        for place, name in enumerate(KNOWN):
            match = name_match(typed, name, "")
            if match is not None:
                found.append((match.fit, place, ListRow(name, name, spans=spans_of(match.spans))))
        choices = [choice for *_, choice in sorted(found, key=lambda one: one[:2])]
        own = " ".join(typed.split())
        if own and own not in KNOWN:
            choices.append(
                ListRow(own, filled(relation_texts.tr("“{type}”, a type of your own"), type=own))
            )
        pattern = relation_texts.tr("“{origin}” … “{target}”")
        origin, target = (self._title(one, TITLE_LETTERS) for one in (self._origin, self._target))
        self.types.show_choices(choices, filled(pattern, origin=origin, target=target))

    def relate(self, type_name: str) -> None:
        """Make the relation of the two events, unless it is there already."""
        document = self._session.document
        if document is None or not type_name:
            return
        relation = Relation(self._origin, self._target, type_name)
        try:
            key = document.chronology.key_of(self._origin)
            row = -1 if key is None else document.row_of(key)
            related = document.details(row).related if row >= 0 else ()
        except Refused as error:
            self._session.say(
                relation_texts.tr("This relation can't be made"), refusal_sentence(error)
            )
            return
        is_there = any(
            one.relation.origin == relation.origin
            and one.relation.target == relation.target
            and one.relation.type == type_name
            for one in related
        )
        if is_there:
            self._session.note(relation_texts.tr("This relation is there already"))
            return
        text = filled(relation_texts.tr("relation of {title}"), title=self._title(self._origin))
        if self._editor.make(NamedEdit(added(relation), text)):
            said = f"“{self._title(self._origin)}” {type_name} “{self._title(self._target)}”"
            self._session.note(said)

    def _title(self, event_id: EventId, most: int = 0) -> str:
        """The title of an event on one line, shortened at its end where `most` says so."""
        document = self._session.document
        key = None if document is None else document.chronology.key_of(event_id)
        row = -1 if document is None or key is None else document.row_of(key)
        if document is None or row < 0:
            return ""
        title = title_words(title_of(document.columns, row))
        return title if not most or len(title) <= most else f"{title[: most - 1].rstrip()}…"


def _plain(text: str) -> str:
    """A text of a menu: no tab begins a column, no ampersand a mnemonic."""
    return text.replace("\t", " ").replace("&", "&&")


def _id_of(document: Document, row: int) -> EventId:
    return document.chronology.id_of(int(document.columns.key[row]))


def install(shell: Shell) -> None:
    """Let events be related by hand, and by key."""
    relating = AddRelation(shell.session, shell.editor)
    shell.actions.connect({"relate": shell.session.with_document(relating.ask)})
    shell.window.view.drag_tool.relation_requested.connect(
        shell.session.with_document(relating.ask_type)
    )
    for field in (relating.events, relating.types):
        shell.window.palette_changed.connect(field.set_palette_roles)
