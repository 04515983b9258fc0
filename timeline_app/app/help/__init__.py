"""Finding commands and keys; the log of faults; what the program is.

May import of this room: messages, load, jobs, shell, opening, the room's own modules, view,
editing, records, reader, desk, search, files, review, export.
"""
