"""Quotes, citations, dates given and relations, typed into the forms of the panel."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.widgets.evidence_panel import (
    LOOSE,
    OTHER,
    EvidencePanel,
    after,
    changed,
    enter,
    escape,
    save,
)
from tests.widgets.sample_details import HTML
from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Quote,
    Relation,
    Selector,
    Source,
    Stance,
    Verification,
)
from timeline_app.widgets.evidence_form.citation_form import CitationForm
from timeline_app.widgets.evidence_form.claim_form import ClaimForm
from timeline_app.widgets.evidence_form.quote_form import QuoteForm
from timeline_app.widgets.evidence_form.relation_form import RelationForm
from timeline_app.widgets.evidence_form.source_field import source_words

HOSTILE = [
    HTML,
    "one\ntwo\n\nthree",
    '“curly” and "straight"',
    "  blanks   inside and out  ",
    "a\u00a0b\u202fc",
    "秦刚 \u202eabc\u202c שלום",
    "x" * 40_000,
    "a\r\nb\rc\u2028d\u2029e",
    "\t",
]


@pytest.fixture
def book(qtbot: QtBot) -> EvidencePanel:
    return EvidencePanel(qtbot)


def quote_form(book: EvidencePanel) -> QuoteForm:
    assert isinstance(book.form, QuoteForm)
    return book.form


def citation_form(book: EvidencePanel) -> CitationForm:
    assert isinstance(book.form, CitationForm)
    return book.form


def claim_form(book: EvidencePanel) -> ClaimForm:
    assert isinstance(book.form, ClaimForm)
    return book.form


def relation_form(book: EvidencePanel) -> RelationForm:
    assert isinstance(book.form, RelationForm)
    return book.form


# Quotes.


def test_a_quote_is_typed_with_a_new_speaker_and_a_pasted_source(book: EvidencePanel) -> None:
    QTest.mouseClick(book.panel.cards.lists[0].add_button, Qt.MouseButton.LeftButton)
    form = quote_form(book)
    QTest.keyClicks(form.words, "no choice but to talk")
    QTest.keyClicks(form.speaker, "Wang Yi")
    enter(form.speaker)
    QTest.keyClicks(form.said_on.field, "19 June 2023")
    QTest.keyClicks(form.source.field, "https://example.org/new")
    enter(form.source.field)
    changes, text = book.only()
    (quote,) = after(changes, Quote)
    (actor,) = after(changes, Actor)
    (source,) = after(changes, Source)
    assert isinstance(quote, Quote)
    assert isinstance(actor, Actor)
    assert isinstance(source, Source)
    assert (quote.text, quote.said_on) == ("no choice but to talk", "2023-06-19")
    assert (quote.speaker, quote.source) == (actor.id, source.id)
    assert source.item.URL == "https://example.org/new"
    assert (source.item.title, source.item.accessed) == ("", None)
    assert after(changes, EventQuote) == [EventQuote(book.details.event.id, quote.id)]
    assert text == "new quote of Wang Yi"
    assert book.editing.form is None


def test_tab_takes_the_speaker_and_the_source_that_are_highlighted(book: EvidencePanel) -> None:
    said = book.details.quotes[0]
    assert said.speaker is not None
    book.evidence.add_quote()
    form = quote_form(book)
    QTest.keyClicks(form.words, "no choice but to talk")
    QTest.keyClicks(form.speaker, said.speaker.name[:3])
    QTest.keyClick(form.speaker, Qt.Key.Key_Tab)
    QTest.keyClicks(form.source.field, source_words(said.source)[:4])
    QTest.keyClick(form.source.field, Qt.Key.Key_Tab)
    assert form.speaker.text() == said.speaker.name
    assert form.source.field.text() == source_words(said.source)
    save(form.words)
    (quote,) = after(book.only()[0], Quote)
    assert isinstance(quote, Quote)
    assert (quote.speaker, quote.source) == (said.speaker.id, said.source.id)


def test_what_the_event_tells_is_suggested_and_never_filled_in(book: EvidencePanel) -> None:
    part = book.details.participants[0]
    held = msgspec.structs.replace(
        book.details,
        event=msgspec.structs.replace(book.details.event, date="2023-06-18"),
    )
    book.panel.show_details(held, (1, 2))
    book.evidence.add_quote()
    form = quote_form(book)
    assert form.said_on.field.placeholderText() == "The event: 18 June 2023"
    assert form.office.placeholderText() == "Foreign minister, spokesperson…"
    form.speaker.setFocus()
    QTest.keyClicks(form.speaker, part.actor.name)
    QTest.keyClick(form.speaker, Qt.Key.Key_Tab)
    assert form.speaker.value().id == part.actor.id
    assert part.office is not None
    assert form.office.placeholderText() == f"At the time: {part.office.title}"
    assert (form.office.text(), form.said_on.field.text()) == ("", "")
    QTest.keyClicks(form.words, "no choice but to talk")
    QTest.keyClicks(form.source.field, "https://example.org/new")
    enter(form.source.field)
    (quote,) = after(book.only()[0], Quote)
    assert isinstance(quote, Quote)
    assert (quote.office, quote.said_on) == ("", "")


def test_the_office_of_another_quote_of_the_event_is_suggested_too(book: EvidencePanel) -> None:
    (said,) = book.details.quotes
    assert said.speaker is not None
    there = msgspec.structs.replace(said.quote, office="Envoy")
    quotes = (msgspec.structs.replace(said, quote=there),)
    held = msgspec.structs.replace(book.details, quotes=quotes, participants=())
    book.panel.show_details(held, (1, 2))
    book.evidence.add_quote()
    form = quote_form(book)
    form.speaker.setFocus()
    QTest.keyClicks(form.speaker, said.speaker.name)
    QTest.keyClick(form.speaker, Qt.Key.Key_Tab)
    assert form.office.placeholderText() == "At the time: Envoy"


def test_editing_one_field_changes_that_alone(book: EvidencePanel) -> None:
    book.edit("quotes")
    form = quote_form(book)
    form.venue.selectAll()
    QTest.keyClicks(form.venue, "Diaoyutai")
    save(form.venue)
    before = book.details.quotes[0].quote
    assert book.only() == (
        (Change(before, msgspec.structs.replace(before, venue="Diaoyutai")),),
        "quote of Qin Gang",
    )


def verified_quote(book: EvidencePanel) -> Quote:
    """The first quote, verified, with its form open."""
    found = book.details.quotes[0]
    quote = msgspec.structs.replace(found.quote, verification=Verification.VERIFIED)
    book.show(changed(book.details, quotes=(msgspec.structs.replace(found, quote=quote),)))
    book.edit("quotes")
    return quote


def not_typed_before(form: QuoteForm) -> None:
    form.words.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(form.words, "NOT ")


def test_a_letter_typed_into_verified_words_takes_that_from_them(book: EvidencePanel) -> None:
    quote = verified_quote(book)
    form = quote_form(book)
    assert form.checked.currentData() is Verification.VERIFIED
    not_typed_before(form)
    assert form.checked.currentData() is Verification.UNVERIFIED
    assert "Other words than those verified" in form._marks.text()
    save(form.words)
    (change,), _ = book.only()
    assert isinstance(change.after, Quote)
    assert change.after.text == f"NOT {quote.text}"
    assert change.after.verification is Verification.UNVERIFIED
    assert change.after.verification_note.endswith(f"those verified were “{quote.text}”.")


def test_words_that_are_as_they_were_again_are_verified_as_they_were(book: EvidencePanel) -> None:
    verified_quote(book)
    form = quote_form(book)
    not_typed_before(form)
    for _ in "NOT ":
        QTest.keyClick(form.words, Qt.Key.Key_Backspace)
    assert form.checked.currentData() is Verification.VERIFIED
    assert form._marks.text() == ""


def test_who_compared_the_new_words_says_so_and_they_are_verified(book: EvidencePanel) -> None:
    quote = verified_quote(book)
    form = quote_form(book)
    not_typed_before(form)
    form.checked.setFocus()
    form.checked.setCurrentIndex(form.checked.findData(Verification.VERIFIED))
    form.checked.activated.emit(form.checked.currentIndex())
    assert form._marks.text() == ""
    save(form.words)
    changes, _ = book.only()
    meant = msgspec.structs.replace(quote, text=f"NOT {quote.text}")
    assert changes[-1].after == msgspec.structs.replace(meant, selector=Selector())


def test_a_quote_that_was_not_verified_is_typed_in_as_ever(book: EvidencePanel) -> None:
    book.edit("quotes")
    form = quote_form(book)
    form.checked.setCurrentIndex(form.checked.findData(Verification.ONE_SOURCE))
    not_typed_before(form)
    assert form.checked.currentData() is Verification.ONE_SOURCE
    assert form._marks.text() == ""


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_altered_that_nobody_touched(book: EvidencePanel, text: str) -> None:
    names = ("text", "translation", "office", "venue", "speaker_as_named", "translator", "language")
    quote = msgspec.structs.replace(
        book.details.quotes[0].quote, **dict.fromkeys(names, text), verification_note=text
    )
    found = msgspec.structs.replace(book.details.quotes[0], quote=quote)
    book.show(changed(book.details, quotes=(found,)))
    book.edit("quotes")
    form = quote_form(book)
    form.checked.setCurrentIndex(form.checked.findData(Verification.MEMORY))
    save(form.checked_note)
    if not text.strip():
        assert form.fault == "Type the words first."
        return
    (change,), _ = book.only()
    assert change.after == msgspec.structs.replace(quote, verification=Verification.MEMORY)


def test_words_are_kept_as_typed(book: EvidencePanel) -> None:
    QTest.mouseClick(book.panel.cards.lists[0].add_button, Qt.MouseButton.LeftButton)
    form = quote_form(book)
    form.words.insertPlainText("  “so it is”  ")
    notes = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert "The quotation marks will be part of the words." in notes
    QTest.keyClick(form.words, Qt.Key.Key_Return)
    form.words.insertPlainText("  “x”  ")
    form.source.field.put("Axios", "Axios")
    save(form.words)
    save(form.speaker)  # it asked who said so
    (quote,) = after(book.only()[0], Quote)
    assert isinstance(quote, Quote)
    assert quote.text == "  “so it is”  \n  “x”  "


@pytest.mark.parametrize(
    ("words", "source", "said_on", "fault"),
    [
        ("", "Axios", "", "Type the words first."),
        (" \n", "Axios", "", "Type the words first."),
        ("a", "", "", "A quote needs its source: choose or paste it."),
        ("a", "Axios", "the other day", "Said on: “the other day” can't be read as a date."),
        ("a", "Axios", "2/3/2023", "Said on: choose which date is meant."),
    ],
)
def test_what_is_wanting_is_said_and_nothing_typed_is_lost(
    book: EvidencePanel, words: str, source: str, said_on: str, fault: str
) -> None:
    QTest.mouseClick(book.panel.cards.lists[0].add_button, Qt.MouseButton.LeftButton)
    form = quote_form(book)
    form.words.setText(words)
    form.source.field.put(source, source)
    form.said_on.field.setText(said_on)
    save(form.words)
    assert form.fault == fault
    assert not book.made
    assert (form.words.text(), form.said_on.field.text()) == (words, said_on)


def test_a_quote_that_is_here_already_comes_to_this_event(book: EvidencePanel) -> None:
    QTest.mouseClick(book.panel.cards.lists[0].add_button, Qt.MouseButton.LeftButton)
    form = quote_form(book)
    QTest.keyClicks(form.other, "words")
    assert [choice.id for choice in form.other.offered] == [LOOSE.id]
    enter(form.other)
    enter(form.other)
    assert book.only()[0] == (Change(None, EventQuote(book.details.event.id, LOOSE.id)),)


def test_a_quote_leaves_the_event_and_goes_with_its_last_one(book: EvidencePanel) -> None:
    quote = book.details.quotes[0]
    shared = msgspec.structs.replace(quote, others=2)
    book.show(changed(book.details, quotes=(shared,)))
    book.remove("quotes")
    book.show(book.details)
    book.remove("quotes")
    link = Change(EventQuote(book.details.event.id, quote.quote.id), None)
    assert [wish.edit.changes for wish in book.made] == [
        (link,),
        (link, Change(quote.quote, None)),
    ]
    assert [wish.text for wish in book.made] == [
        "removal of the quote of Qin Gang from this event",
        "deletion of the quote of Qin Gang",
    ]


# Citations.


def test_a_citation_is_edited(book: EvidencePanel) -> None:
    book.edit("sources")
    form = citation_form(book)
    assert (form.locator.text(), form.stance.currentText()) == ("line 3", "disputes")
    form.stance.setCurrentIndex(form.stance.findData(Stance.CONTEXT))
    form.locator.selectAll()
    QTest.keyClicks(form.locator, "p. 7")
    enter(form.locator)
    before = book.details.citations[0].citation
    now = msgspec.structs.replace(before, stance=Stance.CONTEXT, locator="p. 7")
    assert book.only() == ((Change(before, now),), "citation of State")


def test_an_edited_citation_still_rests_on_its_words(book: EvidencePanel) -> None:
    replace = msgspec.structs.replace
    first, *others = book.details.citations
    at = Selector("there were ", "", 11, 19, exact="no talks")
    resting = replace(first, citation=replace(first.citation, selector=at))
    book.show(replace(book.details, citations=(resting, *others)))
    book.edit("sources")
    form = citation_form(book)
    form.locator.setText("p. 7")
    enter(form.locator)
    (change,) = book.only()[0]
    assert change.after == replace(resting.citation, locator="p. 7")


def test_several_pasted_sources_are_cited_at_once(book: EvidencePanel) -> None:
    book.tab(1)
    QTest.mouseClick(book.panel.cards.lists[1].add_button, Qt.MouseButton.LeftButton)
    form = citation_form(book)
    form.source.field.insert(
        '[{"id": "a", "type": "book", "title": "On China", "director": "x"},\n'
        ' {"id": "b", "type": "webpage", "URL": "https://example.org/a"}, 3]'
    )
    form.source.field.textEdited.emit(form.source.field.text())
    assert "kept under its name: director" in form.source.told
    assert "Here already: State" in form.source.told
    assert "Not a source: 3" in form.source.told
    save(form.locator)
    changes, text = book.only()
    event = book.details.event.id
    assert [source.id for source in after(changes, Source)] == ["a"]  # type: ignore[attr-defined]
    assert after(changes, Citation) == [Citation(event, "a"), Citation(event, "State")]  # type: ignore[arg-type]
    assert text == "new citations of 2 sources"


def test_one_that_is_here_can_be_added_all_the_same(book: EvidencePanel) -> None:
    book.tab(1)
    QTest.mouseClick(book.panel.cards.lists[1].add_button, Qt.MouseButton.LeftButton)
    form = citation_form(book)
    QTest.keyClicks(form.source.field, "https://example.org/a")
    assert form.source.same_box.isVisible()
    QTest.keyClick(form.source.same_box, Qt.Key.Key_Space)
    save(form.locator)
    assert len(after(book.only()[0], Source)) == 1


def test_a_source_that_is_cited_so_is_not_cited_again(book: EvidencePanel) -> None:
    book.tab(1)
    QTest.mouseClick(book.panel.cards.lists[1].add_button, Qt.MouseButton.LeftButton)
    form = citation_form(book)
    cited = book.details.citations[0]
    form.source.put(cited.source)
    form.locator.setText("line 3")
    form.stance.setCurrentIndex(form.stance.findData(Stance.DISPUTES))
    form.note.setText("no talks")
    save(form.locator)
    assert form.fault == "This source is cited so already."
    form.locator.setText("line 4")
    save(form.locator)
    assert len(book.made) == 1


@pytest.mark.parametrize("pasted", ["{broken", '@book{k, title = {open"', "[1, 2]"])
def test_what_cannot_be_read_is_told_and_stays_in_the_field(
    book: EvidencePanel, pasted: str
) -> None:
    book.tab(1)
    QTest.mouseClick(book.panel.cards.lists[1].add_button, Qt.MouseButton.LeftButton)
    form = citation_form(book)
    QTest.keyClicks(form.source.field, pasted)
    save(form.locator)
    assert not book.made
    assert pasted.strip("[]").split(",")[0] in form.fault
    assert form.source.field.text() == pasted


def test_a_source_that_only_a_quote_names_can_be_cited(book: EvidencePanel) -> None:
    book.tab(1)
    card = book.panel.cards.sources.in_use()[1]
    assert card.buttons.edit_button.text() == "Cite"
    assert not card.buttons.remove_button.isVisible()
    book.edit("sources", 1)
    save(citation_form(book).locator)
    assert book.only()[0] == (Change(None, Citation(book.details.event.id, "Axios")),)  # type: ignore[arg-type]


def test_a_name_that_is_not_here_becomes_a_source(book: EvidencePanel) -> None:
    book.tab(1)
    QTest.mouseClick(book.panel.cards.lists[1].add_button, Qt.MouseButton.LeftButton)
    form = citation_form(book)
    QTest.keyClicks(form.source.field, "Xinhua")
    save(form.source.field)
    (source,) = after(book.only()[0], Source)
    assert isinstance(source, Source)
    assert (source.item.publisher, source.item.title) == ("", "Xinhua")


def test_a_typed_book_keeps_its_title_and_tells_what_it_is_taken_for(book: EvidencePanel) -> None:
    book.tab(1)
    QTest.mouseClick(book.panel.cards.lists[1].add_button, Qt.MouseButton.LeftButton)
    form = citation_form(book)
    QTest.keyClicks(form.source.field, "Henry Kissinger, On China (Penguin, 2011)")
    assert form.source.told == "New: Henry Kissinger, “On China”, Penguin, 2011."
    save(form.source.field)
    (source,) = after(book.only()[0], Source)
    assert isinstance(source, Source)
    assert (source.item.title, source.item.publisher) == ("On China", "Penguin")


def test_a_citation_is_removed(book: EvidencePanel) -> None:
    book.remove("sources")
    before = book.details.citations[0].citation
    assert book.only() == ((Change(before, None),), "removal of the citation of State")


# Dates given.


def test_a_date_given_can_be_taken_for_the_event(book: EvidencePanel) -> None:
    book.edit("claims")
    form = claim_form(book)
    assert not form.takes.isVisible()
    QTest.keyClick(form.rests, Qt.Key.Key_Space)
    assert form.takes.isVisible()
    assert form.takes.accessibleDescription() == "19 June 2023"
    assert not form.takes.isChecked()
    QTest.keyClick(form.takes, Qt.Key.Key_Space)
    save(form.wording)
    event = book.details.event
    changes, text = book.only()
    assert changes == (
        Change(event, msgspec.structs.replace(event, rests_on="c1", date="2023-06-19")),
    )
    assert text == "date given by Axios, taken for the event"


def test_a_date_given_that_turns_the_clock_times_round_is_not_taken(book: EvidencePanel) -> None:
    event = msgspec.structs.replace(
        book.details.event, date="2023-06-18/2023-06-19", time="20:00/02:00"
    )
    book.show(msgspec.structs.replace(book.details, event=event))
    book.edit("claims")
    form = claim_form(book)
    QTest.keyClick(form.rests, Qt.Key.Key_Space)
    QTest.keyClick(form.takes, Qt.Key.Key_Space)
    save(form.wording)
    assert form.fault == "By these clock times it would end before it starts."
    assert not book.made
    QTest.keyClick(form.takes, Qt.Key.Key_Space)
    save(form.wording)
    assert after(book.only()[0], Event)[0].rests_on == "c1"


def test_a_new_date_given_shows_how_its_words_are_read(book: EvidencePanel) -> None:
    book.tab(1)
    QTest.mouseClick(book.panel.cards.claim_list.add_button, Qt.MouseButton.LeftButton)
    form = claim_form(book)
    form.source.field.put("Axios", "Axios")
    form.wording.setFocus()
    QTest.keyClicks(form.wording, "20 June 2023")
    form.note.setFocus()
    assert form.date.value().edtf == "2023-06-20"
    save(form.note)
    (claim,) = after(book.only()[0], DateClaim)
    assert isinstance(claim, DateClaim)
    assert (claim.wording, claim.edtf) == ("20 June 2023", "2023-06-20")
    assert not after(book.only()[0], Event)


def test_words_that_are_no_date_are_kept_as_such(book: EvidencePanel) -> None:
    book.tab(1)
    QTest.mouseClick(book.panel.cards.claim_list.add_button, Qt.MouseButton.LeftButton)
    form = claim_form(book)
    form.source.field.put("Axios", "Axios")
    save(form.wording)
    assert form.fault == "Type how the source words the date."
    QTest.keyClicks(form.wording, "some time later")
    save(form.wording)
    (claim,) = after(book.only()[0], DateClaim)
    assert isinstance(claim, DateClaim)
    assert (claim.wording, claim.edtf) == ("some time later", "")


def test_the_event_rests_on_nothing_once_its_claim_is_removed(book: EvidencePanel) -> None:
    book.remove("claims", 1)
    event, claim = book.details.event, book.details.claims[1].claim
    assert book.only() == (
        (Change(event, msgspec.structs.replace(event, rests_on="")), Change(claim, None)),
        "removal of the date given by State",
    )


# Relations.


def test_an_event_is_related_to_another_by_its_title(book: EvidencePanel) -> None:
    book.tab(2)
    QTest.mouseClick(book.panel.cards.lists[2].add_button, Qt.MouseButton.LeftButton)
    form = relation_form(book)
    QTest.keyClicks(form.other, "another")
    enter(form.other)
    QTest.keyClicks(form.type, "responds to")
    form.direction.setCurrentIndex(1)
    save(form.type)
    assert book.only() == (
        (Change(None, Relation(OTHER.id, book.details.event.id, "responds to")),),
        "new relation to Another event",
    )


@pytest.mark.parametrize(
    ("title", "type_", "fault"),
    [
        ("", "leads to", "Choose the other event by its title."),
        ("nothing like it", "leads to", "Choose the other event by its title."),
        ("Talks", "leads to", "Choose another event than this one."),
        ("Another event", " ", "Type how they are related."),
    ],
)
def test_a_relation_that_cannot_be_is_told(
    book: EvidencePanel, title: str, type_: str, fault: str
) -> None:
    book.tab(2)
    QTest.mouseClick(book.panel.cards.lists[2].add_button, Qt.MouseButton.LeftButton)
    form = relation_form(book)
    QTest.keyClicks(form.other, title)
    QTest.keyClicks(form.type, type_)
    save(form.note)
    assert (form.fault, book.made) == (fault, [])


def test_a_relation_is_edited_and_removed(book: EvidencePanel) -> None:
    book.edit("related")
    form = relation_form(book)
    form.note.selectAll()
    form.note.insertPlainText("so they say")
    save(form.note)
    before = book.details.related[0].relation
    assert book.made[0].edit.changes == (
        Change(before, msgspec.structs.replace(before, note="so they say")),
    )
    book.remove("related")
    assert book.made[1].edit.changes == (Change(before, None),)
    assert book.made[1].text == "removal of the relation to The next thing"


# All forms.


@pytest.mark.parametrize("what", ["quotes", "sources", "claims", "related"])
def test_every_field_of_a_form_has_a_name_and_a_place_for_a_hand(
    book: EvidencePanel, what: str
) -> None:
    book.edit(what)
    QApplication.processEvents()
    for stop in book.form.focus_stops():
        if stop.isVisible():
            assert stop.accessibleName()
            assert stop.height() >= 24, stop.accessibleName()


@pytest.mark.parametrize("what", ["quotes", "sources", "claims", "related"])
def test_nothing_typed_means_nothing_made(book: EvidencePanel, what: str) -> None:
    book.edit(what)
    save(book.form.focus_stops()[0])
    assert (book.made, book.editing.form) == ([], None)
    book.edit(what)
    escape(book.form.focus_stops()[0])
    assert (book.made, book.editing.form) == ([], None)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName().startswith("Edit")


def test_very_long_lines_can_be_typed(book: EvidencePanel) -> None:
    book.edit("sources")
    line = "y" * 100_000
    form = citation_form(book)
    assert isinstance(form.locator, QLineEdit)
    form.locator.setText(line)
    save(form.locator)
    (citation,) = after(book.only()[0], Citation)
    assert isinstance(citation, Citation)
    assert citation.locator == line


def test_the_wheel_scrolls_past_choices_and_changes_none(book: EvidencePanel) -> None:
    book.edit("sources")
    form = citation_form(book)
    form.locator.setFocus()
    before = form.stance.currentIndex()
    for step in (-120, 120):
        wheel = QWheelEvent(
            QPointF(4, 4),
            form.stance.mapToGlobal(QPointF(4, 4)),
            QPoint(),
            QPoint(0, step),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(form.stance, wheel)
        assert form.stance.currentIndex() == before
    assert not form.is_changed
