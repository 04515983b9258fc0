"""Kept texts: small records, and their words outside them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from tests.storage.chronologies import CALL, KEPT, SMALL, VISIT, imported, in_memory
from tests.storage.old_files import old_file
from timeline_app.core.edits.edit import Change, Edit, added, removed, replaced
from timeline_app.core.edits.log_entry import Act, FieldChange, LoggedChange
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.kept_words import UnfitWords, WordsFlaw, sha256_of
from timeline_app.core.records.records import (
    Citation,
    ClaimId,
    DateClaim,
    EventQuote,
    KeptText,
    Quote,
    QuoteId,
    Selector,
    Source,
    SourceId,
    TextId,
    Waiver,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json, write_json
from timeline_app.storage.database.schema import WORDS as WORDS_TABLE
from timeline_app.storage.errors import ConflictReason, EditConflict, Refused

WORDS = "“It’s a\u00a0start,” he said 👍.\n\n" + "".join(
    f"Line {n}, {n * n % 977} of them.\n" for n in range(400)
)


def text_of(words: str, own_id: str = "text-copy", order: int = 0) -> KeptText:
    return KeptText(
        TextId(own_id), SourceId("copy"), sha256_of(words), length=len(words), order=order
    )


def kept(
    chronology: StoredChronology, words: str, own_id: str = "text-copy", order: int = 0
) -> Edit:
    """Keep a text of the source "copy", and give the edit that takes it out again."""
    chronology.keep_words(words)
    return chronology.apply(added(text_of(words, own_id, order)))


def hold(path: Path, words: str) -> bool:
    """Whether 20 bytes of the words that follow each other are in a file as they are."""
    data, wanted = path.read_bytes(), words.encode()
    return any(wanted[at : at + 20] in data for at in range(len(wanted) - 20))


def test_words_come_back_code_point_for_code_point(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        kept(chronology, WORDS)
        assert chronology.words_of(sha256_of(WORDS)) == WORDS
    with StoredChronology.open(path) as chronology:
        assert chronology.current_text("copy") == text_of(WORDS)
        assert chronology.words_of(sha256_of(WORDS)) == WORDS
        assert chronology.words_of(sha256_of(KEPT)) == KEPT
        with pytest.raises(KeyError):
            chronology.words_of("0" * 64)


@pytest.mark.parametrize(
    ("words", "flaw"),
    [
        ("a\r\nb", WordsFlaw.LINE_ENDS),
        ("a\0b", WordsFlaw.NUL),
        ("a\ud800b", WordsFlaw.HALF_CHARACTER),
        ("é" * 10_000_001, WordsFlaw.TOO_LARGE),
    ],
)
def test_words_that_are_unfit_are_refused(words: str, flaw: WordsFlaw) -> None:
    with in_memory(SMALL) as chronology:
        with pytest.raises(UnfitWords) as caught:
            chronology.keep_words(words)
        assert caught.value.flaw is flaw


def test_a_text_whose_words_nobody_kept_is_refused() -> None:
    with in_memory(SMALL) as chronology:
        with pytest.raises(EditConflict) as caught:
            chronology.apply(added(text_of(WORDS)))
        assert caught.value.reason is ConflictReason.NOT_VALID


def test_a_text_whose_words_somebody_took_away_is_damaged(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        kept(chronology, WORDS)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(f'DELETE FROM "{WORDS_TABLE}" WHERE "sha256" = ?', (sha256_of(WORDS),))
    with StoredChronology.open(path) as chronology, pytest.raises(Refused):
        chronology.words_of(sha256_of(WORDS))


def test_the_last_text_of_a_source_is_current() -> None:
    with in_memory(SMALL) as chronology:
        kept(chronology, "new", "b", 2)
        kept(chronology, "old", "a", 1)
        assert [text.id for text in chronology.texts_of("copy")] == ["a", "b"]
        current = chronology.current_text("copy")
        assert current is not None
        assert chronology.words_of(current.sha256) == "new"
        assert chronology.current_text("names") is None


def test_the_history_names_the_text_of_a_place_by_its_source() -> None:
    with in_memory(SMALL) as chronology:
        kept(chronology, WORDS)
        quote = next(one for one in chronology.records("quotes") if isinstance(one, Quote))
        selector = Selector(start=0, end=4, text=TextId("text-copy"))
        chronology.apply(replaced(quote, msgspec.structs.replace(quote, selector=selector)))
        fields = {one.field: one for one in chronology.history.entries(1)[0].changes[0].fields}
        source = chronology.find(Source, "copy")
        assert source is not None
        assert fields["selector.text"].after == short_name(source)


def test_undo_moves_the_record_alone_and_words_go_at_the_end(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        undo = kept(chronology, WORDS)
        redo = chronology.apply(undo)
        assert chronology.current_text("copy") is None
        chronology.apply(redo)  # nobody keeps the words again
        assert chronology.words_of(sha256_of(WORDS)) == WORDS
        chronology.apply(undo)
    with StoredChronology.open(path) as chronology, pytest.raises(KeyError):
        chronology.words_of(sha256_of(WORDS))


def test_a_text_that_was_removed_leaves_nothing_in_the_file(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        kept(chronology, WORDS)
        packed = chronology.file.connection.execute(
            'SELECT "data" FROM "words" WHERE "sha256" = ?', (sha256_of(WORDS),)
        ).fetchone()[0]
    with StoredChronology.open(path) as chronology:
        chronology.apply(removed(text_of(WORDS)))
    data = path.read_bytes()
    assert not any(packed[at : at + 20] in data for at in range(len(packed) - 20))
    assert not hold(path, WORDS)


def test_what_stands_around_a_quote_goes_with_the_text(tmp_path: Path) -> None:
    """No 20 bytes of the text but its quotes, whatever was done with these."""
    path = imported(SMALL, tmp_path)
    at = WORDS.index("Line 200")
    words = WORDS[at : at + 22]
    selector = Selector(WORDS[at - 60 : at], WORDS[at + 22 : at + 90], at, at + 22)
    quote = Quote(QuoteId("from-copy"), words, SourceId("copy"), selector=selector)
    claim = DateClaim(ClaimId("c"), VISIT.id, SourceId("copy"), words, selector=selector)
    cited = Citation(CALL.id, SourceId("copy"), selector=selector)
    with StoredChronology.open(path) as chronology:
        kept(chronology, WORDS)
        chronology.apply(added(quote, EventQuote(VISIT.id, quote.id), claim, cited))
        bare = msgspec.structs.replace(quote, selector=Selector())
        chronology.apply(replaced(quote, bare))
        chronology.apply(replaced(bare, quote))
        other = msgspec.structs.replace(claim, selector=Selector(WORDS[100:160], WORDS[300:360]))
        chronology.make_batch(iter([Change(claim, other)]))
        passing = Citation(CALL.id, SourceId("copy"), "p. 3", selector=Selector(exact=WORDS[9:60]))
        elsewhere = msgspec.structs.replace(passing, selector=Selector(exact=WORDS[500:560]))
        chronology.apply(added(passing))
        chronology.apply(replaced(passing, elsewhere))
        chronology.apply(removed(elsewhere))
    assert hold(path, WORDS)
    with StoredChronology.open(path) as chronology:
        key = chronology.key_of_record(KeptText, "text-copy")
        assert key is not None
        undo = chronology.apply(Edit(tuple(chronology.changes.removal(KeptText, [key]))))
        redo = chronology.apply(undo)
        assert chronology.find(Quote, quote.id) == quote
        assert chronology.words_of(sha256_of(WORDS)) == WORDS
        chronology.apply(redo)
    data = path.read_bytes().replace(words.encode(), b"")
    (tmp_path / "rest").write_bytes(data)
    assert not hold(tmp_path / "rest", WORDS)


def test_the_log_of_an_old_file_tells_no_words_of_texts_any_more(tmp_path: Path) -> None:
    path = old_file(5, tmp_path)
    fields = (FieldChange("text", KEPT, ""), FieldChange("kind", "", "x"))
    told = LoggedChange("source", Act.CHANGED, "A note", (), fields)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute('UPDATE "edit_log" SET "changes" = ?', (msgspec.json.encode([told]).decode(),))
    with StoredChronology.open(path) as chronology:
        chronology.apply(added(Waiver("one-source", "events", "visit")))
        change = chronology.history.entries(9)[-1].changes[0]
    assert [field.field for field in change.fields] == ["kind"]
    assert not hold(path, KEPT)


@pytest.mark.parametrize("version", [1, 5])
def test_the_text_of_an_old_source_becomes_a_record_and_leaves_its_place(
    tmp_path: Path, version: int
) -> None:
    path = old_file(version, tmp_path)
    assert hold(path, KEPT)
    with StoredChronology.open(path) as chronology:
        assert chronology.words_of(sha256_of(KEPT)) == KEPT  # as it is
        undo = kept(chronology, WORDS)
        chronology.apply(undo)
        text = chronology.current_text("note")
        assert text is not None
        assert (text.captured, text.file_sha256) == ("2024-01-01T00:00:00Z", "00")
        assert chronology.words_of(text.sha256) == KEPT
    assert not hold(path, KEPT)


def test_json_carries_the_words(tmp_path: Path) -> None:
    with in_memory(SMALL) as chronology:
        kept(chronology, WORDS)
        write_json(chronology, tmp_path / "one.json")
    convert_json(tmp_path / "one.json", tmp_path / "two.chronology")
    with StoredChronology.open(tmp_path / "two.chronology") as chronology:
        assert chronology.words_of(sha256_of(WORDS)) == WORDS
        write_json(chronology, tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_adding_json_brings_texts_with_their_words(tmp_path: Path) -> None:
    with in_memory(SMALL) as chronology:
        kept(chronology, WORDS)
        write_json(chronology, tmp_path / "one.json")
    with in_memory(msgspec.structs.replace(SMALL, texts=())) as chronology:
        edit = chronology.make_batch(chronology.changes.additions(tmp_path / "one.json"))
        assert chronology.words_of(sha256_of(WORDS)) == WORDS
        chronology.apply(edit.inverse())
        assert chronology.texts_of("copy") == ()
        chronology.apply(edit)
        assert chronology.words_of(sha256_of(KEPT)) == KEPT


def test_nothing_but_reading_the_words_touches_them(tmp_path: Path) -> None:
    """With a text of 5 MB: no details, no edit, no undo and no history looks at its words."""
    words = "".join(f"{n} said that {n * n}.\n" for n in range(210_000))
    assert len(words) > 5_000_000
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        kept(chronology, words)
    size = path.stat().st_size
    with StoredChronology.open(path) as chronology:
        asked: list[str] = []
        chronology.file.connection.set_trace_callback(asked.append)
        for key in chronology.columns().key.tolist():
            chronology.details(key)
        source = chronology.find(Source, "copy")
        assert source is not None
        undo = chronology.apply(replaced(source, msgspec.structs.replace(source, kind="news")))
        chronology.apply(undo)
        chronology.history.entries(10)
        assert chronology.copied_events(chronology.columns().key.tolist()) is not None
        assert asked
        assert not [query for query in asked if f'"{WORDS_TABLE}"' in query]
        chronology.words_of(sha256_of(words))
        assert [query for query in asked if f'"{WORDS_TABLE}"' in query]
    assert abs(path.stat().st_size - size) < 100_000


def test_the_log_and_the_copies_carry_no_words(tmp_path: Path) -> None:
    with in_memory(SMALL) as chronology:
        kept(chronology, WORDS)
        logged = msgspec.json.encode(chronology.history.entries(10)).decode()
        copied = chronology.copied_events(chronology.columns().key.tolist())
    told = logged + msgspec.json.encode(copied).decode()
    assert not any(WORDS[at : at + 20] in told for at in range(len(WORDS) - 20))
    assert copied is not None
    assert copied.document.texts == ()
