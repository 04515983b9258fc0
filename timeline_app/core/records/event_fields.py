"""What holds of each field of an event: forms, history, columns, search and files ask here.

A field that `Event` gains has its row here; who else has to decide on it, the tests name.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from timeline_app.core.text.translation import Texts

edit_texts = Texts("edit_texts")
form_texts = Texts("form_texts")


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


class EventPart(Enum):
    """What can be edited of an event; the value is the name of the record's field."""

    label: str
    edit: str
    hint: str
    traits: FieldTraits | None

    def __new__(
        cls, field: str, label: str, edit: str, hint: str = "", traits: FieldTraits | None = None
    ) -> EventPart:
        """A row of the table: what the field is called, and what its change is, after "Undo".

        `hint` is what belongs in it, empty where that is said elsewhere. There are no `traits` of
        what is no field of the event's own.
        """
        one = object.__new__(cls)
        one._value_, one.label, one.edit, one.hint, one.traits = field, label, edit, hint, traits
        return one

    TITLE = (
        "title",
        form_texts.mark("Title"),
        edit_texts.mark("change of the title of {what}"),
        form_texts.mark("What happened?"),
        FieldTraits(FieldView.PLACED, TextForm.LINE, is_searched=True),
    )
    CHANNEL = (
        "channel",
        form_texts.mark("Line of communication"),
        edit_texts.mark("change of the line of communication of {what}"),
        form_texts.mark("If it is a state that lasts: defence talks…"),
        FieldTraits(FieldView.PLACED, TextForm.LINE, is_searched=True),
    )
    DATE = (
        "date",
        form_texts.mark("Date"),
        edit_texts.mark("change of the date of {what}"),
        "",
        FieldTraits(FieldView.PLACED),
    )
    TIME = (
        "time",
        form_texts.mark("Clock time"),
        edit_texts.mark("change of the clock time of {what}"),
        form_texts.mark("14:30, or 14:30–16:00"),
        FieldTraits(FieldView.PLACED),
    )
    ZONE = (
        "zone",
        form_texts.mark("Time zone"),
        edit_texts.mark("change of the time zone of {what}"),
        form_texts.mark("A city, for example Beijing"),
        FieldTraits(FieldView.UNSEEN),
    )
    LANES = (
        "lanes",
        form_texts.mark("Lanes"),
        edit_texts.mark("change of the lanes of {what}"),
        form_texts.mark("The rows of the timeline that it stands in"),
        FieldTraits(FieldView.PLACED),
    )
    KIND = (
        "kind",
        form_texts.mark("Kind of event"),
        edit_texts.mark("change of the kind of {what}"),
        form_texts.mark("Visit, call, statement…"),
        FieldTraits(FieldView.UNSEEN, TextForm.LINE),
    )
    STATUS = (
        "status",
        form_texts.mark("Status"),
        edit_texts.mark("change of the status of {what}"),
        form_texts.mark("Whether it took place, is planned, was called off…"),
        FieldTraits(FieldView.IN_PLACE),
    )
    IMPORTANCE = (
        "importance",
        form_texts.mark("Importance"),
        edit_texts.mark("change of the importance of {what}"),
        form_texts.mark("Where room is scarce, the more important events keep their names"),
        FieldTraits(FieldView.IN_PLACE),
    )
    CAPTION = (
        "caption",
        form_texts.mark("Caption"),
        edit_texts.mark("change of the caption of {what}"),
        form_texts.mark("One line, for pictures where the event stands out"),
        FieldTraits(FieldView.UNSEEN, TextForm.LINE, is_searched=True, is_free_text=True),
    )
    SUMMARY = (
        "summary",
        form_texts.mark("Summary"),
        edit_texts.mark("change of the summary of {what}"),
        form_texts.mark("In your own words, for the reader"),
        FieldTraits(FieldView.UNSEEN, TextForm.PROSE, is_searched=True, is_free_text=True),
    )
    NOTE = (
        "note",
        form_texts.mark("Note"),
        edit_texts.mark("change of the note on {what}"),
        form_texts.mark("What a reader should mind"),
        FieldTraits(FieldView.UNSEEN, TextForm.PROSE, is_searched=True, is_free_text=True),
    )
    PLACE = (
        "place",
        form_texts.mark("Place"),
        edit_texts.mark("change of the place of {what}"),
        form_texts.mark("City, or the venue"),
        FieldTraits(FieldView.UNSEEN, TextForm.LINE, is_searched=True, is_free_text=True),
    )
    TAGS = (
        "tags",
        form_texts.mark("Tags"),
        edit_texts.mark("change of the tags of {what}"),
        "",
        FieldTraits(FieldView.UNSEEN, TextForm.LIST, is_searched=True, is_free_text=True),
    )
    VERIFICATION = (
        "verification",
        form_texts.mark("Verification"),
        edit_texts.mark("change of the verification of {what}"),
        form_texts.mark("How sure it is that this is so"),
        FieldTraits(FieldView.IN_PLACE),
    )
    VERIFICATION_NOTE = (
        "verification_note",
        form_texts.mark("How it was verified"),
        edit_texts.mark("change of how {what} was verified"),
        form_texts.mark("Which reports agree, what was compared"),
        FieldTraits(FieldView.UNSEEN, TextForm.PROSE, is_free_text=True),
    )
    DATE_BASIS = (
        "date_basis",
        form_texts.mark("How the date is known"),
        edit_texts.mark("change of why {what} is dated so"),
        form_texts.mark("For example: from the weekday in the report"),
        FieldTraits(FieldView.UNSEEN, TextForm.LINE, is_free_text=True),
    )
    ACTORS = (
        "actors",
        form_texts.mark("Who takes part"),
        edit_texts.mark("change of who takes part in {what}"),
    )


EVENT_FIELDS: dict[str, FieldTraits] = {
    **{part.value: part.traits for part in EventPart if part.traits},
    "rests_on": FieldTraits(FieldView.UNSEEN),
    "order": FieldTraits(FieldView.PLACED),
}
"""All but its id; what is searched, in the order in which it is told where something was found."""


SEARCHED = tuple(
    part
    for part in EventPart
    if part.value in EVENT_FIELDS
    and EVENT_FIELDS[part.value].is_searched
    and part not in (EventPart.TITLE, EventPart.CHANNEL)
)
"""What is searched besides the title, which for a state has its channel."""


def fields_seen(view: FieldView) -> frozenset[str]:
    """The fields of which columns have this."""
    return frozenset(name for name, one in EVENT_FIELDS.items() if one.view is view)


def fields_of_form(*forms: TextForm) -> dict[str, TextForm]:
    """The fields that are kept in one of these forms."""
    return {name: one.form for name, one in EVENT_FIELDS.items() if one.form in forms}
