"""The style in which sources are cited in what is copied, chosen in the menu Edit."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import EDIT
from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.text.translation import Texts

citation_texts = Texts("citation_texts")

ACTIONS = ()

_NAMES = {
    CitationStyle.CHICAGO: citation_texts.mark("&Chicago Notes"),
    CitationStyle.APA: citation_texts.mark("&APA"),
    CitationStyle.MLA: citation_texts.mark("&MLA"),
}


def install(shell: Shell) -> None:
    """Add the styles to the menu Edit, and let what is copied follow the choice."""
    settings, window = shell.session.settings, shell.window
    styles = QMenu(citation_texts.tr("Citation St&yle"), window)
    styles.setObjectName("citation-styles")
    edit = shell.menus[EDIT]
    behind = edit.actions().index(shell.actions["copy_sources"]) + 1
    edit.insertMenu(edit.actions()[behind], styles)
    group = QActionGroup(window)
    for style, name in _NAMES.items():
        action = QAction(citation_texts.tr(name), window, checkable=True)
        action.setObjectName(f"cite-{style.value}")
        action.setChecked(style is settings.citation_style)
        action.triggered.connect(
            lambda _=False, chosen=style: setattr(settings, "citation_style", chosen)
        )
        group.addAction(action)
        styles.addAction(action)
    shell.panel.cards.citation_style = lambda: settings.citation_style
