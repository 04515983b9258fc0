"""One actor of an event in the form: the name, the role to be typed, and the way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from timeline_app.core.records.event_details import Participant
from timeline_app.core.records.records import Participation
from timeline_app.core.text.candidates import Candidate
from timeline_app.widgets.controls.chips import TextButton, name_in_own_script
from timeline_app.widgets.controls.text_labels import TextLabel, tool_tip
from timeline_app.widgets.fields.commit_keys import CommitKeys
from timeline_app.widgets.fields.record_field import ValueField

NAME_SHARE, ROLE_SHARE = 5, 4


class ActorRow(QWidget):
    """Holds one participation, with the role that it is to have."""

    removed = Signal()
    """The actor is to take part no more."""

    def __init__(self, offers: Callable[[str], Sequence[Candidate]]) -> None:
        super().__init__()
        self.participation: Participation | None = None
        self._name = TextLabel("plain")
        self.role = ValueField()
        self.role.set_choices(offers)
        self.role.setPlaceholderText(self.tr("Role"))
        self.remove = TextButton("step")
        self.remove.setText("×")
        self.remove.clicked.connect(self.removed)
        self.role_keys, self.remove_keys = (
            CommitKeys(self.role),
            CommitKeys(self.remove, is_button=True),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._name, NAME_SHARE, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.role, ROLE_SHARE)
        row.addWidget(self.remove)

    def put(self, participant: Participant) -> None:
        """Show who it is; the role is put apart, for somebody may be typing it."""
        actor = participant.actor
        self.participation = participant.participation
        name = " ".join(part for part in (actor.name, name_in_own_script(actor)) if part)
        office = participant.office.title if participant.office else ""
        self._name.put(name)
        self._name.setToolTip(tool_tip(office))
        self._name.setAccessibleDescription(office)
        for widget, pattern in (
            (self.role, self.tr("Role of {name}")),
            (self.remove, self.tr("Take {name} out")),
        ):
            widget.setAccessibleName(pattern.replace("{name}", name))
        self.remove.setToolTip(tool_tip(self.remove.accessibleName()))
        self.remove.setAccessibleDescription(self.remove.accessibleName())

    def clear(self) -> None:
        """Stand for nobody."""
        self.participation = None
        self._name.put("")
        self._name.setToolTip("")
        self.role.put("")
        for widget in (self.role, self.remove):
            widget.setAccessibleName("")
        self.remove.setToolTip("")

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        return [self.role, self.remove]
