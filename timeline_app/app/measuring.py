"""Measuring on the canvas: what it says in words, and copying that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from timeline_app.app.actions import Actions
from timeline_app.app.session import Session
from timeline_app.core.gap_words import gap_words
from timeline_app.render.words import words


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("measuring", text)


class Measuring(QObject):
    """Says what the ruler of the canvas has measured, and copies it."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session)
        self._session, self._actions = session, actions
        self._actions.allow("copy_measure", False)

    def explain(self) -> None:
        """Say what to do now that the ruler is armed."""
        self._session.window.view.setFocus()
        self._session.note(tr("Drag from one instant to another, or click both. Esc ends it."))

    def tell(self, text: str) -> None:
        """Say what was measured; nothing for an empty text, when the measure is let go."""
        self._actions.allow("copy_measure", bool(text))
        self._session.note(text)

    def compare(self) -> None:
        """Say how far two events are apart, once two are selected."""
        ends = self._session.window.view.ruler.selected_ends()
        if ends is not None:
            length = gap_words(ends[0].gap_end, ends[1].gap_end, words).main
            self._session.note(tr("{length} from one to the other").replace("{length}", length))

    def copy(self) -> None:
        """Put the measure with its dates on the clipboard."""
        text = self._session.window.view.ruler.text
        if text:
            QGuiApplication.clipboard().setText(text)
            self._session.note(tr("Copied"))
