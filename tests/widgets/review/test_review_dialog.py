from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.app.windows import become_active
from tests.widgets.review.reviewed_rows import Rows
from timeline_app.core.value import replace
from timeline_app.render.style.palette import DARK, LIGHT, Palette
from timeline_app.widgets.controls.single_keys import SingleKeys
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.review.review_dialog import ReviewDialog
from timeline_app.widgets.review.values import ReviewWords

Key = Qt.Key
WORDS = ReviewWords("Compare", "a.chronology and b.chronology", ("Here", "There"), "Merge")


@pytest.fixture
def rows() -> Rows:
    return Rows()


@pytest.fixture
def dialog(rows: Rows, qtbot: QtBot) -> ReviewDialog:
    dialog = ReviewDialog(WORDS, rows, None)
    dialog.set_palette_roles(LIGHT)
    qtbot.addWidget(dialog)
    return dialog


def keys(dialog: ReviewDialog, typed: str) -> None:
    for letter in typed:
        QTest.keyClick(dialog.list, letter)


def listed(dialog: ReviewDialog) -> list[str]:
    model = dialog.list.rows
    return [model.row_at(place).text for place in range(len(model.items))]


def test_rows_stand_below_the_headings_of_their_kinds(dialog: ReviewDialog) -> None:
    assert listed(dialog) == [
        "Only there (3)",
        "Talks in Vienna",
        "Talks in Geneva",
        "秦刚 in Beijing",
        "Differs (1)",
        "Visit",
        "Only here (1)",
        "Call",
    ]
    assert dialog.list.current == 0


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("scale", [1, 2])
def test_rows_stay_within_the_frame_of_the_list(
    dialog: ReviewDialog, palette: Palette, scale: int
) -> None:
    dialog.set_palette_roles(palette)
    dialog.show()
    become_active(dialog)
    assert dialog.list.hasFocus()
    image = QImage(dialog.list.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    dialog.list.render(image)
    row = dialog.list.visualRect(dialog.list.currentIndex())
    y = dialog.list.viewport().mapToParent(row.center()).y() * scale
    frame = QColor(palette.accent)
    for x in range(2 * scale):
        assert image.pixelColor(x, y) == frame
        assert image.pixelColor(image.width() - 1 - x, y) == frame
    assert image.pixelColor(4 * scale, y) == QColor(palette.accent_tint)


def test_all_is_done_by_keys(dialog: ReviewDialog, rows: Rows) -> None:
    keys(dialog, "ajja")
    assert rows.taken_rows == {0, 2}
    keys(dialog, "jk ")  # past a heading, and back to what is taken
    assert rows.taken_rows == {0}
    keys(dialog, "kkx")
    assert rows.taken_rows == set()
    assert not dialog.act_button.isEnabled()


def test_what_can_not_be_taken_is_looked_at(qtbot: QtBot) -> None:
    rows = Rows(may_take=False)
    dialog = ReviewDialog(replace(WORDS, refusal="For reading only"), rows, None)
    qtbot.addWidget(dialog)
    assert dialog.state.text() == "For reading only"
    keys(dialog, "a ja")
    rows.taken_rows.add(0)
    dialog.follow()
    assert rows.taken_rows == {0}
    assert dialog.list.current == 1
    for button in (dialog.act_button, dialog.take_all, dialog.leave_all):
        assert not button.isEnabled()
        assert button.toolTip() == tool_tip("For reading only")
    assert dialog.list.rows.index(1).data(Qt.ItemDataRole.CheckStateRole) is None


def test_arrows_pass_headings_too(dialog: ReviewDialog) -> None:
    for _ in range(3):
        QTest.keyClick(dialog.list, Key.Key_Down)
    assert dialog.list.current == 3
    QTest.keyClick(dialog.list, Key.Key_Up)
    assert dialog.list.current == 2


def test_other_single_keys_and_none_at_all(dialog: ReviewDialog, rows: Rows) -> None:
    dialog.take_letters(SingleKeys({"A": "T"}), is_on=True)
    keys(dialog, "t")
    assert rows.taken_rows == {0}
    dialog.take_letters(SingleKeys(), is_on=False)
    keys(dialog, "jax")
    assert (dialog.list.current, rows.taken_rows) == (0, {0})


def test_take_all_leaves_alone_what_goes_here_unless_that_is_listed(
    dialog: ReviewDialog, rows: Rows
) -> None:
    dialog.take_all.click()
    assert rows.taken_rows == {0, 1, 2, 3}
    assert dialog.state.text() == "4 of 5 differences taken"
    dialog.kinds.setCurrentIndex(dialog.kinds.findData("only-here"))
    dialog.narrow()
    dialog.take_all.click()
    assert rows.taken_rows == {0, 1, 2, 3, 4}
    dialog.leave_all.click()
    assert rows.taken_rows == {0, 1, 2, 3}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("vienna", ["Only there (1)", "Talks in Vienna"]),
        ("TALKS event", ["Only there (2)", "Talks in Vienna", "Talks in Geneva"]),
        ("秦刚", ["Only there (1)", "秦刚 in Beijing"]),
        ("nowhere", []),
    ],
)
def test_what_is_typed_narrows_the_list(
    dialog: ReviewDialog, typed: str, expected: list[str]
) -> None:
    dialog.search.setText(typed)
    QTest.keyClick(dialog.search, Key.Key_Return)
    assert listed(dialog) == expected


def test_take_all_takes_what_is_listed_alone(dialog: ReviewDialog, rows: Rows) -> None:
    dialog.search.setText("geneva")
    dialog.narrow()
    dialog.take_all.click()
    assert rows.taken_rows == {1}


def test_fields_are_side_by_side_with_their_words_marked(dialog: ReviewDialog, rows: Rows) -> None:
    keys(dialog, "jjj")
    title, place = dialog.fields.rows()
    assert [text.text for text in title.texts] == ["Visit", "State visit"]
    assert title.texts[1].marked == ((0, 5),)
    assert title.accessibleName() == "Title: Here: Visit; There: State visit"
    assert [text.text for text in place.texts] == ["<b>Bonn</b>", "nothing"]
    place.box.click()
    assert rows.taken_fields == {1}
    row = dialog.list.rows.row_at(dialog.list.currentIndex().row())
    assert row.spoken == "Visit, Event, 10 May 2023, taken in part"


def test_esc_leaves_and_the_button_asks_for_the_merge(dialog: ReviewDialog, qtbot: QtBot) -> None:
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog.list, Key.Key_Escape)
    dialog.show()
    keys(dialog, "a")
    with qtbot.waitSignal(dialog.merge_requested):
        dialog.act_button.click()
    assert not dialog.isVisible()
