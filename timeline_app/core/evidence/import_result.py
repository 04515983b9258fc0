"""Sources as read from the text of another program, and what could not be read as it stood."""

from __future__ import annotations

from collections.abc import Container
from enum import Enum

from timeline_app.core.records.records import CslItem, Record
from timeline_app.core.value import replace


class RemarkReason(Enum):
    """Why a part of a source isn't what stood there."""

    KEPT_ASIDE = "kept aside"
    """There is no field for it; it is in `CslItem.custom` under its own name."""
    NOT_A_DATE = "not a date"
    """It is kept as the words of the date."""
    NAME_JOINED = "name joined"
    """Particles and suffixes have become part of the family name."""
    MARKUP = "markup"
    """Marks for italics and the like were taken out."""
    LATEX = "LaTeX"
    """It has commands that no text can stand for, and is kept as it was written."""
    NO_TYPE = "no type"
    """It had none that is known, so another was put in."""


class Remark(Record, frozen=True):
    """What was done with one field of a source; `raw` is what stood there."""

    reason: RemarkReason
    field: str
    raw: str


class ImportedSource(Record, frozen=True):
    """One source; `own_id` is what the other program calls it, if anything."""

    item: CslItem
    own_id: str = ""
    remarks: tuple[Remark, ...] = ()


class UnreadReason(Enum):
    """Why a text, or a part of it, is no source."""

    EMPTY = "empty"
    UNKNOWN_FORMAT = "unknown format"
    NOT_JSON = "not JSON"
    NOT_AN_ITEM = "not an item"
    NOT_BIBTEX = "not BibTeX"
    NOT_RIS = "not RIS"
    KEY_TWICE = "key twice"
    NO_READER = "no reader"
    """What reads BibTeX isn't installed, or is too old; `detail` is the version that is here."""
    TOO_LONG = "too long"
    """It took longer than anybody should wait."""
    FAILED = "failed"
    """Its reader broke off."""


class Unread(Record, frozen=True):
    """A part that could not be read, as it stood; `detail` is what the reader of it said."""

    reason: UnreadReason
    raw: str
    detail: str = ""


class ReadSources(Record, frozen=True):
    """All that a text was read as."""

    found: tuple[ImportedSource, ...] = ()
    unread: tuple[Unread, ...] = ()


def free_name(name: str, taken: Container[str], numbers: dict[str, int]) -> str:
    """The name, with a number if it is taken; `numbers` holds the last one given to each."""
    free, number = name, numbers.get(name, 1)
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    numbers[name] = number
    return free


class ItemParts:
    """Collects the fields of one item on its way into a record, and the remarks about them."""

    def __init__(self) -> None:
        self.fields: dict[str, object] = {}
        """By the attributes of `CslItem`."""
        self.custom: dict[str, str] = {}
        self.remarks: list[Remark] = []
        self._numbers: dict[str, int] = {}
        """How often each name was wanted among the custom ones."""

    def put_custom(self, name: str, value: str) -> str:
        """Put a value among the custom ones; gives its name there, for none takes another's."""
        key = free_name(name, self.custom, self._numbers)
        self.custom[key] = value
        return key

    def keep_aside(self, name: str, value: str) -> None:
        """Keep a value for which there is no field under its own name, and say so."""
        self.remark(RemarkReason.KEPT_ASIDE, self.put_custom(name, value), value)

    def remark(self, reason: RemarkReason, field: str, raw: str) -> None:
        """Note what was done with a field."""
        self.remarks.append(Remark(reason, field, raw))

    def read(self, own_id: str = "") -> ImportedSource:
        """The source."""
        item = replace(CslItem(""), **self.fields, custom=self.custom)
        return ImportedSource(item, own_id, tuple(self.remarks))
