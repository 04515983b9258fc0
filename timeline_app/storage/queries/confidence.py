"""What is known in confidence alone."""

from __future__ import annotations

SECRET = '(SELECT "key" FROM "source" WHERE "confidential" IS NOT NULL)'
"""The keys of the confidential sources."""
