"""Two chronologies compared record by record, and what is taken of one into the other.

May import of this room: the room's own modules, database, file, columns, search, json, queries,
edits.
"""
