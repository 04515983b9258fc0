"""Translate functions for tests: from a table, and one that notes what it is asked."""

from __future__ import annotations

from collections.abc import Mapping

from timeline_app.core.text.translation import Translate, english


def from_table(table: Mapping[str | tuple[str, str], str]) -> Translate:
    """Translates what stands in the table, by text and comment or, as Qt does, by text alone."""

    def translate(text: str, n: int | None = None, comment: str = "", /) -> str:
        return english(table.get((text, comment)) or table.get(text, text), n)

    return translate


def heard(asked: list[str]) -> Translate:
    """Leaves everything English, and puts each text that it is asked for into the list."""

    def translate(text: str, n: int | None = None, _comment: str = "", /) -> str:
        asked.append(text)
        return english(text, n)

    return translate
