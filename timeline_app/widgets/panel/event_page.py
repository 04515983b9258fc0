"""What the panel says of one event, one below the other and scrolled as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from timeline_app.widgets.cards.card_list import CardList
from timeline_app.widgets.cards.event_heading import EventHeading
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.column import PanelScroll, ScrolledColumn
from timeline_app.widgets.controls.count_tabs import CountTabs
from timeline_app.widgets.controls.text_labels import TextLabel


class EventPage(PanelScroll):
    """The heading, the tabs, and the lists of cards that these lead to."""

    def __init__(self, heading: EventHeading, tabs: CountTabs, lists: Iterable[CardList]) -> None:
        super().__init__()
        rule = QFrame()
        rule.setProperty("look", "rule")
        rule.setFixedHeight(1)
        content = ScrolledColumn()
        content.setObjectName("details_content")
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.setWidget(content)  # while it is empty: else all in it is polished and measured
        row = QVBoxLayout()
        row.setContentsMargins(20, 0, 4, 0)
        row.addWidget(tabs, 0, Qt.AlignmentFlag.AlignLeft)
        self._selection = TextLabel("selection")
        self._selection.setObjectName("selection-summary")
        self._selection.hide()
        column.addWidget(self._selection)
        column.addWidget(heading)
        column.addLayout(row)
        column.addWidget(rule)
        for cards in lists:
            column.addWidget(cards)
        column.addStretch(1)

    def show_selection(self, summary: str) -> None:
        """Say above the event how many are selected, and what they share; nothing of one."""
        if summary != self._selection.text():
            self._selection.put(summary)
            self._selection.setVisible(bool(summary))
            announce(self, summary)

    def add_below(self, widget: QWidget) -> None:
        """Put something below all that is said of the event."""
        self._column.addWidget(widget)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to a widget once it has its place."""
        QTimer.singleShot(0, widget, partial(self.ensureWidgetVisible, widget, 0, 24))
