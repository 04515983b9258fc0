"""How many examples a property is tried with."""

from __future__ import annotations

import os


def examples(most: int) -> int:
    """`most`, or a quarter of it in CI, where each run draws the same ones."""
    return max(most // 4, 5) if os.environ.get("CI") else most
