"""What is kept of the origin of a record, which for a large import is no more than digests."""

from __future__ import annotations

import hashlib

from timeline_app.core.records.records import Origin

MOST_WHOLE = 100_000
"""Of so many origins of an import the texts are kept; of those beyond them digests."""
_DIGITS = 32


def digest_of(text: str) -> str:
    """What stands for a text: the first 128 bits of the SHA-256 of its UTF-8; empty for none."""
    if not text:
        return ""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def kept_texts(raw: str, as_came: str, number: int) -> tuple[str, str, bool]:
    """`raw`, `as_came` and `is_digest` of the origin of this number, from 0, in its import."""
    if number < MOST_WHOLE:
        return raw, as_came, False
    return digest_of(raw), digest_of(as_came), True


def came_as(origin: Origin, as_came: str) -> bool:
    """Whether a record came as this JSON says, letter by letter."""
    return origin.as_came == (digest_of(as_came) if origin.is_digest else as_came)


def came_alike(one: Origin, other: Origin) -> bool:
    """Whether two records came as the same JSON, as far as what is kept tells."""
    if one.is_digest and other.is_digest:
        return one.as_came == other.as_came
    return came_as(one, other.as_came) if one.is_digest else came_as(other, one.as_came)
