"""The lines of an iCalendar file: unfolded, decoded, and taken apart (RFC 5545, section 3.1)."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from quopri import decodestring
from typing import NamedTuple

from timeline_app.interchange.foreign.decoding import encoding_of
from timeline_app.interchange.foreign.reader import ForeignFile, ForeignRefusedError
from timeline_app.interchange.texts.limits import LONGEST_CALENDAR_LINE

_CHUNK = 1 << 20
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_QUOTED_HEAD = re.compile(r'[^:"]*(?:"[^"]*"[^:"]*)*:')
_PARAMETER = re.compile(r';\s*([^=;:"]+)=("[^"]*"|[^";]*)')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_COMMA = re.compile(r"(?<!\\)(?:\\\\)*,")
"""One that parts texts, behind escaped backslashes that belong to the text before it."""


class Property(NamedTuple):
    """A line: the name in capitals, the parameters as they stand, and the value."""

    name: str
    parameters: str
    value: str

    def parameter(self, name: str) -> str:
        """The value of a parameter without its quotes, or nothing."""
        if self.parameters:
            for found, value in _PARAMETER.findall(self.parameters):
                if found.strip().upper() == name:
                    return str(value).strip('" ')
        return ""

    @property
    def text(self) -> str:
        """The value as text, without escapes."""
        value = self.value
        if self.parameters and "QUOTED-PRINTABLE" in self.parameters.upper():
            encoding = self.parameter("CHARSET") or "utf-8"
            value = _decoded(decodestring(value.encode()), (encoding, "utf-8"))
        return plain_value(value)

    @property
    def texts(self) -> list[str]:
        """The texts of a list."""
        ends = [found.end() for found in _COMMA.finditer(self.value)]
        starts = (0, *ends)
        parts = zip(starts, (*(end - 1 for end in ends), len(self.value)), strict=True)
        return [plain_value(self.value[start:end]).strip() for start, end in parts]


def plain_value(value: str) -> str:
    r"""A text without its escapes: `\n` is a new line, and `\` before anything else is nothing."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def property_of(line: str) -> Property:
    """Take a line apart; a name alone has no value."""
    head, _, value = line.partition(":")
    if ";" not in head:
        return Property(head if head.isupper() else head.strip().upper(), "", value)
    if '"' in head:
        quoted = _QUOTED_HEAD.match(line)
        if quoted:
            head, value = line[: quoted.end() - 1], line[quoted.end() :]
    name, _, parameters = head.partition(";")
    return Property(name.strip().upper(), f";{parameters}", value)


def line_blocks(file: ForeignFile) -> Iterator[list[str]]:
    """The unfolded lines, many at a time.

    Lines are unfolded before they are decoded, since folds may part the bytes of a letter. UTF-8
    is taken line by line; others are read as the whole file shows, or by what somebody has said.
    """
    for text in text_blocks(file):
        yield text.split("\n")


def text_blocks(file: ForeignFile) -> Iterator[str]:
    """The same as texts, with LF between the lines."""
    decode = _Decoding(file)
    for block in _unfolded(file):
        yield decode.text(block)


def _unfolded(file: ForeignFile) -> Iterator[bytes]:
    """Whole unfolded lines with LF between them."""
    rest = b""
    for chunk in _chunks(file):
        data = rest + chunk
        held = data.endswith(b"\r")
        if b"\r" in data:
            body = data[:-1] if held else data
            data = body.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        while b"\n\n" in data:
            data = data.replace(b"\n\n", b"\n")
        data = data.replace(b"\n ", b"").replace(b"\n\t", b"")
        lines = data.rstrip(b"\n")  # the last one may go on, be there blank lines or not
        end = lines.rfind(b"\n") + 1
        if end:
            yield data[:end]
        ends = b"\n" if len(lines) < len(data) else b""
        rest = lines[end:][: 2 * LONGEST_CALENDAR_LINE] + ends + (b"\r" if held else b"")
    if rest:
        yield rest.replace(b"\r", b"\n")


def _chunks(file: ForeignFile) -> Iterator[bytes]:
    """The bytes of the file without its mark; of UTF-16 and UTF-32 those of UTF-8."""
    with file.open() as stream:
        chunk = stream.read(_CHUNK)
        wide = next((name for mark, name in _WIDE_MARKS if chunk.startswith(mark)), "")
        said = file.options.encoding.lower().replace("_", "-")
        if not wide and said.startswith(("utf-16", "utf16", "utf-32", "utf32")):
            wide = said
        if not wide:
            yield chunk.removeprefix(codecs.BOM_UTF8)
            while chunk := stream.read(_CHUNK):
                yield chunk
            return
        decoder = codecs.getincrementaldecoder(wide)("replace")
        while chunk:
            yield decoder.decode(chunk).encode("utf-8", "replace")
            chunk = stream.read(_CHUNK)
        yield decoder.decode(b"", final=True).encode("utf-8", "replace")


class _Decoding:
    """Decodes the lines of one file."""

    def __init__(self, file: ForeignFile) -> None:
        self._file = file
        self._other = file.options.encoding

    def text(self, block: bytes) -> str:
        try:
            return block.decode("utf-8")
        except UnicodeDecodeError:
            return "\n".join([self._line(line) for line in block.split(b"\n")])

    def _line(self, line: bytes) -> str:
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            said = property_of(line.decode("latin-1")).parameter("CHARSET")
            return _decoded(line, (said or self._other_encoding(), "utf-8"))

    def _other_encoding(self) -> str:
        if not self._other:
            try:
                self._other = encoding_of(self._file)
            except ForeignRefusedError:
                self._other = "utf-8"
        return self._other


def _decoded(data: bytes, encodings: tuple[str, ...]) -> str:
    """The text in the first encoding that there is; what can't be decoded is U+FFFD."""
    for name in encodings:
        try:
            return data.decode(name, "replace")
        except (LookupError, ValueError):
            continue
    return data.decode("utf-8", "replace")
