"""Times how long a text of very many words holds the window up. Prints JSON.

reading.py CHRONOLOGY WORDS ARTICLE MOVES TIMES

In a copy of the chronology a text is kept, read, searched and replaced; both are compared. In a
text of so much news all is found; an article of some words is timed. The text is scrolled and its
window resized MOVES times; the article is read so many TIMES.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from tests.benchmarks.stage import Stage
from tests.benchmarks.watch import Watch
from timeline_app.app.jobs.text_work import TextWork
from timeline_app.app.jobs.thread_work import ThreadWork
from timeline_app.app.reader.compare_texts import TextComparing
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.records.kept_texts import KeptTextsController
from timeline_app.core.edits.edit import added
from timeline_app.core.evidence.text_input import KeptWords, TextFormat
from timeline_app.core.records.records import CslItem, Quote, QuoteId, Source, SourceId
from timeline_app.document.document import Document
from timeline_app.reading.finding import find_all
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.reader.reader_window import ReaderWindow

Found = TypeVar("Found", bound=QObject)

A_LINE = 60
"""Words of a paragraph."""
QUOTES = 20
QUIET_TURNS = 40
LONGEST_S = 300.0
SOURCE, PAPER = SourceId("read-here"), SourceId("paper")
PUBLISHED = "2023-06-19"
NAMES = ("Ann Hart", "Bo Lind", "Wang Yi", "Maria Costa", "Jens Stoltenberg", "Li Qiang")
DAYS = ("Monday", "last Thursday", "May 5, 2023", "in November", "last summer", "June 18 to 19")
NEWS = (
    "{name}, the foreign minister, met {other} in Oslo {day} to speak of trade and of the sea.",
    "“We have {n} points on which we agree, and more on which we do not,” {name} said {day}.",
    "The ministry said that nothing had been settled, and that talks would go on for {n} weeks.",
    "{other} told reporters that the visit was “a good beginning” after the incident {day}.",
    "Ships of both navies had passed each other at a distance of {n} miles without a word.",
)


class NotDoneError(Exception):
    """The window never came to an end."""


class Reading:
    """Does what somebody with a long text does; each turn of the window's loop is timed."""

    def __init__(self, stage: Stage, count: int) -> None:
        self._stage = stage
        self.document = self._there(Document)
        self.reader = self._there(SourceReader)
        self._random = Random(1)
        lines = list(_lines(self._random, count))
        self.first = "\n".join(lines)
        self.second = "\n".join(
            f"{line} anew" if number % 20 == 0 else line for number, line in enumerate(lines)
        )
        quotes = [
            Quote(QuoteId(f"read-{number}"), self._random.choice(lines)[:80], SOURCE)
            for number in range(QUOTES)
        ]
        sources = [Source(one, CslItem("document", title="A text")) for one in (SOURCE, PAPER)]
        self.document.push(added(*sources, *quotes), "sources")
        self.news = news(count)

    def _there(self, kind: type[Found]) -> Found:
        found = self._stage.window.findChild(kind)
        assert found is not None
        return found

    @property
    def window(self) -> ReaderWindow:
        """The reader's window."""
        assert self.reader.window is not None
        return self.reader.window

    def longest_ms(self, *deeds: Callable[[], object]) -> float:
        """The longest turn while these are done, each until nothing goes on any more."""
        longest = 0.0
        for deed in deeds:
            longest = max(longest, self._turn(deed))
            until, quiet = time.monotonic() + LONGEST_S, 0
            while quiet < QUIET_TURNS:
                if time.monotonic() > until:
                    raise NotDoneError
                longest = max(longest, self._turn(lambda: None))
                time.sleep(0.0005)
                quiet = 0 if self._is_busy() else quiet + 1
        return longest

    def _turn(self, deed: Callable[[], object]) -> float:
        watch = Watch()
        deed()
        QApplication.processEvents()
        return watch.ms

    def _is_busy(self) -> bool:
        window = self._stage.window
        kinds = (SlicedWork, TextWork, ThreadWork)
        return any(work.is_busy for kind in kinds for work in window.findChildren(kind))

    def keep(self, words: str, source: SourceId = SOURCE) -> list[Callable[[], object]]:
        """Show a text in the dialog, and keep it."""
        texts = self._there(KeptTextsController)
        dialog = texts.show(self.document.chronology.find(Source, source))
        return [
            lambda: dialog.show_read(KeptWords(words=words, format=TextFormat.PLAIN)),
            dialog.ask_to_keep,
        ]

    def read(self) -> list[Callable[[], object]]:
        """Open the text."""
        return [lambda: self.reader.read(SOURCE)]

    def find_all(self) -> list[Callable[[], object]]:
        """Open the news, in which all is found."""
        return [lambda: self.reader.read(PAPER)]

    def move(self, times: int) -> list[Callable[[], object]]:
        """Go to places all over the text."""
        bar = self.window.text.verticalScrollBar()
        places = [self._random.randint(0, bar.maximum()) for _ in range(times)]
        return [lambda place=place: bar.setValue(place) for place in places]  # type: ignore[misc]

    def resize(self, times: int) -> list[Callable[[], object]]:
        """Give the window other sizes."""
        sizes = [(900 + 15 * number, 700 + 5 * number) for number in range(times)]
        return [lambda size=size: self.window.resize(*size) for size in sizes]  # type: ignore[misc]

    def find(self) -> list[Callable[[], object]]:
        """Look for the last words, and for some that aren't there."""
        bar = self.window.find_bar
        return [
            lambda: bar.begin_at(self.first[-20:], 0),
            lambda: bar.begin_at("not in this text", 0),
        ]

    def compare(self) -> list[Callable[[], object]]:
        """Compare both texts."""
        return [lambda: self._there(TextComparing).show(self.document)]


def news(count: int) -> str:
    """So many words of news, with what one finds in it: the same each time."""
    random, lines, left = Random(2), [], count
    while left > 0:
        sentences = [
            pattern.format(
                name=random.choice(NAMES),
                other=random.choice(NAMES),
                day=random.choice(DAYS),
                n=random.randint(2, 90),
            )
            for pattern in random.sample(NEWS, 4)
        ]
        line = " ".join(" ".join(sentences).split()[:left])
        left -= len(line.split())
        lines.append(line)
    return "\n".join(lines)


def article_ms(words: str, count: int) -> list[float]:
    """How long all takes to be found in a text, each of so many times."""
    times = []
    for _ in range(count):
        watch = Watch()
        find_all(words, PUBLISHED)
        times.append(watch.ms)
    return times


def _lines(random: Random, count: int) -> list[str]:
    words = [f"{word:x}" for word in random.sample(range(10**6), 5_000)]
    return [
        " ".join(random.choices(words, k=min(A_LINE, count - start)))
        for start in range(0, count, A_LINE)
    ]


def main(path: Path, count: int, article: int, moves: int, times: int) -> None:
    """Do it all, and print the longest turn of each, and the times of an article."""
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / path.name
        shutil.copy(path, copied)
        stage = Stage(str(copied))
        reading = Reading(stage, count)
        longest = {
            "keeping": reading.longest_ms(*reading.keep(reading.first)),
            "opening": reading.longest_ms(*reading.read()),
            "scrolling": reading.longest_ms(*reading.move(moves)),
            "resizing": reading.longest_ms(*reading.resize(moves)),
            "searching": reading.longest_ms(*reading.find()),
            "replacing": reading.longest_ms(*reading.keep(reading.second)),
            "comparing": reading.longest_ms(*reading.compare()),
        }
        for deed in reading.keep(reading.news, PAPER):
            reading.longest_ms(deed)
        longest |= {
            "finding dates and quotations in": reading.longest_ms(*reading.find_all()),
        }
        stage.close()
    print(json.dumps({"longest": longest, "article": article_ms(news(article), times)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
