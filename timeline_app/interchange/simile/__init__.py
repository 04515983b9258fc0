"""Events of SIMILE Timeline, and what their dates say together.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written,
ical, timeline_project, markwhen/dates, markwhen, timelinejs.
"""
