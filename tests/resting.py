"""A canvas comes to rest when a test says so, not by the clock of the machine."""

from __future__ import annotations

import pytest

from timeline_app.widgets.canvas import settling

HOUR_MS = 3_600_000


@pytest.fixture(autouse=True)
def rest_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let rows that hold nothing in view stay until `come_to_rest` is called."""
    monkeypatch.setattr(settling, "REST_MS", HOUR_MS)
