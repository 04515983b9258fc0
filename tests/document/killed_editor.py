"""Edits a chronology through the document for ever, and tells of each edit before and after.

python -m tests.document.killed_editor APPLICATION FILE SEED [OTHER]

Lines: `try DIGEST` before an edit, with what the file will hold then; `done` once it returned.
`barred` where another has it just now, and it is tried again. With OTHER it is saved there now
and then, and gone on with: `move` before, `moved` after. Whoever started this kills it.
"""

from __future__ import annotations

import hashlib
import random
import sys
from collections.abc import Mapping
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication

from timeline_app.core.edits.edit import Change, Edit, added, removed, replaced
from timeline_app.core.records.records import Event, EventId
from timeline_app.document.document import Document
from timeline_app.document.file_lock import go_on_alone, open_alone
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.background_disk import IsDone

MANY = (60, 60, 600)
"""Events of a bulk edit."""
MOST = 400
"""Events from which on more are taken out than come in."""

Held = Mapping[str, Event]


def digest(events: Held) -> str:
    """What tells one state of the events from others."""
    texts = sorted(f"{name}\0{event.title}\0{event.date}" for name, event in events.items())
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


def digest_of(chronology: StoredChronology) -> str:
    """The same, of what a file holds."""
    found = [event for event in chronology.records("events") if isinstance(event, Event)]
    return digest({str(event.id): event for event in found})


def say(text: str) -> None:
    print(text, flush=True)


def waited(is_done: IsDone) -> None:
    """Let the disk work aside, as it does for a window."""
    while not is_done(0.02):
        QCoreApplication.processEvents()


class Editor:
    """Edits a document at random, and knows by itself what it has to hold after each edit."""

    def __init__(self, document: Document, dice: random.Random) -> None:
        self._document = document
        self._dice = dice
        events = document.chronology.records("events")
        start = {str(event.id): event for event in events if isinstance(event, Event)}
        self._states: list[Held] = [start]
        self._at = 0

    def edit(self) -> None:
        """Make one edit, take one back, or make one again."""
        document, kind = self._document, self._dice.random()
        if kind < 0.2 and self._at:
            self._tell(self._at - 1)
            document.undo()
        elif kind < 0.3 and self._at + 1 < len(self._states):
            self._tell(self._at + 1)
            document.redo()
        else:
            is_many = kind < 0.5
            edit = self._made(self._dice.choice(MANY) if is_many else self._dice.randrange(1, 4))
            self._follow(edit)
            if is_many:
                document.push_many(edit.changes, "many")
            else:
                document.push(edit, "some")
        say("done")

    def _tell(self, at: int) -> None:
        self._at = at
        say(f"try {digest(self._states[at])}")

    def _made(self, count: int) -> Edit:
        now, dice = self._states[self._at], self._dice
        kind = dice.random()
        if not now or (kind < 0.5 and len(now) < MOST):
            return added(*(self._event() for _ in range(count)))
        some = dice.sample(sorted(now), min(count, len(now)))
        if kind < 0.75 and len(now) < MOST:
            changes = [
                replaced(now[name], msgspec.structs.replace(now[name], title=self._title()))
                for name in some
            ]
            return Edit(tuple(change for edit in changes for change in edit.changes))
        return removed(*(now[name] for name in some))

    def _event(self) -> Event:
        name = EventId(f"e-{self._dice.getrandbits(64):x}")
        return Event(name, self._title(), f"{self._dice.randrange(1900, 2030)}")

    def _title(self) -> str:
        return "秦刚 " * self._dice.randrange(1, 60) + f"{self._dice.getrandbits(64):x}"

    def _follow(self, edit: Edit) -> None:
        events = dict(self._states[self._at])
        for change in edit.changes:
            _make(events, change)
        self._states[self._at + 1 :] = [events]
        self._tell(self._at + 1)


def _make(events: dict[str, Event], change: Change) -> None:
    if isinstance(change.before, Event):
        del events[str(change.before.id)]
    if isinstance(change.after, Event):
        events[str(change.after.id)] = change.after


def main(application_name: str, path: Path, seed: int, other: Path | None) -> None:
    """Open, edit a while, close, and begin again, until somebody kills this."""
    application = QCoreApplication([application_name])
    application.setApplicationName(application_name)
    dice = random.Random(seed)
    while True:
        chronology = open_alone(path)
        if chronology.is_read_only:
            say(f"barred {chronology.read_only_reason}")
            chronology.close()
            continue
        chronology.wait_by(waited)
        document = Document(chronology, str)
        editor = Editor(document, dice)
        say(f"open {digest_of(chronology)}")
        for turn in range(dice.randrange(1, 30)):
            if other is not None and dice.random() < (0.2 if turn else 0.6):
                say("move")
                read_only_reason = go_on_alone(chronology, other, replace=True)
                assert read_only_reason is None, read_only_reason
                say("moved")
                path, other = other, path
            editor.edit()
        chronology.close()
        document.deleteLater()


if __name__ == "__main__":
    name, file, number, *more = sys.argv[1:]
    main(name, Path(file), int(number), Path(more[0]) if more else None)
