"""What stands in a field of somebody's JSON, as text."""

from __future__ import annotations

from collections.abc import Container, Iterator

import msgspec

from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.evidence.text_input import TextReadError
from timeline_app.interchange.foreign.html_text import HtmlText, html_text
from timeline_app.interchange.script.parts import Json
from timeline_app.interchange.texts.limits import LONGEST_FIELD, LONGEST_RAW


def text_of_value(value: Json) -> str:
    """A string as it stands, a number without its ".0"; of anything else its JSON."""
    if isinstance(value, str):
        return value.replace("\0", "")
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return raw_of(value)


def raw_of(value: Json) -> str:
    """The JSON of a value, or its start."""
    return msgspec.json.encode(value)[: LONGEST_RAW * 4].decode("utf-8", "ignore")[:LONGEST_RAW]


def object_of(value: Json) -> dict[str, Json]:
    """The object that a value is; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def text_at(fields: dict[str, Json], *names: str) -> str:
    """The text of the first of these fields that has one."""
    for name in names:
        value = fields.get(name)
        text = text_of_value(value).strip() if value is not None else ""
        if text:
            return text
    return ""


def left_over(
    fields: dict[str, Json], known: Container[str], before: str = ""
) -> Iterator[tuple[str, str]]:
    """The fields that are not known and not empty, those of objects by "name.inner"."""
    for name, value in fields.items():
        if name in known or value in (None, "", [], {}):
            continue
        yield f"{before}{name}", text_of_value(value)[:LONGEST_RAW]


def html_of(html: str) -> HtmlText:
    """The parts of a text that may hold HTML, of one that is too long (`is_cut`) of its start."""
    html = html[:LONGEST_FIELD]
    try:
        return html_text(html)
    except TextReadError:  # it has more cells or breaks than letters
        return HtmlText(html)


def is_cut(*texts: str) -> bool:
    """Whether one of these is longer than what is read of it."""
    return any(len(text) > LONGEST_FIELD for text in texts)


def line_of(html: str) -> str:
    """The text alone, on one line."""
    if "<" not in html and "&" not in html and "\n" not in html:
        return html.strip()
    return " ".join(html_of(html).text.split())


def web_address(text: str) -> str:
    """The address of the web that a text is, with its protocol; empty if it is none."""
    text = text.strip()
    text = f"https:{text}" if text.startswith("//") else text
    return text if is_web_address(text) else ""
