"""Commands for files: new, save, another window; watching them, and what is left after a crash.

May import of this room: messages, load, jobs, shell, opening, the room's own modules, view,
editing, records, reader, desk, search.
"""
