"""Writes documents by hand, as plainly as their formats allow: what is read back must be equal."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from html import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_NAMES = " ".join(
    f'xmlns:{name}="{_ODF}:{whole}:1.0"'
    for name, whole in {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "svg": "svg-compatible",
    }.items()
)


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """A zip file of these parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as written:
        for name, part in parts.items():
            written.writestr(name, part)
    return held.getvalue()


def bomb(block: bytes, times: int) -> bytes:
    """A DOCX whose main part is a block so many times, deflated once."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    deflated = deflate.compress(block) + deflate.flush(zlib.Z_FULL_FLUSH)
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    start = deflate.compress(b"<x>") + deflate.flush(zlib.Z_FULL_FLUSH)
    data = start + deflated * times + b"\x03\0"
    small = zipped({"[Content_Types].xml": "<Types/>"})
    at = small.rfind(b"PK\x01\x02")
    end = small.rfind(b"PK\x05\x06")
    name = b"word/document.xml"
    sizes = (20, 0, 8, 0, 0, 0, len(data), 3 + len(block) * times, len(name), 0)
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", *sizes) + name + data
    listed = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, *sizes, 0, 0, 0, 0, at) + name
    entries = small[at:end] + listed
    closing = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, len(entries), at + len(local), 0)
    return small[:at] + local + entries + closing


def docx(body: str, **parts: str) -> bytes:
    """A DOCX with this XML within its body, and parts such as `footnotes` with theirs."""
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"

    def relations(folder: str, kinds: Mapping[str, str]) -> str:
        lines = "".join(
            f'<Relationship Id="r{kind}" Type="{_OFFICE}/{kind}" Target="{folder}{target}"/>'
            for kind, target in kinds.items()
        )
        return f'<Relationships xmlns="{rels}">{lines}</Relationships>'

    files = {
        "[Content_Types].xml": types,
        "_rels/.rels": relations("word/", {"officeDocument": "document.xml"}),
        "word/_rels/document.xml.rels": relations("", {name: f"{name}.xml" for name in parts}),
        "word/document.xml": _word_part("document", f"<w:body>{body}</w:body>"),
    }
    for name, xml in parts.items():
        files[f"word/{name}.xml"] = _word_part(name, xml)
    return zipped(files)


def _word_part(name: str, xml: str) -> str:
    names = (
        f'xmlns:w="{WORD}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {names}>{xml}</w:{name}>'


def docx_paragraph(text: str) -> str:
    """A paragraph of one run."""
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def docx_of(paragraphs: Sequence[str]) -> bytes:
    """A DOCX of these paragraphs."""
    return docx("".join(docx_paragraph(text) for text in paragraphs))


def odt(body: str, **parts: str) -> bytes:
    """An ODT with this XML within its body."""
    content = (
        f"<office:document-content {_ODF_NAMES}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    files = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    return zipped(files | {f"{name}.xml": xml for name, xml in parts.items()})


def odt_paragraph(text: str) -> str:
    """A paragraph; spaces beside others are elements, as OpenDocument wants it."""
    spaced = escape(text).replace(" ", "<text:s/>")
    return f"<text:p>{spaced}</text:p>"


def odt_of(paragraphs: Sequence[str]) -> bytes:
    """An ODT of these paragraphs."""
    return odt("".join(odt_paragraph(text) for text in paragraphs))


def html_of(paragraphs: Sequence[str]) -> bytes:
    """A page of these paragraphs."""
    body = "".join(f"<p>{escape(text)}</p>\n" for text in paragraphs)
    return f"<!doctype html><meta charset=utf-8><title>T</title><body>{body}".encode()


def pdf_of(lines: Sequence[str], *, extra: str = "", font: str = "") -> bytes:
    """A PDF of one page in Helvetica with these lines; `extra` is object number 7."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown}ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 6 0 R >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {font} >>",
        "<< /Font << /F1 5 0 R >> >>",
        *([extra] if extra else []),
    ]
    written = b"%PDF-1.4\n"
    places = []
    for number, held in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{held}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
    return written + f"{end}startxref\n{len(written)}\n%%EOF\n".encode()


def to_unicode(code: int, text: str) -> str:
    """An object that says which letters a code of a font stands for."""
    units = text.encode("utf-16-be").hex().upper()
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def"
        " 1 begincodespacerange <00> <FF> endcodespacerange"
        f" 1 beginbfchar <{code:02X}> <{units}> endbfchar endcmap end end"
    )
    return f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream"
