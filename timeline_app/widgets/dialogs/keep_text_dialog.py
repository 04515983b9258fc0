"""Takes a text in: what was read is cut at both ends, and given its source, date and place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.evidence.text_input import (
    KeptWords,
    TextToKeep,
    UnreadTextReason,
    with_hints,
)
from timeline_app.core.guarded import override
from timeline_app.core.records.kept_words import word_counts
from timeline_app.core.records.records import CslDate, Source
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.controls.text_labels import TextLabel, tool_tip
from timeline_app.widgets.dialogs.style import ButtonBox, dialog_style
from timeline_app.widgets.dialogs.text_input_texts import facts_of, left_out_words, unread_sentence
from timeline_app.widgets.event_form.name_source import RecordSource
from timeline_app.widgets.evidence_form.base_form import UnfitError
from timeline_app.widgets.evidence_form.source_field import SourceField
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.form_rows import form_of
from timeline_app.widgets.reader.change_list import ChangeList
from timeline_app.widgets.reader.text_view import TextView

SIZE_PX = (820, 720)
BUTTON_PX = 28
CHANGES_PX = 150
COUNTED_AT_ONCE = 100_000
"""Code points of a text whose words are counted without a pause."""
KEEP_KEYS = "Ctrl+Return"
NATIVE = QKeySequence.SequenceFormat.NativeText


class KeepTextDialog(QDialog):
    """Reads no file itself: what it wants read it says, and is told what became of it."""

    file_requested = Signal()
    """Somebody wants to choose a file."""
    path_dropped = Signal(str)
    paste_requested = Signal()
    page_requested = Signal(str)
    """The page of the source of this id is to be asked for."""
    stop_requested = Signal()
    """Nobody wants any more what is being read."""
    changes_wanted = Signal()
    """The source, or what is to be kept of the text, is another: what does that change?"""
    keep_requested = Signal(object)
    """A `TextToKeep`."""

    def __init__(self, lookup: RecordSource, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keep-text")
        self.setWindowTitle(self.tr("Keep a Text"))
        self.setAcceptDrops(True)
        self._read: KeptWords | None = None
        self._from, self._until = 0, 0
        self._count = -1
        """The words of what is to be kept; -1 while they are being counted."""
        self._is_being_kept = False
        self.counting = SlicedWork(self)
        """Counts the words of a text."""
        self._is_hint = False
        """Whether the source is what the text says of itself."""
        self.file = QPushButton(self.tr("From a &File…"))
        self.paste = QPushButton(self.tr("&Paste"))
        self.page = QPushButton(self.tr("From Its Pa&ge…"))
        self.facts = TextLabel("hint")
        self.view = TextView()
        self.view.setFrameShape(QFrame.Shape.StyledPanel)
        self.view.setAccessibleName(self.tr("Text"))
        self.begin = QPushButton(self.tr("Text &Begins Here"))
        self.end = QPushButton(self.tr("Text &Ends Here"))
        self.all = QPushButton(self.tr("&All of It"))
        self.source = SourceField(lookup)
        self.source.setFocusProxy(self.source.field)
        self.source.field.setAccessibleName(self.tr("Source"))
        self.published = DateField(is_of_event=False)
        self.published.field.setAccessibleName(self.tr("Published"))
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("Where “here” is in the text"))
        self.fault = TextLabel("refusal")
        self.changes = ChangeList()
        """What changes in what rests on the text that this one replaces."""
        self.changes.setMaximumHeight(CHANGES_PX)
        self.changes.setMinimumHeight(CHANGES_PX)
        self.buttons = ButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.keep = self.buttons.addButton(self.tr("&Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._place()
        self._connect()
        self.clear()

    def _place(self) -> None:
        top, cuts = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (top, (self.file, self.paste, self.page)),
            (cuts, (self.begin, self.end, self.all)),
        ):
            row.setSpacing(8)
            for button in buttons:
                button.setMinimumHeight(BUTTON_PX)
                button.setAutoDefault(False)
                row.addWidget(button)
        top.addWidget(self.facts, 1)
        cuts.addStretch()
        form = form_of(
            (self.tr("&Source"), self.source),
            (self.tr("Pub&lished"), self.published),
            (self.tr("Pla&ce"), self.place),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addLayout(cuts)
        column.addWidget(form)
        column.addWidget(self.changes)
        column.addWidget(self.fault)
        column.addWidget(self.buttons)
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        for button in (self.keep, cancel):
            button.setMinimumHeight(BUTTON_PX)
            button.setAutoDefault(False)
        self.published.understood.hide()
        self.keep.setDefault(True)
        self.keep.setToolTip(tool_tip(QKeySequence(KEEP_KEYS).toString(NATIVE)))
        self.view.installEventFilter(self)
        resize_on_screen(self, *SIZE_PX)

    def _connect(self) -> None:
        self.file.clicked.connect(self.file_requested)
        self.paste.clicked.connect(self.paste_requested)
        self.page.clicked.connect(lambda: self.page_requested.emit(self.source.known_id))
        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)  # but in a field
        pasting.activated.connect(self.paste_requested)
        self.begin.clicked.connect(lambda: self.cut(self.view.caret.selection[0], None))
        self.end.clicked.connect(lambda: self.cut(None, self.view.caret.selection[1]))
        self.all.clicked.connect(self.show_all)
        self.source.chosen.connect(self._allow)
        self.source.same_box.toggled.connect(lambda _: self._allow())
        self.buttons.accepted.connect(self.ask_to_keep)
        self.buttons.rejected.connect(self.reject)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette))
        self.view.set_palette_roles(palette)
        self.published.set_palette_roles(palette)
        self.changes.set_palette_roles(palette)

    # What was read.

    def clear(self) -> None:
        """Hold no text."""
        self.counting.cancel()
        self._read, self._is_being_kept = None, False
        self.view.show_text("")
        self.facts.put(self.tr("Paste a text, choose a file, or drop one here."))
        self.fault.put("")
        self._allow()

    def show_source_date(self, date: str | None) -> None:
        """Say that the source's own date holds where none is given; None where no source is."""
        hint = self.tr("As the source says")
        if date is not None:
            told = self.tr("As the source says: {date}").replace("{date}", date)
            hint = told if date else self.tr("The source has no date: 19 Jun 2023, June 2023…")
        self.published.field.setPlaceholderText(hint)
        self.published.field.setAccessibleDescription(hint)

    def put_source(self, source: Source | None) -> None:
        """Keep the text for this source."""
        self.source.put(source)
        self._is_hint = False
        self._allow()

    def tell_reading(self, name: str) -> None:
        """Say that a text is being read."""
        self.clear()
        sentence = self.tr("Reading {name}…").replace("{name}", name)
        self.facts.put(sentence if name else self.tr("Reading…"))

    def tell_unread(self, reason: UnreadTextReason, detail: str = "") -> None:
        """Say why no words were read."""
        self.clear()
        self.fault.put(unread_sentence(reason, detail))
        announce(self.file, self.fault.text())

    def show_read(self, read: KeptWords) -> None:
        """Show what was read, and what it says of itself where nobody has said otherwise."""
        self._read = read
        self.fault.put("")
        if self._is_hint or not self.source.field.text():
            self.source.type_in((read.url or read.title, "", "yes"))
            self._is_hint = True
        self.published.put(read.published)
        self.show_all()
        self.view.setFocus()

    def tell_keeping(self, *, is_under_way: bool) -> None:
        """Say that the text is being kept, which is asked for once."""
        self._is_being_kept = is_under_way
        self._tell_facts()
        self.keep.setEnabled(not is_under_way)

    # Cutting.

    @property
    def words(self) -> str:
        """What is to be kept of the text."""
        return self._read.words[self._from : self._until] if self._read is not None else ""

    def show_all(self) -> None:
        """Cut nothing off."""
        if self._read is not None:
            self._from, self._until = 0, len(self._read.words)
            self._show()

    def cut(self, begins: int | None, ends: int | None) -> None:
        """Cut off what stands before or behind a place in what is shown."""
        if self._read is None:
            return
        shown = self._from
        if begins is not None:
            self._from = shown + begins
        if ends is not None:
            self._until = shown + ends
        self._show()
        if ends is not None:
            self.view.caret.put(len(self.words))

    def _show(self) -> None:
        assert self._read is not None
        kept = self.words
        self.view.show_text(kept)
        self._count = -1
        self.counting.start(self._counting(kept))
        if len(kept) <= COUNTED_AT_ONCE:
            self.counting.finish()
        self._tell_facts()
        self._allow()

    def _counting(self, kept: str) -> Iterator[None]:
        count = 0
        for some in word_counts(kept):
            count += some
            yield
        self._count = count
        self._tell_facts()

    def _tell_facts(self) -> None:
        if self._read is None:
            return
        told = (facts_of(self._read, self._count), left_out_words(self._read.left_out))
        keeping = self.tr("The text is being kept…")
        lines = [keeping] if self._is_being_kept else [line for line in told if line]
        self.facts.put("\n".join(lines))

    def _allow(self) -> None:
        is_read = self._read is not None
        is_cut = self._read is not None and len(self.words) < len(self._read.words)
        for button in (self.begin, self.end):
            button.setEnabled(is_read)
        self.all.setEnabled(is_cut)
        self.keep.setEnabled(bool(self.words.strip()) and not self._is_being_kept)
        self.page.setEnabled(bool(self.source.known_id) and not self._is_being_kept)
        self.changes_wanted.emit()

    # Keeping.

    def ask_to_keep(self) -> None:
        """Ask for it to be kept; what is wanting is told."""
        self.fault.put("")
        if self._read is None:
            return
        date = self.published.value()
        if self.published.field.text().strip() and not date.edtf:
            self._refuse(self.tr("The date can't be read."), self.published.field)
            return
        try:
            source, new = self.source.one(self.tr("Say first which source this text is of."))
        except UnfitError as error:
            self._refuse(error.sentence, self.source.field)
            return
        named = tuple(with_hints(one, self._read, date.edtf) for one in new)
        is_of_source = any(one.item.issued == CslDate(raw=date.edtf) for one in named)
        published = "" if is_of_source else date.edtf
        place = self.place.text().strip()
        kept = TextToKeep(self.words.strip("\n"), self._read, source, named, published, place)
        self.keep_requested.emit(kept)

    def _refuse(self, sentence: str, field: QWidget) -> None:
        self.fault.put(sentence)
        announce(field, sentence)
        field.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the text Enter keeps nothing, and so *Keep* isn't shown as what Enter does."""
        if watched is self.view and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.keep.setDefault(event.type() is QEvent.Type.FocusOut)
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter clicks a button that it is on, else it keeps; but Ctrl+Enter alone in the text."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        at = self.focusWidget()
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if isinstance(at, QPushButton) and not is_held:
            at.click()
        elif is_held or at is not self.view:
            self.keep.click()

    @override
    def reject(self) -> None:
        self.stop_requested.emit()
        super().reject()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.path_dropped.emit(paths[0])
