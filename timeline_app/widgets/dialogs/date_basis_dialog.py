"""Asks by which of the dates given an event is to be dated, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.edits.event_edits import InputFault
from timeline_app.core.evidence.given_dates import do_claims_conflict
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import ClaimId
from timeline_app.core.text.translation import words
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.canvas.tools.shown_claims import ShownClaim, shown_claims
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.dialogs.style import ButtonBox, dialog_style
from timeline_app.widgets.fields.list_rows import ListRow, RowLine, RowsModel
from timeline_app.widgets.fields.row_delegate import MATCHES, RowDelegate
from timeline_app.widgets.texts.record_texts import title_words

WIDTH_PX = 520
FIELD_PX = 28
MOST_ROWS = 5
"""More are scrolled."""
ROW_PX = 50


class DateBasisDialog(QDialog):
    """Lists the dates given; it can be accepted once there is a reason where one is needed."""

    def __init__(
        self, details: EventDetails, claim_id: ClaimId | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("date-basis")
        self.setWindowTitle(self.tr("Date by One Given"))
        self._event = details.event
        claims = shown_claims(details).claims
        self._ids = [one.given.claim.id for one in claims]
        self._needs_reason = do_claims_conflict(
            details.event, (one.claim for one in details.claims)
        )
        self.model = RowsModel[ShownClaim](self)
        self.model.set_items(claims, self._row)
        self._painter = RowDelegate(MATCHES, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._painter)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.why_field = QLineEdit()
        self.hint = QLabel()
        kinds = QDialogButtonBox.StandardButton
        self.buttons = ButtonBox(kinds.Cancel | kinds.Ok)
        self.act = self.buttons.button(kinds.Ok)
        self.act.setText(self.tr("&Date the Event"))
        self._lay_out()
        self._choose(claim_id)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._follow())
        self.why_field.textChanged.connect(self._allow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._follow()
        self.why_field.setFocus()
        resize_on_screen(self, WIDTH_PX, self.sizeHint().height())

    def _lay_out(self) -> None:
        title = title_words(self._event)
        asked = _label(self.tr("By &which date given is “{title}” to be dated?"), self.list, title)
        why = _label(self.tr("&Why this one?"), self.why_field)
        self.hint.setProperty("look", "hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        rows = min(MOST_ROWS, self.model.rowCount())
        self.list.setFixedHeight(rows * ROW_PX + 8)
        self.why_field.setMinimumHeight(FIELD_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (asked, self.list, why, self.why_field, self.hint):
            column.addWidget(widget)
        column.addStretch()
        column.addWidget(self.buttons)
        for button in self.buttons.buttons():
            button.setMinimumHeight(FIELD_PX)

    def _choose(self, claim_id: ClaimId | None) -> None:
        """Begin with this one, else with the one that the date rests on, else with the first."""
        wanted = claim_id if claim_id in self._ids else self._event.rests_on
        place = self._ids.index(wanted) if wanted in self._ids else 0
        self.list.setCurrentIndex(self.model.index(place))

    def _row(self, one: ShownClaim) -> ListRow:
        beside = self.tr("the date now") if one.words.is_basis else ""
        told = " · ".join(part for part in (beside, one.words.conflict) if part)
        second = RowLine(one.dated, detail=told)
        return ListRow(one.given.claim.id, one.words.words, second=second, said=one.tip)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette))
        self._painter.colours = palette

    @property
    def claim_id(self) -> ClaimId:
        """Which one was chosen."""
        return self._ids[max(0, self.list.currentIndex().row())]

    @property
    def why(self) -> str:
        """Why it was."""
        return " ".join(self.why_field.text().split())

    def _follow(self) -> None:
        """The reason that is kept is that of the date that the event has: another has its own."""
        is_kept = self.claim_id == self._event.rests_on
        if not self.why_field.isModified():
            self.why_field.setText(" ".join(self._event.date_basis.split()) if is_kept else "")
        self._allow()

    def _allow(self) -> None:
        is_wanting = self._needs_reason and not self.why
        self.hint.setText(
            words(InputFault.NO_REASON.value)
            if self._needs_reason
            else self.tr(
                "It stays with the date. It may be left empty, for all the dates can hold."
            )
        )
        self.act.setEnabled(not is_wanting)


def _label(text: str, of: QWidget, title: str = "") -> QLabel:
    """A label that names a field, and takes the keyboard to it."""
    label = QLabel(text.replace("{title}", title.replace("&", "&&")))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setBuddy(of)
    of.setAccessibleName(text.replace("&", "").replace("{title}", title))
    return label
