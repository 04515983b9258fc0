"""How many examples a property is tried with, and how much is gone through."""

from __future__ import annotations

import os

IS_CI = bool(os.environ.get("CI"))
"""Whether all tests are run at each change, so that each of them looks at less."""


def examples(most: int) -> int:
    """`most`, or a quarter of it in CI, where each run draws the same ones."""
    return max(most // 4, 5) if IS_CI else most
