"""What is called on the way: every function of the package, in the order of its first call."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType

import timeline_app

PACKAGE = str(Path(timeline_app.__file__).parent)


def name_of(code: CodeType) -> str:
    """`folder.module:Class.function`, as the page for contributors has it."""
    path = Path(code.co_filename).relative_to(PACKAGE).with_suffix("")
    parts = path.parts[:-1] if path.name == "__init__" else path.parts
    return f"{'.'.join(parts)}:{code.co_qualname.replace('.<locals>', '')}"


@contextmanager
def recorded() -> Iterator[list[str]]:
    """The names of the functions that are called meanwhile, each once."""
    found: dict[CodeType, None] = {}

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            found.setdefault(frame.f_code)

    names: list[str] = []
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield names
    finally:
        sys.setprofile(before)
        names += [name_of(code) for code in found if code.co_filename.startswith(PACKAGE)]
