"""A copy of the chronology compared with it, and what is taken of it.

May import of this room: messages, load, jobs, shell, opening, the room's own modules, view,
editing, records, reader, desk, search, files.
"""
