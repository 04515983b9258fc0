from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from timeline_app.render.formats.png import BAND_ROWS, LONG_TEXT, png_parts

pytestmark = pytest.mark.usefixtures("qapp")
FORMATS = {
    "opaque": QImage.Format.Format_RGB32,
    "alpha": QImage.Format.Format_ARGB32_Premultiplied,
}


def noise(width: int, height: int, form: QImage.Format) -> QImage:
    random = np.random.default_rng(width * height)
    values = random.integers(0, 256, (height, width * 4), np.uint8)
    whole = QImage(values.tobytes(), width, height, width * 4, QImage.Format.Format_RGBA8888)
    return whole.convertToFormat(form)


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """The chunks of a file; each checksum is tested."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = [], 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        body = data[at + 4 : at + 8 + length]
        assert struct.unpack_from(">I", data, at + 8 + length)[0] == zlib.crc32(body)
        found.append((body[:4], body[4:]))
        at += 12 + length
    return found


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS.keys())
@pytest.mark.parametrize(
    "size", [(1, 1), (7, 3), (33, BAND_ROWS), (5, BAND_ROWS + 1), (101, 3 * BAND_ROWS + 77)]
)
def test_what_is_written_is_read_again_pixel_for_pixel(
    size: tuple[int, int], form: QImage.Format
) -> None:
    image = noise(*size, form)
    read = QImage.fromData(b"".join(png_parts(image)), "png")
    assert not read.isNull()
    whole = QImage.Format.Format_RGBA8888
    assert read.convertToFormat(whole) == image.convertToFormat(whole)
    assert read.hasAlphaChannel() == image.hasAlphaChannel()


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS.keys())
@pytest.mark.parametrize("heights", [(500,), (1, 7, 1, 8, 40), (9, 1, 9), (3, BAND_ROWS, 200, 1)])
def test_rows_that_are_as_the_one_above_are_told_in_few_bytes(
    heights: tuple[int, ...], form: QImage.Format
) -> None:
    rows = np.repeat(np.arange(len(heights)), heights)
    values = np.random.default_rng(7).integers(0, 256, (len(heights), 37 * 4), np.uint8)[rows]
    whole = QImage.Format.Format_RGBA8888
    image = QImage(values.tobytes(), 37, len(rows), 37 * 4, whole).convertToFormat(form)
    data = b"".join(png_parts(image))
    assert QImage.fromData(data, "png").convertToFormat(whole) == image.convertToFormat(whole)
    stream = b"".join(body for kind, body in chunks(data) if kind == b"IDAT")
    channels = 4 if image.hasAlphaChannel() else 3
    assert len(zlib.decompress(stream)) == len(rows) * (37 * channels + 1)
    assert len(stream) < 300 * len(heights) + 1_000


def test_a_picture_of_few_colours_is_read_again_too() -> None:
    image = noise(37, 50, FORMATS["opaque"]).convertToFormat(QImage.Format.Format_Indexed8)
    read = QImage.fromData(b"".join(png_parts(image)), "png")
    whole = QImage.Format.Format_RGBA8888
    assert read.convertToFormat(whole) == image.convertToFormat(whole)


def test_texts_of_any_script_and_the_resolution_are_kept() -> None:
    image = noise(4, 4, FORMATS["opaque"])
    image.setText("Title", "秦刚 – “Qin Gang”")
    image.setText("Description", "One\nTwo\n" + "x" * 20_000)
    image.setDotsPerMeterX(11_811)
    image.setDotsPerMeterY(11_811)
    read = QImage.fromData(b"".join(png_parts(image)), "png")
    assert {key: read.text(key) for key in read.textKeys()} == {
        "Title": "秦刚 – “Qin Gang”",
        "Description": "One\nTwo\n" + "x" * 20_000,
    }
    assert (read.dotsPerMeterX(), read.dotsPerMeterY()) == (11_811, 11_811)


def test_the_chunks_are_those_of_the_standard_in_their_order() -> None:
    image = noise(10, 900, FORMATS["opaque"])
    image.setText("Title", "A title")
    kinds = [kind for kind, _ in chunks(b"".join(png_parts(image)))]
    assert kinds[:3] == [b"IHDR", b"pHYs", b"iTXt"]
    assert kinds[-1] == b"IEND"
    assert set(kinds[3:-1]) == {b"IDAT"}


def test_a_plain_image_becomes_a_small_file() -> None:
    image = QImage(1920, 1080, FORMATS["opaque"])
    image.fill(QColor("#FBFBFA"))
    assert len(b"".join(png_parts(image))) < 40_000


@pytest.mark.parametrize("length", [100, LONG_TEXT, LONG_TEXT + 1, 1_000_000])
def test_long_texts_are_compressed_and_read_again(length: int) -> None:
    image = noise(4, 4, FORMATS["opaque"])
    text = ("秦刚 and so on, " * length)[: length // 3]
    image.setText("chronology", text)
    data = b"".join(png_parts(image))
    assert QImage.fromData(data, "png").text("chronology") == text
    (held,) = [body for kind, body in chunks(data) if kind == b"iTXt"]
    is_long = len(text.encode()) > LONG_TEXT
    assert held.startswith(b"chronology\0\1\0\0\0" if is_long else b"chronology\0\0\0\0\0")
    assert len(held) < LONG_TEXT + 40
