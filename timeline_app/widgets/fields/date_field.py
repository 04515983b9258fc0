"""A field for a date as people type it, in words; below it stands what was understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.dates.parse.field_input import TypedDate, typed_date, words_to_type
from timeline_app.core.guarded import override
from timeline_app.core.text.translation import words
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.indicators import TARGET_PX, Radio
from timeline_app.widgets.fields.date_feedback import (
    choice_words,
    day_order_of,
    understood_words,
)
from timeline_app.widgets.texts.phrases import labelled

MOST_WITH_KEY = 9
_AS_SHOWN = QKeySequence.SequenceFormat.NativeText


class DateAlternatives(QWidget):
    """Radio buttons, one below the other; nothing is chosen until somebody does.

    The keys are pressed in the field above, which keeps the focus.
    """

    clicked = Signal()
    """Somebody has chosen with the mouse, or a screen reader for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[Radio] = []
        self._count = 0
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._tell)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setVisible(False)

    def show_choices(self, texts: Sequence[str]) -> None:
        """Offer these, none of them chosen."""
        self.choose(None)
        self._count = len(texts)
        while len(self._buttons) < self._count:
            self._add_button()
        for i, button in enumerate(self._buttons):
            button.setVisible(i < self._count)
            if i < self._count:
                button.setText(texts[i])
                button.setAccessibleName(texts[i])
                keys = QKeySequence(f"Alt+{i + 1}").toString(_AS_SHOWN)
                button.setToolTip(keys if i < MOST_WITH_KEY else "")
        self.setVisible(bool(texts))

    @property
    def chosen(self) -> int | None:
        """The number of the chosen one, from 0."""
        number = self._group.checkedId()
        return number if number >= 0 else None

    def choose(self, number: int | None) -> None:
        """Choose one by its number, or none; a number that there isn't changes nothing."""
        if number is None:
            self._group.setExclusive(False)
            for button in self._buttons:
                button.setChecked(False)
            self._group.setExclusive(True)
        elif 0 <= number < self._count:
            self._buttons[number].setChecked(True)

    def step(self, step: int) -> None:
        """Choose the next (+1) or the previous (-1); from none on the first or the last."""
        if self._count:
            last = -1 if step > 0 else self._count
            at = last if self.chosen is None else self.chosen
            self.choose(max(0, min(self._count - 1, at + step)))

    def _add_button(self) -> None:
        button = Radio()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setMinimumHeight(TARGET_PX)
        self._group.addButton(button, len(self._buttons))
        self._buttons.append(button)
        self._column.addWidget(button)

    def _tell(self, _: int) -> None:
        self.clicked.emit()


Key = Qt.Key
_FIRST_DIGIT = Key.Key_1.value


class _State(NamedTuple):
    """What is in the field."""

    text: str
    choice: int | None


class DateField(QWidget):
    """Takes EDTF and words alike; what can't be read stays as wording, nothing is guessed.

    A date stands in it in words that mean this very date if they are typed; its code is shown on
    request, by the tip of what was understood and in the menu of the field.

    Where a text has several readings they stand below it, and none counts until it is chosen:
    by a click, by Alt and its number, or by Down and Up. The last choice is none of them.
    """

    typed = Signal()
    """The text, or the choice between its readings, is another."""
    committed = Signal()
    """Enter was pressed, or the field was left, with another date than before."""

    def __init__(
        self,
        parent: QWidget | None = None,
        locale: QLocale | None = None,
        *,
        is_of_event: bool = True,
    ) -> None:
        """The `locale` says whether a day or its month comes first; None takes the user's.

        An event keeps the words and the time of its date; other records have no room for them.
        """
        super().__init__(parent)
        self._is_of_event = is_of_event
        self._is_quiet = False
        self._order = day_order_of(locale or QLocale())
        self._before = _State("", None)
        self._stored = self._stored_words = ""
        self._read = TypedDate("")
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Date"))
        self.field.setPlaceholderText(self.tr("2 Aug 2022, summer 2022, before June 2022…"))
        self.field.installEventFilter(self)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.field.customContextMenuRequested.connect(self._open_menu)
        self.understood = QLabel()
        self.understood.setObjectName("date-understood")
        self.understood.setTextFormat(Qt.TextFormat.PlainText)
        self.understood.setWordWrap(True)
        self.choices = DateAlternatives()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.field, self.understood, self.choices):
            column.addWidget(widget)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._read_text)
        self.field.editingFinished.connect(self._finish)
        self.choices.clicked.connect(self._take_click)
        self._tint()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        colors = QPalette(self.palette())
        colors.setColor(QPalette.ColorRole.PlaceholderText, QColor(palette.muted))
        self.setPalette(colors)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        """What was understood is quieter than what was typed.

        Not by the role for placeholders: below a style sheet that is half transparent.
        """
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        colors = QPalette(self.understood.palette())
        if colors.color(QPalette.ColorRole.WindowText) != muted:
            colors.setColor(QPalette.ColorRole.WindowText, muted)
            self.understood.setPalette(colors)

    def put(self, text: str, *, is_quiet: bool = False) -> None:
        """Show a date that is given as EDTF, or the words of one that can't be read.

        Where it is quiet what was understood is not shown, until something is typed.
        """
        self._is_quiet = is_quiet
        self._put(text)
        self._is_quiet = False

    def _put(self, text: str) -> None:
        self._stored = text
        self._stored_words = typed = words_to_type(text, self._order, words)
        self._before = _State(typed, None)
        if self.field.text() != typed:
            self.field.setText(typed)
        elif self._read.is_doubtful or self._read != self._reading_of(typed):
            self._read_text()

    def suggest(self, date: str) -> None:
        """Show in the empty field which date, given as EDTF, is that of the event."""
        if date:
            typed = words_to_type(date, self._order, words)
            hint = self.tr("The event: {date}").replace("{date}", typed)
            self.field.setPlaceholderText(hint)

    @property
    def kept_text(self) -> str:
        """The text that was put in, as long as it stands there in its words; else what is typed."""
        return self._stored if self._is_stored(self.field.text()) else self.value().wording

    def _is_stored(self, text: str) -> bool:
        return text in (self._stored, self._stored_words)

    def _reading_of(self, text: str) -> TypedDate:
        """What a text means; what is kept as EDTF is that, whatever else its words might mean."""
        if self._is_stored(text) and is_edtf(self._stored):
            return TypedDate(text, (self._stored,))
        return typed_date(text, self._order)

    def value(self) -> TypedDate:
        """What the text means, by the choice that was made if there was one to make."""
        choice = self.choices.chosen
        return self._read if choice is None else self._read.chosen(choice)

    # What is typed.

    def _read_text(self) -> None:
        self._read = self._reading_of(self.field.text())
        self.choices.show_choices(self._choice_words() if self._read.is_doubtful else ())
        self._show_understood()
        self.typed.emit()

    def _choice_words(self) -> tuple[str, ...]:
        return choice_words(self._read, is_of_event=self._is_of_event)

    def _show_choice(self) -> None:
        self._show_understood()
        self.typed.emit()

    def _take_click(self) -> None:
        """A click is a decision; the focus may be elsewhere by now."""
        self._show_choice()
        self._finish()

    def _show_understood(self) -> None:
        value = self.value()
        shown = understood_words(value, self._order, is_of_event=self._is_of_event)
        is_told_already = shown.casefold() == self.field.text().casefold()
        self.understood.setText("" if is_told_already else shown)
        self.understood.setVisible(bool(self.understood.text()) and not self._is_quiet)
        code = self.tr("As a code: {code}").replace("{code}", value.edtf) if value.edtf else ""
        for widget in (self.understood, self.field):
            widget.setToolTip(code)
        self._tell(shown)

    def _open_menu(self, point: QPoint) -> None:
        self.menu().popup(self.field.mapToGlobal(point))

    def menu(self) -> QMenu:
        """A new menu of the field, which can show the date as its code; it goes when it closes."""
        menu = self.field.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        action = menu.addAction(self.tr("Show as a Code"))
        action.setEnabled(self._can_show_code)
        action.triggered.connect(self.show_code)
        return menu

    @property
    def _can_show_code(self) -> bool:
        value = self.value()
        is_all = bool(value.edtf) and not (value.says_less or value.clock)
        return is_all and value.edtf != self.field.text() and not self.field.isReadOnly()

    def show_code(self) -> None:
        """Put the code of the date into the field instead of its words."""
        if self._can_show_code:
            self.field.setText(self.value().edtf)

    def _tell(self, shown: str) -> None:
        """Let a screen reader say what was understood, for the focus stays in the field."""
        choices = self._choice_words() if self.value().is_doubtful else ()
        spoken = "\n".join(
            (shown, *(labelled(str(i + 1), words) for i, words in enumerate(choices)))
        )
        if self.field.accessibleDescription() != spoken:
            self.field.setAccessibleDescription(spoken)
            if self.field.hasFocus():
                announce(self.field, spoken)

    def _finish(self) -> None:
        now = _State(self.field.text(), self.choices.chosen)
        if now == self._before:
            return
        if self.value().is_doubtful:
            announce(self.field, self.field.accessibleDescription())
            return
        self._before = now
        self.committed.emit()

    # Keys.

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._means_choice(event):
                event.accept()  # else a menu or another command might take it
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Whether a key meant more than text."""
        if event.key() == Key.Key_Escape:
            return self._put_back()
        if not self._means_choice(event):
            return False
        if event.key() in (Key.Key_Down, Key.Key_Up):
            self.choices.step(1 if event.key() == Key.Key_Down else -1)
        else:
            self.choices.choose(event.key() - _FIRST_DIGIT)
        self._show_choice()
        return True

    def _means_choice(self, event: QKeyEvent) -> bool:
        """Whether a key chooses between readings, now that there are some."""
        if not self._read.is_doubtful:
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.NoModifier:
            return event.key() in (Key.Key_Down, Key.Key_Up)
        is_digit = 0 <= event.key() - _FIRST_DIGIT < MOST_WITH_KEY
        return is_digit and modifiers == Qt.KeyboardModifier.AltModifier

    def _put_back(self) -> bool:
        """Show again what was there before; whether it was anything else."""
        if _State(self.field.text(), self.choices.chosen) == self._before:
            return False
        self.field.setText(self._before.text)
        self.choices.choose(self._before.choice)
        self._show_choice()
        return True
