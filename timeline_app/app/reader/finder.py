"""Lets what is found in the text of the reader be decided on: beside it, by key and by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from timeline_app.app.reader.found_edits import FoundEdits
from timeline_app.app.reader.known_events import EventIndex
from timeline_app.app.reader.proposals import Proposals, proposals_of
from timeline_app.app.reader.read_findings import ReadFindings
from timeline_app.app.reader.read_source import SourceBeingRead
from timeline_app.app.reader.reader_words import reader_texts
from timeline_app.app.shell.editor import Editor
from timeline_app.core.edits.found_edits import FOUND, KeptReading
from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.evidence.findings import Findings, FoundSpeaker
from timeline_app.core.records.records import Actor, Waiver
from timeline_app.core.steps import Steps
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
        if findings.unresolved and not findings.work.is_busy:
            unresolved = reader_texts.tr(
                "{n} {date hangs|dates hang} on the day of this text, which isn't known",
                "",
                findings.unresolved,
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

        def actors() -> Sequence[Actor]:
            found = document.chronology.records("actors")
            return [one for one in found if isinstance(one, Actor)]

        self.findings.ask(Asked(known.sha256, *against), words, actors)

    def _show(self) -> None:
        self.read.show(self._text, self.findings.proposals)
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
        found = self.findings.speaker_at(start, end)
        return None if found is None else self.read.known(found)

    def accept_rest(self, order: Sequence[str]) -> None:
        """Accept all that is left, each by an edit of its own, in this order of names."""
        self.rest.start(self._accepting([name for name in order if self.read.named(name)]))
        self.changed.emit()

    def _accepting(self, names: Sequence[str]) -> Steps[None]:
        for name in names:
            if self.read.named(name) is not None and not self.edits.accept(name):
                return
            yield

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


class TextFindings(QObject):
    """What is found in one text at a time; kept while nothing else is asked for."""

    found = Signal()
    """All of the text has been read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None
        self.proposals = Proposals()
        """What the text that was asked for last proposes; none until all of it was read."""
        self.findings = Findings()
        """All that was found in it."""
        self.unresolved = 0
        """So many dates want to know when the text was written."""
        self.was_stopped = False
        """Whether somebody stopped it before the end."""
        self.work = SlicedWork(self)
        self.work.ended.connect(self.found)

    def ask(self, asked: Asked, words: str, actors: Callable[[], Sequence[Actor]]) -> None:
        """Read a text, if it isn't the one that was asked for last."""
        if asked == self._asked:
            return
        self.forget()
        self._asked = asked
        self.work.start(self._finding(asked, words, actors))

    def stop(self) -> None:
        """Read no more of it, for now."""
        self.was_stopped = self.was_stopped or self.work.is_busy
        self.work.cancel()

    def forget(self) -> None:
        """Another text is shown, or none."""
        self.work.cancel()
        self._asked, self.was_stopped = None, False
        self.findings, self.proposals, self.unresolved = Findings(), Proposals(), 0

    def speaker_at(self, start: int, end: int) -> FoundSpeaker | None:
        """Who says the words of a stretch: of the quotation around them, else of the turn."""
        found = self.findings
        quotes = (one for one in found.quotes if one.start <= start and end <= one.end)
        said = next((one.speakers[0] for one in quotes if one.speakers), None)
        if said is not None:
            return said
        turns = (one for one in found.turns if one.start <= start and end <= one.end)
        return next((one.speaker for one in turns), None)

    def _finding(
        self, asked: Asked, words: str, actors: Callable[[], Sequence[Actor]]
    ) -> Steps[None]:
        # A third of a window's start, which waits for no text.
        from timeline_app.reading.finding import finding

        yield
        known = actors()
        yield
        found = yield from finding(words, asked.published, asked.place, known)
        yield
        self.findings = found
        self.unresolved = sum(not date.edtf for date in found.dates)
        yield
        self.proposals = yield from proposals_of(found)
