"""The words of dates and axis in the shipped Chinese, which orders them otherwise than English."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from tests.core.translating import from_table
from timeline_app.core.text.translation import words

TS = Path(__file__).parents[2] / "resources" / "translations" / "timeline_zh_CN.ts"


def _table() -> dict[str | tuple[str, str], str]:
    """The translations of the words of the lower rooms, by text, and by comment if it has one."""
    table: dict[str | tuple[str, str], str] = {}
    for context in ET.parse(TS).getroot().iter("context"):
        if context.findtext("name") == words.context:
            for message in context.iter("message"):
                source, comment = message.findtext("source", ""), message.findtext("comment", "")
                said = message.find("translation")
                assert said is not None
                table[(source, comment) if comment else source] = "".join(said.itertext()).strip()
    return table


chinese = from_table(_table())
