from __future__ import annotations

import pytest

from timeline_app.app.shell.actions import without_mnemonic


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Sa&ve", "Save"),
        ("Fish && Chips", "Fish & Chips"),
        ("打开(&O)…", "打开…"),
        ("撤销R&&D (&B&&C)(&U)", "撤销R&D (B&C)"),
        ("Open (a copy)", "Open (a copy)"),
    ],
)
def test_a_command_is_named_without_its_mnemonic(text: str, plain: str) -> None:
    assert without_mnemonic(text) == plain
