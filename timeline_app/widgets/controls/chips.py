"""Chips: small round-edged facts, and actors to be followed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from timeline_app.core.evidence.offices import office_words
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import Participant
from timeline_app.core.records.records import Actor
from timeline_app.core.text.translation import words
from timeline_app.core.text.typography import typographic
from timeline_app.widgets.controls.text_labels import ProseLabel, tool_tip

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_LATIN_END = "\u024f"


class FactChip(ProseLabel):
    """A short fact that can be selected; a long one wraps. Its style sheet gives the padding."""

    PADDING_PX = 12

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setIndent(0)  # else a label with a frame adds half an x to its padding

    def put_fact(self, text: str, note: str = "") -> None:
        """Show this fact, with a note that explains it."""
        self.put(text)
        self.setToolTip(tool_tip(note))
        self.setAccessibleDescription(note)

    @override
    def sizeHint(self) -> QSize:
        """As wide as the whole text on one line, unlike a label that wraps."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * self.PADDING_PX + 2
        return QSize(width, self.heightForWidth(width))


class FlowWords(ProseLabel):
    """A text that stands beside others in a row and wraps when it is longer than one."""

    @override
    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        width += margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))


class TextButton(QPushButton):
    """A button that says any text of a document as it is, shortened where there is no room."""

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        # Any text has to fit: a button is usually never narrower than its text.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # so that Enter presses it, as Space does

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if "&" not in self.text() and self.sizeHint().width() <= self.width():
            super().paintEvent(event)  # all of it has room
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style = self.style()
        room = style.subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 2)
        option.text = text.replace("&", "&&")
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow is for what the button stands in: Qt would go on to any other button."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())


class ActorChip(TextButton):
    """An actor that takes part, by name and by the name in their own script."""

    followed = Signal(str)
    """The actor's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("actor", parent)
        self._actor_id = ""
        self.clicked.connect(lambda: self.followed.emit(self._actor_id))

    def put(self, participant: Participant, *, is_followed: bool = False) -> None:
        """Show this actor, with a comma before another; office and role stand in the tool tip."""
        actor = participant.actor
        self._actor_id = actor.id
        names = (actor.name, name_in_own_script(actor))
        text = typographic(" ".join(filter(None, names)))
        office = office_words(participant.office, participant.tenure, words)
        role = participant.participation.role
        about = " · ".join(filter(None, (office, role)))
        self.setText(self.tr("{actor},").replace("{actor}", text) if is_followed else text)
        self.setToolTip(tool_tip(about))
        self.setAccessibleName(text)
        self.setAccessibleDescription(about)

    def clear(self) -> None:
        """Stand for nobody."""
        self._actor_id = ""
        self.setText("")
        self.setToolTip("")
        self.setAccessibleName("")


def name_in_own_script(actor: Actor) -> str:
    """The first of an actor's Chinese names, else of those in any script but Latin."""
    others = [name for name in actor.other_names if max(name.text, default="") > _LATIN_END]
    chinese = (name.text for name in others if name.language.split("-")[0] == "zh")
    return next(chinese, others[0].text if others else "")
