"""Debian's own bibtexparser, as far as it is looked at: it has nothing that is asked of it here."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import bibtexparser
import pytest


@contextmanager
def old_reader(folder: Path) -> Iterator[None]:
    """Let bibtexparser be of version 1.4 meanwhile."""
    assert bibtexparser is sys.modules["bibtexparser"]  # which comes back afterwards
    (folder / "bibtexparser").mkdir()
    (folder / "bibtexparser" / "__init__.py").write_text("", encoding="utf-8")
    told = folder / "bibtexparser-1.4.3.dist-info"
    told.mkdir()
    metadata = "Metadata-Version: 2.1\nName: bibtexparser\nVersion: 1.4.3\n"
    (told / "METADATA").write_text(metadata, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in sys.modules if name.partition(".")[0] == "bibtexparser"]:
            patch.delitem(sys.modules, name)
        patch.syspath_prepend(folder)
        yield
