"""Entries of a document that is a zip file."""

from __future__ import annotations

from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

_SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file knows: what is alike is written alike."""


def zip_entry(name: str, *, is_packed: bool = True) -> ZipInfo:
    """An entry of this name, packed unless it is so already."""
    entry = ZipInfo(name, _SAME_DAY)
    entry.compress_type = ZIP_DEFLATED if is_packed else ZIP_STORED
    return entry
