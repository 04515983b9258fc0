"""What is searched for, and what was found.

May import of this room: the room's own modules, text, records, dates, dates/parse, evidence,
columns, checks.
"""
