"""What there is to be exported: the events, and what hangs on them, read once it is wanted."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.update import row_of_key
from timeline_app.core.dates.parse.dates import DateInputError
from timeline_app.core.text.translation import Texts, words
from timeline_app.core.value import Value, field, replace
from timeline_app.render.formats.writers import About
from timeline_app.render.picture.alt_text import describe_picture
from timeline_app.render.picture.export_settings import ExportSettings, dpi_of, spec_of, title_of
from timeline_app.render.picture.picture import Picture, PictureContent, compose
from timeline_app.render.picture.save_file import PictureError
from timeline_app.render.picture.spec import MOST_HIGHLIGHTS, EventRecords
from timeline_app.scene.lanes.grouping import Sorting
from timeline_app.widgets.export.content_options import Choosable

export_texts = Texts("export_texts")


class ExportSource(Value, frozen=True):
    """Where what a picture may need is read; each may raise `PictureError`.

    `events` gives all events as they are when it is asked, and the lanes with those of them that
    are to be seen, or of these the selected ones only: together, for lanes name rows of these
    columns. `records` are those of events, by key, and `embedded` gives what is put into the file
    of a picture of some choices: the JSON of what it stands on, and of how it shows that.
    """

    events: Callable[[bool], tuple[EventColumns, Sorting]]
    records: EventRecords
    embedded: Callable[[ExportSettings, Picture], tuple[str, str]]


class ExportContent(Value, eq=False):
    """The chronology as it is looked at when a picture of it is wanted.

    `view_range` is what is in view, in seconds since 1970; some events alone can be had where
    there `is_selection`; of them, `choosable` are those that can stand out. `marked_key` is the key
    of the one that is selected alone, -1 without such a one.
    """

    title: str
    view_range: tuple[float, float]
    is_selection: bool
    source: ExportSource
    choosable: tuple[Choosable, ...] = ()
    confidential: int = 0
    """Sources of the chronology that stay out of every picture."""
    as_known: str = ""
    """The day of which all is shown as it was known, in words; empty where it is as it is."""
    left_out: int = 0
    """Events of the chronology that were not known on it."""
    marked_key: int = -1
    empty_range: tuple[float, float] | None = None
    """The time that is shown where no event has a date, in seconds since 1970."""
    _events: dict[bool, tuple[EventColumns, Sorting]] = field(default_factory=dict)

    def picture(self, choices: ExportSettings, again: Callable[[], None] = lambda: None) -> Picture:
        """The picture of some choices. Raises `PictureTooSmallError`, `PictureError`.

        `again` is called often meanwhile, and has to raise once `forget_events` was called.
        """
        try:
            keys = tuple(one.key for one in self.choosable if one.id in choices.highlights)
            spec = spec_of(
                choices, self.title, self.view_range, keys[:MOST_HIGHLIGHTS], self.as_known
            )
        except DateInputError as error:
            reason = export_texts.tr("Dates are needed, as 2023 or Aug 2022 – June 2023")
            raise PictureError(reason) from error
        if not choices.with_embedded:  # else it is drawn again from what alone is not left out
            spec = replace(spec, left_out=self.left_out)
        content = self._content(choices)
        if choices.with_mark and self.marked_key >= 0:
            row = row_of_key(content.columns.key, self.marked_key)
            spec = replace(spec, selected_row=row)
        return compose(content, spec, words, again)

    def about(self, choices: ExportSettings, picture: Picture) -> About:
        """What the file of that picture says of itself. Raises `PictureError`."""
        title, spec = title_of(choices, self.title), picture.spec
        content = self._content(choices)
        description = describe_picture(
            content, title, spec.from_s, spec.until_s, words, self.as_known
        )
        held = self.source.embedded(choices, picture) if choices.with_embedded else ("", "")
        return About(title, description, dpi_of(choices), *held)

    def forget_events(self) -> None:
        """Ask for the events anew: those that were asked for have been changed in their place."""
        self._events.clear()

    def _content(self, choices: ExportSettings) -> PictureContent:
        only_selected = choices.only_selected and self.is_selection
        if only_selected not in self._events:
            self._events[only_selected] = self.source.events(only_selected)
        columns, lanes = self._events[only_selected]
        return PictureContent(columns, lanes, self.source.records, self.empty_range)
