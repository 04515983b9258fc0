"""Writes what was read in the format that was asked for, and tells what that can't hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from timeline_app.app.cli.format_options import CHRONOLOGY, JSON
from timeline_app.app.cli.output import print_message
from timeline_app.app.cli.parser import wrong_value
from timeline_app.app.cli.terminal_progress import told_writing
from timeline_app.app.export.told_writing import WithOmissions, WritingProgress
from timeline_app.app.export.writing import PDF, write_events, write_of, written_formats
from timeline_app.app.load.document_customs import usual_paper
from timeline_app.app.load.kept_words import written_sound
from timeline_app.app.load.qt_start import load_qt, started_qt
from timeline_app.app.messages.exit_status import UsageError, stopped_only_when_asked
from timeline_app.app.messages.format_fields import losses_sentence
from timeline_app.app.messages.sentences import (
    filled,
    labelled,
    one_line,
    sentences,
    without_confidential,
)
from timeline_app.core.evidence.citation import listed
from timeline_app.core.memo.blocks import Paper
from timeline_app.core.records.records import type_of_section
from timeline_app.core.resources import NAME
from timeline_app.core.text.translation import words
from timeline_app.core.value import Value
from timeline_app.interchange.losses import Counted
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.chronology.outgoing import OutgoingEvents
from timeline_app.storage.chronology.selected_events import SelectedEvents
from timeline_app.storage.database.validation import HoldsRecords
from timeline_app.storage.json.bulk_insert import build
from timeline_app.storage.progress import Progress


class DocumentOptions(Value, frozen=True):
    """What is asked of a document: their picture on top of the events, and the paper of its pages.

    Without a paper it is that which is usual here.
    """

    with_picture: bool = False
    paper: Paper | None = None


def write_out(
    chronology: StoredChronology,
    out: Path,
    form: str,
    only: Sequence[str] | None = None,
    document: DocumentOptions | None = None,
) -> None:
    """Write a chronology, or `only` the events with some ids, to a new file.

    Ctrl+C leaves nothing of it. Raises `UsageError` for an event that isn't there, `WriteFailed`,
    and `Refused`.
    """
    document = document or DocumentOptions()
    keys = None if only is None else [_key_of(chronology, event) for event in only]
    with _progress(out) as progress:
        if form in (CHRONOLOGY, JSON):
            told = _write_records(chronology, out, form, keys, progress)
        else:
            told = _write_events(chronology, form, out, keys, progress, document)
    if told:
        print_message(*told)


def paper_of(name: str | None) -> Paper | None:
    """The paper of this name, however it is capitalised. Raises `UsageError`."""
    if name is None:
        return None
    for paper in Paper:
        if paper.value.casefold() == name.strip().casefold():
            return paper
    names = listed([paper.value for paper in Paper], words)
    reason = filled(sentences.tr("one of {names}"), names=names)
    raise UsageError(wrong_value("--paper", name, reason))


def refuse_options(document: DocumentOptions, form: str) -> None:
    """Raise `UsageError` where a format has no place for a picture, or no pages."""
    if document.with_picture:
        _refuse_unless_taken("figure", form, sentences.tr("--picture: only {formats} can hold one"))
    if document.paper is not None:
        _refuse_unless_taken("paper", form, sentences.tr("--paper: only {formats} have pages"))


def _refuse_unless_taken(option: str, form: str, pattern: str) -> None:
    takers = [one.name for one in written_formats() if option in one.options]
    if form not in takers:
        raise UsageError(filled(pattern, formats=listed(takers, words)))


def going_on(heed: Callable[[], object]) -> Progress:
    """A progress that shows nothing, and stops only by what `heed` raises."""

    def progress(done: int, total: int) -> bool:
        del done, total
        heed()
        return True

    return progress


@contextmanager
def _progress(out: Path) -> Iterator[Progress]:
    """Give what tells how far the writing is, and raises `KeyboardInterrupt` once asked to."""
    with told_writing(out.name) as tell, stopped_only_when_asked() as heed:

        def progress(done: int, total: int) -> bool:
            heed()
            return tell(done, total)

        yield progress


def _key_of(chronology: StoredChronology, event: str) -> int:
    key = chronology.key_of(event)
    if key is None:
        raise UsageError(wrong_value("--only", event, sentences.tr("there is no such event")))
    return key


def _write_events(
    chronology: StoredChronology,
    form: str,
    out: Path,
    keys: list[int] | None,
    progress: Progress,
    document: DocumentOptions,
) -> list[str]:
    """Write them in the format of this name; gives what is to be told of it."""
    one = next(one for one in written_formats() if one.name == form)
    application, figure = None, None
    if one is PDF or document.with_picture:
        load_qt()
        application = started_qt()
    if document.with_picture:
        from timeline_app.app.export.memo_figure import memo_figure  # only with Qt

        figure = memo_figure(chronology, keys, words)
    going = OutgoingEvents(chronology, keys)
    counted, ticks = Counted(going, one), WritingProgress(progress, out, going.count * one.passes)
    write = write_of(one, figure=figure, paper=document.paper or usual_paper())
    told_of = WithOmissions(counted, chronology) if one.is_document else counted
    write_events(told_of, write, out, replace=False, ticks=ticks)
    del application  # until here: without it Qt knows no fonts
    told = [_without(out, going.left_out)] if going.left_out else []
    lost = losses_sentence(one, counted.losses() if one.holds_events else {})
    if lost:
        told.append(one_line(f"{NAME}: {labelled(out.name, lost)}"))
    return told


def _write_records(
    chronology: StoredChronology, out: Path, form: str, keys: list[int] | None, progress: Progress
) -> list[str]:
    """Write them as a chronology of ours; gives what is to be told of it."""
    held = chronology if keys is None else SelectedEvents(chronology, keys)
    total = sum(chronology.number_of(section) for section in type_of_section)

    def counted(records: int) -> None:
        progress(records, total)

    def write(sound: HoldsRecords) -> int:
        if form == CHRONOLOGY:
            build(out, sound, counted=counted)
            return 0
        return write_json(sound, out, replace=False, counted=counted)

    left_out, damaged = written_sound(chronology, held, write)
    told = [_without(out, left_out)] if left_out else []
    return [*told, *(one_line(f"{NAME}: {one.sentence}") for one in damaged)]


def _without(out: Path, left_out: int) -> str:
    pattern = sentences.tr("{name} was written")
    return without_confidential(filled(pattern, name=out.name), left_out)
