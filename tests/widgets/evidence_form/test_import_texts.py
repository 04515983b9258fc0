from __future__ import annotations

from timeline_app.core.evidence.import_result import ReadSources, Unread, UnreadReason
from timeline_app.widgets.evidence_form.import_texts import read_words


def test_a_missing_reader_of_bibtex_is_told_with_what_is_here() -> None:
    read = ReadSources(unread=(Unread(UnreadReason.NO_READER, "@book{a}", "1.4.3"),))
    assert read_words(read) == (
        "BibTeX can't be read here: bibtexparser 2 or later is needed, not 1.4.3."
    )
