"""The list of matches below the search field: title, date, and the passage that was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.records.records import Lane
from timeline_app.core.search.snippet import Passage
from timeline_app.core.search.text_hits import TextHit
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.fields.list_rows import (
    ListRow,
    RowLine,
    RowsModel,
    TextEmphasis,
    spans_of,
)
from timeline_app.widgets.fields.row_delegate import MATCHES, RowDelegate
from timeline_app.widgets.texts.phrases import labelled, listed

MOST_LISTED = 200
"""Hits in the list; Enter goes on through all others."""

MOST_SHOWN = 7
WIDTH_PX = 460
MARGIN_PX = 4
BUTTON_PX = 28


def match_row(
    title: str,
    marked: Sequence[tuple[int, int]],
    date: str,
    lane: Lane | None,
    passage: Passage | None = None,
    where: str = "",
) -> ListRow:
    """What the list says of a match: its title, and the passage that was found or its lane.

    `where` names the text of the passage. There is none where the title has all that was looked
    for, or while it isn't known.
    """
    name = "" if lane is None else lane.name
    if passage is not None and passage.text:
        before = f"{where}  "
        spans = spans_of([(0, len(before))], TextEmphasis.QUIET)
        spans += spans_of(passage.marked, TextEmphasis.FOUND, len(before))
        second = RowLine(before + passage.text, spans, name)
        said = listed((title, date, name, labelled(where, passage.text)))
    else:
        second = RowLine(name, spans_of([(0, len(name))], TextEmphasis.QUIET))
        said = listed((title, date, name))
    return ListRow(
        "",
        title,
        date,
        spans=spans_of(marked, TextEmphasis.FOUND),
        second=second,
        colour="" if lane is None else lane.colour,
        said=said,
    )


def text_row(hit: TextHit, number: str, where: str) -> ListRow:
    """What the list says of a kept text: its source, the `number` of passages, and the first."""
    before, marked = f"{where}  ", hit.passages.marked
    spans = spans_of([(0, len(before))], TextEmphasis.QUIET) + spans_of(
        [marked], TextEmphasis.FOUND, len(before)
    )
    second = RowLine(before + hit.passages.excerpt, spans)
    said = listed((hit.name, number, labelled(where, hit.passages.excerpt)))
    return ListRow("", hit.name, number, second=second, said=said)


class MatchesView(QListView):
    """Shows matches; the keyboard stays in the field above."""

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
    """The place of the match, counted from 0."""
    only_requested = Signal()
    """All that was found is to be shown, and nothing else."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self.hide()
        self.setObjectName("matches")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = field
        field.installEventFilter(self)
        self.model = RowsModel[int | TextHit](self)
        self.view = MatchesView()
        self.view.setObjectName("matches-view")
        self.view.setAccessibleName(self.tr("What was found"))
        self.painter_ = RowDelegate(MATCHES, self)
        self.view.setItemDelegate(self.painter_)
        self.view.setModel(self.model)
        self.note = QLabel()
        self.note.setObjectName("matches-note")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.only_button = TextButton("action")
        self.only_button.setObjectName("matches-only")
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
            #matches {{
                background: {palette.panel}; border: 1px solid {palette.line};
                border-radius: 10px;
            }}
            #matches-view {{ background: {palette.panel}; border: none; outline: none; }}
            #matches-note {{ color: {palette.muted}; font-size: 12px; padding: 4px 8px; }}
            #matches-only {{
                color: {palette.accent}; background: transparent; border: none;
                border-radius: 7px; font-size: 12px; font-weight: 500; padding: 0 8px;
                min-height: {BUTTON_PX}px; max-height: {BUTTON_PX}px;
            }}
            #matches-only:hover {{ background: {palette.field}; }}
        """)

    def offer_only(self, text: str, tip: str) -> None:
        """Offer, in these words, to show nothing but what was found; or don't."""
        self.only_button.setText(text)
        self.only_button.setAccessibleName(text)
        self.only_button.setToolTip(tool_tip(tip))
        self.only_button.setAccessibleDescription(tip)
        self.only_button.setVisible(bool(text))

    def show_matches(
        self,
        rows: Sequence[int | TextHit],
        row_of: Callable[[int | TextHit], ListRow],
        note: str,
        current: int,
    ) -> None:
        """Show these matches, rows of events and then texts, and a note below them."""
        if rows == self.model.items:
            self.model.tell_anew(row_of)
        else:
            self.model.set_items(rows, row_of)
        self.note.setText(note)
        self.set_current(current)
        if self.isVisible():
            self.place()

    @property
    def current(self) -> int:
        """The place of the current match, -1 if there is none."""
        return self.view.currentIndex().row()

    def set_current(self, place: int) -> None:
        """Let the match at a place be the current one, if it is listed."""
        index = self.model.index(place) if 0 <= place < len(self.model.items) else QModelIndex()
        self.view.setCurrentIndex(index)

    def open(self) -> None:
        """Drop down."""
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Stand below the field, as high as the matches need."""
        window, count = self._field.window(), len(self.model.items)
        self.view.setVisible(bool(count))
        self.note.setVisible(bool(self.note.text()))
        corner = self._field.mapTo(window, self._field.rect().bottomLeft())
        width = min(max(WIDTH_PX, self._field.width()), window.width() - 16)
        left = max(8, min(corner.x(), window.width() - width - 8))
        row = max(MATCHES.least_height, self.view.sizeHintForRow(0)) if count else 0
        inside = width - 2 * MARGIN_PX - 2
        note = self.note.heightForWidth(inside) if self.note.text() else 0
        note += BUTTON_PX if self.only_button.text() else 0
        room = window.height() - corner.y() - 24 - note - 2 * MARGIN_PX
        rows = max(1, min(MOST_SHOWN, count, room // row)) * row if count else 0
        self.view.setFixedHeight(rows)
        self.setGeometry(left, corner.y() + 6, width, rows + note + 2 * MARGIN_PX + 2)
