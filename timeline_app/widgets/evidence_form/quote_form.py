"""The form of a quote: the words, who said them where and when, and where they are written."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.edits.evidence_edits import (
    altered,
    quote_added,
    quote_confirmed,
    quote_joined,
    rebased,
    record_changed,
)
from timeline_app.core.evidence.anchor import TakenWords
from timeline_app.core.evidence.findings import FoundSpeaker
from timeline_app.core.evidence.offices import office_words
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails, QuoteOf, Tenure
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Quote,
    QuoteId,
    Record,
    Selector,
    SourceId,
    Verification,
)
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.core.text.translation import words
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.event_form.name_source import RecordSource
from timeline_app.widgets.evidence_form.base_form import EvidenceForm, UnfitError
from timeline_app.widgets.evidence_form.fields import (
    date_of,
    line_of,
    long_text,
    needed,
    verification_field,
    word_in_use,
)
from timeline_app.widgets.evidence_form.source_field import SourceField
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.record_field import RecordField
from timeline_app.widgets.texts.field_names import names_of

_OPENING, _CLOSING = "“„«\"'「『", "”“»\"'」』"
_EMPTY = Quote(QuoteId(""), "", SourceId(""))


class QuoteForm(EvidenceForm):
    """A new quote, or one that is there; nothing in its words is altered."""

    def __init__(
        self, lookup: RecordSource, found: QuoteOf | None = None, parent: QWidget | None = None
    ) -> None:
        name = self.tr("New quote") if found is None else self.tr("Quote")
        super().__init__(name, parent)
        self._lookup = lookup
        self._quote = found.quote if found else _EMPTY
        """As the form was given it."""
        self._id = self._quote.id
        self._is_new = found is None
        self._taken: TakenWords | None = None
        """The words in their source that the form was opened with."""
        self._is_reworded = False
        """Whether the words are others than those verified, and nobody has confirmed them."""
        self._was_asked = False
        """Whether the form has asked who the speaker is."""
        quote = self._quote
        self.words = long_text(quote.text, "quote")
        self._marks = TextLabel("small")
        self._marks.hide()
        self.speaker = RecordField()
        self.speaker.set_choices(lookup.actors_like)
        self.speaker.allow_new(self.tr("New actor “{name}”"))
        self.speaker.put(quote.speaker, found.speaker.name if found and found.speaker else "")
        self.named = line_of(quote.speaker_as_named)
        self.office = word_in_use(lookup, UsedWords.OFFICE, quote.office)
        self.said_on = DateField(is_of_event=False)
        self.said_on.put(quote.said_on)
        self.venue = word_in_use(lookup, UsedWords.VENUE, quote.venue)
        self.language = word_in_use(lookup, UsedWords.LANGUAGE, quote.language)
        self.translation = long_text(quote.translation)
        self.translator = line_of(quote.translator)
        self.source = SourceField(lookup)
        self.source.put(found.source if found else None)
        self.checked = verification_field(quote.verification)
        self.checked_note = line_of(quote.verification_note)
        self.other = RecordField(parent=self)
        self.other.setVisible(self._is_new)
        self._arrange()

    def _arrange(self) -> None:
        names, said = names_of("quote"), self.tr("What was said, word for word")
        self.place(self.add(names["text"], self.words, said))
        self.column.addWidget(self._marks)
        self.words.textChanged.connect(self._show_marks)
        self.words.textChanged.connect(self._unverify)
        self.checked.activated.connect(self._confirm)
        self.place(self.add(names["source"], self.source))
        self.place(self.add(names["speaker"], self.speaker, self.tr("Who said it: name or body")))
        self.place(self.add(names["office"], self.office, self._office_hint))
        self.place(self.add(names["said_on"], self.said_on))
        where = self.tr("Press conference, interview, Beijing…")
        self.place(self.add(names["venue"], self.venue, where))
        self.speaker.chosen.connect(lambda _: self._suggest_office())
        if self._is_new:
            self.other.set_choices(self._others)
            words = self.tr("Words of a quote of that source, or of any")
            self.place_more(self.add(self.tr("Or a quote that is here already"), self.other, words))
        for name, field, hint in (
            ("speaker_as_named", self.named, self.tr("If it is another: a senior official…")),
            ("language", self.language, self.tr("Of the exact words: en, zh…")),
            ("translation", self.translation, self.tr("What the words mean, for the reader")),
            ("translator", self.translator, self.tr("Who put it so: the ministry, the paper…")),
            ("verification", self.checked, self.tr("How sure it is that these are the words")),
            (
                "verification_note",
                self.checked_note,
                self.tr("Which reports agree, what was compared"),
            ),
        ):
            self.place_more(self.add(names[name], field, hint))
        self.finish_layout()

    def take(self, taken: TakenWords) -> None:
        """Hold words that were selected in a source."""
        self._taken = taken
        self.words.setPlainText(taken.words)
        self.source.put(taken.source)
        if taken.speaker is not None:
            self._take_speaker(taken.speaker)

    def _take_speaker(self, told: FoundSpeaker) -> None:
        """Hold who speaks as the source tells it: an actor, else what it calls whoever it is."""
        if told.actor:
            self.speaker.put(told.actor, told.name)
        self.named.setText(told.name)
        self.office.setText(told.office)

    def _selector(self, text: str, source: SourceId) -> Selector:
        """Where the words stand; those that were changed stand nowhere yet."""
        taken = self._taken
        if taken is not None and (text, source) == (taken.words, taken.source.id):
            return taken.selector
        is_same = (text, source) == (self._quote.text, self._quote.source)
        return self._quote.selector if is_same else Selector()

    @property
    def _office_hint(self) -> str:
        return self.tr("Foreign minister, spokesperson…")

    @override
    def follow(self, details: EventDetails) -> None:
        """Suggest what the event tells, without filling it in: nobody may have looked."""
        super().follow(details)
        self.said_on.suggest(details.event.date)
        self._suggest_office()

    def _suggest_office(self) -> None:
        """Suggest the office that the speaker held on the event's date, as far as it tells."""
        speaker, held = self.speaker.value().id, [""]
        if self.details is not None and speaker:
            said = [one.quote for one in self.details.quotes if one.quote.id != self._id]
            held += [quote.office for quote in said if quote.office and quote.speaker == speaker]
            held += [
                office_words(one.office, one.tenure, words)
                for one in self.details.participants
                if one.actor.id == speaker and one.tenure is not Tenure.NOT_HELD
            ]
        office = next(filter(None, reversed(held)), "")
        suggested = self.tr("At the time: {office}").replace("{office}", office)
        self.office.setPlaceholderText(suggested if office else self._office_hint)

    @override
    def place_in(self, details: EventDetails) -> int:
        ids = [found.quote.id for found in details.quotes]
        return ids.index(self._id) if self._id in ids else -1

    @override
    def wish(self, details: EventDetails) -> NamedEdit:
        if self._is_new and self.other.value().id:
            return self._joining(details)
        quote, new = self._typed()
        at = self.place_in(details)
        if at < 0:
            made = altered(quote, id=self._id or _id_of(quote))
            edit = quote_added(details.event.id, made, new)
            return NamedEdit(edit, self._named(self.tr("new quote of {name}")))
        current = details.quotes[at].quote
        after = rebased(self._quote, quote, current)
        changed = record_changed if self._is_reworded else quote_confirmed
        return NamedEdit(changed(current, after, new), self._named(self.tr("quote of {name}")))

    @override
    def ask(self) -> None:
        is_joining = self._is_new and bool(self.other.value().id)
        is_named = bool(self.speaker.value().text or self.named.text().strip())
        if is_joining or is_named or self._was_asked:
            return
        self._was_asked = True
        raise UnfitError(
            self.tr("Who said it? Save again to keep the quote without a speaker."), self.speaker
        )

    def _joining(self, details: EventDetails) -> NamedEdit:
        """A quote that is there comes to this event."""
        if self.words.text():
            raise UnfitError(
                self.tr("Either choose a quote that is here, or type a new one."), self.other
            )
        quote = self._lookup.quote(self.other.value().id)
        if quote is None:
            raise UnfitError(self.tr("This quote is not here any more."), self.other)
        name = self._lookup.actor_name(quote.speaker) or quote.speaker_as_named
        text = self.tr("quote of {name}").replace("{name}", name or self.tr("somebody"))
        return NamedEdit(quote_joined(details.event.id, quote), text)

    def _typed(self) -> tuple[Quote, list[Record]]:
        """The quote as it stands in the form, and what is new besides. Raises `UnfitError`."""
        text = needed(self.words.text(), self.tr("Type the words first."), self.words)
        source, sources = self.source.one(self.tr("A quote needs its source: choose or paste it."))
        new: list[Record] = [*sources]
        speaker = self.speaker.value()
        speaker_id = ActorId(speaker.id)
        if speaker.is_new:
            speaker_id = ActorId(new_id(speaker.text, "actor"))
            new.append(Actor(speaker_id, speaker.text, ActorKind.PERSON))
        quote = altered(
            self._quote,
            text=text,
            source=source,
            selector=self._selector(text, source),
            speaker=speaker_id,
            speaker_as_named=self.named.text(),
            office=self.office.text(),
            said_on=date_of(self.said_on, name=names_of("quote")["said_on"]),
            venue=self.venue.text(),
            language=self.language.text(),
            translation=self.translation.text(),
            translator=self.translator.text(),
            verification=self._verification(),
            verification_note=self.checked_note.text(),
        )
        return quote, new

    def _named(self, pattern: str) -> str:
        name = self.speaker.value().text or self.named.text() or self.tr("somebody")
        return pattern.replace("{name}", name)

    def _verification(self) -> Verification:
        """How well it is checked; the edit itself says what becomes of words that changed."""
        chosen: Verification = self.checked.currentData()
        return Verification.VERIFIED if self._is_reworded else chosen

    def _unverify(self) -> None:
        """Show that words which were verified aren't with a letter changed, until confirmed."""
        quote, chosen = self._quote, self.checked.currentData()
        is_changed = self.words.text() != quote.text
        if quote.verification is not Verification.VERIFIED or is_changed == self._is_reworded:
            return
        if is_changed and chosen is Verification.VERIFIED:
            self._put_checked(Verification.UNVERIFIED, is_reworded=True)
        elif self._is_reworded and not is_changed:
            self._put_checked(Verification.VERIFIED, is_reworded=False)

    def _put_checked(self, verification: Verification, *, is_reworded: bool) -> None:
        self._is_reworded = is_reworded
        self.checked.setCurrentIndex(self.checked.findData(verification))
        self._show_marks()

    def _confirm(self) -> None:
        """Somebody chose how sure it is: of the words as they stand."""
        self._is_reworded = False
        self._show_marks()

    def _others(self, typed: str) -> list[NamedRecord]:
        here = set() if self.details is None else {q.quote.id for q in self.details.quotes}
        found = self._lookup.quotes_like(typed, self.source.source_id)
        return [choice for choice in found if choice.id not in here]

    def _show_marks(self) -> None:
        """Say so where marks stand around the words, for the card adds its own."""
        text = self.words.text().strip()
        has_marks = len(text) > 1 and text[0] in _OPENING and text[-1] in _CLOSING
        said = []
        if has_marks:
            said.append(self.tr("The quotation marks will be part of the words."))
        if self._is_reworded:
            said.append(
                self.tr("Other words than those verified: compare them, and choose it again below.")
            )
        self._marks.put(" ".join(said))


def _id_of(quote: Quote) -> QuoteId:
    return QuoteId(new_id(" ".join(quote.text.split()[:6]), "quote"))
