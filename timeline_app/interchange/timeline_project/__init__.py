"""The Timeline Project: its XML, and the text format before that.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written,
ical.
"""
