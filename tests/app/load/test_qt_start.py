"""What is loaded at the start: Qt, and no more than what is shown."""

import os
import subprocess
import sys
from importlib.util import find_spec

PROGRAM = """
import builtins, sys
own = builtins.__import__
from timeline_app.app.load.qt_start import load_qt
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


OPENING = """
import sys
from PySide6.QtWidgets import QApplication
application = QApplication([])
from timeline_app.app.startup.application import open_window
window = open_window(None)
window.close()
print([name for name in sys.argv[1:] if f"timeline_app.{name}" in sys.modules])
"""
LATER = (
    "widgets.event_form.event_form",
    "widgets.event_form.field_table",
    "widgets.event_form.actors_field",
    "widgets.evidence_form.quote_form",
    "widgets.dialogs.source_form",
    "widgets.panel.actor_page",
    "reading.finding",
)


WORDING = """
import sys
from timeline_app.app.load.qt_start import load_qt
load_qt()
from PySide6.QtCore import QObject
SELDOM = ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
there = [sys.modules[f"shibokensupport.signature.{name}"] for name in SELDOM]
print([module.__name__ for module in there if "__doc__" in vars(module) and module.__doc__])
try:
    QObject().setObjectName(3)
except TypeError as error:
    print("setObjectName(int)" in str(error))
from PySide6.support.signature import get_signature
print(get_signature(QObject.parent).parameters)
from PySide6.support.signature.lib.enum_sig import SimplifyingEnumerator
print(SimplifyingEnumerator.__name__)
"""


def test_what_words_signatures_is_loaded_once_it_is_needed_and_works_then() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WORDING], capture_output=True, text=True, check=False
    )
    early, is_worded, signature, name = done.stdout.splitlines()
    assert (early, is_worded, name, done.stderr) == ("[]", "True", "SimplifyingEnumerator", "")
    assert "self" in signature


def test_a_window_opens_without_what_nobody_has_asked_for() -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENING, *LATER], capture_output=True, text=True, check=False
    )
    assert done.stdout == "[]\n", done.stderr
    assert all(find_spec(f"timeline_app.{name}") for name in LATER)


STARTING = """
import os, sys
class Seen:
    def find_spec(self, name, path=None, target=None):
        if name == "numpy":
            print(os.environ.get("OPENBLAS_NUM_THREADS"))
sys.meta_path.insert(0, Seen())
import timeline_app.app.cli.process
import timeline_app.app.cli.main
import numpy
print(numpy.ndarray.__doc__, "argparse" in sys.modules)
"""


def test_a_window_starts_without_options_and_numpy_without_threads_and_help() -> None:
    environment = {
        name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"
    }
    done = subprocess.run(
        [sys.executable, "-c", STARTING],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "1\nNone False\n"


UNREAD_HELP = """
import timeline_app.app.cli.libraries
import numpy
from numpy._core import _add_newdocs
print(numpy.ndarray.sum.__doc__)
print(_add_newdocs.add_newdoc.__name__)
print(numpy.ndarray.sum.__doc__ is not None)
"""


def test_the_help_of_numpy_is_loaded_once_somebody_needs_what_it_has() -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNREAD_HELP], capture_output=True, text=True, check=False
    )
    assert (done.stdout.splitlines(), done.stderr) == (["None", "add_newdoc", "True"], "")


UNREAD_TYPES = """
import timeline_app.app.cli.libraries, sys
import msgspec, numpy, timeline_app.storage.chronology.chronology
import numpy.typing as npt
print(npt.NDArray[numpy.int32])
print([type(sys.modules[name].__dict__.get("__file__")).__name__ for name in sys.argv[1:]])
from numpy.typing import ArrayLike, NDArray
print(NDArray[numpy.int32] == npt.NDArray[numpy.int32], ArrayLike is npt.ArrayLike)
import pickle, numpy._typing._nbit
from typing_extensions import TypedDict
print(pickle.loads(pickle.dumps(numpy.arange(3))), TypedDict.__module__)
import numpy.typing
print(numpy.typing is sys.modules["numpy.typing"], numpy.typing.__file__ == npt.__file__)
"""


def test_types_for_checkers_are_loaded_once_somebody_asks_for_them() -> None:
    names = ("numpy._typing", "numpy.typing", "pickle", "typing_extensions")
    done = subprocess.run(
        [sys.executable, "-c", UNREAD_TYPES, *names], capture_output=True, text=True, check=False
    )
    array = "numpy.ndarray[tuple[typing.Any, ...], numpy.dtype[numpy.int32]]"
    assert done.stdout.splitlines() == [
        array,
        str(["NoneType"] * len(names)),
        "True True",
        "[0 1 2] typing_extensions",
        "True True",
    ], done.stderr
