"""A block laid out: where its lines end."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from timeline_app.render.style.palette import LIGHT
from timeline_app.widgets.reader.block_layout import BlockLayout, label_format
from timeline_app.widgets.reader.blocks import LONGEST


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("unit", ["\u202e", "a\u202d", "word\u200b", "ש\u2066"])
def test_a_line_may_end_behind_each_label(unit: str) -> None:
    """What Qt can't break it looks through again for each line: seconds for a block of labels."""
    assert QGuiApplication.instance() is not None
    words = (unit * LONGEST)[: LONGEST - LONGEST % len(unit)]
    block = BlockLayout(words, 0, 640, [], label_format(LIGHT), ends_a_paragraph=True)
    assert block.line_count > 10
    first, last = block.line_ends(0)
    while last < len(words):
        assert words[last] == unit[-1]  # a label ends it
        assert block.line_ends(last + 1)[0] == last + 1
        first, last = block.line_ends(last + 1)
    assert first > 0
