from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase

from timeline_app.render.style.fonts import HAN_SANS, sans_families

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("family", ["Noto Sans CJK SC", "Noto Sans CJK JP", "WenQuanYi Micro Hei"])
def test_a_chinese_family_of_the_system_sets_no_figures(
    monkeypatch: pytest.MonkeyPatch, family: str
) -> None:
    general = QFont([family, "Ubuntu", "Sans Serif"])
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _: general)
    families = sans_families()
    assert families[0] == "Ubuntu"
    assert "Sans Serif" not in families
    assert tuple(families[-len(HAN_SANS) :]) == HAN_SANS
