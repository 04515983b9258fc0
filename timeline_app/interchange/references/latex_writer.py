"""Texts and names as LaTeX, in which nothing is a command that was none."""

from __future__ import annotations

import re

from timeline_app.core.records.records import CslName
from timeline_app.interchange.references.latex import MOST_NESTED
from timeline_app.interchange.writing.event_texts import one_line

_SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "`": r"\textasciigrave{}",
        **{sign: f"\\{sign}" for sign in "$&#_%"},
    }
)
_BRACES = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
"""For braces that don't close each other: BibTeX counts them even behind a backslash."""
_JOINED = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=<)(?=<)|(?<=>)(?=>)|(?<=,)(?=,)")
"""Between signs that LaTeX makes one of."""
_BRACE = re.compile(r"[{}]")
_ODD_NAME = re.compile(r"[,{}]|(?:^|\s)and(?:\s|$)", re.IGNORECASE)


def latex_of(text: str) -> str:
    """A text on one line, as LaTeX."""
    line = one_line(text)
    signs = _SIGNS if _is_balanced(line) else _SIGNS | str.maketrans(_BRACES)
    return _JOINED.sub("{}", line.translate(signs))


def _is_balanced(text: str) -> bool:
    depth = 0
    for sign in _BRACE.findall(text):
        depth += 1 if sign == "{" else -1
        if not 0 <= depth < MOST_NESTED:
            return False
    return depth == 0


def names_as_latex(names: tuple[CslName, ...]) -> str:
    """Names joined by "and", each with its family first; one that is not parted in braces."""
    return " and ".join(filter(None, map(_name, names)))


def _name(name: CslName) -> str:
    if name.literal or not name.family:
        whole = latex_of(name.literal or name.given)
        return f"{{{whole}}}" if whole else ""
    family, given = _part(name.family), _part(name.given)
    return f"{family}, {given}" if given else f"{family},"


def _part(text: str) -> str:
    """A part of a name; what would part it further is in braces."""
    latex = latex_of(text)
    return f"{{{latex}}}" if "\\" in latex or _ODD_NAME.search(text) else latex
