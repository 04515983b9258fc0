"""Where the fault in a JSON document is, once it is known that there is one."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from timeline_app.storage.database.schema import JSON_VERSION
from timeline_app.storage.database.validation import Flaw, PlacedFlaw
from timeline_app.storage.errors import Detail, Refused, RefusedReason, decoder_detail, detail
from timeline_app.storage.json.document_type import FORMAT
from timeline_app.storage.reasons import ReasonPart

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
        case msgspec.ValidationError():
            return _wrong_value(path, data, str(error))
    fault = _utf8_fault(data)
    if fault is None:
        return _not_json(path, data, str(error))
    return Refused(path, RefusedReason.NOT_UTF8, fault.reason, _line_at(data, fault.start))


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
            return Refused(path, RefusedReason.TOO_DEEP, "", _line(line[2]))
        case msgspec.ValidationError():
            match = _placed.fullmatch(str(error))
            told, field = (match["detail"], match["place"]) if match else (str(error), "")
            where = _on_line(line, field, _id_in(raw))
            return Refused(path, RefusedReason.WRONG_VALUE, decoder_detail(told), where)
    if _utf8_fault(raw) is not None:
        return Refused(path, RefusedReason.NOT_UTF8, "", _line(line[2]))
    told = str(error).removeprefix("JSON is malformed: ")
    match = _at_byte.fullmatch(told)
    why = decoder_detail(match["detail"] if match else told)
    return Refused(path, RefusedReason.NOT_JSON, why, _line(line[2]))


def refusal_of_flaw_in_line(path: Path, line: Line, own_id: str | None, flaw: Flaw) -> Refused:
    """The refusal of a record on a line of its own that has a flaw which types don't show."""
    return Refused(path, flaw.reason, flaw.detail, _on_line(line, flaw.field, own_id))


def _on_line(line: Line, field: str, own_id: str | None) -> Detail | str:
    section, index, number = line
    place = f"{section}[{index}].{field}" if field else f"{section}[{index}]"
    return placed(place, number, own_id)


def _line(number: int) -> Detail:
    return detail(ReasonPart.LINE, line=number)


def placed(place: str, line: int | None = None, own_id: str | None = None) -> Detail | str:
    """A place in a document, with its line and the id of its record where they are known."""
    match (bool(line), bool(own_id)):
        case (True, True):
            return detail(
                ReasonPart.PLACE_LINE_AND_ID, place=place, line=line or 0, id=own_id or ""
            )
        case (True, False):
            return detail(ReasonPart.PLACE_AND_LINE, place=place, line=line or 0)
        case (False, True):
            return detail(ReasonPart.PLACE_AND_ID, place=place, id=own_id or "")
        case _:
            return place


def _id_in(raw: bytes) -> str | None:
    try:
        return msgspec.json.decode(raw, type=_Named).id
    except DECODING_ERRORS:
        return None


def check_repeated_keys(path: Path, data: bytes) -> None:
    """Raise `Refused` if an object has a key twice; of such only the last would be read."""
    import json  # hardly any document is asked

    try:
        # Numbers are of no interest here, and a long one takes Python long.
        json.loads(data, object_pairs_hook=_object, parse_int=str, parse_float=str)
    except _RepeatedKeyError as error:
        key, own_id = error.args
        where = "" if own_id is None else detail(ReasonPart.ID, id=str(own_id))
        told = detail(ReasonPart.KEY, key=key)
        raise Refused(path, RefusedReason.REPEATED_KEY, told, where) from error


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
        told = detail(ReasonPart.OTHER_FORMAT_NAMED, format=FORMAT)
        return Refused(path, RefusedReason.OTHER_JSON, told)
    if isinstance(envelope.version, int) and envelope.version > JSON_VERSION:
        versions = detail(
            ReasonPart.VERSION_AND_KNOWN, version=envelope.version, known=JSON_VERSION
        )
        told = detail(ReasonPart.NEWER_AND, versions=versions, detail=Detail(ReasonPart.WOULD_LOSE))
        return Refused(path, RefusedReason.NEWER, told)
    match = _placed.fullmatch(message)
    if match is None:
        return Refused(path, RefusedReason.WRONG_VALUE, decoder_detail(message))
    why = decoder_detail(match["detail"])
    return Refused(path, RefusedReason.WRONG_VALUE, why, _where(data, match["place"]))


def _utf8_fault(data: bytes) -> UnicodeDecodeError | None:
    """What is no UTF-8: which error msgspec raises there changes with its releases."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error
    return None


def _not_json(path: Path, data: bytes, message: str) -> Refused:
    message = message.removeprefix("JSON is malformed: ")
    match = _at_byte.fullmatch(message)
    if match is None:
        return Refused(path, RefusedReason.NOT_JSON, decoder_detail(message))
    where = _line_at(data, int(match["position"]))
    return Refused(path, RefusedReason.NOT_JSON, decoder_detail(match["detail"]), where)


def _line_at(data: bytes, position: int) -> Detail:
    return _line(data.count(b"\n", 0, position) + 1)


def _where(data: bytes, place: str) -> Detail | str:
    """The place with the line of its record, if it has its own, and the record's id."""
    match = _in_record.match(place)
    if match is None:
        return place
    section, index = match["section"], int(match["index"])
    return placed(place, _line_of(data, section, index), _id_of(data, section, index))


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
