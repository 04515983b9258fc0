"""A memo as a web page that stands alone: no script, nothing that is fetched, notes at the end.

Notes are linked as DPUB-ARIA 1.1 has it (doc-noteref, doc-endnotes, doc-backlink). Their classes
and ids are LibreOffice's, which makes footnotes of them where the page is opened or pasted.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator
from html import escape
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
from timeline_app.interchange.documents.characters import (
    HAN,
    fit,
    is_language,
    plain,
    runs_from_the_right,
)
from timeline_app.interchange.documents.memo import memo_of
from timeline_app.interchange.documents.text import NOTES, NumberedNotes
from timeline_app.interchange.writing.outgoing import Outgoing

STYLE = """
body { max-width: 42em; margin: 3em auto; padding: 0 1.25em; line-height: 1.5;
  font-family: "Source Serif 4", Charter, Georgia, "Times New Roman", serif; }
:lang(zh) { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
:lang(zh-Hant), :lang(zh-TW), :lang(zh-HK) { font-family: "Noto Serif CJK TC",
  "Source Han Serif TC", "Songti TC", PMingLiU, serif; }
h1, h2, h3, .subtitle, .date, .attribution, .notes { font-family: Inter, "Segoe UI", Helvetica,
  Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1, h2, h3, p { white-space: pre-wrap; unicode-bidi: plaintext; overflow-wrap: anywhere; }
h1 { font-size: 1.75em; line-height: 1.2; margin: 0 0 0.25em; }
h2 { font-size: 1.3em; line-height: 1.25; margin: 2em 0 0.35em; }
h3 { font-size: 1.1em; line-height: 1.3; margin: 1.75em 0 0.2em; }
h2 + .date, h3 + .date { margin-top: 0; }
p { margin: 0.5em 0; }
.subtitle, .date, .attribution { font-size: 0.875em; color: #5b6470; }
.remark { font-size: 0.9375em; }
blockquote { margin: 1em 0 0.25em 1em; padding-left: 0.9em; border-left: 3px solid #bbbbbb; }
blockquote p { margin: 0; }
.translation { margin-left: 2.1em; }
.attribution { margin-left: 2.35em; }
figure { margin: 1.5em 0; }
img { max-width: 100%; height: auto; }
sup { line-height: 0; font-size: 0.7em; }
.notes { margin-top: 3em; border-top: 1px solid #bbbbbb; font-size: 0.875em; }
.notes { padding-top: 1em; }
.notes p { margin: 0.25em 0; }
a { color: inherit; }
sup a, a[role="doc-backlink"] { text-decoration: none; }
h2, h3 { break-after: avoid; }
blockquote { break-inside: avoid; }
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) { .subtitle, .date, .attribution { color: #a3acb8; } }
@media print { body { max-width: none; margin: 0; padding: 0; } }
"""


_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_WIDTH_PX = 672
"""How wide the text is at most, by the style."""
_CHINESE = re.compile(f"[{HAN}](?:[{HAN}\u3000-\u303f\uff00-\uffef·]*[{HAN}])?")
_OTHERS_WITH_HAN = re.compile("[\u3040-\u30ff\u1100-\u11ff\uac00-\ud7af]")
"""Kana and Hangul: a text with them is no Chinese one."""


def write(
    going: Outgoing,
    file: BinaryIO,
    *,
    translate: Translate = english,
    style: CitationStyle | None = None,
    figure: MemoFigure | None = None,
    language: str = "en-US",
) -> None:
    """Write the memo of all events, in the language that `translate` says its words in."""
    blocks = memo_of(going, translate, style, figure)
    write_blocks(blocks, file, translate=translate, language=language)


def write_blocks(
    blocks: Iterable[Block],
    file: BinaryIO,
    *,
    translate: Translate = english,
    language: str = "en-US",
) -> None:
    """Write a memo as a page in this language, titled as its first heading."""
    coming = iter(blocks)
    first = next(coming, None)
    title = plain(first.inlines) if isinstance(first, Heading) else ""
    file.write(_head(title, language).encode())
    with NumberedNotes() as notes:
        page = _Page(notes, language)
        for block in _chained(first, coming):
            file.write(f"{page.block(block)}\n".encode())
        file.write(page.closing().encode())
        if notes.count:
            label = escape(translate(NOTES))
            section = f'<section class="notes" role="doc-endnotes" aria-label="{label}">\n'
            file.write(section.encode())
            notes.write(file)
            file.write(b"</section>\n")
    file.write(b"</main>\n</body>\n</html>\n")


def _chained(first: Block | None, coming: Iterator[Block]) -> Iterator[Block]:
    if first is not None:
        yield first
    yield from coming


def _head(title: str, language: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
    )


class _Page:
    """Makes elements of blocks, and keeps their notes."""

    def __init__(self, notes: NumberedNotes, language: str) -> None:
        self._notes = notes
        self._language = language
        self._is_in_event = False

    def block(self, block: Block) -> str:
        """The element of a block; an event is an article from its heading on."""
        match block:
            case MemoFigure():
                return _figure(block)
            case Heading():
                opened = f'<article id="{_id(block.anchor)}">\n' if block.anchor else ""
                before = self.closing() + opened
                self._is_in_event = bool(block.anchor)
                name = f"h{min(max(block.level, 1), 6)}"
                turned = _direction(block.inlines)
                return f"{before}<{name}{turned}>{self._words(block.inlines)}</{name}>"
            case MemoParagraph(role=ParagraphRole.QUOTE):
                language = _common_language(block.inlines)
                lang = f' lang="{language}"' if language else ""
                words = self._words(block.inlines, language)
                turned = _direction(block.inlines)
                return f"<blockquote{lang}{turned}><p>{words}</p></blockquote>"
            case MemoParagraph():
                role = block.role.value
                kind = "" if block.role is ParagraphRole.BODY else f' class="{role}"'
                return f"<p{kind}{_direction(block.inlines)}>{self._words(block.inlines)}</p>"

    def closing(self) -> str:
        """The end of the article that is open."""
        was_open, self._is_in_event = self._is_in_event, False
        return "</article>\n" if was_open else ""

    def _words(self, inlines: Inlines, language: str = "") -> str:
        """Words in a language that is said of the element around, else in that of the page."""
        words = "".join(
            self._note(one) if isinstance(one, Footnote) else _span(one, language or self._language)
            for one in inlines
        )
        return words.replace("</sup><sup>", ", ")  # else two marks are read as one number

    def _note(self, note: Footnote) -> str:
        number = self._notes.next_number()
        words = "".join(_span(span, self._language) for span in note.spans)
        self._notes.keep(
            f'<div id="sdfootnote{number}" role="doc-footnote"><p><a class="sdfootnotesym"'
            f' id="sdfootnote{number}sym" href="#sdfootnote{number}anc" role="doc-backlink">'
            f"{number}</a> {words}</p></div>\n"
        )
        return (
            f'<sup><a class="sdfootnoteanc" id="sdfootnote{number}anc"'
            f' href="#sdfootnote{number}sym" role="doc-noteref">{number}</a></sup>'
        )


def _span(span: TextSpan, around: str) -> str:
    """A span; `around` is the language that is said around it."""
    words = escape(fit(span.text)).replace("\n", "<br>")
    if is_language(span.language):
        if span.language != around:
            words = f'<span lang="{span.language}">{words}</span>'
    elif not around.startswith("zh") and not _OTHERS_WITH_HAN.search(words):
        words = _CHINESE.sub(r'<span lang="zh">\g<0></span>', words)
    if span.is_emphasized:
        words = f"<em>{words}</em>"
    if span.is_strong:
        words = f"<strong>{words}</strong>"
    if is_web_address(span.address):
        words = f'<a href="{escape(span.address)}">{words}</a>'
    return words


def _direction(inlines: Inlines) -> str:
    """What is said of an element whose words run from the right; nothing of any other."""
    return ' dir="rtl"' if runs_from_the_right(plain(inlines)) else ""


def _figure(figure: MemoFigure) -> str:
    data = base64.b64encode(figure.png).decode()
    width = min(figure.width_px, _WIDTH_PX)
    height = round(width * figure.height_px / max(figure.width_px, 1))
    return (
        f'<figure><img src="data:image/png;base64,{data}" width="{width}" height="{height}"'
        f' alt="{escape(fit(figure.description))}"></figure>'
    )


def _id(anchor: str) -> str:
    """The id of an event as one of HTML, which has no blanks and is no note's."""
    return "event-" + escape(re.sub(r"\s", "_", fit(anchor)))


def _common_language(inlines: Inlines) -> str:
    """The language that all of the words are said to be in; empty if there is none."""
    languages = {one.language for one in inlines if not isinstance(one, Footnote)}
    language = languages.pop() if len(languages) == 1 else ""
    return language if is_language(language) else ""
