"""Edits on their way into the file: transactions, batches, log.

May import of this room: the room's own modules, database, file, columns, search, json, queries.
"""
