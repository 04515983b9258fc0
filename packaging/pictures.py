"""Makes the pictures of the README anew, from the real window, with no display."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"
SHOWN_EVENT = "ev-blinken-beijing-trip"


def main() -> int:
    """Write `docs/window.png` and `docs/window-dark.png`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1.5"
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = folder
        _take_pictures()
    return 0


def _take_pictures() -> None:
    # Qt reads the variables above when it is loaded.
    from PySide6.QtWidgets import QApplication, QListView

    from timeline_app.app.application import open_window
    from timeline_app.app.settings import Settings, ThemeChoice
    from timeline_app.document.event_model import EventModel

    application = QApplication(sys.argv[:1])
    DOCS.mkdir(exist_ok=True)
    for choice, name in ((ThemeChoice.LIGHT, "window"), (ThemeChoice.DARK, "window-dark")):
        Settings().theme = choice
        window = open_window(None)
        window.resize(1440, 900)
        application.processEvents()
        view = window.findChild(QListView, "timeline")
        assert view is not None
        model = view.model()
        ids = [model.index(row, 0).data(EventModel.IdRole) for row in range(model.rowCount())]
        view.setCurrentIndex(model.index(ids.index(SHOWN_EVENT), 0))
        application.processEvents()
        path = DOCS / f"{name}.png"
        if not window.grab().save(str(path)):
            raise SystemExit(f"{path} could not be written")
        print(path.relative_to(DOCS.parent))
        window.close()
        window.deleteLater()
        application.processEvents()


if __name__ == "__main__":
    sys.exit(main())
