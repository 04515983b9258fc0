"""What a memo says of events, and in which order."""

from __future__ import annotations

import msgspec

from tests.core.chinese import chinese
from tests.core.memo.details import (
    BARE,
    EVENT,
    FULL,
    HEADER,
    PAPER,
    QUOTE,
    WEEKLY,
    notes_in,
    sample,
    text_of,
)
from tests.core.translating import heard
from timeline_app.core.dates.phrases import PHRASES as OF_DATES
from timeline_app.core.evidence import citation
from timeline_app.core.evidence.relation_words import PHRASES as OF_RELATIONS
from timeline_app.core.memo.blocks import (
    Heading,
    MemoFigure,
    MemoParagraph,
    ParagraphRole,
    TextSpan,
)
from timeline_app.core.memo.memo import (
    MOST_WITHOUT_YEARS,
    MemoOptions,
    memo_blocks,
    told_once,
    year_of,
)
from timeline_app.core.memo.phrases import PHRASES
from timeline_app.core.records.event_details import QuoteOf
from timeline_app.core.records.records import EventId, Header, Stance, Status
from timeline_app.core.text.translation import Translate, english

REF = "The Paper, “Talks”, 19 June 2023, https://paper.example/a?b=1&c=2"


def said(translate: Translate = english) -> list[tuple[str, str]]:
    """The role and the text of each block of a memo with all that there can be."""
    blocks = memo_blocks(HEADER, [FULL, BARE], translate, MemoOptions(count=2))
    return [
        (
            str(block.level) if isinstance(block, Heading) else block.role.value,
            text_of(block.inlines),
        )
        for block in blocks
        if not isinstance(block, MemoFigure)
    ]


def test_each_event_is_told_with_its_quotes_its_date_as_worded_and_what_disputes_it() -> None:
    assert said() == [
        ("1", "A <title> & more"),
        ("subtitle", "Chronology of 2 events, as of 25 November 2026"),
        ("body", "Two\nlines"),
        ("2", "Qin’s talks"),
        ("date", "18 June 2023\u00a0· Beijing\u00a0· ongoing"),
        (
            "body",
            (
                "They talk\nfor hours."
                "[The Paper, “Talks”, 19 June 2023, p. 3, https://paper.example/a?b=1&c=2"
                " [An excerpt was seen]]"
            ),
        ),
        ("remark", "Participants: Qin Gang (秦刚), Foreign Minister (host)"),
        ("quote", QUOTE.text),
        ("translation", "“China–U.S. relations” (translated by the paper)"),
        (
            "attribution",
            (
                "— Qin Gang, Diaoyutai, 18\u00a0June\u00a02023"
                "[The Paper, 19 June 2023, cited above [named “China's minister” in the source]]"
            ),
        ),
        (
            "remark",
            (
                "Date as worded: “on Sunday” (The Paper; the date rests on this)"
                "[The Paper, 19 June 2023, cited above [Of that week]]; "
                "“last summer”, that is summer 2023 (The Paper)"
                "[The Paper, 19 June 2023, cited above]"
            ),
        ),
        ("remark", "How the date is known: Reports agree."),
        (
            "remark",
            (
                "Disputed: The Weekly – denies it[The Weekly. [A copy]]; “in May”, that is May 2023"
                " (The Weekly)[The Weekly, cited above [A month early]]"
            ),
        ),
        ("remark", "From one source: One report."),
        ("remark", "Note: It’s long."),
        (
            "remark",
            (
                "Related: Beijing’s line: open, 20\u00a0Jun\u00a02023"
                " (followed from this, 2 days later); "
                "Beijing’s line: open, 20\u00a0Jun\u00a02023 (read out at this, 2 days later)"
            ),
        ),
        ("remark", "Filed under: Beijing’s talks; talks; summer"),
        ("2", "Nothing known"),
        ("date", "Undated"),
        ("remark", "Unverified."),
    ]


def test_all_that_is_said_can_be_translated() -> None:
    asked: list[str] = []
    said(heard(asked))
    values = {stance.value for stance in Stance} | {"ongoing", "verified"}
    assert set(asked) <= {*PHRASES, *OF_DATES, *citation.PHRASES, *OF_RELATIONS, *values}
    assert next(text for kind, text in said(chinese) if kind == "date").startswith("2023年6月18日")


def test_only_an_address_leads_anywhere_and_what_is_quoted_knows_its_language() -> None:
    blocks = list(memo_blocks(HEADER, [FULL], english))
    first = notes_in(blocks)[0]
    assert [span.address for span in first.spans] == ["", "https://paper.example/a?b=1&c=2", ""]
    quotes = [
        block.inlines
        for block in blocks
        if isinstance(block, MemoParagraph) and block.role is ParagraphRole.QUOTE
    ]
    assert quotes == [(TextSpan(QUOTE.text, language="zh-Hans"),)]


def test_what_was_said_later_stands_after_what_was_said_then() -> None:
    later = msgspec.structs.replace(QUOTE, text="Later.", said_on="2030-01-01")
    details = msgspec.structs.replace(FULL, quotes=(QuoteOf(later, PAPER), *FULL.quotes))
    told = [
        text_of(block.inlines)
        for block in memo_blocks(HEADER, [details], english)
        if isinstance(block, MemoParagraph) and block.role is ParagraphRole.QUOTE
    ]
    assert told == [QUOTE.text, later.text]


def test_a_clock_time_is_told_by_each_clock_once() -> None:
    event = msgspec.structs.replace(
        EVENT, date="2023-02-04", time="14:39", zone="America/New_York", status=Status.TOOK_PLACE
    )
    zones = ("Asia/Shanghai", "America/New_York")
    for home, expected in (
        (
            zones,
            "4 February 2023, 14:39, Washington time · 03:39 the next day in Beijing · Beijing",
        ),
        (
            zones[:1],
            "4 February 2023, 14:39, New York time · 03:39 the next day in Beijing · Beijing",
        ),
        ((), "4 February 2023, 14:39, New York time · Beijing"),
    ):
        details = msgspec.structs.replace(BARE, event=event, home_zones=home)
        blocks = list(memo_blocks(HEADER, [details], english))
        dates = [
            text_of(block.inlines)
            for block in blocks
            if isinstance(block, MemoParagraph) and block.role is ParagraphRole.DATE
        ]
        assert dates == [expected.replace(" ·", "\u00a0·")]
    about = msgspec.structs.replace(BARE, event=msgspec.structs.replace(EVENT, date="2023-02~"))
    date = list(memo_blocks(HEADER, [about], english))[3]
    assert isinstance(date, MemoParagraph)
    assert text_of(date.inlines).startswith("About February 2023")


def test_a_source_is_cited_in_full_once_and_what_is_said_of_many_is_said_once() -> None:
    events = [FULL, msgspec.structs.replace(BARE, citations=FULL.citations)]
    sources = [PAPER] * 6 + [WEEKLY] * 5
    options = told_once(MemoOptions(), 2, sources, english)
    blocks = list(memo_blocks(HEADER, events, english, options))
    key = [text_of(block.inlines) for block in blocks[:4] if isinstance(block, MemoParagraph)]
    assert key[-1] == "In the notes: [a] An excerpt was seen. [b] A copy."
    notes = [text_of(note.spans) for note in notes_in(blocks)]
    assert notes[0].endswith("p. 3, https://paper.example/a?b=1&c=2 [a]")
    assert notes[-2:] == [
        "The Paper, “Talks”, 19 June 2023, paper.example, p. 3",
        "The Weekly",
    ]
    assert notes_in(blocks)[-2].spans[1].address == "https://paper.example/a?b=1&c=2"
    assert told_once(MemoOptions(), 2, [PAPER] * 4, english).checks == ()


def test_many_events_stand_under_their_years_and_few_do_not() -> None:
    dates = ["../2020", "-0043", "2022-12-31", "2023", "2023-01-01", "", "no date"]
    events = [
        msgspec.structs.replace(BARE, event=msgspec.structs.replace(BARE.event, date=date))
        for date in dates
    ]
    many = [*events, *[events[-1]] * MOST_WITHOUT_YEARS]
    years = [
        text_of(block.inlines)
        for block in memo_blocks(Header("T"), many, english)
        if isinstance(block, Heading) and block.level == 2
    ]
    assert years == ["Beginning not known", "44 BCE", "2022", "2023", "Undated"]
    few = list(memo_blocks(Header("T"), events, english))
    assert [block.level for block in few if isinstance(block, Heading)] == [1] + [2] * len(dates)
    assert year_of(msgspec.structs.replace(EVENT, id=EventId("e")), english) == "2023"


def test_the_sample_has_a_note_for_each_citation_quote_and_date() -> None:
    header, events = sample()
    blocks = list(memo_blocks(header, events, english))
    expected = sum(len(one.citations) + len(one.quotes) + len(one.claims) for one in events)
    assert len(notes_in(blocks)) == expected > 400
    whole = "\n".join(
        text_of(block.inlines) for block in blocks if not isinstance(block, MemoFigure)
    )
    assert "秦刚" in whole
    assert not any(one.event.id in whole for one in events)
