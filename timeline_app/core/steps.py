"""Work that is done in short steps, so that whoever wants it may do something else in between."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Steps: TypeAlias = Generator[None, None, T]
"""Each `next` does a step; what the work gives is the value of the `StopIteration` at its end."""


def finished(steps: Steps[T]) -> T:
    """What some work gives, done without a pause."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            value: T = end.value
            return value
