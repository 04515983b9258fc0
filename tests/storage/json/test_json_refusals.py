import json
import time
from pathlib import Path

import msgspec
import pytest

from tests.storage.chronologies import SMALL, import_json, written
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.storage.database.schema import JSON_VERSION
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.json.document_reader import read_json
from timeline_app.storage.json.document_type import json_chunks
from timeline_app.storage.json.fault_location import refusal_of, refusal_of_line

START = '{"format": "chronology", "version": 1, "chronology": {"title": "T"}'


def refusal(path: Path) -> Refused:
    before = path.read_bytes() if path.is_file() and path.stat().st_size < 10**7 else None
    with pytest.raises(Refused) as caught:
        read_json(path)
    assert before is None or path.read_bytes() == before
    assert "\n" not in str(caught.value)
    return caught.value


def refusal_of_text(folder: Path, text: str | bytes) -> Refused:
    path = folder / "bad.json"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return refusal(path)


def changed(folder: Path, old: str, new: str) -> Path:
    """The small chronology with one place changed."""
    path = written(SMALL, folder)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "reason", "where", "detail"),
    [
        (
            '"id":"call","title":"Call"',
            '"id":"call","title":7',
            RefusedReason.WRONG_VALUE,
            'events[1].title (line 21, id "call")',
            "Expected `str`, got `int`",
        ),
        (
            '"status":"postponed"',
            '"status":"forgotten"',
            RefusedReason.WRONG_VALUE,
            'events[2].status (line 22, id "put-off")',
            "Invalid enum value 'forgotten'",
        ),
        (
            '"status":"postponed"',
            '"state":"postponed"',
            RefusedReason.WRONG_VALUE,
            'events[2] (line 22, id "put-off")',
            "unknown field `state`",
        ),
        (
            '"lanes": [',
            '"lane": [',
            RefusedReason.WRONG_VALUE,
            "",
            "unknown field `lane`",
        ),
        (
            '"title":"Small"',
            '"titel":"Small"',
            RefusedReason.WRONG_VALUE,
            "chronology",
            "",
        ),
        (
            '"order":1}',
            '"order":1e400}',
            RefusedReason.WRONG_VALUE,
            'lanes[0].order (line 4, id "press")',
            "out of range",
        ),
        (
            '"order":1}',
            f'"order":{2**63}}}',
            RefusedReason.WRONG_VALUE,
            'lanes[0].order (line 4, id "press")',
            "64 bits",
        ),
        (
            '"start":7',
            f'"start":{10**30}',
            RefusedReason.WRONG_VALUE,
            'quotes[0].selector.start (line 44, id "candid")',
            "64 bits",
        ),
        (
            '"date":"2023-06-13"',
            '"date":"13 June"',
            RefusedReason.NOT_A_DATE,
            'events[1].date (line 21, id "call")',
            "'13 June' is not an EDTF date",
        ),
        (
            '"time":"21:30"',
            '"time":"21:30/20:00"',
            RefusedReason.NOT_A_DATE,
            'events[1].time (line 21, id "call")',
            "'21:30/20:00' ends before it starts",
        ),
        (
            '"time":"21:30"',
            '"time":"25:30"',
            RefusedReason.NOT_A_DATE,
            'events[1].time (line 21, id "call")',
            "'25:30'",
        ),
        (
            '"edtf":"2023-06"',
            '"edtf":"2023-13"',
            RefusedReason.NOT_A_DATE,
            'date_claims[2].edtf (line 29, id "claim-visit-2")',
            "2023-13",
        ),
        (
            '"said_on":"2023-06-18"',
            '"said_on":"Sunday"',
            RefusedReason.NOT_A_DATE,
            'quotes[0].said_on (line 44, id "candid")',
            "Sunday",
        ),
        (
            '"from":"2022-12-30"',
            '"from":"2022-12-32"',
            RefusedReason.NOT_A_DATE,
            'actors[0].offices[1].from (line 16, id "qin")',
            "2022-12-32",
        ),
        (
            '{"id":"call"',
            '{"id":"visit"',
            RefusedReason.REPEATED_RECORD,
            'events[1].id (line 21, id "visit")',
            'the id "visit" stands before it',
        ),
        (
            '{"event":"call","source":"note"}',
            '{"event":"visit","source":"note"}',
            RefusedReason.REPEATED_RECORD,
            "citations[2] (line 40)",
            "an equal one stands before it",
        ),
        ('{"id":"call"', '{"id":""', RefusedReason.WRONG_VALUE, "events[1].id (line 21)", "empty"),
        (
            '"until":"2023-01","source":"names"',
            '"until":"2023-01","source":"nowhere"',
            RefusedReason.UNKNOWN_REFERENCE,
            'actors[0].offices[0].source (line 16, id "qin")',
            'there is no source "nowhere"',
        ),
        (
            '"lanes":["talks","press"]',
            '"lanes":["talks","pres"]',
            RefusedReason.UNKNOWN_REFERENCE,
            'events[0].lanes[1] (line 20, id "visit")',
            'there is no lane "pres"',
        ),
        (
            '"rests_on":"claim-visit"',
            '"rests_on":"claim"',
            RefusedReason.UNKNOWN_REFERENCE,
            'events[0].rests_on (line 20, id "visit")',
            'there is no date claim "claim"',
        ),
        (
            '{"from":"put-off","to":"visit"',
            '{"from":"put-off","to":""',
            RefusedReason.UNKNOWN_REFERENCE,
            "relations[0].to (line 53)",
            'there is no event ""',
        ),
        (
            '"based_on":"note"',
            '"based_on":"page"',
            RefusedReason.UNKNOWN_REFERENCE,
            'sources[1].based_on (line 9, id "copy")',
            'there is no source "page"',
        ),
        (
            '"title":"Call"',
            '"title":"Call","title":"Other"',
            RefusedReason.REPEATED_KEY,
            'id "call"',
            '"title"',
        ),
        (
            '"title":"Call"',
            '"title":"\\ud800"',
            RefusedReason.NOT_JSON,
            "line 21",
            "surrogate",
        ),
        ('"relations": [', '"relations": [,', RefusedReason.NOT_JSON, "line 52", "invalid"),
        (
            f'"version": {JSON_VERSION}',
            f'"version": {JSON_VERSION + 1}',
            RefusedReason.NEWER,
            "",
            f"its version is {JSON_VERSION + 1}",
        ),
        ('"format": "chronology"', '"format": "x"', RefusedReason.OTHER_JSON, "", '"format"'),
    ],
)
def test_a_fault_is_named_with_its_place(
    tmp_path: Path, old: str, new: str, reason: RefusedReason, where: str, detail: str
) -> None:
    refused = refusal(changed(tmp_path, old, new))
    assert refused.reason is reason
    assert str(refused.where) == where
    assert detail in str(refused.detail)
    assert str(refused).startswith(f"{tmp_path / 'small.json'}: {refused.where!s}")


def test_in_another_layout_the_place_and_the_id_are_named(tmp_path: Path) -> None:
    values = json.loads(written(SMALL, tmp_path).read_bytes())
    values["events"][3]["status"] = "lost"
    refused = refusal_of_text(tmp_path, json.dumps(values, indent=2))
    assert str(refused.where) == 'events[3].status (id "channel")'


def test_a_newer_version_is_told_even_where_it_has_new_keys(tmp_path: Path) -> None:
    head = f'"format": "chronology", "version": {JSON_VERSION + 1}, "chronology": {{"title": "T"}}'
    text = f'{{{head}, "maps": []}}'
    assert refusal_of_text(tmp_path, text).reason is RefusedReason.NEWER


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", RefusedReason.EMPTY),
        ("{", RefusedReason.NOT_JSON),
        ("{}", RefusedReason.OTHER_JSON),
        ("[]", RefusedReason.OTHER_JSON),
        ('{"format": 1}', RefusedReason.OTHER_JSON),
        ('{"title": {"text": {"headline": "Another program"}}}', RefusedReason.OTHER_JSON),
        (START, RefusedReason.NOT_JSON),
        (START + "}}", RefusedReason.NOT_JSON),
        (START + "} x", RefusedReason.NOT_JSON),
        (START + ', "events": {}}', RefusedReason.WRONG_VALUE),
        (START + ', "events": [null]}', RefusedReason.WRONG_VALUE),
        (START + ', "chronology": {"title": "U"}}', RefusedReason.REPEATED_KEY),
        (b'{"format": "chronology\xff"}', RefusedReason.NOT_UTF8),
        (START.encode() + b', "\xff": 1}', RefusedReason.NOT_UTF8),
        ("words", RefusedReason.OTHER_FORMAT),
        ("{" * 1000, RefusedReason.NOT_JSON),
    ],
)
def test_what_is_no_document_of_ours_is_refused(
    tmp_path: Path, text: str | bytes, reason: RefusedReason
) -> None:
    assert refusal_of_text(tmp_path, text).reason is reason


def test_text_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = written(SMALL, tmp_path)
    path.write_bytes(path.read_bytes().replace("秦刚".encode(), b"\xc7\xd8\xb8\xd5", 1))
    refused = refusal(path)
    assert (refused.reason, str(refused.where)) == (RefusedReason.NOT_UTF8, "line 16")


@pytest.mark.parametrize(
    "raised",
    [
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "some words"),
        msgspec.DecodeError("some words"),
        msgspec.DecodeError("other words (byte 2)"),
    ],
)
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{\n"a": "\xe7\xa7\xa6\xff"', RefusedReason.NOT_UTF8),
        (b'{\n"a": "\xe7\xa7\xa6"', RefusedReason.NOT_JSON),
    ],
)
def test_what_is_no_utf8_is_told_by_its_bytes_whatever_the_decoder_says(
    raised: Exception, data: bytes, reason: RefusedReason
) -> None:
    path = Path("bad.json")
    assert refusal_of(path, data, raised).reason is reason
    refused = refusal_of_line(path, data, ("events", 0, 7), raised)
    assert (refused.reason, str(refused.where)) == (reason, "line 7")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("start", "piece", "reason"),
    [
        ("", "[", RefusedReason.OTHER_JSON),
        ("", '{"a":', RefusedReason.TOO_DEEP),
        ('{"unknown": ', "[", RefusedReason.TOO_DEEP),
        (START + ', "unknown": ', '{"a":', RefusedReason.TOO_DEEP),
        (START + ', "events": ', "[", RefusedReason.TOO_DEEP),
    ],
)
def test_a_hundred_megabytes_of_nesting_are_refused_at_once(
    tmp_path: Path, start: str, piece: str, reason: RefusedReason
) -> None:
    path = tmp_path / "deep.json"
    path.write_bytes(start.encode() + piece.encode() * (10**8 // len(piece)))
    before = time.monotonic()
    assert refusal(path).reason is reason
    assert time.monotonic() - before < 5
    path.unlink()


def test_nothing_is_created_for_a_refused_json(tmp_path: Path) -> None:
    path = changed(tmp_path, '"id":"call"', '"id":"visit"')
    with pytest.raises(Refused):
        import_json(path, tmp_path / "new.chronology")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("length", [0, 1, 10**6])
def test_a_text_is_as_long_as_it_says(tmp_path: Path, length: int) -> None:
    text = msgspec.structs.replace(SMALL.texts[0], length=length)
    path = tmp_path / "long.json"
    path.write_bytes(b"".join(json_chunks(msgspec.structs.replace(SMALL, texts=(text,)))))
    for read in (read_json, lambda one: convert_json(one, tmp_path / "out.chronology")):
        with pytest.raises(Refused) as caught:
            read(path)
        assert "length" in str(caught.value)
    assert not (tmp_path / "out.chronology").exists()
