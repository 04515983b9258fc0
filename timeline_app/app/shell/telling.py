"""Says in one sentence why something can't be read, and goes on."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.storage.errors import Refused


class Telling:
    """What is begun in it ends where the chronology refuses something: the user is told why.

    `say` tells a sentence below a title.
    """

    def __init__(self, say: Callable[[str, str], object], title: str) -> None:
        self._say, self._title = say, title

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if not isinstance(error, Refused):
            return False
        self._say(self._title, refusal_sentence(error))
        return True
