"""What became of a page that was asked for, in words: of it itself, and of what rests on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline_app.app.messages.sentences import filled, one_line, shortened
from timeline_app.core.evidence.sought_words import Anchored, stands_otherwise
from timeline_app.core.records.records import Citation, DateClaim, Quote
from timeline_app.core.text.translation import Texts, words
from timeline_app.web.page_tasks import PageEnd, PageFault, PageLimits, PageOutcome
from timeline_app.widgets.dialogs.text_input_texts import unread_sentence
from timeline_app.widgets.texts.phrases import dotted, listed

page_texts = Texts("page_texts")

_RESTING = {
    Quote: page_texts.mark("{found} of {n} {quote|quotes}", "", 1),
    DateClaim: page_texts.mark("{found} of {n} {date|dates}", "", 1),
    Citation: page_texts.mark("{found} of {n} {citation|citations}", "", 1),
}
_ENDED = {
    PageOutcome.KEPT: page_texts.mark("{n} kept", "pages", 1),
    None: page_texts.mark("{n} of them {differs|differ}", "pages", 1),
    PageOutcome.BARRED: page_texts.mark("{n} barred", "pages", 1),
    PageOutcome.GONE: page_texts.mark("{n} gone", "pages", 1),
    PageOutcome.UNREAD: page_texts.mark("{n} without words that are read", "pages", 1),
    PageOutcome.FAILED: page_texts.mark("{n} failed", "pages", 1),
    PageOutcome.NOT_ASKED: page_texts.mark("{n} not asked for", "pages", 1),
}


class PageTally(NamedTuple):
    """How many quotes, dates and citations look for words of pages, and how many find them."""

    sought: Counter[type]
    found: Counter[type]

    @property
    def differs(self) -> bool:
        """Whether the words of one of them stand otherwise, or nowhere."""
        return self.sought != self.found


class ToldPage(NamedTuple):
    """How it ended with a page, and how what rests on it stands in its words."""

    end: PageEnd
    tally: PageTally


def told_page(end: PageEnd, records: Sequence[Anchored]) -> ToldPage:
    """The end of a page on which these rest."""
    pairs = list(zip(records, end.matches, strict=True)) if end.matches else []
    sought = Counter(type(record) for record, _ in pairs)
    found = Counter(type(record) for record, match in pairs if not stands_otherwise(record, match))
    return ToldPage(end, PageTally(sought, found))


def outcome_words(told: ToldPage) -> str:
    """How it ended with a page, in a word."""
    if told.end.outcome is not PageOutcome.KEPT:
        return words(told.end.outcome.value)
    return page_texts.tr("differs") if told.tally.differs else page_texts.tr("kept")


def page_lines(told: ToldPage, unread: int, archived: str, limits: PageLimits) -> list[str]:
    """All that is said of a page: how it ended with it, and what else is to be known.

    `unread` is how many more rest on it than were looked at; `archived` is told where there are
    no words of it.
    """
    lines = [end_words(told, limits)]
    if unread:
        lines.append(page_texts.tr("{n} more {rests|rest} on it, not looked at", "", unread))
    if archived and told.end.outcome is not PageOutcome.KEPT:
        pattern = page_texts.tr("archived: {address}")
        lines.append(filled(pattern, address=shortened(one_line(archived))))
    return lines


def end_words(told: ToldPage, limits: PageLimits) -> str:
    """How it ended with a page, and why, or how what rests on it stands."""
    end = told.end
    if end.outcome is PageOutcome.KEPT:
        why = _tally_words(told.tally) or page_texts.tr("nothing rests on its words")
    elif end.unread is not None:
        why = unread_sentence(end.unread, shortened(one_line(end.detail))).removesuffix(".")
    else:
        why = _fault_words(end, limits)
    status = f"HTTP {end.status}" if end.status and end.outcome is not PageOutcome.KEPT else ""
    return dotted((outcome_words(told), status, why))


def counted(told: Iterable[ToldPage]) -> str:
    """All of it in a line: how many pages are kept, barred, gone, and how many quotes match."""
    ended = Counter[PageOutcome | None]()
    sought, found = Counter[type](), Counter[type]()
    for one in told:
        ended[one.end.outcome] += 1
        ended[None] += one.tally.differs
        sought += one.tally.sought
        found += one.tally.found
    said = [page_texts.tr(text, "pages", ended[how]) for how, text in _ENDED.items() if ended[how]]
    return dotted((listed(said), _tally_words(PageTally(sought, found))))


def _tally_words(tally: PageTally) -> str:
    """How many of them match, in words; empty where nothing looks for words there."""
    told = [
        page_texts.tr(text, "", tally.sought[kind]).replace("{found}", str(tally.found[kind]))
        for kind, text in _RESTING.items()
        if tally.sought[kind]
    ]
    return filled(page_texts.tr("{what} match"), what=listed(told)) if told else ""


def _fault_words(end: PageEnd, limits: PageLimits) -> str:
    if end.fault is None:
        return ""
    most = {
        PageFault.TOO_SLOW: limits.longest_s,
        PageFault.TOO_LARGE: limits.most_bytes / 1_000_000,
        PageFault.TOO_FAR: limits.most_redirects,
    }.get(end.fault, 0)
    detail = shortened(one_line(end.detail))
    said = words(end.fault.value).replace("{n}", f"{most:g}")
    return f"{said}: {detail}" if detail else said
