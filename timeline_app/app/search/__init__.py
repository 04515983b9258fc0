"""Search and filters.

May import of this room: messages, load, jobs, shell, view, editing, records.
"""
