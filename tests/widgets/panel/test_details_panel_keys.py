import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QApplication,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.widgets.panel_window import (
    LISTS,
    TRIP,
    Window,
    controls,
    part,
    passed_by_tab,
    show_tab,
    shown_window,
)
from tests.widgets.sample_details import details_of, made_details
from timeline_app.widgets.cards.quote_card import QuoteCard
from timeline_app.widgets.cards.related_card import LinkButton, RelatedCard
from timeline_app.widgets.cards.source_card import SourceCard
from timeline_app.widgets.controls.chips import ActorChip
from timeline_app.widgets.controls.text_labels import ProseLabel
from timeline_app.widgets.panel.details_panel import DetailsPanel


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return shown_window(qtbot)


@pytest.fixture
def panel(window: Window) -> DetailsPanel:
    return window.panel


def test_tab_reaches_every_control_in_the_order_of_reading(
    window: Window, panel: DetailsPanel, qtbot: QtBot
) -> None:
    panel.show_details(details_of("ev-balloon-incident"), None)  # so that cards are made late
    panel.show_details(details_of(TRIP), (13, 45))
    tabs = panel.findChild(QTabBar)
    for index, name in enumerate(LISTS):
        tabs.setCurrentIndex(index)
        window.before.setFocus()
        qtbot.keyClick(window.before, Qt.Key.Key_Tab)
        passed = passed_by_tab(window, qtbot)
        shown = [b for b in controls(panel) if b.focusPolicy() is not Qt.FocusPolicy.NoFocus]
        assert len(shown) > 10
        assert set(shown) <= set(passed), name
        qtbot.waitUntil(lambda: is_laid_out(panel))
        heights = [widget.mapTo(panel, widget.rect().center()).y() for widget in passed]
        in_cards = [y for w, y in zip(passed, heights, strict=True) if _is_in_card(w)]
        assert in_cards == sorted(in_cards), name
        assert passed.index(tabs) < len(passed) - 1


def is_laid_out(panel: DetailsPanel) -> bool:
    """Whether the cards that are shown have the heights that they ask for."""
    cards = [card for card in panel.cards.all_made() if card.isVisibleTo(panel)]
    return all(card.height() >= card.heightForWidth(card.width()) for card in cards)


def _is_in_card(widget: QWidget) -> bool:
    parents = []
    while widget is not None:
        parents.append(type(widget))
        widget = widget.parentWidget()
    return any(issubclass(kind, QuoteCard | SourceCard | RelatedCard) for kind in parents)


def test_the_keyboard_stays_in_the_panel_where_a_tab_hides_what_had_it(
    panel: DetailsPanel, qtbot: QtBot
) -> None:
    panel.show_details(details_of(TRIP), (13, 45))
    tabs = panel.findChild(QTabBar)
    panel.show_source(details_of(TRIP).citations[0].source.id)
    assert panel.cards.lists[1].isAncestorOf(QApplication.focusWidget())
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert QApplication.focusWidget() is tabs


def test_a_click_on_a_text_brings_no_caret_and_the_tab_key_does(
    panel: DetailsPanel, qtbot: QtBot
) -> None:
    panel.show_details(details_of(TRIP), (13, 45))
    words = panel.cards.quotes.in_use()[0].words
    by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
    qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    assert words.hasFocus()
    assert not words.textInteractionFlags() & by_keys
    words.clearFocus()
    words.setFocus(Qt.FocusReason.TabFocusReason)
    assert words.textInteractionFlags() & by_keys
    assert words.focusPolicy() is Qt.FocusPolicy.StrongFocus


@pytest.mark.parametrize(
    "back", [Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason]
)
@pytest.mark.parametrize("is_by_keys", [True, False])
def test_a_text_has_its_caret_again_after_a_menu_or_another_window_if_it_had_one(
    panel: DetailsPanel, qtbot: QtBot, back: Qt.FocusReason, is_by_keys: bool
) -> None:
    panel.show_details(details_of(TRIP), (13, 45))
    words = panel.cards.quotes.in_use()[0].words
    bare = words.grab().toImage()
    first = Qt.FocusReason.TabFocusReason if is_by_keys else Qt.FocusReason.MouseFocusReason
    words.setFocus(first)
    assert (words.grab().toImage() != bare) == is_by_keys, "there is a ring around it"
    words.clearFocus()
    assert words.grab().toImage() == bare
    words.setFocus(back)
    assert (words.grab().toImage() != bare) == is_by_keys
    qtbot.keyClick(words, Qt.Key.Key_Home)
    qtbot.keyClick(words, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert words.hasSelectedText() == is_by_keys


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_links_and_chips_answer_to_keys(panel: DetailsPanel, qtbot: QtBot, key: Qt.Key) -> None:
    panel.show_details(made_details(), None)
    with qtbot.waitSignal(panel.actor_requested):
        qtbot.keyClick(panel.findChild(ActorChip), key)
    show_tab(panel, 2)
    with qtbot.waitSignal(panel.event_requested):
        qtbot.keyClick(panel.findChild(LinkButton), key)
    show_tab(panel, 0)
    with qtbot.waitSignal(panel.copied):
        qtbot.keyClick(panel.findChild(QuoteCard).copy_button, key)


def test_arrow_keys_change_the_tab(panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.show_details(made_details(), None)
    tabs = panel.findChild(QTabBar)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert part(panel, "sources").isVisible()
    assert tabs.tabText(1) == "Sources 2"


def test_escape_goes_up_to_the_window_from_everywhere(
    window: Window, panel: DetailsPanel, qtbot: QtBot
) -> None:
    panel.show_details(details_of(TRIP), (13, 45))
    panel.focus_first()
    passed = passed_by_tab(window, qtbot)
    assert len(passed) > 10
    for widget in passed:
        window.keys.clear()
        qtbot.keyClick(widget, Qt.Key.Key_Escape)
        assert window.keys == [Qt.Key.Key_Escape], widget


def test_every_button_has_a_name_for_screen_readers(panel: DetailsPanel) -> None:
    panel.show_details(details_of(TRIP), (13, 45))
    for index in range(3):
        show_tab(panel, index)
        for button in controls(panel):
            assert button.accessibleName(), button.text()


def test_the_first_focus_is_at_the_title(panel: DetailsPanel) -> None:
    assert not panel.focus_first()
    panel.show_details(made_details(), (1, 2))
    assert panel.focus_first()
    focused = QApplication.focusWidget()
    assert isinstance(focused, ProseLabel)
    assert focused.text() == "Talks"


def test_the_first_focus_of_an_event_without_title_skips_what_cannot_be_pressed(
    panel: DetailsPanel,
) -> None:
    panel.show_details(made_details(title=""), (1, 2))
    assert panel.focus_first()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Next event"


def test_what_can_be_clicked_is_at_least_24_pixels_high_and_wide(panel: DetailsPanel) -> None:
    panel.show_details(details_of(TRIP), (13, 45))
    for index in range(3):
        show_tab(panel, index)
        QCoreApplication.sendPostedEvents()
        for button in controls(panel):
            assert min(button.width(), button.height()) >= 24, button.accessibleName()
