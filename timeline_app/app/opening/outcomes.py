"""What reading a file beside the window has come to, opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.app.load.opening import are_few
from timeline_app.document.file_lock import open_alone
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused, WriteFailed

if TYPE_CHECKING:
    from timeline_app.app.jobs.protocol import Done, Outcome
    from timeline_app.app.opening.loading import Loading


def opened_outcome(reading: Loading, outcome: Outcome) -> StoredChronology | str:
    """The chronology that was read; or why reading it broke off. Raises what was refused."""
    from timeline_app.app.jobs.protocol import Done, ImportJob, JobFault, Keep

    match outcome:
        case Done():
            return _taken_over(reading, outcome)
        case JobFault():
            return outcome.text
        case WriteFailed() if not isinstance(reading.job, Keep | ImportJob):
            return open_alone(reading.path)  # slowly, but there is no other way
        case Refused() | WriteFailed():
            raise outcome
        case _:
            raise AssertionError("no chronology was to be read")


def _taken_over(reading: Loading, done: Done) -> StoredChronology:
    from timeline_app.app.jobs.protocol import ImportJob, Keep, path_from

    made = path_from(done.path)
    if not isinstance(reading.job, Keep | ImportJob):
        return open_alone(reading.path, side_cache=made if done.is_passing else None)
    if done.is_passing:
        return StoredChronology.copied(made, reading.path)
    return open_alone(made, progress=are_few)
