"""The article that the samples set out from, where it lies beside the checkout."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [up / "shared" / "seed" for up in ROOT.parents]


@cache
def _folder() -> Path | None:
    return next((one for one in FOLDERS if (one / "blinken-china-trip.txt").is_file()), None)


def article() -> str:
    """The words of the article; skips where it isn't there."""
    folder = _folder()
    if folder is None:
        pytest.skip("the article the sample quotes lies in no shared folder beside the checkout")
    return (folder / "blinken-china-trip.txt").read_bytes().decode()


def facts() -> dict[str, Any]:
    """What was noted of the article."""
    article()
    folder = _folder()
    assert folder is not None
    found: dict[str, Any] = json.loads((folder / "blinken-trip-facts.json").read_bytes())
    return found
