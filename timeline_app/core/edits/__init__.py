"""Changes as values: from what is asked to the edit that does it.

May import of this room: the room's own modules, text, records, dates, dates/parse, evidence,
columns, checks, search.
"""
