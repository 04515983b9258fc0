"""Shows a text of any length with its marks; what is out of view is never laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.reader.accessible_text import TellingText, mark_words, tell_texts
from timeline_app.widgets.reader.block_layout import (
    LINE_PX,
    BlockLayout,
    StyledStretch,
    label_format,
    mark_format,
)
from timeline_app.widgets.reader.blocks import Blocks, ScrollPlace, TextPlaces
from timeline_app.widgets.reader.caret import Caret
from timeline_app.widgets.reader.marks import TextMark, TextMarks
from timeline_app.widgets.texts.phrases import labelled

COLUMN_PX = 640
MARGIN_PX = 32
KEPT_LAYOUTS = 200
"""So many blocks stay laid out at most: those in view, and what was passed lately."""
CONTEXT_PX = 3 * LINE_PX
"""What is brought into view has so much above it and below."""


class TextView(QAbstractScrollArea):
    """One text, read only: marks, a caret, a selection. Positions are its code points."""

    mark_activated = Signal(str)
    """The name of the mark that was clicked."""
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source-text")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.blocks = Blocks("")
        self.blocks.grow()
        self._places = TextPlaces(self.blocks, self._height_of)
        self._place = ScrollPlace()
        self._layouts: dict[int, BlockLayout] = {}
        self.laid_out = 0
        """How many blocks have been laid out so far."""
        self.marks = TextMarks()
        self.current = ""
        """The name of the mark that stands out."""
        self.hits: tuple[int, int] = (0, 0)
        """What a search has found last."""
        self.tip_of: Callable[[str], str] = lambda _: ""
        """What is said of the mark of a name; empty for nothing."""
        self.caret = Caret(self)
        self.telling = TellingText(self)
        tell_texts()
        self._palette = LIGHT
        self._is_following = False
        self._awaited: tuple[int, int] | None = None
        self.reading = SlicedWork(self)
        """Goes through a long text; what is shown doesn't wait for it."""
        self.reading.ended.connect(self._has_read)
        self.verticalScrollBar().valueChanged.connect(self._follow_bar)

    # What is shown.

    @property
    def text(self) -> str:
        """The whole text."""
        return self.blocks.text

    def show_text(self, text: str, marks: Iterable[TextMark] | TextMarks = ()) -> None:
        """Show this text from its beginning, with these marks."""
        self.reading.cancel()
        self.blocks = Blocks(text)
        self.blocks.grow()
        self._places = TextPlaces(self.blocks, self._height_of)
        self._place, self._awaited = ScrollPlace(), None
        self.hits = (0, 0)
        self.marks = marks if isinstance(marks, TextMarks) else TextMarks(marks)
        self.current = ""
        self._layouts.clear()
        self.caret.put(0)
        self._read_on()
        self._fit_bar()

    def show_marks(self, marks: Iterable[TextMark] | TextMarks) -> None:
        """Mark these stretches, and no others; the text stays where it is."""
        self.marks = marks if isinstance(marks, TextMarks) else TextMarks(marks)
        self._layouts.clear()
        self._fit_bar()

    def show_hit(self, start: int, end: int) -> None:
        """Let what a search found stand out, and bring it into view."""
        self.hits = (start, end)
        self.caret.put(end, anchor=start)
        self.reveal(start, end)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self._layouts.clear()
        self.viewport().update()

    def make_current(self, name: str) -> None:
        """Let the mark of this name stand out, and bring it into view; none for an empty one."""
        self.current = name
        self._layouts.clear()
        mark = self.marks.named(name) if name else None
        if mark is not None:
            self.caret.put(mark.start)
            self.reveal(mark.start, mark.end)
            words = self.text[mark.start : min(mark.end, mark.start + 500)]
            told = "\n".join((labelled(mark_words(mark), words), self.tip_of(name))).strip()
            self.setAccessibleDescription(told)
            announce(self, told)
        self.viewport().update()

    def finish_reading(self) -> None:
        """Go through all of the text at once."""
        if self.reading.is_busy:
            self.reading.finish()

    def _read_on(self) -> None:
        """Go through the rest of a text in which that was stopped."""
        if not self.blocks.is_whole and not self.reading.is_busy:
            self.reading.start(self.blocks.growing())

    def _has_read(self) -> None:
        awaited, self._awaited = self._awaited, None
        self._fit_bar()
        if awaited is not None:
            self.reveal(*awaited)

    # Laying out.

    @property
    def column_px(self) -> int:
        """How wide the lines are."""
        return max(80, min(COLUMN_PX, self.viewport().width() - 2 * MARGIN_PX))

    @property
    def left_px(self) -> int:
        """Where the lines begin."""
        return max(0, (self.viewport().width() - self.column_px) // 2)

    def layout_of(self, block: int) -> BlockLayout:
        """A block, laid out."""
        found = self._layouts.get(block)
        if found is None:
            found = self._lay_out(block)
            while len(self._layouts) >= KEPT_LAYOUTS:
                self._layouts.pop(next(iter(self._layouts)))
            self._layouts[block] = found
        return found

    def _lay_out(self, block: int) -> BlockLayout:
        self.laid_out += 1
        blocks = self.blocks
        start, end = blocks.start_of(block), blocks.end_of(block)
        marks = sorted(self.marks.within(start, end), key=lambda one: one.name == self.current)
        return BlockLayout(
            self.text[start:end],
            start,
            self.column_px,
            [StyledStretch(one.start, one.end, self._format_of(one)) for one in marks],
            label_format(self._palette),
            ends_a_paragraph=blocks.ends_a_paragraph(block),
        )

    def _format_of(self, mark: TextMark) -> QTextCharFormat:
        is_current = bool(mark.name) and mark.name == self.current
        return mark_format(mark, self._palette, is_current=is_current)

    def _height_of(self, block: int) -> int:
        return self.layout_of(block).height_px

    # Scrolling.

    @property
    def _room_px(self) -> int:
        return self.viewport().height()

    def scroll_by(self, pixels: int) -> None:
        """Move the text up by so much."""
        place, last = self._places.moved(self._place, pixels), self._places.last(self._room_px)
        if place >= last:
            self._read_on()
        self._go(min(place, last))

    def reveal(self, start: int, end: int) -> None:
        """Bring a stretch into view, as much of it as has room."""
        if not self.blocks.is_whole and end >= self.blocks.end:
            self._awaited = (start, end)
            self._read_on()
            return
        top, bottom = self._y_of(start), self._y_of(end)
        room = self._room_px
        if top is None or top < CONTEXT_PX / 2 or bottom is None or bottom > room - LINE_PX:
            block = self.blocks.at(start)
            line = self.layout_of(block).line_of(start) * LINE_PX
            above = min(room // 3, max(CONTEXT_PX, room // 3))
            place = self._places.moved(ScrollPlace(block, line), -above)
            self._go(min(place, self._places.last(room)))

    def reveal_caret(self) -> None:
        """Scroll no further than the caret needs."""
        at, room = self._y_of(self.caret.at), self._room_px
        if at is None:
            self.reveal(self.caret.at, self.caret.at)
        elif at < 0:
            self.scroll_by(at - LINE_PX // 2)
        elif at + LINE_PX > room:
            self.scroll_by(at + LINE_PX - room + LINE_PX // 2)
        self.viewport().update()

    def _y_of(self, index: int, room_px: int = -1) -> int | None:
        """Where the line of a code point is in the view; None where its block isn't in it."""
        block = self.blocks.at(index)
        room = self._room_px if room_px < 0 else room_px
        top = self._places.top_of(self._place, block, room)
        return None if top is None else top + self.layout_of(block).line_of(index) * LINE_PX

    def _go(self, place: ScrollPlace) -> None:
        self._place = place
        self._show_on_bar()
        self.viewport().update()

    def _fit_bar(self) -> None:
        """Let the scroll bar be as long as the text is now."""
        last = self._places.last(self._room_px)
        most = self._places.index_of(last)
        bar = self.verticalScrollBar()
        self._is_following = True
        bar.setRange(0, most)
        bar.setPageStep(max(1, self.blocks.end - most))
        bar.setSingleStep(max(1, bar.pageStep() // 12))
        self._is_following = False
        self._go(min(self._place, last))

    def _show_on_bar(self) -> None:
        self._is_following = True
        self.verticalScrollBar().setValue(self._places.index_of(self._place))
        self._is_following = False

    def _follow_bar(self, value: int) -> None:
        if not self._is_following:
            last = self._places.last(self._room_px)
            self._place = min(self._places.place_of(value), last)
            if self._place == last:
                self._read_on()
            self.viewport().update()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The scroll bar counts code points: what it does is followed by itself."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() * 3 * LINE_PX // 120
        self.scroll_by(-pixels)
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        at = self._places.index_of(self._place) if self._layouts else 0
        current = self.marks.named(self.current) if self.current else None
        was_in_view = current is not None and self._is_in_view(current.start, event.oldSize())
        self._layouts.clear()
        if self._place.block or self._place.below_px:
            self._place = self._places.place_of(at)
        self._fit_bar()
        if current is not None and was_in_view:
            self.reveal(current.start, current.end)

    def _is_in_view(self, index: int, size: QSize) -> bool:
        """Whether a code point is in the view, of this size, as it is laid out."""
        y = self._y_of(index, size.height())
        return y is not None and 0 <= y < size.height()

    # Painting.

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(self._palette.panel))
        painter.setPen(QColor(self._palette.text))
        selected = self._selected()
        current = self.marks.named(self.current) if self.current else None
        ring = QPen(QColor(self._palette.accent), 1.5)
        for block, top in self._places.seen(self._place, self._room_px):
            layout, at = self.layout_of(block), QPointF(self.left_px, top)
            painter.setPen(QColor(self._palette.text))
            layout.draw(painter, at, selected)
            if current is not None and current.start < layout.end and current.end > layout.start:
                layout.draw_outline(painter, at, current, ring)
            if self.hasFocus() and layout.start <= self.caret.at <= self.blocks.end_of(block):
                self._draw_caret(painter, layout.caret_of(self.caret.at).translated(at))

    def _draw_caret(self, painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, QColor(self._palette.accent))

    def _selected(self) -> list[StyledStretch]:
        found = []
        if self.hits[0] < self.hits[1]:
            ground = QTextCharFormat()
            ground.setBackground(QColor(self._palette.hit))
            found.append(StyledStretch(*self.hits, ground))
        start, end = self.caret.selection
        if start < end and (start, end) != self.hits:
            ground = QTextCharFormat()
            ground.setBackground(QColor(self._palette.accent))
            ground.setForeground(QColor(self._palette.on_accent))
            found.append(StyledStretch(start, end, ground))
        return found

    # Hands.

    def index_at(self, point: QPoint) -> int:
        """The code point nearest to a point of the viewport."""
        last = (0, 0)
        for block, top in self._places.seen(self._place, self._room_px):
            last = block, top
            if point.y() < top + self._height_of(block):
                break
        layout = self.layout_of(last[0])
        return layout.index_at(point.x() - self.left_px, point.y() - last[1])

    def rects_of(self, start: int, end: int) -> list[QRectF]:
        """Where a stretch lies in the viewport, as far as it is in view."""
        found = []
        for block, top in self._places.seen(self._place, self._room_px):
            layout = self.layout_of(block)
            if start <= layout.end and end > layout.start:
                at = QPointF(self.left_px, top)
                found += [rect.translated(at) for rect in layout.rects_of(start, end)]
        return found

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            is_held = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caret.go(self.index_at(event.position().toPoint()), is_held=is_held)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            point = event.position().toPoint()
            if point.y() < 0 or point.y() > self._room_px:
                self.scroll_by(-LINE_PX if point.y() < 0 else LINE_PX)
            self.caret.go(self.index_at(point), is_held=True)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.caret.has_selection:
            at = self.index_at(event.position().toPoint())
            mark = self.marks.shortest_at(at)
            if mark is not None and mark.name:
                self.mark_activated.emit(mark.name)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """What a mark under the pointer is about is said beside it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        mark = self.marks.shortest_at(self.index_at(event.pos()))
        lines = [] if mark is None else self.rects_of(mark.start, mark.end)
        line = next((one for one in lines if one.contains(QPointF(event.pos()))), None)
        said = "" if mark is None or line is None else self.tip_of(mark.name)
        around = QRect() if line is None else line.toAlignedRect()
        QToolTip.showText(event.globalPos(), tool_tip(said), self.viewport(), around)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.caret.select_word(self.index_at(event.position().toPoint()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.caret.press(event):
            super().keyPressEvent(event)

    def page(self, step: int) -> None:
        """Scroll by what is in view, less a line."""
        self.scroll_by(step * max(LINE_PX, self._room_px - 2 * LINE_PX))

    def copy(self) -> None:
        """Put what is selected on the clipboard, as it stands in the text."""
        if self.caret.has_selection:
            QGuiApplication.clipboard().setText(self.selected_words())

    def selected_words(self) -> str:
        """What is selected."""
        start, end = self.caret.selection
        return self.text[start:end]

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
