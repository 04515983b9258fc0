"""Every field of every form says what belongs in it, and is called the same everywhere."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from source_trees import PACKAGE, nodes_of, trees

from tests.widgets.edited_panel import Edited, Names
from tests.widgets.evidence_panel import FakeLookup
from tests.widgets.sample_details import made_details
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import Actor, ActorId, ActorKind, Office, OtherName
from timeline_app.widgets.canvas.tools.draft_popup import DraftPopup
from timeline_app.widgets.dialogs.actor_form import ActorForm
from timeline_app.widgets.dialogs.actor_rows import SourceChoices
from timeline_app.widgets.dialogs.source_form import SourceForm
from timeline_app.widgets.event_form.event_form import EventForm
from timeline_app.widgets.event_form.lanes_field import DropButton
from timeline_app.widgets.evidence_form.citation_form import CitationForm
from timeline_app.widgets.evidence_form.claim_form import ClaimForm
from timeline_app.widgets.evidence_form.quote_form import QuoteForm
from timeline_app.widgets.evidence_form.relation_form import RelationForm
from timeline_app.widgets.texts.event_parts import part_names
from timeline_app.widgets.texts.field_names import names_of
from timeline_app.widgets.texts.history_texts import field_label

FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, QAbstractSpinBox, DropButton)


def _event(_: QtBot) -> QWidget:
    form = EventForm(lambda _: "", Names())
    form.put(made_details())
    return form


def _evidence(kind: Callable[..., QWidget], *, is_new: bool) -> Callable[[QtBot], QWidget]:
    def make(_: QtBot) -> QWidget:
        details = made_details()
        lookup = FakeLookup(details)
        if kind is ClaimForm:
            return ClaimForm(lookup, details, None if is_new else details.claims[0])
        if kind is QuoteForm:
            return QuoteForm(lookup, None if is_new else details.quotes[0])
        if kind is RelationForm:
            return RelationForm(lookup, None if is_new else details.related[0])
        found = details.citations[0]
        return CitationForm(lookup, None if is_new else found.source)

    return make


def _source(_: QtBot) -> QWidget:
    return SourceForm(FakeLookup(made_details()))


def _actor(_: QtBot) -> QWidget:
    form = ActorForm(SourceChoices(lambda _: [], lambda _: ""))
    names, offices = (OtherName("秦刚", "zh"),), (Office("Foreign minister"),)
    form.show_actor(Actor(ActorId("qin"), "Qin Gang", ActorKind.PERSON, "CN", names, offices))
    return form


def _draft(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return DraftPopup(window, lambda: window.rect().center())


FORMS = {
    "event": _event,
    "new event": _draft,
    "source": _source,
    "actor": _actor,
    **{
        f"{'new ' if is_new else ''}{kind.__name__}": _evidence(kind, is_new=is_new)
        for kind in (QuoteForm, CitationForm, ClaimForm, RelationForm)
        for is_new in (True, False)
    },
}


def fields_in(form: QWidget) -> Iterator[QWidget]:
    """The fields of a form; a line that is the inside of another field is a part of that."""
    for field in form.findChildren(QWidget):
        is_left_out = field.isHidden() and not field.accessibleName()
        is_inside = isinstance(field.parent(), QComboBox)
        if isinstance(field, FIELDS) and not is_left_out and not is_inside:
            yield field


def hint_in(field: QWidget) -> str:
    """What a field says of what belongs in it, to eyes and to a screen reader."""
    if isinstance(field, QComboBox) and field.isEditable():
        line = field.lineEdit()
        return line.placeholderText() if line is not None else ""
    if isinstance(field, QLineEdit | QPlainTextEdit):
        return field.placeholderText()
    return field.toolTip() and field.accessibleDescription()


@pytest.fixture
def edited(qtbot: QtBot) -> Edited:
    return Edited(qtbot)


@pytest.mark.parametrize("form", FORMS)
def test_every_field_says_what_belongs_in_it(qtbot: QtBot, form: str) -> None:
    made = FORMS[form](qtbot)
    qtbot.addWidget(made)
    fields = list(fields_in(made))
    assert len(fields) >= 3
    without = [field.accessibleName() for field in fields if not hint_in(field)]
    assert without == []


def test_a_field_says_its_hint_again_once_it_is_right(edited: Edited) -> None:
    edited.begin(EventPart.STATUS)
    field = edited.field(EventPart.STATUS)
    hint = field.editor.accessibleDescription()
    assert hint
    field.tell("This can't be.")
    assert field.editor.accessibleDescription() == "This can't be."
    field.tell("")
    assert field.editor.accessibleDescription() == hint


def test_the_history_calls_fields_as_their_forms_do() -> None:
    forms = {
        "event": {part.value: name for part, name in part_names().items()},
        **{
            kind: names_of(kind)
            for kind in ("quote", "citation", "date_claim", "relation", "source")
        },
    }
    for record, names in forms.items():
        for field, name in names.items():
            assert field_label(record, field) == name
    for field in ("title", "URL", "accessed", "issued", "page"):
        assert field_label("source", f"item.{field}") == names_of("source")[field]


_HOUSE = re.compile(r"\b(EDTF|stance|locator|channels?|claims?)\b", re.I)
_ROOMS = ("app", "widgets", "render")
"""Where sentences for users are."""


def told_words(path: Path) -> Iterator[str]:
    """The texts of a module that are more than a word, without docstrings and placeholders."""
    docstrings = {node.value for node in nodes_of(path) if isinstance(node, ast.Expr)}
    for node in nodes_of(path):
        if isinstance(node, ast.Constant) and node not in docstrings:
            text = re.sub(r"\{\w+\}", "", node.value) if isinstance(node.value, str) else ""
            if " " in text.strip():
                yield text


def test_no_word_of_the_house_is_said_to_users() -> None:
    """But to those who type commands: the help of the command line says EDTF."""
    found = [
        f"{path.name}: {words}"
        for path in trees()
        if path.relative_to(PACKAGE).parts[0] in _ROOMS
        for words in told_words(path)
        if _HOUSE.search(words) and path.parent.name != "cli"
    ]
    assert found == []
