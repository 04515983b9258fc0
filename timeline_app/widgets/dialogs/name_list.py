"""A list of what there is by name, and a field to find in it: the left side of a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.fields.completer_popup import candidate_row
from timeline_app.widgets.fields.list_rows import RowsModel
from timeline_app.widgets.fields.row_delegate import CANDIDATES, RowDelegate

FIELD_PX = 28
WIDTH_PX = 280

Answer = Callable[[str], Sequence[NamedRecord]]


class NameList(QWidget):
    """Lists what fits; Down and Up in the field go through the list."""

    current_changed = Signal(str)
    """The id of what is now chosen in the list, by whomever; empty for nothing."""

    def __init__(self, called: str, hint: str, parent: QWidget | None = None) -> None:
        """`called` is what a screen reader calls the list."""
        super().__init__(parent)
        self._answer: Answer = lambda _: ()
        self._shown: Sequence[NamedRecord] = ()
        self._told = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.search.setMinimumHeight(FIELD_PX)
        self.view = QListView()
        self.view.setAccessibleName(called)
        self.view.setFrameShape(QFrame.Shape.StyledPanel)
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model = RowsModel[NamedRecord](self)
        self.painter_ = RowDelegate(CANDIDATES, self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.painter_)
        self.nothing = QLabel(self.tr("Nothing here is called that."))
        self.nothing.setProperty("look", "hint")
        self.nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.view, 1)
        self.setMinimumWidth(WIDTH_PX)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(lambda _: self.refresh())
        self.search.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(self._tell)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.painter_.colours = palette
        self.view.viewport().update()

    @property
    def answer(self) -> Answer:
        """What gives the choices for what is typed."""
        return self._answer

    def set_answer(self, answer: Answer) -> None:
        """List what this gives for what is typed in the field."""
        self._answer = answer

    def refresh(self) -> None:
        """List what fits by now; what is chosen stays so while it is listed."""
        held, typed = self.current_id, self.search.text().strip()
        place = self.view.currentIndex().row()
        self._shown = self._answer(typed)
        self.model.set_items(self._shown, partial(candidate_row, typed=typed))
        self.nothing.setVisible(bool(typed) and not self._shown)
        if not self.select(held) and self._shown:
            at = max(0, min(place, len(self._shown) - 1))
            self.view.setCurrentIndex(self.model.index(at, 0))
        self._tell()

    @property
    def current_id(self) -> str:
        """The id of what is chosen; empty for nothing."""
        row = self.view.currentIndex().row()
        return self._shown[row].id if 0 <= row < len(self._shown) else ""

    def select(self, own_id: str) -> bool:
        """Choose something by its id; whether it is listed."""
        for row, choice in enumerate(self._shown):
            if choice.id == own_id:
                self.view.setCurrentIndex(self.model.index(row, 0))
                self.view.scrollTo(self.model.index(row, 0))
                return True
        return False

    def select_anyhow(self, own_id: str) -> bool:
        """Choose something, though what was typed hides it; whether it is there at all."""
        if not self.select(own_id):
            self.search.clear()
            self.refresh()
            return self.select(own_id)
        return True

    def _tell(self, _: QModelIndex | None = None) -> None:
        now = self.current_id
        if now != self._told:
            self._told = now
            self.current_changed.emit(now)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                row = self.view.currentIndex().row() + step
                if 0 <= row < len(self._shown):
                    self.view.setCurrentIndex(self.model.index(row, 0))
                return True
        return super().eventFilter(watched, event)
