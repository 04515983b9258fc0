"""The file itself: kind, integrity, identity, atomic writing, locks.

May import of this room: the room's own modules, database.
"""
