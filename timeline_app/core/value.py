"""What values are made of: classes that are their fields, whether or not these are for JSON.

`class Mark(Value, frozen=True)`, and `eq=False` where it holds arrays, for numpy gives no yes or
no for two of them. To declare one takes a fortieth of what a dataclass takes, which writes its
methods as source; some fifty are declared before the first paint, and each dataclass there took
a third of a millisecond.
"""

from __future__ import annotations

from msgspec import Struct as Value
from msgspec import field
from msgspec.structs import replace

__all__ = ["Value", "field", "replace"]
