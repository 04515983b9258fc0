"""The open chronology for Qt."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.records.records import Header
from timeline_app.core.value import replace
from timeline_app.document.event_model import EventModel
from timeline_app.document.state import DocumentState
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import WriteFailed, WriteReason
from timeline_app.storage.file.file_identity import LOST, FileState
from timeline_app.storage.progress import Progress

if TYPE_CHECKING:
    from timeline_app.core.columns.table_fields import EventField, Fact
    from timeline_app.core.edits.edit import Change, Edit
    from timeline_app.core.edits.log_entry import EntryKind
    from timeline_app.core.records.event_details import EventDetails, SharedFacts
    from timeline_app.document.as_known import AsKnown
    from timeline_app.document.edit_command import EditCommand, ViewSnapshot
    from timeline_app.storage.queries.usage import SourceUses

KEPT_DETAILS = 256


class Document(QObject):
    """A chronology with its model; details are read when shown and kept in a bounded cache.

    It is edited here alone: each edit goes into the file, then columns and model follow, then
    `changed` tells how. An edit that fails leaves all of them, and the undo stack, as they were.
    """

    changed = Signal(object)
    """A `ColumnsChange`: the columns of before are of no use any more."""
    edited = Signal(object)
    """The `Edit` that was made, or taken back: it is in the file, and `changed` has been told."""
    undone_or_redone = Signal(object, bool)
    """The `EditCommand` that was taken back, or made again (True), after all the rest was told."""
    state_changed = Signal(object)
    """The `DocumentState` that it is shown in from now on."""
    looked_back = Signal()
    """It is shown as known on a day, or on another, or as it is: `as_known` says which."""

    def __init__(
        self,
        chronology: StoredChronology,
        describe: Callable[[int], str],
        parent: QObject | None = None,
        make_file: Callable[[], object] | None = None,
    ) -> None:
        """`describe` words a row of the model for people.

        `make_file` makes the file of a chronology that has none until its first edit; may raise.
        """
        super().__init__(parent)
        self._chronology = chronology
        self.columns = chronology.columns()
        self.model = EventModel(self.columns, chronology.id_of, describe, self)
        self.undo_stack = QUndoStack(self)
        """For its signals and texts; `undo` and `redo` are the document's."""
        self.is_catching_up = False
        """Whether rows still stand for events that the file hasn't any more."""
        self.before_commit: Callable[[], object] | None = None
        """Called before the file is written, for whoever else is reading it."""
        self.look: Callable[[], ViewSnapshot] | None = None
        """Tells how the chronology is looked at, to be given back when an edit is."""
        self.file_state = FileState.SAME
        """What had become of the file when it was looked at last."""
        self.is_whole = True
        """Whether all that was in the file can still be saved elsewhere."""
        self._make_file = make_file
        self._state = self._state_now()
        self._details: OrderedDict[int, EventDetails] = OrderedDict()
        self._details_before: dict[int, EventDetails] = {}
        """Those from before the last edit, which may have changed them."""
        self._as_known: AsKnown | None = None
        self._is_adding = False

    @property
    def chronology(self) -> StoredChronology:
        """The file."""
        return self._chronology

    @property
    def header(self) -> Header:
        """Title and description."""
        return self._chronology.header()

    @property
    def may_write(self) -> bool:
        """Whether its file may be written; not what is open for reading only."""
        return not self._chronology.is_read_only

    @property
    def may_change(self) -> bool:
        """Whether it may be edited as it is shown now; nothing is changed in what is past."""
        return self.may_write and self._as_known is None and not self._is_adding

    # What state it is in.

    @property
    def state(self) -> DocumentState:
        """What it is: new, kept, for reading only, in memory alone, or lost."""
        return self._state

    @property
    def shown_state(self) -> DocumentState:
        """What can be done with it as it is shown: it may be looked at as known on a day."""
        if self._is_adding:
            return DocumentState.ADDING
        is_back = self._as_known is not None and self._state is not DocumentState.LOST
        return DocumentState.AS_KNOWN if is_back else self._state

    def _state_now(self) -> DocumentState:
        """The one place where that is decided."""
        if self._make_file is not None:
            return DocumentState.UNBORN
        if self.file_state is not FileState.SAME:
            return DocumentState.LOST
        if self._chronology.is_read_only:
            return DocumentState.READ_ONLY
        return DocumentState.KEPT if self._chronology.is_kept else DocumentState.MEMORY_ONLY

    def _settle(self) -> None:
        before, self._state = self._state, self._state_now()
        if self._state is not before:
            if self._state is DocumentState.LOST:
                self.undo_stack.resetClean()  # none of it is in a file any more
            self.state_changed.emit(self.shown_state)

    def look_at_file(self) -> bool:
        """See what has become of the file; whether that is another than it was."""
        found = self._chronology.file.state()
        is_other, self.file_state = found is not self.file_state, found
        if is_other or found is not FileState.SAME:
            self.is_whole = self._chronology.file.outlive()
        self._settle()
        return is_other

    @property
    def would_be_lost(self) -> bool:
        """Whether something is in no file, and gone once this is closed."""
        is_adrift = self._state in (DocumentState.MEMORY_ONLY, DocumentState.LOST)
        return is_adrift and self.is_whole and not self.undo_stack.isClean()

    def was_copied(self) -> None:
        """All that there is by now was written into another file."""
        self.undo_stack.setClean()

    def has_settled(self) -> None:
        """It lies in another file from now on, where all of it was written."""
        self._make_file = None
        self.file_state, self.is_whole = FileState.SAME, True
        self._settle()

    # As it was known on a day.

    @property
    def as_known(self) -> AsKnown | None:
        """How it is looked at as known on a day; None while it is shown as it is."""
        return self._as_known

    def look_back(self, as_known: AsKnown) -> None:
        """Show what was known on a day, and nothing else; it can't be edited meanwhile."""
        self._look_otherwise(as_known, as_known.columns)

    def look_at_all(self) -> None:
        """Show all that there is again, if what is shown is of a day. May raise `Refused`."""
        if self._as_known is not None:
            self._look_otherwise(None, self._chronology.columns())

    def _look_otherwise(
        self, as_known: AsKnown | None, columns: EventColumns, *, is_other_view: bool = True
    ) -> None:
        self._as_known = as_known
        self._details.clear()
        self._details_before.clear()
        self.is_catching_up = True
        try:
            self.columns = self.model.follow(None, lambda: columns, is_whole=True)
        finally:
            self.is_catching_up = False
        self.state_changed.emit(self.shown_state)
        self.changed.emit(ColumnsChange(columns, is_whole=True, is_other_view=is_other_view))
        self.looked_back.emit()

    # Editing.

    def push(self, edit: Edit, text: str = "") -> None:
        """Make an edit that can be undone; `text` is what menus call it.

        Raises `EditConflict` or `WriteFailed`; then nothing has changed. Raises `Refused` for a
        file that has gone bad.
        """
        from timeline_app.core.edits.log_entry import EntryKind
        from timeline_app.document.edit_command import EditCommand

        if edit:
            before = self.look and self.look()
            inverse = self._apply(edit, text, EntryKind.DONE)
            self.undo_stack.push(EditCommand(edit, inverse, text, before))
            self._follow(None)
            self.edited.emit(edit)

    def push_many(
        self,
        changes: Iterable[Change],
        text: str,
        progress: Progress | None = None,
        *,
        are_fit: bool = False,
    ) -> None:
        """Make very many changes that are undone as one; see `StoredChronology.make_batch`.

        Raises as `push` does, `Cancelled`, and what `changes` raises.
        """
        from timeline_app.document.edit_command import EditCommand

        before = self.look and self.look()
        self._announce()
        edit = self._chronology.make_batch(changes, progress, text=text, are_fit=are_fit)
        if edit:
            self.undo_stack.push(EditCommand(edit, edit.inverse(), text, before))
            self._follow(progress)
            self.edited.emit(edit)

    @contextmanager
    def adding(self) -> Iterator[None]:
        """Let it be looked at and nothing else, while very many events are added in steps."""
        self._is_adding = True
        self.state_changed.emit(self.shown_state)
        try:
            yield
        finally:
            self._is_adding = False
            self.state_changed.emit(self.shown_state)

    def undo(self, progress: Progress | None = None) -> None:
        """Take the last edit back; `progress` is told of one of very many changes.

        Raises as `push` does, and `Cancelled`.
        """
        from timeline_app.core.edits.log_entry import EntryKind

        command = self._command(-1)
        if command is not None:
            after = self.look and self.look()
            self._apply(command.inverse, command.text(), EntryKind.UNDONE, progress)
            command.after = after
            self.undo_stack.undo()
            self._follow(progress)
            self.edited.emit(command.inverse)
            self.undone_or_redone.emit(command, False)

    def redo(self, progress: Progress | None = None) -> None:
        """Make the edit again that was taken back last. Told and raises as `undo`."""
        from timeline_app.core.edits.log_entry import EntryKind

        command = self._command(0)
        if command is not None:
            before = self.look and self.look()
            self._apply(command.edit, command.text(), EntryKind.REDONE, progress)
            command.before = before
            self.undo_stack.redo()
            self._follow(progress)
            self.edited.emit(command.edit)
            self.undone_or_redone.emit(command, True)

    def _command(self, offset: int) -> EditCommand | None:
        """The command beside the present place in the stack."""
        from timeline_app.document.edit_command import EditCommand

        at = self.undo_stack.index() + offset
        command = self.undo_stack.command(at) if 0 <= at < self.undo_stack.count() else None
        return command if isinstance(command, EditCommand) else None

    def _apply(
        self, edit: Edit, text: str, kind: EntryKind, progress: Progress | None = None
    ) -> Edit:
        self._announce()
        return self._chronology.apply(edit, progress, text=text, kind=kind)

    def _announce(self) -> None:
        """Let an edit only go where it will be found again, and none into another."""
        if self.is_being_written:
            raise WriteFailed(self._chronology.path, WriteReason.LOCKED)
        self.look_at_all()
        if self._make_file is not None:
            self._begin_file(self._make_file)
        if self.before_commit is not None:
            self.before_commit()
        self.check_file()

    @property
    def is_being_written(self) -> bool:
        """Whether an edit is under way, which may still be given up.

        Whoever reads beside what the window does waits until it is done.
        """
        return self._chronology.is_being_written

    @property
    def revision(self) -> int:
        """A number that grows with each edit. Raises `Refused`."""
        return self._chronology.revision

    def check_file(self) -> None:
        """Raise `WriteFailed` for a file that is gone, or has become the work of another program.

        Then what is read of it may be anything, and no edit is made.
        """
        reason = LOST.get(self._chronology.file.state())
        if reason is not None:
            raise WriteFailed(self._chronology.path, reason)

    def _begin_file(self, make_file: Callable[[], object]) -> None:
        self._make_file = None
        try:
            make_file()
        except BaseException:
            self._make_file = make_file
            raise
        self._settle()

    def _follow(self, progress: Progress | None = None) -> None:
        """Let columns and model be those of the file, and tell how they became so.

        `progress` is told of events where many are read; by then it is too late to give up.
        """
        if self._as_known is not None:
            self._look_otherwise(None, self._chronology.columns(), is_other_view=False)
            return

        def telling(done: int, total: int) -> bool:
            if progress is not None:
                progress(done, total)
            return True

        self._details_before = dict(self._details)
        self._details.clear()
        steps: list[RowStep] = []
        ended: list[int] = []
        lanes_changed = is_whole = False
        self.is_catching_up = True
        try:
            for pending in self._chronology.pending_changes(telling):
                if pending.step is not None:
                    steps.append(pending.step)
                    before = pending.step.before
                    ended.append(self.columns.latest.item(before) if before >= 0 else 0)
                else:
                    is_whole |= pending.is_whole
                    lanes_changed |= not pending.is_whole
                self.columns = self.model.follow(pending.step, pending.make, pending.is_whole)
        finally:
            self.is_catching_up = False
        made = () if is_whole else tuple(steps)
        change = ColumnsChange(self.columns, made, lanes_changed, is_whole, ended=tuple(ended))
        self.changed.emit(change)

    # Reading.

    def read_anew(self, side_cache: Path | None = None) -> None:
        """Show the columns that the file has cached by now, or those that `side_cache` holds.

        Raises `Refused`.
        """
        self._chronology.forget_columns(side_cache)
        self._follow()

    def details(self, row: int) -> EventDetails:
        """All that is known of the event in a row of the model; the same while it is the same.

        Its quotes are in the order of saying.
        """
        key = int(self.columns.key[row])
        if key not in self._details and self.is_being_written:
            return self._read_details(key)  # it may be otherwise again
        if key not in self._details:
            if len(self._details) >= KEPT_DETAILS:
                self._details.popitem(last=False)
            now, before = self._read_details(key), self._details_before.pop(key, None)
            self._details[key] = before if before is not None and before == now else now
        self._details.move_to_end(key)
        return self._details[key]

    def _read_details(self, key: int) -> EventDetails:
        from timeline_app.core.evidence.quote_order import in_order_of_saying  # not for the start

        found = self._chronology.details(key)
        if self._as_known is not None:
            found = self._as_known.details(found)
        return replace(found, quotes=in_order_of_saying(found))

    def facts_of_events(
        self, field: EventField, keys: Sequence[int], *, handed_on: bool = False
    ) -> dict[int, Fact]:
        """One of `READ_FIELDS` for each of these events, as they are shown. Raises `Refused`."""
        chronology, as_known = self._chronology, self._as_known
        public = None if as_known is None else as_known.source_keys(keys)
        facts = chronology.facts_of_events(field, keys, handed_on=handed_on, public=public)
        return facts if as_known is None else as_known.facts(field, facts, chronology.bulk.details)

    def shared_facts(self, rows: Sequence[int]) -> SharedFacts:
        """What the events in these rows share, as they are shown. Raises `Refused`."""
        from timeline_app.core.records.event_details import SharedFacts, in_all

        if self._as_known is None:
            return self._chronology.shared_facts(self.columns.key[[*rows]].tolist())
        every = [self.details(row) for row in rows]
        return SharedFacts(
            in_all([lane.name for lane in one.lanes] for one in every),
            in_all([each.actor.name for each in one.participants] for one in every),
            in_all(one.event.tags for one in every),
        )

    def uses_of_source(self, source_id: str) -> SourceUses:
        """What rests on a source, as it is shown. Raises `Refused`."""
        uses, as_known = self._chronology.uses_of_source(source_id), self._as_known
        if as_known is None:
            return uses
        keys = {name: self._chronology.key_of(name) for name in uses.events}
        return as_known.uses(uses, {name: key for name, key in keys.items() if key is not None})

    def rows_of(self, keys: Collection[int]) -> dict[int, int]:
        """The rows of events by their keys in the file; without those that are not there."""
        from timeline_app.core.columns.update import rows_of_keys

        rows = rows_of_keys(self.columns.key, keys).tolist()
        return {int(self.columns.key[row]): row for row in rows}

    def row_of(self, key: int) -> int:
        """The row of an event by its key in the file, or -1."""
        from timeline_app.core.columns.update import row_of_key

        return row_of_key(self.columns.key, key)
