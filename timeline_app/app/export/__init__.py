"""Pictures from the window.

May import of this room: messages, load, jobs, shell, view, editing, records, search, files.
"""
