"""Combo boxes, spin boxes, trees, fields and buttons of dialogs are alike, in both themes."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action
from tests.app.windows import row_of
from timeline_app.app.shell.appearance import control_style
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import ThemeChoice
from timeline_app.render.style.palette import Theme, palette_of
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.style import ButtonBox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROLS = (QComboBox, QAbstractSpinBox, QTreeWidget, QLineEdit, QPlainTextEdit)


def edge_of(widget: QWidget) -> str:
    """The colour in the middle of the left edge of a widget."""
    picture = widget.grab().toImage()
    return picture.pixelColor(0, picture.height() // 2).name()


def outlines(dialog: QWidget) -> dict[str, set[str]]:
    """The colours of edges by the kind of control; those within another have none."""
    found: dict[str, set[str]] = {}
    for kind in CONTROLS:
        for one in dialog.findChildren(kind):
            if one.isVisible() and not isinstance(one.parentWidget(), CONTROLS):
                found.setdefault(kind.__name__, set()).add(edge_of(one))
    return found


def test_all_controls_of_a_dialog_have_one_outline(window: QMainWindow, view: TimelineView) -> None:
    for name, theme in product(("history", "change_events", "replace"), list(Theme)):
        session = window.findChild(Session)
        assert session is not None
        session.appearance.choose_theme(ThemeChoice(theme.value))
        view.select_row(row_of(view, "ev-biden-xi-bali"))
        action(window, name).trigger()
        QApplication.processEvents()
        (dialog,) = (one for one in window.findChildren(QDialog) if one.isVisible())
        palette = palette_of(theme)
        ring, line = QColor(palette.accent).name(), QColor(palette.line).name()
        found = outlines(dialog)
        assert "QComboBox" in found
        for kind, colors in found.items():
            assert colors <= {ring, line}, kind
        buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        assert buttons
        grounds = (palette.field, palette.accent, palette.muted, palette.tint)
        for button in buttons:
            assert button.icon().isNull(), button.text()
            assert edge_of(button) in {QColor(one).name() for one in grounds}, button.text()
        dialog.close()


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize(
    "name", ["edit_event", "new_event", "add_quote", "go_to_date", "palette", "guide", "legend"]
)
def test_fields_look_alike_wherever_they_stand(
    window: QMainWindow, view: TimelineView, theme: Theme, name: str
) -> None:
    session = window.findChild(Session)
    assert session is not None
    session.appearance.choose_theme(ThemeChoice(theme.value))
    view.select_row(row_of(view, "ev-biden-xi-bali"))
    action(window, name).trigger()
    QApplication.processEvents()
    palette = palette_of(theme)
    edges = {QColor(palette.line).name(), QColor(palette.accent).name()}
    shown = [one for kind in CONTROLS[:2] + CONTROLS[3:] for one in window.findChildren(kind)]
    shown = [one for one in shown if one.isVisible() and one.isEnabled()]
    fields = [one for one in shown if not isinstance(one.parent(), CONTROLS)]
    assert fields
    for field in fields:
        picture = field.grab().toImage()
        assert edge_of(field) in edges, field.accessibleName()
        ground = picture.pixelColor(4, picture.height() - 4).name()
        assert ground == QColor(palette.panel).name(), field.accessibleName()
        assert field.height() >= 28, field.accessibleName()
    for dialog in window.findChildren(QDialog):
        dialog.close()


def test_no_button_of_a_question_is_cut(window: QMainWindow) -> None:
    box = QMessageBox(QMessageBox.Icon.Question, "", "Why?", parent=window)
    box.setInformativeText("A short one.")
    for words in ("Keep as a Note", "Drop the Words", "Cancel the Move"):
        box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
    box.open()
    QApplication.processEvents()
    for button in box.buttons():
        assert button.width() >= button.sizeHint().width(), button.text()
    box.close()


@pytest.mark.parametrize("theme", list(Theme))
def test_a_spin_box_and_a_tree_are_as_a_combo_box(window: QMainWindow, theme: Theme) -> None:
    dialog = QDialog(window)
    dialog.setStyleSheet(control_style(palette_of(theme)))
    column = QVBoxLayout(dialog)
    controls = (QComboBox(), QSpinBox(), QDoubleSpinBox(), QTreeWidget(), QLineEdit())
    for control in controls:
        column.addWidget(control)
    dialog.show()
    controls[4].setFocus()
    line = QColor(palette_of(theme).line).name()
    assert {edge_of(control) for control in controls[:4]} == {line}
    heights = {control.height() for control in (*controls[:3], controls[4])}
    assert min(heights) >= 24
    assert max(heights) - min(heights) <= 4
    for control in controls[:3]:  # each has an arrow, drawn in pixels that are not of the ground
        picture = control.grab().toImage()
        middle = picture.width() - 12
        around = range(middle - 6, middle + 6)
        inks = {picture.pixelColor(x, y).name() for x in around for y in range(4, 22)}
        assert len(inks) > 2
    dialog.close()


def test_cancel_stands_before_what_is_done(window: QMainWindow, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    kinds = QDialogButtonBox.StandardButton
    box = ButtonBox(kinds.Ok | kinds.Cancel)
    QVBoxLayout(dialog).addWidget(box)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert box.button(kinds.Cancel).x() < box.button(kinds.Ok).x()
