"""All actors of a chronology: found, added, changed, joined, and taken out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.records.records import Actor
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.dialogs.actor_form import ActorForm
from timeline_app.widgets.dialogs.actor_rows import SourceChoices
from timeline_app.widgets.dialogs.modeless_dialog import ModelessDialog
from timeline_app.widgets.dialogs.name_list import NameList
from timeline_app.widgets.dialogs.style import dialog_style

FIELD_PX = 28
SIZE_PX = (880, 640)


class ActorsDialog(ModelessDialog):
    """Stays open beside the window; what it shows it is told, and wishes it tells."""

    shown_requested = Signal(str)
    """Show the actor of this id in the form, or nobody."""
    merge_requested = Signal(str)
    delete_requested = Signal(str)
    """By the id of the actor."""

    def __init__(self, sources: SourceChoices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("actors")
        self.setWindowTitle(self.tr("Actors"))
        self.names = NameList(self.tr("Actors"), self.tr("Find an actor"))
        self.form = ActorForm(sources)
        self.new = QPushButton(self.tr("N&ew Actor"))
        self.merge = QPushButton(self.tr("&Merge…"))
        self.delete = QPushButton(self.tr("&Delete…"))
        self.close_button = QPushButton(self.tr("&Close"))
        self._may_change = True
        self._place()
        self.names.current_changed.connect(self._choose)
        self.names.view.clicked.connect(lambda _: self._choose(self.names.current_id))
        self.new.clicked.connect(self.begin_new)
        self.merge.clicked.connect(lambda: self.merge_requested.emit(self.names.current_id))
        self.delete.clicked.connect(lambda: self.delete_requested.emit(self.names.current_id))
        self.close_button.clicked.connect(self.close)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.names.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete.click)

    def _place(self) -> None:
        area = self._area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self.form)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addWidget(self.names, 2)
        both.addWidget(area, 5)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.new, self.merge, self.delete):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        for button in (self.new, self.merge, self.delete, self.close_button):
            button.setMinimumHeight(FIELD_PX)
            button.setAutoDefault(False)  # Enter in a field keeps what is in it
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        column.addLayout(both, 1)
        column.addLayout(buttons)
        resize_on_screen(self, *SIZE_PX)
        for rows in (self.form.names, self.form.offices):
            # Once it has its place.
            rows.row_added.connect(lambda row: QTimer.singleShot(0, row, lambda: self._reveal(row)))

    def _reveal(self, row: QWidget) -> None:
        self._area.ensureWidgetVisible(row)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette))
        self.names.set_palette_roles(palette)

    def allow(self, *, may_change: bool) -> None:
        """Offer changes, or none."""
        self._may_change = may_change
        self._allow_for(self.names.current_id)

    def list_actors(
        self, like: Callable[[str], Sequence[NamedRecord]], offices: Sequence[str]
    ) -> None:
        """List these; `offices` are the titles that are offered where one is typed."""
        self.form.set_offices(offices)
        self.names.set_answer(like)
        self.names.refresh()

    def show_actor(self, actor: Actor | None) -> None:
        """Show an actor in the form, or nobody."""
        if actor is None:
            self.form.show_draft(is_wanted=False)
        else:
            self.form.show_actor(actor, may_change=self._may_change)

    def begin_new(self) -> None:
        """Let the name of a new actor be typed; what was typed to find one is a good start."""
        typed = "" if self.names.model.rowCount() else self.names.search.text()
        self.form.show_draft(is_wanted=True)
        self.form.name.setText(typed)
        self.merge.setEnabled(False)
        self.delete.setEnabled(False)

    def _choose(self, own_id: str) -> None:
        self._allow_for(own_id)
        self.shown_requested.emit(own_id)

    def _allow_for(self, own_id: str) -> None:
        self.new.setEnabled(self._may_change)
        for button in (self.merge, self.delete):
            button.setEnabled(self._may_change and bool(own_id))
