"""How a text is said, so that `lupdate` finds it and it is said in the reader's language.

- In a widget or another QObject: `self.tr("Add an event")`; its context is the class.
- Elsewhere in `app` and `widgets`: a module has `search_texts = Texts("search_texts")` once, named
  as its context; then `search_texts.tr("No match")`. `lupdate` takes the name before `.tr` for it.
- With a count: `search_texts.tr("{n} {match|matches} in {where}", "", n)`. In braces with a bar
  stand the English forms for one and for more, fields and all; other languages have as many forms
  as Qt knows of them. `{n}` is filled in, its digits grouped as the language does; other fields
  are left to the caller.
- In a table or an enum: `words.mark("forged")` marks a text and gives it back,
  `words.mark("{n} {day|days}", "", 1)` one with a count. It is said later by `words.tr(text)`, or
  by the `Translate` that the lower rooms are given: `translate(text)`, `translate(text, n)`. Theirs
  is the context "words"; `QT_TRANSLATE_NOOP("words", "forged")` marks the same.
- Another number that is shown: `number(1234)` is "1,234".

Never: a text put together from parts or an f-string within `tr`; a text in a variable that is
marked nowhere under that context; `other.tr("…")` of another object.
"""

from __future__ import annotations

import re
from typing import Protocol

_FORM = r"((?:[^{}|]|\{\w+\})*)"
_FORMS = re.compile(rf"\{{{_FORM}\|{_FORM}\}}")


class Translate(Protocol):
    """Says a text of the context "words" in the reader's language, with its count if it has one."""

    def __call__(self, text: str, n: int | None = None, comment: str = "", /) -> str:
        """The text as it is shown; `comment` tells apart what is alike in English."""
        ...


class Language(Protocol):
    """A language that texts are said in."""

    def translate(self, context: str, text: str, comment: str, n: int) -> str:
        """The text in this language, its `{n}` left; the text itself where it isn't known."""
        ...

    def number(self, value: int) -> str:
        """The number with its digits grouped."""
        ...


class _English:
    """What the program is written in; it needs neither Qt nor a file."""

    def translate(self, context: str, text: str, comment: str, n: int) -> str:  # noqa: ARG002
        return text

    def number(self, value: int) -> str:
        return f"{value:,}"


_ENGLISH = _English()
_spoken: Language = _ENGLISH


def speak(language: Language | None) -> None:
    """Say all texts in this language from now on, or in English."""
    global _spoken  # noqa: PLW0603 - as Qt's translators, it is one for the whole process
    _spoken = language or _ENGLISH


def number(value: int) -> str:
    """The number as the reader's language groups its digits."""
    return _spoken.number(value)


def QT_TRANSLATE_NOOP(context: str, text: str, comment: str = "", n: int = 0) -> str:  # noqa: ARG001, N802
    """Mark a text of a table for `lupdate`, and give it back; `n` is 1 where it has a count."""
    return text


def english(text: str, n: int | None = None, _comment: str = "", /) -> str:
    """The `Translate` of those who need none."""
    return _with_count(text, n, f"{n:,}") if n is not None else text


class Texts:
    """The texts of one context; the variable that holds them is named as the context is."""

    def __init__(self, context: str) -> None:
        self.context = context

    def tr(self, text: str, comment: str = "", n: int | None = None) -> str:
        """The text in the reader's language; `comment` tells apart what is alike in English."""
        if n is None and _spoken is _ENGLISH:
            return text
        said = _spoken.translate(self.context, text, comment, -1 if n is None else n)
        return said if n is None else _with_count(said, n, number(n))

    def mark(self, text: str, comment: str = "", n: int = 0) -> str:  # noqa: ARG002
        """The text itself, which `lupdate` has then seen; `n` is 1 where it has a count."""
        return text

    def __call__(self, text: str, n: int | None = None, comment: str = "", /) -> str:
        """The same as a `Translate`, for the lower rooms."""
        if n is not None:
            return self.tr(text, comment, n)
        if _spoken is _ENGLISH:
            return text
        return _spoken.translate(self.context, text, comment, -1)


words = Texts("words")
"""What the lower rooms say: dates, marks, the axis. It is the `Translate` that they are given."""


def _with_count(text: str, n: int, shown: str) -> str:
    """The text with the form for this count chosen, where it is English, and the count in it."""
    return _FORMS.sub(r"\1" if n == 1 else r"\2", text).replace("{n}", shown)
