from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.widgets.cards.collapsible_note import LINE_PX, CollapsibleNote

LONG = "verified · " + "these words were seen in another copy, too; " * 4


def shown_note(qtbot: QtBot, text: str) -> CollapsibleNote:
    note = CollapsibleNote()
    qtbot.addWidget(note)
    note.resize(240, LINE_PX)
    note.show()
    note.put(text)
    return note


def test_a_long_note_unfolds_when_pressed_and_folds_again(qtbot: QtBot) -> None:
    note = shown_note(qtbot, LONG)
    assert note.heightForWidth(240) == LINE_PX
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    assert note.heightForWidth(240) > 2 * LINE_PX
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert note.heightForWidth(240) == LINE_PX


def test_a_note_that_fits_is_no_button(qtbot: QtBot) -> None:
    note = shown_note(qtbot, "verified")
    assert note.focusPolicy() is Qt.FocusPolicy.NoFocus
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    assert not note.isChecked()
    note.resize(20, LINE_PX)
    assert note.focusPolicy() is Qt.FocusPolicy.TabFocus


def test_the_whole_note_is_named_and_shown_literally_in_its_tool_tip(qtbot: QtBot) -> None:
    note = shown_note(qtbot, "<i>" + LONG)
    assert note.accessibleName() == "<i>" + LONG
    assert note.toolTip().startswith("<qt>&lt;i&gt;")


def test_another_note_starts_folded(qtbot: QtBot) -> None:
    note = shown_note(qtbot, LONG)
    note.click()
    assert note.isChecked()
    note.put(LONG + "More.")
    assert not note.isChecked()
    assert note.heightForWidth(240) == LINE_PX


def test_what_the_words_mean_is_told_to_a_screen_reader(qtbot: QtBot) -> None:
    note = shown_note(qtbot, "verified")
    note.put("verified", "Two reports agree")
    assert note.accessibleDescription() == "Two reports agree"
    note.put(LONG, "Two reports agree")
    assert note.accessibleDescription() == "Shortened on the screen. Two reports agree"
