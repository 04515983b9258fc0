"""What was typed about events and could not be kept: it waits until their form is back."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.core.edits.event_edits import EventPart
from timeline_app.core.records.records import EventId

Place = tuple[EventId, EventPart]


class Waiting(NamedTuple):
    """What a field held, in words too; what the event is called; and why it was not kept."""

    value: object
    words: str
    title: str
    fault: str


class UnsavedEventText(QObject):
    """Remembers values by event and field, and says so."""

    told = Signal(str)
    """A sentence on what could not be kept."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: dict[Place, Waiting] = {}

    @property
    def all_held(self) -> tuple[Waiting, ...]:
        """All that waits."""
        return tuple(self._held.values())

    @property
    def held(self) -> dict[Place, Waiting]:
        """What waits, by event and field."""
        return dict(self._held)

    def add(self, place: Place, waiting: Waiting) -> None:
        """Let something wait, and say so once it is clear that it goes on waiting."""
        self._held[place] = waiting
        QTimer.singleShot(0, self, partial(self._tell, place))

    def take(self, place: Place) -> Waiting | None:
        """What waits for a field that is shown again."""
        return self._held.pop(place, None)

    def tell_all(self) -> None:
        """Say that there is something left that could not be kept."""
        for place in self._held:
            self._tell(place)

    def forget(self) -> None:
        """Let nothing wait any more here, for another chronology is shown."""
        self._held.clear()

    def _tell(self, place: Place) -> None:
        waiting = self._held.get(place)
        if waiting is not None:
            pattern = self.tr("{fault} What was typed about “{title}” waits in its form.")
            self.told.emit(_filled(pattern, waiting))


def _filled(pattern: str, waiting: Waiting) -> str:
    """The pattern, with words of people put in last, for they may hold braces."""
    head, _, rest = pattern.partition("{fault}")
    middle, _, rest = rest.partition("{title}")
    return head + waiting.fault + middle + waiting.title + rest
