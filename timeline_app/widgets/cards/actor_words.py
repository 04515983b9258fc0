"""Who takes part in an event, as words that are links."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.core.records.event_details import Participant
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.controls.chips import ActorChip, TextButton
from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.text_labels import show_if
from timeline_app.widgets.controls.widget_pool import WidgetPool

panel_texts = Texts("panel_texts")

AT_ONCE = 6
"""So many actors are named at first: they take two or three lines."""


class ActorWords(QWidget):
    """Names with commas between them; of many the first, and a button for the others."""

    actor_requested = Signal(str)
    """The id of an actor of whom one wants to know more."""
    arranged = Signal()
    """There are more of them for the Tab key to pass."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self, gap_px=0, row_gap_px=0)
        self._names = WidgetPool(self._row, self._new_name, ActorChip.clear)
        self._more = TextButton("action")
        self._more.setObjectName("all-actors")
        self._more.clicked.connect(self._show_all)
        self._row.addWidget(self._more)
        self._more.hide()
        self._everybody: Sequence[Participant] = ()
        self._key = 0

    def put(self, key: int, participants: Sequence[Participant]) -> None:
        """Show those who take part in the event with this key."""
        are_all = key == self._key and len(self._names.in_use()) > AT_ONCE
        self._key, self._everybody = key, participants
        self._name(len(participants) if are_all else AT_ONCE)

    def _name(self, most: int) -> None:
        """Show so many names, and offer the others; one alone isn't left for later."""
        everybody = self._everybody
        some = everybody[: most if len(everybody) > most + 1 else len(everybody)]
        missing = len(everybody) - len(some)
        last = len(some) - 1
        for at, name in enumerate(self._names.shown(len(some))):
            name.put(some[at], is_followed=at < last)
        if missing:
            self._row.removeWidget(self._more)
            self._row.addWidget(self._more)  # behind the last name
            self._more.setText(panel_texts.tr("and {n} more", "", missing))
            self._more.setAccessibleName(panel_texts.tr("Show {n} more", "", missing))
        show_if(self._more, bool(missing))
        show_if(self, bool(everybody))

    def _show_all(self) -> None:
        first = len(self._names.in_use())
        self._name(len(self._everybody))
        self.arranged.emit()
        self._names.all_made()[first].setFocus(Qt.FocusReason.TabFocusReason)

    def clear(self) -> None:
        """Name nobody."""
        self.put(0, ())

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        return [*self._names.all_made(), self._more]

    def _new_name(self) -> ActorChip:
        name = ActorChip()
        name.followed.connect(self.actor_requested)
        return name
