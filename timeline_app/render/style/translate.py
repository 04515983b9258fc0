"""The words of dates, marks and axis in the user's language."""

from __future__ import annotations

from timeline_app.core.text.translation import words

__all__ = ["words"]
