"""The menu of filters: what can be asked of events, with what is asked now checked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics
from PySide6.QtWidgets import QMenu

from timeline_app.app.search.filter_texts import CHOICES, IMPORTANCES
from timeline_app.app.search.filters import DEFAULT, Filters
from timeline_app.app.shell.session import Session
from timeline_app.core.records.records import Status
from timeline_app.core.text.translation import Texts, words
from timeline_app.widgets.controls.qt_memory import empty_menu

filter_texts = Texts("filter_texts")

MOST_WIDE_PX = 420


def fill_filter_menu(menu: QMenu, filters: Filters, session: Session) -> None:
    """Fill a menu with all filters as they are now."""
    empty_menu(menu)
    fill_values(_menu_within(menu, filter_texts.tr("&Lane")), "lanes", filters, session)
    menu.addAction(filter_texts.tr("&Person…")).triggered.connect(filters.ask_actor)
    menu.addAction(filter_texts.tr("&Tag…")).triggered.connect(filters.ask_tag)
    fill_values(_menu_within(menu, filter_texts.tr("&Status")), "statuses", filters, session)
    fill_values(_menu_within(menu, filter_texts.tr("&Importance")), "importance", filters, session)
    menu.addSeparator()
    menu.addAction(filter_texts.tr("&From a Date…")).triggered.connect(
        lambda: filters.ask_date("since")
    )
    menu.addAction(filter_texts.tr("&Until a Date…")).triggered.connect(
        lambda: filters.ask_date("until")
    )
    menu.addSeparator()
    for choice in CHOICES:
        without = getattr(DEFAULT, choice.field)
        text = filter_texts.tr(choice.menu)
        _add_choice(menu, filters, text, choice.field, choice.value, without)


def _menu_within(menu: QMenu, title: str) -> QMenu:
    """A menu that Python makes: what it was told of one that Qt made stays for ever."""
    made = QMenu(title, menu)
    menu.addMenu(made)
    return made


def fill_values(menu: QMenu, field: str, filters: Filters, session: Session) -> None:
    """Fill a menu with the values that one field can have."""
    empty_menu(menu)
    asked = filters.asked
    if field == "importance":
        together = QActionGroup(menu)
        for least in range(1, len(IMPORTANCES)):
            text = filter_texts.tr("{named} or more").replace(
                "{named}", filter_texts.tr(IMPORTANCES[least])
            )
            text = filter_texts.tr(IMPORTANCES[least]) if least == len(IMPORTANCES) - 1 else text
            together.addAction(_add_choice(menu, filters, text, field, least, 0))
        together.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        return
    if field == "lanes":
        lanes = session.document.columns.lanes if session.document is not None else ()
        values = [(str(lane.id), lane.name) for lane in lanes]
    else:
        values = [(status.value, words(status.value)) for status in Status]
    for value, name in values:
        action = menu.addAction(_menu_text(name, menu.fontMetrics()))
        action.setCheckable(True)
        action.setChecked(value in getattr(asked, field))
        action.triggered.connect(lambda _=False, value=value: filters.toggle(field, value))
    if menu.isEmpty():
        menu.addAction(filter_texts.tr("There is none")).setEnabled(False)


def _menu_text(name: str, metrics: QFontMetrics) -> str:
    """A name of the document as a menu shows it: an ampersand makes no mnemonic there."""
    text = metrics.elidedText(" ".join(name.split()), Qt.TextElideMode.ElideRight, MOST_WIDE_PX)
    return text.replace("&", "&&")


def _add_choice(
    menu: QMenu, filters: Filters, text: str, field: str, value: object, without: object
) -> QAction:
    """Something that is asked or not: choosing it again takes it back."""
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(getattr(filters.asked, field) == value)
    action.triggered.connect(lambda on: filters.set(field, value if on else without))
    return action
