"""Chronologies in prose: dates at the beginning of paragraphs."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.interchange.corpus import events_in, faults_in, head_in, parts_of_text, sure_of
from timeline_app.interchange.dated_paragraphs.reader import sniff
from timeline_app.interchange.foreign.reader import Certainty, ForeignRefusedError, RefusalReason
from timeline_app.interchange.foreign.values import ForeignPart

CHRONOLOGY = """Chronology of the talks

For years they have tried.

1985

December 12, 1985: North Korea accedes to the NPT. It has 18 months.

1991
Oct. 8-10: Talks resume.
They end without agreement.

Early 1990s: Something.

**January 20\u201322, 1992** \u2013 A declaration is signed.

June 1994
A former president negotiates.

It is a second paragraph.

Sources
1. A book.
"""


def told(parts: list[ForeignPart]) -> list[tuple[str, str, str]]:
    return [(one.where, one.date, one.title) for one in events_in(parts)]


def test_what_begins_with_a_date_is_an_event() -> None:
    parts = parts_of_text(CHRONOLOGY)
    head = head_in(parts)
    assert head is parts[0]
    assert head is not None
    assert (head.title, head.description) == (
        "Chronology of the talks",
        "For years they have tried.",
    )
    assert told(parts) == [
        ("line 7", "1985-12-12", "North Korea accedes to the NPT. It has 18 months"),
        ("line 10", "1991-10-08/1991-10-10", "Talks resume"),
        ("line 13", "[1990~..1993~]", "Something"),
        ("line 15", "1992-01-20/1992-01-22", "A declaration is signed"),
        ("line 17", "1994-06", "A former president negotiates"),
    ]
    assert [one.summary for one in events_in(parts)[1:]] == [
        "Talks resume. They end without agreement.",
        "",
        "",
        "A former president negotiates.\n\nIt is a second paragraph.",
    ]
    assert faults_in(parts) == [("line 22", "NOT_READ", "")]


def test_a_page_says_the_same_as_its_text() -> None:
    parts = parts_of_text(
        "<ul><li><b>Oct. 8-10, 2001:</b> Talks resume.</li>"
        '<li><strong>Nov. 2, 2001</strong> \u2013 They <a href="x">end</a>.</li></ul>'
        "<h3>The later years</h3><p><b>2003</b></p><p>Nothing.</p>"
    )
    assert [(date, title) for _, date, title in told(parts)] == [
        ("2001-10-08/2001-10-10", "Talks resume"),
        ("2001-11-02", "They end"),
        ("2003", "Nothing"),
    ]
    assert [one.groups for one in events_in(parts)] == [(), (), (("The later years",),)]


@pytest.mark.parametrize(
    ("line", "date", "title"),
    [
        ("Oct. 8-10, 2001: Talks.", "2001-10-08/2001-10-10", "Talks"),
        ("10 January 2003 \u2014 Talks.", "2003-01-10", "Talks"),
        ("2003-01-10 - Talks.", "2003-01-10", "Talks"),
        ("\u2022 Spring 1999: Talks.", "1999-21", "Talks"),
        ("- *May 1992*: Talks.", "1992-05", "Talks"),
        ("44 BC: Talks.", "-0043", "Talks"),
        ("Aug. 31\u2013Sept. 2, 2003: Talks at 10:30: late.", "2003-08-31/2003-09-02", None),
    ],
)
def test_a_single_line_is_one_too(line: str, date: str, title: str | None) -> None:
    (event,) = events_in(parts_of_text(line))
    assert event.date == date
    assert event.title == (title or "Talks at 10:30: late")


@pytest.mark.parametrize(
    ("line", "wording", "fault"),
    [
        ("02/03/1994: Talks.", "02/03/1994", "TWO_READINGS"),
        ("Jan. 16: Talks.", "Jan. 16", "UNREADABLE_DATE"),
    ],
)
def test_a_date_that_can_not_be_told_is_left_open(line: str, wording: str, fault: str) -> None:
    parts = parts_of_text(f"{line}\n\nMay 2000: More.\n")
    event = events_in(parts)[0]
    assert (event.date, event.date_basis, event.title) == ("", wording, "Talks")
    assert faults_in(parts) == [("line 1", fault, "date")]


def test_a_year_is_only_taken_from_a_date_that_has_one() -> None:
    parts = parts_of_text("Early 1990s: A.\n\nOct. 8: B.\n\n1994: C.\n\nOct. 9: D.\n")
    assert [one.date for one in events_in(parts)] == [
        "[1990~..1993~]",
        "",
        "1994",
        "1994-10-09",
    ]


def test_a_date_with_nothing_behind_it_is_its_own_title() -> None:
    (first, _) = events_in(parts_of_text("Oct. 8, 2001:\n\nOct. 9, 2001: Talks.\n"))
    assert first.title == "Oct. 8, 2001"


def test_a_document_is_read_like_its_text() -> None:
    body = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"
        for line in ("Oct. 8, 2001: Talks resume.", "Oct. 9, 2001: They end.")
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{types}"><Override PartName="/word/document.xml"'
            f' ContentType="{kind}"/></Types>',
        )
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
        )
    parts = parts_of_text(data.getvalue())
    assert [title for _, _, title in told(parts)] == ["Talks resume", "They end"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A text without any date: none at all.\n\nAnd more.",
        "He came in 2001: a year.\n" * 5,
        "Oct. 8, 2001: Talks.\n" + "A long text without dates.\n\n" * 40,
        "a,b\n2001-10-08,Talks\n",
        "2001-10-08\tTalks\n2001-10-09\tMore\n",
        '{"a": "2001: b"}',
        "title: A\n2001: Talks.\n2002: More.\n",
        "2001: Talks. #talks\n2002: More.\n",
    ],
)
def test_other_texts_are_not_taken_for_it(text: str) -> None:
    assert sniff(text.encode(), "").certainty is Certainty.NO
    assert "prose" not in sure_of(text)


def test_a_document_without_dates_is_refused() -> None:
    folder = Path(__file__).parents[1] / "resources" / "texts"
    with pytest.raises(ForeignRefusedError) as error:
        parts_of_text((folder / "footnotes.docx").read_bytes())
    assert error.value.reason is RefusalReason.NOT_THIS_FORMAT


LOOSE = """How it came to this

A newspaper's list, with nothing behind its dates.

1993 The country says it will leave.

September 17, 1999 President agrees to ease sanctions.
He does so in a speech.

July 2000 A warning.

January 29-30, 2002. "An axis", he says.

[2003-01-10] Talks fail.
11 April First round. 12 May was quiet.
2004-05-06 (Paris) Second round.
"""


def test_a_date_may_have_nothing_behind_it_where_most_lines_begin_so() -> None:
    parts = parts_of_text(LOOSE)
    head = head_in(parts)
    assert head is not None
    assert head.title == "How it came to this"
    assert [(date, title) for _, date, title in told(parts)] == [
        ("1993", "The country says it will leave"),
        ("1999-09-17", "President agrees to ease sanctions"),
        ("2000-07", "A warning"),
        ("2002-01-29/2002-01-30", '"An axis", he says'),
        ("2003-01-10", "Talks fail"),
        ("2003-04-11", "First round. 12 May was quiet"),
        ("2004-05-06", "(Paris) Second round"),
    ]
    assert events_in(parts)[1].summary.endswith("He does so in a speech.")


def test_prose_with_a_few_such_lines_is_none() -> None:
    book = "2003 Was a year.\n2004 Was another.\n" + "It was so.\n" * 20
    lower = "1990 was a year\n1991 was a year\n1992 was a year\n"
    for text in (book, lower):
        with pytest.raises(ForeignRefusedError):
            parts_of_text(text)


def test_prose_of_wide_letters_is_prose_too() -> None:
    wide = parts_of_text(CHRONOLOGY.encode("utf-16"))
    assert told(wide) == told(parts_of_text(CHRONOLOGY))


def test_commas_with_a_gap_behind_them_are_those_of_sentences() -> None:
    parts = parts_of_text("March 5, 1990: Talks begin.\nMarch 6, 1990: Talks end.\n")
    assert [date for _, date, _ in told(parts)] == ["1990-03-05", "1990-03-06"]
