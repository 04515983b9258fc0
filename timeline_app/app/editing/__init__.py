"""Edits as people ask for them.

May import of this room: messages, load, jobs, shell, opening, the room's own modules, view.
"""
