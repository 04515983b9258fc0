"""No text that people read is made in the lower rooms, unless it is marked to be translated."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from functools import cache

import pytest
from source_trees import PACKAGE, nodes_of, trees

from timeline_app.core.columns.grouping import REST_OF, STATES_OF
from timeline_app.core.dates import duration_text, local_times
from timeline_app.core.dates.phrases import PHRASES
from timeline_app.core.edits import edit
from timeline_app.core.evidence import citation, offices, relation_types
from timeline_app.core.memo import phrases as memo_phrases
from timeline_app.core.records.records import ActorKind, Stance, Status, Verification
from timeline_app.storage.report_texts import PATTERNS

ROOMS = ("core/", "scene/", "storage/", "interchange/", "document/", "render/")
MARKS = {"QT_TRANSLATE_NOOP", "mark", "tr"}
FAULTS_OF_OURS = {"AssertionError", "LookupError", "TypeError", "ValueError", "RuntimeError"}
NOT_FOR_READERS = {
    "core/dates/parse": "what is read of typed dates, in English",
    "core/dates/calendar_words.py": "names of months, days and eras in each language that is read",
    "core/dates/edtf.py": "what a log says of a fault; windows say `storage.reasons.ReasonPart`",
    "core/dates/shift.py": "the same; windows say `move_texts`",
    "core/evidence/text_input.py": "codes too; windows say `text_input_texts`",
    "core/evidence/import_result.py": "codes that are written; windows say `import_texts`",
    "core/checks/events.py": "kinds of events and types of relations, which are data",
    "core/checks/across.py": "the same",
    "core/checks/consistency.py": "the same",
    "core/dates/local_times.py": "names of cities as the time zones have them",
    "core/evidence/citation_dates.py": "English, as the manuals of citation styles are",
    "core/evidence/citation_styles.py": "the same",
    "core/edits/bulk_edits.py": "a code",
    "core/evidence/relation_types.py": "why a cause is one; `PHRASES` is looked at below",
    "render/style/fonts.py": "names of fonts",
    "render/formats/svg_letters.py": "elements of an SVG",
    "storage/file/backups.py": "the name of a folder",
    "storage/file/writer_lock.py": "what stands in a lock, for other programs",
    "storage/queries/names.py": "SQL",
    "storage/search/index.py": "SQL",
    "storage/columns": "why a cache is made anew, which nobody is told",
    "storage/errors.py": "what msgspec says, to be known by it",
    "storage/json/fault_location.py": "the same",
    "interchange": "words of BibTeX and RIS, and genres that stand in a source as data",
}
COMMENTS = {"axis, narrow", "axis, wide"}
"""What tells texts apart that are alike in English."""
_SQL = re.compile(r'"|\?|\b[A-Z]{2,}\b|= :[a-z]')
_REGEX = re.compile(r"\\|\(\?|\[\^?.*\]")


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def _texts(nodes: Sequence[ast.AST]) -> Iterator[tuple[int, str]]:
    """The constants of a module that have a space, and are neither documented nor marked."""
    passed: set[int] = set()
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed.add(id(node.value))  # a docstring
        named = isinstance(node, ast.Call) and _name(node.func) in MARKS | FAULTS_OF_OURS
        if named or isinstance(node, ast.Assert):
            passed.update(id(inner) for inner in ast.walk(node))
        elif isinstance(node, ast.Dict):
            passed.update(id(key) for key in node.keys if key)
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value.strip()
            if " " in text and id(node) not in passed and text not in COMMENTS:
                yield node.lineno, text


def test_the_lower_rooms_make_no_unmarked_text() -> None:
    found = []
    for path in trees():
        place = path.relative_to(PACKAGE).as_posix()
        if not place.startswith(ROOMS) or place.startswith(tuple(NOT_FOR_READERS)):
            continue
        for line, text in _texts(nodes_of(path)):
            if re.search("[a-z]", text) and not _SQL.search(text) and not _REGEX.search(text):
                found.append(f"{place}:{line}: {text}")
    assert found == []


@cache
def marked() -> set[str]:
    """All texts that are marked under the context "words"."""
    found = set()
    for path in trees():
        for node in nodes_of(path):
            if not isinstance(node, ast.Call):
                continue
            head, *rest = [arg.value for arg in node.args if isinstance(arg, ast.Constant)] or [""]
            if _name(node.func) == "QT_TRANSLATE_NOOP" and head == "words":
                found.add(rest[0])
            elif isinstance(node.func, ast.Attribute) and _name(node.func.value) == "words":
                found.add(head)
    return found


@pytest.mark.parametrize(
    "said",
    [
        PHRASES,
        *(
            module.PHRASES
            for module in (duration_text, local_times, citation, memo_phrases, offices, edit)
        ),
        relation_types.PHRASES,
        tuple(one.value for kind in (Status, Verification, Stance, ActorKind) for one in kind),
        tuple(REST_OF.values()),
        tuple(filter(None, STATES_OF.values())),
        tuple(PATTERNS.values()),
    ],
)
def test_what_is_said_through_a_translate_function_is_marked(said: tuple[str, ...]) -> None:
    assert set(said) <= marked()


def test_no_text_is_handed_to_a_translate_function_unmarked() -> None:
    found = []
    for path in trees():
        if not path.relative_to(PACKAGE).as_posix().startswith(ROOMS):
            continue
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and _name(node.func) in ("translate", "_translate"):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.append(f"{path.name}:{node.lineno}: {first.value}")
    assert found == []
