"""What is in an exported picture: its texts, how much of the events, sources, highlights."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.core.value import replace
from timeline_app.render.picture.export_settings import ExportSettings
from timeline_app.render.picture.spec import MOST_HIGHLIGHTS, DetailLevel, SourceStyle
from timeline_app.widgets.controls.indicators import TARGET_PX, CheckBox, paint_check
from timeline_app.widgets.controls.text_labels import TextLabel, tool_tip
from timeline_app.widgets.fields.form_rows import FIELD_PX, LABEL_PX, form_of

GAP_PX = 4
_CHECK = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator


class CheckRowDelegate(QStyledItemDelegate):
    """Paints a row in which Fusion's own check box would hardly be seen on a dark ground."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), TARGET_PX)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        style, text = row.widget.style(), row.text
        room = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, row, row.widget
        )
        row.features &= ~_CHECK
        row.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
        box = QStyleOptionButton()
        box.palette, box.state = row.palette, row.state & ~QStyle.StateFlag.State_On
        if index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value:
            box.state |= QStyle.StateFlag.State_On
        painter.save()
        paint_check(painter, box, room)
        painter.restore()
        row.text = text
        row.rect.setLeft(room.right() + GAP_PX)
        row.state &= ~QStyle.StateFlag.State_Selected
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)


ROWS_SHOWN = 5
export_texts = Texts("export_texts")


class Choosable(NamedTuple):
    """An event that can stand out in the picture."""

    id: str
    key: int
    title: str


class ContentOptions(QWidget):
    """Shows the content of an `ExportSettings` and lets it be changed.

    `title` is the chronology's own; `events` are those of which some can stand out. Where it
    `can_mark` there is one selected event, which can be marked.
    """

    changed = Signal()

    def __init__(
        self,
        title: str,
        events: Sequence[Choosable],
        *,
        can_mark: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._proposed_title = title
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add_texts(title)
        self._add_amounts()
        self._add_highlights(events)
        self._add_boxes(can_mark)
        self._connect()

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """The fields to be written in."""
        return self.headline, self.deck, self.credit, self.as_of

    # What is built.

    def _add_texts(self, title: str) -> None:
        self.with_title = CheckBox(self.tr("&Title"))
        self.with_title.setMinimumWidth(LABEL_PX)
        self.headline, self.deck = QLineEdit(), QLineEdit()
        self.credit, self.as_of = QLineEdit(), QLineEdit()
        self.headline.setPlaceholderText(title)
        self.headline.setAccessibleName(self.tr("Title of the picture"))
        self.headline.setMinimumHeight(FIELD_PX)
        self.deck.setPlaceholderText(self.tr("Range and numbers"))
        self.credit.setPlaceholderText(self.tr("Who made it, and for whom"))
        self.as_of.setPlaceholderText(self.tr("A date, as 27 November 2026"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.with_title)
        row.addWidget(self.headline, 1)
        self._column.addLayout(row)
        self._column.addWidget(
            form_of(
                (self.tr("Subtitle"), self.deck),
                (self.tr("Credit"), self.credit),
                (self.tr("As of"), self.as_of),
            )
        )

    def _add_amounts(self) -> None:
        self.detail, self.sources = QComboBox(), QComboBox()
        for level, words in (
            (DetailLevel.ALL, self.tr("All events")),
            (DetailLevel.USUAL, self.tr("Without minor ones")),
            (DetailLevel.CENTRAL, self.tr("Central ones alone")),
        ):
            self.detail.addItem(words, level)
        for style, words in (
            (SourceStyle.LINE, self.tr("On a line")),
            (SourceStyle.NUMBERED, self.tr("All, numbered")),
            (SourceStyle.NONE, self.tr("None")),
        ):
            self.sources.addItem(words, style)
        self._column.addWidget(
            form_of((self.tr("Detail"), self.detail), (self.tr("Sources"), self.sources))
        )
        self.confidential = TextLabel("hint")
        self._column.addWidget(self.confidential)
        self.confidential.hide()

    def tell_confidential(self, sources: int) -> None:
        """Say of how many sources nothing comes into the picture, if there are any."""
        pattern = export_texts.tr(
            "{n} confidential {source stays|sources stay} out of it.", "", sources
        )
        self.confidential.put(pattern if sources else "")
        self.confidential.setVisible(bool(sources))

    def _add_highlights(self, events: Sequence[Choosable]) -> None:
        words = self.tr("Stand out, with a caption")
        self.highlights = QListWidget()
        self.highlights.setAccessibleName(words)
        self.highlights.setUniformItemSizes(True)
        self.highlights.setFrameShape(QFrame.Shape.NoFrame)
        self.highlights.setItemDelegate(CheckRowDelegate(self.highlights))
        self.highlights.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.highlights.setFixedHeight(TARGET_PX * min(ROWS_SHOWN, max(1, len(events))) + 4)
        for event in events:
            item = QListWidgetItem(event.title)
            item.setData(Qt.ItemDataRole.UserRole, event.id)
            item.setToolTip(tool_tip(event.title))
            item.setCheckState(Qt.CheckState.Unchecked)
            self.highlights.addItem(item)
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (label, self.highlights):
            self._column.addWidget(widget)
            widget.setVisible(bool(events))

    def _add_boxes(self, can_mark: bool) -> None:
        self._can_mark = can_mark
        self.with_mark = CheckBox(self.tr("&Mark the selected event"))
        self.with_mark.setToolTip(self.tr("As in the view: a halo, or a frame around its bar"))
        self.with_legend = CheckBox(self.tr("&Key to the marks"))
        self.with_embedded = CheckBox(self.tr("Events, &quotes and sources as data"))
        self.with_embedded.setToolTip(
            self.tr(
                "The file holds all events of the picture, and how it shows them, to be opened"
                " again; no kept texts, no notes"
            )
        )
        for box in (self.with_mark, self.with_legend, self.with_embedded):
            self._column.addWidget(box)
        self.with_mark.setVisible(can_mark)

    def _connect(self) -> None:
        for box in (self.with_title, self.with_mark, self.with_legend, self.with_embedded):
            box.toggled.connect(self._refresh)
        for field in self.fields:
            field.textChanged.connect(self._refresh)
        for combo in (self.detail, self.sources):
            combo.currentIndexChanged.connect(self._refresh)
        self.highlights.itemChanged.connect(self._refresh)

    # What is chosen.

    def added_to(self, choices: ExportSettings) -> ExportSettings:
        """The choices with the content that is set now."""
        headline = self.headline.text().strip()
        return replace(
            choices,
            with_title=self.with_title.isChecked(),
            headline="" if headline == self._proposed_title else headline,
            deck=self.deck.text().strip(),
            credit=self.credit.text().strip(),
            as_of=self.as_of.text().strip(),
            detail=DetailLevel(self.detail.currentData()),
            sources=SourceStyle(self.sources.currentData()),
            highlights=tuple(self._highlighted()),
            with_mark=self._can_mark and self.with_mark.isChecked(),
            with_legend=self.with_legend.isChecked(),
            with_embedded=self.with_embedded.isChecked(),
        )

    def set_choices(self, choices: ExportSettings, proposed_title: str) -> None:
        """Show the content of these choices; highlights that can't be chosen are left out."""
        self._proposed_title = proposed_title
        self.with_title.setChecked(choices.with_title)
        for field, text in (
            (self.headline, choices.headline or proposed_title),
            (self.deck, choices.deck),
            (self.credit, choices.credit),
            (self.as_of, choices.as_of),
        ):
            field.setText(text)
            field.setCursorPosition(0)
        _choose(self.detail, choices.detail)
        _choose(self.sources, choices.sources)
        for item in self._items():
            is_chosen = item.data(Qt.ItemDataRole.UserRole) in choices.highlights
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        self.with_mark.setChecked(choices.with_mark)
        self.with_legend.setChecked(choices.with_legend)
        self.with_embedded.setChecked(choices.with_embedded)
        self._refresh()

    def propose_title(self, title: str) -> None:
        """Offer a title, unless somebody has typed another."""
        before, self._proposed_title = self._proposed_title, title
        if title != before:
            self.headline.setPlaceholderText(title)
            if self.headline.text().strip() == before:
                self.headline.setText(title)
                self.headline.setCursorPosition(0)

    def _items(self) -> list[QListWidgetItem]:
        return [self.highlights.item(row) for row in range(self.highlights.count())]

    def _highlighted(self) -> list[str]:
        chosen = [one for one in self._items() if one.checkState() is Qt.CheckState.Checked]
        return [str(one.data(Qt.ItemDataRole.UserRole)) for one in chosen[:MOST_HIGHLIGHTS]]

    def _refresh(self) -> None:
        """Let the controls agree with each other, and tell of the change."""
        for field in (self.headline, self.deck):
            field.setEnabled(self.with_title.isChecked())
        self._allow_highlights()
        self.changed.emit()

    def _allow_highlights(self) -> None:
        """Where as many stand out as can, the others are not to be checked."""
        is_full = len(self._highlighted()) == MOST_HIGHLIGHTS
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
        self.highlights.blockSignals(True)
        for item in self._items():
            is_off = is_full and item.checkState() is Qt.CheckState.Unchecked
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | (Qt.ItemFlag(0) if is_off else usual))
        self.highlights.blockSignals(False)


def _choose(combo: QComboBox, value: Enum) -> None:
    if (index := combo.findData(value)) >= 0:
        combo.setCurrentIndex(index)
