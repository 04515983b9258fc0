"""Texts and names in LaTeX, as BibTeX has them, into Unicode."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline_app.core.evidence.import_result import ItemParts, RemarkReason
from timeline_app.core.records.records import CslName

if TYPE_CHECKING:
    from pylatexenc.latex2text import LatexNodes2Text

MOST_NESTED = 64
"""Braces within braces; nobody writes so many, and reading them takes a stack."""

_SPECIAL = re.compile(r"[\\{}$~%&#^_-]|``|''")
_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
_LINK = re.compile(
    r"\\(?:url|nolinkurl)\s*\{([^{}]*)\}|\\href\s*\{([^{}]*)\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}"
)
_LINK_SIGN = "\ue0f1"
"""Stands for a link while all else becomes text."""
_SIGNS = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
"""Commands for signs that the reader of LaTeX doesn't know, or knows as others."""
_SIGN = re.compile(rf"\\({'|'.join(_SIGNS)})(?:\{{\}}|\s+|(?![A-Za-z]))")
_STAND_INS = dict(zip(_SIGNS, "\ue0f2\ue0f3\ue0f4", strict=True))
_STOOD_FOR = {ord(_STAND_INS[name]): sign for name, sign in _SIGNS.items()}
_ACCENTS = frozenset("'`\"^~=.%cHkbdruv")
_SHAPES = re.compile(
    r"emph|text(it|bf|sc|sl|tt|sf|rm|up|md|normal|quote|superscript|subscript)?|enquote|[mh]box"
    r"|(upper|lower)case|Make(Upper|Lower)case|it|bf|sc|sl|tt|sf|rm|em|(it|sc)shape|bfseries"
    r"|normalfont|relax|noopsort|mkbib(quote|emph)|protect|ensuremath|underline"
)
"""Commands that say how their text looks, and nothing else."""


def text_of_latex(latex: str, parts: ItemParts, field: str) -> str:
    """The text without braces and commands; formulas stay as they are written.

    A text with a command that means more than a letter or a look stays LaTeX as a whole, which
    is noted in `parts`: half of it read would be wrong.
    """
    plain = " ".join(latex.split())
    if not _SPECIAL.search(latex):
        return plain
    links = [_link_words(match) for match in _LINK.finditer(latex)]
    rest = _LINK.sub(_LINK_SIGN, latex)
    text = None
    if rest.count(_LINK_SIGN) == len(links) and _is_plain_enough(rest):
        text = _converted(rest)
    if text is None or text.count(_LINK_SIGN) != len(links):
        parts.remark(RemarkReason.LATEX, field, plain)
        return plain
    for words in links:
        text = text.replace(_LINK_SIGN, words, 1)
    return " ".join(text.split())


def _link_words(link: re.Match[str]) -> str:
    """An address, behind the words that it is put under if those are others."""
    address = link[1] if link[1] is not None else link[2]
    bare = re.sub(r"\\([%#&_~{}$])", r"\1", address.strip())
    shown = link[3] or ""
    text = _converted(shown) if _is_plain_enough(shown) else None
    words = " ".join((shown if text is None else text).split())
    return f"{words} ({bare})" if words and words != bare else bare


def _is_plain_enough(latex: str) -> bool:
    """Whether nothing in it means more than letters and looks."""
    depth = 0
    for sign in re.findall(r"\\.|[{}]", latex, re.DOTALL):
        depth += (sign == "{") - (sign == "}")
        if depth > MOST_NESTED:
            return False
    outside = re.sub(r"\$[^$]*\$", "", latex)  # formulas stay as they are
    return all(_is_letter_or_look(match[1]) for match in _COMMAND.finditer(outside))


@cache
def _is_letter_or_look(command: str) -> bool:
    if command in _ACCENTS or command in _SIGNS or _SHAPES.fullmatch(command) or command.isspace():
        return True
    letter = _specification(command)
    return isinstance(letter, str) and "%" not in letter and "<" not in letter


def _specification(command: str) -> object:
    """What a command of LaTeX becomes: the text, or None if that is no matter of a text."""
    from pylatexenc.latex2text import get_default_latex_context_db

    found = get_default_latex_context_db().get_macro_spec(command)
    return None if found is None else found.simplify_repl


@cache
def _reader() -> LatexNodes2Text:
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(math_mode="verbatim", keep_comments=True, strict_latex_spaces=False)


def _converted(latex: str) -> str | None:
    """The text; None where the reader of LaTeX can't make one of it."""
    from pylatexenc.latexwalker import LatexWalkerError

    try:
        signs = _SIGN.sub(lambda found: _STAND_INS[found[1]], latex)
        text: str = _reader().latex_to_text(signs)
    except (LatexWalkerError, LookupError, ValueError, TypeError, RecursionError):
        return None  # it trips over commands that lack what they need
    return text.translate(_STOOD_FOR).replace("\u00a0", " ")


def names_of_latex(latex: str, field: str, parts: ItemParts) -> tuple[CslName, ...]:
    """The names of a list joined by "and"; one wholly in braces is kept together.

    Particles and "Jr." go with the family name, which is noted in `parts`.
    """
    from bibtexparser.middlewares.names import (
        InvalidNameError,
        parse_single_name_into_parts,
        split_multiple_persons_names,
    )

    names: list[CslName] = []
    for one in split_multiple_persons_names(" ".join(latex.split())):
        if _is_braced(one) or "\\href" in one or "\\url" in one:
            names.append(CslName(literal=text_of_latex(one, parts, field)))
            continue
        if _is_family(one):
            names.append(CslName(text_of_latex(one.rstrip(" ,"), parts, field)))
            continue
        try:
            found = parse_single_name_into_parts(one, strict=False)
        except InvalidNameError:
            names.append(CslName(literal=text_of_latex(one, parts, field)))
            continue
        given, particles, family, suffix = (
            text_of_latex(" ".join(piece), parts, field)
            for piece in (found.first, found.von, found.last, found.jr)
        )
        name = CslName(" ".join(filter(None, (particles, family, suffix))), given)
        if name != CslName():
            names.append(CslName(literal="others") if name.family == "others" else name)
        if suffix:
            parts.remark(RemarkReason.NAME_JOINED, field, one)
    return tuple(names)


def _is_family(name: str) -> bool:
    """Whether a name is a family alone, which its only comma ends."""
    depth = commas = 0
    for sign in re.findall(r"\\.|[{},]", name):
        depth += (sign == "{") - (sign == "}")
        commas += sign == "," and depth == 0
    return name.endswith(",") and commas == 1


def _is_braced(name: str) -> bool:
    """Whether one pair of braces encloses all of a name."""
    depth = 0
    for i, letter in enumerate(name):
        depth += (letter == "{") - (letter == "}")
        if depth == 0 and i < len(name) - 1:
            return False
    return name.startswith("{") and name.endswith("}")
