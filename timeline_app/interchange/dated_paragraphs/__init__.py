"""Chronologies in prose: paragraphs that begin with a date.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written,
ical, timeline_project, markwhen/dates, markwhen, timelinejs, simile, hsg, gdelt, wikidata.
"""
