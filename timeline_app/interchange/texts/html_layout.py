"""The words of a web page as lines: white space as a browser lays it out.

The rules are those of `innerText` (HTML Living Standard, 3.2.7) and of white space in CSS Text 3,
with a blank line around all that a browser parts so; a line end of the source between two Chinese
or Japanese characters is no space (CSS Text 4, 4.1.3).
"""

from __future__ import annotations

import re
from unicodedata import east_asian_width

from timeline_app.interchange.texts.paragraphs import Budget

_SPACES = " \t\n\r\f"
_SPACE = re.compile(f"[{_SPACES}]+")

APART = frozenset(
    """p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure hr article section main fieldset
    listing xmp plaintext""".split()  # noqa: SIM905 - a table to be read
)
"""Elements with a blank line before and after them."""
BLOCKS = APART | frozenset(
    """address aside body caption center dd details dialog dir div dt figcaption footer form
    frameset header hgroup html legend li menu nav noscript optgroup option search summary
    tbody thead tfoot tr title template head""".split()  # noqa: SIM905
)
"""Elements that begin and end a line."""


class HtmlLayout:
    """Puts text together as it is told of it."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._done: list[str] = []
        self._wanted_breaks = 0
        """Line ends before whatever comes next: no more than the most that is asked for."""
        self._space = ""
        """White space of the source that has not been put yet."""
        self._last = ""
        """The last character that was put in this line."""
        self._is_after_br = False
        self._is_at_cell_start = False

    def text(self, text: str) -> None:
        """Text in which white space is only that words are apart."""
        text = text.replace("\0", "")
        inner = text.strip(_SPACES)
        at = text.find(inner)
        self._space += text[:at] if inner else text
        self._put(_SPACE.sub(" " if inner.isascii() else _one_space, inner))
        if inner:
            self._space = text[at + len(inner) :]

    def preformatted(self, text: str) -> None:
        """Text in which each white space is meant."""
        self._put(text.replace("\0", ""), is_kept=True)

    def line_end(self) -> None:
        """A `br`; the last one of a block begins no line of its own."""
        self._flush_breaks()
        self._end_line("\n")
        self._is_after_br = True

    def block(self, breaks: int) -> None:
        """A block begins or ends, with so many line ends between it and what is beside it."""
        if not self._is_at_cell_start:
            self._wanted_breaks = max(self._wanted_breaks, breaks)

    def row(self) -> None:
        """A row of a table begins: a line."""
        self._is_at_cell_start = False
        self.block(1)

    def begin_cell(self, *, is_first: bool) -> None:
        """A cell of a row begins: blocks at its edges part no lines."""
        if is_first:
            self._flush_breaks()
        else:
            self._wanted_breaks = 0
            self._end_line("\t")
        self._is_at_cell_start = True

    def end_cell(self) -> None:
        """A cell ends."""
        self._is_at_cell_start = False
        self._wanted_breaks = 0

    def words(self) -> str:
        """All of it, without blank lines at its beginning and end."""
        return "".join(self._done).strip("\n")

    def _put(self, text: str, *, is_kept: bool = False) -> None:
        if not text:
            return
        self._flush_breaks()
        if self._space and self._last and (is_kept or not self._joins(text)):
            text = " " + text
        self._space = ""
        self._is_at_cell_start = False
        self._budget.spend(text)
        self._done.append(text)
        self._last = "" if text.endswith("\n") else text[-1]

    def _joins(self, text: str) -> bool:
        """Whether the line end between two wide characters is no more than that."""
        return "\n" in self._space and _is_wide(self._last) and _is_wide(text[0])

    def _flush_breaks(self) -> None:
        breaks = self._wanted_breaks
        if breaks:
            self._end_line("\n" * (breaks - self._is_after_br) if self._done else "")
        self._wanted_breaks = 0
        self._is_after_br = False

    def _end_line(self, sign: str) -> None:
        """End it with a sign; white space at the edge of a line is none."""
        self._space = self._last = ""
        self._budget.spend(sign)
        self._done.append(sign)


def _one_space(found: re.Match[str]) -> str:
    """What white space between two characters counts as."""
    is_line_end = "\n" in found[0]
    around = found.string[found.start() - 1], found.string[found.end()]
    return "" if is_line_end and all(map(_is_wide, around)) else " "


def _is_wide(char: str) -> bool:
    """Whether it is one of Chinese or Japanese: emoji stand apart, as Korean's words do."""
    is_korean_or_emoji = "\uac00" <= char <= "\ud7a3" or "\U0001f000" <= char < "\U00020000"
    return east_asian_width(char) in "WF" and not is_korean_or_emoji
