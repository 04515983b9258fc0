"""Writes chosen events in a chosen format, telling often how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLocale

from timeline_app.app.export.data_kinds import JSON
from timeline_app.app.export.memo_figure import memo_figure
from timeline_app.app.export.shown_events import ShownEvents
from timeline_app.app.export.told_writing import WithOmissions, WritingProgress
from timeline_app.app.export.writing import write_events, write_of, written_formats
from timeline_app.app.load.document_customs import document_language, usual_paper
from timeline_app.app.load.kept_words import WhatWasWritten, written_sound
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.text.translation import words
from timeline_app.document.document import Document
from timeline_app.document.file_lock import backups
from timeline_app.storage.chronology.json_excerpt import excerpt
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.chronology.outgoing import OutgoingEvents
from timeline_app.storage.chronology.selected_events import SelectedEvents
from timeline_app.storage.database.validation import HoldsRecords
from timeline_app.storage.progress import Progress
from timeline_app.widgets.export.data_choices import DataChoices

Keys = npt.NDArray[np.int64]


def write_data(
    document: Document,
    keys: Keys | None,
    choices: DataChoices,
    path: Path,
    progress: Progress,
    fields: Sequence[EventField] = (),
) -> WhatWasWritten:
    """Write the events with these keys, or all, in place of a file that may be there.

    Where a table is to be as it is shown, `fields` are its columns, and the keys in its order.
    Raises `WriteFailed`, `Refused`, `PictureError`, and `Cancelled` where `progress` gives up: then
    what was there is as it was.
    """
    if choices.kind == JSON:
        return _write_json(document, keys, path, progress)
    one = next(one for one in written_formats() if one.name == choices.kind)
    shown = ShownEvents(fields) if fields else None
    going = OutgoingEvents(
        document.chronology, keys, as_known=document.as_known, in_order=shown is not None
    )
    ticks = WritingProgress(progress, path, going.count * one.passes)
    figure = None
    if choices.with_picture and "figure" in one.options:
        figure = memo_figure(document.chronology, keys, words, document.as_known, again=ticks.again)
    write = write_of(
        one,
        style=choices.style,
        shown=shown,
        figure=figure,
        language=document_language(QLocale.system().uiLanguages()),
        paper=choices.paper or usual_paper(),
    )
    told = WithOmissions(going, document.chronology) if one.is_document else going
    write_events(told, write, path, replace=True, ticks=ticks)
    return WhatWasWritten(going.left_out)


def _write_json(
    document: Document, keys: Keys | None, path: Path, progress: Progress
) -> WhatWasWritten:
    """Write all that there is of them, or what was known on a day, as our JSON."""
    chronology, as_known = document.chronology, document.as_known
    held: HoldsRecords = chronology
    if as_known is not None:
        shown = document.columns.key if keys is None else keys
        held = excerpt(chronology, shown.tolist(), as_known.details)
    elif keys is not None:
        held = SelectedEvents(chronology, keys.tolist())
    ticks = WritingProgress(progress, path, chronology.counts().events)

    def write(sound: HoldsRecords) -> int:
        return write_json(sound, path, backups(), counted=lambda _: ticks.again())

    written = written_sound(chronology, held, write)
    if as_known is None:
        return written
    return written._replace(left_out=len(chronology.confidential_sources()))
