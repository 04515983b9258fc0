"""Ids of new records: to be read by people in the exchange form, and never taken."""

from __future__ import annotations

import re
import secrets

from timeline_app.core.text.folding import folded

_LONGEST = 40  # characters of the words
_OTHER = re.compile(r"[^a-z0-9]+")


def new_id(words: str, kind: str) -> str:
    """An id that nobody has: words in small Latin letters, or `kind` where none are left.

    Eight random hexadecimal digits follow, so that it need not be looked up.
    """
    slug = _OTHER.sub("-", folded(words)).strip("-")[:_LONGEST].strip("-")
    return f"{slug or kind}-{secrets.token_hex(4)}"
