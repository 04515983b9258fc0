"""Loading Qt leaves imports as Python has them."""

import subprocess
import sys

PROGRAM = """
import builtins, sys
own = builtins.__import__
from timeline_app.app.qt_loading import load_qt
assert "PySide6.QtCore" not in sys.modules
load_qt()
assert "PySide6.QtCore" in sys.modules
import PySide6.QtWidgets
assert builtins.__import__ is own
from PySide6.QtCore import QObject, Signal
class Asked(QObject):
    asked = Signal(int)
told = []
asker = Asked()
asker.asked.connect(told.append)
asker.asked.emit(3)
print(told)
"""


def test_qt_works_and_python_imports_as_before() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("[3]\n", "")
