"""The dialogs of actors, sources, tags, lanes, history.

May import of this room: messages, load, jobs, shell, opening, the room's own modules, view,
editing.
"""
