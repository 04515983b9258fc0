"""The command line.

May import of this room: messages, load, jobs, shell, opening, the room's own modules, view,
editing, records, reader, desk, search, files, review, export, help, startup.
"""
