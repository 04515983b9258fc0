"""Texts as they are set: with the apostrophe of print where a keyboard gave a straight one.

Only what is shown is changed, never what is kept. A quote is verbatim, so neither the words of a
quote nor what stands in quotation marks within another text may pass through here changed.
"""

from __future__ import annotations

import re

_APOSTROPHE = re.compile(
    r"""“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|"[^"]*"  # verbatim: stays as it is
    |(?<=[^\W\d_])'(?=[^\W\d_])""",
    re.VERBOSE,
)


def typographic(text: str) -> str:
    """The text with ’ for each ' between two letters, outside of quotation marks.

    As long as it was, so that places in the one are places in the other. The sign is that of
    Unicode for both an apostrophe and a closing quote (chapter 6.2, "Apostrophes").
    """
    if "'" not in text:
        return text
    return _APOSTROPHE.sub(lambda found: "’" if found[0] == "'" else found[0], text)
