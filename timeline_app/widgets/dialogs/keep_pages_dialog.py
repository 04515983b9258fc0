"""Shows which addresses would be asked for the texts of sources, and what came of each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.text_labels import ElidedLabel, TextLabel
from timeline_app.widgets.dialogs.style import dialog_style, table_style
from timeline_app.widgets.table.page_rows import NAME, PageRowsModel
from timeline_app.widgets.table.rows_table import RowsTable

SIZE_PX = (980, 620)
BUTTON_PX = 28
_SHARES = (27, 38)
"""Of the width, in hundredths, of all columns but the last."""

keep_pages_texts = Texts("keep_pages_texts")


class KeepPagesDialog(QDialog):
    """Asks for nothing itself: what is wanted it says, and is told what became of it."""

    fetch_requested = Signal()
    """The pages that are checked are wanted."""
    stop_requested = Signal()
    """Nothing more is to be asked for."""
    folder_requested = Signal()
    """Somebody wants to choose where the answers themselves are kept."""
    fetched_wanted = Signal(bool)
    """Whether the pages that were fetched before are to be listed too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keep-pages")
        self.setWindowTitle(self.tr("Keep the Texts of Sources"))
        self.told = TextLabel("hint")
        self.told.put(
            self.tr(
                "Nothing is sent before you press Fetch. Then each checked address is asked once, "
                "without cookies, and the words of its page are kept in the chronology."
            )
        )
        self.model = PageRowsModel(self)
        self.table = RowsTable()
        self.every = QCheckBox(self.tr("&All"))
        self.fetched = QCheckBox(self.tr("Also those that &were fetched before"))
        self.detail = TextLabel("plain")
        self.records = QCheckBox(self.tr("Keep the ans&wers too, as WARC files in"))
        self.folder = ElidedLabel("hint")
        self.choose = QPushButton(self.tr("&Choose…"))
        self.summary = TextLabel("hint")
        self.fault = TextLabel("refusal")
        self.fetch = QPushButton(self.tr("&Fetch"))
        self.stop = QPushButton(self.tr("&Stop"))
        self.archived = QPushButton(self.tr("Use A&rchived Addresses"))
        self.close_button = QPushButton(self.tr("C&lose"))
        self._is_fetching = False
        self._is_arranged = False
        self._set_table()
        self._place()
        self._connect()
        self.allow(is_fetching=False)

    def _set_table(self) -> None:
        table, triggers = self.table, QAbstractItemView.EditTrigger
        table.setObjectName("page-rows")
        table.setAccessibleName(self.tr("Pages of sources"))
        table.setFrameShape(QFrame.Shape.StyledPanel)
        table.setModel(self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)

    def _place(self) -> None:
        above, keeping, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.every)
        above.addWidget(self.fetched)
        above.addStretch()
        keeping.addWidget(self.records)
        keeping.addWidget(self.folder, 1)
        keeping.addWidget(self.choose)
        for button in (self.archived, self.fetch, self.stop, self.close_button, self.choose):
            button.setMinimumHeight(BUTTON_PX)
            button.setAutoDefault(False)
        buttons.addWidget(self.archived)
        buttons.addStretch()
        for button in (self.fetch, self.stop, self.close_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.told)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addLayout(keeping)
        column.addWidget(self.summary)
        column.addWidget(self.fault)
        column.addLayout(buttons)
        self.fetch.setDefault(True)
        self.fetch.setShortcut(QKeySequence())
        resize_on_screen(self, *SIZE_PX)

    def _connect(self) -> None:
        self.fetch.clicked.connect(self.fetch_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.choose.clicked.connect(self.folder_requested)
        self.fetched.toggled.connect(self.fetched_wanted)
        self.archived.clicked.connect(self.use_archived)
        self.close_button.clicked.connect(self.close)
        self.every.clicked.connect(lambda is_on: self.model.want_all(is_wanted=is_on))
        self.records.clicked.connect(self._need_folder)
        self.model.wanted_changed.connect(self._tell)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_detail())

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette) + table_style("page-rows", palette))

    # What is shown.

    def put_folder(self, path: str) -> None:
        """Keep the answers in this folder; nowhere if it is empty."""
        self.folder.put(path)
        self.records.setChecked(bool(path))

    @property
    def warc_folder(self) -> str:
        """Where the answers themselves are to be kept; empty for nowhere."""
        return self.folder.text() if self.records.isChecked() else ""

    def allow(self, *, is_fetching: bool) -> None:
        """Offer to stop while pages are fetched, and everything else while none are."""
        self._is_fetching = is_fetching
        for widget in (self.every, self.fetched, self.records, self.choose):
            widget.setEnabled(not is_fetching)
        self.stop.setEnabled(is_fetching)
        self.model.allow(may_change=not is_fetching)

    def tell_row(self, at: int) -> None:
        """What is known of a row is another now."""
        self.model.told_again(at)
        if at == self.table.currentIndex().row():
            self._tell_detail()

    def tell_summary(self, said: str) -> None:
        """Say how it ended with all of them."""
        self.summary.put(said)
        announce(self.table, said)

    def use_archived(self) -> None:
        """Want what an archive keeps of the pages that have no words any more."""
        for row in self.model.rows:
            if row.is_over and is_web_address(row.archived):
                row.address, row.is_typed, row.is_wanted = row.archived, False, True
                row.is_over = False
        self.model.told_again()

    def _need_folder(self, is_on: bool) -> None:
        if is_on and not self.folder.text():
            self.records.setChecked(False)
            self.folder_requested.emit()

    def _tell(self) -> None:
        if self._is_fetching:
            for button in (self.fetch, self.archived):
                button.setEnabled(False)
            return
        rows = self.model.rows
        number = sum(row.is_wanted for row in rows)
        self.fetch.setEnabled(number > 0)
        fetch = keep_pages_texts.tr("&Fetch {n} {page|pages}", "", number)
        self.fetch.setText(fetch if number else self.tr("&Fetch"))
        self.every.setChecked(0 < number == sum(is_web_address(row.address) for row in rows))
        has_archived = any(row.is_over and is_web_address(row.archived) for row in rows)
        self.archived.setEnabled(has_archived)

    def _tell_detail(self) -> None:
        at = self.table.currentIndex().row()
        self.detail.put(self.model.rows[at].detail if 0 <= at < len(self.model.rows) else "")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Share the width among the columns; from then on they are the user's."""
        super().showEvent(event)
        if not self._is_arranged:
            self._is_arranged = True
            for column, share in enumerate(_SHARES):
                self.table.setColumnWidth(column, self.table.viewport().width() * share // 100)
        if self.model.rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, NAME))

    @override
    def reject(self) -> None:
        self.stop_requested.emit()
        super().reject()
