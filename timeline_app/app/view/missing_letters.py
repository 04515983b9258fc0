"""Says once which words the canvas leaves out, for want of a font that has their letters."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import left_out_sentence
from timeline_app.app.shell.session import Session
from timeline_app.render.style.fonts import newly_left_out

PAUSE_MS = 400
"""The canvas has been drawn by then, and what comes into view meanwhile is told together."""

ACTIONS = ()


def install(shell: Shell) -> None:
    """Tell what is left out so far, and what will be as the canvas moves on."""
    pause = QTimer(shell.window)
    pause.setObjectName("missing-letters")
    pause.setSingleShot(True)
    pause.setInterval(PAUSE_MS)
    pause.timeout.connect(partial(_tell, shell.session))
    shell.window.view.visible_range_changed.connect(lambda *_: pause.start())
    pause.start()


def _tell(session: Session) -> None:
    left_out = newly_left_out()
    if left_out:
        session.note(left_out_sentence(left_out))
