"""What a careful editor would question, by severity and rule: each finding leads to its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.checks.rules import (
    RULES,
    Finding,
    RuleFindings,
    Severity,
    WaivedFinding,
)
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.guarded import override
from timeline_app.core.text.folding import folded
from timeline_app.core.text.translation import Texts, number, words
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.cards.finding_card import DeskDetail, FoundRecords
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.dialogs.style import dialog_style
from timeline_app.widgets.texts.phrases import clauses, headed, listed, remarked

desk_texts = Texts("desk_texts")

FIELD_PX = 28
ROW_PX = 24
SIZE_PX = (980, 600)
LOW = 0.46
"""No higher a part of the screen, so that the event it leads to has room above or below it."""
LIST_PX = 560
_FINDING = Qt.ItemDataRole.UserRole
_REASON = Qt.ItemDataRole.UserRole + 2
"""Why a finding is waived; of no other row."""
_WAIVED = "waived"
_NAME = Qt.ItemDataRole.UserRole + 1
"""What a row goes by from one check to the next, to stay open or current."""

_HEADINGS = {
    Severity.ERROR: desk_texts.mark("{n} {error|errors}", "", 1),
    Severity.WARNING: desk_texts.mark("{n} {warning|warnings}", "", 1),
    Severity.HINT: desk_texts.mark("{n} {hint|hints}", "", 1),
}


class DeskDialog(QDialog):
    """Stays open beside the window and follows its edits: a list, and beside it one in full."""

    place_requested = Signal(object)
    """A `Finding` whose place is to be shown."""
    mend_requested = Signal(object)
    """A `Finding` that is to be mended: with a form open at its place."""

    records_requested = Signal(object)
    """A `Finding` is chosen: `show_records` is to tell what it is about."""
    waive_requested = Signal(object, str)
    """A `Finding` that is right as it is, and why."""
    unwaive_requested = Signal(object)
    """A `Finding` that is waived no longer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("desk-check")
        self.setWindowTitle(self.tr("Desk Check"))
        self._palette = LIGHT
        self._may_change = True
        self._found = self._said = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find in what is questioned"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.state = QLabel()
        self.state.setProperty("look", "hint")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.tree = self._new_tree()
        self.detail = DeskDetail()
        self._opened_by_search: set[str] = set()
        self.show_button = QPushButton(self.tr("&Show"))
        self.mend_button = QPushButton(self.tr("&Mend…"))
        self.waive_button = QPushButton(self.tr("&Waive…"))
        self.unwaive_button = QPushButton(self.tr("&Question Again"))
        self.close_button = QPushButton(self.tr("&Close"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why is this right as it is?"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        self.reason.setVisible(False)
        self.reason.installEventFilter(self)
        self._waived: Finding | None = None
        """What the reason that is being typed is for."""
        self._arrange()
        self.show_button.clicked.connect(lambda: self._ask(self.place_requested))
        self.mend_button.clicked.connect(lambda: self._ask(self.mend_requested))
        self.waive_button.clicked.connect(self._begin_reason)
        self.unwaive_button.clicked.connect(lambda: self._ask(self.unwaive_requested))
        self.reason.returnPressed.connect(self._take_reason)
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        self._allow()

    def _new_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("desk-findings")
        tree.setAccessibleName(self.tr("What is questioned"))
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.currentItemChanged.connect(self._allow)
        tree.itemClicked.connect(lambda item, _column: self._open_or_show(item))
        tree.installEventFilter(self)
        return tree

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        ways = (self.show_button, self.mend_button, self.waive_button, self.unwaive_button)
        for button in (*ways, self.close_button):
            button.setMinimumHeight(FIELD_PX)
            button.setAutoDefault(False)  # Enter in the list shows the place
        for button in ways:
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.search)
        beside = QSplitter()
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(9)
        beside.addWidget(self.tree)
        beside.addWidget(self.detail)
        beside.setStretchFactor(1, 1)
        beside.setSizes([LIST_PX, SIZE_PX[0] - LIST_PX])
        column.addWidget(beside, 1)
        column.addWidget(self.reason)
        column.addWidget(self.state)
        column.addLayout(buttons)
        width_px, height_px = SIZE_PX
        half_px = int(LOW * self.screen().availableSize().height())
        resize_on_screen(self, width_px, min(height_px, half_px))

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.setStyleSheet(
            dialog_style(palette)
            + "#desk-detail, #desk-detail > QWidget > QWidget { background: transparent; }"
            f"QLabel[look=part] {{ color: {palette.text}; }}"
            "QSplitter::handle { background: transparent; }"
            f"QTreeWidget {{ background: {palette.panel}; color: {palette.text};"
            f" border: 1px solid {palette.line}; border-radius: 4px; }}"
            f"QTreeWidget:focus {{ border: 2px solid {palette.accent}; }}"
            f"QTreeWidget::item {{ height: {ROW_PX}px; }}"
            "QTreeWidget::item:selected"
            f" {{ background: {palette.accent_tint}; color: {palette.text}; }}"
        )
        self._colour()

    def allow(self, *, may_change: bool) -> None:
        """Offer to mend what is found, or don't."""
        self._may_change = may_change
        self._allow()

    @property
    def current(self) -> Finding | None:
        """The finding that is chosen."""
        item = self._current_item
        found = None if item is None else item.data(0, _FINDING)
        return found if isinstance(found, Finding) else None

    @property
    def _current_item(self) -> QTreeWidgetItem | None:
        """The row that is chosen, if it isn't hidden by what is typed."""
        item = self.tree.currentItem()
        return None if item is None or item.isHidden() else item

    # What is found.

    def tell_checking(self) -> None:
        """Say that the chronology is being checked; what was found before stays until then."""
        self._found = ""
        self.state.setText(self.tr("Checking…"))

    def put(self, found: Sequence[RuleFindings], waived: Sequence[WaivedFinding] = ()) -> None:
        """List what was found; what was open and chosen stays so where it is still there."""
        is_first = self.tree.topLevelItemCount() == 0
        opened = {item.data(0, _NAME) for item in self._items() if item.isExpanded()}
        current = self.tree.currentItem()
        chosen = "" if current is None else current.data(0, _NAME)
        at = 0 if current is None else self._row_of(current)
        self.tree.clear()
        for severity in Severity:
            rules = [one for one in found if RULES[one.rule].severity is severity and one.number]
            if rules:
                self.tree.addTopLevelItem(_severity_item(severity, rules))
        if waived:
            self.tree.addTopLevelItem(_waived_item(waived))
        for item in self._items():
            name = item.data(0, _NAME)
            is_severity = item.parent() is None and name != _WAIVED
            is_waived = item.data(0, _REASON) is not None and name != _WAIVED
            item.setExpanded(name in opened or is_waived or (is_first and is_severity))
        self._colour()
        self._narrow()
        self._choose(chosen, at)
        self._tell(found)

    def _tell(self, found: Sequence[RuleFindings]) -> None:
        told = [
            desk_texts.tr(_HEADINGS[severity], "", of_severity)
            for severity in Severity
            if (of_severity := _number_of(found, severity))
        ]
        self._found = listed(told) if told else self.tr("Nothing to question")
        self._say()

    def _say(self) -> None:
        """Say how much is questioned, or that nothing of it says what is typed."""
        if not self._found:
            return  # it isn't known yet
        rows = _below(self.tree.invisibleRootItem())
        is_bare = bool(rows) and all(row.isHidden() for row in rows)
        said = self.tr("Nothing found") if is_bare else self._found
        self.state.setText(said)
        if said != self._said:
            self._said = said
            announce(self.tree, said)

    def _choose(self, name: str, row: int) -> None:
        """Choose the row of that name, else the one that stands where it stood."""
        items = self._items()
        same = next((item for item in items if item.data(0, _NAME) == name), None)
        if items:
            self.tree.setCurrentItem(same or items[min(row, len(items) - 1)])
        self._allow()

    def _row_of(self, item: QTreeWidgetItem) -> int:
        return next((at for at, one in enumerate(self._items()) if one is item), 0)

    def _items(self) -> list[QTreeWidgetItem]:
        """All rows from the top."""
        found: list[QTreeWidgetItem] = []

        def take(item: QTreeWidgetItem) -> None:
            found.append(item)
            for below in _below(item):
                take(below)

        take(self.tree.invisibleRootItem())
        return found[1:]

    def _colour(self) -> None:
        """What is waived is muted; the gravest stand out."""
        muted, grave = QColor(self._palette.muted), QColor(self._palette.closed)
        for item in self._items():
            if item.data(0, _REASON) is not None:
                item.setForeground(0, muted)
            if item.data(0, _NAME) == Severity.ERROR.name:
                item.setForeground(0, grave)

    # What is typed to find some of it.

    def _narrow(self, *_: object) -> None:
        wanted = folded(self.search.text()).split()
        for top in _below(self.tree.invisibleRootItem()):
            _narrow(top, wanted, above="")
        for item in self._items():
            name = item.data(0, _NAME)
            if wanted and item.childCount() and not (item.isHidden() or item.isExpanded()):
                item.setExpanded(True)
                self._opened_by_search.add(name)
            elif not wanted and name in self._opened_by_search:
                item.setExpanded(False)
        if not wanted:
            self._opened_by_search.clear()
        self._allow()
        self._say()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the field into the list; Esc gives up a reason, not the dialog."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_search, is_reason = watched is self.search, watched is self.reason
            if watched is self.tree and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open_or_show(self._current_item)
                return True
            if is_search and event.key() == Qt.Key.Key_Down:
                self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if is_reason and event.key() == Qt.Key.Key_Escape:
                self._end_reason()
                return True
        return super().eventFilter(watched, event)

    # What is done with it.

    def _allow(self, *_: object) -> None:
        item, finding = self._current_item, self.current
        is_waived = item is not None and item.data(0, _REASON) is not None
        is_changed = finding is not None and self._may_change
        self.show_button.setEnabled(finding is not None)
        self.mend_button.setEnabled(is_changed)
        self.waive_button.setEnabled(is_changed)
        # Whichever has the keyboard goes last, or the focus would jump elsewhere.
        self.unwaive_button.setVisible(is_waived)
        self.unwaive_button.setEnabled(is_changed)
        self.waive_button.setVisible(not is_waived)
        if finding is None or finding != self._waived:
            self._end_reason()
        self._show_detail(item, finding)

    def _show_detail(self, item: QTreeWidgetItem | None, finding: Finding | None) -> None:
        """Show in full what is chosen: a finding, else a rule with its count."""
        if finding is not None:
            self.records_requested.emit(finding)
            return
        self.detail.show_rule("" if item is None else str(item.data(0, _NAME)))

    def show_records(self, finding: Finding, found: FoundRecords) -> None:
        """Show what a finding is about, if that is the one which is chosen."""
        item = self._current_item
        if item is not None and finding == self.current:
            self.detail.show_finding(finding, found, item.data(0, _REASON) or "")

    def _open_or_show(self, item: QTreeWidgetItem | None) -> None:
        """A finding is shown in its place; a kind opens, or closes again."""
        if item is not None and self.current is None:
            item.setExpanded(not item.isExpanded())
        self._ask(self.place_requested)

    def _begin_reason(self) -> None:
        """Let it be typed why the finding is right as it is."""
        self._waived = self.current
        self.reason.clear()
        self.reason.setVisible(True)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_reason(self) -> None:
        finding, reason = self._waived, self.reason.text().strip()
        if finding is not None and reason:
            self._end_reason()
            self.waive_requested.emit(finding, reason)

    def _end_reason(self) -> None:
        self._waived = None
        if not self.reason.isHidden():
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reason.setVisible(False)

    def _ask(self, wish: SignalInstance) -> None:
        finding = self.current
        if finding is not None:
            wish.emit(finding)


def _below(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The rows right below one."""
    rows = (item.child(at) for at in range(item.childCount()))
    return [row for row in rows if row is not None]


def _number_of(found: Iterable[RuleFindings], severity: Severity) -> int:
    return sum(one.number for one in found if RULES[one.rule].severity is severity)


def _severity_item(severity: Severity, rules: Sequence[RuleFindings]) -> QTreeWidgetItem:
    item = QTreeWidgetItem([desk_texts.tr(_HEADINGS[severity], "", _number_of(rules, severity))])
    item.setData(0, _NAME, severity.name)
    font = item.font(0)
    font.setBold(True)
    item.setFont(0, font)
    item.addChildren([_rule_item(one) for one in rules])
    return item


def _rule_item(found: RuleFindings) -> QTreeWidgetItem:
    sentence = headed(words(RULES[found.rule].sentence))
    item = QTreeWidgetItem([remarked(sentence, number(found.number))])
    item.setData(0, _NAME, found.rule)
    item.addChildren([_finding_item(finding) for finding in found.findings])
    more = found.number - len(found.findings)
    if more > 0:
        item.addChild(QTreeWidgetItem([desk_texts.tr("and {n} more", "", more)]))
    return item


def _waived_item(waived: Sequence[WaivedFinding]) -> QTreeWidgetItem:
    item = QTreeWidgetItem([desk_texts.tr("{n} waived", "", len(waived))])
    item.setData(0, _NAME, _WAIVED)
    item.setData(0, _REASON, "")
    for one in waived:
        below = _finding_item(one.finding)
        said = words(RULES[one.finding.rule].sentence)
        below.setText(0, clauses((below.text(0), said)))
        below.setToolTip(0, tool_tip(below.text(0)))
        below.setData(0, _NAME, f"{_WAIVED}|{below.data(0, _NAME)}")
        why = QTreeWidgetItem([" ".join(one.waiver.reason.split())])
        why.setToolTip(0, tool_tip(one.waiver.reason))
        why.setData(0, _FINDING, one.finding)
        why.setData(0, _NAME, f"why|{below.data(0, _NAME)}")
        below.addChild(why)
        for row in (below, why):
            row.setData(0, _REASON, one.waiver.reason)
        item.addChild(below)
    return item


def _finding_item(finding: Finding) -> QTreeWidgetItem:
    name = " ".join((finding.name or finding.record).split())
    about = " ".join(finding.about.split())
    placed = listed((name, edtf_words(finding.date, words, DateStyle.SHORT)))
    shown = remarked(placed, about) if about and about != name else placed
    item = QTreeWidgetItem([shown])
    item.setToolTip(0, tool_tip(shown))
    item.setData(0, _FINDING, finding)
    item.setData(0, _NAME, "|".join((finding.rule, finding.section, finding.record, finding.other)))
    item.setData(
        0, Qt.ItemDataRole.AccessibleDescriptionRole, headed(words(RULES[finding.rule].sentence))
    )
    return item


def _narrow(item: QTreeWidgetItem, wanted: Sequence[str], above: str) -> bool:
    """Hide a row in which, and above and below which, not all of that is said; whether it isn't."""
    said = folded(f"{above} {item.text(0)}")
    is_there = all(word in said for word in wanted)
    seen = [_narrow(below, wanted, said) for below in _below(item)]
    is_there = any(seen) if seen else is_there
    item.setHidden(not is_there)
    return is_there
