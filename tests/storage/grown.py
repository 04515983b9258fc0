"""The program of tomorrow: that of today, in which records have gained fields.

It is a copy of the rooms without Qt, changed as somebody would who adds fields: a text, a number,
a word, a yes or no, one that names a record and a list of such, one within what is stored as JSON,
and records of a new kind.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import timeline_app
from timeline_app.storage.database.schema import FIELDS_SINCE, JSON_VERSION, USER_VERSION

TOMORROW = USER_VERSION + 2
"""Its version: one came between, which had one of the fields."""

_PACKAGE = Path(timeline_app.__file__).parent
_RECORDS = (
    ('    zone: str = ""\n', '    zone_note: str = ""\n    firmness: Stance = Stance.CONTEXT\n'),
    ('    time: str = ""\n', "    is_firm: bool = False\n"),
    ("    order: int\n", "    height: int = 1\n"),
    ('    locator: str = ""\n', '    seen_in: SourceId = SourceId("")\n'),
    ('    venue: str = ""\n', "    heard_by: tuple[ActorId, ...] = ()\n"),
    ('    until: str = ""\n', '    place: str = ""\n'),
    ('    target: EventId = msgspec.field(name="to")\n    type: str\n', "    weight: int = 0\n"),
)
_CONTACT = """ContactId = NewType("ContactId", str)


class Contact(Record, frozen=True):
    id: ContactId
    actor: ActorId
    text: str = ""


type_of_section:"""
_FIELDS = f"""(
    *{FIELDS_SINCE!r},
    ({TOMORROW - 1}, "event", "zone_note"),
    ({TOMORROW}, "lane", "height"),
    ({TOMORROW}, "event", "firmness"),
    ({TOMORROW}, "event", "is_firm"),
    ({TOMORROW}, "citation", "seen_in"),
    ({TOMORROW}, "quote", "heard_by"),
    ({TOMORROW}, "relation", "weight"),
)"""


def program_of_tomorrow(folder: Path) -> Path:
    """The folder to import it from."""
    package = folder / "tomorrow" / "timeline_app"
    package.mkdir(parents=True)
    shutil.copy(_PACKAGE / "__init__.py", package)
    for room in ("core", "storage"):
        shutil.copytree(
            _PACKAGE / room, package / room, ignore=shutil.ignore_patterns("__pycache__")
        )
    _grow_records(package / "core" / "records" / "records.py")
    versions = package / "storage" / "database" / "schema.py"
    _replace(versions, f"\nUSER_VERSION = {USER_VERSION}\n", f"\nUSER_VERSION = {TOMORROW}\n")
    _replace(versions, "TABLES_SINCE = {\n", f'TABLES_SINCE = {{\n    "contact": {TOMORROW},\n')
    text = versions.read_text(encoding="utf-8")
    before, declared, rest = text.partition("FIELDS_SINCE: tuple[tuple[int, str, str], ...] = ")
    after = rest[rest.index('\n"""') :]
    versions.write_text(before + declared + _FIELDS + after, encoding="utf-8")
    _replace(
        versions, f"\nJSON_VERSION = {JSON_VERSION}\n", f"\nJSON_VERSION = {JSON_VERSION + 1}\n"
    )
    layout = package / "storage" / "json" / "document_type.py"
    _replace(layout, "    Citation,\n", "    Citation,\n    Contact,\n")
    last = "    origins: tuple[Origin, ...] = ()\n"
    _replace(layout, last, f"{last}    contacts: tuple[Contact, ...] = ()\n")
    return package.parent


def run_tomorrow(program: Path, *arguments: str | Path) -> None:
    """Let it do one of the things in `tomorrows_edits`."""
    script = Path(__file__).with_name("tomorrows_edits.py")
    told = subprocess.run(
        [sys.executable, "-W", "error", script, *arguments],
        env={"PYTHONPATH": str(program)},  # where what it compiles is kept for the next time
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr


def _grow_records(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for line, more in _RECORDS:
        assert line in text, line
        text = text.replace(line, line + more, 1)
    text = text.replace("type_of_section:", _CONTACT, 1)
    last = '    "origins": Origin,\n'
    path.write_text(text.replace(last, f'{last}    "contacts": Contact,\n'), encoding="utf-8")


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} has no {old!r} any more"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
