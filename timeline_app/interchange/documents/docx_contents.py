"""The table of contents of a memo with years: a field that the word processor can tell anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline_app.core.memo.phrases import CONTENTS
from timeline_app.core.text.translation import Translate
from timeline_app.interchange.documents.docx_body import SERIF
from timeline_app.interchange.documents.docx_text import attribute, run

MOST_EVENTS = 300
"""Of more events a memo lists its years alone."""
_MOST_YEARS = 1_000


class Contents:
    """Gathers the years of a memo, and its events while they aren't too many."""

    def __init__(self, runs: Callable[[str, str], str]) -> None:
        """Make entries by what gives `runs` of a text in a Latin face."""
        self._runs = runs
        self._years: list[str] = []
        self._all: list[str] = []
        self._has_levels = False
        self._count = 0

    def add(self, level: int, words: str, when: str, bookmark: str) -> None:
        """Take a heading of level 2 or 3."""
        self._has_levels |= level > 2
        self._count += level > 2
        is_year = level == 2
        if not is_year and self._count > MOST_EVENTS:
            self._all.clear()
            return
        entry = self._entry(1 if is_year else 2, words, when, bookmark)
        if self._count <= MOST_EVENTS:
            self._all.append(entry)
        if is_year and len(self._years) < _MOST_YEARS:
            self._years.append(entry)

    def xml(self, translate: Translate) -> str:
        """The table; nothing for a memo without years."""
        return "".join(self._xml(translate)) if self._has_levels else ""

    def _xml(self, translate: Translate) -> Iterator[str]:
        entries, levels = (self._all, "1-2") if self._count <= MOST_EVENTS else (self._years, "1-1")
        yield (
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
            "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
            f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>{run(translate(CONTENTS))}</w:p>'
        )
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
            f' TOC \\o "{levels}" \\h \\z \\u </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        for number, entry in enumerate(entries):
            yield entry.replace("</w:pPr>", f"</w:pPr>{begin}", 1) if number == 0 else entry
        yield '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>'

    def _entry(self, level: int, words: str, when: str, bookmark: str) -> str:
        """A line of it, with the date in the place of a page, which nobody knows yet."""
        date = f"<w:r><w:tab/></w:r>{self._runs(when, SERIF)}" if when else ""
        return (
            f'<w:p><w:pPr><w:pStyle w:val="TOC{level}"/></w:pPr>'
            f'<w:hyperlink w:anchor="{attribute(bookmark)}" w:history="1">'
            f"{self._runs(words, SERIF)}{date}</w:hyperlink></w:p>"
        )
