"""What becomes of the words for a date once the event is moved away from it: that is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from timeline_app.app.messages.sentences import filled, one_line, shortened, title_words
from timeline_app.app.shell.session import Session
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.records.records import DateClaim, Event
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.widgets.texts.move_texts import edtf_in_words
from timeline_app.widgets.texts.phrases import clauses, quoted

move_texts = Texts("move_texts")

ChangeOfEvent = Callable[[Event], Event]


def has_words(event: Event) -> bool:
    """Whether more is said of when an event was than its date."""
    return bool(event.date_basis or event.rests_on)


def words_of(document: Document, event: Event) -> str:
    """What is said of when an event was, by itself and by the claim that it follows."""
    said = [event.date_basis]
    if event.rests_on:
        claim = document.chronology.find(DateClaim, event.rests_on)
        said.append(claim.wording if claim is not None else "")
    return clauses(quoted(one_line(part)) for part in said if part)


def keeping_words(document: Document, change: ChangeOfEvent) -> ChangeOfEvent:
    """The change, with the words for a date that is given up in the note of the event."""

    def changed(before: Event) -> Event:
        after = change(before)
        words = words_of(document, before) if after.date != before.date else ""
        if not words:
            return dropping_words(change)(before)
        sentence = filled(
            move_texts.tr("Before it was moved it was dated {date}: {words}"),
            date=edtf_in_words(before.date, DateStyle.LONG),
            words=words,
        )
        note = "\n\n".join(part for part in (after.note, sentence) if part)
        return msgspec.structs.replace(after, date_basis="", note=note)

    return changed


def dropping_words(change: ChangeOfEvent) -> ChangeOfEvent:
    """The change, without the words for a date that is given up."""

    def changed(before: Event) -> Event:
        after = change(before)
        return after if after.date == before.date else msgspec.structs.replace(after, date_basis="")

    return changed


def ask_about_words(
    session: Session,
    document: Document,
    events: Sequence[Event],
    keep: Callable[[], object],
    drop: Callable[[], object],
) -> None:
    """Ask what becomes of the words for the dates of these events; else nothing is moved."""
    # Few moves have to be asked about.
    from timeline_app.app.shell.message_boxes import choose

    question = move_texts.tr("What becomes of the words for the date?")
    if len(events) == 1:
        told = filled(
            move_texts.tr("{title} is dated {date} for a reason: {words}."),
            title=f"“{title_words(events[0].title)}”",
            date=edtf_in_words(events[0].date, DateStyle.LONG),
            words=shortened(words_of(document, events[0])) or move_texts.tr("a source says so"),
        )
    else:
        question = move_texts.tr("What becomes of the words for the dates?")
        told = move_texts.tr(
            "{n} of the events have words for their dates, which fit these alone.", "", len(events)
        )
    ways = ((move_texts.tr("&Keep as a Note"), keep), (move_texts.tr("&Drop the Words"), drop))
    choose(session.window, question, told, ways, move_texts.tr("&Cancel the Move"))
