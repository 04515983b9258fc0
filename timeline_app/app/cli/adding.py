"""A file of another program, added in a shell to a chronology that it may have come into before."""

from __future__ import annotations

from contextlib import closing

import msgspec

from timeline_app.app.cli.info import Added, AddedField, AddedRow
from timeline_app.app.cli.terminal_progress import told_load_foreign, told_open_to_read
from timeline_app.app.load.opening import path_of
from timeline_app.app.messages.coming_counts import heading_of
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.interchange.placing.report import Report
from timeline_app.storage.chronology.chronology import Chronology
from timeline_app.storage.imports.coming import Coming


def added_to(name: str, file: str, asked: ReadOptions) -> tuple[Chronology, Report, Added, str]:
    """The chronology of this name with what a file holds, in memory, and what is to be said.

    Neither file is written. Where both sides have changed ours is kept. Raises `Refused`.
    """
    with told_open_to_read(name) as before:
        here = Chronology.in_memory(before, path_of(name))
    try:
        there, report = told_load_foreign(file, asked)
        with there, closing(here.changes.coming(there.file.connection, there.path)) as coming:
            coming.begin()
            changes = coming.changes() if coming.is_known else here.changes.additions_of(there)
            here.make_batch(changes)
            said = heading_of(path_of(file).name, coming.counts, coming.family.known)
            return here, report, _told(coming), said
    except BaseException:
        here.close()
        raise


def _told(coming: Coming) -> Added:
    known = "" if coming.family.known is None else coming.family.known.value
    rows = [
        AddedRow(
            row.kind.value,
            row.section,
            row.name,
            row.place,
            [AddedField(one.name, *one.texts, one.is_open) for one in row.fields],
            row.like,
        )
        for row in coming.rows
    ]
    return Added(known, msgspec.structs.asdict(coming.counts), rows)
