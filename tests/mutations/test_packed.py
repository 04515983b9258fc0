"""What is packed is changed within, and can be unpacked all the same."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from pathlib import Path

from tests.mutations.hostile import chunk, pdf_of, png_of
from tests.mutations.packed import changed_within
from timeline_app.interchange.pictures.embedded import embedded_json

TEXT = b'{"format": "chronology", "version": 4, "title": "' + b"Talks " * 30 + b'"}'
RUNS = 30


def test_one_part_of_an_archive_is_another() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.xml", TEXT)
        archive.writestr("b.xml", TEXT)
    found = set()
    for number in range(RUNS):
        changed = changed_within(data.getvalue(), [], random.Random(number))
        with zipfile.ZipFile(io.BytesIO(changed)) as archive:
            parts = [archive.read(name) for name in ("a.xml", "b.xml")]
        assert TEXT in parts
        found.update(parts)
    assert len(found) > RUNS // 2


def test_the_text_in_a_picture_is_another(tmp_path: Path) -> None:
    packed = b"chronology\0\1\0\0\0" + zlib.compress(TEXT)
    pictures = [
        b"".join(png_of(chunk(b"iTXt", packed), chunk(b"IEND", b""))),
        b"".join(pdf_of(zlib.compress(TEXT))),
    ]
    for data in pictures:
        path = tmp_path / "picture"
        path.write_bytes(data)
        assert embedded_json(path) == TEXT
        found = set()
        for number in range(RUNS):
            path.write_bytes(changed_within(data, [], random.Random(number)))
            found.add(embedded_json(path))
        assert len(found) > RUNS // 2


def test_what_is_not_packed_is_changed_as_it_is() -> None:
    found = {changed_within(TEXT, [TEXT], random.Random(number)) for number in range(RUNS)}
    assert len(found) > RUNS // 2
