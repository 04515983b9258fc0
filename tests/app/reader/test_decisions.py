"""What was found in a text is decided on, by key and by hand; each decision is one edit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import document_of
from tests.app.opened_files import action
from tests.app.windows import row_of
from timeline_app import api
from timeline_app.app.reader.finder import Finder
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import Change, Edit, added, removed, replaced
from timeline_app.core.evidence.anchor import TakenWords
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    CslDate,
    CslItem,
    DateClaim,
    Event,
    EventId,
    KeptText,
    Participation,
    Quote,
    QuoteId,
    Source,
    SourceId,
    Status,
    TextId,
    Waiver,
)
from timeline_app.core.value import replace
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.text_day_dialog import TextDayDialog
from timeline_app.widgets.evidence_form.quote_form import QuoteForm
from timeline_app.widgets.reader.reader_window import ReaderWindow
from timeline_app.widgets.reader.values import UseCardText

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
SOURCE, OTHER = SourceId("gazette"), SourceId("herald")
DAY = "2023-06-19"
NEWS = (
    "Foreign Minister Ann Hart landed in Oslo on Monday. She told reporters there: “We agree on"
    " the whole of it.”\n"
    "“It was a long night,” Hart said. Last Thursday, in Bergen, Bo Lind spoke of “a good day”.\n"
)
ORDER = (
    "Monday",
    "We agree on the whole of it.",
    "It was a long night",
    "Last Thursday",
    "a good day",
)
"""What is proposed, in the order in which it has its turn."""
LONG = "A line of words without end.\n" * 4_000


def source_of(own_id: SourceId, **more: bool) -> Source:
    return Source(own_id, CslItem("article-newspaper", title=own_id.title()), **more)


class Hand:
    """Reads the text, and decides on what is proposed."""

    def __init__(self, window: QMainWindow) -> None:
        self.document = document_of(window)
        found = window.findChild(SourceReader)
        assert isinstance(found, SourceReader)
        self.reader = found
        self.document.push(added(source_of(SOURCE), source_of(OTHER)), "sources")

    @property
    def finder(self) -> Finder:
        return self.reader.finder

    @property
    def window(self) -> ReaderWindow:
        assert self.reader.window is not None
        return self.reader.window

    def keep(self, words: str, published: str = DAY, order: int = 0) -> KeptText:
        sha256 = self.document.chronology.keep_words(words)
        own_id = TextId(f"text-{order}")
        text = KeptText(own_id, SOURCE, sha256, published=published, order=order, length=len(words))
        self.document.push(added(text), "a text")
        return text

    def read(self, source: SourceId = SOURCE) -> None:
        self.reader.read(source)
        self.settle()
        self.window.text.setFocus()

    def settle(self) -> None:
        """Let all be found."""
        for work in (self.reader.opening, self.finder.findings.work, self.finder.index.work):
            work.finish()
        self.reader.matches.work.finish()

    def left(self) -> list[str]:
        """The words of what is proposed, in its order."""
        text = self.finder.read.text
        return [text.words[one.start : one.end] for one in self.finder.read.open] if text else []

    def name(self, words: str) -> str:
        return self.finder.read.open[self.left().index(words)].name

    def card(self, words: str) -> UseCardText:
        return self.finder.read.card(self.name(words))

    def press(self, words: str, keys: str) -> None:
        """Press keys where something has its turn."""
        self.window.make_current(self.name(words))
        QTest.keyClicks(self.window.text, keys)
        self.settle()

    @contextmanager
    def no_edit(self) -> Iterator[None]:
        """Nothing is edited meanwhile."""
        edits: list[object] = []
        noted = self.document.edited.connect(edits.append)
        yield
        self.document.edited.disconnect(noted)
        assert edits == []

    def undo(self) -> None:
        self.document.undo()
        self.settle()

    def redo(self) -> None:
        self.document.redo()
        self.settle()

    def removal_of_source(self) -> Iterator[Change]:
        chronology = self.document.chronology
        key = chronology.key_of_record(Source, SOURCE)
        return chronology.changes.removal(Source, [key])

    def quotes(self) -> dict[str, Quote]:
        uses = self.document.chronology.uses_of_source(SOURCE)
        return {one.text: one for one in uses.quotes}

    def event_titles(self) -> set[str]:
        uses = self.document.chronology.uses_of_source(SOURCE)
        return {one.title for one in uses.events.values()}

    def waivers(self) -> list[Waiver]:
        found = self.document.chronology.records("waivers")
        return [one for one in found if isinstance(one, Waiver) and one.rule == "found"]


@pytest.fixture
def hand(window: QMainWindow, view: TimelineView) -> Hand:
    assert view.event_model.rowCount()
    return Hand(window)


@pytest.fixture
def ready(hand: Hand) -> Hand:
    """With the news in view."""
    hand.keep(NEWS)
    hand.read()
    return hand


def test_all_is_proposed_in_the_order_of_the_text_and_nothing_accepted_unless_that_is_said(
    ready: Hand,
) -> None:
    assert ready.left() == list(ORDER)
    assert not ready.window.bar.rest_button.isHidden()
    assert ready.window.found_head.progress.text() == ""
    assert ready.window.found_head.unresolved.text() == ""
    assert ready.quotes() == {}

    ask_rest(ready, "Cancel")
    assert not ready.finder.rest.is_busy
    assert ready.left() == list(ORDER)


# Dismissing.


def test_what_is_dismissed_stays_so_until_that_is_undone(ready: Hand) -> None:
    ready.press("Monday", "X")
    assert ready.left() == list(ORDER[1:])
    assert len(ready.waivers()) == 1
    ready.read(OTHER)
    assert ready.left() == []
    ready.read()
    assert ready.left() == list(ORDER[1:])
    ready.undo()
    assert ready.left() == list(ORDER)
    assert ready.waivers() == []
    ready.redo()
    assert ready.left() == list(ORDER[1:])


def test_it_is_proposed_again_where_the_same_words_stand_in_another_text(ready: Hand) -> None:
    ready.press("Monday", "X")
    ready.keep(f"{NEWS}\nMore of it.", order=1)
    ready.settle()
    assert ready.left() == list(ORDER)
    assert ready.window.text.text.endswith("More of it.")


# Quotes and speakers.


def test_a_chosen_speaker_becomes_an_actor_and_speaks_later_quotes_too(ready: Hand) -> None:
    first, second = ORDER[1:3]
    assert ready.card(first).choices == ("Ann Hart (new actor)",)
    ready.press(first, "1")
    assert ready.card(first).facts.startswith("Speaker: Ann Hart, new among the actors")
    assert ready.quotes() == {}
    ready.press(first, "A")
    said = ready.quotes()[first]
    actor = ready.document.chronology.find(Actor, said.speaker)
    assert actor is not None
    assert (actor.name, said.speaker_as_named) == ("Ann Hart", "Ann Hart")
    assert ready.card(second).choices == ()
    ready.press(second, "A")
    assert ready.quotes()[second].speaker == actor.id
    ready.undo()
    ready.undo()
    assert ready.quotes() == {}
    assert ready.document.chronology.find(Actor, actor.id) is None
    assert ready.left() == list(ORDER)


def test_a_choice_can_be_taken_back(ready: Hand) -> None:
    first = ORDER[1]
    ready.press(first, "11")
    assert "new among the actors" not in ready.card(first).facts
    ready.press(first, "A")
    said = ready.quotes()[first]
    assert (said.speaker, said.speaker_as_named) == ("", "Ann Hart")


def test_a_number_that_names_nobody_does_nothing(ready: Hand) -> None:
    with ready.no_edit():
        ready.press(ORDER[1], "3")
        ready.press(ORDER[0], "3")
    assert ready.left() == list(ORDER)


def test_a_quote_bears_on_the_event_told_of_before_it_or_on_another(ready: Hand) -> None:
    first = ORDER[1]
    assert ready.card(first).details[-1] == "For no event yet"
    ready.press("Monday", "A")
    ready.press("Last Thursday", "A")
    told = ready.card(first).details[-1]
    assert "landed in Oslo" in told
    ready.press(first, "O")
    other = ready.card(first).details[-1]
    assert "Bo Lind spoke" in other
    ready.press(first, "A")
    uses = ready.document.chronology.uses_of_source(SOURCE)
    (event,) = uses.events_of_quote[ready.quotes()[first].id]
    assert "Bo Lind spoke" in uses.events[event].title


def test_what_is_quoted_already_is_not_proposed(ready: Hand) -> None:
    quote = Quote(QuoteId("by-hand"), "It was a long  night", SOURCE)
    ready.document.push(added(quote), "a quote")
    ready.settle()
    assert ready.left() == [one for one in ORDER if one != "It was a long night"]
    ready.document.push(removed(quote), "no quote")
    ready.settle()
    assert ready.left() == list(ORDER)


# Events.


def test_an_event_has_the_date_as_it_is_read_now(ready: Hand) -> None:
    words, lanes = "Last Thursday", ready.document.columns.lanes
    assert ready.card(words).facts.startswith("Thu 15 June 2023")
    ready.press(words, "O")
    assert ready.card(words).facts.startswith("Thu 8 June 2023")
    ready.press(words, "OO")
    assert ready.card(words).facts.startswith("Thu 8 June 2023")
    ready.press(words, "A")
    uses = ready.document.chronology.uses_of_source(SOURCE)
    (event,), (claim,), (citation,) = uses.events.values(), uses.claims, uses.citations
    found = ready.document.chronology.find(Event, event.id)
    assert found is not None
    assert (found.date, found.rests_on, found.status) == ("2023-06-08", claim.id, Status.TOOK_PLACE)
    assert (claim.wording, claim.edtf) == (words, "2023-06-08")
    start, end = citation.selector.start, citation.selector.end
    assert NEWS[start:end].startswith("Last Thursday, in Bergen")
    ready.undo()
    assert ready.document.chronology.find(Event, event.id) is None
    assert ready.document.columns.lanes == lanes


def test_what_lies_ahead_was_planned(hand: Hand) -> None:
    hand.keep("Both sides will meet again in Oslo on 3 July 2023.")
    hand.read()
    hand.press("3 July 2023", "A")
    (event,) = hand.document.chronology.uses_of_source(SOURCE).events
    found = hand.document.chronology.find(Event, event)
    assert found is not None
    assert found.status is Status.PLANNED


def test_what_the_text_tells_as_a_plan_was_planned_and_its_card_says_why(hand: Hand) -> None:
    hand.keep("Hart was expected to visit Oslo on 3 May 2023.")
    hand.read()
    assert "Planned, as “was expected to” says" in hand.card("3 May 2023").details
    hand.press("3 May 2023", "A")
    (event,) = hand.document.chronology.uses_of_source(SOURCE).events
    found = hand.document.chronology.find(Event, event)
    assert found is not None
    assert found.status is Status.PLANNED


def there(hand: Hand, title: str, date: str, own_id: str) -> EventId:
    lane = hand.document.columns.lanes[0].id
    event = Event(EventId(own_id), title, date, lanes=(lane,))
    hand.document.push(added(event), "an event")
    return event.id


def test_an_event_that_is_there_gets_a_citation_and_a_date_given_alone(ready: Hand) -> None:
    landing = there(ready, "Hart lands in Oslo", DAY, "ev-landing")
    before = ready.document.chronology.find(Event, landing)
    assert ready.card("Monday").accept == "Merge"
    count = ready.document.chronology.counts().events
    ready.press("Monday", "A")
    assert ready.document.chronology.counts().events == count
    uses = ready.document.chronology.uses_of_source(SOURCE)
    assert [one.event for one in (*uses.claims, *uses.citations)] == [landing, landing]
    assert isinstance(uses.claims[0], DateClaim)
    assert isinstance(uses.citations[0], Citation)
    assert ready.document.chronology.find(Event, landing) == before


def test_n_makes_an_event_of_its_own_and_a_number_merges_with_the_one_named(ready: Hand) -> None:
    there(ready, "Hart lands in Oslo", DAY, "ev-landing")
    second = there(ready, "Hart landed in Oslo again", DAY, "ev-again")
    choices = ready.card("Monday").choices
    assert len(choices) == 2
    ready.press("Monday", "N")
    uses = ready.document.chronology.uses_of_source(SOURCE)
    assert not uses.events.keys() & {"ev-landing", "ev-again"}
    ready.undo()
    number = next(at for at, one in enumerate(choices) if "again" in one)
    ready.press("Monday", str(number + 1))
    assert list(ready.document.chronology.uses_of_source(SOURCE).events) == [second]


def test_known_actors_of_the_sentence_take_part(ready: Hand) -> None:
    hart = Actor(ActorId("hart"), "Ann Hart", ActorKind.PERSON)
    ready.document.push(added(hart), "an actor")
    ready.reader.finder.again()
    ready.reader.follow()
    ready.settle()
    ready.press("Monday", "N")
    (event,) = ready.document.chronology.uses_of_source(SOURCE).events
    found = ready.document.chronology.records("participations")
    assert [
        one.actor for one in found if isinstance(one, Participation) and one.event == event
    ] == [hart.id]


# All of the rest.


def ask_rest(hand: Hand, answer: str) -> None:
    hand.window.bar.rest_button.click()
    (box,) = [one for one in hand.window.findChildren(QMessageBox) if one.isVisible()]
    assert "5 things" in box.text()
    (button,) = [one for one in box.buttons() if one.text().replace("&", "") == answer]
    button.click()


def test_all_the_rest_is_accepted_in_its_order_each_by_an_edit(ready: Hand) -> None:
    ask_rest(ready, "Accept")
    assert ready.window.found_head.progress.text().startswith("All that is left is being accepted")
    ready.finder.rest.finish()
    ready.settle()
    assert ready.left() == []
    assert ready.window.bar.rest_button.isHidden()
    assert ready.window.found_head.progress.text() == ""
    assert ready.quotes().keys() == {ORDER[1], ORDER[2], ORDER[4]}
    uses = ready.document.chronology.uses_of_source(SOURCE)
    for words in (ORDER[1], ORDER[2]):
        (event,) = uses.events_of_quote[ready.quotes()[words].id]
        assert "landed in Oslo" in uses.events[event].title
    for number in range(len(ORDER), 0, -1):
        ready.undo()
        assert ready.left() == list(ORDER[number - 1 :])


def test_esc_stops_it_between_two_edits(ready: Hand) -> None:
    ask_rest(ready, "Accept")
    ready.finder.rest._do_step()
    ready.finder.rest._do_step()
    QTest.keyClick(ready.window.text, Key.Key_Escape)
    assert not ready.finder.is_busy
    ready.settle()
    assert ready.left() == list(ORDER[2:])
    assert not ready.window.bar.rest_button.isHidden()


def test_another_source_in_view_ends_it(ready: Hand) -> None:
    ask_rest(ready, "Accept")
    ready.finder.rest._do_step()
    ready.read(OTHER)
    assert not ready.finder.rest.is_busy
    assert ready.left() == []
    ready.read()
    assert ready.left() == list(ORDER[1:])


# Undoing in any order.


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_what_is_taken_back_is_proposed_again(ready: Hand, order: tuple[int, ...]) -> None:
    """Undo takes back the last edit; what is removed by hand may be any."""
    words = [ORDER[1], ORDER[2], ORDER[4]]
    for one in words:
        ready.press(one, "A")
    gone: set[str] = set()
    for number in order:
        quote = ready.quotes()[words[number]]
        ready.document.push(removed(quote), "no quote")
        ready.settle()
        gone.add(words[number])
        assert {one for one in words if one in ready.left()} == gone
    for _ in order:
        ready.undo()
    assert not set(words) & set(ready.left())


# Reading.


def test_esc_stops_the_reading_and_a_button_begins_it_again(hand: Hand) -> None:
    hand.keep(LONG + NEWS)
    hand.reader.read(SOURCE)
    hand.reader.opening.finish()
    window, findings = hand.window, hand.finder.findings
    assert findings.work.is_busy
    hand.reader.matches.work.finish()
    assert "Esc stops that" in window.found_head.progress.text()
    findings.work._go_on()
    QTest.keyClick(window.text, Key.Key_Escape)
    assert not findings.work.is_busy
    assert not window.found_head.again_button.isHidden()
    assert window.found_head.progress.text() == ""
    assert hand.left() == []
    hand.document.push(replaced(source_of(OTHER), replace(source_of(OTHER), kind="news")), "kind")
    assert not findings.work.is_busy, "an edit doesn't begin it"
    window.found_head.again_button.click()
    hand.settle()
    assert hand.left() == list(ORDER)
    assert window.found_head.again_button.isHidden()


def test_another_source_is_shown_while_one_is_read(hand: Hand) -> None:
    hand.keep(NEWS)
    hand.reader.read(SOURCE)
    assert hand.finder.findings.work.is_busy
    hand.read(OTHER)
    assert hand.left() == []
    assert not hand.finder.is_busy
    hand.read()
    assert hand.left() == list(ORDER)


def test_another_text_takes_the_place_of_the_one_in_view(ready: Hand) -> None:
    ready.press("Monday", "A")
    ready.keep(NEWS.replace("“a good day”", "a good day"), order=1)
    ready.settle()
    assert ready.left() == [one for one in ORDER if one not in ("a good day", "Monday")]
    ready.undo()
    assert ready.left() == [one for one in ORDER if one != "Monday"]


def test_a_text_without_dates_or_quotations_proposes_nothing(hand: Hand) -> None:
    hand.keep("Nothing was said by anybody, and nothing happened.")
    hand.read()
    assert hand.left() == []
    assert hand.window.bar.rest_button.isHidden()
    QTest.keyClicks(hand.window.text, "JAXNO1")
    assert hand.document.chronology.uses_of_source(SOURCE).quotes == ()


# What dates resolve against.


def ask_day(hand: Hand) -> TextDayDialog:
    (dialog,) = [one for one in hand.window.findChildren(TextDayDialog) if one.isVisible()]
    return dialog


def test_a_text_without_a_day_says_which_dates_hang_on_it(hand: Hand) -> None:
    hand.keep(NEWS, published="")
    hand.read()
    head = hand.window.found_head
    assert hand.left() == [ORDER[1], ORDER[2], ORDER[4]]
    assert head.unresolved.text() == "2 dates hang on the day of this text, which isn't known"
    assert hand.window.bar.day_button.whole == "Day not known…"
    head.day_button.click()
    dialog = ask_day(hand)
    dialog.published.field.setText("19 Jun 2023")
    dialog.place.setText("Oslo")
    dialog.accept()
    hand.settle()
    assert hand.left() == list(ORDER)
    assert head.unresolved.text() == ""
    assert head.day_button.isHidden()
    assert hand.window.bar.day_button.whole == "19 June 2023, Oslo"
    hand.undo()
    assert hand.left() == [ORDER[1], ORDER[2], ORDER[4]]
    assert "2 dates" in head.unresolved.text()


def test_another_day_lets_dates_be_found_anew(ready: Hand) -> None:
    ready.window.bar.day_button.click()
    dialog = ask_day(ready)
    assert dialog.asked == (DAY, "")
    dialog.published.field.setText("July 10, 2023")
    dialog.accept()
    ready.settle()
    assert ready.card("Monday").facts.startswith("Mon 10 July 2023")
    text = ready.document.chronology.current_text(SOURCE)
    assert text is not None
    assert text.published == "2023-07-10"


def test_a_day_that_cannot_be_read_is_not_taken(ready: Hand) -> None:
    ready.window.bar.day_button.click()
    dialog = ask_day(ready)
    dialog.published.field.setText("some day")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.fault.text() == "The date can't be read."
    dialog.reject()
    assert ready.card("Monday").facts.startswith("Mon 19 June 2023")


def test_the_day_of_the_source_is_what_counts_where_the_text_has_none(hand: Hand) -> None:
    item = CslItem("article-newspaper", title="Gazette", issued=CslDate(((2023, 6, 19),)))
    hand.document.push(replaced(source_of(SOURCE), Source(SOURCE, item)), "a day")
    hand.keep(NEWS, published="")
    hand.read()
    assert hand.card("Monday").facts.startswith("Mon 19 June 2023")


# Where nothing may be changed, and where not all may be handed on.


def test_nothing_is_offered_in_what_is_open_for_reading_only(
    ready: Hand, window: QMainWindow, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "read.chronology"
    with api.Chronology.create(path, "Read") as made:
        sha256 = made.keep_words(NEWS)
        text = KeptText(TextId("t"), SOURCE, sha256, published=DAY, length=len(NEWS))
        made.apply(added(source_of(SOURCE), text))
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    ready.document = document_of(window)
    ready.read()
    assert ready.window.bar.rest_button.isHidden()
    assert not ready.window.bar.day_button.isEnabled()
    assert all(one.accept == one.dismiss == "" for one in map(ready.card, ready.left()))
    for words in ready.left():
        ready.press(words, "AXN1")
    assert ready.left() == list(ORDER)
    assert ready.document.chronology.uses_of_source(SOURCE).quotes == ()


def test_a_confidential_source_keeps_what_is_made_of_it(hand: Hand) -> None:
    known = replace(source_of(SOURCE), confidential=True)
    hand.document.push(replaced(source_of(SOURCE), known), "confidential")
    hand.keep(NEWS)
    hand.read()
    hand.press("Monday", "A")
    hand.press(ORDER[1], "A")
    hand.press(ORDER[2], "X")
    assert hand.quotes().keys() == {ORDER[1]}
    assert len(hand.event_titles()) == len(hand.waivers()) == 1


def test_the_tip_of_a_mark_says_what_its_date_means_and_which_key_reads_it_otherwise(
    ready: Hand, qtbot: QtBot
) -> None:
    tip = ready.window.text.tip_of(ready.name("Last Thursday"))
    assert "“Last Thursday” → Thu 15 June 2023" in tip
    assert "Other reading: Thu 8 June 2023" in tip
    assert "(press O)" in tip
    assert "Speaker: Ann Hart" in ready.window.text.tip_of(ready.name(ORDER[1]))
    assert ready.window.text.tip_of("nothing") == ""


# What is made of selected words.

TURNS = "MS. HART: We agree on the whole of it.\n\nQUESTION: Is that so?\n\nMS. HART: It is.\n"


def taken(hand: Hand, words: str) -> TakenWords:
    """What is handed on where a quote is made of these words."""
    told: list[TakenWords] = []
    noted = hand.reader.quote_taken.connect(told.append)
    at = hand.window.text.text.index(words)
    hand.window.text.caret.put(at + len(words), at)
    hand.window.quote_requested.emit()
    hand.reader.quote_taken.disconnect(noted)
    return told[0]


def test_a_quote_of_selected_words_knows_who_speaks_there(hand: Hand) -> None:
    hart = Actor(ActorId("hart"), "Ann Hart", ActorKind.PERSON)
    hand.document.push(added(hart), "an actor")
    hand.keep(NEWS)
    hand.read()
    speaker = taken(hand, "a long night").speaker
    assert speaker is not None
    assert (speaker.name, speaker.actor) == ("Ann Hart", hart.id)
    assert taken(hand, "landed in Oslo").speaker is None


def test_in_a_transcript_it_is_the_one_whose_turn_it_is(hand: Hand) -> None:
    hand.keep(TURNS)
    hand.read()
    for words in ("agree on the whole", "It is."):
        speaker = taken(hand, words).speaker
        assert speaker is not None
        assert "hart" in speaker.name.casefold()
    both = taken(hand, "of it.\n\nQUESTION: Is").speaker
    assert both is None


def test_the_form_of_a_quote_holds_who_speaks(
    hand: Hand, window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, "ev-blinken-cbs-interview"))
    hand.keep(NEWS)
    hand.read()
    taken(hand, "a long night")
    assert isinstance(window, MainWindow)
    assert window.details is not None
    form = window.details.evidence.editing.form
    assert isinstance(form, QuoteForm)
    assert form.words.toPlainText() == "a long night"
    assert form.named.text() == "Ann Hart"
    assert form.speaker.value().id == ""


def test_no_card_is_filled_of_a_chronology_that_is_closed(
    hand: Hand, window: QMainWindow, tmp_path: Path
) -> None:
    """Cards are filled some at a time; the window may be closed meanwhile."""
    hand.keep(NEWS * 20)
    hand.read()
    hand.press("Monday", "A")
    filling = hand.window.cards.filling
    assert filling.is_busy
    (session,) = window.findChildren(Session)
    path = tmp_path / "other.chronology"
    api.Chronology.create(path, "Other").close()
    session.show_chronology(StoredChronology.open(path), str(path))
    filling.finish()
    assert len(hand.window.cards.deck) == 0
    assert not hand.finder.index.work.is_busy
    hand.document = document_of(window)
    hand.document.push(added(source_of(SOURCE)), "a source")
    hand.keep(NEWS * 20)
    hand.read()
    assert filling.is_busy
    window.close()
    filling.finish()
    assert len(hand.window.cards.deck) == 0


@pytest.mark.parametrize("is_kept_again", [False, True])
def test_no_card_is_filled_of_a_source_that_is_gone(hand: Hand, *, is_kept_again: bool) -> None:
    """Or of a text, while cards of what was found in it are being filled."""
    text = hand.keep(NEWS * 20)
    hand.read()
    hand.press("Monday", "A")
    filling = hand.window.cards.filling
    assert filling.is_busy
    if is_kept_again:
        hand.document.push(removed(text), "no text")
        hand.undo()
        assert filling.is_busy
    hand.document.push(Edit(tuple(hand.removal_of_source())), "no source")
    filling.finish()
    assert len(hand.window.cards.deck) == 0


def test_an_actor_removed_meanwhile_takes_no_part(hand: Hand) -> None:
    hand.document.push(added(Actor(ActorId("hart"), "Ann Hart", ActorKind.PERSON)), "an actor")
    hand.keep(NEWS)
    hand.read()
    chronology = hand.document.chronology
    key = chronology.key_of_record(Actor, "hart")
    assert key is not None
    hand.document.push_many(chronology.changes.removal(Actor, [key]), "no actor")
    hand.press("Monday", "A")
    assert hand.event_titles() == {"Foreign Minister Ann Hart landed in Oslo"}
    for _ in range(2):
        hand.undo()
    hand.press("Monday", "A")
    (event,) = hand.document.chronology.uses_of_source(SOURCE).events
    taking_part = hand.document.chronology.records("participations")
    assert Participation(event, ActorId("hart")) in list(taking_part)


def test_a_long_quotation_in_a_script_without_spaces_is_shown(hand: Hand) -> None:
    words = "双方都认为谈判是有益的" * 40
    hand.keep(f"王毅19日表示：“{words}。”\n")
    hand.read()
    heading = hand.card(f"{words}。").heading
    assert words[:200] in heading
    assert len(heading) < 300


def test_nothing_is_decided_while_a_past_day_is_looked_at(
    ready: Hand, window: QMainWindow, qtbot: QtBot
) -> None:
    ready.press("It was a long night", "A")
    look_back, left = action(window, "as_known"), ready.left()
    look_back.trigger()
    qtbot.waitUntil(lambda: ready.document.as_known is not None)
    ready.settle()
    deck = ready.window.cards.deck
    assert all(one.accept == one.dismiss == "" for one in map(deck.text_of, deck.names))
    assert ready.window.bar.rest_button.isHidden()
    assert not ready.window.bar.day_button.isEnabled()
    with ready.no_edit():
        for words in left:
            ready.press(words, "A1NX")
        ready.window.make_current(next(iter(set(deck.names) - {ready.name(one) for one in left})))
        QTest.keyClicks(ready.window.text, "X")
    assert ready.document.as_known is not None
    assert ready.left() == left
    look_back.trigger()
    ready.settle()
    assert not ready.window.bar.rest_button.isHidden()
    ready.press("Monday", "A")
    assert "Monday" not in ready.left()
