"""A finding of the desk check in full: its rule, the record it is about, and its sources."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from timeline_app.core.checks.rules import RULES, Finding
from timeline_app.core.text.translation import words
from timeline_app.core.value import Value
from timeline_app.widgets.controls.text_labels import ProseLabel, TextLabel
from timeline_app.widgets.texts.phrases import headed

LEAST_PX = 240


class FoundRecords(Value, frozen=True):
    """What a finding is about, in words: the record, what else it concerns, and the sources."""

    record: str
    other: str = ""
    sources: tuple[str, ...] = ()


class DeskDetail(QScrollArea):
    """Shows one finding; all of it can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk-detail")
        self.setAccessibleName(self.tr("The finding in full"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(LEAST_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(12, 4, 12, 4)
        self._column.setSpacing(4)
        self.severity = TextLabel("hint")
        self.rule = ProseLabel("heading", is_stop=True)
        self._column.addWidget(self.severity)
        self._column.addWidget(self.rule)
        self.record = self._part(self.tr("Record"))
        self.other = self._part(self.tr("It concerns"))
        self.sources = self._part(self.tr("Sources"))
        self.reason = self._part(self.tr("Waived, because"))
        self._column.addStretch()
        self.setWidget(page)

    def _part(self, name: str) -> tuple[TextLabel, ProseLabel]:
        """A text below its name; an empty one takes no room."""
        caption, text = TextLabel("hint"), ProseLabel("part", is_stop=True)
        caption.setText(name)
        caption.setContentsMargins(0, 12, 0, 0)
        text.setAccessibleName(name)
        self._column.addWidget(caption)
        self._column.addWidget(text)
        return caption, text

    def show_rule(self, name: str) -> None:
        """Show a rule alone; nothing for what is the name of none."""
        rule = RULES.get(name)
        hint = self.tr("Choose a finding to see it in full.")
        self.severity.put(headed(words(str(rule.severity.value))) if rule else hint)
        self.rule.put(headed(words(rule.sentence)) if rule else "")
        for part in (self.record, self.other, self.sources, self.reason):
            _put(part, "")

    def show_finding(self, finding: Finding, found: FoundRecords, reason: str = "") -> None:
        """Show a finding with its records; and why it is waived, if it is."""
        self.show_rule(finding.rule)
        _put(self.record, found.record or finding.name or finding.record)
        _put(self.other, found.other or (finding.about if not found.sources else ""))
        _put(self.sources, "\n\n".join(found.sources))
        _put(self.reason, reason)
        self.ensureVisible(0, 0)


def _put(part: tuple[TextLabel, ProseLabel], text: str) -> None:
    caption, label = part
    label.put(text)
    caption.setVisible(bool(text))
