"""The card of a related event: how it is related and how far off, and a link to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import RelatedEvent
from timeline_app.core.records.records import Event, Status
from timeline_app.core.text.translation import words
from timeline_app.core.text.typography import typographic
from timeline_app.widgets.cards.card_buttons import EditableCard
from timeline_app.widgets.controls.text_labels import RING_PX, ProseLabel, TextLabel
from timeline_app.widgets.texts.phrases import dotted
from timeline_app.widgets.texts.record_texts import (
    event_date_words,
    related_words,
    title_words,
)


class LinkButton(QAbstractButton):
    """A link of any length: a button whose text wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words = TextLabel("link")
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING_PX, 2, RING_PX, 2)
        column.addWidget(self.words)
        self.setMinimumHeight(24)

    def put(self, text: str) -> None:
        """Show this link."""
        self.words.put(text)
        self.setAccessibleName(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Only the focus ring: the text is a label."""
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.words.palette().color(QPalette.ColorRole.Highlight), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)


class RelatedCard(EditableCard):
    """One relation of the shown event, from its point of view."""

    event_requested = Signal(int)
    """The key of the other event."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = 0
        self._relation = ProseLabel("heading")
        self.link = LinkButton()
        self._date = ProseLabel("small")
        self._note = ProseLabel("plain")
        self.link.clicked.connect(lambda: self.event_requested.emit(self._key))
        for label in (self._relation, self._date, self._note):
            label.setContentsMargins(RING_PX, 0, RING_PX, 0)
        self.column.setContentsMargins(0, 8, 4, 11)
        self.column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._relation, 1)
        head.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        for widget in (self.link, self._date, self._note):
            self.column.addWidget(widget)

    def put(self, related: RelatedEvent, event: Event) -> None:
        """Show how another event is related to this one."""
        other = related.event
        self._key = related.key
        relation = related_words(related, event)
        self._relation.put(relation)
        self.link.put(title_words(other))
        is_plain = other.status in (Status.TOOK_PLACE, Status.ONGOING)
        status = "" if is_plain else words(other.status.value)
        date = dotted((event_date_words(other, DateStyle.LONG), status))
        self._date.put(date)
        self._note.put(typographic(related.relation.note))
        self.link.setAccessibleDescription(dotted((relation, date)))
        title = title_words(other)
        self.buttons.put(
            self.tr("Edit the relation to {title}").replace("{title}", title),
            self.tr("Remove the relation to {title}").replace("{title}", title),
        )

    @override
    def clear(self) -> None:
        super().clear()
        self._key = 0
        self.link.put("")
