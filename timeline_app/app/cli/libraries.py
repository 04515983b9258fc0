"""Loads numpy without what nobody here uses of it, nor of Python's types. Imported for that."""

from __future__ import annotations

import os
import sys
import typing
from importlib import import_module
from types import ModuleType
from typing import Any, TypeVar

# Before numpy is loaded: its threads cost more to start than they ever give back here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

_Scalar = TypeVar("_Scalar")


def _stand_in(name: str, **known: object) -> ModuleType:
    """A module that is loaded once it is asked for anything but what is `known` of it."""
    module = ModuleType(name)

    def asked(wanted: str) -> Any:  # noqa: ANN401 - it is any name of any module
        if wanted == "__path__":
            raise AttributeError(wanted)  # each `from … import` asks for it
        if wanted == "NDArray":
            numpy: Any = import_module("numpy")
            return numpy.ndarray[tuple[Any, ...], numpy.dtype[_Scalar]]
        if sys.modules[name] is module:
            del sys.modules[name]
        return getattr(import_module(name), wanted)

    module.__dict__.update(known, __getattr__=asked)
    return module


def _load() -> None:
    """Load numpy without the help for what it has in C, and types but that of arrays.

    Nobody reads that help, and types are for checkers: both took two fifths of loading it. What
    is wanted of `typing_extensions` is in `typing` by now; they took half of loading msgspec.
    """
    help_of_numpy = ("numpy._core._add_newdocs", "numpy._core._add_newdocs_scalars")
    for name in (*help_of_numpy, "numpy._typing", "numpy.typing", "pickle"):
        sys.modules.setdefault(name, _stand_in(name))
    by_now = {name: getattr(typing, name) for name in ("get_type_hints", "NotRequired", "Required")}
    own = _stand_in("typing_extensions", override=lambda method: method, **by_now)
    sys.modules.setdefault("typing_extensions", own)
    import numpy as np

    np.typing = sys.modules["numpy.typing"]


if "numpy" not in sys.modules:
    _load()
