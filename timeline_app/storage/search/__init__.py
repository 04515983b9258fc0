"""The index of words beside the file.

May import of this room: the room's own modules, database, file, columns.
"""
