"""Dates: EDTF, bounds, precision, wording, shifting. Knows records, not columns.

May import of this room: the room's own modules, text, records.
"""
