"""Changes to a chronology as values.

An edit is a tuple of changes; applying it gives its inverse. Undo is applying the inverse.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

from timeline_app.core.records.records import (
    DateClaim,
    Event,
    EventId,
    Quote,
    Record,
    Relation,
    TextId,
    Verification,
)
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, words

#: Why a quote that was verified isn't any more
_REWORDED = QT_TRANSLATE_NOOP("words", "The words were changed; those verified were “{words}”.")
PHRASES = (_REWORDED,)
Worded = TypeVar("Worded", Quote, DateClaim)
_LONGEST_TOLD = 200
"""Characters of former words that a note tells. Beyond: the note ends them with an ellipsis."""


class Change(msgspec.Struct, frozen=True):
    """One record before and after. `None` before means it is new, `None` after that it goes.

    No change lets a quote be verified with other words than those that were: `after` then is
    unverified, and its note says why. To confirm the new words takes a change of its own. Of other
    words nobody has said yet that their source hasn't them.
    """

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        before, after = self.before, self.after
        if type(after) is Quote and type(before) is Quote:
            if _is_unseen(before, after):
                after = _reworded(before, after)
            if before.text != after.text:
                after = _unsought(before, after)
        elif type(after) is DateClaim and type(before) is DateClaim:
            after = after if before.wording == after.wording else _unsought(before, after)
        if after is not self.after:
            msgspec.structs.force_setattr(self, "after", after)


def _is_unseen(before: Quote, after: Quote) -> bool:
    """Whether a quote is called verified with words that nobody has verified."""
    verified = Verification.VERIFIED
    return before.text != after.text and before.verification is after.verification is verified


def _reworded(before: Quote, after: Quote) -> Quote:
    """The quote, not verified any more, with the words that were."""
    were = before.text
    if len(were) > _LONGEST_TOLD:
        were = f"{were[:_LONGEST_TOLD]}…"
    note = f"{after.verification_note} {words(_REWORDED).format(words=were)}".lstrip()
    return msgspec.structs.replace(
        after, verification=Verification.UNVERIFIED, verification_note=note
    )


def _unsought(before: Worded, after: Worded) -> Worded:
    """The record with other words than before, if a text hadn't those: nobody sought these yet."""
    at = after.selector
    if at != before.selector or at.start >= 0:
        return after
    return msgspec.structs.replace(after, selector=msgspec.structs.replace(at, text=TextId("")))


class Edit(msgspec.Struct, frozen=True):
    """Changes that happen together or not at all, in this order.

    Very many are kept in the file instead, as a batch whose number stands here, until the
    chronology is closed; `takes_back` says that it is to be undone.
    """

    changes: tuple[Change, ...]
    batch: int = 0
    takes_back: bool = False

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.changes or self.batch)

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        back = tuple(Change(change.after, change.before) for change in reversed(self.changes))
        return Edit(back, self.batch, bool(self.batch) and not self.takes_back)


def added(*records: Record) -> Edit:
    """The edit that adds these records."""
    return Edit(tuple(Change(None, record) for record in records))


def replaced(before: Record, after: Record) -> Edit:
    """The edit that puts `after` in the place of `before`."""
    return Edit((Change(before, after),))


def removed(*records: Record) -> Edit:
    """The edit that takes these records out."""
    return Edit(tuple(Change(record, None) for record in records))


def joined(*edits: Edit) -> Edit:
    """One edit that makes the changes of these, in this order; none may be a batch."""
    return Edit(tuple(change for edit in edits for change in edit.changes))


class NamedEdit(msgspec.Struct, frozen=True):
    """An edit as somebody asks for it; `text` is what menus call it: "move of Bali G20"."""

    edit: Edit
    text: str


def events_touched(edit: Edit) -> tuple[EventId, ...]:
    """The ids of the events that a change is about, each once; those of a batch aren't known.

    A relation is about the event it starts from.
    """
    found: dict[EventId, None] = {}
    for change in edit.changes:
        record = change.after or change.before
        match record:
            case Event():
                found.setdefault(record.id)
            case Relation():
                found.setdefault(record.origin)
            case _ if record is not None and hasattr(record, "event"):
                found.setdefault(record.event)
    return tuple(found)
