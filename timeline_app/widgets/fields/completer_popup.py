"""The list that drops below a field while something is typed in it, or above where room is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout

from timeline_app.core.guarded import override
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.core.text.name_match import name_match
from timeline_app.render.style.palette import DARK, LIGHT, Palette
from timeline_app.widgets.fields.candidate_list import MOST_SHOWN, CandidateList
from timeline_app.widgets.fields.list_rows import ListRow, spans_of

NEW = "\0new"
"""The id of an entry that stands for what is not there yet."""
MARGIN_PX = 4
GAP_PX = 4
EDGE_PX = 8
LEAST_WIDTH_PX = 240
LEAST_ROWS = 3
"""Where fewer have room below, it stands above if there is more."""


class CompleterPopup(QFrame):
    """Takes no focus; it goes away when its field loses the keyboard, or is hidden."""

    taken = Signal(int)
    """The place of the choice that was clicked."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field.window())
        self.hide()
        self.setObjectName("completions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = field
        self.list = CandidateList()
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.clicked.connect(lambda index: self.taken.emit(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.addWidget(self.list)
        field.installEventFilter(self)
        field.window().installEventFilter(self)

    def show_choices(self, choices: Sequence[NamedRecord], typed: str, current: int) -> None:
        """Drop down with these, what is typed in bold; `current` is the one that Enter takes."""
        self._take_colours(palette_shown())
        self.list.show_choices([candidate_row(choice, typed) for choice in choices])
        self.set_current(current)
        self._watch_what_scrolls()
        self.place()
        self.show()
        self.raise_()

    @property
    def current(self) -> int:
        """The place of the current choice, -1 if there is none."""
        return self.list.currentIndex().row() if self.isVisible() else -1

    def set_current(self, place: int) -> None:
        """Make the choice at a place the current one; none for -1."""
        model = self.list.rows
        self.list.setCurrentIndex(model.index(place, 0) if place >= 0 else model.index(-1, 0))

    @property
    def spoken(self) -> str:
        """The current choice as a screen reader says it."""
        choice = self.list.current
        return "" if choice is None else choice.spoken

    def place(self) -> None:
        """Stand below the field, or above it, as high as the choices need and room is."""
        field, window = self._field, self._field.window()
        top = field.mapTo(window, QPoint(0, 0)).y()
        left = field.mapTo(window, QPoint(0, 0)).x()
        below = window.height() - top - field.height() - GAP_PX - EDGE_PX
        above = top - GAP_PX - EDGE_PX
        row = max(1, self.list.sizeHintForRow(0))
        around = 2 * MARGIN_PX + 2 * self.frameWidth()
        wanted = min(MOST_SHOWN, len(self.list.rows.items)) * row + around
        is_above = below < min(wanted, LEAST_ROWS * row + around) and above > below
        height = min(wanted, above if is_above else below)
        height = max(row + around, (height - around) // row * row + around)
        width = min(max(field.width(), LEAST_WIDTH_PX), window.width() - 2 * EDGE_PX)
        left = max(EDGE_PX, min(left, window.width() - width - EDGE_PX))
        y = top - GAP_PX - height if is_above else top + field.height() + GAP_PX
        self.setGeometry(left, y, width, height)

    def _watch_what_scrolls(self) -> None:
        """The field itself is not told when what it lies in is scrolled."""
        around = self._field.parentWidget()
        while around is not None and not around.isWindow():
            around.installEventFilter(self)
            around = around.parentWidget()

    def _follow(self) -> None:
        """Go where the field has gone, or away if nothing of that is seen."""
        if self._field.visibleRegion().isEmpty():
            self.hide()
        else:
            self.place()

    def _take_colours(self, palette: Palette) -> None:
        self.list.painter_.colours = palette
        self.setStyleSheet(f"""
            #completions {{
                background: {palette.panel}; border: 1px solid {palette.line};
                border-radius: 10px;
            }}
            #completions QListView {{ background: {palette.panel}; border: none; outline: none; }}
        """)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible():
            kinds = QEvent.Type
            if watched is self._field and event.type() in (kinds.Hide, kinds.FocusOut):
                self.hide()
            elif event.type() in (kinds.Resize, kinds.Move):
                self._follow()
        return super().eventFilter(watched, event)


def palette_shown() -> Palette:
    """The palette of the theme that the application shows now."""
    ground = QApplication.palette().window().color()
    return DARK if ground.lightness() < 128 else LIGHT


def candidate_row(choice: NamedRecord, typed: str) -> ListRow:
    """The choice on one line, with what was typed marked in its name."""
    text = " ".join(choice.text.split())
    match = name_match(typed, text) if typed and choice.id != NEW else None
    spans = spans_of(match.spans) if match is not None else ()
    return ListRow(choice.id, text, " ".join(choice.detail.split()), spans=spans)
