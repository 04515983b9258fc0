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
    note.put(LONG)
    note.resize(60, LINE_PX)
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


def test_a_note_with_a_word_before_it_unfolds_below_that_to_be_selected(qtbot: QtBot) -> None:
    note = CollapsibleNote("Note")
    qtbot.addWidget(note)
    note.resize(240, LINE_PX)
    note.show()
    note.put(LONG)
    assert note.accessibleName() == f"Note {LONG}"
    assert not note.words.isVisible()
    qtbot.keyClick(note, Qt.Key.Key_Space)
    note.resize(240, note.heightForWidth(240))
    assert note.words.isVisible()
    assert note.words.geometry().top() >= LINE_PX
    assert note.words.geometry().bottom() <= note.rect().bottom()
    assert note.words.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    note.words.setSelection(0, 8)
    assert note.words.selectedText() == LONG[:8]


def test_what_fits_can_be_selected_as_it_is(qtbot: QtBot) -> None:
    note = shown_note(qtbot, "verified")
    assert note.words.isVisible()
    assert note.words.geometry().right() <= note.rect().right()
    assert note.words.height() <= LINE_PX


def test_what_more_there_is_makes_it_a_button(qtbot: QtBot) -> None:
    note = shown_note(qtbot, "verified")
    note.put("Minister", more="seen once")
    assert note.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert note.accessibleName() == "Minister seen once".replace(" s", "\ns")
    note.click()
    assert note.words.text() == "Minister\nseen once"
