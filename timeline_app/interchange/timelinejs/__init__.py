"""Slides, eras and titles of TimelineJS, in all forms they have had.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written,
ical, timeline_project, markwhen/dates, markwhen.
"""
