"""Names and words of the open chronology for forms, which can do without them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from timeline_app.app.messages.sentences import refusal_sentence, sentences
from timeline_app.app.shell.session import Session
from timeline_app.core.records.records import Lane
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import Candidate
from timeline_app.document.name_index import NameIndex
from timeline_app.storage.errors import Refused

T = TypeVar("T")


class DocumentNames:
    """Answers from the directory of the session's chronology, whichever that is by now.

    Where the file can't be read that is said in the status line: what is typed still counts.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def lanes(self) -> Sequence[Lane]:
        """All lanes, in their order."""
        return self._asked(lambda directory: directory.lanes())

    def actors_like(self, typed: str) -> Sequence[Candidate]:
        """Actors whose names fit what is typed."""
        return self._asked(lambda directory: directory.actors_like(typed))

    def values_like(self, field: UsedWords, typed: str) -> Sequence[Candidate]:
        """Words in use in a field that fit what is typed."""
        return self._asked(lambda directory: directory.values_like(field, typed))

    def _asked(self, ask: Callable[[NameIndex], Sequence[T]]) -> Sequence[T]:
        directory = self._session.directory
        if directory is None:
            return ()
        try:
            return ask(directory)
        except Refused as error:
            said = sentences.tr("Names can't be read: {reason}").replace(
                "{reason}", refusal_sentence(error)
            )
            self._session.note(said)
            return ()
