"""A file that is imported again: known as one of before, its rows matched, compared and joined.

May import of this room: the room's own modules, database, file, columns, search, json, queries,
edits, comparison.
"""
