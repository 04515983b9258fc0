"""A picture on sheets of paper: as a PDF or from a printer, one to a page or tiled over many."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageSize,
    QPainter,
    QPen,
)

from timeline_app.core.text.translation import Translate, words
from timeline_app.core.value import Value
from timeline_app.render.picture.paper import MM_PER_INCH
from timeline_app.render.picture.picture import Picture, draw_picture
from timeline_app.render.picture.poster_tiles import OVERLAP_MM, Tile, Tiling, tiling_of
from timeline_app.render.picture.save_file import PictureError
from timeline_app.render.picture.text_painter import TextPainter
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import LIGHT

MARK_MM = 5.0
MARK_GAP_MM = 1.5
"""Between a crop mark and the corner that it points at."""

MARK_WIDTH_MM = 0.2
WORDS_MM = 2.6


class Cuts(NamedTuple):
    """Places between sheets as shares of a picture's width, and of its height."""

    across: tuple[float, ...]
    down: tuple[float, ...]


class Sheets(Value, frozen=True, eq=False):
    """The pages of a picture that has so many dots per inch; without a tiling, as it is made."""

    picture: Picture
    dpi: float
    tiling: Tiling | None

    @property
    def number(self) -> int:
        """How many pages there are."""
        return self.tiling.sheets if self.tiling else self.picture.sheets

    def cuts(self) -> Cuts:
        """Where one sheet ends and the next begins."""
        picture, tiling = self.picture, self.tiling
        if tiling is None:
            return Cuts((), tuple(i / picture.sheets for i in range(1, picture.sheets)))
        width, height = self._mm(picture.width_px), self._mm(picture.height_px)
        tiles = tiling.tiles(width, height)
        return Cuts(
            tuple(tile.x / width for tile in tiles if tile.row == 0 and tile.column),
            tuple(tile.y / height for tile in tiles if tile.column == 0 and tile.row),
        )

    @property
    def size_mm(self) -> QSizeF:
        """The size of each page."""
        if self.tiling is not None:
            return QSizeF(self.tiling.sheet_width, self.tiling.sheet_height)
        height = self.picture.height_px / self.picture.sheets
        return QSizeF(self._mm(self.picture.width_px), self._mm(height))

    def _mm(self, pixels: float) -> float:
        return pixels / self.dpi * MM_PER_INCH

    def set_up(self, device: QPagedPaintDevice) -> None:
        """Give the device pages of this size, without margins of its own."""
        exact = QPageSize.SizeMatchPolicy.ExactMatch
        device.setPageSize(QPageSize(self.size_mm, QPageSize.Unit.Millimeter, "", exact))
        device.setPageMargins(QMarginsF(0, 0, 0, 0))

    def draw(self, painter: ClipPainter, device: QPagedPaintDevice, translate: Translate) -> None:
        """Draw every page on a device that is set up, and end. Raises `PictureError`."""
        if not painter.isActive():
            raise PictureError(words.tr("the pages could not be begun"))
        try:
            if self.tiling is None:
                self._draw_whole(painter, device, translate)
            else:
                self._draw_tiles(painter, device, self.tiling, translate)
        finally:
            painter.end()

    def _draw_whole(
        self, painter: ClipPainter, device: QPagedPaintDevice, translate: Translate
    ) -> None:
        picture, pages = self.picture, self.picture.sheets
        across, down = device.width(), device.height()
        for page in range(pages):
            _turn_page(painter, device, page)
            painter.save()
            painter.scale(across / picture.width_px, down * pages / picture.height_px)
            painter.translate(0, -page * picture.height_px / pages)
            draw_picture(painter, picture, translate)
            _put_links(painter, picture)
            painter.restore()

    def _draw_tiles(
        self,
        painter: ClipPainter,
        device: QPagedPaintDevice,
        tiling: Tiling,
        translate: Translate,
    ) -> None:
        dots = device.width() / tiling.sheet_width
        picture = self.picture
        tiles = tiling.tiles(self._mm(picture.width_px), self._mm(picture.height_px))
        for page, tile in enumerate(tiles):
            _turn_page(painter, device, page)
            painter.save()
            painter.scale(dots, dots)
            net = QRectF(tiling.margin, tiling.margin, tile.width, tile.height)
            painter.part = painter.deviceTransform().mapRect(net)
            painter.save()
            painter.setClipRect(net, Qt.ClipOperation.IntersectClip)
            painter.translate(net.left() - tile.x, net.top() - tile.y)
            painter.scale(self._mm(1.0), self._mm(1.0))
            draw_picture(painter, picture, translate)
            _put_links(painter, picture)
            painter.restore()
            painter.part = QRectF(0, 0, device.width(), device.height())
            if tiling.sheets > 1:
                _draw_crop_marks(painter, net, tile, tiling)
                self._draw_words(painter, tile, tiling, translate)
            painter.restore()

    def _draw_words(
        self, painter: QPainter, tile: Tile, tiling: Tiling, translate: Translate
    ) -> None:
        """Say in the lower margin which sheet it is."""
        pattern = translate(words.mark("Sheet {sheet} of {all} · row {row}, column {column}"))
        said = pattern.format(
            sheet=tile.number, all=tiling.sheets, row=tile.row + 1, column=tile.column + 1
        )
        if self.picture.headline:
            said += f" · {self.picture.headline[0]}"
        font = QFont(font_of(Face.SOURCE))
        shrink = WORDS_MM / font.pixelSize()
        painter.save()
        painter.translate(
            tiling.margin + OVERLAP_MM + MARK_MM,
            tiling.sheet_height - tiling.margin / 2 + WORDS_MM / 2,
        )
        painter.scale(shrink, shrink)
        painter.setFont(font)
        painter.setPen(QColor(LIGHT.muted))
        painter.drawText(QPointF(0, 0), said)
        painter.restore()


def sheets_of(picture: Picture, dpi: float, tile: tuple[float, float] | None) -> Sheets:
    """The pages of a picture; `tile` are the sides of the sheets to lay it over, in millimetres."""
    if tile is None:
        return Sheets(picture, dpi, None)
    width, height = (side / dpi * MM_PER_INCH for side in (picture.width_px, picture.height_px))
    return Sheets(picture, dpi, tiling_of(width, height, tile))


def _put_links(painter: ClipPainter, picture: Picture) -> None:
    for link in picture.links:
        painter.put_link(link.rect, link.address)


def _turn_page(painter: ClipPainter, device: QPagedPaintDevice, page: int) -> None:
    painter.page = page
    if page and not device.newPage():
        raise PictureError(words.tr("a page could not be begun"))


def _draw_crop_marks(painter: QPainter, net: QRectF, tile: Tile, tiling: Tiling) -> None:
    """Draw where to cut, at the corners, and where the neighbours begin, dotted."""
    pen = QPen(QColor(LIGHT.text), MARK_WIDTH_MM)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLines(_marks_at((net.left(), net.right()), (net.top(), net.bottom()), net))
    pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    across = [net.left() + OVERLAP_MM] if tile.column else []
    across += [net.right() - OVERLAP_MM] if tile.column + 1 < tiling.columns else []
    down = [net.top() + OVERLAP_MM] if tile.row else []
    down += [net.bottom() - OVERLAP_MM] if tile.row + 1 < tiling.rows else []
    if lines := _marks_at(tuple(across), tuple(down), net):
        painter.drawLines(lines)


def _marks_at(across: tuple[float, ...], down: tuple[float, ...], net: QRectF) -> list[QLineF]:
    """Short lines in the margins that point at these places."""
    near, far = MARK_GAP_MM, MARK_GAP_MM + MARK_MM
    lines = []
    for x in across:
        lines += [QLineF(x, net.top() - near, x, net.top() - far)]
        lines += [QLineF(x, net.bottom() + near, x, net.bottom() + far)]
    for y in down:
        lines += [QLineF(net.left() - near, y, net.left() - far, y)]
        lines += [QLineF(net.right() + near, y, net.right() + far, y)]
    return lines


class ClipPainter(TextPainter):
    """A painter of pages, of which `page` counts from 0; texts are on those that show them."""

    def __init__(self, device: QPagedPaintDevice) -> None:
        super().__init__(device)
        self.part = QRectF(0, 0, device.width(), device.height())
        self.page = 0

    def put_link(self, area: QRectF, address: str) -> None:
        """Make an area lead to an address, where the document can."""
