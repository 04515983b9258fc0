"""What somebody pastes to add sources: of which format it is."""

from __future__ import annotations

import re

from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.evidence.import_result import (
    ImportedSource,
    ReadSources,
    Unread,
    UnreadReason,
)
from timeline_app.core.records.records import CslItem
from timeline_app.interchange.references.csl_json import sources_of_csl
from timeline_app.interchange.references.ris import sources_of_ris

_BIBTEX = re.compile(r"^[^\S\n]*@[^\S\n]*\w+\s*[{(]", re.MULTILINE)
_RIS = re.compile(r"\ufeff?\s*TY  ?-")
_DOI = re.compile(r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def pasted_sources(text: str) -> ReadSources:
    """The sources in a text: CSL-JSON, BibTeX, RIS, a web address or a DOI.

    Nothing is fetched: an address is a page without a title, and nobody says that it was opened.
    What is none of these comes back as it stood.
    """
    bare = text.strip().lstrip("\ufeff").lstrip()
    if not bare:
        return ReadSources(unread=(Unread(UnreadReason.EMPTY, text),))
    if bare[0] in "{[":
        return sources_of_csl(bare)
    if _RIS.match(bare):
        return sources_of_ris(bare)
    if _BIBTEX.search(bare):
        from timeline_app.interchange.references.bibtex import sources_of_bibtex

        return sources_of_bibtex(bare)
    doi = _doi_in(bare)
    if doi:
        return ReadSources((ImportedSource(CslItem("document", DOI=doi)),))
    if is_web_address(bare):
        page = CslItem("webpage", URL=bare)
        return ReadSources((ImportedSource(page),))
    return ReadSources(unread=(Unread(UnreadReason.UNKNOWN_FORMAT, text),))


def needs_parser(text: str) -> bool:
    """Whether a text may be CSL-JSON, BibTeX or RIS: all else is read by looking at it."""
    bare = text.strip().lstrip("\ufeff").lstrip()
    return bare[:1] in ("{", "[") or bool(_RIS.match(bare) or _BIBTEX.search(bare))


def _doi_in(text: str) -> str:
    """The DOI that a text is, with or without what it is written behind; empty if it is none."""
    doi = _DOI.fullmatch(text)
    return doi[1] if doi and is_web_address(f"https://doi.org/{doi[1]}") else ""
