"""What stands behind the title: whether edits are kept."""

from __future__ import annotations

from timeline_app.app.files.file_watch import FileWatch
from timeline_app.app.files.saved_state_text import SavedStateText, saved_words
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.controls.text_labels import tool_tip

window_texts = Texts("window_texts")


def wire_saved(window: MainWindow, session: Session, keeping: FileWatch) -> None:
    """Say of the chronology that is shown whether its edits are on disk when they are made."""

    def show() -> None:
        document, title = session.document, window.title_label
        if document is None:
            words = SavedStateText("", "", is_urgent=False)
        else:
            words = saved_words(document, keeping.failure)
        title.set_note(words.note, is_urgent=words.is_urgent)
        title.setToolTip(tool_tip(words.tip))

    keeping.changed.connect(show)
    session.state_changed.connect(show)
    show()
