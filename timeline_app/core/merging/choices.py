"""Which of many differences are taken: with what they need, and never without it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import Enum, auto


class Taken(Enum):
    """What becomes of a difference."""

    NO = auto()
    YES = auto()
    PARTLY = auto()
    """Some of its fields are taken."""
    WITH_ANOTHER = auto()
    """Another that is taken needs it."""


class DifferenceChoices:
    """Differences by their numbers, each taken, left, or taken for as long as another needs it.

    So whoever takes an event takes the people and sources that it names, and leaves them again
    with it. Of a difference some fields alone may be taken.
    """

    def __init__(
        self,
        needs: Mapping[int, Collection[int]],
        needs_of_fields: Callable[[int, frozenset[str]], Collection[int]] = lambda *_: (),
    ) -> None:
        """`needs` says which differences one can't be taken without; round about if need be.

        `needs_of_fields` says that of some fields of one.
        """
        self._needs = needs
        self._needs_of_fields = needs_of_fields
        self._needed_by: dict[int, list[int]] = {}
        for number, needed in needs.items():
            for other in needed:
                self._needed_by.setdefault(other, []).append(number)
        self._chosen: dict[int, None] = {}
        self._fields: dict[int, frozenset[str]] = {}
        self._with_others: set[int] = set()

    def take(self, numbers: Iterable[int]) -> None:
        """Take these, all of each."""
        for number in numbers:
            self._fields.pop(number, None)
            self._chosen[number] = None
        self._settle()

    def leave(self, numbers: Iterable[int]) -> None:
        """Leave these, and what can't be without them."""
        left = {*numbers}
        reached = self._reached(left, self._needed_by)
        for number in reached:
            self._chosen.pop(number, None)
        for number, fields in [*self._fields.items()]:
            if number in left or not reached.isdisjoint(self._needs_of_fields(number, fields)):
                del self._fields[number]
        self._settle()

    def take_all(self, numbers: Collection[int]) -> None:
        """Take all of these; what others of them need is taken with those, to go with them."""
        wanted = set(numbers)
        reached = self._reached(self._chosen, self._needs)
        for number in sorted(wanted, key=lambda one: len(self._needed_by.get(one, ()))):
            if number not in reached:
                self._chosen[number] = None
                reached |= self._reached([number], self._needs)
        for number in wanted:
            self._fields.pop(number, None)
        self._settle()

    def choose_fields(self, number: int, fields: Collection[str], of: Collection[str]) -> None:
        """Take some of the fields of one; all or none of them is to take or leave it."""
        chosen = frozenset(fields)
        if not chosen:
            self.leave([number])
        elif chosen >= frozenset(of):
            self.take([number])
        else:
            self._chosen.pop(number, None)
            self._fields[number] = chosen
            self._settle()

    def choose_some(self, fields: Mapping[int, frozenset[str]]) -> None:
        """Take some fields of each of these, of which nothing was chosen."""
        self._fields.update(fields)
        self._settle()

    def taken(self, number: int) -> Taken:
        """What becomes of one."""
        if number in self._chosen:
            return Taken.YES
        if number in self._with_others:
            return Taken.WITH_ANOTHER
        return Taken.PARTLY if number in self._fields else Taken.NO

    def fields(self, number: int) -> frozenset[str] | None:
        """The fields that are taken of one that is taken in part; else `None`."""
        return self._fields.get(number) if self.taken(number) is Taken.PARTLY else None

    def taken_of(self, number: int, of: Collection[str]) -> frozenset[str]:
        """The fields that are taken of one that has these."""
        match self.taken(number):
            case Taken.NO:
                return frozenset()
            case Taken.PARTLY:
                return self._fields[number]
        return frozenset(of)

    def all(self) -> list[int]:
        """All that are taken, also with others and in part, by their numbers."""
        return sorted({*self._chosen, *self._with_others, *self._fields})

    def number(self) -> int:
        """How many are taken, also with others and in part."""
        partly = sum(number not in self._with_others for number in self._fields)
        return len(self._chosen) + len(self._with_others) + partly

    def with_it(self, number: int) -> list[int]:
        """All that is taken with one, without that one."""
        return sorted(self._reached([number], self._needs) - {number})

    def _settle(self) -> None:
        needed = [*self._chosen]
        for number, fields in self._fields.items():
            needed += self._needs_of_fields(number, fields)
        self._with_others = self._reached(needed, self._needs) - self._chosen.keys()

    @staticmethod
    def _reached(numbers: Iterable[int], ways: Mapping[int, Collection[int]]) -> set[int]:
        """These and all that they lead to."""
        reached = set(numbers)
        open_ones = [*reached]
        while open_ones:
            for other in ways.get(open_ones.pop(), ()):
                if other not in reached:
                    reached.add(other)
                    open_ones.append(other)
        return reached
