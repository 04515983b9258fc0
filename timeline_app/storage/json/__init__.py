"""The exchange form: types, lines, faults, streaming in.

May import of this room: the room's own modules, database, file, columns, search.
"""
