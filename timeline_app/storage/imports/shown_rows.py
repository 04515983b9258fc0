"""Rows of a file that comes that are shown, and what somebody chooses among them."""

from __future__ import annotations

from enum import Enum

from timeline_app.core.merging.choices import DifferenceChoices, Taken
from timeline_app.core.value import Value
from timeline_app.storage.imports.event_plans import SharedPlan
from timeline_app.storage.imports.plans import FieldOfRow, Plan, usually_taken

MOST_SHOWN = 10_000
"""Rows of each kind to choose among when a file comes again. Beyond: they are counted alone."""
MOST_LETTERS = 20_000_000
"""Characters of all fields that are shown: beyond that rows are counted alone."""


class RowKind(Enum):
    """Why a row is shown."""

    BOTH = "both"
    THERE = "there"
    ALIKE = "alike"
    GONE = "gone"


class ComingRow(Value, frozen=True):
    """A row that is shown: of which section, what it is called, and where it stands there.

    `number` tells it from others of its kind and section. `like` is what the event is called that
    it looks like.
    """

    kind: RowKind
    section: str
    number: int
    name: str
    place: str = ""
    fields: tuple[FieldOfRow, ...] = ()
    like: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the fields that may be taken."""
        if self.kind not in (RowKind.BOTH, RowKind.THERE):
            return frozenset()
        return frozenset(field.key for field in self.fields if not field.is_gone)


class ComingCounts(Value, frozen=True):
    """How many events of the file are new, the same, changed there alone, or on both sides.

    The same are those that came so before, whatever has become of them here. `gone` are here and
    no longer there, `deleted` there and no longer here; `alike` are those among the new ones that
    look like events of another origin. `others` are lanes, sources and actors that changed.
    """

    new: int = 0
    same: int = 0
    there: int = 0
    both: int = 0
    gone: int = 0
    deleted: int = 0
    alike: int = 0
    others: int = 0


class ShownRows:
    """Keeps rows, so many of them, and which of them are taken, by their places."""

    def __init__(self) -> None:
        self.rows: list[ComingRow] = []
        self.choices = DifferenceChoices({})
        self._place_of: dict[tuple[bool, str, int], int] = {}
        self._shown: dict[RowKind, int] = {}
        self._letters = 0

    def add(self, row: ComingRow) -> None:
        """Take a row, if there is room for it."""
        size = sum(len(text) for field in row.fields for text in field.texts)
        shown = self._shown.get(row.kind, 0)
        if shown < MOST_SHOWN and self._letters + size <= MOST_LETTERS:
            self._shown[row.kind] = shown + 1
            self._letters += size
            if row.kind is not RowKind.GONE:  # its number is that of an event here
                is_alike = row.kind is RowKind.ALIKE
                self._place_of[is_alike, row.section, row.number] = len(self.rows)
            self.rows.append(row)

    def add_plan(self, plan: Plan | SharedPlan, section: str, name: str) -> None:
        """Take what changed there, if there is anything of it to be taken."""
        fields = tuple(plan.fields())
        if fields:
            is_open = any(field.is_open for field in fields)
            is_taken = not all(field.is_gone for field in fields)
            kind = RowKind.BOTH if is_open else RowKind.THERE if is_taken else RowKind.GONE
            self.add(ComingRow(kind, section, plan.number, name, plan.after.place, fields))

    def choose_usual(self) -> None:
        """Take of all rows what is taken if nobody says otherwise."""
        kinds = [row.kind for row in self.rows]
        self.choices.take(at for at, kind in enumerate(kinds) if kind is RowKind.THERE)
        self.choices.choose_some(
            {
                at: usual
                for at, row in enumerate(self.rows)
                if row.kind is RowKind.BOTH and (usual := usually_taken(row.fields))
            }
        )

    def is_joined(self, number: int) -> bool:
        """Whether a row that looks like another is said to be that one."""
        place = self._place_of.get((True, "events", number))
        return place is not None and self.choices.taken(place) is Taken.YES

    def keys_of(self, plan: Plan | SharedPlan, section: str) -> frozenset[str]:
        """The fields that are taken of what changed there."""
        place = self._place_of.get((False, section, plan.number))
        if place is None:
            return plan.taken()
        return self.choices.taken_of(place, self.rows[place].keys)
