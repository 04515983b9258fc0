"""What is taken or left in the review window, and what a copy differs in as its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from timeline_app.app.messages.sentences import filled, one_line, shortened
from timeline_app.core.evidence.citation import listed
from timeline_app.core.guarded import override
from timeline_app.core.merging.choices import DifferenceChoices, Taken
from timeline_app.core.merging.fields import DifferenceKind, going_with
from timeline_app.core.text.translation import Texts, words
from timeline_app.core.text.typography import typographic
from timeline_app.core.value import replace
from timeline_app.reading.versions import marked_words
from timeline_app.storage.comparison.attached import section_of
from timeline_app.storage.comparison.comparing import SHOWN_ORDER
from timeline_app.storage.comparison.comparison import Comparison
from timeline_app.widgets.review.values import ReviewField, ReviewKind, ReviewRow
from timeline_app.widgets.texts.difference_texts import (
    about_words,
    section_words,
    shown_differences,
)

compared_texts = Texts("compared_texts")

_MOST_NAMED = 6
_KEPT_FIELDS = 64


class ReviewedRows:
    """Rows by their numbers, of which each is taken whole or by its fields; see `Reviewed`."""

    def __init__(
        self,
        kinds: Sequence[ReviewKind],
        kind_of: Iterable[str],
        choices: DifferenceChoices,
        *,
        may_take: bool = True,
    ) -> None:
        """`kind_of` are the kinds of the rows in the order of their numbers."""
        self.kinds = tuple(kinds)
        self.choices = choices
        self._may_take = may_take
        self._rows: dict[str, list[int]] = {kind.id: [] for kind in kinds}
        for number, kind in enumerate(kind_of):
            self._rows[kind].append(number)

    def told(self, number: int) -> Sequence[tuple[str, ReviewField]]:
        """The fields of a row with their names."""
        raise NotImplementedError

    def choosable(self, number: int) -> frozenset[str]:
        """The names of the fields of a row that may be taken by themselves."""
        raise NotImplementedError

    def rows_of(self, kind: str) -> Sequence[int]:
        """The numbers of the rows of a kind."""
        return self._rows[kind]

    def fields(self, number: int) -> Sequence[ReviewField]:
        """The fields of a row in each version, and whether each is taken."""
        names = self.choosable(number)
        taken = self.choices.taken_of(number, names)
        return [
            replace(field, is_taken=name in taken) if name in names else field
            for name, field in self.told(number)
        ]

    def taken(self, number: int) -> Taken:
        """What becomes of a row as of now."""
        return self.choices.taken(number)

    def can_take(self, number: int) -> bool:
        """Whether there is anything to be taken, where anything can be changed here."""
        return self._may_take and number >= 0

    def take(self, numbers: Sequence[int], is_taken: bool) -> None:
        """Take rows with all that they need, or leave them with all that needs them."""
        if not is_taken:
            self.choices.leave(numbers)
        elif len(numbers) == 1:
            self.choices.take(numbers)
        else:
            self.choices.take_all(numbers)

    def take_field(self, number: int, field: int, is_taken: bool) -> None:
        """Take or leave one field, and those that go with it."""
        name, _ = self.told(number)[field]
        names = self.choosable(number)
        these = frozenset(going_with(name)) & names
        taken = self.choices.taken_of(number, names)
        self.choices.choose_fields(number, taken | these if is_taken else taken - these, names)

    def count(self) -> int:
        """How many rows are taken, also partly."""
        return self.choices.number()


class ComparedRows(ReviewedRows):
    """The differences of a comparison."""

    def __init__(self, comparison: Comparison, *, may_take: bool = True) -> None:
        kinds = _kinds()
        if not may_take:
            kinds = tuple(replace(kind, hint="") for kind in kinds)
        kind_of = (one.kind.value for one in comparison.differences)
        super().__init__(kinds, kind_of, comparison.choices(), may_take=may_take)
        self._comparison = comparison
        self._words = {section: section_words(section) for section in SHOWN_ORDER}
        self._told = lru_cache(_KEPT_FIELDS)(self._told_fields)
        self._noted = lru_cache(_KEPT_FIELDS)(self._told_attached)

    def row(self, number: int) -> ReviewRow:
        """What is said of a row in the list."""
        one = self._comparison.differences[number]
        name = one.name or compared_texts.tr("(without a name)")
        return ReviewRow(section_words(one.section), typographic(name), about_words(one))

    def searched(self, number: int) -> str:
        """Its kind, its name, and what tells it from others."""
        one = self._comparison.differences[number]
        return f"{self._words[one.section]} {one.name} {one.about}"

    @override
    def told(self, number: int) -> Sequence[tuple[str, ReviewField]]:
        return self._told(number)

    @override
    def choosable(self, number: int) -> frozenset[str]:
        is_on_both = self._comparison.differences[number].kind is DifferenceKind.DIFFERS
        names = (name for name, _ in self._told(number))
        return frozenset(names if is_on_both and self._may_take else ())

    def _told_fields(self, number: int) -> list[tuple[str, ReviewField]]:
        section = self._comparison.differences[number].section
        shown = shown_differences(section, self._comparison.told_fields(number))
        return [
            (one.field, ReviewField(one.label, one.texts, marked_words(one.texts))) for one in shown
        ]

    def note(self, number: int) -> str:
        """What goes with it, and what is taken with it."""
        one = self._comparison.differences[number]
        lines = [self._noted(number)]
        with_it = [other for other in self.choices.with_it(number) if other != number]
        if with_it and self._may_take:
            pattern = (
                compared_texts.tr("Deleted with it: {names}")
                if one.kind is DifferenceKind.ONLY_HERE
                else compared_texts.tr("Taken with it: {names}")
            )
            lines.append(filled(pattern, names=self._listed(with_it)))
        return "\n".join(filter(None, lines))

    def _told_attached(self, number: int) -> str:
        """How much hangs on a record that is on one side only."""
        counts = Counter(type(record) for record in self._comparison.attached(number))
        if not counts:
            return ""
        told = [
            filled(
                compared_texts.tr("{kind} × {n}", "how many of a kind", count),
                kind=section_words(section),
            )
            for kind, section in section_of.items()
            if (count := counts[kind])
        ]
        return filled(compared_texts.tr("With it: {counts}"), counts=listed(told, words))

    def _listed(self, numbers: Sequence[int]) -> str:
        differences = self._comparison.differences
        names = [shortened(one_line(differences[at].name)) for at in numbers[:_MOST_NAMED]]
        more = len(numbers) - len(names)
        if more:
            names.append(compared_texts.tr("{n} more", "", more))
        return listed(names, words)


def _kinds() -> tuple[ReviewKind, ...]:
    """The kinds of differences as they are listed."""
    return (
        ReviewKind(DifferenceKind.ONLY_THERE.value, compared_texts.tr("Only in the copy")),
        ReviewKind(
            DifferenceKind.DIFFERS.value,
            compared_texts.tr("Differs"),
            compared_texts.tr("Ours stands unless you take that of the copy"),
        ),
        ReviewKind(
            DifferenceKind.ONLY_HERE.value,
            compared_texts.tr("Only here"),
            compared_texts.tr("It stays unless you take that it is not in the copy: then it goes"),
            is_left_by_all=True,
        ),
    )
