"""Results of Wikidata's query service.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written,
ical, timeline_project, markwhen/dates, markwhen, timelinejs, simile, hsg, gdelt.
"""
