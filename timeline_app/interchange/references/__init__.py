"""Sources of literature lists: CSL-JSON, BibTeX and RIS, pasted or as files.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written,
ical, timeline_project, markwhen/dates, markwhen, timelinejs, simile, hsg, gdelt, wikidata,
dated_paragraphs.
"""
