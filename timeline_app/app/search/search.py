"""Search: what is typed, the events that are found, and stepping through them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.app.jobs.search_thread import FoundRows, SearchWorker, Stage
from timeline_app.app.messages.sentences import filled
from timeline_app.app.search.indexing import SearchIndexing
from timeline_app.app.search.known_matches import KnownMatches
from timeline_app.app.search.passages import EventPassages
from timeline_app.app.search.text_hits import TextHits
from timeline_app.app.search.texts import SearchResultTexts, number_of_passages, passage_words
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_filter import FoundEvents
from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.edits.edit import Edit
from timeline_app.core.search.matches import NO_MATCHES, Matches, Rows, by_title_and_importance
from timeline_app.core.search.query import SearchQuery, query_of
from timeline_app.core.search.snippet import is_found_in
from timeline_app.core.search.text_hits import TextHit
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.document.view_state import ViewState
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.fields.list_rows import ListRow
from timeline_app.widgets.search.match_list import MOST_LISTED, MatchList, match_row, text_row
from timeline_app.widgets.search.search_field import SearchField

search_texts = Texts("search_texts")

SOON_MS = 40
"""The index is asked so long after a key: who types faster asks once."""


class Search(QObject):
    """Shows what the index finds in the list and as the matches of the view state."""

    text_chosen = Signal(str, str, int)
    """A kept text is to be read: its source, what was looked for, and where that begins."""

    def __init__(self, session: Session, field: SearchField, match_list: MatchList) -> None:
        super().__init__(session)
        self.field, self.list = field, match_list
        self.worker = SearchWorker(self)
        self.worker.found.connect(self._screen)
        self.known = KnownMatches(self)
        """Screens what was found while the chronology is shown as known on a day."""
        self.known.found.connect(self.take)
        self.indexing: SearchIndexing | None = None
        """That of the chronology that is shown."""
        self._name: str | None = None
        """Its file; none before there was a chronology, empty where it has no file yet."""
        self.texts = TextHits(self)
        self.texts.found.connect(self._show_list)
        self._text = -1
        """The kept text that is current in the list instead of an event, or -1."""
        self.query = SearchQuery()
        self._session = session
        self._number = 0
        """Of the query that is asked."""
        self._asked: SearchQuery | None = None
        """The query whose matches are shown."""
        self._matches = NO_MATCHES
        self._number_hidden = 0
        """Of events that say it too, but are hidden by the filter or with their lanes."""
        self._is_counted = False
        """Whether all matches are known by now."""
        self._is_ranked = False
        self._place = 0
        self._shown_key: int | None = None
        """The match that was revealed last; its place is kept when matches change."""
        self._sentence = ""
        self._passages = EventPassages(session)
        self._passages.read.connect(match_list.model.item_changed)
        self._due_step = 0
        """A step that was asked for before there was an answer."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.ask)

    @property
    def matches(self) -> Matches:
        """What was found by now."""
        return self._matches

    @property
    def is_answered(self) -> bool:
        """Whether some of what was typed last is found."""
        return self._asked == self.query

    @property
    def is_settled(self) -> bool:
        """Whether all is found and ranked that was typed, in the texts of now."""
        is_done = self.is_answered and self._is_ranked and not self._soon.isActive()
        return is_done and self.indexing is not None and not self.indexing.is_behind

    # The chronology.

    @property
    def _document(self) -> Document | None:
        return self._session.document

    @property
    def _state(self) -> ViewState | None:
        return self._session.window.view.view_state

    def begin(self, document: Document) -> None:
        """Search in a chronology from now on.

        What was looked for in another one goes with that; it stays where a file was read anew.
        """
        if self.indexing is not None:
            self.indexing.leave()
            self.indexing.deleteLater()
        self.indexing = self._indexing_of(document)
        self._number += 1  # what is on its way are rows of the one before
        self.texts.forget()
        self.known.forget()
        self._forget()
        name = self._name
        self.take_name()
        if name is not None and (name != self._name or not name):
            self.field.clear()
        elif self.field.text():
            self.search(self.field.text())

    def take_name(self) -> None:
        """Know the file by its present name: what was looked for stays with it."""
        self._name = self._session.name

    def _indexing_of(self, document: Document) -> SearchIndexing:
        indexing = SearchIndexing(document, self.worker, self)
        indexing.progressed.connect(self.tell_progress)
        indexing.changed.connect(self.ask)
        indexing.failed.connect(self.fail)
        return indexing

    def index(self) -> None:
        """Index the chronology that is shown, if that isn't done."""
        if self.indexing is not None:
            self.indexing.want()

    def follow(self, change: ColumnsChange) -> None:
        """Keep the matches on their events after an edit; they are asked for anew thereafter."""
        self._number += 1  # what is on its way are rows of before
        if self.query and (change.is_other_view or not self._is_ranked):
            self._soon.start(0)
        self._passages.forget()
        self._show(self._matches.after(change))
        if change.is_whole:
            self._ask_texts()

    def follow_edit(self, edit: Edit) -> None:
        """Look into kept texts again if one has come or gone."""
        if self._document is not None:
            self.texts.follow(self._document, edit)

    def close(self) -> None:
        """Let go of everything, with the window."""
        self._soon.stop()
        self._passages.forget()
        self.texts.forget()
        self.known.forget()
        if self.indexing is not None:
            self.indexing.close()
        self.worker.stop()

    # Asking.

    def open(self) -> None:
        """Begin to search: the field takes the keyboard."""
        self.field.begin()

    def entered(self) -> None:
        """The field has the keyboard: index the chronology if need be, and show what is found."""
        self.index()
        if self.query or self.field.text().strip():
            self.list.open()

    def leave(self) -> None:
        """Give the keyboard back to the canvas; what was found stays marked."""
        self.list.hide()
        self._session.window.view.setFocus()

    def search(self, text: str) -> None:
        """Find the events that say this, as soon as no further key follows."""
        self.query = query_of(text)
        self._due_step = 0
        self._sentence = ""
        self._shown_key = None
        self._text = -1
        if not self.query:
            self._soon.stop()
            self._number += 1
            self.worker.give_up()
            self.texts.forget()
            self._forget()
            if text.strip():
                self._sentence = search_texts.tr("Type a word, a name or a few words of a quote.")
            self._show_list()
            self.list.setVisible(bool(text.strip()))
            if text.strip():
                self.list.open()
            return
        self.index()
        self._soon.start(SOON_MS)
        self._ask_texts()
        if self.field.hasFocus():
            self.list.open()

    def ask(self) -> None:
        """Ask the index, if it is there, what the events are."""
        if not self.query or self._document is None or self.indexing is None:
            return
        if not self.indexing.is_ready:
            self._is_counted = False
            self._show_list()
            return
        self._number += 1
        self._is_ranked = False
        self._sentence = ""
        key = self._document.columns.key
        self.worker.find(self._number, self.query.match, key)

    def _ask_texts(self) -> None:
        if self.query and self._document is not None:
            self.texts.ask(self._document, self.field.text())

    def _screen(self, found: FoundRows) -> None:
        if found.query == self._number and self._document is not None:
            self.known.take(self._document, self.query.match, found)

    def take(self, found: FoundRows) -> None:
        """Show what was found so far."""
        if found.query != self._number:
            return
        if self._asked != self.query:
            self._passages.forget()
            self._place = 0
        self._asked = self.query
        if found.stage is Stage.BEST:
            self._is_ranked = True
            best = self._best_of(self._shown_of(found.rows).tolist())
            self._show_ranked(Matches(self._matches.rows, best))
            due, self._due_step = self._due_step, 0
            if due:
                self.step(due)
            return
        if found.stage is Stage.FIRST and self._shown_key is not None:
            return  # asked anew after an edit: there is no hurry
        self._is_counted = found.stage is Stage.ALL
        rows = self._shown_of(found.rows)
        self._number_hidden = len(found.rows) - len(rows)
        self._show(Matches(rows), are_marked=self._is_counted)

    def _best_of(self, rows: Sequence[int]) -> tuple[int, ...]:
        """These rows in the order in which they are listed."""
        if self._document is None:
            return tuple(rows)
        return by_title_and_importance(rows, self._document.columns, self.query)

    def _shown_of(self, rows: Rows) -> Rows:
        """Those of these rows that the filter lets be seen."""
        layout = self._session.window.view.layout_
        return rows if layout is None or layout.shown is None else rows[layout.shown[rows]]

    def ask_again(self) -> None:
        """The filter may show other events from now on."""
        if self.query:
            self._soon.start(0)

    def _show_ranked(self, matches: Matches) -> None:
        """Show them in another order; who has gone down the list stays with an event."""
        if self._place:
            self._place = matches.place_of(self._matches.row_at(self._place))
        self._show(matches)

    def tell_progress(self, done: int, total: int) -> None:
        """Say how much of a large chronology could be searched by now."""
        if self.query:
            percent = f"{100 * done // max(1, total)}"
            pattern = search_texts.tr(
                "Reading {n} {event|events} for the first search… {percent} %", "", total
            )
            self._sentence = filled(pattern, percent=percent)
            self._show_list()

    def fail(self, sentence: str) -> None:
        """Say that nothing can be searched."""
        self._forget()
        self._sentence = sentence
        self._show_list()

    def _forget(self) -> None:
        self._asked = None
        self._is_counted = False
        self._shown_key = None
        self._place = 0
        self._passages.forget()
        self._show(NO_MATCHES)

    def found_events(self) -> FoundEvents | None:
        """All events that were found, to be shown alone; None until they are known."""
        document, typed = self._document, self._findings.typed
        if document is None or not self._is_counted or not len(self._matches):
            return None
        return FoundEvents(typed, tuple(document.columns.key[self._matches.rows].tolist()))

    # Showing.

    def _show(self, matches: Matches, *, are_marked: bool = True) -> None:
        """Show these matches; the current one stays the current one, if it was looked at.

        Views mark all of them or none.
        """
        self._matches = matches
        if self._shown_key is not None and self._document is not None:
            place = matches.place_of(self._document.row_of(self._shown_key))
            self._place = max(0, place)
            self._shown_key = self._shown_key if place >= 0 else None
        self._place = min(self._place, max(0, len(matches) - 1))
        if self._state is not None and are_marked:
            self._state.set_matches(matches)
        self._show_list()

    def _show_list(self) -> None:
        matches = self._matches
        listed = min(MOST_LISTED, len(matches))
        rows: list[int | TextHit] = [matches.row_at(place) for place in range(listed)]
        rows += self.texts.hits
        self._text = min(self._text, len(self.texts.hits) - 1)
        place = self._place if self._place < max(1, listed) else -1
        place = listed + self._text if self._text >= 0 else place
        findings = self._findings
        self.list.offer_only(
            findings.only_words, search_texts.tr("Filters the events; a chip takes it back.")
        )
        self.list.show_matches(rows, self.row_of, findings.note, place)
        self._session.actions.allow("only_found", bool(findings.only_words))
        if findings.count_words != self.field.count:
            self.field.set_count(findings.count_words)
            announce(self.field, findings.count_words if findings.found else findings.note)

    @property
    def _findings(self) -> SearchResultTexts:
        return SearchResultTexts(
            self.field.text().strip() if self.query else "",
            bool(self.query) and self._is_counted,
            len(self._matches),
            self._number_hidden,
            -1 if self._shown_key is None else self._place,
            self._sentence,
            len(self.texts.hits),
        )

    def row_of(self, item: int | TextHit) -> ListRow:
        """What the list says of a kept text, or of the event of a row."""
        if isinstance(item, int):
            return self._row_of_event(item)
        return text_row(item, number_of_passages(item.passages), search_texts.tr("Kept text"))

    def _row_of_event(self, row: int) -> ListRow:
        """What it says of an event: what has to be read for it comes a moment later."""
        document, texts = self._document, self._session.window.view.texts
        assert document is not None  # there are matches
        assert texts is not None
        columns = document.columns
        title = texts.full_title(row)
        lane = columns.lanes[columns.lane[row]] if columns.lanes else None
        passage = self._passages.of(row, self.query)
        return match_row(
            title,
            self.query.found_in(title),
            texts.date(row) if row < columns.dated else search_texts.tr("no date"),
            lane,
            passage,
            "" if passage is None else passage_words(passage),
        )

    # Stepping.

    def step(self, step: int) -> None:
        """Reveal the current match, or if that was done the next (1) or the one before (-1)."""
        if self.query and not self.is_answered:
            self._due_step = step  # whoever types fast is not to be kept waiting
            if self._soon.isActive():
                self._soon.stop()
                self.ask()
            return
        count, texts = len(self._matches), self.texts.hits
        if texts and (not count or (self._text >= 0 and self.list.isVisible())):
            self._read_text(texts[max(0, self._text)])
            return
        if not count:
            if not self.query:
                self.open()
            return
        if self._shown_key is not None:
            self._place = (self._place + step) % count
        elif step < 0 and not self._place:
            self._place = count - 1
        self.reveal(self._place)

    def choose(self, place: int) -> None:
        """Show what stands at a place of the list."""
        item = self.list.model.items[place]
        if isinstance(item, int):
            self.reveal(place)
        else:
            self._read_text(item)

    def _read_text(self, hit: TextHit) -> None:
        self.list.hide()
        self._text = -1
        self.text_chosen.emit(hit.source, self.texts.phrase, hit.passages.start)

    def reveal(self, place: int) -> None:
        """Select the match at a place, and bring it into view."""
        document = self._document
        if document is None:
            return
        self._place = place
        self._shown_key = int(document.columns.key[self._matches.row_at(place)])
        self.list.hide()
        self._session.selection.reveal_event(self._shown_key)
        panel = self._session.window.details
        if panel is not None:
            panel.point_out(is_found_in(panel.details, self.query))
        self._show_list()

    def move(self, step: int) -> None:
        """Make another match of the list the current one; it is not revealed yet."""
        if not self.list.isVisible():
            self.list.open()
            return
        listed = len(self.list.model.items)
        if listed:
            events = listed - len(self.texts.hits)
            place = events + self._text if self._text >= 0 else self._place
            is_round = place == 0 and step == -1 and listed > events  # texts may be far below
            place = listed - 1 if is_round else min(listed - 1, max(0, place + step))
            self._text = place - events if place >= events else -1
            if self._text < 0:
                self._place = place
            self._shown_key = None
            self._show_list()
            announce(self.field, self.list.model.row_at(place).spoken)
