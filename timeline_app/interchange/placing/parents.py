"""What is part of what, told by foreign ids, wherever in the file each stands."""

from __future__ import annotations

from array import array

from timeline_app.interchange.foreign.values import FaultReason, ForeignEvent, ForeignFault


class Parents:
    """Remembers the foreign ids of all events, in 16 bytes each, and who names one as its own."""

    def __init__(self) -> None:
        self._hashes = array("q")
        self._numbers = array("q")
        self._parts: list[tuple[int, str, str]] = []
        """The number of each part, the foreign id of what contains it, and its place."""

    def note(self, event: ForeignEvent, number: int) -> None:
        """Take the ids of the event that has this number."""
        if event.own_id:
            self._hashes.append(hash(event.own_id))
            self._numbers.append(number)
        if event.part_of:
            self._parts.append((number, event.part_of, event.where))

    def found(self) -> tuple[list[tuple[int, int]], list[ForeignFault]]:
        """(part, whole) by their numbers, and what can't be told; of an id twice the first."""
        wanted = {hash(name) for _, name, _ in self._parts}
        named: dict[int, int] = {}
        for own_hash, number in zip(self._hashes, self._numbers, strict=True):
            if own_hash in wanted:
                named.setdefault(own_hash, number)
        pairs: dict[tuple[int, int], None] = {}
        faults = []
        for part, name, place in self._parts:
            whole = named.get(hash(name), part)
            if whole == part:
                faults.append(ForeignFault(place, name, FaultReason.NO_SUCH_PARENT, "parent"))
            else:
                pairs[part, whole] = None
        return list(pairs), faults
