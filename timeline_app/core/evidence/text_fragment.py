"""Addresses that open a page at given words: text fragments.

URL Fragment Text Directives (WICG, draft community group report): `#:~:text=` and then
`[prefix-,]start[,end][,-suffix]`, where "&", "-" and "," within a part are percent-encoded. Parts
are matched by whole words, and none of them reaches beyond a block of the page.
"""

from __future__ import annotations

from urllib.parse import quote

from timeline_app.core.evidence.csl import is_web_address

DIRECTIVES = ":~:"
LONGEST = 200
"""Longer words are named by their beginning and their end, in code points."""
END_WORDS = 6
END_LENGTH = 60
CONTEXT_WORDS = 4
CONTEXT_LENGTH = 40


def at_words(address: str, words: str, before: str = "", after: str = "") -> str:
    """The address of a page, opened at these words; the address itself where there are none.

    `before` and `after` are what stands around them there; how they are cut doesn't matter. Raises
    `ValueError` for what is no web address.
    """
    if not is_web_address(address):
        raise ValueError(address)
    parts = _parts(words)
    if not parts:
        return address
    before, after = _end_of(before), _beginning_of(after)
    said = [f"{_encoded(before)}-"] if before else []
    said += map(_encoded, parts)
    said += [f"-{_encoded(after)}"] if after else []
    page, _, fragment = address.partition("#")
    plain = fragment.partition(DIRECTIVES)[0]
    return f"{page}#{plain}{DIRECTIVES}text={','.join(said)}"


def _parts(words: str) -> list[str]:
    """The words as one part, or as their beginning and their end."""
    lines = [" ".join(line.split()) for line in words.splitlines()]
    lines = [line for line in lines if line]
    if not lines:
        return []
    if len(lines) == 1 and len(lines[0]) <= LONGEST:
        return lines
    first, last = lines[0], lines[-1]
    return [_first_words(first, END_WORDS, END_LENGTH), _last_words(last, END_WORDS, END_LENGTH)]


def _first_words(line: str, most: int, length: int) -> str:
    """Some whole words of the beginning; letters where there are no spaces, as in Chinese."""
    kept = " ".join(line.split()[:most])
    if len(kept) <= length:
        return kept
    cut = kept[:length]
    return cut.rpartition(" ")[0] or cut


def _last_words(line: str, most: int, length: int) -> str:
    kept = " ".join(line.split()[-most:])
    if len(kept) <= length:
        return kept
    cut = kept[-length:]
    return cut.partition(" ")[2] or cut


def _end_of(before: str) -> str:
    """Whole words before, of the same line; the first may have been cut, and goes."""
    line = before.splitlines()[-1] if before and not before.endswith("\n") else ""
    is_cut = line == before
    if is_cut and " " in line:
        line = line.partition(" ")[2]
    return _last_words(line, CONTEXT_WORDS, CONTEXT_LENGTH)


def _beginning_of(after: str) -> str:
    """Whole words behind, of the same line; the last may have been cut, and goes."""
    line = after.split("\n", 1)[0]
    is_cut = line == after
    if is_cut and " " in line.rstrip():
        line = line.rpartition(" ")[0]
    return _first_words(line, CONTEXT_WORDS, CONTEXT_LENGTH)


def _encoded(part: str) -> str:
    return quote(part, safe="").replace("-", "%2D")
