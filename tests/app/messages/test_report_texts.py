"""Each code that storage reports has words, and all its values come to stand in them."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from source_trees import nodes_of, trees

from tests.pseudo_language import accented, unchanged_words
from timeline_app.app.jobs.protocol import encoded, error_line, line_from, outcome_of
from timeline_app.app.messages.sentences import (
    conflict_sentence,
    failure,
    refusal_sentence,
    unwritten_sentence,
)
from timeline_app.core.dates.edtf import DateError, DateFault
from timeline_app.core.text.translation import english, speak
from timeline_app.storage.errors import (
    Detail,
    EditConflict,
    Refused,
    WriteFailed,
    date_detail,
    decoder_detail,
    filled_words,
)
from timeline_app.storage.reasons import ConflictReason, ReasonPart, RefusedReason, WriteReason
from timeline_app.storage.report_texts import PATTERNS

FILE = Path("talks.chronology")
MAKERS = {"detail", "Detail"}
RAISED = {"Refused", "WriteFailed", "EditConflict", "Flaw", "RefusedLine", "FailedLine"}


def fields_of(code: ReasonPart | ConflictReason) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", PATTERNS.get(code, "")))


def filled(part: ReasonPart) -> Detail:
    values: dict[str, Detail | int | str] = {name: f"<{name}>" for name in fields_of(part)}
    if part is ReasonPart.REFUSED:
        values = {"reason": RefusedReason.DAMAGED.value}
    if "n" in values:
        values["n"] = 12_345
    return Detail(part, values)


@pytest.mark.parametrize("part", ReasonPart)
def test_each_part_of_a_report_is_told_with_all_its_values(part: ReasonPart) -> None:
    told = str(filled(part))
    assert told
    assert "{" not in told
    for name in fields_of(part) - {"n"}:
        assert f"<{name}>" in told
    if "n" in fields_of(part):
        assert "12,345" in told


@pytest.mark.parametrize("reason", RefusedReason)
def test_each_reason_to_refuse_a_file_has_a_sentence(reason: RefusedReason) -> None:
    error = Refused(FILE, reason, Detail(ReasonPart.CUT_OFF), Detail(ReasonPart.LINE, {"line": 7}))
    said = f"line 7: {PATTERNS[reason]}: it is cut off"
    assert refusal_sentence(error) == f"{FILE}: {said}. The file was left as it is."
    assert failure(error)[0] == f"{FILE}: {said}"


@pytest.mark.parametrize("reason", WriteReason)
def test_each_reason_not_to_write_has_a_sentence(reason: WriteReason) -> None:
    error = WriteFailed(FILE, reason, "Input/output error")
    more = "" if reason is WriteReason.NO_SPACE else ": Input/output error"
    expected = f"{FILE}: {PATTERNS[reason]}{more}. Nothing was changed."
    assert unwritten_sentence(error) == expected


@pytest.mark.parametrize("reason", ConflictReason)
def test_each_conflict_has_a_sentence_that_names_its_record(reason: ConflictReason) -> None:
    record = Detail(ReasonPart.RECORD, {"kind": Detail(ReasonPart.DATE_CLAIM), "id": "c1"})
    said = filled_words(reason, {"record": record}, english)
    assert said.startswith('date claim "c1" ')
    sentence = conflict_sentence(EditConflict(FILE, reason, record, Detail(ReasonPart.ALWAYS_ONE)))
    assert sentence == f"{FILE}: {said}: there is always one. Nothing was changed."


@pytest.mark.parametrize("fault", DateFault)
def test_each_fault_of_a_date_is_told_as_the_error_tells_it(fault: DateFault) -> None:
    error = DateError(fault, "2023-13")
    assert str(date_detail(error)) == str(error)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (b'{"id": 1}', ReasonPart.IN_VALUE),
        (b"{}", ReasonPart.FIELD_MISSING),
        (b"[]", ReasonPart.EXPECTED_TYPE),
        (b'{"id": "a", "more": 1}', ReasonPart.FIELD_UNKNOWN),
        (b'{"id": "a", "kind": "none"}', ReasonPart.IN_VALUE),
        (b'{"id": ', ReasonPart.TRUNCATED),
    ],
)
def test_what_the_decoder_says_is_known_by_a_code_and_told_as_it_says_it(
    text: bytes, part: ReasonPart
) -> None:
    class Named(msgspec.Struct, forbid_unknown_fields=True):
        id: str
        kind: RefusedReason = RefusedReason.EMPTY

    with pytest.raises(msgspec.MsgspecError) as caught:
        msgspec.json.decode(text, type=Named)
    told = decoder_detail(str(caught.value))
    assert isinstance(told, Detail)
    assert (told.part, str(told)) == (part, str(caught.value))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (b'{"a":1,}', ReasonPart.TRAILING_COMMA_IN_OBJECT),
        (b"[1,]", ReasonPart.TRAILING_COMMA_IN_ARRAY),
        (b'{"a" 1}', ReasonPart.NO_COLON),
        (b"{a:1}", ReasonPart.KEYS_NO_TEXTS),
        (b"[1 2]", ReasonPart.NO_COMMA_IN_ARRAY),
        (b'{"a":1 2}', ReasonPart.NO_COMMA_IN_OBJECT),
        (b'"\\x"', ReasonPart.WRONG_ESCAPE),
        (b"1.", ReasonPart.WRONG_NUMBER),
        (b"1 2", ReasonPart.TRAILING_CHARACTERS),
        (b'"\x01"', ReasonPart.INVALID_CHARACTER),
    ],
)
def test_what_is_no_json_is_known_by_a_code(text: bytes, part: ReasonPart) -> None:
    with pytest.raises(msgspec.DecodeError) as caught:
        msgspec.json.decode(text)
    message = str(caught.value).removeprefix("JSON is malformed: ").rpartition(" (byte")[0]
    told = decoder_detail(message)
    assert isinstance(told, Detail)
    assert (told.part, str(told)) == (part, message)


@pytest.mark.parametrize("part", ReasonPart)
def test_codes_and_values_cross_to_another_process_not_words(part: ReasonPart) -> None:
    where = Detail(ReasonPart.RECORD, {"kind": Detail(ReasonPart.EVENT), "id": "visit"})
    error = Refused(FILE, RefusedReason.WRONG_VALUE, filled(part), where)
    line = encoded(error_line(error))
    words = PATTERNS[part] if part is not ReasonPart.REFUSED else PATTERNS[RefusedReason.DAMAGED]
    if " " in words.strip():
        assert words.encode() not in line
    arrived = outcome_of(line_from(line))  # type: ignore[arg-type]
    assert isinstance(arrived, Refused)
    assert (arrived.detail, arrived.where) == (error.detail, error.where)
    assert str(arrived) == str(error)


def test_every_code_is_used_and_is_given_just_the_values_of_its_words() -> None:
    used: defaultdict[str, list[set[str]]] = defaultdict(list)
    for path in trees():
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and _name(node.func) in MAKERS and node.args:
                part = node.args[0]
                if isinstance(part, ast.Attribute) and _name(part.value) == "ReasonPart":
                    given = {keyword.arg for keyword in node.keywords if keyword.arg}
                    used[part.attr].append(given)
    for name, calls in used.items():
        wanted = {"reason"} if name == "REFUSED" else fields_of(ReasonPart[name])
        assert all(given == wanted for given in calls), name


def test_no_report_is_given_a_sentence_of_its_own() -> None:
    """What is no code comes from a file, the system or a library: from a variable, that is."""
    found = []
    for path in trees():
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and _name(node.func) in RAISED:
                arguments = [*node.args[1:], *(keyword.value for keyword in node.keywords)]
                found += [f"{path.name}:{node.lineno}" for one in arguments if _is_sentence(one)]
    assert not found


def _is_sentence(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return any(_is_sentence(part) for part in node.values)
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


class Pseudo:
    """English with accents: what is said past it can be told by its plain vowels."""

    def translate(self, context: str, text: str, comment: str, n: int) -> str:
        return accented(text)

    def number(self, value: int) -> str:
        return f"{value}"


@pytest.fixture
def _spoken() -> Iterator[None]:
    speak(Pseudo())
    yield
    speak(None)


def valued(part: ReasonPart) -> Detail:
    """A part with values that have no words."""
    values: dict[str, Detail | int | str] = dict.fromkeys(fields_of(part), "#")
    if part is ReasonPart.REFUSED:
        values = {"reason": RefusedReason.DAMAGED.value}
    if "n" in values:
        values["n"] = 5
    return Detail(part, values)


@pytest.mark.usefixtures("_spoken")
@pytest.mark.parametrize("part", ReasonPart)
def test_each_word_of_a_report_is_said_in_another_language(part: ReasonPart) -> None:
    file = Path("#.json")
    said = [
        *(refusal_sentence(Refused(file, each, valued(part))) for each in RefusedReason),
        *(unwritten_sentence(WriteFailed(file, each, valued(part))) for each in WriteReason),
        *(conflict_sentence(EditConflict(file, each, valued(part))) for each in ConflictReason),
        failure(Refused(Path("clipboard"), RefusedReason.NOT_JSON, "", valued(part)))[0],
    ]
    assert [unchanged_words(text, frozenset({"json"})) for text in said] == [[]] * len(said)
