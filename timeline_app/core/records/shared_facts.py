"""What several events have in common: lanes, actors and tags that each of them has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class SharedFacts(NamedTuple):
    """Names of what all events have, in the order of the first of them."""

    lanes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def in_all(lists: Iterable[Sequence[T]]) -> tuple[T, ...]:
    """What stands in each of some lists, in the order of the first; nothing of no lists."""
    shared: dict[T, None] | None = None
    for one in lists:
        if shared is None:
            shared = dict.fromkeys(one)
        else:
            here = set(one)
            shared = {each: None for each in shared if each in here}
        if not shared:
            break
    return tuple(shared or ())
