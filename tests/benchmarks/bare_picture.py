"""The floor of a picture: a bare process that paints marks and labels and saves them.

bare_picture.py WIDTH HEIGHT MARKS LABELS OUT.png
"""

import sys

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

QUALITY = 80  # on Qt's scale for PNG the fastest that still compresses well
MARK = (80.0, 22.0)
STEP = (260.0, 26.0)
TEXT = "A title of an event, forty letters long."


def places(count: int, width: int, height: int) -> list[QPointF]:
    """Places on a grid, row by row, from the start again when the picture is full."""
    across, down = max(1, int(width // STEP[0])), max(1, int(height // STEP[1]))
    return [QPointF(i % across * STEP[0], (i // across % down + 1) * STEP[1]) for i in range(count)]


width, height, marks, labels = (int(argument) for argument in sys.argv[1:5])
application = QGuiApplication(sys.argv)
image = QImage(width, height, QImage.Format.Format_RGB32)
image.fill(QColor("white"))
painter = QPainter(image)
painter.setRenderHint(QPainter.RenderHint.Antialiasing)
painter.setPen(Qt.PenStyle.NoPen)
painter.setBrush(QColor(37, 99, 235, 66))
for place in places(marks, width, height):
    painter.drawRoundedRect(QRectF(place.x(), place.y() - 16, *MARK), 4, 4)
font = QFont()
font.setPixelSize(13)
painter.setFont(font)
painter.setPen(QColor("black"))
for place in places(labels, width, height):
    painter.drawText(place, TEXT)
painter.end()
if not image.save(sys.argv[5], None, QUALITY):
    sys.exit("the picture was not saved")
