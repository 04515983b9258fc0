"""Lines of tab-separated values that spreadsheets take for nothing but text.

The form is IANA's text/tab-separated-values: a line a record, the first names the fields, no
field holds a tab or the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_breaks = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_FORMULA_SIGNS = ("=", "+", "-", "@")


def tab_separated(fields: Iterable[str]) -> str:
    """A line, without its end."""
    return "\t".join(map(harmless, fields))


def harmless(text: str) -> str:
    """The text as one field.

    Tabs and line breaks become a space. A text that begins as a formula does, with = + - or @,
    gets an apostrophe in front, as OWASP advises against "CSV injection": no spreadsheet
    reckons with it then, and whoever looks sees that it was put there.
    """
    text = _breaks.sub(" ", text).replace("\0", "")
    return f"'{text}" if text.lstrip().startswith(_FORMULA_SIGNS) else text
