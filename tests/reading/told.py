"""What is told of every text of news, as digests: it stays, to the last reading, wrong or not.

Figures say how many are right. Where a rule is mended, these and the texts that a failure names say
whether it is for good; `python -m tests.reading.told` writes the digests anew.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from tests.reading.dates.news import texts
from timeline_app.reading.dates.finder import find_dates
from timeline_app.reading.speech.naming.people import NOBODY
from timeline_app.reading.speech.quotations import find_quotations
from timeline_app.reading.speech.speakers import find_speakers
from timeline_app.reading.speech.turn_speakers import speakers_of_turns
from timeline_app.reading.speech.turns import find_turns

CORPORA = ("wikinews", "gum", "official", "meantime", "unannotated", "transcripts")
HERE = Path(__file__).parent
_DIGITS = 12


def dates_of(text: dict[str, Any]) -> object:
    """Each date: where it stands, what it means and why, and what else it may mean."""
    return [
        (one.start, one.end, one.edtf, one.why, [(other.edtf, other.why) for other in one.other])
        for one in find_dates(text["text"], text["published"], text["place"])
    ]


def voices_of(text: dict[str, Any]) -> object:
    """Each turn and quotation: where it stands, and who may speak there, and why."""
    words = text["text"]
    turns = speakers_of_turns(words, find_turns(words), NOBODY)
    quotes = find_speakers(words, find_quotations(words), turns, NOBODY)
    return (
        [(one.label_start, one.label_end, one.start, one.end) for one in turns],
        [
            (
                one.start,
                one.end,
                one.kind,
                [(who.start, who.end, who.name, who.office, who.why) for who in one.speakers],
            )
            for one in quotes
        ],
    )


_TOLD = {"dates": dates_of, "speech": voices_of}


def _file(kind: str) -> Path:
    return HERE / kind / "told_of_news.txt"


def lines_now(kind: str, corpus: str) -> list[str]:
    """Each text of a corpus with the digest of what is told of it."""
    found = ((text["id"], repr(_TOLD[kind](text)).encode()) for text in texts(corpus))
    return [f"{corpus} {name} {hashlib.sha256(told).hexdigest()[:_DIGITS]}" for name, told in found]


def lines_before(kind: str, corpus: str) -> list[str]:
    """The same as it was written down."""
    lines = _file(kind).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith(f"{corpus} ")]


if __name__ == "__main__":
    for kind in _TOLD:
        told = [line for corpus in CORPORA for line in lines_now(kind, corpus)]
        _file(kind).write_text("\n".join(told) + "\n", encoding="utf-8")
