"""Markwhen: a document of lines with dates, their sections and properties.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written,
ical, timeline_project, markwhen/dates.
"""
