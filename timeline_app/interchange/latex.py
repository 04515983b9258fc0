"""Texts and names in LaTeX, as BibTeX has them, into Unicode."""

from __future__ import annotations

import re

from timeline_app.core.read_sources import ItemParts, RemarkReason
from timeline_app.core.records import CslName


def text_of_latex(latex: str) -> str:
    """The text without braces and commands; formulas stay as they are written."""
    from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

    if not re.search(r"[\\{}$~%&#^_-]|``|''", latex):
        return " ".join(latex.split())
    reader = LatexNodes2Text(math_mode="verbatim", keep_comments=True, strict_latex_spaces=False)
    text = reader.latex_to_text(latex)
    return " ".join(text.replace("\u00a0", " ").split())


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
        if _is_braced(one):
            names.append(CslName(literal=text_of_latex(one)))
            continue
        try:
            found = parse_single_name_into_parts(one, strict=False)
        except InvalidNameError:
            names.append(CslName(literal=text_of_latex(one)))
            continue
        given, particles, family, suffix = (
            text_of_latex(" ".join(piece))
            for piece in (found.first, found.von, found.last, found.jr)
        )
        name = CslName(" ".join(filter(None, (particles, family, suffix))), given)
        if name != CslName():
            names.append(CslName(literal="others") if name.family == "others" else name)
        if suffix:
            parts.remark(RemarkReason.NAME_JOINED, field, one)
    return tuple(names)


def _is_braced(name: str) -> bool:
    """Whether one pair of braces encloses all of a name."""
    depth = 0
    for i, letter in enumerate(name):
        depth += (letter == "{") - (letter == "}")
        if depth == 0 and i < len(name) - 1:
            return False
    return name.startswith("{") and name.endswith("}")
