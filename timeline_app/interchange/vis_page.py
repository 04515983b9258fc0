"""Web pages whose own script holds the items of a vis-timeline; no script is run, none fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from timeline_app.interchange.foreign.decoding import head_text, text_of
from timeline_app.interchange.foreign.reader import (
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    file_of,
)

_NAMED = re.compile(r"\bvis(?:-timeline)?[\w.-]*\.js\b|\bvis\.(?:DataSet|Timeline)\b|vis-timeline")
"""How a page names the library: by its file, or by what it makes of it."""
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_LONGEST_TAG = 2_000
_LARGEST_PAGE = 8_000_000
"""Bytes: 300,000 items, and some copies of the library within the page."""
_ELSEWHERE = re.compile(r"\bsrc\s*=", re.IGNORECASE)
_MAKES_ONE = re.compile(r"\bnew\s+(?:\w+\.)?Timeline\s*\(")
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,500})", re.IGNORECASE)


def is_page(head: bytes) -> bool:
    """Whether a file is a page at all."""
    return head_text(head).lstrip("\ufeff \t\r\n").startswith("<")


def may_hold_items(head: bytes) -> bool:
    """Whether a page begins so that its script may make a timeline."""
    return is_page(head) and _NAMED.search(head_text(head)) is not None


def script_of(file: ForeignFile) -> tuple[str, ForeignFile]:
    """The title of a page, and its own scripts as a file; of one that makes a timeline.

    Raises `ForeignRefusedError` for another page.
    """
    if file.size > _LARGEST_PAGE:
        raise ForeignRefusedError(RefusalReason.UNSAFE, "size")
    with text_of(file) as stream:
        try:
            page = stream.read()
        except UnicodeDecodeError as error:
            raise ForeignRefusedError(RefusalReason.ENCODING) from error
    script = "\n;\n".join(_own_scripts(page))
    if not _MAKES_ONE.search(script):
        raise ForeignRefusedError(RefusalReason.NOT_THIS_FORMAT)
    title = _TITLE.search(page)
    words = " ".join(unescape(title[1]).split()) if title else ""
    return words, file_of(f"\ufeff{script}".encode(), file.options, file.name)


def _own_scripts(page: str) -> Iterator[str]:
    """What stands in the scripts of a page itself."""
    at = 0
    while found := _SCRIPT.search(page, at):
        start = page.find(">", found.end(), found.end() + _LONGEST_TAG) + 1
        if not start:
            at = found.end()
            continue
        end = _SCRIPT_END.search(page, start)
        if end is None:
            return
        if not _ELSEWHERE.search(page, found.end(), start):
            yield page[start : end.start()]
        at = end.end()
