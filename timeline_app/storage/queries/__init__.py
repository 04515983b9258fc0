"""What is asked of an open file.

May import of this room: the room's own modules, database, file, columns, search, json.
"""
