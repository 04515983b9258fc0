"""The open chronology, and what it can do with files.

May import of this room: the room's own modules, database, file, columns, search, json, queries,
edits, comparison, imports.
"""
