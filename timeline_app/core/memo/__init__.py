"""A chronology as a text for readers: events, quotes and notes as blocks of a document.

May import of this room: the room's own modules, text, records, dates, dates/parse, evidence,
columns, checks, search, edits, merging.
"""
