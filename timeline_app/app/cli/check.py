"""`timeline-app check`: what a careful editor would question."""

from __future__ import annotations

import argparse

import msgspec

from timeline_app.app.cli.output import print_json, print_lines
from timeline_app.app.cli.parser import add_chronology, add_json, cli_texts
from timeline_app.app.cli.terminal_progress import told_open_to_read
from timeline_app.app.desk.findings import FindingCounts, findings_of, waivers_of
from timeline_app.app.load.bounds import bounded
from timeline_app.app.load.kept_words import DamagedText, damaged_texts
from timeline_app.app.load.opening import path_of
from timeline_app.app.messages.exit_status import Exit
from timeline_app.app.messages.sentences import filled, one_line, sentences, shortened
from timeline_app.core.checks.rules import RULES, Finding, Severity, rules_of
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.evidence.match import NO_TEXT
from timeline_app.core.evidence.omission_words import left_out_lines
from timeline_app.core.text.translation import words
from timeline_app.storage.chronology.chronology import StoredChronology

DAMAGED = "damaged-text"
"""Stands in the place of a rule's id where the words of a text are damaged."""
MOST_TOLD = 1_000
"""Findings of a rule that are told one by one."""

_headings = {
    Severity.ERROR: sentences.mark("{n} {error|errors}", "", 1),
    Severity.WARNING: sentences.mark("{n} {warning|warnings}", "", 1),
    Severity.HINT: sentences.mark("{n} {hint|hints}", "", 1),
}


class ToldWords(msgspec.Struct, omit_defaults=True):
    """Words of a quote, and those that its source has in their place.

    `fault` is "negation", "voice" and the like where what is left out or put in bends the quote.
    """

    quoted: str
    kept: str
    fault: str = ""


class FindingLine(msgspec.Struct, omit_defaults=True):
    """One finding as `check --json` prints it; `section` and `id` are its place.

    Of a quote it tells what differs in the text of its source, and what a shortened one leaves out.
    """

    rule: str
    severity: str
    sentence: str
    section: str
    id: str
    name: str
    event: str = ""
    date: str = ""
    other: str = ""
    about: str = ""
    waived: str = ""
    differences: tuple[ToldWords, ...] = ()
    omitted: tuple[ToldWords, ...] = ()


def add_options(parser: argparse.ArgumentParser) -> None:
    """What is checked, and how the findings are told."""
    add_chronology(parser)
    add_json(parser)
    parser.add_argument(
        "--hints", action="store_true", help=cli_texts.tr("also what could be checked more easily")
    )


def check(options: argparse.Namespace) -> int:
    """Print what is found; gives `Exit.FINDINGS` if there is anything. Raises `Refused`."""
    severities = [Severity.ERROR, Severity.WARNING]
    if options.hints:
        severities.append(Severity.HINT)
    with bounded(path_of(options.file)), told_open_to_read(options.file) as chronology:
        damaged = [*damaged_texts(chronology)]
        if options.json:
            return _print_json(chronology, damaged, severities)
        return _print_lines(chronology, damaged, severities)


def _unreadable(damaged: list[DamagedText]) -> set[str]:
    return {one.text.sha256 for one in damaged if not one.damage.is_readable}


def _print_json(
    chronology: StoredChronology, damaged: list[DamagedText], severities: list[Severity]
) -> int:
    """Each finding as it comes, for there may be millions."""
    status = Exit.FINDINGS if damaged else Exit.DONE
    found = [_told_damaged(one) for one in damaged]
    waivers = waivers_of(chronology)
    for finding in findings_of(chronology, damaged=_unreadable(damaged)):
        if finding is not None and finding.severity in severities:
            waiver = waivers.get(finding.place)
            found.append(_told(finding, "" if waiver is None else waiver.reason))
            status = status if waiver is not None else Exit.FINDINGS
    print_json(msgspec.json.format(msgspec.json.encode(found), indent=2))
    return status


def _told_damaged(one: DamagedText) -> FindingLine:
    error = Severity.ERROR.value
    return FindingLine(DAMAGED, error, one.damage.value, "texts", one.text.id, one.source)


def _told(finding: Finding, waived: str) -> FindingLine:
    match = finding.match or NO_TEXT
    return FindingLine(
        finding.rule,
        finding.severity.value,
        RULES[finding.rule].sentence,
        finding.section,
        finding.record,
        finding.name,
        finding.event,
        finding.date,
        finding.other,
        finding.about,
        waived,
        tuple(
            ToldWords(one.quoted, one.kept, one.fault.name.lower() if one.fault else "")
            for one in match.differences
        ),
        tuple(ToldWords(one.quoted, one.kept) for one in match.omissions),
    )


def _print_lines(
    chronology: StoredChronology, damaged: list[DamagedText], severities: list[Severity]
) -> int:
    _print_damaged(damaged)
    gathered = FindingCounts(MOST_TOLD, waivers_of(chronology))
    for finding in findings_of(chronology, damaged=_unreadable(damaged)):
        if finding is not None and finding.severity in severities:
            gathered.add(finding)
    for severity in severities:
        number = gathered.number_of(severity)
        if number:
            print_lines(sentences.tr(_headings[severity], "", number))
        for rule in rules_of(severity):
            print_lines(*(f"  {line_of(finding)}" for finding in gathered.kept[rule]))
            more = gathered.numbers[rule] - len(gathered.kept[rule])
            if more > 0:
                pattern = sentences.tr("and {n} more: {sentence}", "", more)
                print_lines(f"  {filled(pattern, sentence=words(RULES[rule].sentence))}")
    if gathered.waived:
        print_lines(sentences.tr("{n} waived", "", len(gathered.waived)))
    for one in gathered.waived[:MOST_TOLD]:
        pattern = sentences.tr("{finding}: {reason}", "a waived finding")
        reason = shortened(one_line(one.waiver.reason))
        print_lines(f"  {filled(pattern, finding=line_of(one.finding), reason=reason)}")
    if not gathered.numbers and not gathered.waived and not damaged:
        print_lines(sentences.tr("nothing to question"))
    return Exit.FINDINGS if gathered.numbers or damaged else Exit.DONE


def _print_damaged(damaged: list[DamagedText]) -> None:
    if damaged:
        print_lines(sentences.tr("{n} damaged {text|texts}", "", len(damaged)))
        print_lines(*(f"  {line_of_damaged(one)}" for one in damaged[:MOST_TOLD]))


def line_of_damaged(one: DamagedText) -> str:
    """A damaged text in one line: its source, what is wrong, and its id."""
    pattern = sentences.tr("{place}: {sentence} [{rule} {id}]")
    place = shortened(one_line(one.source)) or one.text.source
    return filled(
        pattern, place=place, sentence=words(one.damage.value), rule=DAMAGED, id=one.text.id
    )


def line_of(finding: Finding) -> str:
    """A finding in one line: its place, what is wrong there, and ids to find it by."""
    place = shortened(one_line(finding.name)) or finding.record
    if finding.date:
        place = filled(
            sentences.tr("{name}, {date}"), name=place, date=edtf_words(finding.date, words)
        )
    said = words(RULES[finding.rule].sentence)
    if finding.about:
        about = shortened(one_line(finding.about))
        said = filled(sentences.tr("{sentence} ({about})"), sentence=said, about=about)
    left_out = one_line(" · ".join(left_out_lines(finding.match, words)))
    if left_out:
        said = filled(sentences.tr("{sentence}; {what}"), sentence=said, what=left_out)
    pattern = sentences.tr("{place}: {sentence} [{rule} {id}]")
    return filled(pattern, place=place, sentence=said, rule=finding.rule, id=finding.record)
