"""What stands beside each mark of a figure, and how much room it takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline_app.core.columns.event_columns import status_codes
from timeline_app.core.records.records import Importance
from timeline_app.core.value import Value, replace
from timeline_app.render.picture.drawing import DrawnText
from timeline_app.render.picture.figure import Subject
from timeline_app.render.picture.lettering import (
    CAPTION,
    CENTRAL,
    DATE,
    MINOR,
    NUMBER,
    STATE,
    TITLE,
    Lettering,
    caption_lines,
    lines_of,
    width_of,
)
from timeline_app.render.style.palette import IS_NO_FACT
from timeline_app.scene.figure.packing import DETAIL_GAP_PX, LabelPlace

LINE_PX = 16.0
BASELINE_PX = 4.5
"""From the middle of a mark down to the baseline of its label."""

NUMBER_GAP_PX = 4.0
MOST_TITLE_PX = 380.0
MOST_TITLE_LINES = 3


class Label(Value, frozen=True):
    """The lines of a title, the number of its sources, its date and, below, its caption.

    A label of several lines always has its date, behind the last one of the title, or on a line of
    its own where the `date_is_below`.
    """

    lines: tuple[str, ...]
    face: Lettering
    role: str
    number: str = ""
    date: str = ""
    caption: tuple[str, ...] = ()
    date_is_below: bool = False

    @property
    def number_width(self) -> float:
        """The room of the number behind the title."""
        return NUMBER_GAP_PX + width_of(self.number, NUMBER) if self.number else 0.0

    @property
    def is_fixed(self) -> bool:
        """Whether its date is a part of it, not to be given up."""
        return bool(self.caption) or len(self.lines) > 1 or self.date_is_below

    @property
    def date_width(self) -> float:
        """The width of the date alone."""
        return width_of(self.date, DATE) if self.date else 0.0

    @property
    def title_width(self) -> float:
        """The width of the widest line; without the date, unless that is fixed."""
        last = width_of(self.lines[-1], self.face) + self.number_width
        if self.date_is_below:
            last = max(last, self.date_width)
        elif self.is_fixed and self.date:
            last += DETAIL_GAP_PX + self.date_width
        others = [width_of(line, self.face) for line in self.lines[:-1]]
        captions = [width_of(line, CAPTION) for line in self.caption]
        return max(last, *others, *captions) if others or captions else last

    @property
    def more_height(self) -> float:
        """What a row needs besides its pitch to hold it."""
        return LINE_PX * (len(self.lines) - 1 + self.date_is_below + len(self.caption))

    def with_date_below(self) -> Label:
        """The same with its date on a line of its own: no wider than its title, mostly."""
        return replace(self, date_is_below=True)

    def without_date(self) -> Label:
        """The same without its date."""
        return replace(self, date="")

    def runs(self, place: LabelPlace, middle: float, link: str) -> Iterator[DrawnText]:
        """Yield what is drawn of it beside a mark at y; its title leads to an address."""
        y = middle + BASELINE_PX
        for i, line in enumerate(self.lines):
            yield DrawnText(line, place.x, y + i * LINE_PX, self.face, self.role, link)
        y += (len(self.lines) - 1) * LINE_PX
        x = place.x + width_of(self.lines[-1], self.face)
        if self.number:
            yield DrawnText(self.number, x + NUMBER_GAP_PX, y, NUMBER, "muted")
            x += self.number_width
        if self.date and (place.has_detail or self.is_fixed):
            x += DETAIL_GAP_PX
            if self.date_is_below:
                x, y = place.x, y + LINE_PX
            on_bar = place.body.is_bar and x < place.body.right
            yield DrawnText(self.date, x, y, DATE, "text" if on_bar else "muted")
        for i, line in enumerate(self.caption, 1):
            yield DrawnText(line, place.x, y + i * LINE_PX, CAPTION, "text")


class FigureLabels:
    """Makes the labels of a figure whose time area has a width."""

    def __init__(self, subject: Subject, width: float) -> None:
        self._subject = subject
        self._most = min(MOST_TITLE_PX, 0.7 * width)
        self._captions = subject.captions(sorted(subject.strong))
        self.numbers: Mapping[int, str] = {}

    def of_event(self, row: int) -> Label:
        """The label of an event, which may have a caption."""
        subject, columns = self._subject, self._subject.columns
        importance = columns.importance.item(row)
        is_strong = row in subject.strong or row == subject.spec.selected_row
        face = MINOR if importance == Importance.MINOR else TITLE
        if is_strong or importance == Importance.CENTRAL:
            face = CENTRAL
        status = status_codes(int(columns.flags[row]))
        role = "muted" if IS_NO_FACT[status] and not is_strong else "text"
        lines = lines_of(subject.texts.title(row), face, self._most, MOST_TITLE_LINES) or ("",)
        caption = caption_lines(self._captions.get(row), CAPTION, self._most)
        number = self.numbers.get(row, "")
        return Label(lines, face, role, number, subject.texts.date(row), caption)

    def of_state(self, row: int, band_px: float, inset_px: float) -> Label:
        """The word of a state on its band, with its dates where there is room for them too.

        The number of its sources takes no dates away: with both it may be longer than the band.
        """
        subject = self._subject
        word = lines_of(subject.texts.title(row), STATE, self._most, 1) or ("",)
        label = Label(word, STATE, "text", self.numbers.get(row, ""), subject.texts.date(row))
        needed = width_of(word[0], STATE) + DETAIL_GAP_PX + label.date_width + 2 * inset_px
        return label if needed <= band_px else label.without_date()
