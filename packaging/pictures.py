"""Makes the pictures of the README anew, from the real window, with no display."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMainWindow

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
SHOWN_EVENT = "ev-blinken-beijing-trip"
MILLION = 1_000_000
DECADE_S = 10 * 31_556_952.0


def main() -> int:
    """Write `docs/window.png`, `docs/window-dark.png` and `docs/million.png`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1.5"
    sys.path.insert(0, str(ROOT))  # for the random chronologies of the benchmark
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = folder
        # Qt reads the variables above when it is loaded.
        from PySide6.QtWidgets import QApplication

        application = QApplication(sys.argv[:1])
        DOCS.mkdir(exist_ok=True)
        _sample(application)
        _million(application, Path(folder) / "million.chronology")
    return 0


def _sample(application: QApplication) -> None:
    """The shipped chronology with an event selected, light and dark."""
    from PySide6.QtWidgets import QListView

    from timeline_app.app.application import open_window
    from timeline_app.app.settings import Settings, ThemeChoice
    from timeline_app.document.event_model import EventModel

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
        _take(application, window, name)


def _million(application: QApplication, path: Path) -> None:
    """A decade of a million random events."""
    from tests.benchmarks.chronologies import write_chronology
    from timeline_app.app.application import open_window
    from timeline_app.app.settings import Settings, ThemeChoice
    from timeline_app.widgets.timeline_view import TimelineView

    Settings().theme = ThemeChoice.LIGHT
    window = open_window(str(write_chronology(path, MILLION)))
    window.resize(1440, 900)
    application.processEvents()
    view = window.findChild(TimelineView, "timeline")
    assert view is not None
    columns = view.event_model.columns
    middle_s = float(columns.earliest[columns.dated // 2])
    view.zoom_to_range(middle_s - DECADE_S / 2, middle_s + DECADE_S / 2)
    application.processEvents()
    _take(application, window, "million")


def _take(application: QApplication, window: QMainWindow, name: str) -> None:
    """Save a picture of a window, and close it."""
    path = DOCS / f"{name}.png"
    if not window.grab().save(str(path)):
        raise SystemExit(f"{path} could not be written")
    print(path.relative_to(ROOT))
    window.close()
    window.deleteLater()
    application.processEvents()


if __name__ == "__main__":
    sys.exit(main())
