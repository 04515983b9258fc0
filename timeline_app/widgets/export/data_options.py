"""Which events go out, and what can be chosen for the format: the middle of the dialog."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLabel, QVBoxLayout, QWidget

from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.memo.blocks import Paper
from timeline_app.core.text.translation import Texts
from timeline_app.core.value import Value, replace
from timeline_app.widgets.controls.indicators import CheckBox, Radio
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.export.data_choices import Amount, DataChoices, KindOfFile, Option
from timeline_app.widgets.fields.form_rows import form_of, radio_pair
from timeline_app.widgets.texts.phrases import remarked

SECTION_GAP_PX = 16
data_texts = Texts("data_texts")


class DataSubject(Value, frozen=True):
    """What there is to be written: how many events of each amount, and what stays out of all.

    `seen_range` are the dates in view in words. `hidden` is how many events a filter or a hidden
    lane hides. `as_known` is the day, in words, of which all is shown as it was known.
    """

    counts: Mapping[Amount, int]
    seen_range: str = ""
    hidden: int = 0
    confidential: int = 0
    as_known: str = ""


class DataOptions(QWidget):
    """Shows which events and which options are chosen, and lets them be changed."""

    changed = Signal()

    def __init__(self, subject: DataSubject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._wanted = Amount.ALL
        """What somebody chose, also where there are no such events now."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add_events()
        self._add_options()
        self._connect()
        self.show_subject(subject)

    # What is built.

    def _add_events(self) -> None:
        words = self.tr("Events")
        self._column.addWidget(section_label(words))
        self._group = QButtonGroup(self)
        self.amounts: dict[Amount, Radio] = {}
        for amount in Amount:
            radio = self.amounts[amount] = Radio("")
            radio.setObjectName(f"amount-{amount.value}")
            radio.setAccessibleDescription(words)
            self._group.addButton(radio)
            self._column.addWidget(radio)
        self.told = TextLabel("hint")
        self._column.addWidget(self.told)

    def _add_options(self) -> None:
        self._title = section_label(self.tr("Options"))
        self._column.addSpacing(SECTION_GAP_PX - self._column.spacing())
        self._column.addWidget(self._title)
        self.with_picture = CheckBox(self.tr("&Picture of these events on top"))
        self.style_box = QComboBox()
        for style, name in (
            (CitationStyle.CHICAGO, self.tr("Chicago Notes")),
            (CitationStyle.APA, self.tr("APA")),
            (CitationStyle.MLA, self.tr("MLA")),
        ):
            self.style_box.addItem(name, style)
        cited = form_of((self.tr("&Citations"), self.style_box))
        self.paper_box = QComboBox()
        for paper in Paper:
            self.paper_box.addItem(paper.value, paper)
        pages = form_of((self.tr("Pape&r"), self.paper_box))
        fields = QWidget()
        row, self.all_fields, self.as_shown = radio_pair(
            self,
            self.tr("Columns"),
            self.tr("All &fields, to be read again"),
            self.tr("As the &table shows them"),
        )
        row.setContentsMargins(0, 0, 0, 0)
        fields.setLayout(row)
        self._options: dict[Option, QWidget] = {
            Option.PICTURE: self.with_picture,
            Option.CITATIONS: cited,
            Option.PAPER: pages,
            Option.FIELDS: fields,
        }
        for widget in self._options.values():
            self._column.addWidget(widget)

    def _connect(self) -> None:
        for amount, radio in self.amounts.items():
            radio.clicked.connect(lambda _=False, amount=amount: self._want(amount))
        for button in (*self.amounts.values(), self.with_picture, self.as_shown):
            button.toggled.connect(lambda _: self.changed.emit())
        self.style_box.currentIndexChanged.connect(lambda _: self.changed.emit())

    # What is shown.

    def show_subject(self, subject: DataSubject) -> None:
        """Say how many events there are of each amount now."""
        self._subject = subject
        for amount, radio in self.amounts.items():
            count = subject.counts[amount]
            radio.setText(_amount_words(amount, count, subject))
            radio.setEnabled(bool(count) or amount is Amount.ALL)
        self.told.put(_told_words(subject))
        self._check(self._wanted)

    def show_kind(self, kind: KindOfFile) -> None:
        """Let only what this format knows be chosen."""
        self._title.setVisible(bool(kind.options))
        for option, widget in self._options.items():
            widget.setVisible(option in kind.options)

    @property
    def amount(self) -> Amount:
        """Which events are chosen."""
        return next(amount for amount, radio in self.amounts.items() if radio.isChecked())

    def added_to(self, choices: DataChoices) -> DataChoices:
        """The choices with what is set here now."""
        return replace(
            choices,
            amount=self._wanted,
            with_picture=self.with_picture.isChecked(),
            as_shown=self.as_shown.isChecked(),
            style=CitationStyle(self.style_box.currentData()),
            paper=Paper(self.paper_box.currentData()),
        )

    def set_choices(self, choices: DataChoices) -> None:
        """Show these choices; where there are no such events, all are chosen for now."""
        self._wanted = choices.amount
        self._check(choices.amount)
        self.with_picture.setChecked(choices.with_picture)
        (self.as_shown if choices.as_shown else self.all_fields).setChecked(True)
        self.style_box.setCurrentIndex(self.style_box.findData(choices.style))
        self.paper_box.setCurrentIndex(self.paper_box.findData(choices.paper or Paper.A4))

    def _want(self, amount: Amount) -> None:
        self._wanted = amount

    def _check(self, wanted: Amount) -> None:
        chosen = wanted if self._subject.counts[wanted] else Amount.ALL
        self.amounts[chosen].setChecked(True)


def section_label(words: str) -> QLabel:
    """The heading of a section."""
    label = QLabel(words)
    label.setTextFormat(label.textFormat().PlainText)
    font = QFont(label.font())
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def _amount_words(amount: Amount, count: int, subject: DataSubject) -> str:
    """One of the choices in words: how many events it is, or that there are none."""
    match amount:
        case Amount.ALL:
            if subject.as_known:
                pattern = data_texts.tr("&All {n} {event|events} known on {day}", "", count)
                return pattern.replace("{day}", subject.as_known)
            return data_texts.tr("&All {n} {event|events}", "", count)
        case Amount.SELECTED:
            if not count:
                return data_texts.tr("S&elected events: there are none")
            return data_texts.tr("{The s&elected event|The {n} s&elected events}", "", count)
        case Amount.SEEN:
            if not count:
                return data_texts.tr("Events in &view: there are none")
            words = data_texts.tr("{The one event|The {n} events} in &view", "", count)
            return remarked(words, subject.seen_range) if subject.seen_range else words


def _told_words(subject: DataSubject) -> str:
    """What is to be known of the events, whatever the format."""
    parts = []
    if subject.hidden:
        pattern = data_texts.tr(
            "All includes {n} {event that is|events that are} hidden now.", "", subject.hidden
        )
        parts.append(pattern)
    if subject.confidential:
        parts.append(
            data_texts.tr(
                "{n} confidential {source stays|sources stay} out of it.",
                "",
                subject.confidential,
            )
        )
    return " ".join(parts)
