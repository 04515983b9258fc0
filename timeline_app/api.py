"""Chronologies from scripts: what is here is promised, and nothing else. No Qt is loaded.

Records are frozen values. Their ids are texts of your own choice (`LaneId` and its like tell
type checkers whose), or of `new_id`; dates are EDTF texts, which `edtf` makes of words; `""` means
"not given". Change a chronology by edits: `added`, `replaced`, `removed`, `joined`. What goes wrong
with a file or an edit is a `StorageError`: `Refused` (it can't be read, or somebody writes it),
`WriteFailed` or `EditConflict`, each with its `path` and `reason`, and nothing was written then.

Who opens a file to write has it alone: the lock beside it is the one that windows use, and they
read on meanwhile. Each edit is on the disk, or not made at all, when `apply` ends. Not kept away is
who asks for no lock, such as another program for SQLite: then the next edit is refused, and so it
is once the file was moved or replaced. A file of several names (hard links) can't be written.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from timeline_app.core.dates.parse.dates import DateInputError, edtf_readings
from timeline_app.core.edits.edit import Change, Edit, added, joined, removed, replaced
from timeline_app.core.edits.evidence_edits import altered
from timeline_app.core.edits.record_edits import dated, instant_text
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.kept_words import UnfitWords
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    ClaimId,
    CslDate,
    CslItem,
    CslName,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Header,
    Import,
    Importance,
    ImportId,
    KeptText,
    Lane,
    LaneId,
    Office,
    Origin,
    OtherName,
    Participation,
    Quote,
    QuoteId,
    Record,
    Relation,
    Selector,
    Source,
    SourceId,
    Stance,
    Status,
    TextId,
    Verification,
    Waiver,
    type_of_section,
)
from timeline_app.storage.chronology import chronology as stored
from timeline_app.storage.chronology.guarded_opening import (
    FileInfo,
    create_to_write,
    file_info,
    open_to_read,
    open_to_write,
)
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.database.file_kind import FileKind, kind_of
from timeline_app.storage.errors import (
    ConflictReason,
    Detail,
    EditConflict,
    Refused,
    RefusedReason,
    StorageError,
    WriteFailed,
    WriteReason,
)
from timeline_app.storage.file.atomic_write import write_failure
from timeline_app.storage.file.paths import is_taken
from timeline_app.storage.queries.records import RecordCounts
from timeline_app.storage.reasons import ReasonPart

# fmt: off
__all__ = [
    "Actor",
    "ActorId",
    "ActorKind",
    "Change",
    "Chronology",
    "Citation",
    "ClaimId",
    "ConflictReason",
    "CslDate",
    "CslItem",
    "CslName",
    "DateClaim",
    "DateInputError",
    "Edit",
    "EditConflict",
    "Event",
    "EventId",
    "EventQuote",
    "FileInfo",
    "Header",
    "Import",
    "ImportId",
    "Importance",
    "KeptText",
    "Lane",
    "LaneId",
    "Office",
    "Origin",
    "OtherName",
    "Participation",
    "Quote",
    "QuoteId",
    "Record",
    "RecordCounts",
    "Refused",
    "RefusedReason",
    "Relation",
    "Selector",
    "Source",
    "SourceId",
    "Stance",
    "Status",
    "StorageError",
    "TextId",
    "UnfitWords",
    "Verification",
    "Waiver",
    "WriteFailed",
    "WriteReason",
    "added",
    "altered",
    "check",
    "edtf",
    "joined",
    "new_id",
    "removed",
    "replaced",
]
# fmt: on

_R = TypeVar("_R", bound=Record)
_AnyPath = str | os.PathLike[str]
_sections = {record_type: section for section, record_type in type_of_section.items()}


def check(path: _AnyPath) -> FileInfo:
    """What a file is, whether it can be opened, and what is in it.

    All of it is looked at but the words of kept texts: these are compared with their SHA-256 when
    they are read. What is wrong with it is `FileInfo.problem`, and not raised.
    """
    return file_info(Path(path))


def edtf(text: str) -> str:
    """The EDTF of a date in words or in EDTF: "4 February 2023" is "2023-02-04".

    A time of day is no part of it: that is `Event.time`, with its `zone`. Raises `DateInputError`,
    a `ValueError`, for what is no date, or may be several: they are its `readings`. Words that say
    more than EDTF can ("late 2012") belong in `Event.date_basis` too.
    """
    found = edtf_readings(text)
    if len(found) == 1:
        return found[0]
    error = DateInputError(text, found)
    error.add_note(f"it may be {' or '.join(found)}" if found else "this is not read as a date")
    raise error


class Chronology:
    """An open chronology, read by type and id and changed by edits; close it, or use `with`.

    `create` and `open` make one. All may raise `Refused` for a damaged file, and `ValueError` once
    it is closed. Use it from one thread.
    """

    def __init__(self, opened: stored.StoredChronology, *, is_read_only: bool) -> None:
        self._opened: stored.StoredChronology | None = opened
        self.path = opened.path
        """The file, as an absolute path."""
        self.is_read_only = is_read_only
        """Whether it was opened to be read alone: an edit would fail."""

    @classmethod
    def create(
        cls, path: _AnyPath, title: str, *, description: str = "", home_zones: tuple[str, ...] = ()
    ) -> Chronology:
        """A new file without records, open to write; `home_zones` are names like "Asia/Shanghai".

        Raises `WriteFailed`, also where the file exists, and `EditConflict` for a wrong value.
        """
        now = instant_text(datetime.now(UTC))
        header = Header(title, description, home_zones, now, now)
        return cls(create_to_write(Path(path).absolute(), header), is_read_only=False)

    @classmethod
    def open(cls, path: _AnyPath, *, write: bool = False) -> Chronology:
        """The chronology in a file, for reading unless you ask to `write`.

        Its JSON can be read too. Raises `Refused`; to write also where another program does
        (`RefusedReason.LOCKED`) or a newer one made it, and `WriteFailed` where nobody may.
        """
        opening = open_to_write if write else open_to_read
        return cls(opening(Path(path).absolute()), is_read_only=not write)

    def close(self) -> None:
        """Let go of the file; once more does nothing."""
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()

    def __enter__(self) -> Chronology:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def header(self) -> Header:
        """Its title, and what else it says of itself; an edit may replace it."""
        return self._stored.header()

    def records(self, record_type: type[_R]) -> Iterator[_R]:
        """All records of a type (`Event`, `Source`, `Relation` …) as stored, some at a time.

        What is added meanwhile may come too: take a tuple of them before you edit.
        """
        section = _sections.get(record_type)
        if section is None:
            raise TypeError(f"there are no records of {record_type!r}")
        return self._checked(self._stored.records(section), record_type)

    def find(self, record_type: type[_R], own_id: str) -> _R | None:
        """The record of a type that has ids by its id; None if there is none."""
        if record_type not in _sections or "id" not in record_type.__struct_fields__:
            raise TypeError(f"there are no ids of {record_type!r}")
        return self._stored.find(record_type, own_id)

    def tags(self) -> dict[str, int]:
        """The tags in use by name, each with how many events have it."""
        counted = Counter(tag for event in self.records(Event) for tag in event.tags)
        return dict(sorted(counted.items()))

    def counts(self) -> RecordCounts:
        """How many records there are of each kind."""
        return self._stored.counts()

    def apply(self, edit: Edit, text: str = "") -> Edit:
        """Make an edit on the disk, all of it or nothing, and give the one that takes it back.

        The history tells of it with `text`. Raises `EditConflict` where it doesn't fit what is
        stored, and `WriteFailed`, also if this is open for reading only.
        """
        there = self._stored
        if self.is_read_only:
            raise WriteFailed(self.path, WriteReason.NOT_WRITABLE, Detail(ReasonPart.READING_ONLY))
        return there.apply(dated(edit, there.header(), datetime.now(UTC)), text=text)

    def keep_words(self, words: str) -> str:
        """Take the words of a text, and give the `sha256` of the `KeptText` to add.

        Raises `UnfitWords` where they have other line ends than line feeds, NUL, half a character,
        or more than 20 MB in UTF-8.
        """
        return self._stored.keep_words(words)

    def words_of(self, text: KeptText) -> str:
        """The words of a kept text. Raises `KeyError` where they are not there."""
        return self._stored.words_of(text.sha256)

    def removal(self, record: Record) -> Edit:
        """The edit that takes out a record that has an id, with all that can't be without it.

        It is empty where there is no such record. Lists and optional fields just forget it.
        """
        there, kind = self._stored, type(record)
        self.find(kind, "")  # raises for what has no id
        key = there.key_of_record(kind, getattr(record, "id", ""))
        return Edit(() if key is None else tuple(there.changes.removal(kind, [key])))

    def export_json(
        self, path: _AnyPath, *, replace: bool = False, with_confidential: bool = False
    ) -> int:
        """Write it as JSON, one record a line: for git and for other programs.

        Confidential sources are left out with what rests on them, unless all is to be written:
        gives how many were.
        With `replace` a JSON file of that name makes way, nothing else. Raises `WriteFailed`, and
        `Refused` for what a newer program wrote, for JSON would leave out what is new in it.
        """
        there, out = self._stored, Path(path)
        if replace and is_taken(out) and not _is_json(out):
            raise WriteFailed(out, WriteReason.EXISTS, Detail(ReasonPart.ONLY_JSON_REPLACED))
        return write_json(there, out, replace=replace, with_confidential=with_confidential)

    def export_picture(self, path: _AnyPath, *options: str) -> None:
        """Draw it as PNG, SVG or PDF by the name's ending, in place of a file that is there.

        A process of its own does so, with Qt: `timeline-app export --help` lists the `options`.
        Raises `WriteFailed`, with what that said.
        """
        out, file = Path(path).absolute(), str(self._stored.path)
        command = [sys.executable, "-m", "timeline_app", "export", file, str(out), *options]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except (OSError, ValueError) as error:
            raise write_failure(out, error) from error
        if done.returncode:
            raise WriteFailed(out, WriteReason.FAILED, done.stderr.strip())

    @property
    def _stored(self) -> stored.StoredChronology:
        if self._opened is None:
            raise ValueError("the chronology is closed")
        return self._opened

    def _checked(self, records: Iterator[Record], record_type: type[_R]) -> Iterator[_R]:
        for record in records:
            assert isinstance(record, record_type)
            yield record
            _ = self._stored  # raises once it is closed


def _is_json(path: Path) -> bool:
    try:
        return kind_of(path) is FileKind.JSON
    except Refused:
        return False
