from __future__ import annotations

from pathlib import Path

from tests.app.commands import document, write_json
from timeline_app.app.opening import open_to_read
from timeline_app.app.pictures import source_notes
from timeline_app.core.wording import plain


def test_every_event_with_sources_has_them_in_words_and_no_other(tmp_path: Path) -> None:
    held = document()
    held["sources"].append({"id": "paper", "item": {"type": "article", "title": "A paper"}})
    held["citations"] += [
        {"event": "visit", "source": "paper"},
        {"event": "call", "source": "note"},
    ]
    with open_to_read(str(write_json(tmp_path / "talks.json", held))) as chronology:
        columns = chronology.columns()
        notes = source_notes(chronology, columns, plain)
        key_of = {name: chronology.key_of(name) for name in ("call", "visit", "thaw", "rumour")}
    found = {name: [note.key for note in notes.get(key, ())] for name, key in key_of.items() if key}
    assert found == {"call": ["note"], "visit": ["note", "paper"], "thaw": [], "rumour": []}
    assert set(notes) == {key_of["call"], key_of["visit"]}
    (note,) = notes[key_of["call"] or 0]
    assert "A note" in note.text
