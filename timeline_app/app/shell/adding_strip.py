"""How far very many events are added, in a strip of the window that is looked at meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from timeline_app.app.shell.session import Session
from timeline_app.core.guarded import override
from timeline_app.widgets.controls.loading_bar import LoadingBar

LONG_MS = 500
"""What takes longer shows how far it is."""

_ONLY_SHOWN = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


class AddingStrip(QObject):
    """A `Progress` that lets the window have its turn between the steps of an addition.

    The canvas goes and the panel tells of events; nothing can be changed. Esc gives it up.
    """

    def __init__(self, doing: str, session: Session) -> None:
        super().__init__(session.window)
        self._session = session
        self._is_given_up = self._is_shown = False
        self._strip = LoadingBar(session.window)
        self._strip.hide()
        self._strip.begin(doing)
        self._strip.cancel_requested.connect(self.give_up)
        self._clock = QElapsedTimer()
        self._clock.start()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def __call__(self, done: int, total: int) -> bool:
        """Show how far it is, do what the window has to do, and tell whether to go on."""
        if not self._is_shown and self._clock.elapsed() >= LONG_MS:
            self._is_shown = True
            self._session.window.show_strip(self._strip)
        self._strip.show_progress(min(1.0, done / max(1, total)), "")
        document = self._session.document
        if document is not None and document.is_catching_up:
            QCoreApplication.processEvents(_ONLY_SHOWN)  # what is pressed is for the new rows
        else:
            QCoreApplication.processEvents()
        return not self._is_given_up

    def give_up(self) -> None:
        """Let the addition be given up."""
        self._is_given_up = True

    def end(self) -> None:
        """Take the strip away."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._session.window.hide_strip(self._strip)
        self._strip.deleteLater()
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_escape = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and isinstance(watched, QWidget)
            and watched.window() is self._session.window
        )
        if is_escape:
            self.give_up()
        return is_escape
