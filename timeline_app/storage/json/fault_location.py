"""Where the fault in a JSON document is, once it is known that there is one."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec

from timeline_app.storage.database.validation import Flaw, PlacedFlaw
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.json.document_type import FORMAT
from timeline_app.storage.versions import JSON_VERSION

DECODING_ERRORS = (msgspec.MsgspecError, UnicodeError, RecursionError)
"""What msgspec may raise while it decodes."""

_placed = re.compile(r"(?P<detail>.*) - at `\$\.?(?P<place>.*)`", re.S)
_in_record = re.compile(r"(?P<section>\w+)\[(?P<index>\d+)\]")
_at_byte = re.compile(r"(?P<detail>.*) \(byte (?P<position>\d+)\)", re.S)


class _Envelope(msgspec.Struct):
    """What tells whose document it is; all else is skipped."""

    format: object = None
    version: object = None


class _Named(msgspec.Struct):
    """What tells which record it is; all else is skipped."""

    id: str | None = None


class _RepeatedKeyError(Exception):
    """A key stands twice in an object. Arguments: the key, the object's id or None."""


def refusal_of(path: Path, data: bytes, error: BaseException) -> Refused:
    """The refusal of a document at which msgspec raised one of `DECODING_ERRORS`."""
    match error:
        case RecursionError():
            return Refused(path, RefusedReason.TOO_DEEP)
        case UnicodeError():
            return _not_utf8(path, data)
        case msgspec.ValidationError():
            return _wrong_value(path, data, str(error))
        case _:
            return _not_json(path, data, str(error))


def refusal_of_flaw(path: Path, data: bytes, placed: PlacedFlaw) -> Refused:
    """The refusal of a document with a flaw that types don't show."""
    flaw = placed.flaw
    record = f"{placed.section}[{placed.index}]"
    place = f"{record}.{flaw.field}" if flaw.field else record
    return Refused(path, flaw.reason, flaw.detail, _where(data, place))


Line = tuple[str, int, int]
"""The section, the position there and the number of the line of a record."""


def refusal_of_line(path: Path, raw: bytes, line: Line, error: BaseException) -> Refused:
    """The refusal of a record on a line of its own, at which msgspec raised `error`."""
    match error:
        case RecursionError():
            return Refused(path, RefusedReason.TOO_DEEP, "", f"line {line[2]}")
        case UnicodeError():
            return Refused(path, RefusedReason.NOT_UTF8, "", f"line {line[2]}")
        case msgspec.ValidationError():
            match = _placed.fullmatch(str(error))
            detail, field = (match["detail"], match["place"]) if match else (str(error), "")
            where = _on_line(line, field, _id_in(raw))
            return Refused(path, RefusedReason.WRONG_VALUE, detail, where)
        case _:
            detail = str(error).removeprefix("JSON is malformed: ")
            match = _at_byte.fullmatch(detail)
            detail = match["detail"] if match else detail
            return Refused(path, RefusedReason.NOT_JSON, detail, f"line {line[2]}")


def refusal_of_flaw_in_line(path: Path, line: Line, own_id: str | None, flaw: Flaw) -> Refused:
    """The refusal of a record on a line of its own that has a flaw which types don't show."""
    return Refused(path, flaw.reason, flaw.detail, _on_line(line, flaw.field, own_id))


def _on_line(line: Line, field: str, own_id: str | None) -> str:
    section, index, number = line
    place = f"{section}[{index}].{field}" if field else f"{section}[{index}]"
    return f'{place} (line {number}, id "{own_id}")' if own_id else f"{place} (line {number})"


def _id_in(raw: bytes) -> str | None:
    try:
        return msgspec.json.decode(raw, type=_Named).id
    except DECODING_ERRORS:
        return None


def check_repeated_keys(path: Path, data: bytes) -> None:
    """Raise `Refused` if an object has a key twice; of such only the last would be read."""
    try:
        # Numbers are of no interest here, and a long one takes Python long.
        json.loads(data, object_pairs_hook=_object, parse_int=str, parse_float=str)
    except _RepeatedKeyError as error:
        key, own_id = error.args
        where = "" if own_id is None else f'id "{own_id}"'
        raise Refused(path, RefusedReason.REPEATED_KEY, f'"{key}"', where) from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            break
        seen.add(key)
    raise _RepeatedKeyError(key, found.get("id"))


def _wrong_value(path: Path, data: bytes, message: str) -> Refused:
    """The refusal of a document that is JSON as far as it was read, but not of our types."""
    try:
        envelope = msgspec.json.decode(data, type=_Envelope)
    except msgspec.ValidationError:
        return Refused(path, RefusedReason.OTHER_JSON)
    except DECODING_ERRORS as error:
        return refusal_of(path, data, error)
    if envelope.format != FORMAT:
        return Refused(path, RefusedReason.OTHER_JSON, f'its "format" is not "{FORMAT}"')
    if isinstance(envelope.version, int) and envelope.version > JSON_VERSION:
        versions = (
            f"its version is {envelope.version}, this program knows those up to {JSON_VERSION}"
        )
        detail = f"{versions}, and would lose what is new in it"
        return Refused(path, RefusedReason.NEWER, detail)
    match = _placed.fullmatch(message)
    if match is None:
        return Refused(path, RefusedReason.WRONG_VALUE, message)
    return Refused(path, RefusedReason.WRONG_VALUE, match["detail"], _where(data, match["place"]))


def _not_utf8(path: Path, data: bytes) -> Refused:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        where = _line_at(data, error.start)
        return Refused(path, RefusedReason.NOT_UTF8, error.reason, where)
    return Refused(path, RefusedReason.NOT_UTF8)


def _not_json(path: Path, data: bytes, message: str) -> Refused:
    message = message.removeprefix("JSON is malformed: ")
    match = _at_byte.fullmatch(message)
    if match is None:
        return Refused(path, RefusedReason.NOT_JSON, message)
    where = _line_at(data, int(match["position"]))
    return Refused(path, RefusedReason.NOT_JSON, match["detail"], where)


def _line_at(data: bytes, position: int) -> str:
    number = data.count(b"\n", 0, position) + 1
    return f"line {number}"


def _where(data: bytes, place: str) -> str:
    """The place with the line of its record, if it has its own, and the record's id."""
    match = _in_record.match(place)
    if match is None:
        return place
    section, index = match["section"], int(match["index"])
    line = _line_of(data, section, index)
    own_id = _id_of(data, section, index)
    more = [f"line {line}"] if line else []
    more += [f'id "{own_id}"'] if own_id else []
    return f"{place} ({', '.join(more)})" if more else place


def _line_of(data: bytes, section: str, index: int) -> int | None:
    """The number of the line that a record has for itself, None in another layout."""
    lines = data.split(b"\n")
    opening = f'"{section}": ['.encode()
    if opening not in lines:
        return None
    first = lines.index(opening) + 1
    records = [line.strip(b"\r") for line in lines[first : first + index + 1]]
    is_ours = len(records) > index and all(
        line.startswith(b"{") and line.endswith((b"}", b"},")) for line in records
    )
    return first + index + 1 if is_ours else None


def _id_of(data: bytes, section: str, index: int) -> str | None:
    """The id of a record, reading none of the others: they may take far more room than bytes."""
    try:
        sections = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        record = msgspec.json.decode(sections[section], type=list[msgspec.Raw])[index]
        return msgspec.json.decode(record, type=_Named).id
    except (*DECODING_ERRORS, LookupError):
        return None  # the fault is so bad that the record can't be told by its id
