"""The chronology within a picture of ours: PNG, SVG and PDF.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written,
ical, timeline_project, markwhen/dates, markwhen, timelinejs, simile, hsg, gdelt, wikidata,
dated_paragraphs, references.
"""
