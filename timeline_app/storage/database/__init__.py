"""SQLite: connection, schema, rows, migrations, reading, validation.

May import of this room: the room's own modules.
"""
