"""How an event of Markwhen repeats ("every 2 weeks on Monday for 5 times") as a rule of iCalendar.

The words are those of its own parser (github.com/mark-when/parser, version 1.2, and rrule.js in
it), and two of the versions before, which its page of examples still has: "every other week", and
"for 1 year", which is how long that goes on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from timeline_app.core.dates.calendar_words import ENGLISH
from timeline_app.interchange.ical.rules import RecurrenceRule, RuleError, rule_of
from timeline_app.interchange.markwhen.dates.relative import moved

_WORDS = tuple(
    (name, re.compile(form, re.IGNORECASE | re.ASCII))
    for name, form in (
        ("gap", r"[\s.]+"),
        ("number", r"[1-9]\d{0,8}"),
        ("nth", r"[1-9]\d{0,2}(?:th|nd|rd|st)"),
        ("every", r"every"),
        ("other", r"other"),
        ("DAILY", r"days?|daily"),
        ("weekdays", r"weekdays?|(?:business|work)\s+days?"),
        ("WEEKLY", r"weeks?|wks?|weekly"),
        ("HOURLY", r"hours?|hrs?|hourly"),
        ("MINUTELY", r"minutes?|mins?"),
        ("SECONDLY", r"seconds|secs?"),
        ("MONTHLY", r"months?|monthly"),
        ("YEARLY", r"years?|yearly|annually"),
        ("on", r"on|in"),
        ("at", r"at|@"),
        ("the", r"the"),
        ("first", r"first"),
        ("second", r"second"),
        ("third", r"third"),
        ("last", r"last"),
        ("for", r"for|x"),
        ("times", r"times?"),
        ("until", r"(?:un)?til|\|"),
        ("comma", r",|and|or|&"),
        ("MO", r"mon?(?:days?)?"),
        ("TU", r"tue?s?(?:days?)?"),
        ("WE", r"wed?(?:nesdays?)?"),
        ("TH", r"thu?r?s?(?:days?)?"),
        ("FR", r"fri?(?:days?)?"),
        ("SA", r"sat?(?:urdays?)?"),
        ("SU", r"sun?(?:days?)?"),
        *(
            (f"month {number}", f"{name[:3]}(?:{name[3:]})?")
            for number, name in enumerate((names[0] for names in ENGLISH.months), 1)
        ),
    )
)
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING_DAYS = _DAYS[:5]
_NTH = {"first": 1, "second": 2, "third": 3, "last": -1}
_NAMED_MONTH = "month "
_MOST_WORDS = 60
_TICK = timedelta(seconds=1)


def rule_in_words(
    text: str, start: datetime, until_of: Callable[[str], datetime | None]
) -> tuple[RecurrenceRule, datetime | None]:
    """The rule that the words are, and until when it holds, read by `until_of`.

    Raises `RuleError` for words that are none.
    """
    found, until = _words(text)
    words = _Words(found)
    rule = rule_of(words.rule())
    last = until_of(until) if until else None
    if until and last is None:
        raise RuleError(text)
    if words.amount:
        try:
            last = moved(start, words.amount) - _TICK
        except (ValueError, OverflowError) as error:
            raise RuleError(text) from error
        if last < start:
            raise RuleError(text)
    return rule, last


def _words(text: str) -> tuple[list[tuple[str, str]], str]:
    """The words with what they are, and the date behind "until"."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(text):
        matches = ((name, form.match(text, at)) for name, form in _WORDS)
        name, word = max(
            ((name, one[0]) for name, one in matches if one),
            key=lambda pair: len(pair[1]),
            default=("", ""),
        )
        at += len(word)
        if not word or len(found) > _MOST_WORDS:
            raise RuleError(text)
        if name == "until":
            return found, text[at:].strip()
        if name != "gap":
            found.append((name, word))
    return found, ""


class _Words:
    """Goes through the words of a rule."""

    def __init__(self, words: list[tuple[str, str]]) -> None:
        self._words = words
        self._parts: dict[str, list[str]] = {}
        self.amount = ""
        """How long it goes on, if that is said: "3 weeks"."""

    def rule(self) -> str:
        """All of them as a rule. Raises `RuleError`."""
        self._take("every")
        if self._next in ("number", "other"):
            name, word = self._words.pop(0)
            self._add("INTERVAL", "2" if name == "other" else word)
        self._unit()
        while self._words:
            self._further()
        return ";".join(f"{name}={','.join(dict.fromkeys(p))}" for name, p in self._parts.items())

    @property
    def _next(self) -> str:
        return self._words[0][0] if self._words else ""

    def _take(self, name: str) -> str:
        """The next word, which must be of this kind. Raises `RuleError`."""
        if self._next != name:
            raise RuleError(name)
        return self._words.pop(0)[1]

    def _accept(self, *names: str) -> bool:
        return self._next in names and bool(self._words.pop(0))

    def _add(self, name: str, *values: str) -> None:
        self._parts.setdefault(name, []).extend(values)

    def _unit(self) -> None:
        """What it is that there is one event in: weeks, Mondays, Januaries."""
        name = self._next
        if name in _FREQUENCIES:
            self._add("FREQ", name)
            self._words.pop(0)
        elif name in _DAYS or name == "weekdays":
            self._add("FREQ", "WEEKLY")
            self._list()
        elif name.startswith(_NAMED_MONTH):
            self._add("FREQ", "YEARLY")
            self._list()
        else:
            raise RuleError(name)

    def _further(self) -> None:
        if self._accept("for"):
            number = self._take("number")
            if self._next in _FREQUENCIES or self._next == "weekdays":
                self.amount = f"{number} {self._words.pop(0)[1]}"
            else:
                self._add("COUNT", number)
                self._accept("times")
        elif self._accept("at"):
            self._add("BYHOUR", self._take("number"))
            while self._accept("comma", "at"):
                self._add("BYHOUR", self._take("number"))
        else:
            self._accept("on")
            self._accept("the")
            self._list()

    def _list(self) -> None:
        """Days, days of the month, or months, of which there is one at least."""
        self._one()
        while self._accept("comma"):
            self._accept("on")
            self._accept("the")
            self._one()

    def _one(self) -> None:
        name, word = self._words.pop(0) if self._words else ("", "")
        if name in _DAYS:
            self._add("BYDAY", name)
        elif name == "weekdays":
            self._add("BYDAY", *_WORKING_DAYS)
        elif name.startswith(_NAMED_MONTH):
            self._add("BYMONTH", name.removeprefix(_NAMED_MONTH))
        elif name in _NTH or name == "nth":
            nth = _NTH.get(name) or int(word[:-2])
            nth = -nth if name != "last" and self._accept("last") else nth
            if self._next in _DAYS:
                self._add("BYDAY", f"{nth}{self._words.pop(0)[0]}")
            else:
                self._add("BYMONTHDAY", str(nth))
                self._accept("DAILY")
        else:
            raise RuleError(name)
