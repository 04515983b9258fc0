"""Where the words of quotes, dates given and citations stand, as somebody agrees to or not."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from timeline_app.app.reader.read_source import SourceBeingRead
from timeline_app.app.reader.source_uses import Use
from timeline_app.app.shell.editor import Editor
from timeline_app.core.edits.edit import NamedEdit, replaced
from timeline_app.core.evidence.anchor import selector_of
from timeline_app.core.evidence.sought_words import is_word_for_word, own_words
from timeline_app.core.records.records import Selector
from timeline_app.core.value import replace
from timeline_app.reading.typography import letters_only


class PlaceEdits(QObject):
    """Takes what is proposed for a use, given by its name, or proposes something else."""

    changed = Signal()
    """What is proposed, or what stands, is another."""

    def __init__(self, read: SourceBeingRead, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._read, self._editor = read, editor

    def accept(self, name: str, text: str) -> bool:
        """Let its words stand from now on where it is proposed in the text; whether they do."""
        use = self._read.named(name)
        proposed = None if use is None else self._read.state_of(use).proposed
        kept = self._read.text
        if use is None or kept is None or proposed is None:
            return False
        own = own_words(use.record)
        at = selector_of(text, *proposed, own, kept.id)
        if is_word_for_word(use.record) and letters_only(at.exact) != letters_only(own):
            at = replace(at, exact="")  # what a shortened quote leaves out is none of its words
        if not self._put(use, at, self.tr("place of words in their source")):
            return False
        self._read.places.pop(name, None)
        self.changed.emit()
        return True

    def dismiss(self, name: str) -> None:
        """Propose nothing more; what is anchored isn't any more."""
        use = self._read.named(name)
        if use is None:
            return
        self._read.places.pop(name, None)
        if name not in self._read.dismissed and use.selector.start < 0:
            self._read.dismissed.add(name)
        elif use.selector.start >= 0:
            none = Selector(exact=use.record.selector.exact)
            self._put(use, none, self.tr("place of words forgotten"))
        self.changed.emit()

    def propose_next(self, name: str) -> bool:
        """Propose the next of the places where its words stand; whether there are several."""
        use = self._read.named(name)
        state = None if use is None else self._read.state_of(use)
        if state is None or state.match is None or len(state.match.places) < 2:
            return False
        places, proposed = state.match.places, state.proposed
        at = places.index(proposed) if proposed in places else 0
        self._read.places[name] = (at + 1) % len(places)
        self._read.dismissed.discard(name)
        self.changed.emit()
        return True

    def _put(self, use: Use, selector: Selector, text: str) -> bool:
        after = replace(use.record, selector=selector)
        if after == use.record or not self._editor.may_change:
            return False
        return self._editor.make(NamedEdit(replaced(use.record, after), text))
