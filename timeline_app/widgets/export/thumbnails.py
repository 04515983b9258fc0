"""Makes the thumbnails of the presets, one after the other while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from timeline_app.core.value import replace
from timeline_app.render.picture.export_settings import ExportSettings
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.picture import Picture, PictureTooSmallError
from timeline_app.render.picture.presets import PRESETS, PRINT_DPI
from timeline_app.render.picture.save_file import PictureError
from timeline_app.widgets.export.preset_list import THUMBNAIL
from timeline_app.widgets.export.preview import small_image

EDGE = "#8A8D93"
PAUSE_MS = 600
"""So long nothing is changed before thumbnails are made anew."""


class ThumbnailMaker(QObject):
    """Draws the picture in each preset, with a turn of the event loop after every one."""

    made = Signal(str, QImage)
    """The name of a preset, and the picture in it."""

    def __init__(
        self, picture_of: Callable[[ExportSettings], Picture], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._picture_of = picture_of
        self._choices: ExportSettings | None = None
        self._left: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make_next)

    @property
    def is_busy(self) -> bool:
        """Whether some are yet to be made."""
        return self._timer.isActive()

    def follow(self, choices: ExportSettings) -> None:
        """Make them anew if what is chosen shows in them; those under way are given up."""
        choices = _seen_small(choices)
        if choices == self._choices:
            return
        self._choices, self._left = choices, list(PRESETS)
        self._timer.start(PAUSE_MS)

    def wait(self) -> None:
        """Let whoever types go on: those that are left are made after a pause."""
        if self.is_busy:
            self._timer.start(PAUSE_MS)

    def cancel(self) -> None:
        """Make no more of them until something else is chosen."""
        self._timer.stop()
        self._choices, self._left = None, []

    def _make_next(self) -> None:
        if self._choices is None or not self._left:
            return
        name = self._left.pop(0)
        try:
            picture = self._picture_of(replace(self._choices, preset=name))
        except (PictureError, PictureTooSmallError):
            pass  # its empty sheet stays: the preview says why if it is chosen
        else:
            size = QSize(picture.width_px, picture.height_px // picture.sheets)
            small = size.scaled(THUMBNAIL * 2, Qt.AspectRatioMode.KeepAspectRatio)
            self.made.emit(name, _with_edge(small_image(picture, small)))
        if self._left:
            self._timer.start(0)


def _seen_small(choices: ExportSettings) -> ExportSettings:
    """What is chosen but for what can't be read in a thumbnail."""
    return replace(
        choices,
        preset="",
        form=PictureFormat.PNG,
        headline="",
        deck="",
        credit="",
        as_of="",
        dpi=PRINT_DPI,
        tile="",
        width_px=0,
        height_px=0,
        paper="",
        on_paper=False,
        with_embedded=False,
        folder="",
    )


def _with_edge(image: QImage) -> QImage:
    """The thumbnail with a fine line around it: most are as white as what is around them."""
    painter = QPainter(image)
    painter.setPen(QPen(QColor(EDGE), 2))
    painter.drawRect(image.rect().adjusted(1, 1, -1, -1))
    painter.end()
    return image
