"""The words of an ODT file (OpenDocument 1.3): body, tables, text boxes, footnotes, endnotes."""

from __future__ import annotations

import re

from timeline_app.core.evidence.text_input import (
    KeptWords,
    OmittedContent,
    TextFormat,
    TextReadError,
    UnreadTextReason,
)
from timeline_app.interchange.texts.paragraphs import Budget, Paragraphs, checked
from timeline_app.interchange.texts.xml_parts import Attributes, one_text, read_xml
from timeline_app.interchange.texts.zip_parts import ZipParts

_TYPES = (
    b"application/vnd.oasis.opendocument.text",
    b"application/vnd.oasis.opendocument.text-template",
    b"application/vnd.oasis.opendocument.text-master",
)
_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 10_000
"""A `text:s` says how many spaces it stands for."""

_NO_WORDS = frozenset(
    {
        ("office", "annotation"),
        ("office", "annotation-end"),
        ("office", "binary-data"),
        ("office", "forms"),
        ("office", "scripts"),
        ("office", "event-listeners"),
        ("table", "covered-table-cell"),
        ("text", "note-citation"),
        ("text", "number"),
        ("text", "script"),
        ("text", "sequence-decls"),
        ("text", "tracked-changes"),
        ("text", "variable-decls"),
        ("text", "user-field-decls"),
        ("svg-compatible", "title"),
        ("svg-compatible", "desc"),
    }
)
"""What stands in the body and is none of its words: numbers that are counted, not written,
descriptions of pictures, comments, and what changes were tracked have struck out."""

_PARAGRAPHS = frozenset({("text", "p"), ("text", "h")})
_DRAWN = frozenset(
    ("drawing", name)
    for name in """text-box custom-shape rect line polyline polygon regular-polygon path circle
    ellipse connector caption measure""".split()  # noqa: SIM905 - a table to be read
)
"""What is drawn beside the paragraph it is anchored in, and may hold paragraphs of its own."""
_BOXES = _DRAWN | {("table", "table-cell"), ("text", "note-body")}


def is_odt(parts: ZipParts) -> bool:
    """Whether a zip file holds a text document of OpenDocument."""
    return parts.start("mimetype", 200).strip() in _TYPES and "content.xml" in parts.names


def odt_words(parts: ZipParts) -> KeptWords:
    """The words of a text document, notes at the end. Raises `TextReadError`."""
    if b"encryption-data" in parts.start("META-INF/manifest.xml"):
        raise TextReadError(UnreadTextReason.ENCRYPTED)
    body = _OdtWords(Budget())
    read_xml(parts.chunks("content.xml"), body)
    for note in body.notes:
        body.paragraphs.put_note(note)
    words = checked(body.paragraphs.text())
    title = one_text(parts.chunks("meta.xml"), "title")
    return KeptWords(words, TextFormat.ODT, title=title, left_out=_left_out(parts, body))


def _left_out(parts: ZipParts, body: _OdtWords) -> tuple[OmittedContent, ...]:
    headers = [one_text(parts.chunks("styles.xml"), name) for name in ("header", "footer")]
    found = {
        OmittedContent.HEADERS: any(headers),
        OmittedContent.DELETIONS: body.has_deletions,
        OmittedContent.COMMENTS: body.has_comments,
    }
    return tuple(kind for kind, is_there in found.items() if is_there)


class _OdtWords:
    """What is told of `content.xml`, as paragraphs."""

    def __init__(self, budget: Budget) -> None:
        self.paragraphs = Paragraphs(budget)
        self.notes: list[str] = []
        self.has_deletions = self.has_comments = False
        self._skipped = 0
        self._is_in_body = False
        self._within: list[int] = [0]
        """For each box around: how many paragraphs are open in it."""

    def start(self, namespace: str, name: str, attributes: Attributes) -> None:
        kind = _kind(namespace), name
        if self._skipped:
            self._skipped += 1
            self.has_deletions |= kind == ("text", "deletion")
        elif kind in _NO_WORDS:
            self._skipped = 1
            self.has_comments |= kind == ("office", "annotation")
        elif kind == ("office", "text"):
            self._is_in_body = True
        elif kind in _PARAGRAPHS:
            self._within[-1] += 1
        elif kind == ("table", "table-row"):
            self.paragraphs.begin_row()
        elif kind in _BOXES:
            self.paragraphs.begin_box()
            self._within.append(0)
        elif self._is_in_paragraph and kind[0] == "text":
            self.paragraphs.put(_sign(name, attributes))

    def end(self, namespace: str, name: str) -> None:
        kind = _kind(namespace), name
        if self._skipped:
            self._skipped -= 1
        elif kind in _PARAGRAPHS:
            self._within[-1] -= 1
            self.paragraphs.end_paragraph()
        elif kind == ("table", "table-row"):
            self.paragraphs.end_row()
        elif kind in _BOXES:
            self._within.pop()
            self._end_box(kind)

    def _end_box(self, kind: tuple[str, str]) -> None:
        if kind in _DRAWN:
            self.paragraphs.end_text_box()
        elif kind == ("table", "table-cell"):
            self.paragraphs.end_cell()
        else:
            self.notes.append(self.paragraphs.end_note())

    def text(self, text: str) -> None:
        """Characters: white space counts as one space, and at a paragraph's start as none."""
        if self._skipped or not self._is_in_paragraph:
            return
        text = _SPACE.sub(" ", text)
        if text.startswith(" ") and (self.paragraphs.is_at_start or self._is_after_space):
            text = text[1:]
        if text:
            self.paragraphs.put(text)

    @property
    def _is_in_paragraph(self) -> bool:
        return self._is_in_body and self._within[-1] > 0

    @property
    def _is_after_space(self) -> bool:
        return self.paragraphs.ends_with_space


def _kind(namespace: str) -> str:
    """The last word of a namespace of OpenDocument, for names are told by it."""
    return namespace.removeprefix(_NAMESPACE).partition(":")[0]


def _sign(name: str, attributes: Attributes) -> str:
    """What an element without text of its own stands for."""
    if name == "s":
        count = attributes.get("c", "1")
        return " " * min(int(count), _MOST_SPACES) if count.isdecimal() and len(count) < 10 else " "
    return {"tab": "\t", "line-break": "\n"}.get(name, "")
