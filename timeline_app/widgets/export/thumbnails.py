"""Makes the thumbnails of the presets, one after the other while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from timeline_app.core.value import replace
from timeline_app.render.picture.export_settings import ExportSettings
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.picture import Picture, PictureTooSmallError
from timeline_app.render.picture.presets import PRESETS, PRINT_DPI
from timeline_app.render.picture.save_file import PictureError
from timeline_app.widgets.controls.live_work import LiveWork
from timeline_app.widgets.export.preset_list import THUMBNAIL
from timeline_app.widgets.export.preview import drawn_small

EDGE = "#8A8D93"
PAUSE_MS = 600
"""So long nothing is changed before thumbnails are made anew."""


class ThumbnailMaker(QObject):
    """Draws the picture in each preset; meanwhile the window goes on."""

    made = Signal(str, QImage)
    """The name of a preset, and the picture in it."""

    def __init__(
        self,
        compose: Callable[[ExportSettings, Callable[[], None]], Picture],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._compose = compose
        self._choices: ExportSettings | None = None
        self._left: list[str] = []
        """The presets of which one is yet to be made."""
        self.work = LiveWork(self)

    @property
    def is_busy(self) -> bool:
        """Whether some are yet to be made."""
        return self.work.is_busy

    def follow(self, choices: ExportSettings) -> None:
        """Make them anew if what is chosen shows in them; those under way are given up."""
        choices = _seen_small(choices)
        if choices == self._choices:
            return
        self._choices = choices
        self._left = list(PRESETS)
        self.work.start(partial(self._make, choices), PAUSE_MS)

    def wait(self) -> None:
        """Let whoever types go on: those that are left are made after a pause."""
        self.work.wait(PAUSE_MS)

    def cancel(self) -> None:
        """Make no more of them until something else is chosen."""
        self.work.cancel()
        self._choices = None

    def _make(self, choices: ExportSettings, again: Callable[[], None]) -> None:
        while self._left:
            name = self._left[0]
            self._make_one(replace(choices, preset=name), again)
            self._left.remove(name)
            again()

    def _make_one(self, choices: ExportSettings, again: Callable[[], None]) -> None:
        try:
            picture = self._compose(choices, again)
        except (PictureError, PictureTooSmallError):
            return  # its empty sheet stays: the preview says why if it is chosen
        again()
        size = QSize(picture.width_px, picture.height_px // picture.sheets)
        small = size.scaled(THUMBNAIL * 2, Qt.AspectRatioMode.KeepAspectRatio)
        self.made.emit(choices.preset, _with_edge(drawn_small(picture, small)))


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
