"""Texts that mean nothing but themselves in Markwhen, which has no escapes of its own.

A word joiner (U+2060), which nobody sees, parts what would be a tag, an id, a link or a checkbox,
and stands before a line that would begin something. So such a text is shown as it is in any
program; here the joiners are taken out again. Where joiners stand already, one more is put in.
"""

from __future__ import annotations

import re

from timeline_app.interchange.writing.event_texts import one_line, plain

JOINER = "\u2060"
_IN_TEXT = re.compile(
    rf"(?<!\S)#(?={JOINER}*\w)|!(?={JOINER}*\w)|\](?={JOINER}*\()|\[(?={JOINER}*[xX ]?\])"
    rf"|(?<!\w)\.(?={JOINER}*(?:start|end))"
)
"""A tag, an id, a link, a checkbox, an end of another event."""
_OUT_OF_TEXT = re.compile(
    rf"((?<!\S)#|!){JOINER}(?={JOINER}*\w)|(\]){JOINER}(?={JOINER}*\()"
    rf"|(\[){JOINER}(?={JOINER}*[xX ]?\])|(?<!\w)(\.){JOINER}(?={JOINER}*(?:start|end))"
)
_IN_VALUE = re.compile(rf"(?<!\w)#(?={JOINER}*\w)")
_OUT_OF_VALUE = re.compile(rf"(?<!\w)#{JOINER}(?={JOINER}*\w)")
_BEGINS = re.compile(r"\s*(?:group|section|end)", re.IGNORECASE)
_SIGNED = ("\u2014", "\u2015", "--")
"""What the line begins with that says whose a quote is."""


def escaped(text: str) -> str:
    """A text, or a part of it, that stands in a line."""
    return _IN_TEXT.sub(lambda found: found[0] + JOINER, text)


def unescaped(text: str) -> str:
    """What it was."""
    if JOINER not in text:
        return text
    return _OUT_OF_TEXT.sub(lambda found: found[found.lastindex or 0], text)


def line_of_text(line: str) -> str:
    """A line of text below an event."""
    is_plain = line[:1].isalnum() and ":" not in line and not _BEGINS.match(line)
    return escaped(line) if is_plain or not line.strip() else JOINER + escaped(line)


def text_of_line(line: str) -> str:
    """What it was before it was escaped."""
    return line.removeprefix(JOINER)


def line_of_quote(line: str) -> str:
    """A line of a quote, behind its sign."""
    is_plain = not line.startswith((*_SIGNED, JOINER))
    return escaped(line) if is_plain else JOINER + escaped(line)


def is_signature(line: str) -> bool:
    """Whether a line of a quote says whose it is."""
    return line.startswith(_SIGNED)


def value_of(text: str) -> str:
    """A text on one line, as a value of YAML."""
    inner = _IN_VALUE.sub(lambda found: found[0] + JOINER, one_line(text))
    return '"' + inner.replace("\\", "\\\\").replace('"', '\\"') + '"'


def block_of(text: str) -> list[str]:
    """The lines of a text, as a block of YAML."""
    lines = (line.strip() for line in plain(text).strip().split("\n"))
    joined = (_IN_VALUE.sub(lambda found: found[0] + JOINER, line) for line in lines)
    return [f"  {JOINER}{line}" if line else "" for line in joined]


def text_of_value(text: str) -> str:
    """What a value was."""
    return _OUT_OF_VALUE.sub("#", text) if JOINER in text else text


def text_of_block(text: str) -> str:
    """What the lines of a block were."""
    lines = (line.removeprefix(JOINER) for line in text.split("\n"))
    return text_of_value("\n".join(lines))
