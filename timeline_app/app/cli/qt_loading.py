"""Loads Qt without what slows down a start and nobody here needs of it."""

from __future__ import annotations

import builtins
import importlib
from collections.abc import Callable

_WRITES_STUBS = (
    "shibokensupport/signature/lib/enum_sig.py",
    "shibokensupport/signature/lib/pyi_generator.py",
)
"""What writes the `.pyi` files of Qt's modules, and nothing else."""


def load_qt() -> None:
    """Load QtCore, and leave Python's own `__import__` in place.

    Shiboken puts one of its own there, which reads the source of each module imported from
    then on to see whether it may use the switch `from __feature__ import …`
    (shibokensupport/feature.py). Nothing here does, and it took a tenth of a start.

    It also compiles its own Python anew at each start, for it keeps it in an archive, loader.py
    all of it at once; here that is done without what writes stubs for developers. Where Qt is
    loaded already nothing changes.
    """
    own_import = builtins.__import__
    own_compile: Callable[..., object] = builtins.compile

    def compile_what_is_used(
        source: object, filename: object, mode: object, **options: object
    ) -> object:
        used = "" if filename in _WRITES_STUBS else source
        return own_compile(used, filename, mode, **options)

    builtins.compile = compile_what_is_used  # type: ignore[assignment]
    try:
        importlib.import_module("PySide6.QtCore")
    finally:
        builtins.__import__ = own_import
        builtins.compile = own_compile  # type: ignore[assignment]
