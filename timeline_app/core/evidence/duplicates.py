"""Whether two sources are one and the same: by DOI, by address, or by all that names them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.records.records import CslItem
from timeline_app.core.text.folding import folded

_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)

_PLAIN = re.compile(r'[!#-Z^-~]+|[^\x00-\x7f"\\]+|$')
"""What is written in JSON as it is."""

_PLAIN_ADDRESS = re.compile(
    r"https?://(?:www\.)?([a-z0-9.-]+)(/[!\"$-;=@-Z_a-z~|]*)?(?:#[!-~]*|(\?[!\"$-~]+))?"
)
"""Most addresses, of which the parts are told at a glance."""


def marks_of(item: CslItem) -> frozenset[str]:
    """What no two sources share: DOI, address, and title with who issued it when."""
    return frozenset(filter(None, (_doi(item.DOI), mark_of_address(item.URL), _naming(item))))


def needles_of(item: CslItem) -> tuple[str, ...]:
    """Pieces of which every source that is the same holds one, whatever else it says.

    They are as JSON has them, but for the case of Latin letters; so a few sources can be found
    among very many before their marks are compared.
    """
    marks = marks_of(item)
    pieces = [mark.partition(":")[2] for mark in marks if mark.startswith(("doi:", "url:"))]
    if any(mark.startswith("item:") for mark in marks):
        pieces.append(item.title)
    return tuple(dict.fromkeys(max(_PLAIN.findall(piece), key=len) for piece in pieces))


def _doi(text: str) -> str:
    bare = _DOI.sub("", text.strip()).casefold()
    return f"doi:{bare}" if bare else ""


def mark_of_address(text: str) -> str:
    """An address without what doesn't tell pages apart: its scheme, "www." and a last slash."""
    plain = _PLAIN_ADDRESS.fullmatch(text)
    if plain is not None:
        host, path, query = plain.groups("")
        if not host.endswith("doi.org"):
            return f"url:{host}{path.rstrip('/')}{query}"
    text = text.strip()
    if not text:
        return ""
    if _DOI.match(text):
        return _doi(text)
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return f"url:{text}"
    query = f"?{parts.query}" if parts.query else ""
    return f"url:{host}{port}{parts.path.rstrip('/')}{query}"


def _naming(item: CslItem) -> str:
    """Title, who wrote or issued it and when; empty where that isn't enough to tell."""
    who = " ".join(f"{name.family}{name.given}{name.literal}" for name in item.author)
    place = item.container_title or item.publisher
    when = csl_edtf(item.issued) if item.issued else ""
    if not item.title or not (who or place) or not when:
        return ""
    return "item:" + "|".join(folded(part) for part in (item.title, who, place, when, item.page))
