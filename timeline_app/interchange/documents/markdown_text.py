"""Plain text as Markdown: whatever any of its kinds takes for markup is escaped.

Heeded are CommonMark, GitHub's, pandoc's with its extensions (tables, notes, citations, formulas,
typography) and Obsidian's (links, tags, comments, highlights). Marks that we do set stand as
`MARK` in the text until it is escaped.
"""

from __future__ import annotations

import re

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
