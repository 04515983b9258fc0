"""Each reason why something was not read has words for people."""

from __future__ import annotations

import pytest

from timeline_app.app.messages.import_faults import fault_words
from timeline_app.interchange.foreign.values import FaultReason


@pytest.mark.parametrize("reason", FaultReason)
def test_each_reason_has_words(reason: FaultReason) -> None:
    assert fault_words(reason.value)
