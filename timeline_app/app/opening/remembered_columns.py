"""What the columns of sheets were said to be, remembered by their names."""

from __future__ import annotations

import msgspec

from timeline_app.app.shell.settings import Settings
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.value import Value
from timeline_app.interchange.sheets.mapping import Mapping
from timeline_app.interchange.sheets.names import Column

MOST_REMEMBERED = 50
"""Of so many kinds of sheets; those that were not met for longest are forgotten."""
_KEY = "imports/columns"


class Remembered(Value, frozen=True):
    """Of each column the name and what it is; and the order of day and month, if it was asked."""

    columns: tuple[tuple[str, Column], ...]
    day_order: DayOrder | None = None

    @property
    def names(self) -> frozenset[str]:
        """What the columns are called."""
        return frozenset(name for name, _ in self.columns)


def remembered(settings: Settings, mapping: Mapping) -> Remembered | None:
    """What was said of a sheet whose columns have the same names, in the order of this one."""
    names = frozenset(mapping.names)
    for one in _all(settings):
        if one.names == names:
            said = dict(one.columns)
            return Remembered(tuple((name, said[name]) for name in mapping.names), one.day_order)
    return None


def remember(settings: Settings, said: Remembered) -> None:
    """Remember what was said, in place of what was said before of columns of these names."""
    others = [one for one in _all(settings) if one.names != said.names]
    kept = [said, *others][:MOST_REMEMBERED]
    settings.keep_text(_KEY, msgspec.json.encode(kept).decode())


def _all(settings: Settings) -> list[Remembered]:
    try:
        return msgspec.json.decode(settings.text_of(_KEY), type=list[Remembered])
    except msgspec.MsgspecError:
        return []
