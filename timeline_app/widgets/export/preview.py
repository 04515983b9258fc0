"""Shows a picture as it will be written, scaled down to the room there is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.picture.pages import Cuts
from timeline_app.render.picture.picture import Picture, draw_picture
from timeline_app.render.style.palette import mixed

PADDING_PX = 24
CHECK_PX = 8
SHADOW_PX = 6


STALE_OPACITY = 0.45


class PicturePreview(QWidget):
    """The picture on a quiet ground; without one, words that say why there is none.

    It is drawn once the window has nothing else to do. Until then the one of before stays, paler
    where it is of other choices.
    """

    drawn = Signal()
    """A picture was drawn anew, or words were."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export-preview")
        self.setMinimumSize(320, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._picture: Picture | None = None
        self._words = ""
        self._cuts = Cuts((), ())
        self._image = QImage()
        self._image_of: Picture | None = None
        """The picture that was drawn last."""
        self._drawn_size = QSize()
        """The size in which it was drawn last, or is to be drawn."""
        self._is_stale = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._draw)

    @property
    def is_drawing(self) -> bool:
        """Whether what it shows is yet to be drawn."""
        return self._turn.isActive()

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._picture

    def show_picture(self, picture: Picture, cuts: Cuts) -> None:
        """Show a picture, and where one sheet ends and the next begins."""
        self._picture, self._words, self._is_stale = picture, "", False
        self._cuts = cuts
        self._start_drawing()
        self.update()

    def set_stale(self) -> None:
        """Show that another picture is to come in the place of this one."""
        self._is_stale = True
        self.update()

    def show_words(self, words: str) -> None:
        """Show words in place of a picture."""
        self._turn.stop()
        self._picture, self._words, self._is_stale = None, words, False
        self._image, self._image_of = QImage(), None
        self.update()

    def picture_rect(self) -> QRectF:
        """Where the picture lies, in whole pixels; empty without one."""
        return QRectF() if self._picture is None else self._rect_of(self._picture)

    def _rect_of(self, picture: Picture) -> QRectF:
        room = QRectF(self.rect()).adjusted(PADDING_PX, PADDING_PX, -PADDING_PX, -PADDING_PX)
        size = QSizeF(picture.width_px, picture.height_px)
        size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        width, height = max(1, round(size.width())), max(1, round(size.height()))
        left = round(room.center().x() - width / 2)
        top = round(room.center().y() - height / 2)
        return QRectF(left, top, width, height)

    @override
    def sizeHint(self) -> QSize:
        return QSize(680, 520)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Button))
        if self._picture is None:
            self._paint_words(painter)
        else:
            self._follow_size(self._picture)
            if self._image_of is not None:
                self._paint_picture(painter, self._image_of)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._picture is not None:
            self._follow_size(self._picture)

    def _paint_words(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = self.rect().adjusted(PADDING_PX, PADDING_PX, -PADDING_PX, -PADDING_PX)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._words)

    # The picture in small.

    def _size_of(self, picture: Picture) -> QSize:
        rect, ratio = self._rect_of(picture), self.devicePixelRatioF()
        return QSize(round(rect.width() * ratio), round(rect.height() * ratio))

    def _follow_size(self, picture: Picture) -> None:
        """Draw the picture anew where there is another room for it than it was drawn for."""
        if self._size_of(picture) != self._drawn_size:
            self._start_drawing()

    def _start_drawing(self) -> None:
        if self._picture is not None:
            self._drawn_size = self._size_of(self._picture)
            self._turn.start(0)

    def _draw(self) -> None:
        if self._picture is not None:
            self._image = drawn_small(self._picture, self._drawn_size)
            self._image.setDevicePixelRatio(self.devicePixelRatioF())
            self._image_of = self._picture
            self.update()
            self.drawn.emit()

    def _paint_picture(self, painter: QPainter, picture: Picture) -> None:
        rect = self._rect_of(picture)
        self._paint_shadow(painter, rect)
        if picture.spec.transparent:
            self._paint_checks(painter, rect, QColor(picture.palette.canvas))
        is_new = picture is self._picture and not self._is_stale
        painter.setOpacity(1.0 if is_new else STALE_OPACITY)
        if self._image.deviceIndependentSize() == rect.size():
            painter.drawImage(rect.topLeft(), self._image)
        else:  # until it is drawn at this size
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, self._image)
        painter.setOpacity(1.0)
        line = self.palette().color(QPalette.ColorRole.Dark)
        painter.setPen(QPen(line, 1, Qt.PenStyle.DashLine))
        for share in self._cuts.down:
            y = round(rect.top() + rect.height() * share) + 0.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        for share in self._cuts.across:
            x = round(rect.left() + rect.width() * share) + 0.5
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.setPen(QPen(line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))

    @staticmethod
    def _paint_shadow(painter: QPainter, rect: QRectF) -> None:
        """A few faint frames, each a pixel larger and a pixel lower at most."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 7))
        for grow in range(1, SHADOW_PX + 1):
            painter.drawRoundedRect(rect.adjusted(-grow, -grow + 2, grow, grow + 2), grow, grow)
        painter.restore()

    @staticmethod
    def _paint_checks(painter: QPainter, rect: QRectF, canvas: QColor) -> None:
        """The pattern that stands for no ground, like the ground that the colours are made for."""
        painter.fillRect(rect, canvas)
        other = mixed(QColor("gray"), canvas, 0.12)
        painter.save()
        painter.setClipRect(rect)
        for row in range(int(rect.height()) // CHECK_PX + 1):
            for column in range(row % 2, int(rect.width()) // CHECK_PX + 1, 2):
                x, y = rect.left() + column * CHECK_PX, rect.top() + row * CHECK_PX
                painter.fillRect(QRectF(x, y, CHECK_PX, CHECK_PX), other)
        painter.restore()


def drawn_small(picture: Picture, size: QSize) -> QImage:
    """The picture drawn at a size in pixels, without its full size ever being in memory."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    try:
        painter.scale(size.width() / picture.width_px, size.height() / picture.height_px)
        draw_picture(painter, picture)
    finally:
        painter.end()
    return image
