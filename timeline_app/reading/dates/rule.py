"""A rule of the grammar of dates: a pattern, and what the words that match it mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from timeline_app.reading.dates.resolve.setting import DateSetting, NamedDate

Read = Callable[["re.Match[str]", DateSetting], NamedDate | None]
"""The date that matched words name; None where they name none."""


class DateWordRule(NamedTuple):
    """The pattern is matched where a word or number stands that dates may begin with."""

    pattern: re.Pattern[str]
    read: Read
