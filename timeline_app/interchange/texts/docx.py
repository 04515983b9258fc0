"""The words of a DOCX file (ECMA-376): body, tables, text boxes, footnotes and endnotes."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping

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

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_FOREIGN_TEXT = "t"
"""What holds characters in formulas and drawings too, whose other names aren't Word's."""

_NO_WORDS = frozenset({"sectPr", "sdtPr", "tblPr", "tblGrid", "tcPr", "rPr"})
_STRUCK_OUT = frozenset({"del", "moveFrom"})
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}


def is_docx(parts: ZipParts) -> bool:
    """Whether a zip file holds a Word document."""
    return "[Content_Types].xml" in parts.names and _main_part(parts) in parts.names


def docx_words(parts: ZipParts) -> KeptWords:
    """The words of a Word document, notes at the end in the order they are referred to.

    What is struck out while changes are tracked is left out, what is put in is kept. Nothing
    stands for the mark of a note, as nobody has written one. Raises `TextReadError`.
    """
    main = _main_part(parts)
    budget = Budget()
    body = _DocxWords(budget)
    read_xml(parts.chunks(main), body)
    related = _related(parts, main)
    _put_notes(parts, related, body, budget)
    title = one_text(parts.chunks("docProps/core.xml"), "title")
    words = checked(body.paragraphs.text())
    return KeptWords(words, TextFormat.DOCX, title=title, left_out=_left_out(parts, related, body))


def _put_notes(
    parts: ZipParts, related: Mapping[str, list[str]], body: _DocxWords, budget: Budget
) -> None:
    for kind, name in _NOTES.items():
        read = _DocxWords(budget)
        for part in related.get(kind, ()):
            read_xml(parts.chunks(part), read)
        for number in dict.fromkeys(body.references[name]):
            if number in read.notes:
                body.paragraphs.put_note(read.notes[number])


def _left_out(
    parts: ZipParts, related: Mapping[str, list[str]], body: _DocxWords
) -> tuple[OmittedContent, ...]:
    def has_words(*kinds: str) -> bool:
        names = [name for kind in kinds for name in related.get(kind, ())]
        return any(one_text(parts.chunks(name), _FOREIGN_TEXT) for name in names[:20])

    found = {
        OmittedContent.HEADERS: has_words("header", "footer"),
        OmittedContent.DELETIONS: body.has_deletions,
        OmittedContent.COMMENTS: has_words("comments"),
    }
    return tuple(kind for kind, is_there in found.items() if is_there)


class _Relations:
    """Gathers which parts belong to a part, by the last word of their type."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: dict[str, list[str]] = {}

    def start(self, namespace: str, name: str, attributes: Attributes) -> None:
        del namespace
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.join("/", self._folder, attributes.get("Target", ""))
            self.found.setdefault(kind, []).append(posixpath.normpath(target).lstrip("/"))

    def end(self, namespace: str, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


def _related(parts: ZipParts, name: str) -> Mapping[str, list[str]]:
    folder, _, last = name.rpartition("/")
    relations = _Relations(folder)
    path = posixpath.join(folder, "_rels", f"{last}.rels")
    if path in parts.names:
        read_xml(parts.chunks(path), relations)
    return relations.found


def _main_part(parts: ZipParts) -> str:
    found = _related(parts, "").get("officeDocument", ["word/document.xml"])[0]
    return found if found.endswith(".xml") and "/xl/" not in f"/{found}" else ""


class _DocxWords:
    """What is told of a part's XML, as paragraphs."""

    def __init__(self, budget: Budget) -> None:
        self.paragraphs = Paragraphs(budget)
        self.references: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self.notes: dict[str, str] = {}
        self.has_deletions = False
        self._skipped = 0
        """How many elements within each other are passed over just now."""
        self._properties = 0
        self._chosen: list[bool] = []
        """For each `AlternateContent` around: whether one of its branches was taken."""
        self._is_mark_struck: list[bool] = []
        """For each paragraph around: whether its end is, so that the next one continues it."""
        self._is_row_struck: list[bool] = []
        self._note = ""
        self._text: list[str] | None = None
        self._keeps_space = False

    def start(self, namespace: str, name: str, attributes: Attributes) -> None:
        if self._skipped:
            self._skipped += 1
        elif namespace == _ALTERNATIVES:
            self._start_alternative(name)
        elif self._properties:
            self._start_property(name)
        elif namespace in _WORD:
            self._start_word(name, attributes)
        elif name == _FOREIGN_TEXT:
            self._text, self._keeps_space = [], True

    def end(self, namespace: str, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif namespace == _ALTERNATIVES:
            if name == "AlternateContent":
                self._chosen.pop()
        elif self._properties:
            self._properties -= name in ("pPr", "trPr")
        elif name == _FOREIGN_TEXT and self._text is not None:
            self._put_text()
        elif namespace in _WORD and name in self._ENDS:
            self._ENDS[name](self)

    def text(self, text: str) -> None:
        if self._text is not None and not self._skipped:
            self._text.append(text)

    def _start_alternative(self, name: str) -> None:
        """Of the ways in which the same is said, such as a text box, the first alone is read."""
        if name == "AlternateContent":
            self._chosen.append(False)
        elif self._chosen and self._chosen[-1]:
            self._skipped = 1
        elif self._chosen:
            self._chosen[-1] = True

    def _start_property(self, name: str) -> None:
        """Of the properties of a paragraph and of a row only that they are struck out matters."""
        if name in ("pPr", "trPr"):
            self._properties += 1
        elif name in _STRUCK_OUT:
            self.has_deletions = True
            if self._is_in_row_properties:
                self._is_row_struck[-1:] = [True]
            else:
                self._is_mark_struck[-1:] = [True]

    def _start_word(self, name: str, attributes: Attributes) -> None:
        if name == _FOREIGN_TEXT:
            self._text = []
            self._keeps_space = attributes.get("space") == "preserve"
        elif name in _SIGNS:
            self.paragraphs.put(_SIGNS[name])
        elif name in ("pPr", "trPr"):
            self._properties = 1
            self._is_in_row_properties = name == "trPr"
        elif name in _STRUCK_OUT:
            self.has_deletions = True
            self._skipped = 1
        elif name in _NO_WORDS:
            self._skipped = 1
        elif name in self._STARTS:
            self._STARTS[name](self, attributes)

    def _put_text(self) -> None:
        text = "".join(self._text or ()).replace("\n", " ")
        self._text = None
        self.paragraphs.put(text if self._keeps_space else text.strip(" \t"))

    def _start_paragraph(self, _: Attributes) -> None:
        self._is_mark_struck.append(False)

    def _end_paragraph(self) -> None:
        if not self._is_mark_struck.pop():
            self.paragraphs.end_paragraph()

    def _start_row(self, _: Attributes) -> None:
        self._is_row_struck.append(False)
        self.paragraphs.begin_row()

    def _end_row(self) -> None:
        self.paragraphs.end_row(is_kept=not self._is_row_struck.pop())

    def _begin_box(self, _: Attributes) -> None:
        self.paragraphs.begin_box()

    def _put_symbol(self, attributes: Attributes) -> None:
        """A character of a font of symbols, by the private-use code that Word gives it."""
        try:
            self.paragraphs.put(chr(int(attributes.get("char", ""), 16)))
        except (ValueError, OverflowError) as error:
            raise TextReadError(UnreadTextReason.BROKEN, "w:sym") from error

    def _start_note(self, attributes: Attributes) -> None:
        if attributes.get("type", "normal") != "normal":  # the line that is drawn above notes
            self._skipped = 1
            return
        self._note = attributes.get("id", "")
        self.paragraphs.begin_box()

    def _end_note(self) -> None:
        self.notes[self._note] = self.paragraphs.end_note()

    def _end_reading(self) -> None:
        self._reading = self.paragraphs.end_note()

    def _end_ruby(self) -> None:
        """The reading of a word stands before it in the file, and behind it everywhere else."""
        self.paragraphs.put(self._reading)
        self._reading = ""

    _reading = ""
    _is_in_row_properties = False
    _STARTS: Mapping[str, Callable[[_DocxWords, Attributes], None]] = {
        "p": _start_paragraph,
        "tr": _start_row,
        "tc": _begin_box,
        "txbxContent": _begin_box,
        "rt": _begin_box,
        "sym": _put_symbol,
        "footnote": _start_note,
        "endnote": _start_note,
        "footnoteReference": lambda self, named: self.references["footnote"].append(
            named.get("id", "")
        ),
        "endnoteReference": lambda self, named: self.references["endnote"].append(
            named.get("id", "")
        ),
    }
    _ENDS: Mapping[str, Callable[[_DocxWords], None]] = {
        "p": _end_paragraph,
        "tr": _end_row,
        "tc": lambda self: self.paragraphs.end_cell(),
        "txbxContent": lambda self: self.paragraphs.end_text_box(),
        "rt": _end_reading,
        "ruby": _end_ruby,
        "footnote": _end_note,
        "endnote": _end_note,
    }
