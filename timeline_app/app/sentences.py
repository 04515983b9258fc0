"""Errors as sentences in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.storage.errors import Refused, WriteFailed


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("sentences", text)


def what_is_wrong(error: Refused | WriteFailed) -> str:
    """What is wrong with a file, and where in it; without its name."""
    where = error.where if isinstance(error, Refused) else ""
    parts = [where, tr(error.reason.value), error.detail]
    return one_line(": ".join(part for part in parts if part))


def refusal_sentence(error: Refused) -> str:
    """One sentence that names the file, says what is wrong, and that it was left alone."""
    pattern = tr("{path}: {reason}. The file was left as it is.")
    reason = what_is_wrong(error)
    return one_line(pattern.replace("{path}", str(error.path)).replace("{reason}", reason))


def one_line(text: str) -> str:
    """The text on one line, without control characters or halves of characters."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else " " for c in " ".join(clean.split()))


def failure(error: Exception) -> tuple[str, int]:
    """The line on the command line for an error, and the exit status."""
    # Imported here: a refused file is told without loading what draws.
    from timeline_app.app.cli import Exit, UsageError

    match error:
        case UsageError():
            return one_line(str(error)), Exit.USAGE
        case Refused():
            return one_line(f"{error.path}: {what_is_wrong(error)}"), Exit.REFUSED
        case WriteFailed():
            return one_line(f"{error.path}: {what_is_wrong(error)}"), Exit.NOT_WRITTEN
        case MemoryError():
            return "there is not enough memory for this", Exit.NOT_WRITTEN
        case _:
            name = type(error).__name__
            return one_line(f"this is a fault of the program: {name}: {error}"), Exit.FAULT
