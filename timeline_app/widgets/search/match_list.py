"""The list of hits below the search field: title, date, and the passage that was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.fields.row_delegate import (
    paint_current,
    stretch,
    text_at_right,
    text_with_looks,
)
from timeline_app.widgets.texts.phrases import labelled, listed

MOST_LISTED = 200
"""Hits in the list; Enter goes on through all others."""

MOST_SHOWN = 7
WIDTH_PX = 460
ROW_PX = 48
INSET_PX = 10
BETWEEN_PX = 12.0
MARGIN_PX = 4
BUTTON_PX = 28

Index = QModelIndex | QPersistentModelIndex
Marked = Sequence[tuple[int, int]]


class MatchTexts(NamedTuple):
    """What the list says of a hit. The lane's colour is a role.

    `where` names the text of the passage; both are empty where the title has all that was
    looked for, or while the passage isn't known.
    """

    title: str
    title_marked: Marked
    date: str
    lane: str
    colour: str
    where: str = ""
    passage: str = ""
    passage_marked: Marked = ()

    @property
    def spoken(self) -> str:
        """All of it in one line."""
        passage = labelled(self.where, self.passage) if self.passage else ""
        return listed((self.title, self.date, self.lane, passage))


class MatchesModel(QAbstractListModel):
    """Some rows of the events in the order of the search; words are asked for when shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[int] = []
        self._words: Callable[[int], MatchTexts] | None = None

    def set_rows(self, rows: Sequence[int], words: Callable[[int], MatchTexts]) -> None:
        """List these rows of the events from now on."""
        if rows == self.rows:
            self._words = words
            if rows:  # what is said of them may be other
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows, self._words = rows, words
        self.endResetModel()

    def words_at(self, place: int) -> MatchTexts:
        """What is said of the hit at a place."""
        assert self._words is not None  # there are rows
        return self._words(self.rows[place])

    def row_changed(self, row: int) -> None:
        """More is known of an event, if it is listed."""
        if row in self.rows:
            index = self.index(self.rows.index(row))
            self.dataChanged.emit(index, index)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words_at(index.row()).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words_at(index.row()).spoken
        return None


class MatchPainter(QStyledItemDelegate):
    """Draws two lines: the title with the date, and where it was found with the lane."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours: Palette = LIGHT

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(ROW_PX, 2 * option.fontMetrics.height() + 14))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, MatchesModel)
        words, colours = model.words_at(index.row()), self.colours
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_current(painter, option, colours)
        if words.lane:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.lane(words.colour))
            painter.drawRoundedRect(
                QRectF(rect.left() + 2, rect.top() + 8, 3, rect.height() - 16), 1.5, 1.5
            )
        room = rect.adjusted(INSET_PX + 2, 0, -INSET_PX, 0)
        middle = rect.top() + rect.height() / 2
        first = QRectF(room.left(), middle - 21, room.width(), 22)
        second = QRectF(room.left(), middle, room.width(), 20)
        left = self._at_right(painter, first, words.date)
        self._line(
            painter, first.adjusted(0, 0, -left, 0), words.title, words.title_marked, Face.TITLE
        )
        before = f"{words.where}  " if words.passage else ""
        lane = self._at_right(painter, second, words.lane) if before else 0.0
        text = before + words.passage if before else words.lane
        marked = [(a + len(before), b + len(before)) for a, b in words.passage_marked]
        muted = len(before or words.lane)
        self._line(painter, second.adjusted(0, 0, -lane, 0), text, marked, Face.DETAIL, muted)
        painter.restore()

    def _at_right(self, painter: QPainter, room: QRectF, text: str) -> float:
        """Draw a text at the right end; how much of the room it took."""
        painter.setFont(font_of(Face.DETAIL))
        painter.setPen(QColor(self.colours.muted))
        return text_at_right(painter, room, text, 0.4) + BETWEEN_PX

    def _line(
        self,
        painter: QPainter,
        room: QRectF,
        text: str,
        marked: Marked,
        face: Face,
        muted: int = 0,
    ) -> None:
        """Draw a text on one line, what was found on its ground, the first letters muted."""
        painter.setFont(font_of(face))
        painter.setPen(QColor(self.colours.text))
        looks = [self._muted(muted)] if muted else []
        looks += [self._found(start, end) for start, end in marked]
        text_with_looks(painter, room, text, looks)

    def _muted(self, length: int) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setForeground(QColor(self.colours.muted))
        return stretch(0, length, look)

    def _found(self, start: int, end: int) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setBackground(QColor(self.colours.hit))
        look.setForeground(QColor(self.colours.text))
        look.setFontWeight(QFont.Weight.DemiBold)
        return stretch(start, end, look)


class MatchesView(QListView):
    """Shows hits; the keyboard stays in the field above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class MatchList(QFrame):
    """Drops below a field, over what is there, and takes no focus."""

    chosen = Signal(int)
    """The place of the hit, counted from 0."""
    only_requested = Signal()
    """All that was found is to be shown, and nothing else."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self.hide()
        self.setObjectName("hits")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = field
        field.installEventFilter(self)
        self.model = MatchesModel(self)
        self.view = MatchesView()
        self.view.setObjectName("hits-view")
        self.view.setAccessibleName(self.tr("What was found"))
        self.painter_ = MatchPainter(self)
        self.view.setItemDelegate(self.painter_)
        self.view.setModel(self.model)
        self.note = QLabel()
        self.note.setObjectName("hits-note")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.only_button = TextButton("action")
        self.only_button.setObjectName("hits-only")
        self.only_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.only_button.hide()
        self.only_button.clicked.connect(self.only_requested)
        self.view.clicked.connect(lambda index: self.chosen.emit(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.setSpacing(0)
        column.addWidget(self.view)
        column.addWidget(self.note)
        column.addWidget(self.only_button, 0, Qt.AlignmentFlag.AlignLeft)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay below the field, wherever the bar puts it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.painter_.colours = palette
        self.setStyleSheet(f"""
            #hits {{
                background: {palette.panel}; border: 1px solid {palette.line};
                border-radius: 10px;
            }}
            #hits-view {{ background: {palette.panel}; border: none; outline: none; }}
            #hits-note {{ color: {palette.muted}; font-size: 12px; padding: 4px 8px; }}
            #hits-only {{
                color: {palette.accent}; background: transparent; border: none;
                border-radius: 7px; font-size: 12px; font-weight: 500; padding: 0 8px;
                min-height: {BUTTON_PX}px; max-height: {BUTTON_PX}px;
            }}
            #hits-only:hover {{ background: {palette.field}; }}
        """)

    def offer_only(self, text: str, tip: str) -> None:
        """Offer, in these words, to show nothing but what was found; or don't."""
        self.only_button.setText(text)
        self.only_button.setAccessibleName(text)
        self.only_button.setToolTip(tool_tip(tip))
        self.only_button.setAccessibleDescription(tip)
        self.only_button.setVisible(bool(text))

    def show_hits(
        self, rows: Sequence[int], words: Callable[[int], MatchTexts], note: str, current: int
    ) -> None:
        """Show these hits, and a note below them."""
        self.model.set_rows(rows, words)
        self.note.setText(note)
        self.set_current(current)
        if self.isVisible():
            self.place()

    @property
    def current(self) -> int:
        """The place of the current hit, -1 if there is none."""
        return self.view.currentIndex().row()

    def set_current(self, place: int) -> None:
        """Let the hit at a place be the current one, if it is listed."""
        index = self.model.index(place) if 0 <= place < len(self.model.rows) else QModelIndex()
        self.view.setCurrentIndex(index)

    def open(self) -> None:
        """Drop down."""
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Stand below the field, as high as the hits need."""
        window, count = self._field.window(), len(self.model.rows)
        self.view.setVisible(bool(count))
        self.note.setVisible(bool(self.note.text()))
        corner = self._field.mapTo(window, self._field.rect().bottomLeft())
        width = min(max(WIDTH_PX, self._field.width()), window.width() - 16)
        left = max(8, min(corner.x(), window.width() - width - 8))
        row = max(ROW_PX, self.view.sizeHintForRow(0)) if count else 0
        inside = width - 2 * MARGIN_PX - 2
        note = self.note.heightForWidth(inside) if self.note.text() else 0
        note += BUTTON_PX if self.only_button.text() else 0
        room = window.height() - corner.y() - 24 - note - 2 * MARGIN_PX
        rows = max(1, min(MOST_SHOWN, count, room // row)) * row if count else 0
        self.view.setFixedHeight(rows)
        self.setGeometry(left, corner.y() + 6, width, rows + note + 2 * MARGIN_PX + 2)
