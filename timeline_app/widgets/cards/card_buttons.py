"""The buttons by which cards are edited, and those of the heading, which lead to other events."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.text.translation import number
from timeline_app.widgets.cards.card import Card
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.text_labels import show_if, tool_tip

ICON_BUTTON_PX = 24


class CardButton(TextButton):
    """A button that isn't painted while nobody is near; it keeps its place, and the Tab key.

    `icon` are strokes that are drawn in the place of the text, where that has no room.
    """

    def __init__(self, text: str, icon: Strokes = ()) -> None:
        super().__init__("quiet")
        self.is_near = False
        self._icon = icon
        self.setText(text)
        if icon:
            self.setFixedWidth(ICON_BUTTON_PX)
            self.setToolTip(tool_tip(text))
            self.setAccessibleDescription(text)  # else the tip, with its markup

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_near:
            return
        if not self._icon:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        paint_strokes(painter, self, self._icon)


class CardButtons(QWidget):
    """Edit and Remove, and for a source cited what edits the source itself."""

    edit_requested = Signal()
    remove_requested = Signal()
    source_requested = Signal()

    def __init__(
        self, card: QWidget, *, with_source: bool = False, has_icons: bool = False
    ) -> None:
        super().__init__(card)
        self._card = card
        self._edit_words = self.tr("Edit")
        self.edit_button = CardButton(self._edit_words, PENCIL if has_icons else ())
        self.source_button = CardButton(self.tr("Source…")) if with_source else None
        self.remove_button = CardButton(self.tr("Remove"), CROSS if has_icons else ())
        self.edit_button.clicked.connect(self.edit_requested)
        self.remove_button.clicked.connect(self.remove_requested)
        self._buttons = [self.edit_button, self.remove_button]
        if self.source_button is not None:
            self.source_button.clicked.connect(self.source_requested)
            self._buttons.insert(1, self.source_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self._buttons:
            row.addWidget(button)
        self._may_change = True
        self._can_remove = True
        self._has_menu = False
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    @property
    def may_change(self) -> bool:
        """Whether the card may be edited."""
        return self._may_change

    def allow(self, may_change: bool) -> None:
        """Be there, or not where nothing may be changed."""
        self._may_change = may_change
        show_if(self, may_change)

    def put(self, edit: str, remove: str, source: str = "", words: str = "") -> None:
        """Take these names for a screen reader; without one a button isn't there.

        `words` stand on the first button instead of "Edit".
        """
        text = words or self._edit_words
        if text != self.edit_button.text():
            self.edit_button.setText(text)
        self.edit_button.setAccessibleName(edit)
        self.remove_button.setAccessibleName(remove)
        if self.source_button is not None:
            self.source_button.setAccessibleName(source)
        self._can_remove = bool(remove)
        show_if(self.remove_button, self._can_remove)

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        return list(self._buttons)

    def menu(self) -> QMenu:
        """The same as a menu; a text that is selected in the card can be copied by it as well."""
        menu = QMenu(self._card)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        selected = [
            label.selectedText()
            for label in self._card.findChildren(QLabel)
            if label.hasSelectedText()
        ]
        if selected:
            copy = menu.addAction(self.tr("&Copy"))
            copy.triggered.connect(lambda: QApplication.clipboard().setText(selected[0]))
            menu.addSeparator()
        if self._may_change:
            menu.addAction(f"{self.edit_button.text()}…").triggered.connect(self.edit_requested)
            if self.source_button is not None:
                menu.addAction(self.tr("Edit the &Source…")).triggered.connect(
                    self.source_requested
                )
            if self._can_remove:
                menu.addAction(self.remove_button.text()).triggered.connect(self.remove_requested)
        return menu

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The menu of the card stands for those of its texts from now on."""
        super().showEvent(event)
        if not self._has_menu:
            self._has_menu = True
            for label in self._card.findChildren(QLabel):
                label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        for widget in (before, now):
            if widget is not None and self._card.isAncestorOf(widget):
                self.show_near(is_hovered=self._card.underMouse())
                return

    def show_near(self, *, is_hovered: bool) -> None:
        """Be seen if the pointer is on the card, or the keyboard in it."""
        focused = QApplication.focusWidget()
        is_near = is_hovered or (focused is not None and self._card.isAncestorOf(focused))
        for button in self._buttons:
            if button.is_near != is_near:
                button.is_near = is_near
                button.update()


class EditableCard(Card):
    """A card that can be turned into a form."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        with_source: bool = False,
        has_icons: bool = False,
    ) -> None:
        super().__init__(parent)
        self.buttons = CardButtons(self, with_source=with_source, has_icons=has_icons)

    # Not by an event filter: that would be asked for every event of the card.

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.buttons.show_near(is_hovered=True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.buttons.show_near(is_hovered=False)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.buttons.show_near(is_hovered=False)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.buttons.menu()
        if menu.isEmpty():
            menu.deleteLater()
            super().contextMenuEvent(event)
        else:
            menu.popup(event.globalPos())


Strokes = tuple[tuple[tuple[float, float], ...], ...]
"""Lines of an icon, in pixels from its middle."""
PENCIL: Strokes = (
    ((-5.2, 5.2), (-4.2, 1.8), (2.6, -5.0), (5.0, -2.6), (-1.8, 4.2), (-5.2, 5.2)),
    ((0.8, -3.2), (3.2, -0.8)),
)
CROSS: Strokes = (((-4.0, -4.0), (4.0, 4.0)), ((-4.0, 4.0), (4.0, -4.0)))


def paint_strokes(painter: QPainter, button: QWidget, strokes: Strokes) -> None:
    """An icon of fine strokes amid a button, in the colour of its text."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(button.palette().color(QPalette.ColorRole.ButtonText), 1.3))
    painter.translate(button.width() / 2, button.height() / 2)
    for line in strokes:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))


class Stepper(QWidget):
    """‹ 13 of 45 ›: where the event stands among all, and the way to the next."""

    step_requested = Signal(int)
    """-1 for the previous event, 1 for the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.previous = TextButton("step")
        self.next = TextButton("step")
        self._position = QLabel()
        self._position.setTextFormat(Qt.TextFormat.PlainText)
        self._position.setProperty("look", "position")
        self.previous.setText("‹")
        self.previous.setAccessibleName(self.tr("Previous event"))
        self.previous.setToolTip(self.tr("Previous event"))
        self.next.setText("›")
        self.next.setAccessibleName(self.tr("Next event"))
        self.next.setToolTip(self.tr("Next event"))
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.next.clicked.connect(lambda: self.step_requested.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.previous, self._position, self.next):
            row.addWidget(widget)

    def put(self, position: tuple[int, int] | None) -> None:
        """Show a position, counted from 1, among so many; None hides all."""
        self.setVisible(position is not None)
        if position is None:
            return
        place, total = position
        words = self.tr("{place} of {total}")
        self._position.setText(words.format(place=number(place), total=number(total)))
        self.previous.setEnabled(place > 1)
        self.next.setEnabled(place < total)


class EditButton(TextButton):
    """A pencil of fine strokes, in the colour of the arrows beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("step", parent)
        self.setObjectName("edit-button")
        self.setAccessibleName(self.tr("Edit"))
        self.setToolTip(self.tr("Edit"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_strokes(QPainter(self), self, PENCIL)
