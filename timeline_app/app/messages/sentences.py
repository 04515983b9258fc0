"""Errors as sentences in the user's language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.core.text.translation import Texts, words
from timeline_app.core.text.typography import typographic
from timeline_app.storage.errors import (
    Detail,
    EditConflict,
    Refused,
    WriteFailed,
    WriteReason,
    detail_words,
    filled_words,
    reason_words,
)

if TYPE_CHECKING:
    from timeline_app.app.messages.exit_status import Exit

sentences = Texts("sentences")

MOST_NAMED = 5
"""Words that are named one by one."""
LONGEST_DETAIL = 300
"""Characters of what a sentence quotes from a file."""

_NO_FILES = {
    "clipboard": sentences.mark("clipboard"),
    "standard output": sentences.mark("standard output"),
    "temporary files": sentences.mark("temporary files"),
}
"""What errors name in the place of a file."""

_JOINERS = "\u200c\u200d"
"""They belong to the spelling of Persian and of scripts of India, and can't disturb a line."""


def what_is_wrong(error: Refused | WriteFailed) -> str:
    """What is wrong with a file, and where in it; without its name."""
    where = error.where if isinstance(error, Refused) else ""
    # What the system says of a full disk is the same once more.
    detail = "" if error.reason is WriteReason.NO_SPACE else error.detail
    parts = [_told(where), reason_words(error.reason, words), _told(detail)]
    return one_line(": ".join(part for part in parts if part))


def refusal_sentence(error: Refused) -> str:
    """One sentence that names the file, says what is wrong, and that it was left alone."""
    pattern = sentences.tr("{path}: {reason}. The file was left as it is.")
    return one_line(filled(pattern, path=_file_name(error.path), reason=what_is_wrong(error)))


def conflict_sentence(error: EditConflict) -> str:
    """One sentence for an edit that does not fit the chronology: which record is in its way."""
    pattern = sentences.tr("{path}: {reason}. Nothing was changed.")
    conflict = filled_words(error.reason, {"record": _told(error.record)}, words)
    reason = ": ".join(part for part in (conflict, _told(error.detail)) if part)
    return one_line(filled(pattern, path=_file_name(error.path), reason=reason))


def left_out_sentence(left_out: Sequence[str]) -> str:
    """One sentence on words that are left out of what is drawn, for want of their letters."""
    from timeline_app.core.evidence.citation import listed

    told = [_told(word) for word in left_out[:MOST_NAMED]]
    more = ["…"] if len(left_out) > MOST_NAMED else []
    pattern = sentences.tr("No font here has all letters of {words}, which is left out.")
    return one_line(filled(pattern, words=listed([*told, *more], words)))


def labelled(what: str, wrong: str) -> str:
    """What is wrong, and with what: "--to 2022: this date has no end"."""
    return filled(sentences.tr("{what}: {wrong}"), what=what, wrong=wrong)


def without_confidential(said: str, sources: int) -> str:
    """What is said of a copy that was made, and that so many confidential sources are not in it."""
    pattern = sentences.tr("{said}, without {n} confidential {source|sources}", "", sources)
    return filled(pattern, said=said)


def without_confidential_elsewhere(said: str, sources: int) -> str:
    """What is said of a copy that has so many confidential sources within the program alone."""
    pattern = sentences.tr(
        "{said}, outside this program without {n} confidential {source|sources}", "", sources
    )
    return filled(pattern, said=said)


def unwritten_sentence(error: WriteFailed) -> str:
    """One sentence for an edit that could not be written."""
    pattern = sentences.tr("{path}: {reason}. Nothing was changed.")
    return one_line(filled(pattern, path=_file_name(error.path), reason=what_is_wrong(error)))


def not_kept_sentence(path: Path, error: WriteFailed) -> str:
    """One sentence for a file that was good, but of which no chronology could be made."""
    pattern = sentences.tr(
        "{path}: no chronology could be made of it: {reason}. The file was left as it is."
    )
    return one_line(filled(pattern, path=str(path), reason=what_is_wrong(error)))


def fault_sentence(path: Path, fault: str) -> str:
    """One sentence for a file whose reading broke off."""
    pattern = sentences.tr("{path}: reading broke off: {fault}. The file was left as it is.")
    return one_line(filled(pattern, path=str(path), fault=shortened(fault)))


def _file_name(path: Path) -> str:
    """The path of a file; what is no file by its name in the user's language."""
    name = str(path)
    return sentences.tr(_NO_FILES[name]) if name in _NO_FILES else name


def _told(said: Detail | str) -> str:
    """A detail in the user's language, or what the system or a library says; not too long."""
    return shortened(detail_words(said, words))


def filled(pattern: str, **values: str) -> str:
    """A translated pattern with its fields in braces filled; values are taken as they are."""
    head, *parts = pattern.split("{")
    for part in parts:
        name, brace, rest = part.partition("}")
        head += f"{values[name]}{rest}" if brace and name in values else f"{{{part}"
    return head


def one_line(text: str) -> str:
    """The text on one line, without control characters or halves of characters."""
    if text.isprintable():
        return " ".join(text.split())
    clean = text.encode("utf-8", "replace").decode("utf-8")
    shown = "".join(c if c.isprintable() or c in _JOINERS else " " for c in clean)
    return " ".join(shown.split())


def title_words(title: str) -> str:
    """The title of an event within a sentence: on one line, not too long."""
    return shortened(one_line(typographic(title)))


def shortened(text: str) -> str:
    """The text, or the two ends of one that is too long to be read."""
    if len(text) <= LONGEST_DETAIL:
        return text
    half = LONGEST_DETAIL // 2
    return f"{text[:half]}…{text[-half:]}"


def failure(error: Exception) -> tuple[str, Exit]:
    """The line on the command line for an error, and the exit status."""
    from timeline_app.app.messages.exit_status import Exit, RefusedInputError, UsageError

    match error:
        case UsageError():
            return one_line(str(error)), Exit.USAGE
        case RefusedInputError():
            return one_line(str(error)), Exit.REFUSED
        case Refused():
            return one_line(f"{_file_name(error.path)}: {what_is_wrong(error)}"), Exit.REFUSED
        case WriteFailed():
            return one_line(f"{_file_name(error.path)}: {what_is_wrong(error)}"), Exit.NOT_WRITTEN
        case MemoryError():
            return sentences.tr("there is not enough memory for this"), Exit.NOT_WRITTEN
        case ImportError() if _is_about_qt(error):
            pattern = sentences.tr("Qt can't be loaded: {reason}")
            return one_line(filled(pattern, reason=str(error))), Exit.FAULT
        case _:
            fault = shortened(f"{type(error).__name__}: {error}")
            pattern = sentences.tr("this is a fault of the program: {fault}")
            return one_line(filled(pattern, fault=fault)), Exit.FAULT


def _is_about_qt(error: ImportError) -> bool:
    """Whether a binding of Qt, or a library of the system that it needs, is missing."""
    asked_for = f"{error.name} {error.path}"
    return "PySide6" in asked_for or "shiboken6" in asked_for
