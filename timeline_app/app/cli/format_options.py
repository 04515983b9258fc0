"""What `--input-format` and `--output-format` say, by the names that `formats` prints."""

from __future__ import annotations

from pathlib import Path

from timeline_app.app.cli.parser import wrong_value
from timeline_app.app.load.opening import form_of_named
from timeline_app.app.messages.exit_status import UsageError
from timeline_app.app.messages.sentences import filled, sentences
from timeline_app.core.evidence.citation import listed
from timeline_app.core.text.translation import words

CHRONOLOGY, JSON = "chronology", "chronology-json"
WRITTEN = {CHRONOLOGY: ".chronology", JSON: ".json"}
"""Ours that are written, and what files of them end with."""
_OURS = (*WRITTEN, "png", "svg", "pdf")
INPUT, OUTPUT = "--input-format", "--output-format"


def input_format(name: str | None) -> str:
    """The name of the format in which a file is to be read, empty for any. Raises `UsageError`."""
    if not name:
        return ""
    from timeline_app.interchange.formats import FORMATS

    return _one_of(INPUT, name, (*_OURS, *(one.name for one in FORMATS)))


def output_format(name: str | None, out: Path) -> str:
    """The name of the format to write: the one that is said, else by the end of the file's name.

    Raises `UsageError`.
    """
    from timeline_app.app.export.writing import format_of_suffix, written_formats

    if name:
        return _one_of(OUTPUT, name, (*WRITTEN, *(one.name for one in written_formats())))
    found = next((one for one, suffix in WRITTEN.items() if out.suffix == suffix), None)
    if found is None and (told := format_of_suffix(out)) is not None:
        found = told.name
    if found is None:
        suffixes = (suffix for one in written_formats() for suffix in one.written_suffixes)
        known = list(dict.fromkeys((*WRITTEN.values(), *suffixes)))
        pattern = sentences.tr("{name} must end with {suffixes}, or --output-format say what it is")
        raise UsageError(filled(pattern, name=str(out), suffixes=listed(known, words)))
    return found


def refuse_other_form(wanted: str, name: str) -> None:
    """Raise `UsageError` where a file of ours is in another format than it is said to be."""
    form = form_of_named(name) if wanted else wanted
    if form != wanted:
        pattern = sentences.tr("{name} is in the format {form}")
        raise UsageError(wrong_value(INPUT, wanted, filled(pattern, name=name, form=form)))


def _one_of(option: str, name: str, known: tuple[str, ...]) -> str:
    if name in known:
        return name
    pattern = sentences.tr("there is no such format, only these: {names}")
    raise UsageError(wrong_value(option, name, filled(pattern, names=listed(known, words))))
