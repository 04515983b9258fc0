"""One chronology gives one picture, whatever fonts the machine has."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainter, QRegion

from tests.app.commands import environment, shell
from timeline_app.app.messages.exit_status import Exit
from timeline_app.core.resources import sample_path

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.slow
def test_a_picture_is_the_same_where_no_other_font_is_installed(tmp_path: Path) -> None:
    sample = sample_path().read_text(encoding="utf-8")
    assert "Qin Gang 秦刚 removed" in sample
    turned = tmp_path / "turned.json"
    turned.write_text(sample.replace("秦刚", "刚秦"), encoding="utf-8")
    bare = tmp_path / "fonts.conf"
    bare.write_text("<fontconfig></fontconfig>", encoding="utf-8")
    usual = exported("sample", tmp_path / "usual.png")
    picture = exported("sample", tmp_path / "bare.png", FONTCONFIG_FILE=str(bare))
    assert picture.read_bytes() == usual.read_bytes()
    other = exported(turned, tmp_path / "turned.png", FONTCONFIG_FILE=str(bare))
    # The two letters alone are told from each other, so they are no boxes and no blanks.
    ink = difference(QImage(str(picture)), QImage(str(other)))
    assert not ink.isEmpty()
    assert ink.width() <= 3 * ink.height()


def difference(image: QImage, other: QImage) -> QRect:
    """Around all pixels in which two pictures differ."""
    assert image.size() == other.size()
    apart = QImage(image)
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    mask = apart.createMaskFromColor(QColor("black").rgb(), Qt.MaskMode.MaskOutColor)
    return QRegion(QBitmap.fromImage(mask)).boundingRect()


def exported(what: str | Path, path: Path, **variables: str) -> Path:
    """A picture made in an environment with these variables; no letter is said to be missing."""
    done = shell("export", what, path, given=environment(**variables))
    assert (done.returncode, done.stderr) == (Exit.DONE, "")
    return path
