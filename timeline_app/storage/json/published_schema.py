"""The JSON Schema of our exchange form, published beside the code.

`python -m timeline_app.storage.json.published_schema` writes it anew after a change of records.
"""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path

import msgspec

from timeline_app.storage.json.document_type import WrittenDocument

PUBLISHED = Path(__file__).with_name("chronology.schema.json")


def json_schema() -> bytes:
    """The schema as indented JSON, derived from the record types."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Chronology",
        **msgspec.json.schema(WrittenDocument),
    }
    header = schema["$defs"]["Header"]
    header["properties"].pop("record")  # the tag is not written
    header["required"].remove("record")
    _clean(schema)
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def _clean(part: object) -> None:
    """Take the indent off all descriptions, as Python itself does from 3.13 on."""
    if isinstance(part, dict):
        if isinstance(part.get("description"), str):
            part["description"] = cleandoc(part["description"])
        for value in part.values():
            _clean(value)
    elif isinstance(part, list):
        for value in part:
            _clean(value)


if __name__ == "__main__":
    PUBLISHED.write_bytes(json_schema())
