import hashlib

import msgspec

from timeline_app.core.records import type_of_section
from timeline_app.storage.json_layout import Document
from timeline_app.storage.published_schema import PUBLISHED, json_schema
from timeline_app.storage.schema import DEFINITIONS, USER_VERSION

# The structure of each version, by the digest of its SQL.
STRUCTURES = {1: "b4ebbcfca63c77b7"}


def test_a_version_has_one_structure() -> None:
    """Fails when records change: then the version must grow, and old files be migrated."""
    sql = "\n".join(sorted(sql for _, _, sql in DEFINITIONS.values()))
    assert STRUCTURES[USER_VERSION] == hashlib.sha256(sql.encode()).hexdigest()[:16]


def test_the_published_schema_is_current() -> None:
    assert PUBLISHED.read_bytes() == json_schema()


def test_the_document_has_every_section_in_order() -> None:
    fields = {info.name: info.type for info in msgspec.structs.fields(Document)}
    expected = {name: tuple[kind, ...] for name, kind in type_of_section.items()}
    assert list(fields)[:3] == ["format", "version", "chronology"]
    assert list(fields)[3:] == list(expected)
    assert {name: fields[name] for name in expected} == expected
