"""XML of files that nobody has vouched for: no DTD, no entities, no depth without end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol
from xml.parsers import expat

from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.interchange.texts.limits import DEEPEST_DOCUMENT

_SEPARATOR = "\n"  # between namespace and name; it can stand in neither

Attributes = Mapping[str, str]


class Handler(Protocol):
    """What is told of a document as it is read; names are `(namespace, local name)`."""

    def start(self, namespace: str, name: str, attributes: Attributes) -> None:
        """An element begins; its attributes go by their local names."""

    def end(self, namespace: str, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Characters between two of these."""


def read_xml(chunks: Iterable[bytes], handler: Handler) -> None:
    """Tell the handler all of a document. Raises `TextReadError` where it is broken or unsafe."""
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST_DOCUMENT:
            raise TextReadError(UnreadTextReason.UNSAFE)
        namespace, local = _parts(name)
        handler.start(
            namespace, local, {_parts(key)[1]: value for key, value in attributes.items()}
        )

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(*_parts(name))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # LookupError: of an encoding
        raise TextReadError(UnreadTextReason.BROKEN, str(error)) from error


def _refuse(*_: object) -> None:
    raise TextReadError(UnreadTextReason.UNSAFE)


def _parts(name: str) -> tuple[str, str]:
    namespace, _, local = name.rpartition(_SEPARATOR)
    return namespace, local


class OneText:
    """Gathers the text of the first element of one name, such as a document's title."""

    def __init__(self, name: str, longest: int = 1_000) -> None:
        self._name, self._longest = name, longest
        self._depth = 0
        self._is_done = False
        self.found = ""

    def start(self, namespace: str, name: str, attributes: Attributes) -> None:
        """An element begins."""
        del namespace, attributes
        if name == self._name and not self._is_done:
            self._depth += 1

    def end(self, namespace: str, name: str) -> None:
        """An element ends."""
        del namespace
        if name == self._name and self._depth:
            self._depth -= 1
            self._is_done = True

    def text(self, text: str) -> None:
        """Characters of it."""
        if self._depth and len(self.found) < self._longest:
            self.found += text[: self._longest]


def one_text(chunks: Iterable[bytes], name: str) -> str:
    """The text of the first element of that name; nothing where there is none to be read."""
    handler = OneText(name)
    try:
        read_xml(chunks, handler)
    except TextReadError:  # a hint is worth no refusal
        return ""
    return " ".join(handler.found.split())
