"""Lets what is found in the text of the reader be decided on: beside it, by key and by hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from timeline_app.app.jobs.text_tasks import FindAll, FindingsPart, TextResult, TextTask
from timeline_app.app.jobs.text_work import Take, TextWork
from timeline_app.app.reader.found_edits import FoundEdits
from timeline_app.app.reader.known_events import EventIndex
from timeline_app.app.reader.proposals import Proposals
from timeline_app.app.reader.read_findings import ReadFindings
from timeline_app.app.reader.read_source import SourceBeingRead
from timeline_app.app.reader.reader_words import reader_texts
from timeline_app.app.shell.editor import Editor
from timeline_app.core.edits.found_edits import FOUND, KeptReading
from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.evidence.findings import FoundQuote, FoundSpeaker, Turn
from timeline_app.core.records.records import Actor, Waiver
from timeline_app.document.document import Document
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.reader.values import FindingState


class Resolved(NamedTuple):
    """What the dates of a text resolve against: a day as EDTF, and a place; both may be empty."""

    published: str
    place: str


def resolved_against(known: SourceBeingRead) -> Resolved:
    """That of the kept text, else the day on which its source was issued."""
    text, source = known.text, known.source
    published = "" if text is None else text.published
    issued = None if source is None else source.item.issued
    if not published and issued is not None:
        published = csl_edtf(issued)
    return Resolved(published, "" if text is None else text.place)


class Finder(QObject):
    """Reads the text that is in view, beside what the window does, and keeps what it proposes."""

    changed = Signal()
    """Other things are proposed, or otherwise."""

    def __init__(self, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self.findings = TextFindings(self)
        self.index = EventIndex(self)
        self.read = ReadFindings(self.index)
        self.edits = FoundEdits(self.read, editor, self)
        self._text: KeptReading | None = None
        self.rest = SlicedWork(self)
        """Accepts what is left."""
        self.rest.ended.connect(self.changed)
        self.findings.found.connect(self._show)
        self.index.built.connect(self.changed)
        self.edits.changed.connect(self.changed)

    @property
    def is_busy(self) -> bool:
        """Whether a text is being read, or what was found in it accepted."""
        return self.findings.work.is_busy or self.rest.is_busy

    def state(self, *, may_change: bool) -> FindingState:
        """What the window says of it."""
        findings, progress = self.findings, ""
        if findings.work.is_busy:
            progress = self.tr("Dates and quotations are being looked for; Esc stops that")
        elif self.rest.is_busy:
            progress = self.tr("All that is left is being accepted; Esc stops that")
        unresolved = ""
        if findings.all.unresolved and not findings.work.is_busy:
            unresolved = reader_texts.tr(
                "{n} {date hangs|dates hang} on the day of this text, which isn't known",
                "",
                findings.all.unresolved,
            )
        return FindingState(
            progress,
            unresolved,
            may_begin_again=findings.was_stopped and not self.is_busy,
            may_change=may_change,
            is_any_left=may_change and bool(self.read.open) and not self.is_busy,
        )

    def ask(self, document: Document, known: SourceBeingRead, words: str) -> None:
        """Find all in the text that is in view, whose words are given. Raises `Refused`."""
        if known.text is None or known.source is None or not known.is_in_view:
            return
        against = resolved_against(known)
        self._text = KeptReading(
            known.source.id, known.text.id, known.sha256, words, against.published
        )
        self.index.want()

        self.findings.ask(document, Asked(known.sha256, *against), words)

    def _show(self) -> None:
        self.read.show(self._text, self.findings.all.proposals)
        self.changed.emit()

    def look_at(self, chronology: StoredChronology, known: SourceBeingRead) -> None:
        """Read what was dismissed of a source. Raises `Refused`."""
        own = "" if known.source is None else known.source.id
        self.read.let_be = {
            one.other
            for one in chronology.records("waivers")
            if isinstance(one, Waiver) and one.rule == FOUND and one.record == own
        }

    def speaker_at(self, start: int, end: int) -> FoundSpeaker | None:
        """Who says the words of a stretch of the text, as far as it tells."""
        found = self.findings.all.speaker_at(start, end)
        return None if found is None else self.read.known(found)

    def accept_rest(self, order: Sequence[str]) -> None:
        """Accept all that is left, each by an edit of its own, in this order of names."""
        names = [name for name in order if self.read.named(name)]
        self.rest.start(takewhile(bool, map(self._accept, names)))
        self.changed.emit()

    def _accept(self, name: str) -> bool:
        """Accept this, unless it is decided on by now; whether one may go on."""
        return self.read.named(name) is None or self.edits.accept(name)

    def stop(self) -> None:
        """Read no more of the text, and accept no more of it."""
        self.rest.cancel()
        self.findings.stop()
        self.changed.emit()

    def again(self) -> None:
        """Forget what was found, so that it is looked for again when it is asked for."""
        self.findings.forget()

    def close_text(self) -> None:
        """Another text is shown, or none."""
        self.rest.cancel()
        self.findings.forget()
        self._text = None
        self.read.show(None, Proposals())


class Asked(NamedTuple):
    """A text, by its SHA-256, and what its dates resolve against."""

    sha256: str
    published: str
    place: str


class FoundInText:
    """What was found in a text, part by part."""

    def __init__(self) -> None:
        self.proposals = Proposals()
        """What it proposes."""
        self.unresolved = 0
        """So many dates want to know when the text was written."""
        self._quotes: list[FoundQuote] = []
        self._turns: list[Turn] = []

    def add(self, found: FindingsPart) -> None:
        """Add the next part."""
        self.proposals.add(found.findings)
        self._quotes += found.findings.quotes
        self._turns += found.findings.turns
        self.unresolved = found.unresolved

    def speaker_at(self, start: int, end: int) -> FoundSpeaker | None:
        """Who says the words of a stretch: of the quotation around them, else of the turn."""
        quotes = (one for one in self._quotes if one.start <= start and end <= one.end)
        said = next((one.speakers[0] for one in quotes if one.speakers), None)
        if said is not None:
            return said
        turns = (one for one in self._turns if one.start <= start and end <= one.end)
        return next((one.speaker for one in turns), None)


class TextFindings(QObject):
    """What is found in one text at a time; kept while nothing else is asked for."""

    found = Signal()
    """All of the text has been read, or as much as could be."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None
        self._read = FoundInText()
        """As much as is read."""
        self.all = FoundInText()
        """What is in the text that was asked for last; nothing until all of it was read."""
        self.was_stopped = False
        """Whether it ended before the end of the text: somebody stopped it, or it took too much."""
        self.work = TextWork(self)
        self.work.refused.connect(self._give_up)
        self.work.ended.connect(self._end)

    def ask(self, document: Document, asked: Asked, words: str) -> None:
        """Read a text, if it isn't the one that was asked for last."""
        if asked == self._asked:
            return
        self.forget()
        self._asked = asked

        def make() -> tuple[TextTask, Take]:
            records = document.chronology.records("actors")
            actors = tuple([one for one in records if isinstance(one, Actor)])
            task = FindAll(words, asked.published, asked.place, actors)
            return task, partial(self._take, FoundInText())

        self.work.start(document, make)

    def stop(self) -> None:
        """Read no more of it, for now."""
        self.was_stopped = self.was_stopped or self.work.is_busy
        self.work.cancel()

    def forget(self) -> None:
        """Another text is shown, or none."""
        self.work.cancel()
        self._asked, self.was_stopped = None, False
        self.all = FoundInText()

    def _take(self, read: FoundInText, result: TextResult) -> None:
        assert isinstance(result, FindingsPart)
        read.add(result)
        self._read = read

    def _end(self) -> None:
        self._read.proposals.sort()
        self.all = self._read
        self.found.emit()

    def _give_up(self) -> None:
        self.was_stopped = True
        self.found.emit()
