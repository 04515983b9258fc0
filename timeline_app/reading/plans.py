"""Whether a clause tells of what was planned, in words that leave no doubt of it."""

from __future__ import annotations

import re

from timeline_app.core.evidence.findings import Candidate

_planned = re.compile(
    r"\b(?:(?:was|were|is|are|(?:ha[sd]|have)\s+been)\s+(?:[a-z]+ly\s+|also\s+|then\s+|once\s+)?"
    r"(?:expected|scheduled|slated|supposed|set|planning)|(?:had\s+)?planned)\s+to\s+[a-z]+"
)


def planned_in(words: str, candidate: Candidate) -> str:
    """What the clause of a candidate says of a plan, like "was expected to"; else nothing.

    A bare "will", "would" or "due to" is said of much that is no plan.
    """
    found = _planned.search(words, candidate.clause_start, candidate.clause_end)
    return "" if found is None else " ".join(found[0].split()[:-1])
