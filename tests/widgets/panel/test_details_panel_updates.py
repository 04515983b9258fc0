import sys
from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.widgets.panel_window import (
    TRIP,
    Window,
    part,
    show_tab,
    shown_window,
    texts,
)
from tests.widgets.sample_details import details_of, made_details
from timeline_app.core.guarded import override
from timeline_app.render.style.palette import DARK, LIGHT
from timeline_app.widgets.cards.related_card import LinkButton
from timeline_app.widgets.panel.card_lists import AT_ONCE
from timeline_app.widgets.panel.details_panel import DetailsPanel


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return shown_window(qtbot)


@pytest.fixture
def panel(window: Window) -> DetailsPanel:
    return window.panel


def test_no_text_of_the_event_before_stays_in_any_label(panel: DetailsPanel) -> None:
    panel.show_details(details_of(TRIP), (1, 2))
    panel.show_details(made_details(), (1, 2))
    left = [label.text() for label in part(panel, "quotes").findChildren(QLabel)]
    assert not any("absolutely vital" in text for text in left)
    assert sum(text.startswith("“") for text in left) == 2  # the quote and its translation


@pytest.mark.parametrize("width", [320, 372, 560])
def test_nothing_is_cut_off_at_any_width(window: Window, panel: DetailsPanel, width: int) -> None:
    window.resize(width + 24, 700)
    panel.show_details(details_of(TRIP), (13, 45))
    for index in range(3):
        show_tab(panel, index)
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
        for label in panel.findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
            parent = label.parentWidget()
            if label.isVisible() and parent is not None:
                assert label.geometry().right() <= parent.rect().right(), label.text()


def test_updates_leave_a_bounded_number_of_widgets(panel: DetailsPanel) -> None:
    many = details_of(TRIP)
    crowd = msgspec.structs.replace(many, quotes=many.quotes * 8, citations=many.citations * 8)
    shown = [many, made_details(), details_of("ev-biden-xi-bali"), None]

    def widgets() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return len(panel.findChildren(QWidget))

    for details in shown:
        panel.show_details(details, (1, 4))
        for index in range(3):
            show_tab(panel, index)
    settled = widgets()
    for turn in range(2 * len(shown) * 3):  # each of them in each tab, twice
        panel.show_details(shown[turn % len(shown)], (1, 4))
        show_tab(panel, turn % 3)
    show_tab(panel, 0)
    assert widgets() == settled
    panel.show_details(crowd, (1, 4))
    crowded = widgets()
    panel.show_details(made_details(), (1, 4))
    assert widgets() < crowded


def test_a_card_may_be_replaced_by_what_its_own_link_asks_for(
    panel: DetailsPanel, qtbot: QtBot
) -> None:
    many = details_of(TRIP)
    panel.show_details(msgspec.structs.replace(many, related=many.related * 3), None)
    panel.event_requested.connect(lambda _key: panel.show_details(made_details(), None))
    show_tab(panel, 2)
    last = panel.findChildren(LinkButton)[-1]
    qtbot.keyClick(last, Qt.Key.Key_Return)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert "Talks" in texts(panel)


def test_of_hundreds_of_related_events_some_are_shown_and_more_when_asked_for(
    panel: DetailsPanel, qtbot: QtBot
) -> None:
    many = details_of(TRIP)
    crowd = msgspec.structs.replace(many, related=(many.related * 20)[: 2 * AT_ONCE + 5])
    panel.show_details(crowd, None)
    show_tab(panel, 2)

    def links() -> int:
        return len([link for link in panel.findChildren(LinkButton) if link.isVisibleTo(panel)])

    more = panel.cards.lists[2].more_button
    assert links() == AT_ONCE
    assert more.text() == f"Show {AT_ONCE + 5} more"
    qtbot.keyClick(more, Qt.Key.Key_Return)
    assert links() == 2 * AT_ONCE
    assert panel.findChildren(LinkButton)[AT_ONCE].hasFocus(), "reading goes on there"
    assert more.text() == "Show 5 more"
    more.click()
    assert links() == len(crowd.related)
    assert not more.isVisible()
    panel.show_details(made_details(), None)
    panel.show_details(crowd, None)
    assert links() == AT_ONCE


class Work(QObject):
    """Counts what is done meanwhile: functions of Python that run, widgets that are placed."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = self.placed = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.placed += event.type() in (QEvent.Type.Move, QEvent.Type.Resize)
        return False

    def _note(self, _: object, kind: str, __: object) -> None:
        self.calls += kind == "call"

    @classmethod
    def of(cls, thing: Callable[[], object]) -> tuple[int, int]:
        """How much one thing takes: first counted in calls, then in places."""
        work, before = cls(), sys.getprofile()
        sys.setprofile(work._note)
        try:
            thing()
        finally:
            sys.setprofile(before)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(work)
        thing()
        application.removeEventFilter(work)
        return work.calls, work.placed


def test_an_update_is_little_work(panel: DetailsPanel) -> None:
    shown = [details_of("ev-analysts-comment"), made_details()]
    assert len(shown[0].quotes) == 7

    def update() -> None:
        for details in shown:
            panel.show_details(details, (1, 2))

    update()
    calls, placed = Work.of(update)
    assert 1_000 < calls < 25_000  # 12,500 when this was written: it stood there in 10 ms
    assert 100 < placed < 1_100  # 540: each widget that there is, a few times


def test_the_panel_follows_the_theme(panel: DetailsPanel) -> None:
    panel.show_details(made_details(), None)
    ground = []
    for palette in (LIGHT, DARK):
        panel.set_palette_roles(palette)
        QCoreApplication.sendPostedEvents()
        ground.append(panel.grab().toImage().pixelColor(2, 200).name().upper())
    assert ground == [LIGHT.panel, DARK.panel]
    assert "Talks" in texts(panel)
