"""What is decided on what was found in a text: each decision is one edit."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from timeline_app.app.messages.sentences import filled, one_line, shortened
from timeline_app.app.reader.proposals import Proposal, speaker_of
from timeline_app.app.reader.read_findings import ReadFindings
from timeline_app.app.shell.editor import Editor
from timeline_app.core.edits.edit import Edit, NamedEdit
from timeline_app.core.edits.event_edits import first_lane
from timeline_app.core.edits.found_edits import (
    dismissed,
    event_accepted,
    event_merged,
    quote_accepted,
)
from timeline_app.core.edits.record_edits import instant_text
from timeline_app.core.evidence.findings import Candidate, FoundQuote
from timeline_app.core.records.records import Lane
from timeline_app.reading.candidates import title_of
from timeline_app.reading.plans import planned_in
from timeline_app.widgets.texts.phrases import quoted


class FoundEdits(QObject):
    """Accepts, merges or dismisses what was found, given by its name."""

    changed = Signal()
    """What is chosen for something is another."""

    def __init__(self, read: ReadFindings, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._read, self._editor = read, editor

    def accept(self, name: str) -> bool:
        """Take what its card offers first: a merge if the dates agree, a new event, a quote."""
        proposal = self._read.named(name)
        if proposal is None:
            return False
        if isinstance(proposal.found, FoundQuote):
            return self._make(proposal, *self._quote(proposal, proposal.found))
        likely = self._read.likely(self._read.candidate(proposal, proposal.found))
        if likely and likely[0].agrees:
            return self.choose(name, 0)
        return self.accept_as_new(name)

    def accept_as_new(self, name: str) -> bool:
        """Make a new event of it, whatever it looks like; whether that was made."""
        proposal = self._read.named(name)
        if proposal is None or not isinstance(proposal.found, Candidate):
            return False
        return self._make(proposal, *self._event(proposal, proposal.found))

    def choose(self, name: str, number: int) -> bool:
        """Merge with one of the events it looks like, or choose a speaker; whether it was merged.

        The same speaker chosen again isn't chosen any more.
        """
        proposal = self._read.named(name)
        if proposal is None:
            return False
        if isinstance(proposal.found, Candidate):
            return self._merge(proposal, proposal.found, number)
        if number < len(proposal.found.speakers):
            before = self._read.choice(name)
            speaker = -1 if before.speaker == number else number
            self._read.chosen[name] = before._replace(speaker=speaker)
            self.changed.emit()
        return False

    def show_other(self, name: str) -> bool:
        """Read its date otherwise, or let the quote bear on another event; whether it can be."""
        proposal = self._read.named(name)
        if proposal is None:
            return False
        before = self._read.choice(name)
        if isinstance(proposal.found, Candidate):
            if not proposal.found.date.other:
                return False
            self._read.chosen[name] = before._replace(reading=before.reading + 1)
        else:
            self._read.chosen[name] = before._replace(event=before.event + 1)
        self.changed.emit()
        return True

    def dismiss(self, name: str) -> bool:
        """Let it be: it is not proposed again; whether that was kept."""
        proposal, text = self._read.named(name), self._read.text
        if proposal is None or text is None:
            return False
        when = instant_text(datetime.now(UTC))
        edit = dismissed(text, proposal.kind, proposal.start, proposal.end, when)
        return self._make(proposal, edit, self.tr("dismissal of {words}"))

    def _make(self, proposal: Proposal, edit: Edit, pattern: str) -> bool:
        text, document = self._read.text, self._read.document
        if document is None or not document.may_change:
            return False
        found = "" if text is None else text.words[proposal.start : proposal.end]
        words = quoted(shortened(one_line(found)))
        return self._editor.make(NamedEdit(edit, filled(pattern, words=words)))

    def _quote(self, proposal: Proposal, found: FoundQuote) -> tuple[Edit, str]:
        text, chosen = self._read.text, self._read.choice(proposal.name)
        speaker = speaker_of(found, chosen)
        if speaker is not None:
            speaker = self._read.known(speaker)
        assert text is not None
        edit = quote_accepted(
            text, found, speaker, self._read.event_of(proposal), is_new_actor=chosen.speaker >= 0
        )
        return edit, self.tr("new quote {words}")

    def _event(self, proposal: Proposal, found: Candidate) -> tuple[Edit, str]:
        text = self._read.text
        assert text is not None
        candidate = self._read.candidate(proposal, found)
        lane, is_new = self._lane()
        title = title_of(text.words, candidate)
        is_planned = bool(planned_in(text.words, candidate))
        made = event_accepted(
            text, candidate, title, lane, is_new_lane=is_new, is_planned=is_planned
        )
        return made.edit, self.tr("new event of {words}")

    def _lane(self) -> tuple[Lane, bool]:
        """The lane of new events, and whether it is to be made."""
        document = self._read.document
        assert document is not None
        lanes = document.columns.lanes
        if lanes:
            return min(lanes, key=lambda lane: lane.order), False
        return first_lane(self.tr("Events")), True

    def _merge(self, proposal: Proposal, found: Candidate, number: int) -> bool:
        text, document = self._read.text, self._read.document
        candidate = self._read.candidate(proposal, found)
        likely = self._read.likely(candidate)
        if text is None or document is None or number >= len(likely):
            return False
        event = document.chronology.id_of(likely[number].key)
        edit = event_merged(event, text, candidate)
        return self._make(proposal, edit, self.tr("evidence from {words}"))
