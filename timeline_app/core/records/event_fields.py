"""What holds of each field of an event: columns, search, files and the day of knowing ask here.

A field that `Event` gains has its row here; who else has to decide on it, the tests name.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class FieldView(Enum):
    """What columns have of a field, see `core.columns.merge`."""

    UNSEEN = auto()
    """Nothing."""
    IN_PLACE = auto()
    """A mark that changes in its row."""
    PLACED = auto()
    """Something that rows are sorted, counted or named by."""


class TextForm(Enum):
    """How a text is kept that comes from a file of others, and written into one."""

    LINE = auto()
    PROSE = auto()
    """As it stands, with its lines."""
    LIST = auto()
    """Several, each on one line."""


class FieldTraits(NamedTuple):
    """What holds of one field.

    Of a free text nobody knows when each of its words was known.
    """

    view: FieldView
    form: TextForm | None = None
    is_searched: bool = False
    is_free_text: bool = False


EVENT_FIELDS: dict[str, FieldTraits] = {
    "title": FieldTraits(FieldView.PLACED, TextForm.LINE, is_searched=True),
    "channel": FieldTraits(FieldView.PLACED, TextForm.LINE, is_searched=True),
    "date": FieldTraits(FieldView.PLACED),
    "time": FieldTraits(FieldView.PLACED),
    "zone": FieldTraits(FieldView.UNSEEN),
    "lanes": FieldTraits(FieldView.PLACED),
    "kind": FieldTraits(FieldView.UNSEEN, TextForm.LINE),
    "status": FieldTraits(FieldView.IN_PLACE),
    "importance": FieldTraits(FieldView.IN_PLACE),
    "caption": FieldTraits(FieldView.UNSEEN, TextForm.LINE, is_searched=True, is_free_text=True),
    "summary": FieldTraits(FieldView.UNSEEN, TextForm.PROSE, is_searched=True, is_free_text=True),
    "note": FieldTraits(FieldView.UNSEEN, TextForm.PROSE, is_searched=True, is_free_text=True),
    "place": FieldTraits(FieldView.UNSEEN, TextForm.LINE, is_searched=True, is_free_text=True),
    "tags": FieldTraits(FieldView.UNSEEN, TextForm.LIST, is_searched=True, is_free_text=True),
    "verification": FieldTraits(FieldView.IN_PLACE),
    "verification_note": FieldTraits(FieldView.UNSEEN, TextForm.PROSE, is_free_text=True),
    "rests_on": FieldTraits(FieldView.UNSEEN),
    "date_basis": FieldTraits(FieldView.UNSEEN, TextForm.LINE, is_free_text=True),
    "order": FieldTraits(FieldView.PLACED),
}
"""All but its id; what is searched, in the order in which it is told where something was found."""


def fields_seen(view: FieldView) -> frozenset[str]:
    """The fields of which columns have this."""
    return frozenset(name for name, one in EVENT_FIELDS.items() if one.view is view)


def fields_of_form(*forms: TextForm) -> dict[str, TextForm]:
    """The fields that are kept in one of these forms."""
    return {name: one.form for name, one in EVENT_FIELDS.items() if one.form in forms}
