"""Every connection between rooms: a module for the window, and one for each thing it shows.

May import of this room: messages, load, jobs, shell, view, editing, records, search, files,
export.
"""
