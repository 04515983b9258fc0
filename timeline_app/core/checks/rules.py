"""The rules of the desk check: what each asks, and how grave it is where the answer is no."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TypeAlias

from timeline_app.core.evidence.match import Match
from timeline_app.core.records.records import Waiver
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP
from timeline_app.core.value import Value


class Severity(Enum):
    """How grave a finding is."""

    ERROR = QT_TRANSLATE_NOOP("words", "error")
    """It would embarrass whoever printed it."""
    WARNING = QT_TRANSLATE_NOOP("words", "warning")
    """It may be right, but a reader would ask."""
    HINT = QT_TRANSLATE_NOOP("words", "hint")
    """It could be checked more easily."""


class CheckRule(Value, frozen=True):
    """One rule: how grave it is where it is broken, and what is said then."""

    severity: Severity
    sentence: str


RULES = {
    # Errors.
    "no-source": CheckRule(Severity.ERROR, QT_TRANSLATE_NOOP("words", "no source says so")),
    "quote-differs": CheckRule(
        Severity.ERROR,
        QT_TRANSLATE_NOOP("words", "the quote differs from its source's text"),
    ),
    "quote-not-found": CheckRule(
        Severity.ERROR, QT_TRANSLATE_NOOP("words", "the quote is not in its source's text")
    ),
    "date-differs": CheckRule(
        Severity.ERROR,
        QT_TRANSLATE_NOOP("words", "the words of a date differ from its source's text"),
    ),
    "span-reversed": CheckRule(
        Severity.ERROR, QT_TRANSLATE_NOOP("words", "it ends before it starts")
    ),
    "claims-conflict": CheckRule(
        Severity.ERROR,
        QT_TRANSLATE_NOOP("words", "sources give different dates, and nothing says why this one"),
    ),
    "quote-outside-office": CheckRule(
        Severity.ERROR,
        QT_TRANSLATE_NOOP("words", "the speaker did not hold this office on that day"),
    ),
    "date-reworded": CheckRule(
        Severity.ERROR,
        QT_TRANSLATE_NOOP("words", "a source's words for the date are read as another date"),
    ),
    "quote-after-source": CheckRule(
        Severity.ERROR,
        QT_TRANSLATE_NOOP("words", "the quote is dated later than the source it stands in"),
    ),
    "relation-circle": CheckRule(
        Severity.ERROR,
        QT_TRANSLATE_NOOP("words", "causes and effects, or parts and wholes, go in a circle"),
    ),
    # Warnings.
    "date-not-found": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "the words of a date are not where its source's text had them"),
    ),
    "relation-backwards": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "the effect began before its cause"),
    ),
    "part-outside": CheckRule(
        Severity.WARNING, QT_TRANSLATE_NOOP("words", "a part lies outside the time of its whole")
    ),
    "date-outside-claims": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "no source gives this date, and nothing says why it is right"),
    ),
    "states-overlap": CheckRule(
        Severity.WARNING, QT_TRANSLATE_NOOP("words", "two states of one channel overlap")
    ),
    "states-apart": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "between this state and the one before days are left"),
    ),
    "plan-past": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "it is told as a plan, and its time is long past"),
    ),
    "two-places": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "somebody was at two places on one day"),
    ),
    "office-ended": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "somebody takes part whose office had ended"),
    ),
    "quote-before-event": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "the quote was said before the event that it stands with"),
    ),
    "quote-uncited": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "the source of a quote is none that the event cites"),
    ),
    "speaker-absent": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP(
            "words", "a quote of a meeting or a statement is by somebody who isn't told to be there"
        ),
    ),
    "near-duplicate": CheckRule(
        Severity.WARNING, QT_TRANSLATE_NOOP("words", "it looks like another event told again")
    ),
    "half-width-marks": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "Chinese words stand with half-width marks, as no page prints"),
    ),
    "rests-on-announcement": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP(
            "words", "its date rests on a source from before it, which can only announce it"
        ),
    ),
    "relation-source-older": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "the source of a relation is older than what it relates"),
    ),
    "ongoing-over": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "it is said to be ongoing, and its end is long past"),
    ),
    "sources-older": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "it is said to have happened, but every source is older"),
    ),
    "verified-unopened": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP(
            "words", "it is called verified, but of no source more than an excerpt was seen"
        ),
    ),
    "accessed-unopened": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "it is said to be accessed, but only an excerpt was seen"),
    ),
    "seen-before-issued": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "it is said to be seen before it was issued"),
    ),
    "kept-missing": CheckRule(
        Severity.WARNING, QT_TRANSLATE_NOOP("words", "its text is said to be kept, but none is")
    ),
    "date-too-fine": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "the date is more exact than any that its sources give"),
    ),
    "one-source": CheckRule(Severity.WARNING, QT_TRANSLATE_NOOP("words", "it rests on one source")),
    "one-side": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "two sides met, but only one side's account is there"),
    ),
    "cancelled-unexplained": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "it did not come about, and no event says why or what followed"),
    ),
    "met-while-closed": CheckRule(
        Severity.WARNING,
        QT_TRANSLATE_NOOP("words", "they met or spoke while their channel is said to be shut"),
    ),
    "duplicate": CheckRule(Severity.WARNING, QT_TRANSLATE_NOOP("words", "it is there twice")),
    # Hints.
    "no-text": CheckRule(
        Severity.HINT, QT_TRANSLATE_NOOP("words", "no text of the source is kept")
    ),
    "no-locator": CheckRule(
        Severity.HINT,
        QT_TRANSLATE_NOOP("words", "a long text is cited without saying where in it"),
    ),
    "no-issue-date": CheckRule(
        Severity.HINT, QT_TRANSLATE_NOOP("words", "when the source was issued is not said")
    ),
    "quote-shortened": CheckRule(
        Severity.HINT, QT_TRANSLATE_NOOP("words", "the quote leaves out words of its source's text")
    ),
    "relation-unsourced": CheckRule(
        Severity.HINT,
        QT_TRANSLATE_NOOP("words", "neither a source nor a note says what relates the two"),
    ),
    "important-unquoted": CheckRule(
        Severity.HINT, QT_TRANSLATE_NOOP("words", "an important event without anybody's words")
    ),
    "copy-unnamed": CheckRule(
        Severity.HINT,
        QT_TRANSLATE_NOOP(
            "words", "it stands elsewhere than where its author publishes, and no copy is named"
        ),
    ),
    "malformed-address": CheckRule(
        Severity.HINT, QT_TRANSLATE_NOOP("words", "the address is none that a browser opens")
    ),
}
"""By id, which waivers and programs know a rule by; the gravest first."""


Place: TypeAlias = tuple[str, str, str, str]
"""Rule, section, record and other record of a finding: what tells it from all others."""


def place_of(waiver: Waiver) -> Place:
    """The place of the finding that is waived."""
    return waiver.rule, waiver.section, waiver.record, waiver.other


def rules_of(severity: Severity) -> list[str]:
    """The ids of the rules of a severity, in their order."""
    return [name for name, rule in RULES.items() if rule.severity is severity]


class Finding(Value, frozen=True):
    """A rule that is broken, and where.

    The place is the record `record` of a section ("events", "quotes", "sources", "actors");
    `event` is the id of an event that leads there, empty where none does. `name` is what people
    call the record, `date` the EDTF date of the event. `other` is the id of a second record that
    it concerns, and `about` what that is called. `field` is the field to mend, where it is one.
    `match` is how the words of a quote, or of a date, stand in the text of its source, where that
    is at issue.
    """

    rule: str
    section: str
    record: str
    name: str = ""
    event: str = ""
    date: str = ""
    other: str = ""
    about: str = ""
    field: str = ""
    match: Match | None = None

    @property
    def place(self) -> Place:
        """What a waiver knows it by."""
        return self.rule, self.section, self.record, self.other

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return RULES[self.rule].severity


class RuleFindings(Value, frozen=True):
    """What a rule found: how often, and the first of it."""

    rule: str
    number: int
    findings: Sequence[Finding]


class WaivedFinding(Value, frozen=True):
    """A finding that is right as it is, and the waiver that says why."""

    finding: Finding
    waiver: Waiver
