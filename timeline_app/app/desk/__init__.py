"""The desk check: what it finds in a chronology, and the dialog that leads there.

May import of this room: messages, load, jobs, shell, opening, the room's own modules, view,
editing, records, reader.
"""
