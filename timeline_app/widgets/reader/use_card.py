"""The card of a quote, a date given or a citation beside the text it rests on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.text.caption import words_within
from timeline_app.render.style.fonts import serif_families
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.line_button import LineButton
from timeline_app.widgets.controls.text_labels import Dot, DotShape, TextLabel, show_if
from timeline_app.widgets.reader.block_layout import tone_color
from timeline_app.widgets.reader.values import Standing, UseCardText
from timeline_app.widgets.texts.phrases import labelled

QUOTE_PX = 14
NAMED_BY = 60
"""So many letters of a heading tell the buttons of a card from those of others."""
MOST_CHOICES = 3
_SHAPES = {
    Standing.GOOD: DotShape.FULL,
    Standing.SHORTENED: DotShape.SPLIT,
    Standing.DOUBTFUL: DotShape.HALF,
    Standing.BAD: DotShape.CROSSED,
    Standing.NONE: DotShape.HOLLOW,
}


class UseCard(WidgetColumn):
    """Says what rests on the text, whether its words stand there, and what can be done."""

    chosen = Signal(str)
    opened = Signal(str)
    """Show the record itself, where it is edited."""
    accepted = Signal(str)
    dismissed = Signal(str)
    other_requested = Signal(str)
    new_requested = Signal(str)
    choice_requested = Signal(str, int)
    """The card's name, and which of its choices, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "use")
        self.name = ""
        self._given: tuple[UseCardText, Palette, bool] | None = None
        self._kind = TextLabel("kind")
        self._heading = TextLabel("strong")
        self._facts = TextLabel("small")
        self.state = TextLabel("NONE")
        self.details = TextLabel("small")
        self._dot = Dot()
        self.accept = QPushButton()
        self.as_new = QPushButton()
        self.other = QPushButton()
        self.dismiss = QPushButton()
        self.open = QPushButton(self.tr("Show"))
        self.choices = [LineButton() for _ in range(MOST_CHOICES)]
        self._arrange()
        self.accept.clicked.connect(lambda: self.accepted.emit(self.name))
        self.as_new.clicked.connect(lambda: self.new_requested.emit(self.name))
        self.other.clicked.connect(lambda: self.other_requested.emit(self.name))
        for number, button in enumerate(self.choices):
            button.clicked.connect(
                lambda _=False, number=number: self.choice_requested.emit(self.name, number)
            )
        self.dismiss.clicked.connect(lambda: self.dismissed.emit(self.name))
        self.open.clicked.connect(lambda: self.opened.emit(self.name))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(3)
        state = QHBoxLayout()
        state.setSpacing(4)
        state.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self.state, 1)
        buttons = FlowLayout(gap_px=8, row_gap_px=4)
        for button in (
            *self.choices,
            self.accept,
            self.as_new,
            self.other,
            self.dismiss,
            self.open,
        ):
            button.setAutoDefault(True)
        for button in (self.accept, self.as_new, self.other, self.dismiss, self.open):
            buttons.addWidget(button)
        choices = FlowLayout(gap_px=8, row_gap_px=4)
        for button in self.choices:
            choices.addWidget(button)
        for label in (self._kind, self._heading, self._facts):
            column.addWidget(label)
        column.addLayout(state)
        column.addWidget(self.details)
        column.addSpacing(4)
        column.addLayout(choices)
        column.addSpacing(5)
        column.addLayout(buttons)

    def put(self, said: UseCardText, palette: Palette, *, is_current: bool) -> None:
        """Show this; what is shown already costs nothing."""
        given = said._replace(marks=()), palette, is_current
        if given == self._given:
            return
        self._given = given
        self.name = said.name
        self._kind.put(said.kind)
        self._kind.setStyleSheet(f"color: {tone_color(said.tone, palette)};")
        self._heading.setFont(_heading_font(is_quote=said.is_quote))
        self._heading.setProperty("look", "quote" if said.is_quote else "strong")
        self._heading.put(said.heading)
        self._facts.put(said.facts)
        self.state.setProperty("look", said.standing.name)
        self.state.put(said.state)
        show_if(self._dot, bool(said.state))
        self.details.put("\n".join(said.details))
        color = {
            Standing.GOOD: palette.open,
            Standing.SHORTENED: palette.open,
            Standing.DOUBTFUL: palette.cooled,
            Standing.BAD: palette.closed,
            Standing.NONE: palette.muted,
        }[said.standing]
        self._dot.put(_SHAPES[said.standing], QColor(color))
        for button, text in (
            (self.accept, said.accept),
            (self.as_new, said.as_new),
            (self.other, said.other),
            (self.dismiss, said.dismiss),
        ):
            button.setText(text)
            # What rests on the text is calm: its place is another only where it has its turn.
            is_calm = not (is_current or said.is_proposed or said.accept)
            show_if(button, bool(text) and not is_calm)
        for number, button in enumerate(self.choices):
            is_there = number < len(said.choices)
            button.put(f"{number + 1} {said.choices[number]}" if is_there else "")
            show_if(button, is_there)
        show_if(self.open, not said.is_proposed)
        for button in self.focus_stops():
            about = words_within(" ".join(said.heading.split()), NAMED_BY)
            text = button.whole if isinstance(button, LineButton) else button.text()
            button.setAccessibleName(labelled(text, about) if text else "")
        self.accept.setProperty("look", "main" if said.is_proposed and is_current else "")
        self.setProperty("is_current", is_current)
        self.setAccessibleName(labelled(said.kind, said.heading))
        self.setAccessibleDescription(said.state)
        for widget in (self, self._heading, self.state, self._facts, self.accept):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def clear(self) -> None:
        """Say nothing: it is hidden."""
        self.name, self._given = "", None
        for label in (self._kind, self._heading, self._facts, self.state, self.details):
            label.put("")
        self.setAccessibleName("")
        self.setAccessibleDescription("")

    def focus_stops(self) -> list[QPushButton]:
        """What the Tab key passes."""
        return [*self.choices, self.accept, self.as_new, self.other, self.dismiss, self.open]

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.name)
        super().mousePressEvent(event)


def _heading_font(*, is_quote: bool) -> QFont:
    font = QFont()
    if is_quote:
        font.setFamilies(serif_families())
        font.setPixelSize(QUOTE_PX)
    return font
