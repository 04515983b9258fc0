"""The parts of a JSON file, or of a script's literals, one after another as they are asked for.

JSON goes through `ijson`, so that no more than one part is in memory; what is no JSON, or is it
no longer from some place on, is read as a script.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from timeline_app.interchange.foreign.decoding import encoding_of, head_text, text_of
from timeline_app.interchange.foreign.reader import ForeignFile, ForeignRefusedError, RefusalReason
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault
from timeline_app.interchange.script.literals import LiteralError, Value, literal_events
from timeline_app.interchange.texts.limits import DEEPEST_SCRIPT, LARGEST_SCRIPT, MOST_VALUES

Json = Value | list["Json"] | dict[str, "Json"]
Path = tuple[str, ...]
"""Keys from the top."""

_OPENING = frozenset({"start_map", "start_array"})
_NO_MORE: tuple[str, Value] = ("null", None)
_CHUNK = 1 << 16
_LONGEST_TEXT = 1 << 23
"""Bytes of one text: pictures within HTML may be of some."""
_SPACE = b" \t\r\n"
_Events = Iterator[tuple[str, Value]]


class Wanted(NamedTuple):
    """What is asked for: the elements of these arrays, and these values as a whole."""

    each: frozenset[Path]
    whole: frozenset[Path] = frozenset()

    def leads_on(self, path: Path) -> bool:
        """Whether something within an object at this path is asked for."""
        return any(len(one) > len(path) and one[: len(path)] == path for one in self._all)

    @property
    def _all(self) -> frozenset[Path]:
        return self.each | self.whole


class ScriptPart(NamedTuple):
    """A value at a path; in an array, its place there, from 0 on."""

    path: Path
    at: int
    value: Json


def wanted(each: tuple[Path, ...], whole: tuple[Path, ...] = ()) -> Wanted:
    """What is asked for."""
    return Wanted(frozenset(each), frozenset(whole))


def parts_of(file: ForeignFile, asked: Wanted) -> Iterator[ScriptPart | ForeignFault]:
    """What is asked for, in the order of the file.

    A file that breaks off gives what comes before, and a fault. Raises `ForeignRefusedError` for
    what is broken from the start, and what is nested beyond reason or too long for a script.
    """
    count = 0
    if _begins_as_json(file):
        try:
            for part in _parts(_json_events(file), asked):
                yield part
                count += 1
        except ValueError as error:
            if file.size > LARGEST_SCRIPT:
                yield _broken_off(count, _first_line(error))
                return
        else:
            return
    if file.size > LARGEST_SCRIPT:
        raise ForeignRefusedError(RefusalReason.UNSAFE, "a script of more than 20 MB")
    with text_of(file) as stream:
        text = _decoded(stream)
    try:
        for part in islice(_parts(literal_events(text), asked), count, None):
            yield part
            count += 1
    except LiteralError as error:
        yield _broken_off(count, str(error))


def parts_until_broken(file: ForeignFile, asked: Wanted) -> Iterator[ScriptPart]:
    """The same for a look ahead: what is broken is for the reading proper to tell."""
    try:
        for part in parts_of(file, asked):
            if isinstance(part, ForeignFault):
                return
            yield part
    except ForeignRefusedError as error:
        if error.reason is not RefusalReason.BROKEN:
            raise


def _broken_off(count: int, where: str) -> ForeignFault:
    if not count:
        raise ForeignRefusedError(RefusalReason.BROKEN, where)
    return ForeignFault(where, "", FaultReason.TRUNCATED)


def _first_line(error: ValueError) -> str:
    return str(error).partition("\n")[0][:200]


def _decoded(stream: io.TextIOWrapper) -> str:
    try:
        return stream.read()
    except UnicodeDecodeError as error:
        raise ForeignRefusedError(RefusalReason.ENCODING) from error


def _begins_as_json(file: ForeignFile) -> bool:
    head = file.head().lstrip(b"\xef\xbb\xbf" + _SPACE + b"\xff\xfe\0")
    return head[:1] in (b"{", b"[")


class _Recoded:
    """A text as UTF-8."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text

    def read(self, _size: int) -> bytes:
        """The next bytes; none at the end, and none when asked for none."""
        return self._text.read(_CHUNK).encode("utf-8", "replace") if _size else b""


class _NoLongText:
    """The bytes of JSON, as long as no text or number in it is longer than any honest one.

    The parser goes over a text anew with each chunk, so that one of 100 MB takes it minutes.
    """

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self._since_quote = 0

    def read(self, size: int) -> bytes:
        """The next bytes. Raises `ForeignRefusedError`."""
        data = self._read(size)
        at = data.rfind(b'"')
        self._since_quote = len(data) - at if at >= 0 else self._since_quote + len(data)
        if self._since_quote > _LONGEST_TEXT:
            raise ForeignRefusedError(RefusalReason.UNSAFE, "a text of many megabytes")
        return data


def _json_events(file: ForeignFile) -> _Events:
    """Raises `LiteralError` where it is no JSON, `ValueError` for bytes that are no text."""
    import ijson

    encoding = encoding_of(file)
    try:
        if encoding == "utf-8":
            with file.open() as stream:
                checked = _NoLongText(stream.read)
                yield from ijson.basic_parse(checked, buf_size=_CHUNK, use_float=True)
        else:
            with text_of(file) as text:
                checked = _NoLongText(_Recoded(text).read)
                yield from ijson.basic_parse(checked, buf_size=_CHUNK, use_float=True)
    except ijson.JSONError as error:
        raise LiteralError(str(error)) from error


def _parts(events: _Events, asked: Wanted) -> Iterator[ScriptPart]:
    for event, value in events:
        yield from _at(event, value, events, (), asked)


def _at(
    event: str, value: Value, events: _Events, path: Path, asked: Wanted
) -> Iterator[ScriptPart]:
    """What is asked for at a path and below; paths are no longer than those asked for."""
    if path in asked.whole:
        yield ScriptPart(path, 0, _built(event, value, events))
    elif event == "start_array" and path in asked.each:
        for index, (one, plain) in enumerate(events):
            if one == "end_array":
                return
            yield ScriptPart(path, index, _built(one, plain, events))
    elif event == "start_map" and asked.leads_on(path):
        for end_or_key, key in events:
            if end_or_key == "end_map":
                return
            one, plain = next(events)
            yield from _at(one, plain, events, (*path, str(key)), asked)
    else:
        _skip(event, events)


def _skip(event: str, events: _Events) -> None:
    """Go on behind a value."""
    depth = _change(event)
    while depth:
        if depth > DEEPEST_SCRIPT * 16:
            raise ForeignRefusedError(RefusalReason.UNSAFE, "nesting")
        depth += _change(next(events)[0])


def _change(event: str) -> int:
    if event in ("start_map", "start_array"):
        return 1
    return -1 if event in ("end_map", "end_array") else 0


def _built(event: str, value: Value, events: _Events) -> Json:
    """A value with all that is in it."""
    return _container(event, islice(events, MOST_VALUES), 1) if event in _OPENING else value


def _container(event: str, events: _Events, depth: int) -> Json:
    if depth > DEEPEST_SCRIPT:
        raise ForeignRefusedError(RefusalReason.UNSAFE, "nesting")
    if event == "start_array":
        array: list[Json] = []
        for one, plain in events:
            if one == "end_array":
                return array
            array.append(_container(one, events, depth + 1) if one in _OPENING else plain)
    else:
        fields: dict[str, Json] = {}
        for one, key in events:
            if one == "end_map":
                return fields
            inner, plain = next(events, _NO_MORE)
            is_plain = inner not in _OPENING
            fields[str(key)] = plain if is_plain else _container(inner, events, depth + 1)
    raise ForeignRefusedError(RefusalReason.UNSAFE, "one entry without end")


_DEEPEST = 5
_STARTS = ("{", "[", "(")


@lru_cache(maxsize=4)
def shape_of(head: bytes) -> frozenset[str]:
    """The paths that occur, the elements of arrays as "[]": "events.[].start_date.year"."""
    text = head_text(head)
    if text.lstrip("\ufeff \t\r\n")[:1] == "<" or not any(one in text for one in _STARTS):
        return frozenset()
    paths: set[str] = set()
    open_arrays: list[bool] = []
    names = [""]
    """The path of what is in each container that is open, with a full stop behind it."""
    at = ""
    try:
        for event, value in literal_events(text):
            if event == "map_key":
                at = f"{names[-1]}{value}"
                if len(names) <= _DEEPEST:
                    paths.add(at)
            elif event in ("start_map", "start_array"):
                is_within_array = not open_arrays or open_arrays[-1]
                path = names[-1] if is_within_array else f"{at}."
                names.append(f"{path}[]." if event == "start_array" else path)
                open_arrays.append(event == "start_array")
            elif event in ("end_map", "end_array"):
                names.pop()
                open_arrays.pop()
    except (LiteralError, ForeignRefusedError):
        pass  # it goes on behind the head, or isn't what it looks like: what was seen counts
    return frozenset(paths)
