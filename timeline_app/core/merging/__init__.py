"""Two or three versions of records: where they differ, and what becomes of them together.

May import of this room: the room's own modules, text, records, dates, dates/parse, evidence,
columns, checks, search, edits.
"""
