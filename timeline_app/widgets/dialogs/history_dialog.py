"""Lists what was changed and when, the latest first, with how each edit changed what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.edits.log_entry import LogEntry
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.dialogs.style import ButtonBox
from timeline_app.widgets.fields.combo_box import ComboBox
from timeline_app.widgets.texts.history_texts import change_lines, entry_words, moment_words

ROW_PX = 24
_ENTRY = Qt.ItemDataRole.UserRole


class HistoryDialog(QDialog):
    """Shows entries of the log; those of one event where its id is given."""

    more_requested = Signal(int)
    """Entries are wanted that come before the one of this number."""
    event_requested = Signal(str)
    """The id of an event that is to be shown."""
    clear_requested = Signal()
    kept_chosen = Signal(int)
    """Another of the choices of how much is kept."""

    def __init__(
        self,
        title: str,
        kept: Sequence[str],
        chosen: int,
        palette: Palette,
        *,
        event: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`kept` are the choices of how much of the log is kept, of which one is `chosen`."""
        super().__init__(parent)
        self.setObjectName("history")
        self.setWindowTitle(title)
        self._event = event
        self._muted = QColor(palette.muted)
        self.list = QTreeWidget()
        self.list.setObjectName("history-entries")
        self.list.setAccessibleName(title)
        self.list.setHeaderLabels([self.tr("What"), self.tr("When")])
        self.list.setUniformRowHeights(True)
        self.list.setStyleSheet(f"QTreeWidget::item {{ height: {ROW_PX}px; }}")
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionBehavior(QTreeWidget.SelectionBehavior.SelectRows)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setMinimumHeight(ROW_PX)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.note = QLabel(self.tr("Nothing was changed since the history begins."))
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.more_button = QPushButton(self.tr("Show &Older"))
        self.show_button = QPushButton(self.tr("&Show the Event"))
        self.clear_button = QPushButton(self.tr("&Clear History…"))
        self.kept = ComboBox()
        self.kept.addItems(list(kept))
        self.kept.setCurrentIndex(chosen)
        self._arrange()
        self._connect()
        resize_on_screen(self, 680, 520)

    def _arrange(self) -> None:
        keep = QLabel(self.tr("&Keep"))
        keep.setBuddy(self.kept)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.show_button, self.more_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(self.kept)
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.clear_button, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        for button in (self.show_button, self.more_button, self.clear_button):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.more_button.clicked.connect(self._ask_for_more)
        self.show_button.clicked.connect(self._show_event)
        self.list.itemActivated.connect(self._show_event)
        self.list.currentItemChanged.connect(self._allow)
        self.clear_button.clicked.connect(self.clear_requested)
        self.kept.activated.connect(self.kept_chosen)

    def show_entries(self, entries: Sequence[LogEntry], *, has_more: bool) -> None:
        """List these entries and no others; whether there are older ones."""
        self.list.clear()
        self.add_entries(entries, has_more=has_more)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    def add_entries(self, entries: Sequence[LogEntry], *, has_more: bool) -> None:
        """List these below those that are there."""
        items = [self._item(entry) for entry in entries]
        self.list.addTopLevelItems(items)
        for item in items:
            item.setExpanded(bool(self._event) or item.childCount() <= 3)
        is_empty = self.list.topLevelItemCount() == 0
        self.note.setVisible(is_empty)
        self.list.setEnabled(not is_empty)
        self.clear_button.setEnabled(not is_empty and self.kept.isEnabled())
        self.more_button.setVisible(has_more)
        self._allow()

    def forbid_changes(self, reason: str) -> None:
        """Show no way to clear the history, or to shorten it."""
        for widget in (self.clear_button, self.kept):
            widget.setEnabled(False)
            widget.setToolTip(tool_tip(reason))

    def choose_kept(self, index: int) -> None:
        """Show this choice of how much is kept."""
        self.kept.setCurrentIndex(index)

    def _item(self, entry: LogEntry) -> QTreeWidgetItem:
        item = QTreeWidgetItem([entry_words(entry), moment_words(entry.at)])
        item.setData(0, _ENTRY, entry)
        lines = change_lines(entry, self._event)
        for line in lines:
            child = QTreeWidgetItem([line])
            child.setData(0, _ENTRY, entry)
            child.setForeground(0, self._muted)
            child.setToolTip(0, _plain_tip(line))
            child.setFirstColumnSpanned(True)
            item.addChild(child)
        item.setToolTip(0, _plain_tip(item.text(0)))
        return item

    def _event_of_current(self) -> str:
        """The id of the first event that the current entry tells of."""
        item = self.list.currentItem()
        entry = None if item is None else item.data(0, _ENTRY)
        if not isinstance(entry, LogEntry):
            return ""
        return next((event for change in entry.changes for event in change.events), "")

    def _allow(self, *_: object) -> None:
        self.show_button.setVisible(not self._event)
        self.show_button.setEnabled(bool(self._event_of_current()))

    def _show_event(self, *_: object) -> None:
        event = self._event_of_current()
        if event and not self._event:
            self.accept()
            self.event_requested.emit(event)

    def _ask_for_more(self) -> None:
        last = self.list.topLevelItem(self.list.topLevelItemCount() - 1)
        entry = None if last is None else last.data(0, _ENTRY)
        if isinstance(entry, LogEntry):
            self.more_requested.emit(entry.number)


def _plain_tip(text: str) -> str:
    """A text as a tool tip: marked up, for Qt would take some plain texts for such."""
    from html import escape

    return f"<qt>{escape(text)}</qt>"
