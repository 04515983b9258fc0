"""What the review window is given: rows to be taken or left, as words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from timeline_app.core.merging.choices import Taken
from timeline_app.core.value import Value


class ReviewWords(Value, frozen=True):
    """What the window says of all: its title, a line below it, and what the versions are called.

    The button that ends it says `act`; `may_act_alone` says that it does something even if no row
    is taken. Where nothing can be taken, but looked at, `refusal` says why.
    """

    title: str
    heading: str
    versions: tuple[str, ...]
    act: str
    may_act_alone: bool = False
    refusal: str = ""


class ReviewKind(Value, frozen=True):
    """A kind of difference: "only there". `is_left_by_all` where "Take All" leaves it alone."""

    id: str
    title: str
    hint: str = ""
    is_left_by_all: bool = False


class ReviewRow(Value, frozen=True):
    """One record: what it is ("Event"), what people call it, and what else is to be said."""

    what: str
    name: str
    detail: str = ""


class ReviewField(Value, frozen=True):
    """A field in each version, with the words that differ as code points.

    `is_taken` is `None` where it can't be taken by itself.
    """

    label: str
    texts: tuple[str, ...]
    marked: tuple[tuple[tuple[int, int], ...], ...]
    is_taken: bool | None = None


class Reviewed(Protocol):
    """The rows by their numbers, what is said of each, and which are taken."""

    @property
    def kinds(self) -> Sequence[ReviewKind]:
        """The kinds of differences, in the order in which they are listed."""
        ...

    def rows_of(self, kind: str) -> Sequence[int]:
        """The numbers of the rows of a kind."""
        ...

    def row(self, number: int) -> ReviewRow:
        """What is said of a row in the list."""
        ...

    def searched(self, number: int) -> str:
        """What a row is found by when somebody types it: asked of all, so told in no time."""
        ...

    def fields(self, number: int) -> Sequence[ReviewField]:
        """The fields of a row that are shown side by side."""
        ...

    def note(self, number: int) -> str:
        """What is to be known before it is taken; often nothing."""
        ...

    def taken(self, number: int) -> Taken:
        """What becomes of a row as of now."""
        ...

    def can_take(self, number: int) -> bool:
        """Whether there is anything to be taken."""
        ...

    def take(self, numbers: Sequence[int], is_taken: bool) -> None:
        """Take rows with all that they need, or leave them with all that needs them."""
        ...

    def take_field(self, number: int, field: int, is_taken: bool) -> None:
        """Take or leave one field of a row, by its place among `fields`."""
        ...

    def count(self) -> int:
        """How many rows are taken, also partly and with others."""
        ...
