"""How the chronology is looked at: going, grouping, relations, table.

May import of this room: messages, load, jobs, shell, opening, the room's own modules.
"""
