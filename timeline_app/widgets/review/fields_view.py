"""The fields of one row of a review, its versions side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.core.text.utf16 import Utf16Positions
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.indicators import CheckBox
from timeline_app.widgets.controls.text_labels import TextLabel, show_if
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.review.values import ReviewField
from timeline_app.widgets.texts.phrases import clauses, labelled

LINE_SEPARATOR = "\u2028"
USUAL_PX = 160
Spans = Sequence[tuple[int, int]]


class MarkedText(QWidget):
    """Shows a text as it is: nothing in it is markup. Marks have a ground and a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours: Palette = LIGHT
        self.text, self.marked = "", ()  # type: tuple[str, Spans]
        self._is_quiet = False
        self._layout = QTextLayout()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._width = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, text: str, marked: Spans = (), *, is_quiet: bool = False) -> None:
        """Show this, with these stretches of it in code points marked."""
        self.text, self.marked, self._is_quiet = text, tuple(marked), is_quiet
        self._layout.setText(text.replace("\n", LINE_SEPARATOR))
        self._layout.setFont(self.font())
        at = Utf16Positions(text)
        formats = []
        for start, end in self.marked:
            one = QTextLayout.FormatRange()
            one.start, one.length = at.units(start), at.units(end) - at.units(start)
            one.format = self._format()
            formats.append(one)
        self._layout.setFormats(formats)
        self._width = -1
        self.updateGeometry()
        self.update()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.colours = palette
        self.put(self.text, self.marked, is_quiet=self._is_quiet)

    def _format(self) -> QTextCharFormat:
        found = QTextCharFormat()
        found.setBackground(QColor(self.colours.accent_tint))
        found.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        found.setUnderlineColor(QColor(self.colours.accent))
        return found

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(USUAL_PX, self._laid_out(max(self.width(), USUAL_PX)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def _laid_out(self, width: int) -> int:
        """How high the text is in lines of this width."""
        if width != self._width:
            self._width = width
            top = 0.0
            self._layout.beginLayout()
            while (line := self._layout.createLine()).isValid():
                line.setLineWidth(max(1, width))
                line.setPosition(QPointF(0, top))
                top += line.height()
            self._layout.endLayout()
        return max(ceil(self._layout.boundingRect().height()), self.fontMetrics().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laid_out(self.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._laid_out(self.width())
        painter.setPen(QColor(self.colours.muted if self._is_quiet else self.colours.text))
        self._layout.draw(painter, QPointF(0, 0))


fields_texts = Texts("fields_texts")

BETWEEN_PX = 16


class FieldRow(WidgetColumn):
    """One field: what it is called, a box where it is taken by itself, and each version."""

    take_requested = Signal(bool)

    def __init__(self, versions: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "field")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._versions = versions
        self.label = TextLabel("hint")
        self.box = CheckBox()
        self.box.setVisible(False)
        self.box.clicked.connect(self.take_requested)
        self.texts = [MarkedText() for _ in versions]
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BETWEEN_PX)
        for number, text in enumerate(self.texts):
            grid.addWidget(text, 0, number, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.box)
        column.addLayout(grid)

    def put(self, field: ReviewField) -> None:
        """Show this field."""
        is_box = field.is_taken is not None
        self.label.put("" if is_box else field.label)
        show_if(self.box, is_box)
        self.box.setText(field.label.replace("&", "&&"))
        self.box.setChecked(bool(field.is_taken))
        nothing = fields_texts.tr("nothing")
        for view, text, marked in zip(self.texts, field.texts, field.marked, strict=True):
            view.put(text or nothing, marked, is_quiet=not text)
        said = (
            labelled(name, text or nothing)
            for name, text in zip(self._versions, field.texts, strict=True)
        )
        self.setAccessibleName(labelled(field.label, clauses(said)))

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        for text in self.texts:
            text.set_palette_roles(palette)

    def clear(self) -> None:
        """Say nothing: it is hidden."""
        for text in self.texts:
            text.put("")
        self.setAccessibleName("")


class FieldsView(QWidget):
    """Heads the versions by their names; below are the fields of a row."""

    field_taken = Signal(int, bool)
    """The place of a field among those shown, and whether it is taken."""

    def __init__(self, versions: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review-fields")
        self._versions = tuple(versions)
        self._palette = LIGHT
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = TextLabel("title")
        self.about = TextLabel("hint")
        self.note = TextLabel("hint")
        self.heads = QWidget()
        heads = QHBoxLayout(self.heads)
        heads.setContentsMargins(0, 0, 8, 0)
        heads.setSpacing(BETWEEN_PX)
        for name in versions:
            head = TextLabel("heading")
            head.put(name)
            heads.addWidget(head, 1)
        content = WidgetColumn()
        content.setObjectName("review-content")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(0)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        inner.addLayout(rows)
        inner.addStretch(1)
        self._pool = WidgetPool(rows, self._new_row, FieldRow.clear)
        self._made = 0
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 8)
        column.setSpacing(4)
        for widget in (self.title, self.about, self.note):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.heads)
        column.addWidget(self.area, 1)

    def put(self, title: str, about: str, note: str, fields: Sequence[ReviewField]) -> None:
        """Show the fields of a row."""
        self.title.put(title)
        self.about.put(about)
        self.note.put(note)
        show_if(self.heads, bool(fields))
        for row, field in zip(self._pool.shown(len(fields)), fields, strict=True):
            row.put(field)

    def rows(self) -> list[FieldRow]:
        """The rows that are shown."""
        return self._pool.in_use()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        for row in self._pool.all_made():
            row.set_palette_roles(palette)

    def _new_row(self) -> FieldRow:
        row = FieldRow(self._versions)
        row.set_palette_roles(self._palette)
        row.take_requested.connect(partial(self._tell, row))
        return row

    def _tell(self, row: FieldRow, is_taken: bool) -> None:
        self.field_taken.emit(self._pool.in_use().index(row), is_taken)
