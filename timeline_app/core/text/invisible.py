"""Characters that nobody sees, made visible: each is shown as a short label and never obeyed.

What turns the direction of writing can make a sentence look like another one (CVE-2021-42574,
Unicode Technical Report 36), and a word that holds a zero width space isn't found by its letters.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from typing import NamedTuple

LABELS = {
    "\u0085": "NEL",
    "\u00ad": "SHY",
    "\u034f": "CGJ",
    "\u061c": "ALM",
    "\u115f": "HCF",
    "\u1160": "HJF",
    "\u17b4": "KIV",
    "\u17b5": "KIV",
    "\u180e": "MVS",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u2028": "LSEP",
    "\u2029": "PSEP",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2060": "WJ",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\u2800": "BLANK",
    "\u3164": "HF",
    "\ufeff": "BOM",
    "\uffa0": "HWHF",
    "\ufffe": "HYPHEN?",
}
"""What the Unicode standard calls them for short; U+FFFE is how PDFs give a line's last hyphen."""
JOINERS = "\u200c\u200d"
FIRST_JOINED = "\u0590"
"""From here on scripts, and emoji, need joiners to look right; before it they only hide."""
_MAYBE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u08e2\u115f\u1160"
    "\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff\ud800-\udfff]"
)
_SIGNS_OF_NUMBERS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2\ufffc\ufffd"
"""Format characters that can be seen."""


class ShownText(NamedTuple):
    """A text as it is shown, with labels in the place of what nobody sees.

    `offsets` has one entry for each of its code points, and one for its end: where that stands
    in `text`, in UTF-16 units, as Qt counts. `labels` are where labels begin and end there.
    """

    text: str
    offsets: Sequence[int]
    labels: tuple[tuple[int, int], ...] = ()

    def offset_of(self, index: int) -> int:
        """Where a code point is shown, in UTF-16 units."""
        return self.offsets[max(0, min(index, len(self.offsets) - 1))]

    def index_at(self, offset: int, *, is_after: bool = False) -> int:
        """The code point that is shown at a place in UTF-16 units.

        Within a label, or amid a surrogate pair, it is the one that is shown there, or with
        `is_after` the one behind it.
        """
        low, high = 0, len(self.offsets) - 1
        while low < high:
            middle = (low + high) // 2
            if self.offsets[middle] < offset:
                low = middle + 1
            else:
                high = middle
        is_amid = self.offsets[low] > offset
        return low - 1 if is_amid and not is_after else low


def label_of(character: str, before: str = "") -> str:
    """The label of a character that nobody sees; empty for one to be shown as it is.

    `before` is the character before it: a joiner behind a letter that needs one is left alone.
    """
    if character in JOINERS and before >= FIRST_JOINED:
        return ""
    label = LABELS.get(character)
    if label is not None:
        return label
    if character in "\n\t" or character in _SIGNS_OF_NUMBERS:
        return ""
    is_hidden = unicodedata.category(character) in ("Cc", "Cf", "Cn", "Cs")
    return f"U+{ord(character):04X}" if is_hidden else ""


def shown_text(text: str, behind_labels: str = "") -> ShownText:
    """A text as it is shown, with something behind each of its labels."""
    if _MAYBE.search(text) is None:
        if text.isascii() or max(text) <= "\uffff":
            return ShownText(text, range(len(text) + 1))
        return ShownText(text, _offsets_of(text))
    parts: list[str] = []
    offsets, labels = array("l"), []
    at, before = 0, ""
    for character in text:
        offsets.append(at)
        label = label_of(character, before) if _MAYBE.match(character) else ""
        parts.append(label + behind_labels if label else character)
        if label:
            labels.append((at, at + len(label)))
            at += len(label) + len(behind_labels)
        else:
            at += 1 + (character > "\uffff")
        before = character
    offsets.append(at)
    return ShownText("".join(parts), offsets, tuple(labels))


def _offsets_of(text: str) -> array[int]:
    offsets, at = array("l"), 0
    for character in text:
        offsets.append(at)
        at += 1 + (character > "\uffff")
    offsets.append(at)
    return offsets
