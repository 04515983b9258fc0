"""What was found in a text and nobody has decided on, as cards that say it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from timeline_app.app.messages.sentences import one_line, shortened
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.edits.found_edits import KeptReading
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.evidence.findings import (
    Candidate,
    Findings,
    FoundDate,
    FoundQuote,
    FoundSpeaker,
    OtherDate,
    mark_of,
)
from timeline_app.core.text.translation import Texts, words
from timeline_app.core.value import Value, replace
from timeline_app.reading.candidates import title_of
from timeline_app.reading.plans import planned_in
from timeline_app.widgets.reader.marks import MarkTone, TextMark, TextMarkKind, TextMarks
from timeline_app.widgets.reader.values import Standing, UseCardText
from timeline_app.widgets.texts.phrases import dotted, listed, quoted

proposal_texts = Texts("proposal_texts")

EVENT, QUOTE = "event", "quote"
TONES = {EVENT: MarkTone.FOUND_DATE, QUOTE: MarkTone.FOUND_QUOTE}
LONGEST_QUOTE = 280
"""A longer one is cut on its card; all of it stands in the text."""


class Proposal(Value, frozen=True, gc=False):
    """Something found: what it would become, and how it is marked in the text.

    It has its turn at the code point `place`: a sentence that tells of an event stands before the
    quotations in it, which may bear on that.
    """

    place: int
    name: str
    kind: str
    mark: TextMark
    found: Candidate | FoundQuote

    @property
    def start(self) -> int:
        """Where its mark begins."""
        return self.mark.start

    @property
    def end(self) -> int:
        """Where its mark ends."""
        return self.mark.end


class ProposalChoice(NamedTuple):
    """What somebody chose for a proposal before deciding on it, each by its place.

    `reading` is one of the date's, `speaker` one of those found (-1: nobody chose), `event` one
    of those that a quote may bear on.
    """

    reading: int = 0
    speaker: int = -1
    event: int = 0


class EventName(NamedTuple):
    """An event that is there: its key, its title and its date in words."""

    key: int
    title: str
    date: str
    agrees: bool = True


class Proposals:
    """All that a text proposes, in the order in which one decides on it, once all is there."""

    def __init__(self) -> None:
        self.all: list[Proposal] = []
        self.by_name: dict[str, Proposal] = {}
        self.marks = TextMarks()
        """How they are marked, in the order of the text."""
        self.of_kind = {EVENT: MarkedProposals(), QUOTE: MarkedProposals()}

    def add(self, findings: Findings) -> None:
        """Add a part of what was found; its marks stand behind those of the parts before."""
        found: list[Candidate | FoundQuote] = [*findings.candidates, *findings.quotes]
        made = [_proposal(one) for one in found]
        made.sort(key=attrgetter("start", "end"))
        for one in made:
            self.by_name[one.name] = one
            self.marks.add(one.mark)
            self.of_kind[one.kind].add(one)
        self.all += made

    def sort(self) -> None:
        """All parts are there: bring what they propose in its order."""
        self.all.sort(key=attrgetter("place", "start"))


def _proposal(found: Candidate | FoundQuote) -> Proposal:
    kind = EVENT if isinstance(found, Candidate) else QUOTE
    start, end = mark_of(found)
    name = f"found-{kind}:{start}-{end}"
    mark = TextMark(start, end, TextMarkKind.FOUND, TONES[kind], name)
    return Proposal(found.start, name, kind, mark, found)


class MarkedProposals:
    """Proposals of one kind by their marks, so that those at a stretch are known at once."""

    def __init__(self) -> None:
        self._all: list[Proposal] = []
        self._starts: list[int] = []
        self._longest = 0

    def add(self, proposal: Proposal) -> None:
        """Add one whose mark begins behind all others, or where the last of them does."""
        self._all.append(proposal)
        self._starts.append(proposal.start)
        self._longest = max(self._longest, proposal.end - proposal.start)

    def taken_by(self, start: int, end: int) -> Iterator[str]:
        """The names of those whose marks share most of the shorter with a stretch.

        Of dates it is the longer: "after the talks in May" dates another event than "in May".
        """
        first = bisect_left(self._starts, start - self._longest)
        for one in self._all[first : bisect_left(self._starts, end)]:
            shared = min(end, one.end) - max(start, one.start)
            compared = max if one.kind == EVENT else min
            if 2 * shared > compared(end - start, one.end - one.start):
                yield one.name


def names_let_be(text: KeptReading, let_be: Iterable[str]) -> set[str]:
    """The names of what somebody dismissed in this text; `let_be` as waivers name it."""
    found = (one.split(" ") for one in let_be)
    return {f"found-{one[0]}:{one[1]}" for one in found if len(one) == 3 and one[2] == text.sha256}


def read_as(found: Candidate, reading: int) -> Candidate:
    """The candidate with one of the readings of its date, from 0 on and around."""
    date = found.date
    readings = [OtherDate(date.edtf, date.why), *date.other]
    at = reading % len(readings)
    others = (*readings[at + 1 :], *readings[:at])
    return replace(
        found,
        date=FoundDate(date.start, date.end, readings[at].edtf, readings[at].why, others),
    )


def event_card(
    proposal: Proposal,
    found: Candidate,
    text: str,
    likely: Sequence[EventName],
    *,
    may_change: bool,
) -> UseCardText:
    """The card of an event that a sentence may tell of; `likely` are those it may be."""
    date = found.date
    when = edtf_words(date.edtf, words, DateStyle.WEEKDAY)
    wording = quoted(one_line(text[date.start : date.end]))
    stated = proposal_texts.tr("stated {words}").replace("{words}", wording)
    said, standing = _likely_words(likely)
    merges = bool(likely) and likely[0].agrees
    accept = as_new = ""
    if may_change:
        accept = proposal_texts.tr("Merge") if merges else proposal_texts.tr("Add Event")
        as_new = proposal_texts.tr("Add as New") if merges else ""
    return UseCardText(
        proposal.name,
        proposal_texts.tr("EVENT"),
        MarkTone.FOUND_DATE,
        title_of(text, found),
        dotted((when, stated)),
        said,
        standing,
        details=(*_readings(date), *_plan(text, found)),
        accept=accept,
        as_new=as_new,
        other=proposal_texts.tr("Other Reading") if date.other else "",
        dismiss=proposal_texts.tr("Dismiss") if may_change else "",
        choices=_choices(likely, merges=merges) if may_change else (),
        is_proposed=True,
        marks=(proposal.mark,),
        tip=_date_tip(wording, when, date.why),
        tip_other=next(iter(_others(date)), ""),
    )


def _date_tip(wording: str, when: str, why: str) -> str:
    pattern = proposal_texts.tr("{words} → {date}")
    return dotted((pattern.replace("{date}", when).replace("{words}", wording), why))


def _likely_words(likely: Sequence[EventName]) -> tuple[str, Standing]:
    if not likely:
        return "", Standing.NONE
    first = likely[0]
    pattern = proposal_texts.tr("Looks like {title} ({date}): date agrees")
    if not first.agrees:
        pattern = proposal_texts.tr("Looks like {title} ({date}): date differs")
    if not first.date:
        pattern = proposal_texts.tr("Looks like {title}, which has no date")
    title = quoted(shortened(one_line(first.title)))
    said = pattern.replace("{date}", first.date).replace("{title}", title)
    return said, Standing.DOUBTFUL


def _choices(likely: Sequence[EventName], *, merges: bool) -> tuple[str, ...]:
    """The events that one may choose to merge with, unless there is one and A does so."""
    if merges and len(likely) == 1:
        return ()
    pattern = proposal_texts.tr("Merge with {title}")
    return tuple(
        pattern.replace("{title}", quoted(shortened(one_line(one.title)))) for one in likely
    )


def _readings(date: FoundDate) -> tuple[str, ...]:
    return (*([date.why] if date.why else ()), *_others(date))


def _plan(text: str, found: Candidate) -> Iterator[str]:
    """That it becomes a planned event, and by which words."""
    said = planned_in(text, found)
    if said:
        yield proposal_texts.tr("Planned, as {words} says").replace("{words}", quoted(said))


def _others(date: FoundDate) -> Iterator[str]:
    """The other readings of a date, each with why."""
    for one in date.other:
        pattern = proposal_texts.tr("Other reading: {date}")
        when = edtf_words(one.edtf, words, DateStyle.WEEKDAY)
        yield listed((pattern.replace("{date}", when), one.why))


def quote_card(
    proposal: Proposal,
    found: FoundQuote,
    text: str,
    chosen: ProposalChoice,
    event: EventName | None,
    is_known: Callable[[FoundSpeaker], bool],
    *,
    has_other_event: bool,
    may_change: bool,
) -> UseCardText:
    """The card of a quotation; `event` is the one it would bear on."""
    quote = one_line(text[found.start : found.end])
    if len(quote) > LONGEST_QUOTE:
        cut = quote[:LONGEST_QUOTE]
        # A script without spaces has none to cut at, or one far before.
        at = cut.rfind(" ", LONGEST_QUOTE // 2)
        quote = cut + "…" if at < 0 else cut[:at] + " …"
    speaker = speaker_of(found, chosen)
    who = _speaker_words(speaker, chosen, is_known)
    pattern = proposal_texts.tr("In quotation marks, characters {start}–{end}")
    said = pattern.replace("{start}", str(found.start + 1)).replace("{end}", str(found.end))
    details = []
    if speaker is not None and speaker.why:
        details.append(speaker.why)
    if event is not None:
        bears = proposal_texts.tr("For {title}")
        details.append(bears.replace("{title}", quoted(shortened(one_line(event.title)))))
    else:
        details.append(proposal_texts.tr("For no event yet"))
    return UseCardText(
        proposal.name,
        proposal_texts.tr("QUOTE"),
        MarkTone.FOUND_QUOTE,
        quoted(quote),
        who,
        said,
        Standing.GOOD,
        details=tuple(details),
        accept=proposal_texts.tr("Add Quote") if may_change else "",
        other=proposal_texts.tr("Other Event") if has_other_event else "",
        dismiss=proposal_texts.tr("Dismiss") if may_change else "",
        choices=_speakers(found, chosen, is_known) if may_change else (),
        is_proposed=True,
        is_quote=True,
        marks=(proposal.mark,),
        tip=dotted((who, "" if speaker is None else speaker.why)),
    )


def speaker_of(found: FoundQuote, chosen: ProposalChoice) -> FoundSpeaker | None:
    """Who speaks as far as one can tell: whoever was chosen, else the first."""
    if not found.speakers:
        return None
    return found.speakers[max(0, chosen.speaker) % len(found.speakers)]


def _speaker_words(
    speaker: FoundSpeaker | None, chosen: ProposalChoice, is_known: Callable[[FoundSpeaker], bool]
) -> str:
    if speaker is None:
        return proposal_texts.tr("Speaker not named")
    pattern = proposal_texts.tr("Speaker: {name}")
    if chosen.speaker >= 0 and not is_known(speaker):
        pattern = proposal_texts.tr("Speaker: {name}, new among the actors")
    said = pattern.replace("{name}", speaker.name)
    return listed((said, speaker.office)) if speaker.office else said


def _speakers(
    found: FoundQuote, chosen: ProposalChoice, is_known: Callable[[FoundSpeaker], bool]
) -> tuple[str, ...]:
    """Those who may be chosen: several, or one who isn't among the actors."""
    if len(found.speakers) == 1 and (chosen.speaker >= 0 or is_known(found.speakers[0])):
        return ()
    return tuple(
        one.name
        if is_known(one)
        else proposal_texts.tr("{name} (new actor)").replace("{name}", one.name)
        for one in found.speakers[:3]
    )
