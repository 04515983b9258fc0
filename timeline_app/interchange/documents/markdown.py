"""A memo as Markdown with footnotes: UTF-8, the notes of an event below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.memo.blocks import (
    Block,
    Footnote,
    Heading,
    Inlines,
    MemoFigure,
    MemoParagraph,
    ParagraphRole,
    TextSpan,
)
from timeline_app.core.text.translation import Translate, english
from timeline_app.interchange.documents.characters import fit
from timeline_app.interchange.documents.memo import memo_of
from timeline_app.interchange.writing.outgoing import Outgoing

MARK = "\uffff"
"""A character that no text holds once it is `fit`."""

_ANYWHERE = (
    r"[\\`*_{\[\]<|~^$#@]"
    r"|&(?=[#A-Za-z])"  # a named or numbered character
    r"|=(?==)|%(?=%)|-(?=-)|\.(?=\.\.)"  # a highlight, a comment, a dash, an ellipsis
    r"|:(?=[\w+-]+:|//)|(?<=[Ww]{3})\."  # an emoji by its name, an address
    # An image, a link, a definition, made with marks of ours.
    rf"|!(?={MARK}|\Z)|(?<={MARK})\(|(?<=\A{MARK}):"
)
_MARKED = re.compile(rf"{_ANYWHERE}|\A[-+>=:%]")
_VERBATIM = re.compile(rf"{_ANYWHERE}|\A[-+>=:%]|['\"]")
_LIST = re.compile(r"\A(\(?(?:[0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+))([.)])(?=\s|\Z|\uffff)")
"""A number or letter that begins a list, as pandoc has them."""


def escaped(line: str, *, is_verbatim: bool = False) -> str:
    """A line, without white space around it, as Markdown that says just that.

    Of what is verbatim straight quotation marks stay straight too, where a program would make
    curly ones of them (pandoc does by default).
    """
    pattern = _VERBATIM if is_verbatim else _MARKED
    line = _LIST.sub(r"\1" + "\ufffe" + r"\2", line.strip(" \t"))
    return pattern.sub(r"\\\g<0>", line).replace("\ufffe", "\\")


def destination(address: str) -> str:
    """A web address as what a link leads to."""
    address = address.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")
    return f"<{re.sub('&(?=[#A-Za-z0-9]+;)', '&amp;', address)}>"


_BREAK = "  \n"
"""The end of a line within a paragraph, which all programs know."""
_QUOTED = frozenset({ParagraphRole.QUOTE, ParagraphRole.TRANSLATION, ParagraphRole.ATTRIBUTION})
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_STRESSED = re.compile(r"([\W_]*)([^\W_](?:.*[^\W_])?)([\W_]*)\Z")
"""What can be told as stressed: it begins and ends with a letter or digit, whatever is around."""
_PLAIN_ADDRESS = re.compile(r"[!-:=?-\[\]-~]+\Z")
"""An address that can be written as it is: ASCII, nothing of which programs make another one."""


def write(
    going: Outgoing,
    file: BinaryIO,
    *,
    translate: Translate = english,
    style: CitationStyle | None = None,
) -> None:
    """Write the memo of all events, in the language that `translate` says its words in."""
    write_blocks(memo_of(going, translate, style, None), file)


def write_blocks(blocks: Iterable[Block], file: BinaryIO) -> None:
    """Write a memo. A picture has no place in it."""
    writing = _Writing()
    for text in writing.texts(blocks):
        file.write(text.encode())


class _Writing:
    """Makes Markdown of blocks, and keeps the notes until the next heading."""

    def __init__(self) -> None:
        self._count = 0
        self._waiting: list[str] = []

    def texts(self, blocks: Iterable[Block]) -> Iterator[str]:
        """The text of each block, and of the notes below those that belong together."""
        was: ParagraphRole | None = None
        between = ""
        for block in blocks:
            if isinstance(block, MemoFigure):
                continue
            if isinstance(block, Heading):
                if self._waiting:
                    yield f"{between}{self._notes()}"
                was = None
            role = block.role if isinstance(block, MemoParagraph) else None
            goes_on = role in _QUOTED and was in _QUOTED and role is not ParagraphRole.QUOTE
            yield f"{'>' if goes_on else ''}{between}{self._block(block)}\n"
            was, between = role, "\n"
        if self._waiting:
            yield f"{between}{self._notes()}"

    def _block(self, block: Heading | MemoParagraph) -> str:
        if isinstance(block, Heading):
            one_line = " ".join(self._paragraphs(block.inlines)).replace(_BREAK, " ")
            return f"{'#' * min(max(block.level, 1), 6)} {one_line}"
        paragraphs = self._paragraphs(block.inlines, is_verbatim=block.role is ParagraphRole.QUOTE)
        text = "\n\n".join(paragraphs)
        return _each_line("> ", text) if block.role in _QUOTED else text

    def _notes(self) -> str:
        notes, self._waiting = self._waiting, []
        return "\n".join([*notes, ""])

    def _paragraphs(self, inlines: Inlines, *, is_verbatim: bool = False) -> list[str]:
        """The paragraphs that words consist of; a blank line parts them."""
        marks: list[str] = []
        words = "".join(self._put(inlines, marks))
        coming = iter(marks)
        return [
            re.sub(
                MARK,
                lambda _: next(coming),
                _BREAK.join(escaped(line, is_verbatim=is_verbatim) for line in lines.split("\n")),
            )
            for lines in _BLANK_LINES.split(words.strip(" \t\n"))
        ]

    def _put(self, inlines: Inlines, marks: list[str]) -> Iterator[str]:
        """Words with a sign for each mark, which are told apart."""
        is_after_note = False
        for inline in inlines:
            if isinstance(inline, Footnote):
                self._count += 1
                number = self._count  # those of a note come after it
                self._waiting.append("")
                at = len(self._waiting) - 1
                note = "\n\n".join(self._paragraphs(inline.spans))
                indented = _each_line("    ", note).removeprefix("    ")
                self._waiting[at] = f"[^{number}]: {indented}"
                marks.append(f"{' ' if is_after_note else ''}[^{number}]")
                yield MARK
                is_after_note = True
            else:
                yield from _span(inline, marks)
                is_after_note = False


def _span(span: TextSpan, marks: list[str]) -> Iterator[str]:
    text = fit(span.text)
    if is_web_address(span.address) and "\n" not in text:
        if text == span.address and _PLAIN_ADDRESS.match(text):
            marks.append(f"<{text}>")
            yield MARK
            return
        marks += ["[", f"]({destination(span.address)})"]
        yield f"{MARK}{text}{MARK}"
        return
    sign = "**" if span.is_strong else "*" if span.is_emphasized else ""
    found = _STRESSED.match(text) if sign else None
    if found is None:
        yield text
    else:
        marks += [sign, sign]
        yield f"{found[1]}{MARK}{found[2]}{MARK}{found[3]}"


def _each_line(before: str, text: str) -> str:
    """Put something in front of each line; blank ones get no white space at their end."""
    return "\n".join(f"{before}{line}" if line else before.rstrip() for line in text.split("\n"))
