"""Names of authors as lines of text, to be typed: "Family, Given", or one name in whole."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.core.records.records import CslName


def lines_of_names(names: Iterable[CslName]) -> str:
    """A line for each name. A whole one with a comma, or with braces, stands in braces."""
    return "\n".join(_line(name) for name in names)


def names_of_lines(text: str) -> tuple[CslName, ...]:
    """The names in lines; empty lines are none. Blanks around a name don't count."""
    return tuple(_name(line.strip()) for line in text.split("\n") if line.strip())


def _line(name: CslName) -> str:
    if name.literal and not (name.family or name.given):
        is_plain = not set(name.literal) & set(",{}\n") and name.literal == name.literal.strip()
        return name.literal if is_plain else f"{{{name.literal}}}"
    whole = name.family or name.literal
    return f"{whole}, {name.given}".rstrip() if name.given or name.family else whole


def _name(line: str) -> CslName:
    if line.startswith("{") and line.endswith("}"):
        return CslName(literal=line[1:-1])
    family, comma, given = line.partition(",")
    if not comma:
        return CslName(literal=line)
    return CslName(family.strip(), given.strip())
