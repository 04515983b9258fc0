"""The chronology in a picture is found by bytes alone, whoever has saved the picture anew."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from timeline_app.interchange.foreign.reader import ForeignRefusedError
from timeline_app.interchange.pictures import embedded
from timeline_app.interchange.pictures.embedded import (
    PictureKind,
    embedded_json,
    embedded_view,
    picture_kind,
)

HELD = '{"format": "chronology", "two  blanks": "a\u00a0b & <c> 秦刚"}'.encode()
PNG = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(text: bytes) -> bytes:
    other = b"Title\0\0\0\0\0chronology"
    texts = (chunk(b"tEXt", b"chronology\0no"), chunk(b"iTXt", other), chunk(b"iTXt", text))
    return PNG + chunk(b"IHDR", b"\0" * 13) + b"".join(texts) + chunk(b"IEND", b"")


def svg(element: str) -> bytes:
    return f'<?xml version="1.0"?>\n<svg xmlns="x"><g/>{element}<path/></svg>'.encode()


def pdf(stream: bytes) -> bytes:
    page = zlib.compress(b"BT (stream) ET")
    made = b"".join(
        b"%d 0 obj\n<</Length 1>>\nstream\r\n%b\r\nendstream\nendobj\n" % (number, data)
        for number, data in enumerate((page, b"stream\n", stream), start=1)
    )
    return b"%PDF-1.7\n" + made + b"%%EOF"


ESCAPED = HELD.decode().replace("&", "&amp;").replace("<", "&lt;")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png(b"chronology\0\0\0en\0\0" + HELD), PictureKind.PNG),
        (png(b"chronology\0\1\0\0name\0" + zlib.compress(HELD)), PictureKind.PNG),
        (svg(f'<metadata id="chronology">{ESCAPED}</metadata>'), PictureKind.SVG),
        (
            svg(f"<metadata\n id='chronology' >{ESCAPED.replace('秦', '&#x79e6;')}</metadata >"),
            PictureKind.SVG,
        ),
        (
            svg(f'<metadata id="chronology"><![CDATA[{HELD.decode()}]]></metadata>'),
            PictureKind.SVG,
        ),
        (pdf(zlib.compress(HELD)), PictureKind.PDF),
        (pdf(HELD), PictureKind.PDF),
    ],
)
def test_what_is_held_comes_out_as_it_went_in(
    tmp_path: Path, data: bytes, kind: PictureKind
) -> None:
    path = tmp_path / "picture"
    path.write_bytes(data)
    assert picture_kind(path) is kind
    assert embedded_json(path) == HELD


@pytest.mark.parametrize(
    "data",
    [
        png(b"Comment\0\0\0\0\0" + HELD),
        png(b"chronology\0\1\0\0\0" + zlib.compress(HELD)[:-8]),
        png(b"chronology\0\1\0\0\0no zlib"),
        png(b"chronology\0"),
        PNG,
        PNG + struct.pack(">I4s", 2**32 - 1, b"IDAT"),
        svg('<metadata id="other">{}</metadata>'),
        svg('<metadata id="chronology">'),
        pdf(zlib.compress(b'{"format": "another"}')),
        pdf(zlib.compress(HELD)[:-8]),
        b"%PDF-",
    ],
)
def test_where_nothing_is_held_there_is_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "picture"
    path.write_bytes(data)
    assert embedded_json(path) is None


@pytest.mark.parametrize(
    "data",
    [
        png(b"chronology\0\1\0\0\0" + zlib.compress(b" " * 5_000)),
        png(b"chronology\0\0\0\0\0" + b" " * 5_000),
        pdf(zlib.compress(HELD + b" " * 5_000)),
    ],
)
def test_what_unpacks_to_more_than_anything_honest_is_refused(
    tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "LARGEST_HELD", 1_000)
    path = tmp_path / "picture"
    path.write_bytes(data)
    with pytest.raises(ForeignRefusedError):
        embedded_json(path)


@pytest.mark.parametrize(
    "data", [b"<html><svg></svg></html>", b"GIF89a", b"", b"<?xml?><a><svg/></a>"]
)
def test_other_files_are_no_such_pictures(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "picture"
    path.write_bytes(data)
    assert picture_kind(path) is None


def test_references_are_read_wherever_a_block_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "_BLOCK", 16)
    path, told = tmp_path / "picture", "&amp;&#x79e6;&#32;&quot;&apos;&lt;&gt;&nbsp;& &amp" * 9
    path.write_bytes(svg(f'<metadata id="chronology">{{{told}</metadata>'))
    plain = "{" + "&秦 \"'<>&nbsp;& &amp" * 9
    assert embedded_json(path) == plain.encode()


def test_the_view_is_found_beside_the_chronology(tmp_path: Path) -> None:
    view = HELD.replace(b'"chronology"', b'"chronology-view"')
    other = png(b"chronology\0\0\0\0\0" + HELD)[: -len(chunk(b"IEND", b""))]
    held = view.decode().replace("&", "&amp;").replace("<", "&lt;")
    both = f'<metadata id="chronology">{ESCAPED}</metadata>'
    pictures = (
        other + chunk(b"iTXt", b"chronology-view\0\0\0\0\0" + view) + chunk(b"IEND", b""),
        svg(f'<metadata id="chronology-view">{held}</metadata>{both}'),
        pdf(zlib.compress(view)) + pdf(zlib.compress(HELD)),
    )
    for data in pictures:
        (tmp_path / "picture").write_bytes(data)
        assert embedded_view(tmp_path / "picture") == view
        assert embedded_json(tmp_path / "picture") == HELD
