"""`timeline-app export`: a picture without a window."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from timeline_app.app.cli.export_options import (
    Dimensions,
    Viewed,
    as_of_words,
    dimensions,
    settled,
    shown_range,
    tile_of,
    title_of,
    view_of,
    view_of_named,
)
from timeline_app.app.cli.output import print_message
from timeline_app.app.cli.parser import wrong_value
from timeline_app.app.cli.terminal_progress import telling, told_gathering, told_open_to_read
from timeline_app.app.export.picture_content import (
    PictureRecords,
    as_known_words,
    groups_handed_on,
)
from timeline_app.app.load.bounds import bounded
from timeline_app.app.load.opening import path_of
from timeline_app.app.load.qt_start import started_qt
from timeline_app.app.messages.exit_status import Exit, UsageError, stopped_only_when_asked
from timeline_app.app.messages.sentences import filled, labelled, left_out_sentence, sentences
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.grouping import REST_OF, STATES_OF, Grouping
from timeline_app.core.resources import NAME
from timeline_app.core.text.translation import words
from timeline_app.core.value import replace
from timeline_app.render.formats.writers import About, PictureFormat, files_of, picture_parts
from timeline_app.render.picture.alt_text import describe_picture
from timeline_app.render.picture.picture import (
    Picture,
    PictureContent,
    PictureSpec,
    PictureTooSmallError,
    compose,
)
from timeline_app.render.picture.save_file import PictureError, save_parts, sheet_path
from timeline_app.render.picture.shown_count import no_room_words
from timeline_app.render.picture.spec import MOST_HIGHLIGHTS, DetailLevel, SourceStyle
from timeline_app.render.style.fonts import newly_left_out
from timeline_app.render.style.palette import Theme
from timeline_app.scene.lanes.grouping import Arrangement, Sorting, sorted_by_group, sorted_by_theme
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Detail, WriteFailed, WriteReason
from timeline_app.storage.reasons import ReasonPart

if TYPE_CHECKING:
    from timeline_app.app.export.embedding import Embedded
    from timeline_app.app.load.picture_view import PictureView
    from timeline_app.document.as_known import AsKnown
    from timeline_app.storage.progress import Progress

LONG_PIXELS = 20_000_000
"""A picture of so many takes seconds: on a terminal it is told how far it is."""

NO_SPACE = "No space left on device"
"""Qt's own words for ENOSPC, in whatever language the system speaks."""


def export(options: argparse.Namespace) -> int:
    """Write the picture that the options describe."""
    out, form = checked_out(options)
    is_detail_asked = options.detail is not None
    viewed = settled(options, view_of_named(options.file), form)
    size = dimensions(options, form)
    tile = tile_of(options, form)
    shown = viewed.range or shown_range(options)
    application = started_qt()
    with bounded(path_of(options.file)):
        opened = told_open_to_read(options.file)
    with opened as chronology:
        picture, about = drawn(chronology, options, viewed, size, shown)
    write(picture, out, form, about, tile)
    tell_left_out()
    if is_detail_asked and (said := no_room_words(picture.counts, words)):
        print_message(f"{NAME}: {said}")
    del application  # until here: without it Qt knows no fonts
    return Exit.DONE


def drawn(
    chronology: StoredChronology,
    options: argparse.Namespace,
    viewed: Viewed,
    size: Dimensions,
    shown: tuple[float | None, float | None],
) -> tuple[Picture, About]:
    """The picture with all sizes decided, and what its file says of itself. Raises `UsageError`."""
    as_known = _as_known(chronology, options)
    content = content_of(chronology, options, as_known, viewed.arrangement)
    viewed.name_events(options, lambda event: _is_there(chronology, content.columns, event))
    known_on = as_known_words(as_known)
    # A picture that holds its data is drawn again from these alone, and says the same then.
    left_out = 0 if as_known is None or options.embed else as_known.number_left_out
    spec = spec_of(chronology, content, options, size, shown)
    spec = replace(spec, as_known=known_on, left_out=left_out)
    picture = composed(content, viewed.texts_of(spec))
    title = title_of(options, chronology.header().title)
    held = ("", "")
    if options.embed:
        view, hidden = view_of(options, size), viewed.arrangement.hidden
        with told_gathering(Path(options.out).name) as progress:
            held = _embedded(chronology, content, picture, as_known, hidden, view, progress)
    description = describe_picture(content, title, *shown, words, known_on)
    return picture, About(title, description, size.dpi, *held)


def _as_known(chronology: StoredChronology, options: argparse.Namespace) -> AsKnown | None:
    """What was public on the day of the options, if one is given. Raises `UsageError`."""
    if options.as_known is None:
        return None
    from timeline_app.app.cli.as_known import as_known_on  # few pictures are of a past day

    return as_known_on(chronology, options.as_known)


def _embedded(
    chronology: StoredChronology,
    content: PictureContent,
    picture: Picture,
    as_known: AsKnown | None,
    hidden: frozenset[str],
    view: PictureView,
    progress: Progress,
) -> Embedded:
    """What the picture stands on, and how it shows that."""
    from timeline_app.app.export.embedding import Looked, embedded  # few files hold any
    from timeline_app.core.evidence.known_day import day_edtf

    seen = None
    if as_known is not None:
        seen, view = as_known.details, replace(view, as_known=day_edtf(as_known.day))
    lanes = content.lanes or sorted_by_theme(content.columns)
    try:
        return embedded(chronology, picture, Looked(lanes, hidden), view, seen, progress)
    except PictureError as error:
        raise UsageError(error.reason) from error


def tell_left_out() -> None:
    """Say on stderr which words no font here could draw."""
    left_out = newly_left_out()
    if left_out:
        print_message(f"{NAME}: {left_out_sentence(left_out)}")


def checked_out(options: argparse.Namespace) -> tuple[Path, PictureFormat]:
    """Where to write and how, before anything takes time. Raises `UsageError`, `WriteFailed`."""
    out, form = Path(options.out), PictureFormat.of(options.out)
    if form is None:
        raise UsageError(
            labelled(str(out), sentences.tr("pictures are written as .png, .svg or .pdf"))
        )
    try:
        str(out).encode("utf-8")
    except UnicodeEncodeError as error:  # Qt would write to another name
        raise WriteFailed(out, WriteReason.FAILED, Detail(ReasonPart.NAME_NOT_TEXT)) from error
    if not out.parent.is_dir():
        raise WriteFailed(out, WriteReason.NO_FOLDER)
    if out.exists():
        if not out.is_file():  # the picture would take the place of a pipe or a device
            raise WriteFailed(out, WriteReason.NOT_WRITABLE, Detail(ReasonPart.NO_FILE))
        if _is_one_file(path_of(options.file), out):
            raise UsageError(
                labelled(str(out), sentences.tr("the picture would replace what it is made from"))
            )
    return out, form


def _is_one_file(source: Path, out: Path) -> bool:
    """Whether two names are of one file; what can't be read is refused later, in its own words."""
    try:
        return source.samefile(out)
    except OSError:
        return False


def content_of(
    chronology: StoredChronology,
    options: argparse.Namespace,
    as_known: AsKnown | None = None,
    arrangement: Arrangement | None = None,
) -> PictureContent:
    """What the picture is to hold. Raises `UsageError` for an event that isn't there."""
    columns = chronology.columns() if as_known is None else as_known.columns
    only = None
    if options.only:
        only = np.zeros(len(columns), np.bool_)
        only[[row_of(chronology, columns, "--only", event) for event in options.only]] = True
    lanes = lanes_of(chronology, columns, options.group, only, as_known, arrangement)
    records = PictureRecords(chronology, words, as_known)
    empty_range = None if as_known is None else as_known.empty_range
    return PictureContent(columns, lanes, records, empty_range)


def lanes_of(
    chronology: StoredChronology,
    columns: EventColumns,
    group: str,
    only: npt.NDArray[np.bool_] | None,
    as_known: AsKnown | None = None,
    arrangement: Arrangement | None = None,
) -> Sorting:
    """The lanes to draw, with the events in these rows only."""
    grouping = Grouping(group)
    if grouping is Grouping.LANE:
        return sorted_by_theme(columns, only, arrangement)
    rest = words(REST_OF[grouping])
    states = STATES_OF[grouping]
    groups = groups_handed_on(chronology, grouping, as_known)
    if groups is None:
        groups = chronology.memberships.groups(grouping)
        groups = groups if as_known is None else as_known.groups(grouping, groups)
    return sorted_by_group(
        columns,
        groups,
        rest,
        only,
        arrangement,
        states_name=words(states) if states else "",
    )


def spec_of(
    chronology: StoredChronology,
    content: PictureContent,
    options: argparse.Namespace,
    size: Dimensions,
    wanted: tuple[float | None, float | None],
) -> PictureSpec:
    """How the picture is to be drawn. Raises `UsageError` for an event that isn't there."""
    selected = -1
    if options.select is not None:
        selected = row_of(chronology, content.columns, "--select", options.select)
        if content.shown is not None and not content.shown[selected]:
            reason = sentences.tr("this event is not among those shown")
            raise UsageError(wrong_value("--select", options.select, reason))
    own_title = title_of(options, chronology.header().title)
    return PictureSpec(
        width_px=size.width_px,
        height_px=size.height_px,
        scale=size.scale,
        theme=Theme(options.theme),
        headline=options.headline or (own_title if options.title else ""),
        deck=options.deck or (None if options.title else ""),
        credit=options.credit or "",
        as_of=as_of_words(options.as_of),
        from_s=wanted[0],
        until_s=wanted[1],
        detail=DetailLevel(options.detail),
        sources=SourceStyle(options.sources),
        highlights=highlights_of(chronology, content, options.highlight or ()),
        is_paged=size.is_paged,
        transparent=options.transparent,
        legend=options.legend,
        selected_row=selected,
    )


def _is_there(chronology: StoredChronology, columns: EventColumns, event_id: str) -> bool:
    """Whether there is a dated event of this id."""
    from timeline_app.core.columns.update import row_of_key

    key = chronology.key_of(event_id)
    return key is not None and 0 <= row_of_key(columns.key, key) < columns.dated


def highlights_of(
    chronology: StoredChronology, content: PictureContent, ids: Sequence[str]
) -> tuple[int, ...]:
    """The keys of the events that are to stand out. Raises `UsageError`."""
    ids = tuple(dict.fromkeys(ids))
    if len(ids) > MOST_HIGHLIGHTS:
        pattern = sentences.tr("--highlight: {count} events, {most} at most")
        raise UsageError(filled(pattern, count=str(len(ids)), most=str(MOST_HIGHLIGHTS)))
    rows = [row_of(chronology, content.columns, "--highlight", event) for event in ids]
    return tuple(int(content.columns.key[row]) for row in rows)


def row_of(chronology: StoredChronology, columns: EventColumns, option: str, event_id: str) -> int:
    """The row of an event that is to be shown. Raises `UsageError`."""
    from timeline_app.core.columns.update import row_of_key

    key = chronology.key_of(event_id)
    if key is None:
        raise UsageError(wrong_value(option, event_id, sentences.tr("there is no such event")))
    row = row_of_key(columns.key, key)
    if row < 0:
        reason = sentences.tr("this event was not known on that day")
        raise UsageError(wrong_value(option, event_id, reason))
    if row >= columns.dated:
        raise UsageError(wrong_value(option, event_id, sentences.tr("this event has no date")))
    return row


def composed(content: PictureContent, spec: PictureSpec) -> Picture:
    """The picture with all sizes decided. Raises `UsageError` if it is too small."""
    try:
        return compose(content, spec, words)
    except PictureTooSmallError as error:
        raise too_small(error.least_width_px, error.least_height_px) from error


def too_small(width_px: int, height_px: int) -> UsageError:
    """The error of a size that has no room, with the least one that has."""
    pattern = sentences.tr("too small for this timeline: {width} × {height} pixels are the least")
    return UsageError(filled(pattern, width=str(width_px), height=str(height_px)))


def write(
    picture: Picture,
    out: Path,
    form: PictureFormat,
    about: About,
    tile: tuple[float, float] | None,
) -> None:
    """Draw and save. Raises `WriteFailed`; a file that was there is then as it was."""
    is_image = form is PictureFormat.PNG
    is_long = is_image and picture.width_px * picture.height_px >= LONG_PIXELS
    try:
        for sheet in range(files_of(picture, form)):
            with telling(sentences.tr("drawing…"), is_long):
                parts = picture_parts(picture, form, about, words, tile, sheet)
            with telling(sentences.tr("writing…"), is_long), stopped_only_when_asked() as heed:
                save_parts(parts, str(sheet_path(out, sheet)), heed)
    except PictureError as error:
        raise write_failure(out, error.reason) from error


def write_failure(out: Path, reason: str) -> WriteFailed:
    """What a reason in the system's words means for a file."""
    if not os.access(out if out.exists() else out.parent, os.W_OK):
        return WriteFailed(out, WriteReason.NOT_WRITABLE)
    if reason == NO_SPACE:
        return WriteFailed(out, WriteReason.NO_SPACE)
    return WriteFailed(out, WriteReason.FAILED, reason)
