"""Writes documents by hand, as plainly as their formats allow: what is read back must be equal."""

from __future__ import annotations

import io
import zipfile
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
