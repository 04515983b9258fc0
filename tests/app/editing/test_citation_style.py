"""What is copied is cited in the style that is chosen in the menu, and stays so."""

from __future__ import annotations

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenu

from tests.app.editing.test_edits import action, document_of
from tests.app.windows import row_of
from timeline_app.app.shell.session import Session
from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.evidence.citation_styles import styled_citation
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.panel.details_panel import DetailsPanel

TRIP = "ev-blinken-beijing-trip"


def choose(window: QMainWindow, style: CitationStyle) -> None:
    found = window.findChild(QAction, f"cite-{style.value}")
    assert found is not None
    found.trigger()


def test_sources_and_quotes_are_copied_in_the_chosen_style(
    window: QMainWindow, view: TimelineView
) -> None:
    for style in CitationStyle:
        choose(window, style)
        view.select_row(row_of(view, TRIP))
        action(window, "copy_sources").trigger()
        text = QGuiApplication.clipboard().text()
        details = document_of(window).details(view.currentIndex().row())
        for found in details.citations:
            assert styled_citation(found.source, style, found.citation.locator) in text
        (panel,) = window.findChildren(DetailsPanel)
        panel.cards.quotes.all_made()[0].copy_button.click()
        quote = QGuiApplication.clipboard().text()
        assert styled_citation(details.quotes[0].source, style) in quote
        (session,) = window.findChildren(Session)
        assert session.settings.citation_style is style


def test_the_menu_shows_what_is_chosen(window: QMainWindow) -> None:
    menu = window.findChild(QMenu, "citation-styles")
    assert menu is not None
    chosen = [one.text() for one in menu.actions() if one.isChecked()]
    assert chosen == ["&Chicago Notes"]
    choose(window, CitationStyle.MLA)
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["&MLA"]
