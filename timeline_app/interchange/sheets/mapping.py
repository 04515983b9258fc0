"""Which column of a sheet is what, by the names of its columns."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from timeline_app.core.value import Value
from timeline_app.interchange.sheets.names import ColumnMeaning, column_called, plain_name

SEVERAL = frozenset(
    {
        ColumnMeaning.TEXT,
        ColumnMeaning.TAGS,
        ColumnMeaning.PEOPLE,
        ColumnMeaning.SOURCE,
        ColumnMeaning.QUOTE,
        ColumnMeaning.LEFT_OUT,
    }
)
"""What several columns of a sheet may be."""
_DATE_PARTS = frozenset({ColumnMeaning.YEAR, ColumnMeaning.MONTH, ColumnMeaning.DAY})


class MappingError(ValueError):
    """A mapping that can't be read, or that names a column which the sheet does not have."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class Mapping(Value, frozen=True):
    """Of each column the name and what it is, in the order of the sheet or as somebody said."""

    columns: tuple[tuple[str, ColumnMeaning], ...] = ()

    def places(self, column: ColumnMeaning) -> tuple[int, ...]:
        """Where in a row stands what is `column`."""
        return tuple(at for at, (_, one) in enumerate(self.columns) if one is column)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The same as texts, as imports keep it: the name and what it is."""
        return tuple((name, column.value) for name, column in self.columns)

    def with_column(self, at: int, column: ColumnMeaning) -> Mapping:
        """The same where somebody says what the column in this place is.

        What only one column can be, the other is no longer; and a date stands either in one cell
        or in several, so that those of the other kind are left out.
        """
        gone = frozenset() if column in SEVERAL else frozenset({column})
        if column is ColumnMeaning.DATE:
            gone |= _DATE_PARTS
        elif column in _DATE_PARTS:
            gone |= {ColumnMeaning.DATE}
        return Mapping(
            tuple(
                (name, column if place == at else ColumnMeaning.LEFT_OUT if one in gone else one)
                for place, (name, one) in enumerate(self.columns)
            )
        )

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns are called."""
        return tuple(name for name, _ in self.columns)

    @property
    def has_dates(self) -> bool:
        """Whether some column says when."""
        return any(column in (ColumnMeaning.DATE, ColumnMeaning.YEAR) for _, column in self.columns)


def mapping_of_text(text: str) -> tuple[tuple[str, str], ...]:
    """The pairs of "title=Topic,date=When", each the name of a column and what it is.

    A part with a comma in it stands in quotation marks, as in CSV. Raises `MappingError`.
    """
    try:
        parts = next(csv.reader([text], skipinitialspace=True, strict=True), [])
    except csv.Error as error:
        raise MappingError(text) from error
    pairs = []
    for part in parts:
        what, sign, name = part.partition("=")
        column = column_called(what)
        if not sign or column is None or not name.strip():
            raise MappingError(part)
        pairs.append((name.strip(), column.value))
    if not pairs:
        raise MappingError(text)
    return tuple(pairs)


def mapped(guessed: Mapping, said: Sequence[tuple[str, str]]) -> Mapping:
    """What was guessed with what somebody said in its place, by names of columns.

    What a column was guessed to be that another is said to be, it is no longer. Raises
    `MappingError`.
    """
    if not said:
        return guessed
    wanted: dict[int, ColumnMeaning] = {}
    for name, what in said:
        column = column_called(what)
        if column is None:
            raise MappingError(what)
        wanted[_place_of(guessed, name)] = column
    taken = set(wanted.values())
    return Mapping(
        tuple(
            (name, wanted.get(at, ColumnMeaning.LEFT_OUT if column in taken else column))
            for at, (name, column) in enumerate(guessed.columns)
        )
    )


def _place_of(mapping: Mapping, name: str) -> int:
    names = [one for one, _ in mapping.columns]
    if name in names:
        return names.index(name)
    plain = [plain_name(one) for one in names]
    if plain_name(name) in plain:
        return plain.index(plain_name(name))
    raise MappingError(name)
