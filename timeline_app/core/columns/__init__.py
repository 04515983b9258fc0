"""All events as numpy columns: made, patched, sorted, filtered, grouped.

May import of this room: the room's own modules, text, records, dates, dates/parse, evidence.
"""
