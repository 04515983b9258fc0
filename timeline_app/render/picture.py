"""The picture of a chronology: title, axis, lanes, marks, sources; the same for every format.

`compose` decides all sizes, `draw` draws. No window is involved.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from timeline_app.core.columns import EventColumns
from timeline_app.render.event_texts import EventTexts, Translate
from timeline_app.render.fonts import Face, font_of
from timeline_app.render.palette import Palette, Theme, palette_of
from timeline_app.render.scene_painter import AXIS_PX, HEADER_PX, ScenePainter
from timeline_app.render.sources_block import Entry, SourcesBlock, sources_block
from timeline_app.scene.build import build_scene
from timeline_app.scene.layout import Layout, time_extent
from timeline_app.scene.metrics import Sizes
from timeline_app.scene.packing import Walls
from timeline_app.scene.scene import Scene
from timeline_app.scene.time_scale import TimeScale, fitted, zoom_level

MARGIN_PX = 24.0
TITLE_PX = 56.0
RANGE_PX = 30.0
"""Between the edges of the time area and the first and last instant."""


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
        scene, left = self.scene, MARGIN_PX + HEADER_PX
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
        painter.setClipRect(QRectF(0, 0, HEADER_PX, scene.height))
        self.painter.draw_headers(painter, scene, scene.height)
        painter.restore()


def row_choices(least: Sizes) -> list[Sizes]:
    """Layouts from the most generous to the tightest, to be tried until one fits."""
    return [
        *(replace_sizes(least, max_tall_rows=tall, max_rows=14) for tall in (12, 8, 6, 4, 3)),
        *(replace_sizes(least, max_tall_rows=2, max_rows=rows) for rows in (14, 12, 10, 9)),
        *(replace_sizes(least, max_tall_rows=1, max_rows=rows) for rows in (8, 7, 6)),
        *(replace_sizes(least, max_tall_rows=0, max_rows=rows) for rows in (5, 4, 3, 2, 1)),
    ]


def replace_sizes(sizes: Sizes, **changes: float) -> Sizes:
    """The sizes with some changed."""
    return type(sizes)(**{**{n: getattr(sizes, n) for n in sizes.__struct_fields__}, **changes})


def compose(content: PictureContent, spec: PictureSpec, translate: Translate) -> Picture:
    """Decide the layout of a picture: rows that fit the height, then the sources below."""
    columns = content.columns
    palette = palette_of(spec.theme)
    width = spec.width_px / spec.scale
    height = spec.height_px / spec.scale
    top = TITLE_PX if spec.title else MARGIN_PX
    room = width - 2 * MARGIN_PX - HEADER_PX
    if room < 120 or height < top + AXIS_PX + 120:
        raise ValueError("too small")
    first_s, last_s = time_extent(columns)
    from_s = first_s if spec.from_s is None else spec.from_s
    until_s = last_s if spec.until_s is None else spec.until_s
    scale = fitted(from_s, until_s, room, RANGE_PX, RANGE_PX)
    walls = Walls(scale.instant_at(0.0), scale.instant_at(room), -4.0)
    available = height - top - AXIS_PX - MARGIN_PX
    entries, numbers = _numbered(content, from_s, until_s)
    texts = EventTexts(columns, translate, numbers)
    block = sources_block(translate("Sources"), entries, width - 2 * MARGIN_PX)
    if spec.is_paper and block.height and available - block.height > 420:
        available -= block.height
    layout, scene = _fitting(columns, texts, walls, scale, room, available)
    del layout
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
        spec, spec.width_px, height_px, scene, ScenePainter(texts, palette, translate),
        palette, block, top,
    )


def _fitting(
    columns: EventColumns,
    texts: EventTexts,
    walls: Walls,
    scale: TimeScale,
    room: float,
    available: float,
) -> tuple[Layout, Scene]:
    """The most generous layout whose lanes fit the height, spread over what is left."""
    level = zoom_level(scale.seconds_per_px)
    base = Sizes()
    chosen = base
    for chosen in row_choices(base):
        layout = Layout.by_theme(columns, texts, chosen, walls)
        plans = layout.plans(level)
        if sum(plan.height for plan in plans) <= available:
            break
    spare = available - sum(plan.height for plan in plans)
    if spare > 0 and plans:
        padding = base.lane_padding + min(26.0, spare / (2 * len(plans)))
        chosen = replace_sizes(chosen, lane_padding=padding)
    layout = Layout.by_theme(columns, texts, chosen, walls)
    return layout, build_scene(layout, scale, room)


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


def with_height(spec: PictureSpec, height_px: int) -> PictureSpec:
    """The same picture at another height."""
    return replace(spec, height_px=height_px)
