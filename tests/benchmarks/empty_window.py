"""The floor of a start: an empty main window, until it has painted. Prints the instant."""

import os
import sys
import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class EmptyWindow(QMainWindow):
    # Not marked as an override: the floor imports nothing but Qt.
    def paintEvent(self, event: QPaintEvent) -> None:  # type: ignore[explicit-override]  # noqa: N802
        super().paintEvent(event)
        print(time.perf_counter_ns(), flush=True)
        os._exit(0)


application = QApplication(sys.argv)
window = EmptyWindow()
window.resize(1440, 900)
window.show()
application.exec()
