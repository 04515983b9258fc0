import msgspec
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QLabel,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.widgets.panel_window import (
    LISTS,
    TRIP,
    Window,
    part,
    says,
    show_tab,
    shown_window,
    texts,
    turned_to,
    unfold,
)
from tests.widgets.sample_details import HTML, details_of, made_details, source
from timeline_app.core.evidence.citation import quote_citation
from timeline_app.core.evidence.match import MatchState
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import (
    CslItem,
    CslName,
    Event,
    EventId,
    KeptText,
    TextId,
    Verification,
)
from timeline_app.core.text.translation import english
from timeline_app.core.text.typography import typographic
from timeline_app.render.style.fonts import serif_families
from timeline_app.render.style.palette import LIGHT
from timeline_app.widgets.cards.event_heading import EventHeading
from timeline_app.widgets.cards.quote_card import QuoteCard, match_mark
from timeline_app.widgets.cards.related_card import LinkButton
from timeline_app.widgets.cards.source_card import SourceCard
from timeline_app.widgets.controls.chips import ActorChip, FactChip, TextButton
from timeline_app.widgets.panel.details_panel import MIN_WIDTH_PX, DetailsPanel
from timeline_app.widgets.texts.record_texts import verification_meaning


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return shown_window(qtbot)


@pytest.fixture
def panel(window: Window) -> DetailsPanel:
    return window.panel


def test_an_event_shows_its_title_and_every_quote_word_for_word(panel: DetailsPanel) -> None:
    details = details_of(TRIP)
    panel.show_details(details, (13, 45))
    assert typographic(details.event.title) in texts(panel)
    assert len(details.quotes) == 8
    for found in details.quotes:
        assert says(part(panel, "quotes"), found.quote.text)


def test_no_two_buttons_of_quotes_have_one_name(panel: DetailsPanel) -> None:
    panel.show_details(details_of(TRIP), (13, 45))
    cards = [one for one in panel.findChildren(QuoteCard) if one.read_button.accessibleName()]
    assert len(cards) == 8
    for kind in ("read_button", "copy_button"):
        names = {getattr(card, kind).accessibleName() for card in cards}
        assert len(names) == len(cards), kind
    name = cards[1].read_button.accessibleName()
    assert name == "Read “work in progress” in its source: source text not kept"


def test_a_quote_is_set_in_serif_and_kind_and_lane_in_small_capitals(panel: DetailsPanel) -> None:
    panel.show_details(details_of(TRIP), (13, 45))
    for card in panel.findChildren(QuoteCard):
        assert card.words.font().families() == serif_families()
    kinds = [one for one in panel.findChildren(QLabel) if one.property("look") == "kind"]
    kind = next(one for one in kinds if one.text())
    title = next(one for one in panel.findChildren(QLabel) if one.property("look") == "title")
    assert kind.font().capitalization() == QFont.Capitalization.AllUppercase
    assert kind.font().pixelSize() < title.font().pixelSize() * 0.6
    assert title.font().families() != serif_families()


def test_texts_can_be_selected_and_copied(panel: DetailsPanel) -> None:
    panel.show_details(details_of(TRIP), (13, 45))
    selectable = Qt.TextInteractionFlag.TextSelectableByMouse
    read = [
        one
        for one in panel.findChildren(QLabel)
        if one.property("look") in ("title", "date", "body", "quote", "strong") and one.text()
    ]
    assert len(read) >= 5
    assert [one.text() for one in read if not one.textInteractionFlags() & selectable] == []


def test_an_event_shows_every_source_and_every_related_event(panel: DetailsPanel) -> None:
    details = details_of(TRIP)
    panel.show_details(details, (13, 45))
    for found in details.citations:
        item = found.source.item
        assert says(turned_to(panel, "sources"), item.publisher or item.container_title)
        assert says(turned_to(panel, "sources"), item.title or found.source.description)
    for related in details.related:
        assert says(turned_to(panel, "related"), typographic(related.event.title))


def test_each_list_holds_its_texts_once_its_tab_is_shown_and_from_then_on(
    panel: DetailsPanel,
) -> None:
    panel.show_details(made_details(), None)
    tabs = panel.findChild(QTabBar)
    told = {"quotes": "work in progress", "sources": "State", "related": "The next thing"}
    seen: set[str] = set()
    for index, shown in [*enumerate(LISTS), *enumerate(LISTS)]:
        tabs.setCurrentIndex(index)
        seen.add(shown)
        assert [part(panel, name).isVisible() for name in LISTS] == [
            name == shown for name in LISTS
        ]
        assert {name for name, text in told.items() if says(part(panel, name), text)} == seen


def test_what_nobody_has_turned_to_says_nothing_of_the_event_before(panel: DetailsPanel) -> None:
    panel.show_details(made_details(), None)
    turned_to(panel, "related")
    show_tab(panel, 0)
    panel.show_details(details_of(TRIP), None)
    assert texts(part(panel, "sources")) == texts(part(panel, "related")) == []
    assert says(part(panel, "quotes"), details_of(TRIP).quotes[0].quote.text)
    title = typographic(details_of(TRIP).related[0].event.title)
    assert says(turned_to(panel, "related"), title)


def test_an_edit_shows_in_the_list_that_is_turned_to_after_it(panel: DetailsPanel) -> None:
    details = made_details()
    panel.show_details(details, None)
    turned_to(panel, "related")
    show_tab(panel, 0)
    panel.show_details(msgspec.structs.replace(details, related=()), None)
    assert says(turned_to(panel, "related"), "not related")
    panel.show_details(details, None)
    assert says(part(panel, "related"), "The next thing"), "it is filled while it is seen"


def test_the_heading_says_what_when_where_and_how_it_is_known(panel: DetailsPanel) -> None:
    panel.show_details(made_details(), (13, 45))
    unfold(panel)
    said = texts(panel)
    for text in (
        "Foreign ministers · visit",
        "13 of 45",
        "Talks",
        "Sun 18 – Mon 19 June 2023",
        "Beijing",
        "not held",
        "Axios: “Monday” (19 Jun 2023)",
        "dated by State: “June 18-19”",
        "The readout gives both days.",
        "What happened.",
        "What to mind.",
        "from one source",
        "seen once",
    ):
        assert text in said


def test_a_quote_card_names_speaker_occasion_translation_and_source(panel: DetailsPanel) -> None:
    panel.show_details(made_details(), None)
    unfold(panel)
    said = texts(part(panel, "quotes"))
    for text in (
        "“work in progress”",
        "“Arbeit im Gang”",
        "Minister\u00a0· Press room\u00a0· 19 Jun 2023\nnamed “Mr Qin” in the source\nunverified",
        "unverified",
    ):
        assert text in said
    (card,) = panel.cards.quotes.in_use()
    assert card.speaker.text() == "Qin Gang"
    assert card.read_button.text() == "source text not kept"
    assert card.source_button.text() == "Axios, Jun 2023"
    assert "Axios, 20 June 2023" in card.source_button.toolTip()


def test_a_quote_says_when_it_was_said_though_that_is_the_day_of_the_event(
    panel: DetailsPanel,
) -> None:
    details = made_details()
    found = details.quotes[0]
    event = msgspec.structs.replace(details.event, date=found.quote.said_on)
    panel.show_details(msgspec.structs.replace(details, event=event), None)
    unfold(panel)
    assert says(part(panel, "quotes"), "Minister\u00a0· Press room\u00a0· 19 Jun 2023")


def test_words_that_are_a_translation_say_so_though_the_original_is_not_known(
    panel: DetailsPanel,
) -> None:
    details = made_details()
    found = details.quotes[0]
    quote = msgspec.structs.replace(found.quote, translation="", translator="an interpreter")
    quotes = (msgspec.structs.replace(found, quote=quote),)
    panel.show_details(msgspec.structs.replace(details, quotes=quotes), None)
    assert says(part(panel, "quotes"), "translated by an interpreter")


def test_the_source_of_a_quote_leads_to_its_card(panel: DetailsPanel) -> None:
    details = made_details()
    panel.show_details(details, None)
    (card,) = panel.cards.quotes.in_use()
    card.source_button.click()
    assert not panel.cards.lists[1].isHidden()
    assert panel.cards.lists[0].isHidden()


def test_the_source_of_a_quote_whose_text_is_kept_leads_to_its_words(
    qtbot: QtBot, panel: DetailsPanel
) -> None:
    details = made_details()
    kept = KeptText(TextId("t"), details.quotes[0].source.id, "0" * 64)
    quotes = (msgspec.structs.replace(details.quotes[0], text=kept),)
    panel.show_details(msgspec.structs.replace(details, quotes=quotes), None)
    (card,) = panel.cards.quotes.in_use()
    button = card.source_button
    assert button.accessibleName().startswith("Read these words in Axios")
    assert button.cursor().shape() is Qt.CursorShape.PointingHandCursor
    button.setFocus()
    with qtbot.waitSignal(panel.cards.quote_read) as read:
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert read.args == [details.quotes[0].quote]
    assert not panel.cards.lists[0].isHidden()


def test_a_tab_that_the_program_turned_to_is_not_kept_for_the_next_event(
    panel: DetailsPanel,
) -> None:
    tabs, other = panel.findChild(QTabBar), details_of("ev-pelosi-taiwan-visit")
    for turn in (panel.show_sources, panel.show_related):
        panel.show_details(details_of(TRIP), None)
        turn()
        assert tabs.currentIndex() > 0
        panel.show_details(other, None)
        assert tabs.currentIndex() == 0
        assert part(panel, "quotes").isVisible()
    panel.show_details(made_details(), None)
    (card,) = panel.cards.quotes.in_use()
    card.source_button.click()
    assert tabs.currentIndex() == 1
    panel.show_details(other, None)
    assert tabs.currentIndex() == 0


def test_a_tab_that_a_hand_turned_to_is_kept(qtbot: QtBot, panel: DetailsPanel) -> None:
    tabs = panel.findChild(QTabBar)
    panel.show_details(details_of(TRIP), None)
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    panel.show_related()
    panel.show_details(details_of("ev-pelosi-taiwan-visit"), None)
    assert tabs.currentIndex() == 1


def test_the_speaker_of_a_quote_leads_to_who_that_is(qtbot: QtBot, panel: DetailsPanel) -> None:
    panel.show_details(details_of(TRIP), None)
    card = panel.cards.quotes.in_use()[0]
    assert card.speaker.text() == "Antony Blinken"
    with qtbot.waitSignal(panel.actor_requested) as asked:
        qtbot.mouseClick(card.speaker, Qt.MouseButton.LeftButton)
    assert asked.args == ["blinken"]
    nobody = msgspec.structs.replace(made_details().quotes[0], speaker=None)
    panel.show_details(msgspec.structs.replace(made_details(), quotes=(nobody,)), None)
    (card,) = panel.cards.quotes.in_use()
    assert not card.speaker.isVisible()
    assert says(card, "Mr Qin")


def test_a_quote_of_a_word_or_two_shows_what_stands_around_it(panel: DetailsPanel) -> None:
    panel.show_details(details_of(TRIP), None)
    assert says(panel, "… contact remains a “work in progress,” Blinken later …")


def test_no_name_of_a_source_is_wider_than_the_panel(panel: DetailsPanel) -> None:
    made = made_details()
    name = "copy of a page of the ministry on another host, seen as an excerpt, " * 2
    quotes = tuple(msgspec.structs.replace(one, source=source(name.strip())) for one in made.quotes)
    panel.show_details(msgspec.structs.replace(made, quotes=quotes), None)
    (card,) = panel.cards.quotes.in_use()
    assert card.minimumSizeHint().width() <= MIN_WIDTH_PX
    content = panel.findChild(QWidget, "details_content")
    assert content.minimumSizeHint().width() <= MIN_WIDTH_PX
    assert name.strip() in card.source_button.toolTip()


def test_a_source_card_begins_with_author_and_title_where_they_are_known(
    panel: DetailsPanel,
) -> None:
    details = made_details()
    author = (CslName("Doe", "Jane"),)
    for item, said in (
        (CslItem("book", "On China", author, publisher="Penguin"), ["Jane Doe", "On China"]),
        (CslItem("article", "Talks", publisher="Xinhua"), ["Talks", "Xinhua\u00a0· official"]),
        (CslItem("article", publisher="Xinhua"), ["Xinhua", "official"]),
    ):
        cited = details.citations[0]
        source = msgspec.structs.replace(cited.source, item=item, description="")
        one = msgspec.structs.replace(cited, source=source)
        panel.show_details(msgspec.structs.replace(details, citations=(one,)), None)
        show_tab(panel, 1)
        assert texts(panel.cards.sources.in_use()[0])[:2] == said


def test_a_source_card_says_how_far_it_was_looked_at_and_never_that_it_is_one_source(
    panel: DetailsPanel,
) -> None:
    details = made_details()
    cited = details.citations[0]
    for verification, note, said in (
        (Verification.ONE_SOURCE, "An excerpt was seen.", "An excerpt was seen."),
        (Verification.ONE_SOURCE, "", ""),
        (Verification.UNVERIFIED, "No page.", "No page."),
        (Verification.UNVERIFIED, "", "unverified"),
        (Verification.VERIFIED, "Opened.", "verified · Opened."),
        (Verification.VERIFIED, "", "verified"),
    ):
        source = msgspec.structs.replace(
            cited.source, verification=verification, verification_note=note
        )
        one = msgspec.structs.replace(cited, source=source)
        panel.show_details(msgspec.structs.replace(details, citations=(one,)), None)
        show_tab(panel, 1)
        found = texts(panel.cards.sources.in_use()[0])
        assert not said or said in found
        assert not any("from one source" in text for text in found)


@pytest.mark.parametrize("verification", list(Verification))
def test_what_a_word_for_checking_means_is_in_its_tip(
    panel: DetailsPanel, verification: Verification
) -> None:
    details = made_details()
    event = msgspec.structs.replace(details.event, verification=verification, verification_note="")
    panel.show_details(msgspec.structs.replace(details, event=event), None)
    word = verification.value
    heading = panel.findChildren(EventHeading)[0]
    (line,) = (label for label in heading.findChildren(QLabel) if label.text() == word)
    meaning = verification_meaning(verification)
    assert meaning.casefold().startswith(f"{word}: ")
    assert line.accessibleDescription() == meaning
    assert meaning.replace("'", "&#x27;") in line.parentWidget().toolTip()


def test_a_kept_source_text_is_never_called_a_match_without_matching(panel: DetailsPanel) -> None:
    details = made_details()
    found = details.quotes[0]
    kept = KeptText(TextId("kept"), found.source.id, "0" * 64)
    quotes = (msgspec.structs.replace(found, text=kept),)
    panel.show_details(msgspec.structs.replace(details, quotes=quotes), None)
    (card,) = panel.cards.quotes.in_use()
    assert card.read_button.text() == "is being looked for in its source"
    assert not any("matches" in said for said in texts(panel))


def test_a_quote_says_how_it_stands_in_its_source_once_that_is_known(panel: DetailsPanel) -> None:
    known: list[MatchState | None] = [None]
    panel.cards.state_of = lambda _: known[0]
    panel.show_details(made_details(), None)
    (card,) = panel.cards.quotes.in_use()
    for state, said in (
        (MatchState.MATCHES, "matches its source"),
        (MatchState.TYPOGRAPHY, "matches its source but for typography"),
        (MatchState.SHORTENED, "matches its source, shortened"),
        (MatchState.SEVERAL, "stands in its source more than once"),
        (MatchState.DIFFERS, "differs from its source"),
        (MatchState.NOT_FOUND, "not found in its source"),
        (MatchState.NO_TEXT, "source text not kept"),
    ):
        known[0] = state
        panel.cards.show_states()
        assert card.read_button.text() == said


def test_a_shortened_quote_has_a_mark_of_its_own() -> None:
    marks = {state: match_mark(state, LIGHT) for state in MatchState}
    shape, color = marks[MatchState.SHORTENED]
    assert [state for state, mark in marks.items() if mark[0] is shape] == [MatchState.SHORTENED]
    assert color == marks[MatchState.MATCHES][1]


def test_a_source_card_says_what_the_source_does_for_the_event(panel: DetailsPanel) -> None:
    panel.show_details(made_details(), None)
    said = texts(turned_to(panel, "sources"))
    for text in ("State", "20 June 2023\u00a0· official", "disputes", "line 3", "no talks"):
        assert text in said


def test_a_source_that_only_a_quote_names_is_listed_too(panel: DetailsPanel) -> None:
    panel.show_details(made_details(), None)
    said = texts(turned_to(panel, "sources"))
    assert "Axios" in said
    assert "source of a quote or a date" in said


def test_a_related_event_is_worded_from_here_with_the_days_between(panel: DetailsPanel) -> None:
    panel.show_details(made_details(), None)
    said = texts(turned_to(panel, "related"))
    assert said == [
        "followed from this, 6 days after this ended",
        "The next thing",
        "25 June 2023",
        "so it is said",
    ]


def test_the_date_of_a_related_event_has_the_width_of_its_card(panel: DetailsPanel) -> None:
    panel.show_details(made_details(), None)
    show_tab(panel, 2)
    (card,) = panel.cards.related.in_use()
    date = next(w for w in card.findChildren(QLabel) if w.text().startswith("25 June 2023"))
    assert date.width() == card.link.width()


def test_an_actor_has_the_chinese_name_beside_and_the_office_as_tool_tip(
    panel: DetailsPanel,
) -> None:
    panel.show_details(made_details(), None)
    (chip,) = panel.findChildren(ActorChip)
    assert chip.text() == "Qin Gang 秦刚"
    assert chip.toolTip() == "<qt>Foreign Minister · host</qt>"
    assert chip.accessibleDescription() == "Foreign Minister · host"


def test_links_and_buttons_say_what_is_wanted(panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.show_details(made_details(), (13, 45))
    left = Qt.MouseButton.LeftButton
    tabs = panel.findChild(QTabBar)
    with qtbot.waitSignal(panel.actor_requested) as actor:
        qtbot.mouseClick(panel.findChild(ActorChip), left)
    assert actor.args == ["qin"]
    tabs.setCurrentIndex(1)
    with qtbot.waitSignal(panel.link_requested) as link:
        qtbot.mouseClick(panel.findChildren(SourceCard)[0].open_button, left)
    assert link.args == ["https://example.org/a"]
    tabs.setCurrentIndex(2)
    with qtbot.waitSignal(panel.event_requested) as event:
        qtbot.mouseClick(panel.findChild(LinkButton), left)
    assert event.args == [7]


def test_the_position_is_told_in_thousands(panel: DetailsPanel) -> None:
    panel.show_details(made_details(), (532_491, 1_000_000))
    assert "532,491 of 1,000,000" in [label.text() for label in panel.findChildren(QLabel)]


@pytest.mark.parametrize(("name", "step"), [("Previous event", -1), ("Next event", 1)])
def test_the_arrows_beside_the_position_step(
    panel: DetailsPanel, qtbot: QtBot, name: str, step: int
) -> None:
    panel.show_details(made_details(), (13, 45))
    (button,) = (b for b in panel.findChildren(TextButton) if b.accessibleName() == name)
    with qtbot.waitSignal(panel.step_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [step]
    panel.show_details(made_details(), (1, 1))
    assert not button.isEnabled()
    panel.show_details(made_details(), None)
    assert not button.isVisible()


def test_a_quote_of_a_confidential_source_is_not_copied(panel: DetailsPanel) -> None:
    details = made_details()
    found = details.quotes[0]
    secret = msgspec.structs.replace(found.source, confidential=True)
    quotes = (msgspec.structs.replace(found, source=secret),)
    QGuiApplication.clipboard().setText("before")
    panel.show_details(msgspec.structs.replace(details, quotes=quotes), None)
    button = panel.findChild(QuoteCard).copy_button
    button.click()
    assert QGuiApplication.clipboard().text() == "before"
    assert "confidential" in button.toolTip()
    panel.show_details(details, None)
    assert button.isEnabled()
    assert not button.toolTip()


def test_copy_puts_the_quote_with_its_full_citation_on_the_clipboard(
    panel: DetailsPanel, qtbot: QtBot
) -> None:
    details = made_details()
    panel.show_details(details, None)
    button = panel.findChild(QuoteCard).copy_button
    with qtbot.waitSignal(panel.copied) as copied:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text == quote_citation(details.quotes[0], english)
    assert text == (
        "“work in progress” [“Arbeit im Gang”] — Qin Gang, Minister, Press room, 19 June 2023. "
        "Axios, 20 June 2023."
    )
    assert copied.args == [text]
    assert button.text() == "Copied"
    panel.show_details(details_of(TRIP), None)
    assert button.text() == "Copy"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/a", "not an address"]
)
def test_only_addresses_of_the_web_can_be_opened(
    panel: DetailsPanel, qtbot: QtBot, url: str
) -> None:
    panel.show_details(made_details(url=url), None)
    show_tab(panel, 1)
    card = panel.findChildren(SourceCard)[0]
    assert card.open_button.isHidden()
    assert says(card, url)
    with qtbot.assertNotEmitted(panel.link_requested):
        card.open_button.click()  # even a forced press asks for nothing
    panel.show_details(made_details(), None)
    assert not card.open_button.isHidden()


def test_html_in_a_document_stays_literal_everywhere(panel: DetailsPanel) -> None:
    details = _with_html_everywhere()
    panel.show_details(details, None)
    for name in LISTS:
        turned_to(panel, name)
    assert HTML in texts(panel)
    for label in panel.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    for widget in panel.findChildren(QWidget):
        assert "<b>" not in widget.toolTip()
        assert "<img" not in widget.toolTip()


def _with_html_everywhere() -> EventDetails:
    """Details whose every text of more than one letter is HTML, ids and dates apart."""
    kept = {"id", "date", "edtf", "said_on", "from", "to", "event", "source", "actor", "lanes"}
    kept |= {"status", "verification", "kind_of_actor", "stance", "colour", "speaker", "rests_on"}

    def bent(value: object, name: str = "") -> object:
        match value:
            case dict():
                return {key: bent(inner, str(key)) for key, inner in value.items()}
            case list():
                return [bent(inner, name) for inner in value]
            case str() if value and name not in kept and value not in {"person"}:
                return HTML
        return value

    return msgspec.convert(bent(msgspec.to_builtins(made_details())), EventDetails)


def test_with_nothing_selected_a_hint_is_all_there_is(panel: DetailsPanel) -> None:
    hint = "Select an event to read its quotes and sources."
    assert [text for text in texts(panel) if text] == [hint]
    panel.show_details(made_details(), (1, 2))
    for name in LISTS:
        turned_to(panel, name)
    assert not says(panel, hint)
    panel.show_details(None, None)
    assert says(panel, hint)
    left = [label.text() for label in panel.findChildren(QLabel)]
    assert not any("Talks" in text or "progress" in text or "State" in text for text in left)


def test_an_event_of_which_nothing_is_known_is_shown_too(panel: DetailsPanel) -> None:
    panel.show_details(EventDetails(1, Event(EventId("e"), "")), None)
    for name in LISTS:
        assert len([text for text in texts(part(panel, name)) if text]) == 1  # that there are none
    assert "undated" in texts(panel)


def test_a_state_is_shown_with_its_channel(panel: DetailsPanel) -> None:
    panel.show_details(details_of("st-ministers-restored"), None)
    said = texts(panel)
    assert said.index("Foreign ministers:") + 1 == said.index("restored")


def test_an_event_without_quotes_shows_what_else_there_is(panel: DetailsPanel) -> None:
    tabs = panel.findChild(QTabBar)
    with_quotes, without = details_of(TRIP), details_of("im-qin-removed")
    assert with_quotes.quotes
    assert not without.quotes
    panel.show_details(without, None)
    assert tabs.currentIndex() == 1
    assert part(panel, "sources").isVisible()
    panel.show_details(with_quotes, None)
    assert tabs.currentIndex() == 0
    tabs.setCurrentIndex(2)
    panel.show_details(without, None)
    assert tabs.currentIndex() == 2


def test_a_found_quote_stands_out_and_comes_into_view(qtbot: QtBot, panel: DetailsPanel) -> None:
    details = details_of(TRIP)
    panel.show_details(details, None)
    tabs = panel.findChild(QTabBar)
    panel.show_related()
    last = details.quotes[-1].quote.text
    panel.point_out(lambda text: text == last)
    assert tabs.currentIndex() == 0
    cards = panel.findChildren(QuoteCard)
    assert [bool(card.property("is_found")) for card in cards] == [False] * 7 + [True]
    qtbot.waitUntil(lambda: not cards[-1].visibleRegion().isEmpty())
    panel.show_details(details_of("ev-pelosi-taiwan-visit"), None)
    panel.show_details(details, None)
    assert not any(card.property("is_found") for card in cards)


def test_the_ground_of_how_a_date_is_known_is_round(panel: DetailsPanel) -> None:
    panel.show_details(details_of("ev-pelosi-taiwan-visit"), None)
    unfold(panel)
    chip = next(chip for chip in panel.findChildren(FactChip) if chip.isVisible())
    image = panel.grab(QRect(chip.mapTo(panel, QPoint()), chip.size())).toImage()
    ends = {image.pixel(x, y) for x in (0, image.width() - 1) for y in (0, image.height() - 1)}
    assert image.pixel(image.width() // 2, 1) not in ends
