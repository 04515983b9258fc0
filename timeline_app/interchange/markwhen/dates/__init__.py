"""Dates of Markwhen: of its calendar, relative to others, repeated, and of a document's own forms.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written,
ical, timeline_project.
"""
