"""Readers of SVG and PDF that are not ours, for the tests of what is written."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QImage, QPainter


def tool(name: str) -> str:
    """Where a tool is; the test is skipped where it is not installed."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def run(name: str, *arguments: str | Path, **variables: str | Path) -> str:
    """What a tool says on stdout."""
    words, given = [tool(name), *map(str, arguments)], os.environ | variables
    done = subprocess.run(words, capture_output=True, check=True, timeout=60, env=given)
    return done.stdout.decode("utf-8")


def svg_image(path: Path) -> QImage:
    """An SVG as librsvg draws it where no face is installed, on a transparent ground."""
    fonts = path.with_suffix(".fonts.conf")
    fonts.write_text("<fontconfig></fontconfig>", encoding="utf-8")
    run("rsvg-convert", path, "-o", path.with_suffix(".rsvg.png"), FONTCONFIG_FILE=fonts)
    return QImage(str(path.with_suffix(".rsvg.png")))


def pdf_pages(path: Path, dpi: int = 96, *, most: int = 1_000) -> list[QImage]:
    """The pages of a PDF, or so many of them, as Poppler draws them."""
    root = path.with_suffix("")
    run("pdftoppm", "-r", str(dpi), "-l", str(most), "-png", path, root)
    return [QImage(str(page)) for page in sorted(path.parent.glob(f"{root.name}-*.png"))]


def pdf_text(path: Path, page: int | None = None) -> str:
    """The text of a PDF, or of one of its pages, in reading order."""
    pages = [] if page is None else ["-f", str(page), "-l", str(page)]
    return run("pdftotext", *pages, path, "-")


def pixels(image: QImage) -> npt.NDArray[np.int16]:
    """The colours of an image, rows by columns by channels; clear pixels count as white."""
    flat = QImage(image.size(), QImage.Format.Format_RGB888)
    flat.fill("white")
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    rows = np.frombuffer(flat.constBits(), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    shape = (flat.height(), flat.width(), 3)
    return rows[:, : flat.width() * 3].reshape(shape).astype(np.int16)


def blurred(image: QImage, side: int = 8) -> npt.NDArray[np.float64]:
    """The mean colour of each square of some pixels: what is left when edges don't count."""
    whole = pixels(image)
    high, wide = whole.shape[0] // side * side, whole.shape[1] // side * side
    squares = whole[:high, :wide].reshape(high // side, side, wide // side, side, 3)
    mean: npt.NDArray[np.float64] = squares.mean(axis=(1, 3))
    return mean


def assert_alike(image: QImage, other: QImage, tolerance: float = 16.0) -> None:
    """That two pictures look the same but for how edges and letters are smoothed."""
    assert image.size() == other.size()
    apart = np.abs(blurred(image) - blurred(other)).max(axis=2)
    assert float(apart.mean()) < tolerance / 10
    assert float(np.percentile(apart, 99.8)) < tolerance
