"""Columns kept in the file, and kept current.

May import of this room: the room's own modules, database, file.
"""
