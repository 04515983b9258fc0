"""Opening, saving, watching, checking files.

May import of this room: messages, load, jobs, shell, view, editing, records, search.
"""
