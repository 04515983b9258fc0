"""Where what other programs' files hold goes in a chronology of ours.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written,
ical, timeline_project, markwhen/dates, markwhen, timelinejs, simile, hsg, gdelt, wikidata,
dated_paragraphs, references, pictures.
"""
