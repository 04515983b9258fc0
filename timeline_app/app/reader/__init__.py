"""Sources, read beside the window: what rests on their words, and what is made of them.

May import of this room: messages, load, jobs, shell, opening, the room's own modules, view,
editing, records.
"""
