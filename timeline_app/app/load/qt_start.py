"""Loads Qt without slowing down what follows, and starts it where there may be no display."""

from __future__ import annotations

import builtins
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import TYPE_CHECKING

from timeline_app.core.guarded import override

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


_SELDOM_USED = {
    "shibokensupport.signature": {"errorhandler", "layout", "parser"},
    "shibokensupport.signature.lib": {"enum_sig", "pyi_generator", "tool"},
}
"""What words signatures and wrong arguments. Shiboken compiles it each time, from a zip of source:
a third of what it takes to load Qt (shibokensupport/signature/loader.py)."""


def load_qt() -> None:
    """Load QtCore, and leave Python's own `__import__` in place.

    Shiboken puts one of its own there, which reads the source of each module imported from
    then on to see whether it may use the switch `from __feature__ import …`
    (shibokensupport/feature.py). Nothing here does, and it took a tenth of a start. Where Qt
    is loaded already nothing changes.
    """
    own_import = builtins.__import__

    def import_without(
        name: str,
        globals_: Mapping[str, object] | None = None,
        locals_: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        """As `__import__`, but what is seldom used is executed once it is used."""
        for one in _SELDOM_USED.get(name, set()).intersection(fromlist or ()):
            _defer(name, one)
        return own_import(name, globals_, locals_, fromlist or (), level)

    builtins.__import__ = import_without  # type: ignore[assignment]
    try:
        importlib.import_module("PySide6.QtCore")
    finally:
        builtins.__import__ = own_import


class _Deferred(ModuleType):
    """A module that is executed when it is first asked for what it does not have yet."""

    @override
    def __getattr__(self, name: str) -> object:
        spec = self.__spec__
        assert spec is not None
        assert spec.loader is not None
        self.__class__ = ModuleType  # type: ignore[assignment]
        # Shiboken gives its modules a second name, and its zip knows the first alone.
        second, spec.name = spec.name, self.__name__
        spec.loader.exec_module(self)
        spec.name = second
        found: object = getattr(self, name)
        return found


def _defer(package: str, name: str) -> None:
    """Let a module be there, to be executed when it is asked for something."""
    full = f"{package}.{name}"
    spec = None if full in sys.modules else find_spec(full)
    if spec is not None:
        module = module_from_spec(spec)
        module.__class__ = _Deferred
        sys.modules[full] = module
        setattr(sys.modules[package], name, module)


def started_qt() -> QGuiApplication | None:
    """The application that fonts need, if there is none; it has no display."""
    from PySide6.QtCore import qInstallMessageHandler  # few commands need it
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        return None
    if sys.platform not in ("win32", "darwin"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # What Qt has to say of locales and fonts is none of the one line an error has.
    qInstallMessageHandler(lambda *_: None)
    return QGuiApplication([sys.argv[0]])
