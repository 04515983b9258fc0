"""Pictures of the open chronology: exported, printed, and copied for the range in view."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from timeline_app.app.export.written_file import WrittenFile
from timeline_app.app.feature import Shell
from timeline_app.app.load.picture_view import VERSION, PictureView
from timeline_app.app.messages.sentences import what_is_wrong
from timeline_app.app.shell.actions import EDIT, FILE, SHOWN, ActionSpec, Standard, commands
from timeline_app.app.shell.progress_dialog import ProgressDialog
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.evidence.known_day import day_edtf
from timeline_app.core.text.translation import words
from timeline_app.core.value import replace
from timeline_app.document.document import Document
from timeline_app.document.lane_assignment import LaneAssignment
from timeline_app.render.picture.export_settings import ExportSettings, dpi_of, size_of, tile_of
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.presets import PRESETS
from timeline_app.render.picture.save_file import PictureError, PictureGivenUpError
from timeline_app.render.picture.spec import DetailLevel, SourceStyle
from timeline_app.render.style.palette import Theme
from timeline_app.scene.lanes.grouping import Sorting
from timeline_app.storage.errors import Cancelled, Refused

if TYPE_CHECKING:
    from timeline_app.app.export.embedding import Embedded
    from timeline_app.app.export.picture_content import PictureRecords
    from timeline_app.core.text.caption import Caption
    from timeline_app.render.picture.footnotes import SourceNote
    from timeline_app.render.picture.picture import Picture
    from timeline_app.widgets.export.content import ExportContent
    from timeline_app.widgets.export.content_options import Choosable
    from timeline_app.widgets.export.export_dialog import ExportDialog

PRINT_PRESET = "A4"
MOST_CHOOSABLE = 200
"""So many of the selected events are offered to stand out in a picture."""

ACTIONS = (
    ActionSpec(
        "export",
        FILE,
        commands.mark("&Export Picture…"),
        SHOWN,
        ("Ctrl+E",),
        separator_before=True,
        after="add",
    ),
    ActionSpec("print", FILE, commands.mark("&Print…"), SHOWN, (Standard.Print, "Ctrl+P")),
    ActionSpec(
        "copy_picture",
        EDIT,
        commands.mark("Copy P&icture"),
        SHOWN,
        ("Ctrl+Shift+C",),
        after="copy_sources",
    ),
)


class Exporting(QObject):
    """Shows the dialog of pictures, and copies what is in view."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._written = WrittenFile(session)
        self._own: ExportSettings | None = None
        """What to begin with while a picture is open that was made so; else as the last time."""
        self._dialog: ExportDialog | None = None

    def follow_picture(self, view: PictureView) -> None:
        """A picture was opened: others of it begin with what was chosen for it."""
        session = self._session
        if session.document is not None:
            title, usual = session.document.header.title, session.settings.export_choices
            self._own = choices_of(view, usual, session.name, title)

    def forget_picture(self) -> None:
        """Another chronology is shown."""
        self._own = None

    def export(self, document: Document) -> None:
        """Let a picture be set up and saved."""
        self._show_dialog(document)

    def print_picture(self, document: Document) -> None:
        """Let a picture be set up on paper, and printed."""
        self._show_dialog(document, for_printing=True)

    def copy(self, document: Document) -> None:
        """Put the figure of what is in view on the clipboard, as an image and as SVG."""
        # Not needed for the first paint.
        from timeline_app.render.picture.picture import PictureTooSmallError
        from timeline_app.widgets.export.clipboard import copy_picture

        subject = self._subject(document)
        if subject is None:
            return
        choices = replace(
            self._session.settings.export_choices,
            theme=self._session.theme,
            whole_range=False,
            by_dates=False,
            only_selected=False,
            with_mark=False,
        )
        try:
            picture = subject.picture(choices)
            copy_picture(picture, subject.about(choices, picture))
        except PictureGivenUpError:
            return
        except (PictureError, PictureTooSmallError) as error:
            self._session.say(self.tr("The picture could not be copied"), f"{error}.")
            return
        self._session.note(self.tr("Picture copied"))

    def _show_dialog(self, document: Document, *, for_printing: bool = False) -> None:
        subject = self._subject(document)
        if subject is None:
            return
        # Not needed for the first paint.
        from timeline_app.render.picture.format import PictureFormat
        from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
        from timeline_app.widgets.export.export_dialog import ExportDialog

        session = self._session
        dialog = ExportDialog(subject, session.theme, session.window)
        kept = session.settings.export_choices
        choices = self._own or replace(
            kept, theme=session.theme, only_selected=False, with_mark=False
        )
        if for_printing:
            dialog.put_printing_first()
            # Paper is white; what is printed is laid out as in a PDF.
            choices = replace(choices, theme=Theme.LIGHT, form=PictureFormat.PDF)
            if not choices.is_on_paper:
                choices = replace(choices, preset=PRINT_PRESET)
        dialog.set_choices(choices)
        dialog.saved.connect(self._tell_saved)
        document.changed.connect(dialog.follow_events)
        for left in (session.document_changed, session.window.closed):
            left.connect(dialog.reject)  # what is being composed is of a file that is let go of
        if kept_size := session.settings.size_of("export"):
            resize_on_screen(dialog, *kept_size)
        opened = dialog.size()
        self._dialog = dialog
        dialog.exec()
        self._dialog = None
        if dialog.size() != opened:
            session.settings.keep_size("export", dialog.width(), dialog.height())
        if not for_printing:
            self._keep(dialog.choices)
        dialog.deleteLater()

    def _keep(self, choices: ExportSettings) -> None:
        """Begin with these choices the next time; those of a picture are of no other one."""
        if self._own is None:
            self._session.settings.export_choices = choices
        else:
            self._own = choices

    def _subject(self, document: Document) -> ExportContent | None:
        """What there is to be drawn, as it is looked at now."""
        from timeline_app.app.export.picture_content import as_known_words
        from timeline_app.widgets.export.content import ExportContent, ExportSource

        session, view = self._session, self._session.window.view
        lanes, as_known = session.lanes, document.as_known
        if lanes is None:
            return None
        return ExportContent(
            document.header.title,
            view.range_in_view,
            bool(view.selected_rows.ranges()),
            ExportSource(
                lambda only_selected: self._events(lanes, document, only_selected),
                PictureRecordsOfDocument(document),
                lambda choices, picture: self._embedded(lanes, document, choices, picture),
            ),
            self._choosable(document),
            self._confidential(document),
            as_known_words(as_known),
            0 if as_known is None else as_known.number_left_out,
            self._marked_key(document),
            None if as_known is None else as_known.empty_range,
        )

    def _confidential(self, document: Document) -> int:
        with _as_picture_error():
            return len(document.chronology.confidential_sources())

    def _choosable(self, document: Document) -> tuple[Choosable, ...]:
        """The selected events that have a date, and are no state of a channel."""
        from timeline_app.widgets.export.content_options import Choosable

        columns = document.columns
        ranges = self._session.window.view.selected_rows.ranges()
        rows = (row for first, last in ranges for row in range(first, last + 1))
        fit = (row for row in rows if row < columns.dated and not columns.channel(row))
        with _as_picture_error():
            return tuple(
                Choosable(
                    document.chronology.id_of(int(columns.key[row])),
                    int(columns.key[row]),
                    columns.titles[row],
                )
                for row in islice(fit, MOST_CHOOSABLE)
            )

    def _marked_key(self, document: Document) -> int:
        """The key of the event that is selected alone, if it has a date; -1 without."""
        ranges = self._session.window.view.selected_rows.ranges()
        first, last = ranges[0] if len(ranges) == 1 else (0, -1)
        is_one = first == last and first < document.columns.dated
        return int(document.columns.key[first]) if is_one else -1

    def _events(
        self, lanes: LaneAssignment, document: Document, only_selected: bool
    ) -> tuple[EventColumns, Sorting]:
        columns, only = document.columns, None
        if only_selected:
            only = np.zeros(len(columns), np.bool_)
            for first, last in self._session.window.view.selected_rows.ranges():
                only[first : last + 1] = True
        with _as_picture_error():
            from timeline_app.app.export.picture_content import groups_handed_on

            state = self._session.window.view.view_state
            grouping = Grouping.LANE if state is None else state.grouping
            groups = groups_handed_on(document.chronology, grouping, document.as_known)
            return columns, lanes.sorting(only, groups)

    def _embedded(
        self,
        lanes: LaneAssignment,
        document: Document,
        choices: ExportSettings,
        picture: Picture,
    ) -> Embedded:
        """What a picture stands on, and how it shows that."""
        from timeline_app.app.export.embedding import Looked, embedded

        as_known, state = document.as_known, self._session.window.view.view_state
        assert state is not None
        ids = tuple(one.id for one in self._choosable(document))
        view = replace(view_of(choices), grouping=state.grouping, selection=ids)
        key = self._marked_key(document)
        if choices.with_mark and key >= 0:
            with _as_picture_error():
                marked = document.chronology.id_of(key)
            view = replace(view, marked=marked, selection=(marked,))
        if as_known is not None:
            view = replace(view, as_known=day_edtf(as_known.day))
        _, sorting = self._events(lanes, document, choices.only_selected)
        looked = Looked(sorting, state.arrangement.hidden, state.filter)
        seen = None if as_known is None else as_known.details
        doing = self.tr("Reading the data of the events…")
        shown = ProgressDialog(doing, self._session, self._dialog)
        self._session.window.stay_open(shown.give_up)
        try:
            with _as_picture_error():
                return embedded(document.chronology, picture, looked, view, seen, shown.again)
        except Cancelled as error:
            raise PictureGivenUpError from error
        finally:
            shown.end()
            self._session.window.close_if_asked()

    def _tell_saved(self, path: str) -> None:
        self._written.tell(Path(path))


class PictureRecordsOfDocument:
    """The `EventRecords` of an open chronology, which may raise `PictureError`."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def _records(self) -> PictureRecords:
        from timeline_app.app.export.picture_content import PictureRecords

        return PictureRecords(self._document.chronology, words, self._document.as_known)

    def sources(self, keys: Sequence[int]) -> Mapping[int, tuple[SourceNote, ...]]:
        """See `EventRecords.sources`."""
        with _as_picture_error():
            return self._records().sources(keys)

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        """See `EventRecords.captions`."""
        with _as_picture_error():
            return self._records().captions(keys)


@contextmanager
def _as_picture_error() -> Iterator[None]:
    """A chronology that can't be read is one reason for having no picture."""
    try:
        yield
    except Refused as error:
        raise PictureError(what_is_wrong(error)) from error


def install(shell: Shell) -> None:
    """Make pictures from the menu and by the button of the bar."""
    exporting = Exporting(shell.session)
    written = shell.made(WrittenFile)
    shell.session.document_changed.connect(lambda _: written.end())
    shell.actions.connect(
        {
            "export": shell.session.with_document(exporting.export),
            "print": shell.session.with_document(exporting.print_picture),
            "copy_picture": shell.session.with_document(exporting.copy),
        }
    )
    shell.session.document_changed.connect(lambda _: exporting.forget_picture())
    shell.session.each_picture(exporting.follow_picture)
    shell.window.export_button.clicked.connect(shell.actions["export"].trigger)


def view_of(choices: ExportSettings) -> PictureView:
    """The size that is chosen, what stands out, and the dates as they were typed."""
    width_px, height_px = size_of(choices)
    preset = choices.preset if choices.known_preset else ""
    is_on_paper = choices.on_paper and not preset
    return PictureView(
        VERSION,
        dates=choices.dates if choices.by_dates else "",
        preset=preset,
        paper=choices.paper if is_on_paper else "",
        is_portrait=choices.is_portrait,
        width_px=width_px,
        height_px=height_px,
        dpi=dpi_of(choices),
        scale=choices.scale,
        tile=choices.tile if tile_of(choices) else "",
        highlights=choices.highlights,
    )


def choices_of(view: PictureView, usual: ExportSettings, name: str, title: str) -> ExportSettings:
    """The choices that a picture was made with, to begin with them again.

    `name` is that of its file, which says its format, and `title` the chronology's own. What a view
    does not tell is as `usual`.
    """
    has_title = bool(view.headline) or view.deck != ""
    sizes = {"width_px": view.width_px, "height_px": view.height_px}
    if view.preset in PRESETS or view.paper:
        sizes = {"dpi": round(view.dpi)}
    return replace(
        usual,
        form=PictureFormat.of(name) or usual.form,
        whole_range=view.is_whole,
        by_dates=bool(view.dates),
        dates=view.dates,
        only_selected=False,
        with_mark=bool(view.marked),
        preset=view.preset,
        on_paper=bool(view.paper),
        paper=view.paper or usual.paper,
        is_portrait=view.is_portrait,
        tile=view.tile,
        scale=view.scale,
        theme=Theme(view.theme),
        with_title=has_title,
        headline="" if view.headline == title else view.headline,
        deck=view.deck or "",
        credit=view.credit,
        as_of=view.as_of,
        detail=DetailLevel(view.detail),
        sources=SourceStyle(view.sources),
        highlights=view.highlights,
        with_legend=view.has_legend,
        with_embedded=True,
        is_transparent=view.is_transparent,
        **sizes,
    )
