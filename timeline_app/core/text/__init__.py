"""Texts: folded, matched, sorted. Knows no records.

May import of this room: the room's own modules.
"""
