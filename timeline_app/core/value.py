"""What values are made of: classes that are their fields, whether or not these are for JSON.

`class Mark(Value, frozen=True)`, and `eq=False` where it holds arrays, for numpy gives no yes or
no for two of them. To declare one takes a fortieth of what a dataclass takes, which writes its
methods as source; some fifty are declared before the first paint, and each dataclass there took
a third of a millisecond.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct as Value
from msgspec import field
from msgspec.structs import astuple, replace

if TYPE_CHECKING:
    import numpy.typing as npt

__all__ = ["Value", "astuple", "field", "picked", "replace"]

_Value = TypeVar("_Value", bound=Value)


def picked(arrays: _Value, chosen: npt.NDArray[Any]) -> _Value:
    """A value of arrays with some entries of each: by a mask, or in the order of indices."""
    return type(arrays)(*[part[chosen] for part in astuple(arrays)])
