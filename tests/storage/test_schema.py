import hashlib

import msgspec
import pytest

from timeline_app.core.records import type_of_section
from timeline_app.storage.json_layout import Document
from timeline_app.storage.published_schema import PUBLISHED, json_schema
from timeline_app.storage.schema import OLDEST_VERSION, USER_VERSION, definitions_of

# The structure of each version, by the digest of its SQL.
STRUCTURES = {1: "b4ebbcfca63c77b7", 2: "97a3f4a9f5dd0514", 3: "1328d18501463bb2"}


@pytest.mark.parametrize("version", STRUCTURES)
def test_a_version_has_one_structure(version: int) -> None:
    """Fails when records change: then the version must grow, and old files be migrated."""
    sql = "\n".join(sorted(sql for _, _, sql in definitions_of(version).values()))
    assert STRUCTURES[version] == hashlib.sha256(sql.encode()).hexdigest()[:16]


def test_every_version_that_can_be_read_has_its_structure_here() -> None:
    assert list(STRUCTURES) == list(range(OLDEST_VERSION, USER_VERSION + 1))


def test_the_published_schema_is_current() -> None:
    assert PUBLISHED.read_bytes() == json_schema()


def test_the_document_has_every_section_in_order() -> None:
    fields = {info.name: info.type for info in msgspec.structs.fields(Document)}
    expected = {name: tuple[kind, ...] for name, kind in type_of_section.items()}
    assert list(fields)[:3] == ["format", "version", "chronology"]
    assert list(fields)[3:] == list(expected)
    assert {name: fields[name] for name in expected} == expected
