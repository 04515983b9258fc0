"""The head of a document of Markwhen: lines of YAML before the first event.

Only what is used is read of it; there are no references, no types, and no depth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline_app.core.value import Value, field
from timeline_app.interchange.markwhen.dates.custom import DateRule, is_safe
from timeline_app.interchange.markwhen.escapes import text_of_block, text_of_value
from timeline_app.interchange.script.css_colors import css_color

_KEY = re.compile(r"(\s*(?:-\s+)?)([#\w.-]+)\s*:(?:\s+(.*)|$)")
_DAY_FIRST = re.compile(r"d+/M+/y+")


class DocumentHead(Value, frozen=True):
    """What a document says of itself; `colors` are "#rrggbb" by tags in small letters."""

    title: str = ""
    description: str = ""
    zone: str = ""
    is_day_first: bool = False
    colors: dict[str, str] = field(default_factory=dict)
    rules: tuple[DateRule, ...] = ()
    left_rules: tuple[str, ...] = ()
    """Rules for dates that are not used, since they could take long, or are none."""


def head_of(lines: Sequence[str]) -> DocumentHead:
    """Read the lines of a head."""
    found = list(_keys(lines))
    top = {key: value for indent, key, value in found if indent == 0}
    rules = [_rule(one) for one in _rule_fields(found)]
    colors = {key[1:].lower(): css_color(value) for key, value in top.items() if key[:1] == "#"}
    return DocumentHead(
        text_of_value(top.get("title", "")),
        text_of_block(_block(lines, "description") or top.get("description", "")),
        top.get("timezone") or top.get("tz", ""),
        bool(_DAY_FIRST.fullmatch(top.get("dateformat", ""))),
        {tag: color for tag, color in colors.items() if color},
        tuple(rule for rule in rules if isinstance(rule, DateRule)),
        tuple(rule for rule in rules if isinstance(rule, str)),
    )


def unquoted(value: str) -> str:
    """A value of YAML without its quotes."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        inner = value[1:-1]
        if value[0] == "'":
            return inner.replace("''", "'")
        return inner.replace("\\\\", "\0").replace('\\"', '"').replace("\0", "\\")
    return value


def _keys(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """The indent, the key in small letters, and the value of each line that has a key."""
    for line in lines:
        found = _KEY.match(line)
        if found:
            key = found[2] if found[2][:1] == "#" else found[2].lower()
            yield len(found[1]), key, unquoted(found[3] or "")


def _block(lines: Sequence[str], key: str) -> str:
    """The text of a key that goes on in the indented lines below it ("|" or ">")."""
    for number, line in enumerate(lines):
        found = _KEY.match(line)
        if found and found[2].lower() == key and (found[3] or "").strip() in ("|", ">", "|-", ">-"):
            text: list[str] = []
            for below in lines[number + 1 :]:
                if below.strip() and not below[:1].isspace():
                    break
                text.append(below.strip())
            return "\n".join(text).strip()
    return ""


def _rule_fields(found: Sequence[tuple[int, str, str]]) -> Iterator[dict[str, str]]:
    """The fields of each rule below `dateFormat`; those within `from` are "from.group"."""
    is_within, fields, base, around = False, dict[str, str](), 0, ""
    for indent, key, value in found:
        if indent == 0:
            if fields:
                yield fields
            is_within, fields = key == "dateformat", {}
        elif is_within and key == "pattern":
            if fields:
                yield fields
            fields, base, around = {"pattern": value}, indent, ""
        elif is_within:
            around = around if indent > base and around else ""
            fields[f"{around}.{key}" if around else key] = value
            around = key if not value else around
    if fields:
        yield fields


def _rule(fields: dict[str, str]) -> DateRule | str:
    """The rule, or the pattern of one that is not used."""
    pattern = fields.get("pattern", "")
    start_format = fields.get("from.format") or fields.get("fromformat", "")
    if not start_format or not is_safe(pattern):
        return pattern
    return DateRule(
        pattern,
        start_format,
        fields.get("to.format") or fields.get("toformat") or start_format,
        _part(fields, "from"),
        _part(fields, "to"),
        fields.get("duration", ""),
    )


def _part(fields: dict[str, str], name: str) -> str:
    group = fields.get(f"{name}.group", "")
    if group.isdecimal():
        return f"${group}"
    return fields.get(f"{name}.template") or fields.get(f"{name}.value") or fields.get(name, "")
