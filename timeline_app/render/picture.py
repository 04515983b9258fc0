"""The picture of a chronology: title, axis, lanes, marks, sources; the same for every format.

`compose` decides all sizes, `draw` draws. No window is involved.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from timeline_app.core.columns import EventColumns
from timeline_app.core.wording import Translate
from timeline_app.render.event_texts import EventTexts
from timeline_app.render.fonts import Face, font_of
from timeline_app.render.palette import Palette, Theme, palette_of
from timeline_app.render.scene_painter import AXIS_PX, ScenePainter
from timeline_app.render.sources_block import Entry, SourcesBlock, sources_block
from timeline_app.scene.build import build_scene
from timeline_app.scene.layout import time_extent
from timeline_app.scene.packing import Walls
from timeline_app.scene.roominess import roomy_layout
from timeline_app.scene.scene import Scene
from timeline_app.scene.time_scale import fitted

MARGIN_PX = 24.0
TITLE_PX = 56.0
RANGE_PX = 30.0
"""Between the edges of the time area and the first and last instant."""


class PictureTooSmallError(ValueError):
    """There is no room for a timeline in a picture of this size at this scale."""


@dataclass(frozen=True, slots=True)
class PictureSpec:
    """What to draw. Sizes are device pixels; `scale` enlarges what is drawn.

    `sheet_px` is the height of a sheet when the picture is for paper, else 0: a picture then
    grows by whole sheets, else by what the sources need. `from_s`, `until_s` bound the range;
    without them the whole chronology is shown.
    """

    width_px: int
    height_px: int
    scale: float = 1.0
    theme: Theme = Theme.LIGHT
    title: str = ""
    from_s: float | None = None
    until_s: float | None = None
    is_paper: bool = False
    transparent: bool = False


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A source as the list below a picture has it, and the key that events name it by."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class PictureContent:
    """What is drawn: the events, and the sources of each event's key where they are wanted."""

    columns: EventColumns
    sources: dict[int, tuple[SourceNote, ...]] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A picture with every size decided; `height_px` may exceed what the spec asked for."""

    spec: PictureSpec
    width_px: int
    height_px: int
    scene: Scene
    painter: ScenePainter
    palette: Palette
    block: SourcesBlock
    top: float

    def draw(self, painter: QPainter) -> None:
        """Draw everything; the painter's unit is a device pixel."""
        painter.save()
        painter.scale(self.spec.scale, self.spec.scale)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        width, height = self.width_px / self.spec.scale, self.height_px / self.spec.scale
        if not self.spec.transparent:
            painter.fillRect(QRectF(0, 0, width, height), QColor(self.palette.canvas))
        if self.spec.title:
            painter.setFont(font_of(Face.HEADING))
            painter.setPen(QColor(self.palette.text))
            rect = QRectF(MARGIN_PX, 0, width - 2 * MARGIN_PX, TITLE_PX)
            words = self.painter.texts.elided(self.spec.title, Face.HEADING, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
        self._draw_time(painter)
        self.block.draw(
            painter, MARGIN_PX, self.top + AXIS_PX + self.scene.height + MARGIN_PX, self.palette
        )
        painter.restore()

    def _draw_time(self, painter: QPainter) -> None:
        scene, left = self.scene, MARGIN_PX + self.painter.header_px
        wide = scene.last_px - scene.first_px
        painter.save()
        painter.translate(left, self.top)
        painter.setClipRect(QRectF(0, 0, wide, AXIS_PX))
        self.painter.draw_axis(painter, scene, 0.0, wide)
        painter.restore()
        painter.save()
        painter.translate(QPointF(left, self.top + AXIS_PX))
        painter.setClipRect(QRectF(0, 0, wide, scene.height))
        self.painter.draw_scene(painter, scene, scene.height)
        painter.restore()
        painter.save()
        painter.translate(MARGIN_PX, self.top + AXIS_PX)
        painter.setClipRect(QRectF(0, 0, self.painter.header_px, scene.height))
        self.painter.draw_headers(painter, scene, scene.height)
        painter.restore()


def compose(content: PictureContent, spec: PictureSpec, translate: Translate) -> Picture:
    """Decide the layout of a picture: rows that fit the height, then the sources below."""
    columns = content.columns
    palette = palette_of(spec.theme)
    width = spec.width_px / spec.scale
    height = spec.height_px / spec.scale
    top = TITLE_PX if spec.title else MARGIN_PX
    first_s, last_s = time_extent(columns)
    from_s = first_s if spec.from_s is None else spec.from_s
    until_s = last_s if spec.until_s is None else spec.until_s
    entries, numbers = _numbered(content, from_s, until_s)
    texts = EventTexts(columns, translate, numbers)
    painter = ScenePainter(texts, palette, translate)
    room = width - 2 * MARGIN_PX - painter.header_px
    if room < 120 or height < top + AXIS_PX + 120:
        raise PictureTooSmallError
    scale = fitted(from_s, until_s, room, RANGE_PX, RANGE_PX)
    walls = Walls(scale.instant_at(0.0), scale.instant_at(room), -4.0)
    available = height - top - AXIS_PX - MARGIN_PX
    block = sources_block(translate("Sources"), entries, width - 2 * MARGIN_PX)
    if spec.is_paper and block.height and available - block.height > 420:
        available -= block.height
    layout = roomy_layout(columns, texts, walls, scale.seconds_per_px, available)
    scene = build_scene(layout, scale, room)
    used = top + AXIS_PX + scene.height + MARGIN_PX
    needed = used + (block.height + MARGIN_PX if block.height else 0.0)
    height_px = spec.height_px
    if needed > height + 0.5:
        if spec.is_paper:
            sheets = -(-int(needed * spec.scale + 0.5) // spec.height_px)
            height_px = sheets * spec.height_px
        else:
            height_px = int(needed * spec.scale + 0.999)
    return Picture(
        spec,
        spec.width_px,
        height_px,
        scene,
        painter,
        palette,
        block,
        top,
    )


def _numbered(
    content: PictureContent, from_s: float, until_s: float
) -> tuple[list[Entry], dict[int, str]]:
    """The numbered sources of the events in range, and the footnote mark of each row."""
    if content.sources is None:
        return [], {}
    columns = content.columns
    number_of: dict[str, int] = {}
    entries: list[Entry] = []
    numbers: dict[int, str] = {}
    for row in range(columns.dated):
        if columns.earliest[row] > until_s or columns.latest[row] < from_s:
            continue
        found = []
        for note in content.sources.get(int(columns.key[row]), ()):
            if note.key not in number_of:
                number_of[note.key] = len(entries) + 1
                entries.append(Entry(len(entries) + 1, note.text))
            found.append(number_of[note.key])
        if found:
            numbers[row] = joined_numbers(sorted(found))
    return entries, numbers


def joined_numbers(numbers: list[int]) -> str:
    """Numbers as a footnote mark: runs of three and more are shortened, "1–4,9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = []
    for run in runs:
        parts.append(f"{run[0]}\u2013{run[-1]}" if len(run) > 2 else ",".join(map(str, run)))
    return ",".join(parts)
