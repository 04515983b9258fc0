"""What people type, read as dates.

May import of this room: the room's own modules, text, records, dates.
"""
