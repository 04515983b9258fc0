"""What state the open chronology is in: one value, which says what can be done with it."""

from __future__ import annotations

from enum import Enum, auto


class DocumentState(Enum):
    """In which of these a chronology is, `document.Document` tells; READING is without one."""

    READING = auto()
    """It is still being read: there is nothing yet that could be saved, changed or copied."""
    UNBORN = auto()
    """It is new, and becomes a file with its first edit."""
    KEPT = auto()
    """Each edit is on disk when it is made."""
    READ_ONLY = auto()
    """It is shown as its file has it, and can't be changed here."""
    MEMORY_ONLY = auto()
    """It can be changed, and is gone when it is closed: no file could be made for it."""
    AS_KNOWN = auto()
    """It is shown as it was known on a day: nothing is changed in what is past."""
    ADDING = auto()
    """Very many events are being added, which may be given up: it is looked at meanwhile."""
    LOST = auto()
    """Its file has gone, or is another program's work by now; what is shown can be saved."""


State = DocumentState
LOOKED_AT = frozenset(State) - {State.READING}
"""Whatever looks at one, and reads no more of it than an event."""
ANY_STATE = frozenset(State) - {State.ADDING}
"""Whatever needs no chronology."""
SHOWN = ANY_STATE - {State.READING}
"""Whatever needs one, and leaves it as it is."""
CHANGEABLE = frozenset({State.UNBORN, State.KEPT, State.MEMORY_ONLY})
"""Where edits can be made."""
