"""Whether edits of a chronology are kept, in words: behind the title, and as its tip."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from timeline_app.app.files.untitled import is_untitled
from timeline_app.app.messages.sentences import filled, one_line, sentences
from timeline_app.core.text.translation import words
from timeline_app.document.document import Document
from timeline_app.document.state import DocumentState
from timeline_app.storage.database.schema import USER_VERSION
from timeline_app.storage.errors import WriteFailed, WriteReason, reason_words
from timeline_app.storage.file.file_identity import LOST
from timeline_app.storage.reasons import FileWriter, ReadOnlyCause, ReadOnlyReason

_OURS = "timeline-app"
"""What a process of ours is called, unless it runs from source: then as Python is."""


class SavedStateText(NamedTuple):
    """What stands behind the title, and what more there is to say."""

    note: str
    tip: str
    is_urgent: bool = True
    """Whether somebody has to know it before they go on."""


def saved_words(document: Document, failure: WriteFailed | None) -> SavedStateText:
    """Whether edits are kept, and if not, why not: what became of the file, or of an edit."""
    if document.state is DocumentState.LOST:
        tip = sentences.tr("All that is shown can be saved elsewhere: File, Save As")
        return SavedStateText(_not_saved(LOST[document.file_state]), tip)
    if failure is not None:
        tip = sentences.tr("The last change was not made; all that is shown is on disk")
        return SavedStateText(_not_saved(failure.reason), tip)
    match document.state:
        case DocumentState.UNBORN:
            tip = sentences.tr("It is saved by itself from its first change on")
            return SavedStateText(sentences.tr("Nothing to save yet"), tip, is_urgent=False)
        case DocumentState.READ_ONLY:
            return _read_only_text(
                document.chronology.read_only_reason or ReadOnlyReason(ReadOnlyCause.ASKED)
            )
        case DocumentState.MEMORY_ONLY:
            tip = sentences.tr("This is in memory alone: changes are gone when it is closed")
            return SavedStateText(sentences.tr("Not saved"), tip)
    path = document.chronology.path
    tip = sentences.tr("Each change is on disk when it is made, in {path}")
    if is_untitled(path):
        tip = sentences.tr("Each change is on disk when it is made; Save As gives it a place")
    tip = one_line(filled(tip, path=str(path)))
    return SavedStateText(sentences.tr("Saved"), tip, is_urgent=False)


def _read_only_text(read_only_reason: ReadOnlyReason) -> SavedStateText:
    match read_only_reason.cause:
        case ReadOnlyCause.IN_USE:
            return _in_use_words(read_only_reason.writer)
        case ReadOnlyCause.NOT_WRITABLE:
            why = sentences.tr("writing is not allowed here")
            tip = sentences.tr("The file, or its folder, is write-protected")
        case ReadOnlyCause.NO_LOCK:
            why = sentences.tr("it can't be locked")
            tip = sentences.tr("There is no room to tell other programs that it is in use")
        case ReadOnlyCause.NEWER:
            why = sentences.tr("a newer version of the program made it")
            tip = filled(
                sentences.tr(
                    "The file is of version {theirs}, and this program changes those up to {ours}"
                ),
                theirs=str(read_only_reason.version),
                ours=str(USER_VERSION),
            )
        case ReadOnlyCause.LONG_NAME:
            why = sentences.tr("its name is too long")
            tip = sentences.tr(
                "With so long a name changes can't be saved safely; take a shorter one"
            )
        case _:
            return SavedStateText(
                sentences.tr("Reading only"), sentences.tr("It was opened for reading only")
            )
    return SavedStateText(_reading_only(why), tip)


def _in_use_words(writer: FileWriter | None) -> SavedStateText:
    if writer is None:
        tip = sentences.tr("Another program has locked it, and does not tell its name")
        return SavedStateText(_reading_only(sentences.tr("in use by another program")), tip)
    if writer.is_here:
        tip = sentences.tr("It can be changed in the window that had it first")
        return SavedStateText(_reading_only(sentences.tr("open in another window")), tip)
    who = {"program": program_name(writer), "host": writer.host}
    why = filled(sentences.tr("in use by {program} on {host}"), **who)
    pattern = sentences.tr(
        "{program} on {host} has it, as process {number}. Close it there to change it here"
    )
    return SavedStateText(
        _reading_only(why), one_line(filled(pattern, **who, number=str(writer.process_id)))
    )


def in_use_sentence(path: Path, read_only_reason: ReadOnlyReason) -> str:
    """One sentence for a file that may not be written to."""
    pattern = sentences.tr("{path}: {reason}. Nothing was written.")
    return one_line(filled(pattern, path=str(path), reason=_read_only_text(read_only_reason).tip))


def program_name(writer: FileWriter) -> str:
    """What people call the program that writes."""
    is_ours = writer.program == _OURS or writer.program.startswith("python")
    return sentences.tr("Timeline") if is_ours else writer.program


def _not_saved(reason: WriteReason) -> str:
    return filled(sentences.tr("Not saved: {why}"), why=reason_words(reason, words))


def _reading_only(why: str) -> str:
    return one_line(filled(sentences.tr("Reading only: {why}"), why=why))
