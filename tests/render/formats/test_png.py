from __future__ import annotations

import signal
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.render.pictures import few_events, picture_of
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.png import image_of, is_too_large, png_parts
from timeline_app.render.picture.picture import PictureSpec
from timeline_app.render.picture.save_file import PictureError, save_parts

pytestmark = pytest.mark.usefixtures("qapp")


def some_image(width: int = 600) -> QImage:
    picture = picture_of(few_events(), PictureSpec(width, 400))
    return image_of(picture, About("Leaders — 秦刚", "Line one\nLine two: 秦刚", 300))


def test_a_written_picture_has_its_size_resolution_and_words(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    save_parts(png_parts(some_image()), str(path))
    assert path.read_bytes().startswith(b"\x89PNG")
    image = QImage(str(path))
    assert (image.width(), image.height()) == (600, 400)
    assert image.dotsPerMeterX() == image.dotsPerMeterY() == 11_811
    assert image.text("Title") == "Leaders — 秦刚"
    assert image.text("Description") == "Line one\nLine two: 秦刚"


def test_an_older_picture_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    save_parts(png_parts(some_image(600)), str(path))
    save_parts(png_parts(some_image(500)), str(path))
    assert QImage(str(path)).width() == 500
    assert [found.name for found in tmp_path.glob("picture*")] == ["picture.png"]


def test_a_missing_folder_is_told_in_the_systems_words(tmp_path: Path) -> None:
    with pytest.raises(PictureError) as caught:
        save_parts(png_parts(some_image()), str(tmp_path / "gone" / "picture.png"))
    assert "o such file" in caught.value.reason


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "picture.png").mkdir()
    with pytest.raises(PictureError) as caught:
        save_parts(png_parts(some_image()), str(tmp_path / "picture.png"))
    assert caught.value.reason


def test_a_full_disk_leaves_the_older_picture_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"the older picture")
    image = some_image()
    resource = pytest.importorskip("resource", reason="limits are a thing of Unix")
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, limits[1]))
    try:
        with pytest.raises(PictureError) as caught:
            save_parts(png_parts(image), str(path))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert "too large" in caught.value.reason
    assert path.read_bytes() == b"the older picture"
    assert [found.name for found in tmp_path.glob("picture*")] == ["picture.png"]


def test_a_picture_beyond_all_memory_is_refused() -> None:
    assert is_too_large(40_000, 40_000)
    assert not is_too_large(19_866, 28_087)
    picture = picture_of(few_events(), PictureSpec(100_000, 60_000, scale=40))
    with pytest.raises(PictureError, match="too large"):
        image_of(picture, About("", "", 96))
