"""Records and guides of history.state.gov.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written,
ical, timeline_project, markwhen/dates, markwhen, timelinejs, simile.
"""
