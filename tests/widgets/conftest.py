from __future__ import annotations

from tests.resting import rest_on_request

__all__ = ["rest_on_request"]
