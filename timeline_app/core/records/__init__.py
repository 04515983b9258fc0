"""The records of a chronology, their ids, and all that hangs on one event.

May import of this room: the room's own modules, text.
"""
