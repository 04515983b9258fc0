"""Rows of a file that comes that are shown, and what somebody chooses among them."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

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


SAME = "same"
"""The one choice for a row that looks like another: that it is that one."""


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
    """Keeps rows, so many of them, and which of their fields are to be taken."""

    def __init__(self) -> None:
        self.rows: list[ComingRow] = []
        self.joined: set[int] = set()
        """The numbers of those that are the same as what they look like."""
        self._chosen: dict[tuple[str, int], frozenset[str]] = {}
        self._shown: dict[RowKind, int] = {}
        self._letters = 0

    def add(self, row: ComingRow) -> None:
        """Take a row, if there is room for it."""
        size = sum(len(text) for field in row.fields for text in field.texts)
        shown = self._shown.get(row.kind, 0)
        if shown < MOST_SHOWN and self._letters + size <= MOST_LETTERS:
            self._shown[row.kind] = shown + 1
            self._letters += size
            self.rows.append(row)

    def add_plan(self, plan: Plan | SharedPlan, section: str, name: str) -> None:
        """Take what changed there, if there is anything of it to be taken."""
        fields = tuple(plan.fields())
        if fields:
            is_open = any(field.is_open for field in fields)
            is_taken = not all(field.is_gone for field in fields)
            kind = RowKind.BOTH if is_open else RowKind.THERE if is_taken else RowKind.GONE
            self.add(ComingRow(kind, section, plan.number, name, plan.after.place, fields))

    def taken(self, row: ComingRow) -> frozenset[str]:
        """The keys of the fields of a row that are taken as of now; `SAME` for one that is."""
        if row.kind is RowKind.ALIKE:
            return frozenset((SAME,)) if row.number in self.joined else frozenset()
        usual = usually_taken(row.fields)
        return self._chosen.get((row.section, row.number), usual)

    def take(self, row: ComingRow, keys: Collection[str]) -> None:
        """Let exactly these be taken of a row."""
        if row.kind is RowKind.ALIKE:
            (self.joined.add if keys else self.joined.discard)(row.number)
        else:
            self._chosen[row.section, row.number] = frozenset(keys)

    def keys_of(self, plan: Plan | SharedPlan, section: str) -> frozenset[str]:
        """The fields that are taken of what changed there."""
        return self._chosen.get((section, plan.number), plan.taken())
