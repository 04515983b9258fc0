"""The elements of an XML file one after another: no DTD, no entities, no depth without end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError

from timeline_app.interchange.foreign.decoding import encoding_of
from timeline_app.interchange.foreign.reader import ForeignFile, ForeignRefusedError, RefusalReason
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault
from timeline_app.interchange.texts.limits import DEEPEST_XML, MOST_ELEMENTS

_DECLARED = re.compile(rb"<\?xml[^>]*\bencoding\s*=")
_OF_ONE_BYTE = frozenset({"cp1252", "latin-1", "iso-8859-1"})


class XmlPart(NamedTuple):
    """An element with all that is in it, and those around it, from the root on.

    Of those around nothing is known but their attributes and the text before their first child.
    """

    around: tuple[Element, ...]
    element: Element


def xml_parts(file: ForeignFile, depth: int = 1) -> Iterator[XmlPart | ForeignFault]:
    """The elements that stand `depth` below the root, in the order of the file.

    A file that breaks off gives what comes before, and a fault; what is broken from the start or
    unsafe raises `ForeignRefusedError`.
    """
    is_any = False
    try:
        for part in _parts(file, depth):
            yield part
            is_any = True
    except ParseError as error:
        line, _ = error.position
        if not is_any:
            raise ForeignRefusedError(RefusalReason.BROKEN, str(error)) from error
        yield ForeignFault(f"line {line}", "", FaultReason.TRUNCATED)


def _parts(file: ForeignFile, depth: int) -> Iterator[XmlPart]:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser, iterparse

    around: list[Element] = []
    count = 0
    with file.open() as stream:
        try:
            parser = DefusedXMLParser(encoding=_encoding(file), forbid_dtd=True)
            for event, element in iterparse(stream, ("start", "end"), parser=parser):
                if event == "start":
                    around.append(element)
                    count += 1
                    if len(around) > DEEPEST_XML or count > MOST_ELEMENTS:
                        raise ForeignRefusedError(RefusalReason.UNSAFE, "nesting")
                    continue
                around.pop()
                if len(around) == depth:
                    yield XmlPart(tuple(around), element)
                    del around[-1][:]
                    count = 0
        except DefusedXmlException as error:
            raise ForeignRefusedError(RefusalReason.UNSAFE, "entities") from error
        except (LookupError, ValueError) as error:  # of an encoding that expat doesn't know
            raise ForeignRefusedError(RefusalReason.ENCODING) from error


def _encoding(file: ForeignFile) -> str | None:
    """What to tell the parser, where the file does not say it itself."""
    if file.options.encoding:
        return file.options.encoding
    if _DECLARED.search(file.head()[:200]):
        return None
    found = encoding_of(file)
    return found if found in _OF_ONE_BYTE else None
